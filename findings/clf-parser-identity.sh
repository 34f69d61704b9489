#!/usr/bin/env bash
# clf-parser 0.0.2 (npm): of a line in the common log format whose second field, the identity, is a name and not "-", there is the
# address alone: what stands between two fields as a rule, " - ", is looked for.
# For rill: the fields of a line are taken one after the other from the front; what usually stands between two is not looked for.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund clf-parser@0.0.2
cat >finding.cjs <<'JS'
const parse = require('clf-parser');
const rest = 'frank [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326';
for (const line of [`127.0.0.1 - ${rest}`, `127.0.0.1 ident ${rest}`]) {
    const { remote_addr, remote_user, status } = parse(line);
    console.log(JSON.stringify({ remote_addr, remote_user, status }));
}
JS
cat >expected <<'OUT'
{"remote_addr":"127.0.0.1","remote_user":"frank","status":200}
{"remote_addr":"127.0.0.1"}
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
