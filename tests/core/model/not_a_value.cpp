#include <rill/core/model/not_a_value.hpp>
#include "support/catch.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/generator.hpp>
#include <algorithm>
#include <sstream>
#include <vector>

namespace {

struct out {
    std::string text;
};
template <std::ranges::range R> out& operator<<(out& o, R&& r) {
    for (auto&& x : r) o.text += std::to_string(x) + " ";
    return o;
}

/// A user's type that takes anything.
struct anything {
    template <class T> anything(T const&) {}
    friend bool operator==(anything const&, anything const&) { return true; }
};

auto pipeline(std::vector<int>& v) {
    return v | rill::map([](int x) { return 2 * x; });
}
template <class T> concept printed = requires(std::ostream& o, T& x) { o << x; };

} // namespace

TEST_CASE("views are not printed and not compared") {
    std::vector v{1, 2};
    using view = decltype(pipeline(v));
    static_assert(!printed<view> && !printed<rill::generator<int>> && printed<int>);
    static_assert(!std::equality_comparable<view> && !std::equality_comparable<rill::generator<int>>);
    static_assert(!std::equality_comparable_with<view, std::vector<int>>);
    static_assert(std::equality_comparable<std::ranges::iterator_t<view>>);
}

namespace of_a_user {

// For all ranges, in his own namespace and of the standard's stream.
template <std::ranges::range R>
    requires(!std::convertible_to<R const&, std::string_view>)
std::ostream& operator<<(std::ostream& o, R const& r) {
    for (auto&& x : r) o << x << ' ';
    return o;
}
template <std::ranges::range A, std::ranges::range B> bool operator==(A const& a, B const& b) {
    return std::ranges::equal(a, b);
}

} // namespace of_a_user

TEST_CASE("a user's own operators are used as if ours were not there") {
    std::vector v{1, 2};
    out o;
    o << pipeline(v);
    CHECK(o.text == "2 4 ");
    {
        using namespace of_a_user;
        std::ostringstream s;
        s << pipeline(v) << "and " << pipeline(v);
        CHECK(s.str() == "2 4 and 2 4 ");
        bool const same = pipeline(v) == std::vector{2, 4} && std::vector{2, 4} == pipeline(v);
        CHECK(same);
        bool const different = pipeline(v) == pipeline(v);
        CHECK(different);
    }
    bool const any = anything(1) == pipeline(v) && pipeline(v) == anything(1);
    CHECK(any);
}
