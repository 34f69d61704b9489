#!/usr/bin/env bash
# lz4js 0.2.0 (npm): of two LZ4 frames in one file, as `cat a.lz4 b.lz4` leaves them and the frame format allows, decompress
# gives the first and says nothing of the rest. The program lz4 gives both.
# For rill: decompressed goes on with the next frame.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund lz4js@0.2.0
cat >finding.cjs <<'JS'
const lz4 = require('lz4js');
const text = bytes => Buffer.from(bytes).toString();
const [first, second] = ['one', 'two'].map(word => Buffer.from(lz4.compress(Buffer.from(word.repeat(3)))));
console.log('first', text(lz4.decompress(first)), 'second', text(lz4.decompress(second)),
            'both', text(lz4.decompress(Buffer.concat([first, second]))));
JS
cat >expected <<'OUT'
first oneoneone second twotwotwo both oneoneone
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
