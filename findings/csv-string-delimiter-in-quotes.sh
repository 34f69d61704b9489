#!/usr/bin/env bash
# csv-string 4.1.1 (npm): detect, which looks for the delimiter of a CSV text, counts those in quotes, too: a header "Last, First"
# before a semicolon makes a comma of it, and of that parse makes no row at all.
# For rill: csv_options().detect_delimiter() counts outside quotes; its test has such a header.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund csv-string@4.1.1
cat >finding.cjs <<'JS'
const { detect, parse } = require('csv-string');
for (const text of ['name;age\nann;1\n', '"last, first";age\nann;1\n', '"a;b";c,d\n1,2,3\n'])
    console.log(JSON.stringify(text), detect(text), JSON.stringify(parse(text, detect(text))));
JS
cat >expected <<'OUT'
"name;age\nann;1\n" ; [["name","age"],["ann","1"]]
"\"last, first\";age\nann;1\n" , []
"\"a;b\";c,d\n1,2,3\n" ; [["a;b","c,d"],["1,2,3"]]
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
