#include <rill/core/bases/selection_view.hpp>
#include "support/archetypes.hpp"
#include "support/catch.hpp"
#include "support/walk.hpp"

using namespace test;

namespace {
/// The second element with itself, and then the first with the second.
class two_selections {
    std::vector<std::size_t> at_{};

public:
    auto const& positions() const { return at_; }
    bool start(auto const& there) {
        at_ = {1, 1};
        return there(1);
    }
    std::size_t next(auto const&) { return std::exchange(at_[0], std::size_t{0}) == 0 ? rill::core::no_place : 0; }
    rill::core::extent length(rill::core::extent n) const { return n.at_most() < 2 ? 0 : 2; }
};
template <class Base> auto selections(Base base) {
    return rill::core::selection_view<Base, two_selections>(std::move(base), two_selections());
}
std::string selected(auto&& selections) {
    std::string text;
    for (auto const some : selections) {
        for (auto const& x : some) text += show(x);
        text += ' ';
    }
    return text;
}
} // namespace

TEST_CASE("a selection_view hands out the elements at its order's positions, and reads no more than it asks about") {
    int numbers[] = {1, 2, 3};
    recording story;
    CHECK(selected(selections(stream<>(numbers, numbers + 3))) == "22 12 ");
    CHECK(story.text() == "ask ask");
    CHECK(selected(selections(stream<>(numbers, numbers + 1))) == "");
    CHECK(selections(std::span(numbers)).size() == 2);
}

TEST_CASE("of what a multi-pass range refers to a selection refers to the elements themselves") {
    int numbers[] = {1, 2};
    for (auto both : selections(std::span(numbers))) both[0] += 5;
    CHECK((numbers[0] == 6 && numbers[1] == 7));
}

TEST_CASE("plain values are selected as a span, bools and others as references to where they are kept") {
    using rill::core::selectable;
    static_assert(std::same_as<selectable<stream<>>::selection, std::span<int const>>);
    static_assert(std::same_as<selectable<range_of<forward | values>>::selection, std::span<int const>>);
    static_assert(std::same_as<selectable<std::span<int>>::selection, rill::core::references<int>>);
    static_assert(std::same_as<selectable<stream<std::string>>::selection, rill::core::references<std::string const>>);
    static_assert(std::same_as<selectable<std::vector<bool>>::selection, rill::core::references<bool const>>);
    move_only elements[] = {move_only(1), move_only(2)};
    CHECK(selected(selections(stream<move_only>(elements, elements + 2))) == "22 12 ");
    std::vector bits{false, true};
    CHECK(selected(selections(std::views::all(bits))) == "11 01 ");
}
