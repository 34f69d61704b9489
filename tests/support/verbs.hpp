// Each verb that takes a range, so applied that it makes int of int: with rill here, and under the same name in
// reference.hpp. A new adaptor needs a line in both; tests/structure.cmake asks for it.
#pragma once
#include "reference.hpp"
#include <rill/rill.hpp>

#include <memory>
#include <span>
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
inline constexpr auto both = [](int x, int y) { return 20 * x + y; };

/// A pair that has the element twice.
inline auto doubled() {
    return rill::map([](int x) { return std::pair(x, x); });
}

/// The second range is as strong as the first.
template <class Base> auto second(Base const&, stage const& s) {
    if constexpr (std::ranges::forward_range<Base>) return std::span<int const>(s.other);
    else return single_pass(100 + s.id, s.other);
}

/// Says that it wants to stop when it has been asked often enough.
class token {
    std::shared_ptr<int> left_;

public:
    explicit token(int n) : left_(std::make_shared<int>(n)) {}
    bool stop_requested() const { return (*left_)-- <= 0; }
};

template <class Apply> struct verb {
    char const* name;
    Apply apply;
};
template <class Apply> verb(char const*, Apply) -> verb<Apply>;

inline constexpr auto verbs = std::tuple{
    verb{"as", [](auto base, stage const&) { return std::move(base) | rill::as<long>() | rill::as<int>(); }},
    verb{"as_const", [](auto base, stage const&) { return std::move(base) | rill::as_const(); }},
    verb{"as_rvalue", [](auto base, stage const&) { return std::move(base) | rill::as_rvalue(); }},
    verb{"cartesian_product",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::cartesian_product(std::move(base), std::move(other)) | rill::starmap(both);
         }},
    verb{"chain",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::chain(std::move(base), std::move(other));
         }},
    verb{"chain, after another",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::chain(std::move(other), std::move(base));
         }},
    verb{"compress",
         [](auto base, stage const& s) {
             auto mask = second(base, s) | rill::map([](int x) { return x % 2 == 1; });
             return rill::compress(std::move(base), std::move(mask));
         }},
    verb{"cycle", [](auto base, stage const& s) { return std::move(base) | rill::cycle(s.b); }},
    verb{"dedup", [](auto base, stage const&) { return std::move(base) | rill::dedup(); }},
    verb{"deref",
         [](auto base, stage const&) {
             return std::move(base) | rill::map([](int x) { return element(x); }) | rill::deref();
         }},
    verb{"distinct", [](auto base, stage const&) { return std::move(base) | rill::distinct(); }},
    verb{"drop", [](auto base, stage const& s) { return std::move(base) | rill::drop(s.a); }},
    verb{"drop_last", [](auto base, stage const& s) { return std::move(base) | rill::drop_last(s.a); }},
    verb{"drop_while", [](auto base, stage const& s) { return std::move(base) | rill::drop_while(predicate(s)); }},
    verb{"elements", [](auto base, stage const&) { return std::move(base) | doubled() | rill::elements<1>(); }},
    verb{"enumerate",
         [](auto base, stage const& s) {
             return std::move(base) | rill::enumerate(s.a) |
                    rill::starmap([](std::size_t n, int x) { return 100 * static_cast<int>(n) + x; });
         }},
    verb{"exclusive_scan",
         [](auto base, stage const& s) { return std::move(base) | rill::exclusive_scan(s.a, sum(s)); }},
    verb{"filter", [](auto base, stage const& s) { return std::move(base) | rill::filter(predicate(s)); }},
    verb{"filter_map", [](auto base, stage const& s) { return std::move(base) | rill::filter_map(optional(s)); }},
    verb{"flat_map", [](auto base, stage const& s) { return std::move(base) | rill::flat_map(inner(s)); }},
    verb{"flat_map, of references",
         [](auto base, stage const& s) { return std::move(base) | rill::flat_map(existing(s)); }},
    verb{"flatten", [](auto base, stage const& s) { return std::move(base) | rill::map(inner(s)) | rill::flatten(); }},
    verb{"flatten_with",
         [](auto base, stage const& s) { return std::move(base) | rill::map(inner(s)) | rill::flatten_with(s.b); }},
    verb{"flatten_with, of references",
         [](auto base, stage const& s) { return std::move(base) | rill::map(existing(s)) | rill::flatten_with(s.b); }},
    verb{"inspect", [](auto base, stage const& s) { return std::move(base) | rill::inspect(function(s)); }},
    verb{"intersperse", [](auto base, stage const& s) { return std::move(base) | rill::intersperse(s.a); }},
    verb{"keys", [](auto base, stage const&) { return std::move(base) | doubled() | rill::keys(); }},
    verb{"map", [](auto base, stage const& s) { return std::move(base) | rill::map(function(s)); }},
    verb{"map_while", [](auto base, stage const& s) { return std::move(base) | rill::map_while(optional(s)); }},
    verb{"merge",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::merge(std::move(base), std::move(other));
         }},
    verb{"merge_all",
         [](auto base, stage const& s) { return std::move(base) | rill::map(inner(s)) | rill::merge_all(); }},
    verb{"pad", [](auto base, stage const& s) { return std::move(base) | rill::pad(s.a, s.b); }},
    verb{"progress", [](auto base, stage const&) { return std::move(base) | rill::progress([](auto const&) {}); }},
    verb{"reject", [](auto base, stage const& s) { return std::move(base) | rill::reject(predicate(s)); }},
    verb{"round_robin",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::round_robin(std::move(base), std::move(other));
         }},
    verb{"scan", [](auto base, stage const& s) { return std::move(base) | rill::scan(s.a, sum(s)); }},
    verb{"scan, without an init", [](auto base, stage const& s) { return std::move(base) | rill::scan(sum(s)); }},
    verb{"slice", [](auto base, stage const& s) { return std::move(base) | rill::slice(s.a, s.a + s.b); }},
    verb{"slice, with a step",
         [](auto base, stage const& s) { return std::move(base) | rill::slice(s.b, s.b + s.a, s.b + 1); }},
    verb{"starmap",
         [](auto base, stage const& s) {
             return std::move(base) | doubled() | rill::starmap([&s](int x, int) { return s.function(x); });
         }},
    verb{"stop_on", [](auto base, stage const& s) { return std::move(base) | rill::stop_on(token(s.a)); }},
    verb{"stride", [](auto base, stage const& s) { return std::move(base) | rill::stride(s.b + 1); }},
    verb{"take", [](auto base, stage const& s) { return std::move(base) | rill::take(s.a); }},
    verb{"take_last", [](auto base, stage const& s) { return std::move(base) | rill::take_last(s.a); }},
    verb{"take_until", [](auto base, stage const& s) { return std::move(base) | rill::take_until(predicate(s)); }},
    verb{"take_while", [](auto base, stage const& s) { return std::move(base) | rill::take_while(predicate(s)); }},
    verb{"values", [](auto base, stage const&) { return std::move(base) | doubled() | rill::values(); }},
    verb{"with_position",
         [](auto base, stage const&) {
             return std::move(base) | rill::with_position() |
                    rill::starmap([](auto at, int x) { return 4 * x + 2 * at.first() + at.last(); });
         }},
    verb{"zip",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::zip(std::move(base), std::move(other)) | rill::starmap(function_of_sum(s));
         }},
    verb{"zip_longest",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::zip_longest(std::move(base), std::move(other)) |
                    rill::starmap([](element x, element y) { return 20 * x.value_or(-1) + y.value_or(-1); });
         }},
    verb{"zip_strict",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::zip_strict(std::move(base), std::move(other)) | rill::starmap(both);
         }},
    verb{"zip_with",
         [](auto base, stage const& s) {
             auto other = second(base, s);
             return rill::zip_with(function_of_sum(s), std::move(base), std::move(other));
         }},
};
inline constexpr std::size_t number_of_verbs = std::tuple_size_v<std::remove_cvref_t<decltype(verbs)>>;

/// Tells the elements of a view until no more are wanted.
void walk(auto& view, bool push, auto wants_more) {
    auto const give = [&](int x) {
        happens('g', 0, x);
        return wants_more();
    };
    try {
        if (push) {
            rill::core::op::for_each_while(view, give);
        } else {
            for (int x : view)
                if (!give(x)) break;
        }
    } catch (std::invalid_argument const&) {
        happens('x', 0, 0);
    }
}

} // namespace model
