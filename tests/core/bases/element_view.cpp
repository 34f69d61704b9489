#include <rill/core/bases/element_view.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <array>

using namespace test;
using namespace rill::core;

namespace {
struct point {
    int x, y;
    constexpr operator int() const { return x; }
};
class ordinate {
public:
    template <class S>
        requires std::same_as<std::remove_cvref_t<element_t<S>>, point>
    static constexpr auto of(element_t<S>&& p)
        -> std::conditional_t<std::is_reference_v<element_t<S>>, decltype((std::forward<element_t<S>>(p).y)), int> {
        return std::forward<element_t<S>>(p).y;
    }
    template <class S> using value = int;
};
constexpr auto ordinates = [](auto&& r) {
    return element_view<all_t<decltype(r)>, ordinate>(op::all(std::forward<decltype(r)>(r)));
};
} // namespace

TEST_CASE("a projection knows whether the element is a reference or a value") {
    point points[] = {{1, 2}, {3, 4}};
    auto view = ordinates(points);
    static_assert(std::same_as<element_t<decltype(view)>, int&>);
    for (int& y : view) y *= 10;
    CHECK(points[1].y == 40);
    CHECK(gives(view, {20, 40}));

    auto stream_view = ordinates(stream<point>(points, points + 2));
    static_assert(std::same_as<element_t<decltype(stream_view)>, int&&>);
    auto input_view = ordinates(range_of < forward | values, point > (points, points + 2));
    static_assert(std::same_as<element_t<decltype(input_view)>, int>);
}

TEST_CASE("a projection to a reference may be read again where its base may") {
    static_assert(rereadable<decltype(ordinates(std::declval<std::vector<point>&>()))>);
    static_assert(!rereadable<decltype(ordinates(std::declval<range_of<forward | values, point>>()))>);
    static_assert(!rereadable<decltype(ordinates(std::declval<range_of<forward, point>>()))>);
}

TEST_CASE("a projection keeps everything that its source can do, and refuses elements that it is not of") {
    static_assert(over<ordinates, std::vector<point>&> ==
                  (test::random_access | test::sized | test::common | test::constant));
    static_assert(!projects<ordinate, std::vector<int>>);
}
