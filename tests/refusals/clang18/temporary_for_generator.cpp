// expect: temporary .* will be destroyed at the end of the full-expression
#define RILL_CORO_LIFETIMEBOUND
#include <rill/sources/generator.hpp>
#include <string>
#pragma clang diagnostic error "-Wdangling"

rill::generator<char> letters(std::string const& text) {
    for (char c : text) co_yield char(c);
}

int main() {
    auto g = letters("a string that is gone before its first letter is asked for");
    for (char c : g) return c;
}
