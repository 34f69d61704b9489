#!/usr/bin/env bash
# glossy 0.1.7 (npm), a parser of syslog messages: where a message of RFC 5424 has structured data, what stands in front of the
# last closing bracket of its text is lost, and all of it if it ends in one. The format (6.3) ends structured data at the
# first bracket that is neither quoted nor escaped and not followed by another element.
# For rill: the end of a quoted part is found by its own rules, from the front, never from the back of the line.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund glossy@0.1.7
cat >finding.cjs <<'JS'
const { Parse } = require('glossy');
const header = '<34>1 2003-10-11T22:14:15.003Z host app 1 ID47 ';
for (const rest of ['- disk [sda1] full', '[x@1 a="1"] disk full', '[x@1 a="1"] disk [sda1] full', '[x@1 a="1"] full: [sda1]']) {
    const { structuredData, message } = Parse.parse(header + rest);
    console.log(rest, '->', JSON.stringify(structuredData ?? {}), JSON.stringify(message));
}
JS
cat >expected <<'OUT'
- disk [sda1] full -> {} "disk [sda1] full"
[x@1 a="1"] disk full -> {"x@1":{"a":"1"}} "disk full"
[x@1 a="1"] disk [sda1] full -> {"x@1":{"a":"1"}} "full"
[x@1 a="1"] full: [sda1] -> {"x@1":{"a":"1"}} ""
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
