#include <rill/adaptors/drop.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <cstdint>
#include <forward_list>

using namespace test;

namespace {
constexpr verb but_two(rill::drop, 2);
constexpr verb all(rill::drop, 0);
} // namespace

TEST_CASE("drop reads the elements that it passes over, and hands on the others") {
    CHECK(conformance(but_two, {1, 2, 3, 4}, {3, 4}) ==
          "ask read(1) ask read(2) ask read(3) give(3) ask read(4) give(4) ask");
    conformance(but_two, {1, 2}, {});
    CHECK(conformance(but_two, {1}, {}) == "ask read(1) ask");
    conformance(but_two, {}, {});
    static_assert(constantly(but_two, {1, 2, 3, 4}, {3, 4}));
}

TEST_CASE("drop(0) changes nothing") {
    CHECK(conformance(all, {1, 2}, {1, 2}) == "ask read(1) give(1) ask read(2) give(2) ask");
}

TEST_CASE("drop keeps everything that its source can do") {
    static_assert(over<but_two, std::vector<int>&> == (contiguous | sized | common | constant));
    static_assert(over<but_two, std::list<int>&> == (bidirectional | sized | common | constant));
    static_assert(over<but_two, std::forward_list<int>&> == (forward | common | constant));
    static_assert(over<but_two, range_of<random_access>> == random_access);
    static_assert(over<but_two, range_of<forward | sized | constant | values>> == (forward | sized | constant));
    static_assert(over<but_two, std::ranges::iota_view<int>> == (random_access | endless | constant));
    static_assert(over<but_two, input<>> == single_pass);
    static_assert(over<but_two, stream<>> == single_pass);
}

TEST_CASE("over a random-access source drop jumps, in both gears") {
    std::vector v{1, 2, 3, 4};
    auto const square = rill::map(logged("square", [](int x) { return x * x; }));
    for (auto g : gears) {
        CHECK(told(g, v | square | rill::drop(3)) == "square(4) give(16)");
        CHECK(told(g, std::views::iota(1) | square | rill::drop(3) | rill::take(1)) == "square(4) give(16)");
        CHECK(told(g, std::list{1, 2, 3, 4} | square | rill::drop(3)) ==
              "square(1) square(2) square(3) square(4) give(16)");
    }
}

TEST_CASE("drop begins afresh with every pass") {
    int numbers[] = {1, 2, 3, 4, 5};
    for (auto g : gears) {
        stream<> source(numbers, numbers + 5);
        auto view = source | rill::drop(1) | rill::take(1);
        CHECK(told(g, view) == "ask ask give(2)");
        CHECK(told(g, view) == "ask ask give(4)");
    }
}

TEST_CASE("drop of more than there is leaves nothing") {
    int numbers[] = {1, 2};
    CHECK((numbers | rill::drop(5)).size() == 0);
    CHECK((numbers | rill::drop(UINT64_MAX)).begin() == (numbers | rill::drop(UINT64_MAX)).end());
    CHECK((numbers | rill::drop(1)).size() == 1);
}

TEST_CASE("drop refuses a negative count where it is called") {
    int numbers[] = {1, 2};
    CHECK(complaint([] { static_cast<void>(rill::drop(-1)); }) == "rill::drop: count must not be negative, got -1");
    CHECK(complaint([&] { static_cast<void>(rill::drop(numbers, -7)); }) ==
          "rill::drop: count must not be negative, got -7");
    using drop = decltype(rill::drop);
    static_assert(!std::invocable<drop, std::vector<int>&, double>);
    static_assert(!std::invocable<drop, int, int>);
}

TEST_CASE("lookup stays out of drop") { lookup_stays_out(but_two); }

namespace {

class endless_input {
    class iterator {
        int at_ = 0;

    public:
        using value_type = int;
        using difference_type = std::ptrdiff_t;
        iterator() = default;
        iterator(iterator&&) = default;
        iterator& operator=(iterator&&) = default;
        int operator*() const { return at_; }
        iterator& operator++() {
            ++at_;
            return *this;
        }
        void operator++(int) { ++at_; }
    };

public:
    iterator begin() { return {}; }
    std::unreachable_sentinel_t end() { return {}; }
};

} // namespace

TEST_CASE("drop of an endless single-pass range of another library is a range") {
    auto rest = endless_input() | rill::drop(3);
    static_assert(shape_of<decltype(rest)> == (single_pass | endless));
    CHECK(gives(rest | rill::take(2), {3, 4}));
}
