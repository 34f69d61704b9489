#include <rill/adaptors/reverse.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/inspect.hpp>
#include <rill/adaptors/keys.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <deque>
#include <forward_list>

using namespace test;

namespace {
constexpr auto backwards = [](auto&& r) -> decltype(rill::reverse(std::forward<decltype(r)>(r))) {
    return rill::reverse(std::forward<decltype(r)>(r));
};
constexpr auto odd = [](int x) { return x % 2 != 0; };
constexpr auto times_ten = [](int x) { return 10 * x; };
template <class V> std::string both_gears(V&& view) {
    auto const pulled = told(gears[0], view), pushed = told(gears[1], view);
    return pulled == pushed ? pulled : pulled + " but pushed " + pushed;
}
using list = std::list<int>;
} // namespace

TEST_CASE("reverse hands on the elements from the last to the first") {
    std::vector v{1, 2, 3};
    for (std::string const& text : {both_gears(v | rill::reverse()), both_gears(list{1, 2, 3} | rill::reverse()),
                                    both_gears(std::deque{1, 2, 3} | rill::reverse()),
                                    both_gears(rill::range(1, 4) | rill::reverse()), both_gears(rill::reverse(v))})
        CHECK(text == "give(3) give(2) give(1)");
    CHECK(both_gears(std::vector<int>() | rill::reverse()).empty());
    CHECK(both_gears(list() | rill::reverse()).empty());
    static_assert(gives(std::array{1, 2, 3} | rill::reverse(), {3, 2, 1}));
    static_assert(gives(rill::range(4) | rill::filter(odd) | rill::reverse(), {3, 1}));
    CHECK(gives(v | rill::reverse() | rill::reverse() | rill::to<std::vector>(), {1, 2, 3}));
    for (int& x : v | rill::reverse() | rill::take(1)) x = 7;
    CHECK(v == std::vector{1, 2, 7});
}

TEST_CASE("above stages of every kind each function is called once for an element, and for none that nobody wants") {
    int few[] = {2, 1, 4, 3, 6};
    auto kept = few | rill::filter(logged("odd", odd));
    CHECK(both_gears(kept | rill::reverse()) == "odd(6) odd(3) give(3) odd(4) odd(1) give(1) odd(2)");
    CHECK(both_gears(kept | rill::reverse() | rill::take(1)) == "odd(6) odd(3) give(3)");
    auto made = few | rill::map(logged("ten", times_ten)) | rill::filter(logged("high", [](int x) { return x > 10; }));
    CHECK(both_gears(made | rill::reverse() | rill::take(2)) == "ten(6) high(60) give(60) ten(3) high(30) give(30)");
    CHECK(both_gears(made | rill::reverse()) == "ten(6) high(60) give(60) ten(3) high(30) give(30) ten(4) high(40) "
                                                "give(40) ten(1) high(10) ten(2) high(20) give(20)");
    CHECK(both_gears(list{1, 2} | rill::map(logged("ten", times_ten)) | rill::reverse()) ==
          "ten(2) give(20) ten(1) give(10)");
    CHECK(both_gears(list{1, 2, 3} | rill::take(2) | rill::reverse()) == "give(2) give(1)");
    CHECK(both_gears(list{1, 2, 3} | rill::take(9) | rill::reverse()) == "give(3) give(2) give(1)");
    CHECK(both_gears(list{1, 2, 3} | rill::map(logged("ten", times_ten)) | rill::take(2) | rill::reverse()) ==
          "ten(2) give(20) ten(1) give(10)");
    CHECK(both_gears(list{7, 8} | rill::enumerate() | rill::reverse()) == "give((1 8)) give((0 7))");
    CHECK(both_gears(rill::zip(few, std::vector{7, 8}) | rill::reverse()) == "give((1 8)) give((2 7))");
    std::vector<std::vector<int>> rows{{1, 2}, {}, {3}};
    CHECK(both_gears(rows | rill::flatten() | rill::reverse()) == "give(3) give(2) give(1)");
    CHECK(both_gears(rill::chain(few, std::vector{7}) | rill::drop(4) | rill::reverse()) == "give(7) give(6)");
    CHECK(both_gears(few | rill::drop(3) | rill::filter(odd) | rill::reverse()) == "give(3)");
}

TEST_CASE("reverse keeps everything over random access of known length, and else passes up to forward") {
    static_assert(over<backwards, std::vector<int>&> == (random_access | sized | common | constant));
    static_assert(over<backwards, std::vector<int>> == (random_access | sized | common | constant));
    static_assert(over<backwards, list&> == (forward | sized | common | constant));
    static_assert(over<backwards, decltype(rill::range(3) | rill::map(times_ten))> ==
                  (random_access | sized | common | constant));
    static_assert(over<backwards, decltype(std::declval<std::vector<int>&>() | rill::filter(odd))> ==
                  (forward | common | constant));
    auto view = rill::range(5) | rill::reverse();
    CHECK(view[1] == 3);
    CHECK(*(view.end() - 1) == 0);
    CHECK(view.end() - view.begin() == 5);
    std::vector v{3, 1, 2};
    std::ranges::sort(v | rill::reverse());
    CHECK(v == std::vector{3, 2, 1});
}

TEST_CASE("the example of reverse is true") {
    std::vector orders{1, 2, 3, 4, 5};
    CHECK(gives(orders | rill::filter(odd) | rill::reverse() | rill::take(2), {5, 3}));
}

TEST_CASE("reverse refuses what is single pass or endless, or whose end is not known") {
    using reverse = decltype(rill::reverse);
    static_assert(!std::invocable<reverse, input<>>);
    static_assert(!std::invocable<reverse, stream<>>);
    static_assert(!std::invocable<reverse, std::forward_list<int>&>);
    static_assert(!std::invocable<reverse, decltype(rill::iota(1))>);
    static_assert(!std::invocable<reverse, decltype(std::declval<list&>() | rill::take_while(odd))>);
    static_assert(!std::invocable<reverse, decltype(std::declval<list&>() | rill::drop(1))>);
}

TEST_CASE("lookup stays out of reverse") {
    int some[] = {1, 2, 3};
    unlookable hidden[3] = {};
    auto const any = [](auto const&) { return true; };
    test::lookup_stays_out_over(backwards, some, hidden);
    test::lookup_stays_out_over(backwards, rill::filter(some, any), rill::filter(hidden, any));
}
