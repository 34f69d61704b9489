#!/usr/bin/env bash
# byline 5.0.0 (npm), a stream of lines: it drops empty lines unless told otherwise, and ends a line at vertical tab, form
# feed, U+0085, U+2028 and U+2029, too, so that a JSON line with a U+2028 in a string, which JSON allows, is two. split2 4.2.0
# does neither.
# For rill: lines keeps empty lines, and its delimiter is the one byte that it is told.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund byline@5.0.0 split2@4.2.0
cat >finding.cjs <<'JS'
const { Readable } = require('stream');
const lines = (make, text) => new Promise((resolve) => {
  const seen = [];
  Readable.from([Buffer.from(text)]).pipe(make())
    .on('data', (line) => seen.push(line.toString()))
    .on('end', () => resolve(JSON.stringify(seen)));
});
(async () => {
  const byline = require('byline').createStream, split2 = require('split2');
  const json = JSON.stringify({ text: 'one\u2028record' }) + '\n';
  console.log('byline, empty line', await lines(() => byline(), 'a\n\nb\n'));
  console.log('split2, empty line', await lines(() => split2(), 'a\n\nb\n'));
  console.log('byline, JSON line', (JSON.parse(await lines(() => byline(), json))).length);
  console.log('split2, JSON line', (JSON.parse(await lines(() => split2(), json))).length);
  console.log('byline, form feed', await lines(() => byline(), 'page one\fpage two\n'));
})();
JS
cat >expected <<'OUT'
byline, empty line ["a","b"]
split2, empty line ["a","","b"]
byline, JSON line 2
split2, JSON line 1
byline, form feed ["page one","page two"]
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
