#!/usr/bin/env bash
# n-readlines 3.4.1 (npm) reads lines of stdin, too, by its README: a read that gives less than was asked for is taken for the end.
# Of a pipe whose writer pauses, there are the lines before the pause, null as at the end, and the rest is still in the pipe. Of
# a file with the same text there are all.
# For rill: an input ends where a read gives nothing, never where it gives less; lines of a pipe are all there.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund n-readlines@3.4.1
cat >finding.cjs <<'JS'
const fs = require('fs');
const LineByLine = require('n-readlines');
const reader = new LineByLine(0);
const lines = [];
for (let line; (line = reader.next()); fs.writeFileSync('begun', '')) lines.push(line.toString());
console.log(process.argv[2], JSON.stringify(lines), 'left', JSON.stringify(fs.readFileSync(0, 'utf8')));
JS
cat >expected <<'OUT'
pipe ["one"] left "two\nthree\n"
file ["one","two","three"] left ""
OUT
{
    { echo one; until [ -e begun ]; do sleep 0.1; done; printf 'two\nthree\n'; } | node finding.cjs pipe
    printf 'one\ntwo\nthree\n' >text
    node finding.cjs file <text
} | tee seen
diff expected seen && echo "as described"
