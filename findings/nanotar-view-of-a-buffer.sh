#!/usr/bin/env bash
# nanotar 0.3.0 (npm): parseTar takes a Uint8Array, and of one that does not begin where its memory does it reads from the
# beginning of that memory: another archive, or rubbish. Such a view is what a slice is, and what node hands out for each
# small file.
# For rill: what is asked to read a part of a text reads that part and nothing before or behind it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund nanotar@0.3.0
cat >finding.mjs <<'JS'
import { createTar, parseTar } from 'nanotar';
const names = bytes => parseTar(bytes).map(file => file.name + ': ' + file.text).join();
const [first, second] = ['one', 'two'].map(name => createTar([{ name, data: name }]));
const both = new Uint8Array(first.length + second.length);
both.set(first);
both.set(second, first.length);
console.log('second', names(second));
console.log('second, as a part of both', names(both.subarray(first.length)));
console.log('second, copied from there', names(both.slice(first.length)));
JS
cat >expected <<'OUT'
second two: two
second, as a part of both one: one
second, copied from there two: two
OUT
node finding.mjs | tee seen
diff expected seen && echo "as described"
