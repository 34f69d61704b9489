#include <rill/io/detail/csv_members.hpp>

#include "support/catch.hpp"

#include <optional>
#include <string>

namespace {

struct owning {
    std::optional<int> a;
    std::string b;
    std::optional<std::string> c{};
    bool d = true;
};
struct referring {
    int a;
    std::string_view b;
};
struct maybe_referring {
    std::optional<std::string_view> a;
};
struct sixteen {
    int a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p;
};
struct seventeen {
    int a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q;
};
struct none {};

using namespace rill::core;
static_assert(member_count<owning> == 4 && member_count<referring> == 2 && member_count<sixteen> == 16);
static_assert(plain_record<sixteen> && !plain_record<seventeen> && !plain_record<none> && !plain_record<int> &&
              !plain_record<std::string>);
static_assert(members_own<owning> && !members_own<referring> && !members_own<maybe_referring>);

/// The sum of as many members as there are, each multiplied by its position.
template <class... M> int weigh(M&... members) {
    int position = 0, sum = 0;
    ((sum += ++position * members), ...);
    return sum;
}
template <class T> int weight() {
    T x{};
    op::with_members(x, [](auto&... members) {
        int position = 0;
        ((members = ++position), ...);
    });
    return op::with_members(std::as_const(x), [](auto&... members) { return weigh(members...); });
}
template <std::size_t N> struct of;
template <> struct of<1> {
    int a;
};
template <> struct of<2> {
    int a, b;
};
template <> struct of<3> {
    int a, b, c;
};
template <> struct of<4> {
    int a, b, c, d;
};
template <> struct of<5> {
    int a, b, c, d, e;
};
template <> struct of<6> {
    int a, b, c, d, e, f;
};
template <> struct of<7> {
    int a, b, c, d, e, f, g;
};
template <> struct of<8> {
    int a, b, c, d, e, f, g, h;
};
template <> struct of<9> {
    int a, b, c, d, e, f, g, h, i;
};
template <> struct of<10> {
    int a, b, c, d, e, f, g, h, i, j;
};
template <> struct of<11> {
    int a, b, c, d, e, f, g, h, i, j, k;
};
template <> struct of<12> {
    int a, b, c, d, e, f, g, h, i, j, k, l;
};
template <> struct of<13> {
    int a, b, c, d, e, f, g, h, i, j, k, l, m;
};
template <> struct of<14> {
    int a, b, c, d, e, f, g, h, i, j, k, l, m, n;
};
template <> struct of<15> {
    int a, b, c, d, e, f, g, h, i, j, k, l, m, n, o;
};

} // namespace

TEST_CASE("members are handed on in order, however many there are") {
    [&]<std::size_t... I>(std::index_sequence<I...>) {
        (([] {
             constexpr int n = I + 1;
             CHECK(weight<of<I + 1>>() == n * (n + 1) * (2 * n + 1) / 6);
         }()),
         ...);
    }(std::make_index_sequence<15>());
    CHECK(weight<sixteen>() == 16 * 17 * 33 / 6);
}
