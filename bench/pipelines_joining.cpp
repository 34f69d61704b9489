// Does a pipeline cost more than the loop that it stands for? Several ranges: side by side, one after the other, nested.
//
// "chain, filter" pulled takes about as long as with vectors (0.90 to 1.04): both wait for the same branches, one in two
// mispredicted. chain's cursor holds one place for all ranges, not one for each, which made 0.94 of 1.01 with GCC 12.
// Pushed it is one loop for each range, without a branch for each element.
#include "support/pipelines.hpp"
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/enumerate.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/adaptors/zip.hpp>
#include <rill/sources/range.hpp>

namespace {

using namespace bench;

constexpr auto up_to_63 = [](number x) { return x % 64; };
constexpr auto row_of = [](auto& in) {
    return [&in](number x) -> numbers const& { return in.rows[x % in.rows.size()]; };
};

question const zip("zip, map", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto const size = std::min(in.a.size(), in.b.size());
        for (std::size_t i = 0; i < size; ++i) total += in.a[i] * in.b[i];
        return total;
    });
    ask.eager([](auto& in) { return eager::map(eager::zip(in.a, in.b), product); });
    ask.best_eager([](auto& in) {
        numbers products(std::min(in.a.size(), in.b.size()));
        for (std::size_t i = 0; i < products.size(); ++i) products[i] = in.a[i] * in.b[i];
        return products;
    });
#ifdef __cpp_lib_ranges_zip
    ask.views([](auto& in) { return sv::zip(in.a, in.b) | sv::transform(product); });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return rv::zip(in.a, in.b) | rv::transform(product); });
#endif
    ask.rill([](auto& in) { return rill::zip(in.a, in.b) | rill::map(product); });
});

question const enumerate("enumerate, map", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t i = 0; i < in.a.size(); ++i) total += i * in.a[i];
        return total;
    });
    ask.eager([](auto& in) { return eager::map(eager::enumerate(in.a), product); });
    ask.best_eager([](auto& in) {
        auto products = in.a;
        for (std::size_t i = 0; i < products.size(); ++i) products[i] *= i;
        return products;
    });
#ifdef __cpp_lib_ranges_enumerate
    ask.views([](auto& in) { return in.a | sv::enumerate | sv::transform(product); });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::enumerate | rv::transform(product); });
#endif
    ask.rill([](auto& in) { return in.a | rill::enumerate() | rill::map(product); });
});

question const chain("chain, filter", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a)
            if (even(x)) total += x;
        for (auto x : in.b)
            if (even(x)) total += x;
        return total;
    });
    ask.eager([](auto& in) { return eager::filter(eager::chain(in.a, in.b), even); });
    ask.best_eager([](auto& in) {
        numbers kept;
        kept.reserve(in.a.size() + in.b.size());
        std::ranges::copy_if(in.a, std::back_inserter(kept), even);
        std::ranges::copy_if(in.b, std::back_inserter(kept), even);
        return kept;
    });
#ifdef __cpp_lib_ranges_concat
    ask.views([](auto& in) { return sv::concat(in.a, in.b) | sv::filter(even); });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return rv::concat(in.a, in.b) | rv::filter(even); });
#endif
    ask.rill([](auto& in) { return rill::chain(in.a, in.b) | rill::filter(even); });
});

question const flatten("flatten", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto& row : in.rows)
            for (auto x : row) total += x;
        return total;
    });
    ask.eager([](auto& in) { return eager::flatten(in.rows); });
    ask.best_eager([](auto& in) {
        numbers all;
        all.reserve(in.a.size()); // which nobody knows, as a rule, without a walk over the rows
        for (auto& row : in.rows) all.insert(all.end(), row.begin(), row.end());
        return all;
    });
#ifdef HAS_STD_JOIN
    ask.views([](auto& in) { return in.rows | sv::join; });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.rows | rv::join; });
#endif
    ask.rill([](auto& in) { return in.rows | rill::flatten(); });
});

question const made_ranges("flat_map to made ranges", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a)
            for (number i = 0, n = up_to_63(x); i < n; ++i) total += square(i);
        return total;
    });
    ask.eager([](auto& in) {
        auto const rows = eager::map(in.a, [](number x) { return eager::count_up(number{0}, up_to_63(x)); });
        return eager::map(eager::flatten(rows), square);
    });
    ask.best_eager([](auto& in) {
        numbers squares;
        for (auto x : in.a)
            for (number i = 0, n = up_to_63(x); i < n; ++i) squares.push_back(square(i));
        return squares;
    });
#ifdef HAS_STD_JOIN
    ask.views([](auto& in) {
        return in.a | sv::transform([](number x) { return sv::iota(number{0}, up_to_63(x)); }) | sv::join |
               sv::transform(square);
    });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) {
        return in.a | rv::transform([](number x) { return rv::iota(number{0}, up_to_63(x)); }) | rv::join |
               rv::transform(square);
    });
#endif
    ask.rill([](auto& in) {
        return in.a | rill::flat_map([](number x) { return rill::range(up_to_63(x)); }) | rill::map(square);
    });
});

question const flat_map("filter, flat_map, map, filter, take", [](auto& ask) {
    ask.loop([](auto& in) {
        auto const row = row_of(in);
        number total = 0;
        auto left = in.many;
        for (auto x : in.b) {
            if (!even(x)) continue;
            for (auto y : row(x)) {
                auto const z = add_seven(y);
                if (!every_third(z)) continue;
                total += z;
                if (--left == 0) return total;
            }
        }
        return total;
    });
    ask.eager([](auto& in) {
        auto const rows = eager::map(eager::filter(in.b, even), [&](number x) { return row_of(in)(x); });
        return eager::take(eager::filter(eager::map(eager::flatten(rows), add_seven), every_third), in.many);
    });
    ask.best_eager([](auto& in) {
        auto const row = row_of(in);
        numbers out;
        out.reserve(static_cast<std::size_t>(in.many));
        for (auto x : in.b) {
            if (!even(x)) continue;
            for (auto y : row(x))
                if (auto const z = add_seven(y); every_third(z)) {
                    out.push_back(z);
                    if (std::ssize(out) == in.many) return out;
                }
        }
        return out;
    });
#ifdef HAS_STD_JOIN
    ask.views([](auto& in) {
        return in.b | sv::filter(even) | sv::transform(row_of(in)) | sv::join | sv::transform(add_seven) |
               sv::filter(every_third) | sv::take(in.many);
    });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) {
        return in.b | rv::filter(even) | rv::transform(row_of(in)) | rv::join | rv::transform(add_seven) |
               rv::filter(every_third) | rv::take(in.many);
    });
#endif
    ask.rill([](auto& in) {
        return in.b | rill::filter(even) | rill::flat_map(row_of(in)) | rill::map(add_seven) |
               rill::filter(every_third) | rill::take(in.many);
    });
});

question const zip_six("zip, map, filter, map, drop, take", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto skip = in.step, left = in.many;
        auto const size = std::min(in.a.size(), in.b.size());
        for (std::size_t i = 0; i < size; ++i) {
            auto const x = in.a[i] * in.b[i];
            if (!not_fifth(x)) continue;
            auto const y = halve(x);
            if (skip > 0) {
                --skip;
                continue;
            }
            total += y;
            if (--left == 0) break;
        }
        return total;
    });
    ask.eager([](auto& in) {
        auto const kept = eager::filter(eager::map(eager::zip(in.a, in.b), product), not_fifth);
        return eager::take(eager::drop(eager::map(kept, halve), in.step), in.many);
    });
    ask.best_eager([](auto& in) {
        numbers out;
        out.reserve(static_cast<std::size_t>(in.many));
        auto skip = in.step;
        for (std::size_t i = 0; i < std::min(in.a.size(), in.b.size()) && std::ssize(out) < in.many; ++i)
            if (auto const x = in.a[i] * in.b[i]; not_fifth(x) && skip-- <= 0) out.push_back(halve(x));
        return out;
    });
#ifdef __cpp_lib_ranges_zip
    ask.views([](auto& in) {
        return sv::zip(in.a, in.b) | sv::transform(product) | sv::filter(not_fifth) | sv::transform(halve) |
               sv::drop(in.step) | sv::take(in.many);
    });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) {
        return rv::zip(in.a, in.b) | rv::transform(product) | rv::filter(not_fifth) | rv::transform(halve) |
               rv::drop(in.step) | rv::take(in.many);
    });
#endif
    ask.rill([](auto& in) {
        return rill::zip(in.a, in.b) | rill::map(product) | rill::filter(not_fifth) | rill::map(halve) |
               rill::drop(in.step) | rill::take(in.many);
    });
});

} // namespace
