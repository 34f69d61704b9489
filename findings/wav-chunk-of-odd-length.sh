#!/usr/bin/env bash
# wav 1.0.2 (npm), a WAV file as a stream: if a chunk of odd length stands in front of the samples, such as a note of nine bytes, no
# sample comes out, and no error. RIFF pads such a chunk to an even length by a byte that its length does not count; the reader
# does not skip that byte, and from there on finds no chunk that it knows.
# For rill: padding that a format has between its parts is skipped, and what is neither part nor padding is an error (decompressed).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund wav@1.0.2
cat >finding.cjs <<'JS'
const { Reader } = require('wav');
const number = (bytes, value) => { const b = Buffer.alloc(bytes); b.writeUIntLE(value, 0, bytes); return b; };
const chunk = (id, data) => Buffer.concat([Buffer.from(id), number(4, data.length), data, Buffer.alloc(data.length % 2)]);
const format = Buffer.concat([number(2, 1), number(2, 1), number(4, 8000), number(4, 8000), number(2, 1), number(2, 8)]);
for (const note of ['eight by', 'nine byte']) {
    const body = Buffer.concat([Buffer.from('WAVE'), chunk('fmt ', format), chunk('note', Buffer.from(note)), chunk('data', Buffer.from('samples!'))]);
    const reader = new Reader(), found = [];
    reader.on('data', data => found.push(data)).on('error', error => console.log(error.message));
    reader.on('end', () => console.log(note, 'in front, samples:', JSON.stringify(Buffer.concat(found).toString())));
    reader.end(chunk('RIFF', body));
}
JS
cat >expected <<'OUT'
eight by in front, samples: "samples!"
nine byte in front, samples: ""
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
