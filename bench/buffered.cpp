// buffered: what a filter keeps is counted and not branched on, and a range-for over nested ranges has a loop again. The
// bodies of the loops cannot be vectorised, as those of real programs cannot. Where a filter keeps nearly all it costs.
#include "support/pipelines.hpp"
#include <rill/adaptors/buffered.hpp>
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/flat_map.hpp>
#include <rill/adaptors/flatten.hpp>
#include <rill/sources/range.hpp>
#include <map>

namespace {

using namespace bench;

struct row {
    number key = 0, other = 0, more = 0;
};
number key(row const& r) { return r.key; }
number key(auto x) { return static_cast<number>(x); }

/// The first column of an input as elements of another type.
template <class T> std::vector<T> const& as(input const& in) {
    static std::map<input const*, std::vector<T>> all;
    auto& made = all[&in];
    if (!made.empty()) return made;
    for (number x : in.a) {
        if constexpr (std::same_as<T, row>) made.push_back({x, x, x});
        else made.push_back(static_cast<T>(x));
    }
    return made;
}

constexpr auto by_chance = [](auto const& x) { return key(x) % 3 == 1; };
constexpr auto nearly_always = [](auto const& x) { return key(x) % 128 != 1; };
constexpr auto changed = []<class T>(T const& x) {
    if constexpr (std::same_as<T, row>) return row{x.key * 7, x.other, x.more + 1};
    else return static_cast<T>(x * 7 + 1);
};

constexpr auto inlined = [](number& total, auto const& x) {
    total += key(x);
    benchmark::DoNotOptimize(total);
};
[[gnu::noinline]] void add_in_a_call(number& total, number x) {
    total += x;
    benchmark::DoNotOptimize(total);
}
constexpr auto called = [](number& total, auto const& x) { add_in_a_call(total, key(x)); };

void each(auto&& range, number& total, auto body) {
    for (auto&& x : range) body(total, x);
}

template <class T> auto kept(auto keeps, auto body) {
    return [=](auto& ask) {
        auto const over = [=](auto make) {
            return [=](auto& in) {
                number total = 0;
                make(as<T>(in), total);
                return total;
            };
        };
        ask.loop(over([=](auto& v, number& total) {
            for (auto const& x : v)
                if (keeps(x)) body(total, changed(x));
        }));
        ask.add("std::views", over([=](auto& v, number& total) {
                    each(v | sv::filter(keeps) | sv::transform(changed), total, body);
                }));
        ask.add("rill",
                over([=](auto& v, number& total) { each(v | rill::filter(keeps) | rill::map(changed), total, body); }));
        ask.add("rill, buffered", over([=](auto& v, number& total) {
                    each(v | rill::filter(keeps) | rill::map(changed) | rill::buffered(), total, body);
                }));
    };
}
question const ints("filter | map, kept by chance, 4 bytes", kept<std::uint32_t>(by_chance, inlined));
question const longs("filter | map, kept by chance, 8 bytes", kept<number>(by_chance, inlined));
question const rows("filter | map, kept by chance, 24 bytes", kept<row>(by_chance, inlined));
question const calls("filter | map, kept by chance, into a function", kept<number>(by_chance, called));
question const always("filter | map, 99 of 100 kept, 8 bytes", kept<number>(nearly_always, inlined));
question const calls_always("filter | map, 99 of 100 kept, into a function", kept<number>(nearly_always, called));

void nested(auto& ask, auto loop, auto make) {
    ask.loop([=](auto& in) {
        number total = 0;
        loop(in, [&](number x) { inlined(total, x); });
        return total;
    });
    ask.add("rill", [=](auto& in) {
        number total = 0;
        each(make(in), total, inlined);
        return total;
    });
    ask.add("rill, buffered", [=](auto& in) {
        number total = 0;
        each(make(in) | rill::buffered(), total, inlined);
        return total;
    });
}
question const flattened("flatten, in a range-for", [](auto& ask) {
    nested(
        ask,
        [](auto& in, auto body) {
            for (auto& row : in.rows)
                for (number x : row) body(x);
        },
        [](auto& in) { return in.rows | rill::flatten(); });
});
question const chained("chain of three, in a range-for", [](auto& ask) {
    nested(
        ask,
        [](auto& in, auto body) {
            for (number x : in.a) body(x);
            for (number x : in.b) body(x);
            for (number x : in.a) body(x);
        },
        [](auto& in) { return rill::chain(in.a, in.b, in.a); });
});
question const mapped_flat("flat_map to ranges of four, in a range-for", [](auto& ask) {
    nested(
        ask,
        [](auto& in, auto body) {
            for (number x : in.a)
                for (number i = 0; i < 4; ++i) body(x + i);
        },
        [](auto& in) { return in.a | rill::flat_map([](number x) { return rill::range(x, x + 4); }); });
});

} // namespace
