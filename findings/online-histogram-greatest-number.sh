#!/usr/bin/env bash
# online-histogram 0.0.4 (npm): the greatest number, if it comes again, is counted in a bin behind the last one, which has no count to
# begin with: NaN. So it is where the last edge, the least number and as many widths as there are bins, is rounded: with 3
# bins from 0 to 100.7, or 49 from 0 to 1; with 4 it is not.
# For rill: histogram gives the last edge to the last bin and does not count what lies outside: of edges i * (1.0 / 49) it does
# not count 1. The last edge is the greatest number itself, not a sum of widths.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund online-histogram@0.0.4
cat >finding.cjs <<'JS'
const Histogram = require('online-histogram');
for (const [bins, greatest] of [[3, 100.7], [4, 100.7], [49, 1]]) {
    const histogram = Histogram(bins);
    for (const number of [0, greatest, greatest]) histogram(number);
    const [counts] = histogram.value;
    console.log('bins', bins, 'numbers 0', greatest, greatest, 'counts', counts.length, ':', counts[0], '...', ...counts.slice(-2));
}
JS
cat >expected <<'OUT'
bins 3 numbers 0 100.7 100.7 counts 4 : 1 ... 1 NaN
bins 4 numbers 0 100.7 100.7 counts 4 : 1 ... 0 2
bins 49 numbers 0 1 1 counts 50 : 1 ... 1 NaN
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
