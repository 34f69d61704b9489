#include <rill/terminals/product.hpp>
#include "support/answers.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/sources/range.hpp>

using namespace test;

namespace {
constexpr auto multiplied = [](auto&& r) { return rill::product(static_cast<decltype(r)>(r)); };
struct product_of {
    constexpr auto operator()(auto&& r) const { return multiplied(static_cast<decltype(r)>(r)); }
    constexpr auto closure() const { return rill::product(); }
};
} // namespace

TEST_CASE("product multiplies every element, in order, from one") {
    static_assert(rill::product(rill::range(1, 6)) == 120);
    static_assert((rill::range(1, 6) | rill::product()) == 120);
    answers(product_of(), {2, 3, 4}, 24);
    answers(product_of(), {}, 1);
}

TEST_CASE("product calls what is under it once for each element") {
    int numbers[] = {1, 2, 3};
    recording story;
    CHECK((input<>(numbers, numbers + 3) | rill::filter(logged("keep", [](int x) { return x != 2; })) |
           rill::product()) == 3);
    CHECK(story.text() == "ask read(1) keep(1) ask read(2) keep(2) ask read(3) keep(3) ask");
}

TEST_CASE("the type of the product is that of x * x, or the one that is asked for") {
    static_assert(std::same_as<decltype(rill::product(std::vector<short>())), int>);
    static_assert(std::same_as<decltype(rill::product(std::vector<bool>())), int>);
    static_assert(std::same_as<decltype(rill::product(std::vector<float>())), float>);
    static_assert(std::same_as<decltype(std::vector<int>() | rill::product<long long>()), long long>);
    CHECK((std::vector{100'000, 100'000} | rill::product<long long>()) == 10'000'000'000);
    CHECK(rill::product<double>(std::vector{1, 2}) == 2.0);
}

TEST_CASE("product takes move-only elements") {
    move_only owners[] = {move_only(2), move_only(3)};
    CHECK((stream<move_only>(owners, owners + 2) | rill::product()) == 6);
}

TEST_CASE("product refuses elements that cannot be multiplied") {
    constexpr auto calls = []<class R>(std::type_identity<R>) { return requires(R r) { rill::product(r); }; };
    constexpr auto pipes = []<class R>(std::type_identity<R>) { return requires(R r) { r | rill::product(); }; };
    using texts = std::type_identity<std::vector<std::string>>;
    static_assert(calls(std::type_identity<std::vector<int>>()) && pipes(std::type_identity<std::vector<int>>()));
    static_assert(!calls(texts()) && !pipes(texts()));
    static_assert(!calls(std::type_identity<int>()));
}
