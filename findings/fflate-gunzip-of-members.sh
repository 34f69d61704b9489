#!/usr/bin/env bash
# fflate 0.8.3 (npm): gunzipSync of a gzip file of two members gives as much of the first as the second is long, and of a
# member that is padded with zeros, as tape and block devices leave it, nothing at all; neither is an error. It takes the
# size of what comes out from the last four bytes of the file. The stream class of the same package gives both members.
# For rill: the last four bytes of a gzip file are no size; members and padding are walked one by one.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fflate@0.8.3
cat >finding.cjs <<'JS'
const { gzipSync } = require('zlib');
const { gunzipSync, Gunzip } = require('fflate');
const text = (bytes) => JSON.stringify(Buffer.from(bytes).toString());
const hello = gzipSync('hello hello\n'), world = gzipSync('world\n');
const both = Buffer.concat([hello, world]);
console.log('two members at once', text(gunzipSync(both)));
console.log('zeros behind', text(gunzipSync(Buffer.concat([hello, Buffer.alloc(512)]))));
let streamed = '';
const stream = new Gunzip((chunk) => { streamed += Buffer.from(chunk).toString(); });
stream.push(both, true);
console.log('two members as a stream', JSON.stringify(streamed));
JS
cat >expected <<'OUT'
two members at once "hello "
zeros behind ""
two members as a stream "hello hello\nworld\n"
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
