#!/usr/bin/env bash
# lazylines 1.0.0 (npm): a line that reaches over three blocks loses its beginning, since what is kept of a block without a newline
# takes the place of what was kept before. Of a line of 200000 letters in a file, which is read in blocks of 65536, there are 68928.
# For rill: a line may reach over any number of blocks; lines is fuzzed with blocks that are cut anywhere.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund lazylines@1.0.0
cat >finding.cjs <<'JS'
const fs = require('fs');
const { Readable } = require('stream');
const { LineReadStream, chomp } = require('lazylines');
const lines = (reader) => new Promise((resolve) => {
    const seen = [];
    reader.on('line', (line) => seen.push(chomp(line)));
    reader.on('end', () => resolve(seen));
});
(async () => {
    for (const blocks of [['one two three\nfour\n'], ['one two ', 'three\nfour\n'], ['one ', 'two ', 'three\nfour\n']])
        console.log(JSON.stringify(blocks), JSON.stringify(await lines(new LineReadStream(Readable.from(blocks)))));
    fs.writeFileSync('text', 'x'.repeat(200000) + '\nfour\n');
    console.log('file', (await lines(LineReadStream.fromFile('text'))).map((line) => line.length).join(' '));
})();
JS
cat >expected <<'OUT'
["one two three\nfour\n"] ["one two three","four"]
["one two ","three\nfour\n"] ["one two three","four"]
["one ","two ","three\nfour\n"] ["two three","four"]
file 68928 4
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
