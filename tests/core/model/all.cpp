#include <rill/core/model/all.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"

using rill::core::all_t, rill::core::element_t, rill::core::all_view, rill::core::rereadable;
namespace op = rill::core::op;
using namespace test;

namespace {
template <class R> concept accepted = requires(R&& r) { op::all(std::forward<R>(r)); };
} // namespace

TEST_CASE("an lvalue container is borrowed") {
    std::vector v{1, 2};
    auto kept = op::all(v);
    v.push_back(3);
    CHECK(gives(kept, {1, 2, 3}));
    CHECK(std::addressof(*kept.begin()) == v.data());
    auto const seen = op::all(std::as_const(v));
    static_assert(std::same_as<element_t<decltype(seen)>, int const&>);
    CHECK(gives(seen, {1, 2, 3}));
}

TEST_CASE("an rvalue container is owned, and moved, not copied") {
    counted::alive = counted::copies = 0;
    {
        std::vector<counted> v(3, counted(1));
        counted::copies = 0;
        auto kept = op::all(std::move(v));
        auto moved = std::move(kept);
        CHECK(moved.size() == 3);
        CHECK(counted::copies == 0);
        CHECK(counted::alive == 3);
    }
    CHECK(counted::alive == 0);
    CHECK(gives(op::all(std::vector{1, 2}), {1, 2}));
}

TEST_CASE("an lvalue view is copied if it can be") {
    int numbers[] = {1, 2, 3};
    std::span view(numbers);
    static_assert(std::same_as<decltype(op::all(view)), std::span<int, 3>>);
    static_assert(std::same_as<decltype(op::all(std::as_const(view))), std::span<int, 3>>);
    static_assert(std::same_as<all_t<range_of<forward>&>, range_of<forward>>);
    static_assert(std::same_as<all_t<std::string_view&>, std::string_view>);
}

TEST_CASE("a move-only lvalue view is borrowed, and so never forked; an rvalue is owned") {
    int numbers[] = {1, 2, 3};
    stream<> s(numbers, numbers + 3);
    auto borrowed = op::all(s);
    CHECK(*borrowed.begin() == 1);
    CHECK(*s.begin() == 2);
    auto owned = op::all(std::move(s));
    static_assert(std::same_as<decltype(owned), stream<>>);
    CHECK(*owned.begin() == 3);
    static_assert(std::same_as<all_t<input<>&>, all_view<input<>, input<>*>>);
}

TEST_CASE("what would dangle is refused") {
    static_assert(!accepted<std::vector<int> const>);
    static_assert(!accepted<std::initializer_list<int>> && !accepted<std::initializer_list<int>&>);
    static_assert(!accepted<std::initializer_list<int> const&>);
    static_assert(accepted<std::span<int> const> && accepted<std::vector<int> const&> && accepted<int(&)[3]>);
    static_assert(!accepted<int> && !accepted<int(&&)[3]>);
}

TEST_CASE("an all_view keeps the strength of its range") {
    static_assert(shape_of<all_t<std::vector<int>&>> == (contiguous | sized | common | constant));
    static_assert(shape_of<all_t<std::vector<int>>> == (contiguous | sized | common | constant));
    static_assert(shape_of<all_t<std::list<int>>> == (bidirectional | sized | common | constant));
    static_assert(shape_of<all_t<int(&)[3]>> == (contiguous | sized | common | constant));
    static_assert(rereadable<all_t<std::vector<int>>> && !rereadable<all_t<std::list<int>&>>);
}
