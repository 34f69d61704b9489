#!/usr/bin/env bash
# GNU datamash 1.7 (Debian 12: datamash 1.7-2): bin:10 puts 10 in the bin that begins with 10, and -10 in the one that begins with -20:
# below zero an edge belongs to the bin on its left, from zero on to the one on its right. An example in its manual page shows
# it, and no word says it. Nine numbers 5 apart, -20 to 20, are 1, 2, 1, 2, 2 and 1 in a bin, where floor gives 2, 2, 2, 2, 1.
# For rill: histogram gives an edge to the bin on its right whatever its sign, and only the last one to the last bin.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq -o APT::Sandbox::User=root datamash=1.7-2
dpkg -x ./*.deb .
cat >expected <<'OUT'
-20 -30
-15 -20
-10 -20
-5 -10
0 0
5 0
10 10
15 10
20 20
OUT
seq -20 5 20 | usr/bin/datamash --full bin:10 1 | tr '\t' ' ' | tee seen
diff expected seen && echo "as described"
