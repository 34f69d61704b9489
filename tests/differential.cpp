// Random pipelines over random data, through type erasure, against a reference that was written for this test and shares
// nothing with rill: the elements, the questions to the sources, the calls of functions, and the order of all of these, in
// both gears, to the end or with a pause on the way. Prints its seed; with other numbers:
//
//   RILL_SEED=7 RILL_PIPELINES=1000000 build/test/tests/differential
#include <rill/rill.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace {

/// What happens while a pipeline is walked: a source is asked, a function called, an element handed out.
struct event {
    char what;
    int who, value;
    friend bool operator==(event const&, event const&) = default;
};
std::vector<event> story;
void happens(char what, int who, int value) { story.push_back({what, who, value}); }

char const* const names[] = {"map",          "filter",       "reject",
                             "take",         "drop",         "take_while",
                             "take_until",   "drop_while",   "stride",
                             "slice",        "inspect",      "scan",
                             "dedup",        "distinct",     "filter_map",
                             "map_while",    "enumerate",    "with_position",
                             "intersperse",  "pad",          "cycle",
                             "take_last",    "drop_last",    "chain",
                             "chain_before", "zip_with",     "zip_longest",
                             "compress",     "round_robin",  "merge",
                             "flat_map",     "flatten_with", "cartesian_product"};
enum verb {
    map,
    filter,
    reject,
    take,
    drop,
    take_while,
    take_until,
    drop_while,
    stride,
    slice,
    inspect,
    scan,
    dedup,
    distinct,
    filter_map,
    map_while,
    enumerate,
    with_position,
    intersperse,
    pad,
    cycle,
    take_last,
    drop_last,
    chain,
    chain_before,
    zip_with,
    zip_longest,
    compress,
    round_robin,
    merge,
    flat_map,
    flatten_with,
    cartesian_product,
    number_of_verbs
};

using list = std::vector<int>;
using element = std::optional<int>;

/// A stage of a pipeline: a verb, its numbers, the elements of its second source.
struct stage {
    verb what;
    int id, a, b;
    list other;

    int function(int x) const {
        happens('f', id, x);
        return (3 * x + a) % 17;
    }
    bool predicate(int x) const {
        happens('p', id, x);
        return (x + a) % (b + 2) != 0;
    }
    element optional(int x) const { return predicate(x) ? element(x + 1) : element(); }
    list inner(int x) const {
        happens('i', id, x);
        return list(static_cast<std::size_t>(x & 3), x);
    }
};

// ---- with rill ----

auto source(int id, list data) {
    return rill::from_fn([id, data = std::move(data), n = std::size_t{0}]() mutable {
        happens('a', id, 0);
        return n < data.size() ? element(data[n++]) : element();
    });
}

using any = rill::any_range<int>;

any applied(any base, stage const& s) {
    auto const f = [s](int x) { return s.function(x); };
    auto const p = [s](int x) { return s.predicate(x); };
    auto const o = [s](int x) { return s.optional(x); };
    auto const i = [s](int x) { return s.inner(x); };
    auto const other = [&] { return source(100 + s.id, s.other); };
    auto on = [&](auto closure) { return any(std::move(base) | std::move(closure)); };
    switch (s.what) {
    case map:
        return on(rill::map(f));
    case filter:
        return on(rill::filter(p));
    case reject:
        return on(rill::reject(p));
    case take:
        return on(rill::take(s.a));
    case drop:
        return on(rill::drop(s.a));
    case take_while:
        return on(rill::take_while(p));
    case take_until:
        return on(rill::take_until(p));
    case drop_while:
        return on(rill::drop_while(p));
    case stride:
        return on(rill::stride(s.b + 1));
    case slice:
        return on(rill::slice(s.a, s.a + s.b));
    case inspect:
        return on(rill::inspect(f));
    case scan:
        return on(rill::scan(s.a, [s](int sum, int x) { return s.function((sum + x) % 100); }));
    case dedup:
        return on(rill::dedup());
    case distinct:
        return on(rill::distinct());
    case filter_map:
        return on(rill::filter_map(o));
    case map_while:
        return on(rill::map_while(o));
    case enumerate:
        return on(rill::enumerate(s.a) |
                  rill::starmap([](std::size_t n, int x) { return 100 * static_cast<int>(n) + x; }));
    case with_position:
        return on(rill::with_position() |
                  rill::starmap([](auto at, int x) { return 4 * x + 2 * at.first() + at.last(); }));
    case intersperse:
        return on(rill::intersperse(s.a));
    case pad:
        return on(rill::pad(s.a, s.b));
    case cycle:
        return on(rill::cycle(s.b));
    case take_last:
        return on(rill::take_last(s.a));
    case drop_last:
        return on(rill::drop_last(s.a));
    case chain:
        return any(rill::chain(std::move(base), other()));
    case chain_before:
        return any(rill::chain(other(), std::move(base)));
    case zip_with:
        return any(rill::zip_with([s](int x, int y) { return s.function(x + y); }, std::move(base), other()));
    case zip_longest:
        return any(rill::zip_longest(std::move(base), other()) |
                   rill::starmap([](element x, element y) { return 20 * x.value_or(-1) + y.value_or(-1); }));
    case compress:
        return on(rill::compress(other() | rill::map([](int x) { return x % 2 == 1; })));
    case round_robin:
        return any(rill::round_robin(std::move(base), other()));
    case merge:
        return any(rill::merge(std::move(base), other()));
    case flat_map:
        return on(rill::flat_map(i));
    case flatten_with:
        return on(rill::map(i) | rill::flatten_with(s.b));
    case cartesian_product:
        return any(rill::cartesian_product(std::move(base), other()) |
                   rill::starmap([](int x, int y) { return 20 * x + y; }));
    case number_of_verbs:
        break;
    }
    std::abort();
}

// ---- the reference: as Python's iterators, a function that gives the next element or none ----

using iterator = std::function<element()>;

iterator ref_source(int id, list data) {
    return [=, n = std::size_t{0}]() mutable {
        if (n > data.size()) return element(); // who has said that there is nothing is not asked again
        happens('a', id, 0);
        return n < data.size() ? element(data[n++]) : (++n, element());
    };
}

iterator ref_stage(iterator next, stage const& s) {
    auto const other = s.what >= chain ? ref_source(100 + s.id, s.other) : iterator();
    auto const a = s.a, b = s.b;
    switch (s.what) {
    case map:
        return [=] {
            auto x = next();
            return x ? element(s.function(*x)) : x;
        };
    case filter:
    case reject:
        return [=] {
            for (;;)
                if (auto x = next(); !x || s.predicate(*x) == (s.what == filter)) return x;
        };
    case take:
        return [=, left = a]() mutable { return left-- > 0 ? next() : element(); };
    case drop:
    case slice:
        return [=, left = s.what == slice ? b : 1 << 30, first = true]() mutable {
            if (left-- <= 0) return element();
            if (std::exchange(first, false))
                for (int i = 0; i < a; ++i)
                    if (!next()) return element();
            return next();
        };
    case take_while:
        return [=] {
            auto x = next();
            return x && s.predicate(*x) ? x : element();
        };
    case take_until:
        return [=, over = false]() mutable {
            auto x = over ? element() : next();
            over = over || (x && s.predicate(*x));
            return x;
        };
    case drop_while:
        return [=, first = true]() mutable {
            auto x = next();
            if (std::exchange(first, false))
                while (x && s.predicate(*x)) x = next();
            return x;
        };
    case stride:
        return [=, first = true]() mutable {
            for (int i = 0; !first && i < b; ++i)
                if (!next()) return element();
            first = false;
            return next();
        };
    case inspect:
        return [=] {
            auto x = next();
            if (x) s.function(*x);
            return x;
        };
    case scan:
        return [=, sum = a]() mutable {
            auto x = next();
            return x ? element(sum = s.function((sum + *x) % 100)) : x;
        };
    case dedup:
        return [=, last = element()]() mutable {
            for (;;)
                if (auto x = next(); !x || x != last) return last = x;
        };
    case distinct:
        return [=, seen = std::set<int>()]() mutable {
            for (;;)
                if (auto x = next(); !x || seen.insert(*x).second) return x;
        };
    case filter_map:
        return [=] {
            for (;;) {
                auto x = next();
                if (!x) return x;
                if (auto y = s.optional(*x)) return y;
            }
        };
    case map_while:
        return [=] {
            auto x = next();
            return x ? s.optional(*x) : x;
        };
    case enumerate:
        return [=, n = a]() mutable {
            auto x = next();
            return x ? element(100 * n++ + *x) : x;
        };
    case with_position:
        return [=, ahead = element(), first = true]() mutable {
            bool const begins = std::exchange(first, false);
            auto x = begins ? next() : ahead;
            ahead = x ? next() : element();
            return x ? element(4 * *x + 2 * begins + !ahead) : x;
        };
    case intersperse:
        return [=, ahead = element(), first = true]() mutable {
            if (std::exchange(first, false)) return next();
            if (ahead) return std::exchange(ahead, element());
            ahead = next();
            return ahead ? element(a) : element();
        };
    case pad:
        return [=, n = 0]() mutable {
            auto x = next();
            return n++ < a && !x ? element(b) : x;
        };
    case cycle:
        return [=, rounds = b, kept = list(), at = std::size_t{0}, whole = false]() mutable {
            if (rounds == 0) return element();
            if (!whole) {
                if (auto x = next()) return kept.push_back(*x), x;
                whole = true;
                at = kept.size();
            }
            if (at == kept.size()) {
                at = 0;
                if (kept.empty() || --rounds == 0) return rounds = 0, element();
            }
            return element(kept[at++]);
        };
    case take_last:
        return [=, last = std::deque<int>(), first = true]() mutable {
            if (std::exchange(first, false))
                while (auto x = next()) {
                    last.push_back(*x);
                    if (last.size() > static_cast<std::size_t>(a)) last.pop_front();
                }
            if (last.empty()) return element();
            element x = last.front();
            last.pop_front();
            return x;
        };
    case drop_last:
        return [=, held = std::deque<int>()]() mutable {
            while (held.size() <= static_cast<std::size_t>(a)) {
                auto x = next();
                if (!x) return x;
                held.push_back(*x);
            }
            element x = held.front();
            held.pop_front();
            return x;
        };
    case chain:
    case chain_before:
        return [first = s.what == chain ? next : other, second = s.what == chain ? other : next] {
            auto x = first();
            return x ? x : second();
        };
    case zip_with:
        return [=] {
            auto x = next();
            auto y = x ? other() : x;
            return y ? element(s.function(*x + *y)) : y;
        };
    case zip_longest:
        return [=] {
            auto x = next(), y = other();
            return x || y ? element(20 * x.value_or(-1) + y.value_or(-1)) : x;
        };
    case compress:
        return [=] {
            for (;;) {
                auto y = other();
                auto x = y ? next() : y;
                if (!x || *y % 2 == 1) return x;
            }
        };
    case round_robin:
        return [=, turn = 0]() mutable {
            for (int tried = 0; tried < 2; ++tried)
                if (auto x = turn++ % 2 == 0 ? next() : other()) return x;
            return element();
        };
    case merge:
        return [=, x = element(), y = element(), first = true, left = true]() mutable {
            if (first || left) x = next();
            if (first || !left) y = other();
            first = false;
            left = x && (!y || *x <= *y);
            return left ? x : y;
        };
    case flat_map:
    case flatten_with:
        return [=, inner = list(), at = std::size_t{0}, separated = true, first = true]() mutable {
            for (;;) {
                if (!separated) return separated = true, element(b);
                if (at < inner.size()) return element(inner[at++]);
                auto x = next();
                if (!x) return x;
                inner = s.inner(*x);
                at = 0;
                separated = std::exchange(first, false) || s.what == flat_map;
            }
        };
    case cartesian_product:
        return [=, x = element(), kept = list(), at = std::size_t{0}, whole = false]() mutable {
            if (!x || (whole && at == kept.size())) {
                x = next();
                at = 0;
            }
            if (!x) return x;
            if (!whole) {
                if (auto y = other()) return kept.push_back(*y), element(20 * *x + *y);
                whole = true;
                at = 0;
                if (!kept.empty()) x = next();
            }
            if (!x || kept.empty()) return element();
            return element(20 * *x + kept[at++]);
        };
    case number_of_verbs:
        break;
    }
    std::abort();
}

/// Who has come to an end is not asked again.
iterator ends(iterator next) {
    return [next = std::move(next), over = false]() mutable {
        auto x = over ? element() : next();
        over = !x;
        return x;
    };
}

// ---- side by side ----

struct pipeline {
    list data;
    std::vector<stage> stages;
    int pause;

    explicit pipeline(std::uint64_t seed) {
        auto const random = [&seed](int n) { // splitmix64
            auto z = seed += 0x9e3779b97f4a7c15;
            z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
            z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
            return static_cast<int>((z ^ (z >> 31)) % static_cast<unsigned>(n));
        };
        auto const some = [&] {
            list l(static_cast<std::size_t>(random(10)));
            for (auto& x : l) x = random(10);
            return l;
        };
        data = some();
        auto const depth = 1 + random(8);
        for (int i = 0; i < depth; ++i)
            stages.push_back({static_cast<verb>(random(number_of_verbs)), i, random(6), random(4), some()});
        pause = random(3) == 0 ? random(8) + 1 : 1 << 30;
    }
    std::string text() const {
        std::string t = "source of " + std::to_string(data.size());
        for (auto& s : stages)
            t += std::string(" | ") + names[s.what] + "(" + std::to_string(s.a) + ", " + std::to_string(s.b) + ")";
        return t;
    }
    /// Endless growth is of no interest: whoever gets so far has been compared often enough.
    static constexpr int most = 300;

    std::vector<event> with_rill(bool push) const {
        story.clear();
        any r(source(-1, data));
        for (auto& s : stages) r = applied(std::move(r), s);
        for (int left = pause, all = most; left > 0 && all > 0;) {
            auto const give = [&](int x) {
                happens('g', 0, x);
                return --left > 0 && --all > 0;
            };
            if (push) {
                rill::core::op::for_each_while(r, give);
            } else {
                for (int x : r)
                    if (!give(x)) break;
            }
            left = left == 0 ? 1 << 30 : 0; // a second pass goes on
        }
        return story;
    }
    std::vector<event> with_reference() const {
        story.clear();
        auto next = ends(ref_source(-1, data));
        for (auto& s : stages) next = ends(ref_stage(next, s));
        for (int all = most, left = pause; all > 0; --all) {
            if (left-- == 0) ++all;
            auto x = next();
            if (!x) break;
            happens('g', 0, *x);
        }
        return story;
    }
};

std::string text(std::vector<event> const& events) {
    std::string t;
    for (auto const& e : events) (t += e.what) += std::to_string(e.who) + "(" + std::to_string(e.value) + ") ";
    return t;
}
std::uint64_t number(char const* name, std::uint64_t otherwise) {
    auto const* text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

} // namespace

TEST_CASE("random pipelines tell the reference's story, in both gears") {
    auto const seed = number("RILL_SEED", 1), pipelines = number("RILL_PIPELINES", 100'000);
    std::size_t events = 0;
    for (auto s = seed; s < seed + pipelines; ++s) {
        pipeline const p(s);
        auto const expected = p.with_reference();
        events += expected.size();
        for (bool push : {false, true})
            if (auto const seen = p.with_rill(push); seen != expected) {
                INFO("seed " << s << (push ? ", push: " : ", pull: ") << p.text() << ", pause after " << p.pause);
                REQUIRE(text(seen) == text(expected));
            }
    }
    std::printf("%llu pipelines from seed %llu, %zu events, none differs\n", static_cast<unsigned long long>(pipelines),
                static_cast<unsigned long long>(seed), events);
}
