#include <rill/core/storage/references.hpp>
#include "support/catch.hpp"
#include "support/lookup.hpp"
#include <string>
#include <vector>

using namespace test;
using rill::core::references;

TEST_CASE("references are a random-access view of what the places refer to") {
    int a = 1, b = 2;
    references<int>::place const row[] = {{&b}, {&a}, {&b}};
    references<int> const all(row, 3);
    CHECK(gives(all, {2, 1, 2}));
    CHECK((all.size() == 3 && all[1] == 1 && &all.back() == &b && references<int>().empty()));
    all[0] = 7;
    CHECK(b == 7);
    static_assert(well_formed<references<int> const>());
    static_assert(shape_of<references<int>> == (random_access | sized | common | constant));
    static_assert(std::same_as<std::ranges::range_reference_t<references<int const>>, int const&>);
}

TEST_CASE("references refer, and a vector owns what they refer to, text as strings") {
    static_assert(rill::refers<references<int>>);
    static_assert(std::is_base_of_v<std::vector<int>, rill::owner_t<references<int const>>>);
    std::string_view words[] = {"a", "b"};
    references<std::string_view>::place const row[] = {{words + 1}, {words}};
    CHECK(rill::owner_t<references<std::string_view>>(references<std::string_view>(row, 2)) ==
          std::vector<std::string>{"b", "a"});
}

TEST_CASE("lookup stays out of references") {
    unlookable hidden{};
    std::vector<references<unlookable>::place> const row{{&hidden}};
    references<unlookable> const all(row.data(), 1);
    for (auto g : gears) test::walk(all, g, [](auto const&) {});
    int number = 1;
    references<int>::place const numbers[] = {{&number}};
    static_cast<void>(somebody::found(references<int>(numbers, 1)));
}
