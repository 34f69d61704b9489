// Abseil
#include "support/catch.hpp"
#include "support/neighbour.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>

#include <absl/algorithm/container.h>
#include <absl/container/flat_hash_map.h>
#include <absl/container/inlined_vector.h>
#include <absl/strings/str_join.h>
#include <absl/strings/str_split.h>

#include <string>
#include <vector>

using namespace test;

TEST_CASE("StrJoin joins a pipeline") {
    auto const text = absl::StrJoin(v | rill::map(doubled), ", "); // write
    CHECK(text == "2, 4, 6");
    CHECK(absl::StrJoin(v | rill::filter(is_odd), "-") == "1-3");
}

TEST_CASE("the algorithms of containers take a pipeline") {
    auto odd = v | rill::filter(is_odd);
    auto const sum = absl::c_accumulate(odd, 0); // write
    CHECK(sum == 4);
    CHECK(absl::c_linear_search(v | rill::map(doubled), 6));
    CHECK(absl::c_any_of(rill::range(3), is_odd));
}

TEST_CASE("its containers are filled") {
    auto const inlined = v | rill::map(doubled) | rill::to<absl::InlinedVector<int, 4>>(); // write
    CHECK(inlined == absl::InlinedVector<int, 4>{2, 4, 6});
    std::vector<std::string> const names{"a", "b"};
    auto const ages = rill::zip(names, v) | rill::to<absl::flat_hash_map<std::string, int>>(); // write
    CHECK((ages.size() == 2 && ages.at("b") == 2));
}

TEST_CASE("what StrSplit gives is collected first: its iterators cannot be made of nothing") {
    std::vector<std::string> const fields = absl::StrSplit("a,bb,c", ','); // write
    CHECK(absl::StrJoin(fields | rill::filter([](auto const& f) { return f.size() == 1; }), "") == "ac");
}

TEST_CASE("what is single pass is collected for it") {
    auto const text = absl::StrJoin(numbers(2) | rill::to<std::vector>(), ", "); // write
    CHECK(text == "0, 1");
}
