#include <rill/core/view.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"

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
