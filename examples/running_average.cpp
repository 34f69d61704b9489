// Python's send: a coroutine that is given values and answers with the average of all so far. And one that parses: it is
// given characters one by one, delegates each number to another coroutine, and returns their sum.
#include <rill/sources/coroutine.hpp>
#include <cstdlib>
#include <string_view>

namespace {

rill::coroutine<double, double> average() {
    double sum = 0, mean = 0;
    for (int n = 1;; ++n) {
        sum += co_yield mean;
        mean = sum / n;
    }
}

// What a parser yields: whether it could end here.
rill::coroutine<bool, char, int> number() {
    int value = 0;
    for (bool any = false;; any = true) {
        char const c = co_yield bool(any);
        if (c < '0' || c > '9') co_return value;
        value = value * 10 + (c - '0');
    }
}
rill::coroutine<bool, char, int> sum_of_numbers(int how_many) {
    int sum = 0;
    for (int i = 0; i < how_many; ++i) sum += co_yield rill::elements_of(number());
    co_return sum;
}

} // namespace

int main() {
    auto a = average();
    a.next(); // runs to the first co_yield
    bool ok = *a.send(10) == 10 && *a.send(20) == 15 && *a.send(60) == 30;

    auto parser = sum_of_numbers(3);
    parser.next();
    for (char c : std::string_view("12+30+100.")) parser.send(c);
    ok = ok && parser.finished() && parser.result() == 142;
    return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
