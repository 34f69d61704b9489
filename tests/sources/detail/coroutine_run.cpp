#include <rill/sources/detail/coroutine_run.hpp>

#include "support/catch.hpp"
#include "support/allocations.hpp"
#include <rill/sources/coroutine.hpp>
#include <string>

namespace {
rill::coroutine<int> numbers(std::string held) {
    for (int i = 0;; ++i) co_yield i + int(held.size());
}
} // namespace

TEST_CASE("a run that is moved takes its body along, and leaves nothing behind") {
    auto a = numbers("xx");
    CHECK(a.next() == 2);
    auto b = std::move(a);
    CHECK(a.next() == std::nullopt);
    CHECK(b.next() == 3);
    a = std::move(b);
    CHECK(b.finished());
    CHECK(a.next() == 4);
    a = numbers("");
    CHECK(a.next() == 0);
}

TEST_CASE("a coroutine is one frame, taken from the frame cache") {
    numbers("").next();
    auto const before = test::allocations();
    numbers("").next();
    CHECK(test::allocations() - before <= (rill::core::frame_cache::enabled() ? 0 : 1));
}
