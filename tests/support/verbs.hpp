// Each verb that takes a range, so applied that it makes int of int: once with rill, and once in plain functions that
// share nothing with it (model.hpp). A new adaptor needs a row; tests/structure.cmake asks for it.
#pragma once
#include "model.hpp"
#include <rill/rill.hpp>

#include <array>
#include <memory>
#include <span>
#include <stdexcept>
#include <tuple>

namespace model {

/// A single-pass source that says when it is asked, and whose elements can be read once.
class single_pass : public rill::core::single_pass_source<single_pass> {
    int id_;
    list data_;
    std::size_t asked_ = 0;
    bool unread_ = false;

public:
    single_pass(int id, list data) : id_(id), data_(std::move(data)) {}
    single_pass(single_pass&&) = default;
    single_pass& operator=(single_pass&&) = default;

    static void ask(single_pass& self) {
        if (self.asked_ > self.data_.size()) return;
        happens('a', self.id_, 0);
        ++self.asked_;
        self.unread_ = true;
    }
    static bool done(auto& self, auto const&) { return self.asked_ > self.data_.size(); }
    static int& peek(auto& self, auto const&) { return self.data_[self.asked_ - 1]; }
    static int&& read(auto& self, auto const& cur) {
        if (!std::exchange(self.unread_, false)) throw std::logic_error("an element is read twice");
        return std::move(peek(self, cur));
    }
};

inline auto function(stage const& s) {
    return [&s](int x) { return s.function(x); };
}
inline auto predicate(stage const& s) {
    return [&s](int x) { return s.predicate(x); };
}
inline auto optional(stage const& s) {
    return [&s](int x) { return s.optional(x); };
}
inline auto inner(stage const& s) {
    return [&s](int x) { return s.inner(x); };
}
inline auto existing(stage const& s) {
    return [&s](int x) -> list const& { return s.existing(x); };
}
inline auto sum(stage const& s) {
    return [&s](int x, int y) { return s.sum(x, y); };
}
inline auto function_of_sum(stage const& s) {
    return [&s](int x, int y) { return s.function(x + y); };
}
inline constexpr auto both = [](int x, int y) { return mixed(20, x, y); };

inline constexpr auto number_of = [](auto const& row) {
    int number = 0;
    for (int x : row) number = (7 * number + x) % 1000;
    return number;
};

/// A pair that has the element twice.
inline auto doubled() {
    return rill::map([](int x) { return std::pair(x, x); });
}

/// The second range is as strong as the first.
template <class Base> auto second(Base const&, stage const& s) {
    if constexpr (std::ranges::forward_range<Base>) return std::span<int const>(s.other);
    else return single_pass(100 + s.id, s.other);
}

/// Elements with their keys, each of which is made when its element is there.
class keyed {
    iterator next_;
    stage const* stage_;

public:
    item here{};
    int key = 0;

    keyed(iterator next, stage const& s) : next_(read_at_once(std::move(next))), stage_(&s) {}
    void ask() {
        here = next_();
        if (here) key = stage_->function(*here);
    }
};

/// Says that it wants to stop when it has been asked often enough.
class token {
    std::shared_ptr<int> left_;

public:
    explicit token(int n) : left_(std::make_shared<int>(n)) {}
    bool stop_requested() const { return (*left_)-- <= 0; }
};

template <class Apply, class Reference> struct verb {
    char const* name;
    Apply apply;
    Reference reference;
};
template <class Apply, class Reference> verb(char const*, Apply, Reference) -> verb<Apply, Reference>;

inline constexpr auto verbs = std::tuple{
    verb{"adjacent",
         [](auto base, stage const&) {
             return std::move(base) | rill::adjacent<3>() |
                    rill::starmap([](int x, int y, int z) { return mixed(10, mixed(10, x, y), z); });
         },
         [](iterator next, stage const&) -> iterator {
             next = read_at_once(next);
             return [=, kept = std::deque<int>()]() mutable {
                 if (kept.size() == 3) kept.pop_front();
                 while (kept.size() < 3) {
                     auto x = next();
                     if (!x) return x;
                     kept.push_back(*x);
                 }
                 return item([=] { return mixed(10, mixed(10, kept[0], kept[1]), kept[2]); });
             };
         }},
    verb{"as",
         [](auto base, stage const&) { return std::move(base) | rill::as<long>() | rill::as<int>(); },
         as_it_is},
    verb{"as_const",
         [](auto base, stage const&) { return std::move(base) | rill::as_const(); },
         as_it_is},
    verb{"as_rvalue",
         [](auto base, stage const&) { return std::move(base) | rill::as_rvalue(); },
         as_it_is},
    verb{"buffered",
         [](auto base, stage const&) { return std::move(base) | rill::buffered<1>(); },
         [](iterator next, stage const&) { return read_at_once(next); }},
    verb{"cartesian_product",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::cartesian_product(std::move(base), std::move(other)) | rill::starmap(both);
         },
         [](iterator next, stage const& s) -> iterator {
             next = read_at_once(next);
             return [=, other = other(s), x = item(), kept = list(), at = std::size_t{0}, whole = false]() mutable {
                 if (!x || (whole && at == kept.size())) {
                     x = next();
                     at = 0;
                 }
                 if (!x) return x;
                 if (!whole) {
                     if (auto y = other()) return kept.push_back(*y), item([=] { return mixed(20, *x, *y); });
                     whole = true;
                     at = 0;
                     if (!kept.empty()) x = next();
                 }
                 if (!x || kept.empty()) return item();
                 return item([x = x, y = kept[at++]] { return mixed(20, *x, y); });
             };
         }},
    verb{"chain",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::chain(std::move(base), std::move(other));
         },
         [](iterator next, stage const& s) { return chained(next, other(s)); }},
    verb{"chain, after another",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::chain(std::move(other), std::move(base));
         },
         [](iterator next, stage const& s) { return chained(other(s), next); }},
    verb{"combinations",
         [](auto base, stage const& s) {
             return std::move(base) | rill::take(6) | rill::combinations(s.b) | rill::map(number_of);
         },
         [](iterator next, stage const& s) {
             return rows_of(first_of(next, 6), static_cast<std::size_t>(s.b), ascends);
         }},
    verb{"chunk",
         [](auto base, stage const& s) { return std::move(base) | rill::chunk(s.b + 1) | rill::map(folded); },
         [](iterator next, stage const& s) -> iterator {
             next = read_at_once(next);
             return [=, n = s.b + 1] {
                 list kept;
                 for (int i = 0; i < n; ++i)
                     if (auto x = next()) kept.push_back(*x);
                     else break;
                 return kept.empty() ? item() : item([=] { return folded(kept); });
             };
         }},
    verb{"chunk_by",
         [](auto base, stage const& s) {
             return std::move(base) | rill::chunk_by([&s](int x, int y) { return s.predicate(x) || x < y; }) |
                    rill::map(folded);
         },
         [](iterator next, stage const& s) {
             return runs(next, false, [&s](int const* x, int y) { return !x || s.predicate(*x) || *x < y; });
         }},
    verb{"chunk_weighted",
         [](auto base, stage const& s) {
             return std::move(base) | rill::chunk_weighted(20, [&s](int x) { return s.function(x); }) |
                    rill::map(folded);
         },
         [](iterator next, stage const& s) -> iterator {
             next = read_at_once(next);
             return [=, &s, ahead = item(), weight = 0, first = true]() mutable {
                 auto const weighed = [&] {
                     ahead = next();
                     weight = ahead ? std::max(0, s.function(*ahead)) : 0;
                 };
                 if (std::exchange(first, false)) weighed();
                 if (!ahead) return item();
                 list kept;
                 int left = 20;
                 do {
                     kept.push_back(*ahead);
                     left -= weight;
                     weighed();
                 } while (ahead && left >= 0 && weight <= left);
                 return item([=] { return folded(kept); });
             };
         }},
    verb{"common",
         [](auto base, stage const&) { return std::move(base) | rill::common(); },
         as_it_is},
    verb{"compress",
         [](auto base, stage const& s) {
             auto mask = second(base, s) | rill::map([](int x) { return x % 2 == 1; });
             return rill::compress(std::move(base), std::move(mask));
         },
         [](iterator next, stage const& s) -> iterator {
             return [=, other = other(s)] {
                 for (;;) {
                     auto y = other();
                     auto x = y ? next() : y;
                     if (!looked_at(x) || *y % 2 == 1) return x;
                 }
             };
         }},
    verb{"cycle",
         [](auto base, stage const& s) { return std::move(base) | rill::cycle(s.b); },
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
    verb{"dedup",
         [](auto base, stage const&) { return std::move(base) | rill::dedup(); },
         [](iterator next, stage const&) -> iterator {
             return [=, last = element()]() mutable {
                 for (;;)
                     if (auto x = next(); !x || *x != last) return last = x ? *x : element(), x;
             };
         }},
    verb{"deref",
         [](auto base, stage const&) {
             return std::move(base) | rill::map([](int x) { return element(x); }) | rill::deref();
         },
         as_it_is},
    verb{"distinct",
         [](auto base, stage const&) { return std::move(base) | rill::distinct(); },
         [](iterator next, stage const&) -> iterator {
             return [=, seen = std::set<int>()]() mutable {
                 for (;;)
                     if (auto x = next(); !x || seen.insert(*x).second) return x;
             };
         }},
    verb{"drop",
         [](auto base, stage const& s) { return std::move(base) | rill::drop(s.a); },
         [](iterator next, stage const& s) { return without_first(next, s.a); }},
    verb{"drop_last",
         [](auto base, stage const& s) { return std::move(base) | rill::drop_last(s.a); },
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
    verb{"drop_while",
         [](auto base, stage const& s) { return std::move(base) | rill::drop_while(predicate(s)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, first = true]() mutable {
                 auto x = next();
                 if (std::exchange(first, false))
                     while (x && s.predicate(*x)) x = next();
                 return x;
             };
         }},
    verb{"elements",
         [](auto base, stage const&) { return std::move(base) | doubled() | rill::elements<1>(); },
         as_it_is},
    verb{"enumerate",
         [](auto base, stage const& s) {
             return std::move(base) | rill::enumerate(s.a) |
                    rill::starmap([](std::size_t n, int x) { return mixed(100, static_cast<int>(n), x); });
         },
         [](iterator next, stage const& s) -> iterator {
             return [=, n = s.a]() mutable {
                 auto x = next();
                 return x ? item([=, n = n++] { return mixed(100, n, *x); }) : x;
             };
         }},
    verb{"exclusive_scan",
         [](auto base, stage const& s) { return std::move(base) | rill::exclusive_scan(s.a, sum(s)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, sum = s.a]() mutable {
                 auto x = next();
                 return x ? item(std::exchange(sum, s.sum(sum, *x))) : x;
             };
         }},
    verb{"filter",
         [](auto base, stage const& s) { return std::move(base) | rill::filter(predicate(s)); },
         filtered<true>},
    verb{"filter_map",
         [](auto base, stage const& s) { return std::move(base) | rill::filter_map(optional(s)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s] {
                 for (;;) {
                     auto x = next();
                     if (!x) return x;
                     if (auto y = s.optional(*x)) return item(*y);
                 }
             };
         }},
    verb{"flat_map",
         [](auto base, stage const& s) { return std::move(base) | rill::flat_map(inner(s)); },
         flat<&stage::inner, false>},
    verb{"flat_map, of references",
         [](auto base, stage const& s) { return std::move(base) | rill::flat_map(existing(s)); },
         flat<&stage::existing, false>},
    verb{"flatten",
         [](auto base, stage const& s) { return std::move(base) | rill::map(inner(s)) | rill::flatten(); },
         flat<&stage::inner, false>},
    verb{"flatten_with",
         [](auto base, stage const& s) { return std::move(base) | rill::map(inner(s)) | rill::flatten_with(s.b); },
         flat<&stage::inner, true>},
    verb{"flatten_with, of references",
         [](auto base, stage const& s) { return std::move(base) | rill::map(existing(s)) | rill::flatten_with(s.b); },
         flat<&stage::existing, true>},
    verb{"group_by",
         [](auto base, stage const& s) {
             return std::move(base) | rill::group_by([&s](int x) { return s.function(x) / 3; }) |
                    rill::starmap([](int key, auto&& group) { return folded(group) + key; });
         },
         [](iterator next, stage const& s) -> iterator {
             auto const keys = std::make_shared<std::pair<int, int>>(); // the group's, and that of the element at hand
             auto const keyed = [=, &s] {
                 auto x = next();
                 if (looked_at(x)) keys->second = s.function(*x) / 3;
                 return x;
             };
             auto const belongs = [=](int const* before, int) {
                 if (!before) keys->first = keys->second;
                 return keys->first == keys->second;
             };
             return runs(keyed, false, belongs, [=](list const& group) { return folded(group) + keys->first; });
         }},
    verb{"inspect",
         [](auto base, stage const& s) { return std::move(base) | rill::inspect(function(s)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s] {
                 auto x = next();
                 return x ? item([=, &s] { return s.function(*x), *x; }) : x;
             };
         }},
    verb{"intersperse",
         [](auto base, stage const& s) { return std::move(base) | rill::intersperse(s.a); },
         [](iterator next, stage const& s) -> iterator {
             next = read_at_once(next);
             return [=, &s, ahead = item(), first = true]() mutable {
                 if (std::exchange(first, false)) return next();
                 if (ahead) return std::exchange(ahead, item());
                 ahead = next();
                 return ahead ? item(s.a) : item();
             };
         }},
    verb{"join_sorted",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::join_sorted(std::move(base), std::move(other), function(s), function(s)) |
                    rill::starmap(both);
         },
         [](iterator next, stage const& s) -> iterator {
             return [x = keyed(next, s), y = keyed(other(s), s), group = list(), key = 0, at = std::size_t{0},
                     growing = false, first = true]() mutable {
                 if (std::exchange(first, false)) {
                     x.ask();
                     if (x.here) y.ask();
                 } else if (++at < group.size()) {
                     return item(both(*x.here, group[at]));
                 } else {
                     if (growing) {
                         y.ask();
                         growing = y.here && y.key <= key;
                         if (growing) return group.push_back(*y.here), item(both(*x.here, *y.here));
                     }
                     at = 0;
                     x.ask();
                     if (x.here && x.key <= key) return item(both(*x.here, group[0]));
                 }
                 while (x.here && y.here && x.key != y.key) x.key < y.key ? x.ask() : y.ask();
                 if (!x.here || !y.here) return item();
                 group = {*y.here};
                 key = y.key;
                 at = 0;
                 growing = true;
                 return item(both(*x.here, *y.here));
             };
         }},
    verb{"keys",
         [](auto base, stage const&) { return std::move(base) | doubled() | rill::keys(); },
         as_it_is},
    verb{"map",
         [](auto base, stage const& s) { return std::move(base) | rill::map(function(s)); },
         mapped},
    verb{"map_while",
         [](auto base, stage const& s) { return std::move(base) | rill::map_while(optional(s)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s] {
                 auto x = next();
                 auto y = x ? s.optional(*x) : element();
                 return y ? item(*y) : item();
             };
         }},
    verb{"merge",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::merge(std::move(base), std::move(other));
         },
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
    verb{"merge_all",
         [](auto base, stage const& s) { return std::move(base) | rill::map(inner(s)) | rill::merge_all(); },
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
    verb{"pad",
         [](auto base, stage const& s) { return std::move(base) | rill::pad(s.a, s.b); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, n = 0]() mutable {
                 auto x = next();
                 return n++ < s.a && !x ? item(s.b) : x;
             };
         }},
    verb{"pairwise",
         [](auto base, stage const&) { return std::move(base) | rill::pairwise() | rill::starmap(both); },
         [](iterator next, stage const&) -> iterator {
             next = read_at_once(next);
             return [=, before = item(), first = true]() mutable {
                 if (std::exchange(first, false)) before = next();
                 auto const here = before;
                 before = here ? next() : here;
                 return before ? item([=, y = before] { return mixed(20, *here, *y); }) : before;
             };
         }},
    verb{"peekable",
         [](auto base, stage const&) { return std::move(base) | rill::peekable(); },
         [](iterator next, stage const&) { return read_at_once(next); }},
    verb{"permutations",
         [](auto base, stage const& s) {
             return std::move(base) | rill::take(5) | rill::permutations(s.b) | rill::map(number_of);
         },
         [](iterator next, stage const& s) {
             return rows_of(first_of(next, 5), static_cast<std::size_t>(s.b), differs);
         }},
    verb{"permutations, of all",
         [](auto base, stage const&) {
             return std::move(base) | rill::take(3) | rill::permutations() | rill::map(number_of);
         },
         [](iterator next, stage const&) -> iterator {
             return [=, all = iterator()]() mutable {
                 if (!all) {
                     list kept;
                     while (kept.size() < 3) {
                         auto x = next();
                         if (!looked_at(x)) break;
                         kept.push_back(*x);
                     }
                     auto const rest = [kept, n = std::size_t{0}]() mutable {
                         return n < kept.size() ? item(kept[n++]) : item();
                     };
                     all = rows_of(rest, kept.size(), differs);
                 }
                 return all();
             };
         }},
    verb{"powerset",
         [](auto base, stage const&) {
             return std::move(base) | rill::take(4) | rill::powerset() | rill::map(number_of);
         },
         [](iterator next, stage const&) -> iterator {
             return [=, kept = list(), size = std::size_t{0}, some = rows_of(next, 0, ascends)]() mutable {
                 for (;;) {
                     if (auto x = some()) return x;
                     if (size == 0) {
                         auto remembered = [next = first_of(next, 4), &kept] {
                             auto x = next();
                             if (looked_at(x)) kept.push_back(*x);
                             return x;
                         };
                         some = rows_of(remembered, 1, ascends);
                     } else if (size < kept.size()) {
                         auto const again = [kept, n = std::size_t{0}]() mutable {
                             return n < kept.size() ? item(kept[n++]) : item();
                         };
                         some = rows_of(again, size + 1, ascends);
                     } else return item();
                     ++size;
                 }
             };
         }},
    verb{"progress",
         [](auto base, stage const&) { return std::move(base) | rill::progress([](auto const&) {}); },
         as_it_is},
    verb{"reject",
         [](auto base, stage const& s) { return std::move(base) | rill::reject(predicate(s)); },
         filtered<false>},
    verb{"reverse", // of what cannot be reversed, all of it as one chunk
         [](auto base, stage const&) {
             if constexpr (std::invocable<decltype(rill::reverse), decltype(base)>)
                 return std::move(base) | rill::reverse();
             else
                 return std::move(base) | rill::chunk(1000) |
                        rill::flat_map([](auto&& all) { return rill::reverse(static_cast<decltype(all)>(all)); });
         },
         [](iterator next, stage const&) -> iterator {
             next = read_at_once(next);
             return [=, all = list(), first = true]() mutable {
                 while (first) {
                     auto x = next();
                     first = static_cast<bool>(x);
                     if (x) all.push_back(*x);
                 }
                 if (all.empty()) return item();
                 item x = all.back();
                 all.pop_back();
                 return x;
             };
         }},
    verb{"run_length",
         [](auto base, stage const&) {
             return std::move(base) | rill::run_length() |
                    rill::starmap([](int x, std::size_t n) { return mixed(20, x, static_cast<int>(n)); });
         },
         [](iterator next, stage const&) {
             auto const first = std::make_shared<int>();
             return runs(
                 next, false, [=](int const* before, int x) { return x == (before ? *first : *first = x); },
                 [](list const& run) { return mixed(20, run[0], static_cast<int>(run.size())); });
         }},
    verb{"round_robin",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::round_robin(std::move(base), std::move(other));
         },
         [](iterator next, stage const& s) -> iterator {
             return [=, other = other(s), turn = 0]() mutable {
                 for (int tried = 0; tried < 2; ++tried)
                     if (auto x = turn++ % 2 == 0 ? next() : other()) return x;
                 return item();
             };
         }},
    verb{"scan",
         [](auto base, stage const& s) { return std::move(base) | rill::scan(s.a, sum(s)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, sum = s.a]() mutable {
                 auto x = next();
                 return x ? item(sum = s.sum(sum, *x)) : x;
             };
         }},
    verb{"scan, without an init",
         [](auto base, stage const& s) { return std::move(base) | rill::scan(sum(s)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, sum = element()]() mutable {
                 auto x = next();
                 return x ? item(*(sum = sum ? s.sum(*sum, *x) : *x)) : x;
             };
         }},
    verb{"set_difference",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::set_difference(function(s), std::move(base), std::move(other));
         },
         [](iterator next, stage const& s) -> iterator {
             return [x = keyed(next, s), y = keyed(other(s), s), first = true]() mutable {
                 x.ask();
                 if (std::exchange(first, false) && x.here) y.ask();
                 while (x.here) {
                     while (y.here && y.key < x.key) y.ask();
                     if (!y.here || x.key < y.key) break;
                     x.ask();
                     if (x.here) y.ask();
                 }
                 return x.here;
             };
         }},
    verb{"set_intersection",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::set_intersection(function(s), std::move(base), std::move(other));
         },
         [](iterator next, stage const& s) -> iterator {
             return [x = keyed(next, s), y = keyed(other(s), s)]() mutable {
                 x.ask();
                 if (x.here) y.ask();
                 while (x.here && y.here && x.key != y.key) x.key < y.key ? x.ask() : y.ask();
                 return y.here ? x.here : y.here;
             };
         }},
    verb{"set_symmetric_difference",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::set_symmetric_difference(std::move(base), std::move(other));
         },
         [](iterator next, stage const& s) -> iterator {
             next = read_at_once(next);
             return [=, other = other(s), x = item(), y = item(), left = true, right = true]() mutable {
                 do {
                     if (left) x = next();
                     if (right) y = other();
                     left = x && (!y || *x <= *y);
                     right = y && (!x || *y <= *x);
                 } while (left && right);
                 return left ? x : y;
             };
         }},
    verb{"set_union",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::set_union(std::move(base), std::move(other));
         },
         [](iterator next, stage const& s) -> iterator {
             next = read_at_once(next);
             return [=, other = other(s), x = item(), y = item(), left = true, right = true]() mutable {
                 if (left) x = next();
                 if (right) y = other();
                 left = x && (!y || *x <= *y);
                 right = y && (!x || *y <= *x);
                 return left ? x : y;
             };
         }},
    verb{"slice",
         [](auto base, stage const& s) { return std::move(base) | rill::slice(s.a, s.a + s.b); },
         [](iterator next, stage const& s) { return first_of(ends(without_first(next, s.a)), s.b); }},
    verb{"slice, with a step",
         [](auto base, stage const& s) { return std::move(base) | rill::slice(s.b, s.b + s.a, s.b + 1); },
         [](iterator next, stage const& s) {
             return every(ends(first_of(ends(without_first(next, s.b)), s.a)), s.b + 1);
         }},
    verb{"slide",
         [](auto base, stage const& s) { return std::move(base) | rill::slide(s.b + 1) | rill::map(folded); },
         [](iterator next, stage const& s) -> iterator {
             next = read_at_once(next);
             return [=, n = static_cast<std::size_t>(s.b) + 1, kept = list()]() mutable {
                 if (kept.size() == n) kept.erase(kept.begin());
                 while (kept.size() < n) {
                     auto x = next();
                     if (!x) return x;
                     kept.push_back(*x);
                 }
                 return item([=] { return folded(kept); });
             };
         }},
    verb{"sorted",
         [](auto base, stage const& s) { return std::move(base) | rill::sorted(function(s)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, all = std::multimap<int, int>(), first = true]() mutable {
                 if (std::exchange(first, false))
                     while (auto x = next()) all.emplace(s.function(*x), *x);
                 if (all.empty()) return item();
                 item x = all.begin()->second;
                 all.erase(all.begin());
                 return x;
             };
         }},
    verb{"split_on",
         [](auto base, stage const& s) {
             return std::move(base) | rill::split_on(predicate(s)) | rill::map(folded);
         },
         [](iterator next, stage const& s) {
             return runs(next, true, [&s](int const*, int x) { return !s.predicate(x); });
         }},
    verb{"starmap",
         [](auto base, stage const& s) {
             return std::move(base) | doubled() | rill::starmap([&s](int x, int) { return s.function(x); });
         },
         mapped},
    verb{"stop_on",
         [](auto base, stage const& s) { return std::move(base) | rill::stop_on(token(s.a)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, left = s.a]() mutable { return left-- > 0 ? next() : item(); };
         }},
    verb{"stride",
         [](auto base, stage const& s) { return std::move(base) | rill::stride(s.b + 1); },
         [](iterator next, stage const& s) { return every(next, s.b + 1); }},
    verb{"take",
         [](auto base, stage const& s) { return std::move(base) | rill::take(s.a); },
         [](iterator next, stage const& s) { return first_of(next, s.a); }},
    verb{"take_last",
         [](auto base, stage const& s) { return std::move(base) | rill::take_last(s.a); },
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
    verb{"take_until",
         [](auto base, stage const& s) { return std::move(base) | rill::take_until(predicate(s)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s, over = false]() mutable {
                 auto x = over ? item() : next();
                 over = over || (x && s.predicate(*x));
                 return x;
             };
         }},
    verb{"take_while",
         [](auto base, stage const& s) { return std::move(base) | rill::take_while(predicate(s)); },
         [](iterator next, stage const& s) -> iterator {
             return [=, &s] {
                 auto x = next();
                 return x && s.predicate(*x) ? x : item();
             };
         }},
    verb{"tee",
         [](auto base, stage const& s) {
             auto readers = std::move(base) | rill::tee<2>(s.b + 1);
             return std::move(readers[s.a % 2 == 0 ? 0 : 1]);
         },
         [](iterator next, stage const&) { return read_at_once(next); }},
    verb{"values",
         [](auto base, stage const&) { return std::move(base) | doubled() | rill::values(); },
         as_it_is},
    verb{"with_position",
         [](auto base, stage const&) {
             return std::move(base) | rill::with_position() |
                    rill::starmap([](auto at, int x) { return mixed(4, x, 2 * at.first() + at.last()); });
         },
         [](iterator next, stage const&) -> iterator {
             next = read_at_once(next);
             return [=, ahead = item(), first = true]() mutable {
                 bool const begins = std::exchange(first, false);
                 auto x = begins ? next() : ahead;
                 ahead = looked_at(x) ? next() : item();
                 return x ? item([=, last = !ahead] { return mixed(4, *x, 2 * begins + last); }) : x;
             };
         }},
    verb{"zip",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::zip(std::move(base), std::move(other)) | rill::starmap(function_of_sum(s));
         },
         zipped},
    verb{"zip_longest",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::zip_longest(std::move(base), std::move(other)) |
                    rill::starmap([](element x, element y) { return mixed(20, x.value_or(-1), y.value_or(-1)); });
         },
         [](iterator next, stage const& s) -> iterator {
             return [=, other = other(s)] {
                 auto x = next(), y = other();
                 return x || y ? item([=] { return mixed(20, x.or_else(-1), y.or_else(-1)); }) : x;
             };
         }},
    verb{"zip_strict",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::zip_strict(std::move(base), std::move(other)) | rill::starmap(both);
         },
         [](iterator next, stage const& s) -> iterator {
             return [=, other = other(s)] {
                 auto x = next(), y = other();
                 if (!x != !y) throw std::invalid_argument("zip_strict");
                 return x ? item([=] { return mixed(20, *x, *y); }) : x;
             };
         }},
    verb{"zip_with",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::zip_with(function_of_sum(s), std::move(base), std::move(other));
         },
         zipped},
};

/// What a row's verb must do.
inline reference reference_of(std::string_view name) {
    reference found = nullptr;
    std::apply([&](auto const&... verb) { ((name == verb.name ? void(found = verb.reference) : void()), ...); }, verbs);
    if (!found) throw std::out_of_range(std::string(name));
    return found;
}
inline constexpr std::size_t number_of_verbs = std::tuple_size_v<std::remove_cvref_t<decltype(verbs)>>;

/// A push that goes on is stopped after every other element.
enum class gear { pull, push, push_on };
inline constexpr std::array gears{gear::pull, gear::push, gear::push_on};
constexpr char const* text(gear g) { return g == gear::pull ? "pulled" : g == gear::push ? "pushed" : "pushed on"; }

/// Tells the elements of a view until no more are wanted.
void walk(auto& view, gear g, auto wants_more) {
    namespace op = rill::core::op;
    auto const give = [&](int x) {
        happens('g', 0, x);
        return wants_more();
    };
    auto const push_on = [&] {
        auto at = op::first(view);
        if (op::done(view, at)) return;
        bool wanted = give(op::read(view, at)), odd = false;
        auto const one_or_two = [&](int x) { return (wanted = give(x)) && (odd = !odd); };
        while (wanted && !op::for_each_after(view, at, one_or_two)) {
        }
        if (wanted && !op::done(view, at)) throw std::logic_error("a push that ran out leaves its cursor at the end");
    };
    try {
        if (g == gear::push_on) push_on();
        else if (g == gear::push) op::for_each_while(view, give);
        else
            for (int x : view)
                if (!give(x)) break;
    } catch (std::invalid_argument const&) {
        happens('x', 0, 0);
    }
}

} // namespace model
