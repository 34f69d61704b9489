// A reference for the verbs that take a range, which shares nothing with rill: as Python's iterators, each verb is a
// function that gives the next element or none. What happens on the way is told, in order: a source is asked, a function
// is called, an element is given. Tests demand the same story of rill. An element that is there is not yet read: the
// functions that make it are called when somebody looks at it, and called once.
#pragma once
#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace model {

struct event {
    char what;
    int who, value;
    friend bool operator==(event const&, event const&) = default;
};
inline std::vector<event> story;
inline void happens(char what, int who, int value) { story.push_back({what, who, value}); }

inline std::string text(std::vector<event> const& events) {
    std::string t;
    for (auto const& e : events) (t += e.what) += std::to_string(e.who) + "(" + std::to_string(e.value) + ") ";
    return t;
}

using list = std::vector<int>;
using element = std::optional<int>;

class dice {
    std::uint64_t seed_;

public:
    explicit dice(std::uint64_t seed) : seed_(seed) {}
    /// At least 0, less than n.
    int operator()(int n) { // splitmix64
        auto z = seed_ += 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        return static_cast<int>((z ^ (z >> 31)) % static_cast<unsigned>(n));
    }
    list some() {
        list l(static_cast<std::size_t>((*this)(10)));
        for (auto& x : l) x = (*this)(10);
        return l;
    }
};

/// What a verb is given: numbers, functions, the elements of a second range. It outlives the pipeline, which refers to it.
struct stage {
    int id, a, b;
    list other;

    stage(int who, dice& random) : id(who), a(random(6)), b(random(4)), other(random.some()) {}

    int function(int x) const {
        happens('f', id, x);
        return (3 * x + a) % 17;
    }
    int sum(int x, int y) const { return function((x + y) % 100); }
    bool predicate(int x) const {
        happens('p', id, x);
        return (x + a) % (b + 2) != 0;
    }
    element optional(int x) const { return predicate(x) ? element(x + 1) : element(); }
    list inner(int x) const {
        happens('i', id, x);
        return list(static_cast<std::size_t>(x & 3), x);
    }
    list const& existing(int x) const {
        static list const lists[] = {{}, {7}, {2, 1}, {}};
        happens('i', id, x);
        return lists[x & 3];
    }
};

/// An element that is there, or none.
class item {
    struct value {
        std::function<int()> read;
        element known;
        value(std::function<int()> f, element x) : read(std::move(f)), known(x) {}
    };
    std::shared_ptr<value> value_;

public:
    item() = default;
    item(int x) : value_(std::make_shared<value>(nullptr, x)) {}
    item(std::function<int()> read) : value_(std::make_shared<value>(std::move(read), element())) {}

    explicit operator bool() const { return value_ != nullptr; }
    int operator*() const {
        if (!value_->known) value_->known = value_->read();
        return *value_->known;
    }
    int or_else(int x) const { return *this ? **this : x; }
};

/// Whether there is an element: it is looked at, also where it is skipped.
inline bool looked_at(item const& x) { return x && (*x, true); }

using iterator = std::function<item()>;

inline iterator source(int id, list data) {
    return [=, n = std::size_t{0}]() mutable {
        if (n > data.size()) return item(); // who has said that there is nothing is not asked again
        happens('a', id, 0);
        return n < data.size() ? item(data[n++]) : (++n, item());
    };
}
inline iterator other(stage const& s) { return source(100 + s.id, s.other); }

/// An element is read when it is there: by who keeps it until it is wanted, and through type erasure.
inline iterator read_at_once(iterator next) {
    return [=] {
        auto x = next();
        return looked_at(x) ? x : item();
    };
}

/// Who has come to an end is not asked again.
inline iterator ends(iterator next) {
    return [next = std::move(next), over = false]() mutable {
        auto x = over ? item() : next();
        over = !x;
        return x;
    };
}

/// Tells the elements until no more are wanted. zip_strict may throw.
void walk(iterator const& next, auto wants_more) try {
    while (auto x = next()) {
        happens('g', 0, *x);
        if (!wants_more()) break;
    }
} catch (std::invalid_argument const&) {
    happens('x', 0, 0);
}

/// A verb.
using reference = iterator (*)(iterator, stage const&);

inline reference const as_it_is = [](iterator next, stage const&) { return next; };

inline reference const mapped = [](iterator next, stage const& s) -> iterator {
    return [=, &s] {
        auto x = next();
        return x ? item([=, &s] { return s.function(*x); }) : x;
    };
};

template <bool Kept> iterator filtered(iterator next, stage const& s) {
    return [=, &s] {
        for (;;)
            if (auto x = next(); !x || s.predicate(*x) == Kept) return x;
    };
}

inline iterator first_of(iterator next, int n) {
    return [=, left = n]() mutable { return left-- > 0 ? next() : item(); };
}
inline iterator without_first(iterator next, int n) {
    return [=, first = true]() mutable {
        if (std::exchange(first, false))
            for (int i = 0; i < n; ++i)
                if (!looked_at(next())) return item();
        return next();
    };
}
inline iterator every(iterator next, int n) {
    return [=, first = true]() mutable {
        for (int i = 1; !std::exchange(first, false) && i < n; ++i)
            if (!looked_at(next())) return item();
        return next();
    };
}

/// The elements of the ranges that a function makes of each element.
template <auto Function, bool Separated> iterator flat(iterator next, stage const& s) {
    return [=, &s, inner = list(), at = std::size_t{0}, separated = true, first = true]() mutable {
        for (;;) {
            if (!separated) return separated = true, item(s.b);
            if (at < inner.size()) return item(inner[at++]);
            auto x = next();
            if (!x) return x;
            inner = (s.*Function)(*x);
            at = 0;
            separated = std::exchange(first, false) || !Separated;
        }
    };
}

inline iterator chained(iterator first, iterator second) {
    return [=] {
        auto x = first();
        return x ? x : second();
    };
}

inline reference const zipped = [](iterator next, stage const& s) -> iterator {
    return [=, &s, other = other(s)] {
        auto x = next();
        auto y = x ? other() : x;
        return y ? item([=, &s] { return s.function(*x + *y); }) : y;
    };
};

/// The verb of that name.
inline reference reference_of(std::string_view verb) {
    static std::map<std::string_view, reference> const all{
        {"as", as_it_is},
        {"as_const", as_it_is},
        {"as_rvalue", as_it_is},
        {"cartesian_product",
         [](iterator next, stage const& s) -> iterator {
             next = read_at_once(next);
             return [=, other = other(s), x = item(), kept = list(), at = std::size_t{0}, whole = false]() mutable {
                 if (!x || (whole && at == kept.size())) {
                     x = next();
                     at = 0;
                 }
                 if (!x) return x;
                 if (!whole) {
                     if (auto y = other()) return kept.push_back(*y), item([=] { return 20 * *x + *y; });
                     whole = true;
                     at = 0;
                     if (!kept.empty()) x = next();
                 }
                 if (!x || kept.empty()) return item();
                 return item([x = x, y = kept[at++]] { return 20 * *x + y; });
             };
         }},
        {"chain", [](iterator next, stage const& s) { return chained(next, other(s)); }},
        {"chain, after another", [](iterator next, stage const& s) { return chained(other(s), next); }},
        {"compress",
         [](iterator next, stage const& s) -> iterator {
             return [=, other = other(s)] {
                 for (;;) {
                     auto y = other();
                     auto x = y ? next() : y;
                     if (!looked_at(x) || *y % 2 == 1) return x;
                 }
             };
         }},
        {"cycle",
         [](iterator next, stage const& s) -> iterator {
             return [=, rounds = s.b, kept = list(), at = std::size_t{0}, whole = false]() mutable {
                 if (rounds == 0) return item();
                 if (!whole) {
                     if (auto x = next()) return kept.push_back(*x), x;
                     whole = true;
                     at = kept.size();
                 }
                 if (at == kept.size()) {
                     at = 0;
                     if (kept.empty() || --rounds == 0) return rounds = 0, item();
                 }
                 return item(kept[at++]);
             };
         }},
        {"dedup",
         [](iterator next, stage const&) -> iterator {
             return [=, last = element()]() mutable {
                 for (;;)
                     if (auto x = next(); !x || *x != last) return last = x ? *x : element(), x;
             };
         }},
        {"deref", as_it_is},
        {"distinct",
         [](iterator next, stage const&) -> iterator {
             return [=, seen = std::set<int>()]() mutable {
                 for (;;)
                     if (auto x = next(); !x || seen.insert(*x).second) return x;
             };
         }},
        {"drop", [](iterator next, stage const& s) { return without_first(next, s.a); }},
        {"drop_last",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, held = std::deque<int>()]() mutable {
                 while (held.size() <= static_cast<std::size_t>(s.a)) {
                     auto x = next();
                     if (!x) return x;
                     held.push_back(*x);
                 }
                 item x = held.front();
                 held.pop_front();
                 return x;
             };
         }},
        {"drop_while",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, first = true]() mutable {
                 auto x = next();
                 if (std::exchange(first, false))
                     while (x && s.predicate(*x)) x = next();
                 return x;
             };
         }},
        {"elements", as_it_is},
        {"enumerate",
         [](iterator next, stage const& s) -> iterator {
             return [=, n = s.a]() mutable {
                 auto x = next();
                 return x ? item([=, n = n++] { return 100 * n + *x; }) : x;
             };
         }},
        {"exclusive_scan",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, sum = s.a]() mutable {
                 auto x = next();
                 return x ? item(std::exchange(sum, s.sum(sum, *x))) : x;
             };
         }},
        {"filter", filtered<true>},
        {"filter_map",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s] {
                 for (;;) {
                     auto x = next();
                     if (!x) return x;
                     if (auto y = s.optional(*x)) return item(*y);
                 }
             };
         }},
        {"flat_map", flat<&stage::inner, false>},
        {"flat_map, of references", flat<&stage::existing, false>},
        {"flatten", flat<&stage::inner, false>},
        {"flatten_with", flat<&stage::inner, true>},
        {"flatten_with, of references", flat<&stage::existing, true>},
        {"inspect",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s] {
                 auto x = next();
                 return x ? item([=, &s] { return s.function(*x), *x; }) : x;
             };
         }},
        {"intersperse",
         [](iterator next, stage const& s) -> iterator {
             next = read_at_once(next);
             return [=, &s, ahead = item(), first = true]() mutable {
                 if (std::exchange(first, false)) return next();
                 if (ahead) return std::exchange(ahead, item());
                 ahead = next();
                 return ahead ? item(s.a) : item();
             };
         }},
        {"keys", as_it_is},
        {"map", mapped},
        {"map_while",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s] {
                 auto x = next();
                 auto y = x ? s.optional(*x) : element();
                 return y ? item(*y) : item();
             };
         }},
        {"merge",
         [](iterator next, stage const& s) -> iterator {
             next = read_at_once(next);
             return [=, other = other(s), x = item(), y = item(), first = true, left = true]() mutable {
                 if (first || left) x = next();
                 if (first || !left) y = other();
                 first = false;
                 left = x && (!y || *x <= *y);
                 return left ? x : y;
             };
         }},
        {"merge_all",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, all = std::deque<int>(), first = true]() mutable {
                 if (std::exchange(first, false)) {
                     while (auto x = next())
                         for (int y : s.inner(*x)) all.push_back(y);
                     std::ranges::sort(all);
                 }
                 if (all.empty()) return item();
                 item x = all.front();
                 all.pop_front();
                 return x;
             };
         }},
        {"pad",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, n = 0]() mutable {
                 auto x = next();
                 return n++ < s.a && !x ? item(s.b) : x;
             };
         }},
        {"progress", as_it_is},
        {"reject", filtered<false>},
        {"round_robin",
         [](iterator next, stage const& s) -> iterator {
             return [=, other = other(s), turn = 0]() mutable {
                 for (int tried = 0; tried < 2; ++tried)
                     if (auto x = turn++ % 2 == 0 ? next() : other()) return x;
                 return item();
             };
         }},
        {"scan",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, sum = s.a]() mutable {
                 auto x = next();
                 return x ? item(sum = s.sum(sum, *x)) : x;
             };
         }},
        {"scan, without an init",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, sum = element()]() mutable {
                 auto x = next();
                 return x ? item(*(sum = sum ? s.sum(*sum, *x) : *x)) : x;
             };
         }},
        {"slice", [](iterator next, stage const& s) { return first_of(ends(without_first(next, s.a)), s.b); }},
        {"slice, with a step",
         [](iterator next, stage const& s) {
             return every(ends(first_of(ends(without_first(next, s.b)), s.a)), s.b + 1);
         }},
        {"starmap", mapped},
        {"stop_on",
         [](iterator next, stage const& s) -> iterator {
             return [=, left = s.a]() mutable { return left-- > 0 ? next() : item(); };
         }},
        {"stride", [](iterator next, stage const& s) { return every(next, s.b + 1); }},
        {"take", [](iterator next, stage const& s) { return first_of(next, s.a); }},
        {"take_last",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, last = std::deque<int>(), first = true]() mutable {
                 if (std::exchange(first, false))
                     while (auto x = next()) {
                         last.push_back(*x);
                         if (last.size() > static_cast<std::size_t>(s.a)) last.pop_front();
                     }
                 if (last.empty()) return item();
                 item x = last.front();
                 last.pop_front();
                 return x;
             };
         }},
        {"take_until",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, over = false]() mutable {
                 auto x = over ? item() : next();
                 over = over || (x && s.predicate(*x));
                 return x;
             };
         }},
        {"take_while",
         [](iterator next, stage const& s) -> iterator {
             return [=, &s] {
                 auto x = next();
                 return x && s.predicate(*x) ? x : item();
             };
         }},
        {"values", as_it_is},
        {"with_position",
         [](iterator next, stage const&) -> iterator {
             next = read_at_once(next);
             return [=, ahead = item(), first = true]() mutable {
                 bool const begins = std::exchange(first, false);
                 auto x = begins ? next() : ahead;
                 ahead = looked_at(x) ? next() : item();
                 return x ? item([=, last = !ahead] { return 4 * *x + 2 * begins + last; }) : x;
             };
         }},
        {"zip", zipped},
        {"zip_longest",
         [](iterator next, stage const& s) -> iterator {
             return [=, other = other(s)] {
                 auto x = next(), y = other();
                 return x || y ? item([=] { return 20 * x.or_else(-1) + y.or_else(-1); }) : x;
             };
         }},
        {"zip_strict",
         [](iterator next, stage const& s) -> iterator {
             return [=, other = other(s)] {
                 auto x = next(), y = other();
                 if (!x != !y) throw std::invalid_argument("zip_strict");
                 return x ? item([=] { return 20 * *x + *y; }) : x;
             };
         }},
        {"zip_with", zipped},
    };
    return all.at(verb);
}

} // namespace model
