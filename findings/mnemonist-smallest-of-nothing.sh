#!/usr/bin/env bash
# mnemonist 0.40.8 (npm): the one smallest element of nothing is there, and is Infinity, of an array or of any iterable, numbers or
# not; the one greatest is -Infinity. The two smallest of nothing are none. For one element there is a shortcut, and it hands out
# the value that it began with.
# For rill: min and max of nothing are nullopt, bottom_k(1) and top_k(1) of nothing are empty.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund mnemonist@0.40.8
cat >finding.cjs <<'JS'
const { Heap } = require('mnemonist');
const words = ['b', 'a'], byText = (x, y) => x.localeCompare(y);
for (const n of [1, 2]) {
    console.log(n, 'of two words', Heap.nsmallest(byText, n, words), Heap.nlargest(byText, n, words));
    console.log(n, 'of no word', Heap.nsmallest(byText, n, []), Heap.nlargest(byText, n, new Set()));
}
JS
cat >expected <<'OUT'
1 of two words [ 'a' ] [ 'b' ]
1 of no word [ Infinity ] [ -Infinity ]
2 of two words [ 'a', 'b' ] [ 'b', 'a' ]
2 of no word [] []
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
