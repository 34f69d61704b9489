#!/usr/bin/env bash
# agate 1.6.3 (Debian 12: python3-agate 1.6.3-2): bins that are to start at 0 start at the least number, rounded, since 0 is taken
# for not said; those from 1 start at 1. And a bin that nothing lies in is not there: of four there are three, or two.
# For rill: histogram takes the edges that it is given, 0 as any other, and has a count for each bin, be it 0.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get install -qq -y --no-install-recommends python3-agate=1.6.3-2 >/dev/null # it needs babel and more, so not in the folder
cat >finding.py <<'PY'
import agate
table = agate.Table([[12], [14], [31], [38]], ["x"], [agate.Number()])
for start, end in [(0, 40), (1, 41)]:
    print("from", start, "to", end, *("%s: %d" % tuple(row) for row in table.bins("x", 4, start, end).rows))
PY
cat >expected <<'OUT'
from 0 to 40 [10.0 - 17.5): 2 [25.0 - 32.5): 1 [32.5 - 40.0]: 1
from 1 to 41 [11 - 21): 2 [31 - 41]: 2
OUT
/usr/bin/python3 finding.py | tee seen
diff expected seen && echo "as described"
