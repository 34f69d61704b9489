#include <rill/core/bases/stateful.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"

using namespace test;
using namespace rill::core;

namespace {
struct count {
    int n = 0;
};
struct lasting_count : count {
    lasting_count() = default;
    lasting_count(lasting_count&&) = default;
    lasting_count& operator=(lasting_count&&) = default;
};

/// The elements, each with its number added.
template <class Base, class State>
class numbered : public stateful<numbered<Base, State>, Base, State, sequence<Base const>> {
public:
    constexpr explicit numbered(Base base) : numbered::stateful(std::move(base)) {}
    static constexpr auto first(auto& self) { return numbered::start(self); }
    static constexpr void next(auto& self, auto& cur) {
        op::next(self.base_, cur.base);
        ++numbered::state(self, cur).n;
    }
    static constexpr int read(auto& self, auto const& cur) {
        return op::read(self.base_, cur.base) + numbered::state(self, cur).n;
    }
};
template <class State = count> constexpr auto number(auto&& r) {
    return numbered<all_t<decltype(r)>, State>(op::all(std::forward<decltype(r)>(r)));
}
} // namespace

TEST_CASE("the state lives in the cursor over a multi-pass base") {
    int tens[] = {10, 20, 30};
    auto view = number(tens);
    static_assert(shape_of<decltype(view)> == (forward | common | constant));
    auto a = view.begin();
    auto b = a++;
    CHECK(*++a == 32);
    CHECK(*++b == 21);
    CHECK(gives(view, {10, 21, 32}));
}

TEST_CASE("the state lives in the view over a single-pass base, or if it cannot be copied") {
    int tens[] = {10, 20, 30};
    auto once = number(stream<>(tens, tens + 3));
    static_assert(shape_of<decltype(once)> == single_pass);
    CHECK(gives(once, {10, 21, 32}));

    auto view = number<lasting_count>(tens);
    static_assert(shape_of<decltype(view)> == single_pass);
    CHECK(gives(view, {10, 21, 32}));
    CHECK(gives(view, {10, 21, 32})); // each pass with a new one
    auto copy = view;
    CHECK(gives(copy, {10, 21, 32}));
}
