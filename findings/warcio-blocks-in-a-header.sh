#!/usr/bin/env bash
# warcio 2.4.11 (npm), a reader of WARC streams: if a block of four bytes or fewer stands where a record's header ends, as a slow
# sender leaves it, the text of the record is not its own but the start of the next record; in blocks of four bytes throughout,
# three records are one, without text. Nothing says so. In one block, or in two wherever they are cut, all is well.
# For rill: the same whatever the blocks: csv and lines are tested byte by byte, too; two blocks, cut everywhere, do not show this.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund warcio@2.4.11
cat >finding.mjs <<'JS'
import { WARCParser } from 'warcio';
const record = (id, text) => `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a/${id}\r\n` +
    `WARC-Date: 2020-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:${id}>\r\nContent-Type: text/plain\r\n` +
    `Content-Length: ${text.length}\r\n\r\n${text}\r\n\r\n`;
const file = Buffer.from(record(1, 'one') + record(2, 'two') + record(3, 'three'));
async function show(what, blocks) {
    const found = [];
    for await (const it of new WARCParser((async function* () { yield* blocks; })()))
        found.push([it.warcTargetURI, await it.contentText()]);
    console.log(what, JSON.stringify(found));
}
const at = file.indexOf(': 3\r\n');
await show('one block', [file]);
await show('two', [file.subarray(0, at + 4), file.subarray(at + 4)]);
await show('three', [file.subarray(0, at), file.subarray(at, at + 4), file.subarray(at + 4)]);
await show('of four bytes', Array.from({ length: Math.ceil(file.length / 4) }, (_, i) => file.subarray(4 * i, 4 * i + 4)));
JS
cat >expected <<'OUT'
one block [["http://a/1","one"],["http://a/2","two"],["http://a/3","three"]]
two [["http://a/1","one"],["http://a/2","two"],["http://a/3","three"]]
three [["http://a/1","WAR"],["http://a/2","two"],["http://a/3","three"]]
of four bytes [["http://a/1, http://a/2, http://a/3",""]]
OUT
node finding.mjs 2>/dev/null | tee seen
diff expected seen && echo "as described"
