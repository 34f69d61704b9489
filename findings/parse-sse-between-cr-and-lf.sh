#!/usr/bin/env bash
# parse-sse 0.1.0 (npm): where a block of a stream of server-sent events ends between CR and LF, the LF counts as an empty line
# of its own: one event of two lines becomes two events. And an event whose empty line never came is handed out at the end,
# which the format (HTML standard, 9.2.6) says is to be discarded.
# For rill: lines and rows are the same wherever blocks are cut, between CR and LF, too; each is tested at every cut.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund parse-sse@0.1.0
cat >finding.mjs <<'JS'
import { parseServerSentEvents } from 'parse-sse';
async function events(...blocks) {
    const stream = new ReadableStream({
        start(to) {
            for (const block of blocks) to.enqueue(new TextEncoder().encode(block));
            to.close();
        },
    });
    const response = new Response(stream, { headers: { 'content-type': 'text/event-stream' } });
    const found = [];
    for await (const event of parseServerSentEvents(response)) found.push(event.data);
    return JSON.stringify(found);
}
console.log('one block:', await events('data: a\r\ndata: b\r\n\r\n'));
console.log('two, cut between CR and LF:', await events('data: a\r', '\ndata: b\r\n\r\n'));
console.log('no empty line at the end:', await events('data: a\n\ndata: b'));
JS
cat >expected <<'OUT'
one block: ["a\nb"]
two, cut between CR and LF: ["a","b"]
no empty line at the end: ["a","b"]
OUT
node finding.mjs | tee seen
diff expected seen && echo "as described"
