#!/usr/bin/env bash
# json-stream 1.0.0 (npm), a stream of JSON lines: 0, false and "" are lines like any other, and are lost; "invalid JSON is
# silently ignored", its README says, but these are valid. ndjson 2.0.0 gives them.
# For rill: an element is there or not, whatever it is worth: filter_map and from_fn end or skip by nullopt, never by false.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund json-stream@1.0.0 ndjson@2.0.0
cat >finding.cjs <<'JS'
function show(name, stream) {
    const found = [];
    stream.on('data', value => found.push(value));
    stream.on('end', () => console.log(name, JSON.stringify(found)));
    stream.end('1\n0\n"a"\n""\ntrue\nfalse\n[]\n');
}
show('json-stream', require('json-stream')());
show('ndjson', require('ndjson').parse());
JS
cat >expected <<'OUT'
json-stream [1,"a",true,[]]
ndjson [1,0,"a","",true,false,[]]
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
