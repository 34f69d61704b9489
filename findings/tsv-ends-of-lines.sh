#!/usr/bin/env bash
# tsv 0.2.0 (npm): the newline at the end of a file is one more record, with an empty first field and no others; and in a file
# with CR LF each of the two ends a line, so that there is such a record behind each real one.
# For rill: the last line needs no delimiter and has none too many; rows of CSV end at LF, CR LF or CR.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tsv@0.2.0
cat >finding.cjs <<'JS'
const tsv = require('tsv');
for (const text of ['a\tb\n1\t2', 'a\tb\n1\t2\n', 'a\tb\r\n1\t2\r\n'])
    console.log(JSON.stringify(text), JSON.stringify(tsv.parse(text)));
JS
cat >expected <<'OUT'
"a\tb\n1\t2" [{"a":1,"b":2}]
"a\tb\n1\t2\n" [{"a":1,"b":2},{"a":""}]
"a\tb\r\n1\t2\r\n" [{"a":""},{"a":1,"b":2},{"a":""},{"a":""}]
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
