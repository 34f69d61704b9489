#include "task.hpp"

number run() {
    number total = 0;
    int skipped = 0, left = 5'000;
    for (auto x : numbers) {
        if (skipped < 3) {
            ++skipped;
            continue;
        }
        auto const y = square(x);
        if (!every_third(y)) continue;
        if (!below_billion(y)) break;
        total += y;
        if (--left == 0) break;
    }
    return total;
}
