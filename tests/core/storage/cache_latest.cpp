#include <rill/core/storage/cache_latest.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"

using rill::core::cache_latest, rill::core::as_rereadable, rill::core::element_t;
namespace op = rill::core::op;
using namespace test;

namespace {
#if defined(__GNUC__) && !defined(__clang__) // g++ 12 at -O3 does not see that what is there has been read
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
// Looks at every element twice and hands it on, in pull mode, as filter and its like do.
template <class R> std::string looked_at_twice(R&& r) {
    as_rereadable<std::remove_cvref_t<R>> once(std::move(r));
    recording story;
    for (auto c = op::first(once); !op::done(once, c); op::next(once, c)) {
        happens("peek", op::peek(once, c));
        happens("peek", op::peek(once, c));
        happens("give", op::read(once, c));
    }
    return story.text();
}
} // namespace

TEST_CASE("an element is read once, when it is reached, and can be looked at as often as one likes") {
    int numbers[] = {1, 2};
    auto const story = "ask read(1) peek(1) peek(1) give(1) ask read(2) peek(2) peek(2) give(2) ask";
    CHECK(looked_at_twice(input<>(numbers, numbers + 2)) == story);
    CHECK(looked_at_twice(range_of<forward>(numbers, numbers + 2)) == story);
    CHECK(looked_at_twice(range_of < bidirectional | values > (numbers, numbers + 2)) == story);
    move_only owners[] = {move_only(1), move_only(2)};
    CHECK(looked_at_twice(range_of < forward | values, move_only > (owners, owners + 2)) == story);
    CHECK(looked_at_twice(input<move_only>(owners, owners + 2)) == story);
}

TEST_CASE("what can be read again for nothing is used as it is") {
    static_assert(std::same_as<as_rereadable<std::span<int>>, std::span<int>>);
    static_assert(std::same_as<as_rereadable<stream<>>, stream<>>);
    static_assert(!std::same_as<as_rereadable<input<>>, input<>>);
}

TEST_CASE("keeping an element keeps the category where it can be kept in the cursor") {
    static_assert(shape_of<cache_latest<range_of<random_access | constant>>> == (bidirectional | constant));
    static_assert(shape_of<cache_latest<range_of<bidirectional | common | constant | values>>> ==
                  (bidirectional | common | constant));
    static_assert(shape_of<cache_latest<range_of<bidirectional | constant | values, move_only>>> == single_pass);
    static_assert(shape_of<cache_latest<input<>>> == single_pass);
}

TEST_CASE("elements keep their kind: references are handed on as they were, kept values as copies or rvalues") {
    static_assert(std::same_as<element_t<cache_latest<range_of<forward>>>, int&>);
    static_assert(std::same_as<element_t<cache_latest<range_of<forward | values>>>, int>);
    static_assert(std::same_as<element_t<cache_latest<input<>>>, int&&>);
    static_assert(std::same_as<element_t<cache_latest<input<move_only>>>, move_only&&>);
}
