#!/usr/bin/env bash
# iter-tools 7.5.4 (npm): slice(0, 2) asks its source for three elements, take(2) for two; both close it. In a lazy library a
# slice from the beginning is a take, and the third element is lost to whoever goes on reading the source.
# For rill: slice(0, n) and take(n) ask for n.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund iter-tools@7.5.4
cat >finding.cjs <<'JS'
const { slice, take } = require('iter-tools');
const source = () => {
  let asked = 0;
  return { [Symbol.iterator]() { return this; }, next() { return { done: false, value: ++asked }; },
           return() { return { done: true }; }, asked: () => asked };
};
for (const [name, verb] of [['slice', (s) => slice(0, 2, s)], ['take', (s) => take(2, s)]]) {
  const s = source();
  console.log(name, JSON.stringify([...verb(s)]), 'asked', s.asked());
}
JS
cat >expected <<'OUT'
slice [1,2] asked 3
take [1,2] asked 2
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
