#include <rill/sources/detail/generator_promise.hpp>

#include "support/catch.hpp"
#include <rill/sources/generator.hpp>
#include <string>

TEST_CASE("a promise is four pointers, with and without an allocator") {
    using promise = rill::core::generator_promise<int&&>;
    STATIC_REQUIRE(sizeof(promise) == 4 * sizeof(void*));
    STATIC_REQUIRE(sizeof(rill::generator<int>::promise_type) == sizeof(promise));
    STATIC_REQUIRE(sizeof(rill::generator<int, void, std::allocator<int>>::promise_type) == sizeof(promise));
}

TEST_CASE("blocks are copied just where the consumer may take what it is given") {
    STATIC_REQUIRE(rill::core::copies_blocks<int&&>);
    STATIC_REQUIRE(!rill::core::copies_blocks<int&>);
    STATIC_REQUIRE(!rill::core::copies_blocks<int const&>);
    STATIC_REQUIRE(!rill::core::copies_blocks<std::string&&>); // one by one, since a copy may throw
}

TEST_CASE("aggregates that GCC 12 and older destroy twice are known") {
    struct plain {
        int x;
    };
    struct row {
        std::string text;
    };
    struct fixed {
        fixed() {}
        std::string text;
    };
    STATIC_REQUIRE(!rill::core::destroyed_twice<plain>);
    STATIC_REQUIRE(!rill::core::destroyed_twice<fixed>);
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 13
    STATIC_REQUIRE(rill::core::destroyed_twice<row>);
#else
    STATIC_REQUIRE(!rill::core::destroyed_twice<row>);
#endif
    auto rows = []() -> rill::generator<row> {
        row named{"a text that is too long to be kept in place"};
        co_yield named;
    };
    for (auto&& r : rows()) CHECK(r.text.size() == 43);
}
