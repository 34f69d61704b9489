#!/usr/bin/env bash
# pako 3.0.3 (npm): a gzip file of two members that is pushed to Inflate in chunks loses all later members if a chunk happens
# to end where a member ends: push() answers true, err is 0. In one chunk, or cut a byte later, both come out.
# For rill: a decompressor is tested with every split of its input, also right between members.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pako@3.0.3
cat >finding.cjs <<'JS'
const { gzipSync } = require('zlib');
const pako = require('pako');
const hello = gzipSync('hello\n'), world = gzipSync('world\n');
const both = Buffer.concat([hello, world]);
const inflate = (cut) => {
  const inflater = new pako.Inflate();
  let out = '';
  inflater.onData = (chunk) => { out += Buffer.from(chunk).toString(); };
  const answers = cut ? [inflater.push(both.subarray(0, cut), false), inflater.push(both.subarray(cut), true)]
                      : [inflater.push(both, true)];
  return JSON.stringify([out, answers, inflater.err]);
};
console.log('one chunk', inflate(0));
console.log('cut between the members', inflate(hello.length));
console.log('cut a byte later', inflate(hello.length + 1));
JS
cat >expected <<'OUT'
one chunk ["hello\nworld\n",[true],0]
cut between the members ["hello\n",[true,true],0]
cut a byte later ["hello\nworld\n",[true,true],0]
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
