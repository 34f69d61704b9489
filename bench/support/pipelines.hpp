// What the files of pipelines have in common: the contestants' verbs and the functions that stages call.
#pragma once
#include "contest.hpp"
#include "eager.hpp"
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/sources/iota.hpp>
#include <algorithm>
#include <iterator>
#include <ranges>
#if __has_include(<range/v3/view/transform.hpp>)
#define HAS_RANGE_V3
#include <range/v3/view/concat.hpp>
#include <range/v3/view/drop.hpp>
#include <range/v3/view/enumerate.hpp>
#include <range/v3/view/filter.hpp>
#include <range/v3/view/iota.hpp>
#include <range/v3/view/join.hpp>
#include <range/v3/view/stride.hpp>
#include <range/v3/view/take.hpp>
#include <range/v3/view/take_while.hpp>
#include <range/v3/view/transform.hpp>
#include <range/v3/view/zip.hpp>
#endif
// clang 16 rejects std::views::join of libstdc++ 12.
#if !defined(__clang__) || __clang_major__ > 16 || defined(_LIBCPP_VERSION)
#define HAS_STD_JOIN
#endif

namespace bench {

namespace sv = std::views;
#ifdef HAS_RANGE_V3
namespace rv = ranges::views;
#endif

constexpr auto square = [](number x) { return x * x; };
constexpr auto halve = [](number x) { return x / 2; };
constexpr auto add_seven = [](number x) { return x + 7; };
constexpr auto even = [](number x) { return x % 2 == 0; };
constexpr auto every_third = [](number x) { return x % 3 == 1; };
constexpr auto not_fifth = [](number x) { return x % 5 != 0; };
constexpr auto below_billion = [](number x) { return x < 1'000'000'000; };
constexpr auto product = [](auto&& pair) { return static_cast<number>(std::get<0>(pair)) * std::get<1>(pair); };

} // namespace bench
