#!/usr/bin/env bash
# seek-bzip 2.0.0 (npm): decode of a bzip2 file of two streams, as pbzip2 and `cat a.bz2 b.bz2` write it, gives the first
# alone and no error, unless a third argument asks for all; unbzip2-stream 1.4.3 gives both.
# For rill: a bzip2 file is all of its streams.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund seek-bzip@2.0.0 unbzip2-stream@1.4.3
cat >finding.cjs <<'JS'
const { execFileSync } = require('child_process');
const bzip2 = (text) => execFileSync('bzip2', ['-c'], { input: text });
const both = Buffer.concat([bzip2('hello\n'), bzip2('world\n')]);
const seek = require('seek-bzip');
console.log('seek-bzip', JSON.stringify(seek.decode(both).toString()));
console.log('seek-bzip, multistream', JSON.stringify(seek.decode(both, null, true).toString()));
let out = '';
require('stream').Readable.from([both]).pipe(require('unbzip2-stream')())
  .on('data', (chunk) => { out += chunk; })
  .on('end', () => console.log('unbzip2-stream', JSON.stringify(out)));
JS
cat >expected <<'OUT'
seek-bzip "hello\n"
seek-bzip, multistream "hello\nworld\n"
unbzip2-stream "hello\nworld\n"
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
