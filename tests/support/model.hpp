// A model of what verbs do, which shares nothing with rill: as Python's iterators, each verb is a function that gives
// the next element or none. What happens on the way is told, in order: a source is asked, a function is called, an
// element is given. Tests demand the same story of rill. An element that is there is not yet read: the functions that
// make it are called when somebody looks at it, and called once.
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

/// What happens on a walk.
std::vector<event> told(auto const& walk) {
    story.clear();
    walk();
    return story;
}
/// Of that, the elements, and how it ended.
inline std::vector<event> outcome(std::vector<event> events) {
    std::erase_if(events, [](event const& e) { return e.what != 'g' && e.what != 'x'; });
    return events;
}
inline bool failed(std::vector<event> const& events) { return !events.empty() && events.back().what == 'x'; }

using list = std::vector<int>;
using element = std::optional<int>;

inline list elements(std::vector<event> const& events) {
    list all;
    for (auto const& e : events) all.push_back(e.value);
    return all;
}

/// Two numbers as one, which stays small however often that is done.
constexpr int mixed(int factor, int x, int y) {
    return static_cast<int>((static_cast<long long>(factor) * x + y) % 1'000'003);
}

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

/// What a verb is given: numbers, functions, the elements of a second range. It outlives the pipeline, which refers to
/// it.
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

inline constexpr reference as_it_is = [](iterator next, stage const&) { return next; };

inline constexpr reference mapped = [](iterator next, stage const& s) -> iterator {
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

/// Rows of `size` elements as numbers: of all rows of positions below n, sorted, those that `wanted` lets through. It
/// wants no row with a position twice; and so, as long as there may be more elements, only the last place changes.
template <class Wanted> iterator rows_of(iterator next, std::size_t size, Wanted wanted) {
    return
        [=, kept = list(), row = std::vector<std::size_t>(size), first = true, whole = false, over = false]() mutable {
            if (over) return item();
            auto const grow = [&] {
                auto x = whole ? item() : next();
                if (!looked_at(x)) return whole = true, false;
                return kept.push_back(*x), true;
            };
            bool there = false;
            if (std::exchange(first, false)) {
                for (bool more = true; more && kept.size() < size;) more = grow();
                there = kept.size() == size;
                for (std::size_t i = 0; i < size; ++i) row[i] = i;
            } else if (!whole && size > 0 && grow()) {
                there = true;
                row.back() = kept.size() - 1;
            } else {
                for (bool more = true; more && !there; there = more && wanted(row)) { // counts up, in base n
                    auto place = size;
                    while (place > 0 && row[place - 1] + 1 == kept.size()) row[--place] = 0;
                    more = place > 0;
                    if (more) ++row[place - 1];
                }
            }
            over = !there;
            int number = 0;
            for (auto position : row)
                if (there) number = (7 * number + kept[position]) % 1000;
            return there ? item(number) : item();
        };
}
inline constexpr auto ascends = [](std::vector<std::size_t> const& row) {
    return std::ranges::adjacent_find(row, std::greater_equal()) == row.end();
};
inline constexpr auto differs = [](std::vector<std::size_t> const& row) {
    return std::set(row.begin(), row.end()).size() == row.size();
};

inline iterator chained(iterator first, iterator second) {
    return [=] {
        auto x = first();
        return x ? x : second();
    };
}

inline constexpr reference zipped = [](iterator next, stage const& s) -> iterator {
    return [=, &s, other = other(s)] {
        auto x = next();
        auto y = x ? other() : x;
        return y ? item([=, &s] { return s.function(*x + *y); }) : y;
    };
};

/// A group's elements as a number.
inline constexpr auto folded = [](auto&& group) {
    int n = 0;
    for (int x : group) n = (10 * n + x) % 1000;
    return n;
};

/// Runs of elements that belong together, each as a number. A run is read when it is looked at. Delimited ones begin behind an element that belongs to none, and there is always one more.
inline iterator runs(iterator next, bool delimited, std::function<bool(int const* before, int x)> belongs,
                     std::function<int(list const&)> number = folded) {
    struct pass {
        iterator next;
        item at{};
        bool begun = false, opened = false, behind = false;
    };
    auto const step = [=](pass& p) {
        if (p.behind) return false;
        auto const before = p.opened ? element(*p.at) : element();
        if (p.opened) p.at = p.next();
        p.behind = !p.at || !belongs(before ? &*before : nullptr, *p.at);
        p.opened = true;
        return !p.behind;
    };
    return [=, p = std::make_shared<pass>(pass{read_at_once(next)})] {
        while (p->begun && step(*p)) continue;
        if (p->begun && !p->at) return item();
        if (!p->begun || delimited) p->at = p->next();
        if (!p->at && !delimited) return item();
        p->begun = true;
        p->opened = p->behind = false;
        return item([=] {
            list run;
            while (step(*p)) run.push_back(*p->at);
            return number(run);
        });
    };
}

} // namespace model
