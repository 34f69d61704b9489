#!/usr/bin/env bash
# logfmt 1.4.0 (npm): a value with a newline is written with it, in quotes or without, so that one record is two lines; the
# stream parser of the same package makes two records of it, the second one of keys that were text. An escaped newline, \n,
# as other writers have it, is read as the letter n, and of url=/?q=1 the second = is lost.
# For rill: write_csv quotes line ends, so that csv reads the same; write_lines cannot, and of a text with a newline makes two lines.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund logfmt@1.4.0
cat >finding.cjs <<'JS'
const logfmt = require('logfmt'), { Readable, Writable } = require('stream');
const show = text => new Promise(done => {
    const found = [];
    Readable.from([text + '\n']).pipe(logfmt.streamParser()).pipe(new Writable({
        objectMode: true,
        write(record, _, next) { found.push(record); next(); },
        final(next) { console.log(JSON.stringify(text), '->', JSON.stringify(found)); next(); done(); },
    }));
});
(async () => {
    await show(logfmt.stringify({ id: 1, text: 'one\nid=2' }));
    await show(logfmt.stringify({ id: 1, text: 'one two\nthree' }));
    await show('text="one\\ntwo"');
    await show('url=/?q=1');
})();
JS
cat >expected <<'OUT'
"id=1 text=\"one\nid=2\"" -> [{"id":"1","text":"one"},{"id":"2"}]
"id=1 text=\"one two\nthree\"" -> [{"id":"1","text":"one two"},{"three":true}]
"text=\"one\\ntwo\"" -> [{"text":"onentwo"}]
"url=/?q=1" -> [{"url":"/?q1"}]
OUT
node finding.cjs | tee seen
diff expected seen && echo "as described"
