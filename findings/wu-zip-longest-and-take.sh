#!/usr/bin/env bash
# wu 2.1.0 (npm), lazy iterators: zipLongest hands out one tuple too many at the end, of nothing but holes; reductions of an
# empty range is [undefined]; and take(2), which asks its source for two elements, never closes it: no return() is called
# when it has enough, so a generator's finally block does not run.
# For rill: zip_longest ends with its longest range, scan of nothing is nothing, leaving early cleans up at once.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund wu@2.1.0
cat >finding.cjs <<'JS'
const wu = require('wu');
console.log('zipLongest', JSON.stringify([...wu.zipLongest([1, 2], [3])]));
console.log('reductions of nothing', [...wu([]).reductions((a, b) => a + b)]);
let asked = 0, closed = false;
const source = {
  [Symbol.iterator]() { return this; },
  next() { return { done: false, value: ++asked }; },
  return() { closed = true; return { done: true }; },
};
console.log('take', [...wu(source).take(2)], 'asked', asked, 'closed', closed);
JS
cat >expected <<'OUT'
zipLongest [[1,3],[2,null],[null,null]]
reductions of nothing [ undefined ]
take [ 1, 2 ] asked 2 closed false
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
