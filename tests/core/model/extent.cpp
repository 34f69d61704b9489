#include <rill/core/model/extent.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/core/model/sequence.hpp>

using rill::core::extent;
namespace op = rill::core::op;

namespace {
constexpr std::size_t most = SIZE_MAX;
constexpr extent many = extent::beyond("verb");
} // namespace

TEST_CASE("an extent is a number of elements") {
    static_assert(extent(3) == std::size_t{3} && !extent(most).too_many());
    static_assert(extent(3).at_most(2) == 2 && extent(3).at_most(5) == 3 && extent(3).at_most() == 3);
    static_assert(extent(3).less(1) == std::size_t{2} && extent(3).less(5) == std::size_t{0});
    static_assert(extent(PTRDIFF_MAX).position("verb") == PTRDIFF_MAX);
}

TEST_CASE("too many stay too many, and are enough for whoever wants n") {
    static_assert(many.too_many() && many.less(5).too_many());
    static_assert(many.at_most(5) == 5 && many.at_most() == most);
    static_assert(op::lesser(many, 5) == std::size_t{5} && op::lesser(5, many) == std::size_t{5} &&
                  op::lesser(many, many).too_many());
    static_assert(op::lesser(many, most) == most && op::lesser(most, many) == most);
    static_assert(op::greater(many, most).too_many() && op::greater(most, many).too_many() &&
                  op::greater(2, 3) == std::size_t{3});
}

TEST_CASE("sums and products do not wrap") {
    static_assert(op::sum("verb", 2, 3, extent(4)) == std::size_t{9} && op::sum("verb", extent(2)) == std::size_t{2});
    static_assert(op::sum("verb", most, 0) == most && op::sum("verb", most, 1).too_many());
    static_assert(op::sum("verb", most, most, extent(most)).too_many());
    static_assert(op::product("verb", 3, 4) == std::size_t{12} && op::product("verb", most, 1) == most);
    static_assert(op::product("verb", most / 2 + 1, 2).too_many() && op::product("verb", most / 2, 2) == most - 1);
    static_assert(op::product("verb", many, 0) == std::size_t{0} && op::product("verb", many, 1).too_many());
}

TEST_CASE("who adds lengths must say which verb it is") {
    constexpr auto adds = []<class T>(T n) { return requires { n + n; } || requires { n* n; }; };
    static_assert(!adds(extent(1)) && adds(std::size_t{1}));
}

TEST_CASE("a number that is none is a length_error that names the verb which made it so") {
    CHECK(test::too_long([] { return std::size_t{many}; }) == "rill::verb: length must fit std::size_t");
    auto const sum = op::sum("outer", op::sum("inner", most, most), most);
    CHECK(test::too_long([&] { return std::size_t{sum}; }) == "rill::inner: length must fit std::size_t");
    CHECK(test::too_long([&] { return sum.position("outer"); }) == "rill::inner: length must fit std::size_t");
    CHECK(test::too_long([] { return extent(most).position("verb"); }) ==
          "rill::verb: position must fit std::ptrdiff_t");
}

TEST_CASE("a difference of positions does not wrap") {
    static_assert(op::difference("verb", 2, 5) == 3 && op::difference("verb", 5, 2) == -3);
    static_assert(op::difference("verb", 0, PTRDIFF_MAX) == PTRDIFF_MAX &&
                  op::difference("verb", most / 2 + 1, 0) == PTRDIFF_MIN);
    CHECK(test::too_long([] { return op::difference("verb", 0, most); }) ==
          "rill::verb: position must fit std::ptrdiff_t");
    CHECK(test::too_long([] { return op::difference("verb", most, 0); }) ==
          "rill::verb: position must fit std::ptrdiff_t");
}

TEST_CASE("a range of another library may be longer than std::size_t can say") {
    auto all = std::views::iota(INT64_MIN, INT64_MAX);
    if (sizeof(std::size_t) == sizeof(std::uint64_t)) CHECK(op::length(all) == most);
    else
        CHECK(test::too_long([&] { return std::size_t{op::length(all)}; }) ==
              "rill::length: length must fit std::size_t");
    CHECK(op::length(all).at_most(3) == 3);
}
