#!/usr/bin/env bash
# heap-js 2.7.1 (npm): a heap with a limit of three, which everything is pushed to, does not end up with the three at the top: what
# is above the limit is cut off the end of the array, where any leaf stands, a small one or the greatest, so that the result
# depends on the order. And nlargest, "as in heapq" by its README, gives the smallest of a heap whose top is the smallest.
# For rill: top_k gives the greatest and bottom_k the smallest, in every order: both are tested against a sort.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund heap-js@2.7.1
cat >finding.cjs <<'JS'
const { Heap } = require('heap-js');
for (const numbers of [[1, 2, 3, 4, 5], [5, 1, 4, 2, 3], [7, 6, 5, 4, 3, 2, 1]]) {
    const heap = new Heap();
    heap.limit = 3;
    for (const number of numbers) heap.push(number);
    console.log(numbers.join(' '), 'limit 3:', [...heap].join(' '), 'nlargest(3):', Heap.nlargest(3, numbers).sort().join(' '));
}
JS
cat >expected <<'OUT'
1 2 3 4 5 limit 3: 1 2 3 nlargest(3): 1 2 3
5 1 4 2 3 limit 3: 1 2 4 nlargest(3): 1 2 3
7 6 5 4 3 2 1 limit 3: 1 2 6 nlargest(3): 1 2 3
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
