// Four ways to make a range of what is not one: a tree by a generator that delegates to itself, a queue by a function
// that is asked until it has nothing, pages of an answer by a state that goes along, and steps from one value to the
// next. In Python: yield from, iter(f, None), a generator with a local variable, more_itertools.iterate.
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_until.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iterate.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/unfold.hpp>
#include <rill/terminals/to.hpp>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <queue>
#include <string>
#include <utility>
#include <vector>

namespace {

struct directory {
    std::string name;
    std::vector<directory> inside;
};

/// Every directory below, with its path. A level costs a frame, not a loop for each element that passes it.
rill::generator<std::string> paths(directory const* at, std::string prefix) {
    auto const path = prefix + "/" + at->name;
    co_yield path;
    for (auto const& below : at->inside) co_yield rill::elements_of(paths(&below, path));
}

/// A service that answers with at most three of the numbers up to seven.
std::vector<int> ask(int from) { return rill::range(from, 8) | rill::take(3) | rill::to<std::vector>(); }

} // namespace

int main() {
    directory const root{"usr", {{"lib", {{"gcc", {}}}}, {"share", {}}}};
    auto const found = paths(&root, "") | rill::to<std::vector>();
    for (auto const& path : found) std::printf("%s\n", path.c_str());
    bool const tree = found == std::vector<std::string>{"/usr", "/usr/lib", "/usr/lib/gcc", "/usr/share"};

    std::queue<int> queue({5, 6, 7});
    auto const pop = [&]() -> std::optional<int> {
        if (queue.empty()) return std::nullopt;
        int const job = queue.front();
        queue.pop();
        return job;
    };
    bool const jobs = (rill::from_fn(pop) | rill::to<std::vector>()) == std::vector{5, 6, 7} && queue.empty();

    auto const next_page = [](int& from) {
        return from > 7 ? std::nullopt : std::optional(ask(std::exchange(from, from + 3)));
    };
    auto const all = rill::unfold(1, next_page) | rill::flatten() | rill::to<std::vector>();
    bool const pages = all == std::vector{1, 2, 3, 4, 5, 6, 7};

    auto const collatz = [](int n) { return n % 2 == 0 ? n / 2 : 3 * n + 1; };
    auto const steps = rill::iterate(6, collatz) | rill::take_until([](int n) { return n == 1; });
    bool const walked = (steps | rill::to<std::vector>()) == std::vector{6, 3, 10, 5, 16, 8, 4, 2, 1};
    return tree && jobs && pages && walked ? EXIT_SUCCESS : EXIT_FAILURE;
}
