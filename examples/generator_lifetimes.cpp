// What a generator keeps alive, and what it does not. It runs later than it is called, so: parameters by value, no
// captures in a lambda that is a coroutine, and whatever a pipeline borrows must outlive it.
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/next.hpp>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

// 1. Parameters by value. With `std::string const& text` the string that the caller passes may be gone before the
//    first element is asked for: `auto g = letters("abc");` would leave g with a dangling reference.
rill::generator<char> letters(std::string text) {
    for (char c : text) co_yield char(c);
}

// 2. A lambda's captures live in the lambda, not in the frame. Pass them as parameters: those are copied.
auto make_counter(int first) {
    return [](int from) -> rill::generator<int> { // not [first]() -> ..., which dies with the lambda
        for (int i = from;; ++i) co_yield int(i);
    }(first);
}

// 3. A member function's frame keeps `this`, not the object. A static one that takes what it needs is safe.
struct text {
    std::vector<std::string> words;
    static rill::generator<std::string> each(std::vector<std::string> all) {
        for (auto& word : all) co_yield std::move(word);
    }
};

// 4. A named generator in a pipeline is borrowed; to return the pipeline, give it the generator.
auto first_squares(int n) {
    auto numbers = make_counter(1);
    return std::move(numbers) | rill::map([](int x) { return x * x; }) | rill::take(n);
}

// 5. What is yielded by reference must live until the next element is asked for: a local of the body does.
rill::generator<std::string const&> growing(int n) {
    std::string line;
    for (int i = 0; i < n; ++i) {
        line += 'x';
        co_yield line;
    }
}

} // namespace

int main() {
    std::string spelled;
    auto g = letters(std::string("a temporary that is long enough to be allocated"));
    for (char c : g | rill::take(11)) spelled += c;
    bool ok = spelled == "a temporary";

    auto counter = make_counter(3);
    ok = ok && rill::next(counter) == 3 && rill::next(counter) == 4;

    std::size_t total = 0;
    for (auto const& word : text::each(text{{"one", "two", "three"}}.words)) total += word.size();
    ok = ok && total == 11;

    int sum = 0;
    for (int x : first_squares(3)) sum += x;
    ok = ok && sum == 14;

    std::size_t longest = 0;
    for (auto const& line : growing(5)) longest = line.size();
    return ok && longest == 5 ? EXIT_SUCCESS : EXIT_FAILURE;
}
