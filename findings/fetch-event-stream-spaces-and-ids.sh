#!/usr/bin/env bash
# fetch-event-stream 0.1.6 (npm): of the data of a server-sent event all spaces in front are dropped, where the format (HTML
# standard, 9.2.6) drops one, so that indented text is lost; an id is a number or a text, as it looks ("7", "007"); and an event
# without data, which is to be ignored, is handed out.
# For rill: what a line consists of is handed on as it is; what is a number is said by who asks for one.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund fetch-event-stream@0.1.6
cat >finding.mjs <<'JS'
import { events } from 'fetch-event-stream';
for (const text of ['data:   x = 1\n\n', 'id: 7\ndata: x\n\nid: 007\ndata: x\n\n', 'event: e\n\n']) {
    const found = [];
    for await (const event of events(new Response(text))) found.push(event);
    console.log(JSON.stringify(text), JSON.stringify(found));
}
JS
cat >expected <<'OUT'
"data:   x = 1\n\n" [{"data":"x = 1"}]
"id: 7\ndata: x\n\nid: 007\ndata: x\n\n" [{"id":7,"data":"x"},{"id":"007","data":"x"}]
"event: e\n\n" [{"event":"e"}]
OUT
node finding.mjs | tee seen
diff expected seen && echo "as described"
