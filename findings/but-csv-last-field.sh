#!/usr/bin/env bash
# but-csv 2.0.14 (npm): an empty field at the end of a row is not there, so that rows come out shorter than the header; each
# row of a file with CRLF keeps the CR in its last field; and a last newline makes a row without fields.
# For rill: a row has as many fields as it has delimiters and one; a row ends in LF or CRLF, and the last end makes no row.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund but-csv@2.0.14
cat >finding.mjs <<'JS'
import { parse } from 'but-csv';
for (const text of ['a,b\n1,\n,2\n', 'a,b\r\n1,2\r\n']) console.log(JSON.stringify(text), JSON.stringify(parse(text)));
JS
cat >expected <<'OUT'
"a,b\n1,\n,2\n" [["a","b"],["1"],["","2"],[]]
"a,b\r\n1,2\r\n" [["a","b\r"],["1","2\r"],[]]
OUT
node finding.mjs | tee seen
diff expected seen && echo "as described"
