#!/usr/bin/env bash
# @thi.ng/transducers 9.7.0 (npm): movingMedian(3) of four numbers is two numbers if they are pulled, and three if they are pushed by
# transduce: the third is of a window that is not full. movingAverage, which its documentation calls similar, gives two either
# way. What a stage keeps until the end, here partition(3, 1, true) inside, is handed out by one of the two ways only.
# For rill: pulled or pushed, the elements are the same; each verb is tested both ways. slide(3) of four elements is two windows.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @thi.ng/transducers@9.7.0
cat >finding.mjs <<'JS'
import { movingAverage, movingMedian, partition, push, transduce } from '@thi.ng/transducers';
const numbers = [1, 5, 3, 9];
for (const [name, stage] of Object.entries({
    'movingMedian(3)': movingMedian(3), 'movingAverage(3)': movingAverage(3), 'partition(3, 1, true)': partition(3, 1, true),
})) console.log(name, 'pushed', JSON.stringify(transduce(stage, push(), numbers)));
console.log('movingMedian(3) pulled', JSON.stringify([...movingMedian(3, numbers)]));
console.log('movingAverage(3) pulled', JSON.stringify([...movingAverage(3, numbers)]));
console.log('partition(3, 1, true) pulled', JSON.stringify([...partition(3, 1, true, numbers)]));
JS
cat >expected <<'OUT'
movingMedian(3) pushed [3,5,9]
movingAverage(3) pushed [3,5.666666666666667]
partition(3, 1, true) pushed [[1,5,3],[5,3,9],[3,9]]
movingMedian(3) pulled [3,5]
movingAverage(3) pulled [3,5.666666666666667]
partition(3, 1, true) pulled [[1,5,3],[5,3,9],[3,9]]
OUT
node finding.mjs | tee seen
diff expected seen && echo "as described"
