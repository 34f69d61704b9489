#!/usr/bin/env bash
# Papa Parse 5.7.1 (npm), which tells a CSV's delimiter from its text: a text of two columns that ends in a newline, as most
# files do, is not recognised unless the delimiter is a comma. The empty line behind the last newline counts as a row of one
# field and pulls the average below what is asked. What comes out is one column, without an error in `errors`. Without the
# last newline, with three columns, or with skipEmptyLines, it is right.
# For rill: csv(delimiter auto) must not count what follows the last newline as a row.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund papaparse@5.7.1
cat >finding.cjs <<'JS'
const { parse } = require('papaparse');
const show = (name, text, options) =>
  console.log(name, JSON.stringify(parse(text, options).meta.delimiter), JSON.stringify(parse(text, options).data[1]));
show('tab, last newline', 'a\tb\n1\t2\n3\t4\n');
show('tab, no last newline', 'a\tb\n1\t2\n3\t4');
show('semicolon, last newline', 'a;b\n1;2\n');
show('bar, last newline', 'a|b\n1|2\n');
show('three columns', 'a;b;c\n1;2;3\n');
show('skipEmptyLines', 'a\tb\n1\t2\n', { skipEmptyLines: true });
JS
cat >expected <<'OUT'
tab, last newline "," ["1\t2"]
tab, no last newline "\t" ["1","2"]
semicolon, last newline "," ["1;2"]
bar, last newline "," ["1|2"]
three columns ";" ["1","2","3"]
skipEmptyLines "\t" ["1","2"]
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
