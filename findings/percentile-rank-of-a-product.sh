#!/usr/bin/env bash
# percentile 1.6.0 (npm): of the numbers from 1 to 100 the 7th percentile is 8, the 14th 15, the 28th 29, the 55th 56 and the 56th
# 57; the others are themselves. The rank is rounded up, and 100 * (7 / 100) is 7.000000000000001.
# For rill: quantile lies between the two nearest numbers, so that the last bit of a place is the last bit of the answer, not
# another element. A rank of one's own is counted in integers.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund percentile@1.6.0
cat >finding.cjs <<'JS'
const percentile = require('percentile');
const numbers = Array.from({ length: 100 }, (_, i) => i + 1);
for (const p of numbers) if (percentile(p, numbers) !== p) console.log(p, percentile(p, numbers));
JS
cat >expected <<'OUT'
7 8
14 15
28 29
55 56
56 57
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
