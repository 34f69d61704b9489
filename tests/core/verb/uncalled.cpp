#include <rill/core/verb/uncalled.hpp>
#include "support/catch.hpp"
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <vector>

namespace {

template <class L, class R> concept pipes = requires(L l, R r) { l | r; };

using numbers = std::vector<int>&;

} // namespace

TEST_CASE("a verb is called before it is piped") {
    static_assert(pipes<numbers, decltype(rill::enumerate())>);
    static_assert(!pipes<numbers, decltype(rill::enumerate)>);
    static_assert(!pipes<numbers, decltype(rill::zip)>);
    static_assert(!pipes<decltype(rill::enumerate()), decltype(rill::enumerate)>);
}

TEST_CASE("the name of a function template is no verb, and its calls are what they were") {
    std::vector v{1, 2};
    constexpr auto closure_base = [](auto& r) {
        return requires { r | rill::sum; } || requires { r | rill::enumerate() | rill::to<std::vector>; };
    };
    CHECK(!closure_base(v));
    CHECK(rill::sum(v) == 3);
    CHECK(rill::sum<double>(v) == 3.0);
    CHECK((v | rill::sum<long>()) == 3);
    CHECK(rill::to<std::vector>(v) == v);
}

TEST_CASE("a function that is called with its ranges stays one") {
    constexpr rill::core::called twice = [](int x) { return 2 * x; };
    static_assert(twice(2) == 4);
    static_assert(std::derived_from<decltype(twice), rill::core::uncalled>);
}
