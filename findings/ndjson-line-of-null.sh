#!/usr/bin/env bash
# ndjson 2.0.0 (npm): a line that is the JSON value null ends the stream, and with more lines behind it there is an error that
# speaks of a push after the end, strict or not: null is what a stream of Node.js has for its end. In an object it is a value.
# For rill: an element is a value of any kind, and the end is none of them.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund ndjson@2.0.0
cat >finding.cjs <<'JS'
const ndjson = require('ndjson');
const values = (text, options) => new Promise((resolve) => {
    const seen = [];
    const stream = ndjson.parse(options);
    stream.on('data', (value) => seen.push(value));
    stream.on('end', () => resolve([...seen, 'end']));
    stream.on('error', (error) => resolve([...seen, error.message]));
    stream.end(text);
});
(async () => {
    for (const text of ['1\n2\n', '1\nnull\n2\n', '{"a":null}\n2\n'])
        console.log(JSON.stringify(text), JSON.stringify(await values(text)), JSON.stringify(await values(text, { strict: false })));
})();
JS
cat >expected <<'OUT'
"1\n2\n" [1,2,"end"] [1,2,"end"]
"1\nnull\n2\n" [1,"stream.push() after EOF"] [1,"stream.push() after EOF"]
"{\"a\":null}\n2\n" [{"a":null},2,"end"] [{"a":null},2,"end"]
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
