#include <rill/core/bases/sorted_base.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"

using namespace test;
using namespace rill::core;

namespace {
// Whether the element of the first range is less than that of the second, of each two.
template <class Compare, class Key, class A, class B>
class duel_view
    : public sorted_base<duel_view<Compare, Key, A, B>,
                         sorted_by<Compare const, Key const, as_rereadable<A> const, as_rereadable<B> const>, Compare,
                         Key, A, B> {
public:
    constexpr duel_view(Compare less, Key key, A a, B b)
        : duel_view::sorted_base(std::move(less), std::move(key), std::move(a), std::move(b)) {}

    static constexpr auto first(auto& self) {
        auto cur = duel_view::start(self);
        if (duel_view::template ask_first<0>(self, cur)) duel_view::template ask_first<1>(self, cur);
        return cur;
    }
    static constexpr bool done(auto& self, auto const& cur) {
        return duel_view::template ended<0>(self, cur) || duel_view::template ended<1>(self, cur);
    }
    static constexpr bool read(auto& self, auto const& cur) { return duel_view::template less<0, 1>(self, cur); }
    static constexpr void next(auto& self, auto& cur) {
        if (duel_view::template ask_next<0>(self, cur)) duel_view::template ask_next<1>(self, cur);
    }
};
template <class Compare, class Key, class A, class B> auto duel(Compare less, Key key, A&& a, B&& b) {
    return duel_view<Compare, Key, all_t<A>, all_t<B>>(std::move(less), std::move(key), op::all(std::forward<A>(a)),
                                                       op::all(std::forward<B>(b)));
}
constexpr auto minus = [](int x) { return -x; };
} // namespace

TEST_CASE("a sorted_base compares the elements at hand of its parts, or their keys") {
    std::vector const a{1, 5}, b{2, 4};
    CHECK(gives(duel(std::ranges::less(), whole_element(), a, b), {true, false}));
    CHECK(gives(duel(std::ranges::greater(), whole_element(), a, b), {false, true}));
    CHECK(gives(duel(std::ranges::less(), minus, a, b), {false, true}));
}

TEST_CASE("a key is called when its element is reached") {
    int a[] = {1, 5}, b[] = {2, 4};
    for (auto g : gears)
        CHECK(told(g, duel(std::ranges::less(), logged("key", minus), input<>(a, a + 2), input<>(b, b + 2))) ==
              "ask read(1) key(1) ask read(2) key(2) give(0) ask read(5) key(5) ask read(4) key(4) give(1) ask");
}

TEST_CASE("keys are in the cursor where they can be, otherwise the view is single pass; read-off keys are nowhere") {
    std::vector<int> v;
    using no_key = decltype(duel(std::ranges::less(), whole_element(), v, v));
    using key = decltype(duel(std::ranges::less(), minus, v, v));
    using owner = decltype(duel(std::ranges::less(), [](int x) { return move_only(x); }, v, v));
    static_assert(shape_of<no_key> == (forward | constant));
    static_assert(shape_of<key> == (forward | constant));
    static_assert(shape_of<owner> == single_pass);
    static_assert(shape_of<decltype(duel(std::ranges::less(), minus, v, std::declval<input<>>()))> == single_pass);
    static_assert(sizeof(key) == sizeof(no_key));
    static_assert(sizeof(cursor_t<key>) == sizeof(cursor_t<no_key>) + 2 * sizeof(int));
}
