#include <rill/core/model/view.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/any_range.hpp>
#include <rill/sources/coroutine.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/generate.hpp>
#include <rill/sources/generator.hpp>
#include <list>
#include <sstream>

using namespace test;

namespace {

// What a view states is what it can do. This one can state more, step by step.
template <shape Shape> class squares : public rill::core::view<squares<Shape>, (Shape & constant) != 0> {
    int count_;

public:
    constexpr explicit squares(int count) : count_(count) {}
    static constexpr int first(auto&) { return 0; }
    static constexpr bool done(auto& self, int const& cur) { return cur == self.count_; }
    static constexpr int read(auto&, int const& cur) { return cur * cur; }
    static constexpr void next(auto&, int& cur) { ++cur; }
    static constexpr void prev(auto&, int& cur)
        requires(category(Shape) >= bidirectional)
    {
        --cur;
    }
    static constexpr void advance(auto&, int& cur, std::ptrdiff_t n)
        requires(category(Shape) >= random_access)
    {
        cur += static_cast<int>(n);
    }
    static constexpr std::ptrdiff_t distance(auto&, int const& from, int const& to)
        requires(category(Shape) >= random_access)
    {
        return to - from;
    }
    static constexpr int last(auto& self)
        requires((Shape & common) != 0)
    {
        return self.count_;
    }
    static constexpr std::size_t length(auto& self)
        requires((Shape & sized) != 0)
    {
        return static_cast<std::size_t>(self.count_);
    }
};
template <shape Shape> constexpr bool as_stated() {
    static_assert(well_formed<squares<Shape>>());
    return shape_of<squares<Shape>> == Shape && gives(squares<Shape>(3), {0, 1, 4});
}

} // namespace

TEST_CASE("a view is exactly as strong as the operations that it states") {
    static_assert(as_stated<forward>());
    static_assert(as_stated<forward | sized | common | constant>());
    static_assert(as_stated<bidirectional>());
    static_assert(as_stated<bidirectional | constant>());
    static_assert(as_stated<random_access | sized>());
    static_assert(as_stated<random_access | sized | common | constant>());
}

TEST_CASE("the iterator does all that its category promises") {
    squares<random_access | sized | common | constant> const view(5);
    CHECK(reversed(view) == "0 1 4 9 16");
    CHECK(indexed(view) == "0 1 4 9 16");
    auto it = view.begin();
    CHECK(*it++ == 0);
    CHECK(*it == 1);
    it += 2;
    CHECK(*it-- == 9);
    it -= 1;
    CHECK(*it == 1);
    CHECK(it < view.end());
    CHECK(((it <=> view.begin()) > 0));
    CHECK(view[3] == 9);
    CHECK(view.back() == 16);
}

TEST_CASE("the C++17 category is that of the elements: values can only be read in one pass") {
    using values = std::ranges::iterator_t<squares<random_access | sized>>;
    static_assert(std::same_as<std::iterator_traits<values>::iterator_category, std::input_iterator_tag>);
    static_assert(std::random_access_iterator<values>);
    using single = std::ranges::iterator_t<stream<>>;
    constexpr auto has_legacy_category = []<class I>(std::type_identity<I>) {
        return requires { typename I::iterator_category; };
    };
    static_assert(has_legacy_category(std::type_identity<values>()) &&
                  !has_legacy_category(std::type_identity<single>()));
    static_assert(std::input_iterator<single> && !std::forward_iterator<single>);
}

TEST_CASE("a single-pass view has iterators that can only be moved") {
    int numbers[] = {1, 2};
    stream<> view(numbers, numbers + 2);
    auto it = view.begin();
    static_assert(!std::copyable<decltype(it)>);
    auto moved = std::move(it);
    CHECK(*moved == 1);
    ++moved;
    moved++;
    CHECK(moved == view.end());
}

namespace {

template <class R, class Category, class Reference, class Pointer> consteval bool traits_are() {
    using traits = std::iterator_traits<std::ranges::iterator_t<R>>;
    static_assert(std::same_as<typename traits::iterator_category, Category>);
    static_assert(std::same_as<typename traits::reference, Reference>);
    static_assert(std::same_as<typename traits::pointer, Pointer>);
    static_assert(std::same_as<typename traits::value_type, std::remove_cvref_t<Reference>>);
    return std::same_as<typename traits::difference_type, std::ptrdiff_t>;
}
template <class R>
concept has_traits = requires { typename std::iterator_traits<std::ranges::iterator_t<R>>::reference; };
template <class I>
concept has_all_member_types = requires {
    typename I::value_type;
    typename I::difference_type;
    typename I::reference;
    typename I::pointer;
};
constexpr auto odd = [](int const& x) { return x % 2 == 1; };
constexpr auto same = [](int& x) -> int& { return x; };
using filtered = decltype(std::declval<std::list<int>&>() | rill::filter(odd) | rill::map(same));

} // namespace

TEST_CASE("std::iterator_traits have what the operations allow, and the iterator has all of them by name") {
    static_assert(traits_are<squares<random_access>, std::input_iterator_tag, int, void>());
    static_assert(traits_are<squares<forward>, std::input_iterator_tag, int, void>());
    static_assert(traits_are<filtered, std::bidirectional_iterator_tag, int&, int*>());
    static_assert(!has_traits<rill::generator<int>>);
    static_assert(has_all_member_types<std::ranges::iterator_t<squares<forward>>>);
    static_assert(has_all_member_types<std::ranges::iterator_t<filtered>>);
    static_assert(has_all_member_types<std::ranges::iterator_t<rill::generator<int>>>);
    static_assert(std::same_as<std::ranges::iterator_t<filtered>::pointer, int*>);
}

namespace {

/// A const one cannot be walked, but asked for its end.
template <class R> constexpr bool has_an_end_when_const() {
    static_assert(!std::ranges::range<R const>);
    static_assert(noexcept(std::declval<R&>().end()) && noexcept(std::declval<R const&>().end()));
    return std::same_as<decltype(std::declval<R const&>().end()), std::ranges::sentinel_t<R>>;
}

} // namespace

TEST_CASE("a single-pass view has its end when const, too") {
    std::istringstream text("a");
    auto numbers = []() -> rill::generator<int> { co_yield 1; }();
    auto left_odd =
        std::move(numbers) | rill::map([](int x) { return x; }) | rill::filter([](int x) { return x % 2 != 0; });
    auto some = rill::from_fn([]() -> std::optional<int> { return 1; });
    auto ones = rill::generate([] { return 1; });
    STATIC_REQUIRE(has_an_end_when_const<rill::generator<int>>());
    STATIC_REQUIRE(has_an_end_when_const<rill::coroutine<int>>());
    STATIC_REQUIRE(has_an_end_when_const<rill::any_range<int>>());
    STATIC_REQUIRE(has_an_end_when_const<decltype(left_odd)>());
    STATIC_REQUIRE(has_an_end_when_const<decltype(some)>());
    STATIC_REQUIRE(has_an_end_when_const<decltype(std::move(some) | rill::take(3))>());
    STATIC_REQUIRE(has_an_end_when_const<decltype(ones)>());
    STATIC_REQUIRE(has_an_end_when_const<decltype(rill::lines(text))>());

    auto it = left_odd.begin();
    CHECK(it != std::as_const(left_odd).end());
    CHECK(++it == std::as_const(left_odd).end());
}

TEST_CASE("a multi-pass view that only a non-const one can be walked as has none when const") {
    std::vector<int> v{1, 2};
    auto counted = v | rill::map([n = 0](int x) mutable { return x + ++n; });
    STATIC_REQUIRE(!std::ranges::range<decltype(counted) const>);
    STATIC_REQUIRE(![](auto const& r) { return requires { r.end(); }; }(counted));
}

namespace {

/// A cursor whose comparison may throw.
struct careless {
    int at = 0;
    bool operator==(careless const& other) const { return at == other.at; }
};
struct of_careless : rill::core::view<of_careless, true> {
    static careless first(auto&) { return {}; }
    static bool done(auto&, careless const& cur) { return cur.at == 3; }
    static int read(auto&, careless const& cur) { return cur.at; }
    static void next(auto&, careless& cur) { ++cur.at; }
};

} // namespace

TEST_CASE("iterators are made, moved and compared, and ends are had, without exceptions where their cursors are") {
    using indexed = squares<random_access | constant>;
    using without_last = squares<forward | constant>;
    using iterator = std::ranges::iterator_t<indexed>;
    static_assert(std::is_nothrow_default_constructible_v<iterator> && std::is_nothrow_copy_constructible_v<iterator> &&
                  std::is_nothrow_move_assignable_v<iterator>);
    static_assert(noexcept(iterator() == iterator()));
    static_assert(noexcept(std::declval<without_last&>().end()) && noexcept(std::declval<without_last const&>().end()));
    using other = std::ranges::iterator_t<of_careless>;
    static_assert(std::forward_iterator<other> && !noexcept(other() == other()));
}
