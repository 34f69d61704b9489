#include <rill/core/bases/shared_groups.hpp>
#include "support/archetypes.hpp"
#include "support/catch.hpp"
#include "support/walk.hpp"
#include <vector>

using namespace test;
using namespace rill::core;

namespace {

/// Pairs of elements.
class [[nodiscard]] in_pairs : public shared_groups<in_pairs, stream<>> {
    friend shared_groups<in_pairs, stream<>>;
    int count_ = 0;

    static bool begins(in_pairs& self) { return !at_end(self); }
    static bool opens(in_pairs& self) { return self.count_ = 1, true; }
    static bool goes_on(in_pairs& self) { return self.count_++ % 2 != 0; }
    static bool follows(in_pairs& self) { return !at_end(self); }

public:
    using group_value = int;
    [[maybe_unused]] static constexpr life group_place = life::step, group_referent = life::step;
    explicit in_pairs(stream<> s) : shared_groups<in_pairs, stream<>>(std::move(s)) {}

    static int read_element(in_pairs& self) { return op::read(self.base_, at(self)); }
    static auto read(in_pairs& self, single_pass_tag const&) { return group(self); }
};

} // namespace

TEST_CASE("groups read the source as they are read, and what is left is passed over") {
    int numbers[] = {1, 2, 3, 4, 5};
    in_pairs pairs(stream<>(numbers, numbers + 5));
    recording story;
    auto at = pairs.begin();
    auto first = *at;
    CHECK(story.text() == "ask");
    CHECK(*first.begin() == 1);
    ++at;
    CHECK(story.text() == "ask ask ask");
    CHECK((first.begin() == first.end()));
    auto second = *at;
    CHECK(gives(second, {3, 4}));
    CHECK((second.begin() == second.end()));
    ++at;
    auto third = *at;
    CHECK(gives(third, {5}));
    CHECK(++at == pairs.end());
}

TEST_CASE("groups refer, and a vector owns what they hand out") {
    using group = shared_group<in_pairs>;
    static_assert(rill::refers<group>);
    static_assert(std::is_base_of_v<std::vector<int>, rill::owner_t<group>>);
    static_assert(std::same_as<value_t<in_pairs>, rill::owner_t<group>>);
    int numbers[] = {1, 2, 3};
    in_pairs pairs(stream<>(numbers, numbers + 3));
    auto at = pairs.begin();
    CHECK(rill::owner_t<group>(*at) == std::vector{1, 2});
}
