// Pipelines over generators as they are compiled with the warnings on: here, and with a compiler that has them. What
// is warned of: refusals/clang18.
#define RILL_CORO_LIFETIMEBOUND
#include <rill/core/util/coroutine_attributes.hpp>

#include "support/catch.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/any_range.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/next.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <string>
#include <vector>

namespace {

rill::generator<int> numbers(int n) {
    for (int i = 0; i < n; ++i) co_yield i;
}
rill::generator<int> nested(int n) { co_yield rill::elements_of(numbers(n)); }
rill::generator<int> lengths(std::vector<std::string> const& words) {
    for (auto const& word : words) co_yield static_cast<int>(word.size());
}
RILL_CORO_WRAPPER rill::generator<int> passed_on(int n) { return numbers(n); }

using ints = std::vector<int>;
constexpr auto square = [](int x) { return x * x; };
constexpr auto odd = [](int x) { return x % 2 != 0; };

} // namespace

TEST_CASE("generators go into pipelines, named and not") {
    CHECK((numbers(10) | rill::map(square) | rill::filter(odd) | rill::take(2) | rill::to<ints>()) == ints{1, 9});
    auto g = passed_on(9);
    CHECK((g | rill::take(3) | rill::sum()) == 3);
    CHECK((std::move(g) | rill::take(3) | rill::sum()) == 12);
    CHECK((rill::chain(numbers(2), nested(3)) | rill::to<ints>()) == ints{0, 1, 0, 1, 2});
    for (auto [x, y] : rill::zip(numbers(3), nested(3))) CHECK(x == y);
}

TEST_CASE("generators are what functions return, elements, and kept") {
    CHECK((numbers(4) | rill::flat_map(numbers) | rill::sum()) == 4);
    CHECK((ints{2, 3} | rill::map(nested) | rill::flatten() | rill::to<ints>()) == ints{0, 1, 0, 1, 2});
    rill::any_range<int> any = numbers(3);
    CHECK((any | rill::sum()) == 3);
    std::optional kept(numbers(3));
    CHECK(rill::next(*kept) == 0);
    std::vector<std::string> const words{"one", "three"};
    CHECK((lengths(words) | rill::sum()) == 8);
}
