#!/usr/bin/env bash
# length-prefixed-stream 2.0.0 (npm): a message of no bytes, which its own encoder writes as a length of zero, does not come out
# of its decoder: three messages in, two out.
# For rill: an empty line, field or block of lines is an element like any other; only `decompressed` and `blocks`, whose elements
# have no meaning of their own, hand out none that are empty.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund length-prefixed-stream@2.0.0
cat >finding.cjs <<'JS'
const { encode, decode } = require('length-prefixed-stream');
const messages = ['abc', '', 'd'];
const to = encode(), bytes = [], seen = [];
to.on('data', part => bytes.push(part));
to.on('end', () => {
    const from = decode();
    console.log('bytes', Buffer.concat(bytes).toString('hex'));
    from.on('data', message => seen.push(message.toString()));
    from.on('end', () => console.log('messages', JSON.stringify(messages), 'come out as', JSON.stringify(seen)));
    from.end(Buffer.concat(bytes));
});
for (const message of messages) to.write(Buffer.from(message));
to.end();
JS
cat >expected <<'OUT'
bytes 03616263000164
messages ["abc","","d"] come out as ["abc","d"]
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
