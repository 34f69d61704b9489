#include <rill/core/algo/batch.hpp>
#include "support/catch.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <deque>
#include <span>
#include <string>
#include <vector>

namespace core = rill::core;

namespace {
constexpr auto is_odd = [](int x) { return x % 2 != 0; };
constexpr auto twice = [](int x) { return 2 * x; };
constexpr auto words = [](int x) { return std::to_string(x); };

template <class S, std::size_t N>
std::vector<int> fetched(S& s, core::batch<S, N>& batch, std::size_t n, core::fetching& pass) {
    batch.fetch(s, n, pass);
    std::vector<int> all;
    for (std::size_t i = 0; i < batch.size(); ++i) all.push_back(static_cast<int>(batch[i]));
    return all;
}
} // namespace

TEST_CASE("each stage of plain values works on a batch, and what has another form is kept one by one") {
    using ints = core::all_t<std::vector<int>&>;
    auto odd = [](auto r) { return std::move(r) | rill::filter(is_odd); };
    auto doubled = [](auto r) { return std::move(r) | rill::map(twice); };
    static_assert(core::lending_runs<ints> &&
                  core::lending_runs<decltype(std::declval<ints>() | rill::drop(1) | rill::take(2))>);
    static_assert(core::lending_runs<decltype(rill::chain(std::declval<ints>(), std::declval<ints>()))>);
    static_assert(core::lending_runs<decltype(rill::flatten(std::declval<std::vector<std::vector<int>>&>()))>);
    static_assert(!core::lending_runs<decltype(rill::flatten(std::declval<rill::generator<std::vector<int>>>()))>);
    static_assert(!core::lending_runs<decltype(rill::chain(std::declval<ints>(), rill::range(3)))>);
    static_assert(!core::lending_runs<core::all_t<std::deque<int>&>> &&
                  core::in_batches<core::all_t<std::deque<int>&>>);
    static_assert(core::sifting<decltype(odd(std::declval<ints>()))>);
    static_assert(core::making<decltype(doubled(std::declval<ints>()))>);
    static_assert(core::sifting<decltype(odd(doubled(std::declval<ints>())))>);
    static_assert(core::limiting<decltype(odd(std::declval<ints>()) | rill::take(1))>);
    static_assert(!core::limiting<decltype(std::declval<ints>() | rill::take(1))>); // it is lent
    static_assert(core::sifting<decltype(odd(rill::range(9)))>);
    static_assert(core::sifting<decltype(odd(std::declval<rill::generator<int>>()))>);
    static_assert(!core::sifting<decltype(std::declval<ints>() | rill::map(words) | rill::filter(&std::string::size))>);
    static_assert(!core::limiting<decltype(std::declval<rill::generator<std::string>>() | rill::take(1))>);
    static_assert(!core::making<decltype(std::declval<ints>() | rill::take_while(is_odd))>);
}

TEST_CASE("a batch has the next elements, at most as many as are wanted, and a pass knows whether there may be more") {
    auto all = rill::range(7) | rill::to<std::vector>();
    auto view = all | rill::filter(is_odd) | rill::map(twice);
    core::batch<decltype(view), 64> batch;
    core::fetching pass;
    CHECK((fetched(view, batch, 2, pass) == std::vector{2} && pass.more));
    CHECK((fetched(view, batch, 4, pass) == std::vector{6, 10} && pass.more));
    CHECK((fetched(view, batch, 4, pass) == std::vector<int>{} && pass.more)); // there was a 6
    CHECK((fetched(view, batch, 4, pass) == std::vector<int>{} && !pass.more));
    batch.restart();
    pass = {};
    CHECK(fetched(view, batch, 64, pass) == std::vector{2, 6, 10});
}

TEST_CASE("elements that lie side by side are not copied") {
    std::vector v{1, 2, 3};
    auto view = v | rill::filter(is_odd);
    core::batch<decltype(view), 64> batch;
    core::fetching pass;
    batch.fetch(view, 64, pass);
    CHECK((batch.size() == 2 && &batch[0] == &v[0] && &batch[1] == &v[2]));
}

TEST_CASE("what is thrown ends a pass behind the elements before it") {
    std::vector v{1, 2, 3};
    auto view = v | rill::map([](int x) { return x < 3 ? x : throw std::runtime_error("three"); });
    core::batch<decltype(view), 64> batch;
    core::fetching pass;
    CHECK(fetched(view, batch, 64, pass) == std::vector{1, 2});
    CHECK((!pass.more && pass.fault));
}

TEST_CASE("a number of elements is held by one, and a pass has not begun in a copy") {
    core::held_number a;
    a = 3;
    auto copy = a;
    CHECK((a == 3 && copy == 0));
    auto moved = std::move(a);
    CHECK((a == 0 && moved == 3));
    a = std::move(moved);
    CHECK((a == 3 && moved == 0));
    copy = a;
    CHECK((copy == 0 && a == 3));
    core::begun begun;
    CHECK((begun.start() && !begun.start()));
    auto other = begun;
    CHECK((other.start() && !begun.start()));
    begun = other;
    CHECK(begun.start());
}
