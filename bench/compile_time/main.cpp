// Tells the result and the processor time, in nanoseconds, for each of the numbers.
#include "task.hpp"
#include <cstdio>
#include <ctime>

number numbers[10'000];

int main() {
    for (number i = 0; auto& x : numbers) x = i++;
    constexpr int passes = 20;
    number total = 0;
    auto const start = std::clock();
    for (int i = 0; i < passes; ++i) total += run();
    auto const seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    std::printf("%llu %.4f\n", static_cast<unsigned long long>(total), seconds * 1e9 / passes / 10'000);
}
