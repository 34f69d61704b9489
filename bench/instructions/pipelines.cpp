#include "pipelines.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/drop.hpp>
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/slice.hpp>
#include <rill/adaptors/stride.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/iota.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/sum.hpp>
#include <algorithm>
#include <sstream>
#include <string>
#include <tuple>

namespace instructions {
namespace {

constexpr auto square = [](number x) { return x * x; };
constexpr auto halve = [](number x) { return x / 2; };
constexpr auto add_seven = [](number x) { return x + 7; };
constexpr auto even = [](number x) { return x % 2 == 0; };
constexpr auto every_third = [](number x) { return x % 3 == 1; };
constexpr auto not_fifth = [](number x) { return x % 5 != 0; };
constexpr auto product = [](auto const& pair) { return std::get<0>(pair) * std::get<1>(pair); };
constexpr auto length = [](std::string_view line) -> number { return line.size(); };

constexpr auto add_up = [](auto&& range) {
    number total = 0;
    for (auto&& x : range) total += x;
    return total;
};

std::vector<contestant> made;

/// A pipeline is a lambda without captures, so that a function can be made of its type.
template <class Loop, class Make> void add(char const* pipeline, Loop loop, Make) {
    made.push_back({pipeline, "loop", loop});
    made.push_back({pipeline, "pull", [](input const& in) { return add_up(Make()(in)); }});
    made.push_back({pipeline, "push", [](input const& in) { return Make()(in) | rill::sum<number>(); }});
}

void elementwise() {
    add(
        "map",
        [](input const& in) {
            number total = 0;
            for (auto x : in.a) total += square(x);
            return total;
        },
        [](input const& in) { return in.a | rill::map(square); });
    add(
        "map, filter",
        [](input const& in) {
            number total = 0;
            for (auto x : in.a)
                if (auto const y = square(x); every_third(y)) total += y;
            return total;
        },
        [](input const& in) { return in.a | rill::map(square) | rill::filter(every_third); });
    add(
        "filter, map, take",
        [](input const& in) {
            number total = 0;
            auto left = in.n;
            for (auto x : in.all)
                if (even(x)) {
                    total += square(x);
                    if (--left == 0) break;
                }
            return total;
        },
        [](input const& in) { return in.all | rill::filter(even) | rill::map(square) | rill::take(in.n); });
    add(
        "eight stages from iota",
        [](input const& in) {
            number total = 0;
            std::size_t left = in.n, skipped = 0;
            for (number i = 0;; ++i) {
                auto const x = add_seven(i);
                if (!not_fifth(x)) continue;
                if (skipped < 3) {
                    ++skipped;
                    continue;
                }
                auto const y = square(x);
                if (y >= 1'000'000'000'000) return total;
                if (!even(y)) continue;
                total += y;
                if (--left == 0) return total;
            }
        },
        [](input const& in) {
            return rill::iota(number{0}) | rill::map(add_seven) | rill::filter(not_fifth) | rill::drop(3) |
                   rill::map(square) | rill::take_while([](number x) { return x < 1'000'000'000'000; }) |
                   rill::filter(even) | rill::take(in.n);
        });
}

void slicing() {
    add(
        "take",
        [](input const& in) {
            number total = 0;
            for (std::size_t i = 0, last = std::min(in.n, in.all.size()); i < last; ++i) total += in.all[i];
            return total;
        },
        [](input const& in) { return in.all | rill::take(in.n); });
    add(
        "slice",
        [](input const& in) {
            number total = 0;
            for (std::size_t i = 100, last = std::min(in.n + 100, in.all.size()); i < last; ++i) total += in.all[i];
            return total;
        },
        [](input const& in) { return in.all | rill::slice(100, in.n + 100); });
    add(
        "stride, map",
        [](input const& in) {
            number total = 0;
            for (std::size_t i = 0; i < in.a.size(); i += 3) total += square(in.a[i]);
            return total;
        },
        [](input const& in) { return in.a | rill::stride(3) | rill::map(square); });
}

void joining() {
    add(
        "zip, map",
        [](input const& in) {
            number total = 0;
            for (std::size_t i = 0, size = std::min(in.a.size(), in.b.size()); i < size; ++i)
                total += in.a[i] * in.b[i];
            return total;
        },
        [](input const& in) { return rill::zip(in.a, in.b) | rill::map(product); });
    add(
        "enumerate, map",
        [](input const& in) {
            number total = 0;
            for (std::size_t i = 0; i < in.a.size(); ++i) total += i * in.a[i];
            return total;
        },
        [](input const& in) { return in.a | rill::enumerate() | rill::map(product); });
    add(
        "chain, filter",
        [](input const& in) {
            number total = 0;
            for (auto x : in.a)
                if (even(x)) total += x;
            for (auto x : in.b)
                if (even(x)) total += x;
            return total;
        },
        [](input const& in) { return rill::chain(in.a, in.b) | rill::filter(even); });
    add(
        "flat_map, map",
        [](input const& in) {
            number total = 0;
            for (auto x : in.a)
                for (number i = 0; i < x % 8; ++i) total += square(i);
            return total;
        },
        [](input const& in) {
            return in.a | rill::flat_map([](number x) { return rill::range(x % 8); }) | rill::map(square);
        });
}

rill::generator<number> numbers(number n) {
    for (number i = 0; i < n; ++i) co_yield i;
}
/// In another file, to the optimiser: its frame cannot be elided.
[[gnu::noinline]] rill::generator<number> hidden_numbers(number n) {
    auto g = numbers(n);
    asm volatile("" : : "r"(&g) : "memory");
    return g;
}
rill::generator<number const&> blocks(std::span<number const> all) {
    for (std::size_t done = 0; done < all.size(); done += 1000) co_yield rill::elements_of(all.subspan(done, 1000));
}
/// An in-order walk of a balanced tree: one generator for each node and each missing child.
rill::generator<number> walk(number first, number last) {
    if (first == last) co_return;
    auto const middle = first + (last - first) / 2;
    co_yield rill::elements_of(walk(first, middle));
    co_yield middle;
    co_yield rill::elements_of(walk(middle + 1, last));
}
number walk_by_calls(number first, number last) {
    if (first == last) return 0;
    auto const middle = first + (last - first) / 2;
    return walk_by_calls(first, middle) + middle + walk_by_calls(middle + 1, last);
}

void generators() {
    constexpr auto count_up = [](input const& in) {
        number total = 0;
        for (number i = 0; i < in.n; ++i) total += halve(i);
        return total;
    };
    add("generator, map", count_up, [](input const& in) { return numbers(in.n) | rill::map(halve); });
    add("hidden generator, map", count_up, [](input const& in) { return hidden_numbers(in.n) | rill::map(halve); });
    add(
        "generator of blocks, map",
        [](input const& in) {
            number total = 0;
            for (std::size_t done = 0; done < in.a.size(); done += 1000)
                for (auto x : in.a.subspan(done, 1000)) total += halve(x);
            return total;
        },
        [](input const& in) { return blocks(in.a) | rill::map(halve); });
    add(
        "recursive generator", [](input const& in) { return walk_by_calls(0, in.n); },
        [](input const& in) { return walk(0, in.n); });
}

void input_output() {
    constexpr auto cut = [](input const& in) {
        number total = 0;
        for (auto rest = in.text; !rest.empty();) {
            auto const end = std::min(rest.find('\n'), rest.size());
            total += length(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return total;
    };
    add("lines of a text, map", cut,
        [](input const& in) { return std::span(in.text) | rill::lines() | rill::map(length); });
    add("lines of a stream, map", cut,
        [](input const& in) { return rill::lines(std::istringstream(std::string(in.text))) | rill::map(length); });
}

} // namespace

std::vector<contestant> const& contestants() {
    if (made.empty()) {
        elementwise();
        slicing();
        joining();
        generators();
        input_output();
    }
    return made;
}

} // namespace instructions
