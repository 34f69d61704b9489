#!/usr/bin/env bash
# apache-arrow 21.2.0 (npm): of two Arrow IPC streams in one file, as appending leaves them, tableFromIPC reads the first and
# says nothing of the rest. A reader of the stream format stops at its end-of-stream mark and does not look further.
# For rill: a source of framed records that ends says whether its input did.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund apache-arrow@21.2.0
cat >finding.cjs <<'JS'
const { tableFromArrays, tableToIPC, tableFromIPC } = require('apache-arrow');
const first = tableToIPC(tableFromArrays({ x: [1, 2] }), 'stream');
const second = tableToIPC(tableFromArrays({ x: [3] }), 'stream');
console.log('first', tableFromIPC(first).numRows, 'second', tableFromIPC(second).numRows,
            'both', tableFromIPC(Buffer.concat([first, second])).numRows);
JS
cat >expected <<'OUT'
first 2 second 1 both 2
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
