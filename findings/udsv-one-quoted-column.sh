#!/usr/bin/env bash
# udsv 0.7.3 (npm): a CSV file of one column has no rows at all, and nothing says so, as soon as one of its fields is in quotes.
# Of two columns all is well, and so it is of one without quotes.
# For rill: csv is tested with one column as with many, quoted and not.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund udsv@0.7.3
cat >finding.mjs <<'JS'
import { inferSchema, initParser } from 'udsv';
for (const text of ['name\nann\nbob\n', 'name\nann\n"bob"\n', 'name,age\nann,1\n"bob",2\n'])
    console.log(JSON.stringify(text), JSON.stringify(initParser(inferSchema(text)).stringArrs(text)));
JS
cat >expected <<'OUT'
"name\nann\nbob\n" [["ann"],["bob"]]
"name\nann\n\"bob\"\n" []
"name,age\nann,1\n\"bob\",2\n" [["ann","1"],["bob","2"]]
OUT
node finding.mjs | tee seen
diff expected seen && echo "as described"
