#!/usr/bin/env bash
# streamz 0.6.4 (Debian 12: python3-streamz 0.6.4-1): slice "works like list[] syntax", but counts its steps from the beginning of the
# stream and not from its own first element: of 0 to 8, slice(1, 6, 2) gives 2 and 4, where the list gives 1, 3 and 5. And an
# end of 0 is none: slice(0, 0) gives everything. In the documentation's example, slice(2, 6, 2), neither shows.
# For rill: slice(1, 6, 2) is 1, 3, 5, and slice(0, 0) is empty, as of Python's islice.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get install -qq -y --no-install-recommends python3-streamz=0.6.4-1 >/dev/null # it needs tornado and more, so not in the folder
cat >finding.py <<'PY'
from streamz import Stream
numbers = list(range(9))
for first, last, step in [(2, 6, 2), (1, 6, 2), (1, None, 3), (0, 0, None)]:
    source, seen = Stream(), []
    source.slice(first, last, step).sink(seen.append)
    for number in numbers:
        source.emit(number)
    print((first, last, step), "stream", seen, "list", numbers[first:last:step])
PY
cat >expected <<'OUT'
(2, 6, 2) stream [2, 4] list [2, 4]
(1, 6, 2) stream [2, 4] list [1, 3, 5]
(1, None, 3) stream [3, 6] list [1, 4, 7]
(0, 0, None) stream [0, 1, 2, 3, 4, 5, 6, 7, 8] list []
OUT
/usr/bin/python3 finding.py | tee seen
diff expected seen && echo "as described"
