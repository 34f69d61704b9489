// SPDX-License-Identifier: BSL-1.0
// top_k: the k greatest elements.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/terminals/max.hpp> // composed from
#include <algorithm>              // for std::push_heap, std::pop_heap, std::sort_heap
#include <vector>

namespace rill {
namespace core {

/// The best k so far, in a heap whose top is the worst of them. Better: whether the first key is better than the
/// second.
template <class S, class Better, class Key> class ranking {
    static constexpr bool by_element = std::same_as<Key, whole_element>;
    using element = value_of_t<element_t<S>>;
    using K = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>;
    struct keyless {
        value_t<S> value;
        std::size_t nth; // how many were taken before
        constexpr decltype(auto) key() { return op::as_made<element>(value); }
    };
    struct by_key {
        kept_t<S, K> key_;
        value_t<S> value;
        std::size_t nth;
        constexpr decltype(auto) key() { return op::as_made<K>(key_); }
    };
    using entry = std::conditional_t<by_element, keyless, by_key>;

    std::size_t k_, taken_ = 0;
    std::vector<entry> best_{};
    bool full_ = false;
    struct no_bound {};
    [[no_unique_address]] std::conditional_t<std::is_scalar_v<K>, K, no_bound> bound_{};
    [[no_unique_address]] Better better_;
    [[no_unique_address]] Key key_;

    constexpr auto order() {
        return [this](entry& a, entry& b) {
            return better_(a.key(), b.key()) || (a.nth < b.nth && !better_(b.key(), a.key()));
        };
    }
    /// Not inline: most elements are not among the best, and the loop that finds that out stays small.
    [[gnu::noinline]] constexpr void admit(entry e) {
        if (full_) {
            std::pop_heap(best_.begin(), best_.end(), order());
            best_.back() = std::move(e);
        } else {
            best_.push_back(std::move(e));
            full_ = best_.size() == k_;
        }
        std::push_heap(best_.begin(), best_.end(), order());
    }
    /// Whether it was let in.
    template <class X> constexpr bool take(X&& x, auto admits) {
        if constexpr (by_element) {
            if (!admits(static_cast<look_t<S>>(x))) return false;
            admit({value_t<S>(static_cast<X&&>(x)), taken_++});
        } else {
            auto&& now = op::invoke(key_, static_cast<look_t<S>>(x));
            if (!admits(now)) return false;
            admit({kept_t<S, K>(static_cast<decltype(now)>(now)), value_t<S>(static_cast<X&&>(x)), taken_++});
        }
        return true;
    }

public:
    constexpr ranking(std::size_t k, Better better, Key key)
        : k_(k), better_(std::move(better)), key_(std::move(key)) {}

    constexpr bool wants_more() const { return k_ > 0; }
    constexpr void expect(extent n) { best_.reserve(n.at_most(k_)); }
    /// What must be beaten, once there are k.
    constexpr K& state()
        requires std::is_scalar_v<K>
    {
        return bound_;
    }
    template <class X> constexpr bool start(X&& x) {
        (*this)(static_cast<X&&>(x));
        if (full_) bound_ = best_.front().key();
        return full_;
    }
    template <class X> constexpr void step(K& bound, X&& x) {
        auto const admits = [&](auto&& key) { return better_(static_cast<decltype(key)>(key), std::as_const(bound)); };
        if (take(static_cast<X&&>(x), admits)) bound = best_.front().key();
    }
    template <class X> constexpr void operator()(X&& x) {
        take(static_cast<X&&>(x),
             [this](auto&& key) { return !full_ || better_(static_cast<decltype(key)>(key), best_.front().key()); });
    }
    constexpr std::vector<value_t<S>> result() && {
        std::sort_heap(best_.begin(), best_.end(), order());
        std::vector<value_t<S>> result;
        result.reserve(best_.size());
        for (auto& e : best_) result.push_back(std::move(e.value));
        return result;
    }
};

template <class Compare, class Key, class S, class K = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>>
concept ranked_by = extremum_by<Compare, Key, S> && std::movable<value_t<S>> && std::movable<kept_t<S, K>>;

/// The verb with its defaults: top_k(k), top_k(k, {}, &person::age).
template <class Verb> class ranking_verb : public uncalled {
    using apply = apply_terminal<compare_or_key_verb<Verb>>;

public:
    template <std::integral N, class Compare = std::ranges::less, class Key = whole_element>
    [[nodiscard]] constexpr auto operator()(N k, Compare compare = {}, Key key = {}) const {
        return partial<apply, Compare, Key, std::size_t>(apply(), std::move(compare), std::move(key),
                                                         op::count(Verb::name, k));
    }
    template <class R, std::integral N, class Compare = std::ranges::less, class Key = whole_element>
        requires sequence<std::remove_reference_t<R>> && std::invocable<apply const&, R, Compare, Key, std::size_t>
    constexpr auto operator()(R&& r, N k, Compare compare = {}, Key key = {}) const {
        return apply()(std::forward<R>(r), std::move(compare), std::move(key), op::count(Verb::name, k));
    }
    template <class R, class N, class Compare = std::ranges::less, class Key = whole_element,
              class Needs = typename apply::template needs<R>>
        requires range_like<R> && (!(std::integral<N> && std::invocable<apply const&, R, Compare, Key, std::size_t>))
    constexpr void operator()(R&&, N, Compare = {}, Key = {}) const = delete;
};

struct top_k_verb {
    static constexpr char const* name = "top_k";
    static constexpr bool needs_the_end = true;
    using needs = class an_integral_count_and_a_comparison_of_two_elements_or_a_key_of_one;
    template <sequence S, class Compare, class Key>
        requires ranked_by<Compare, Key, S>
    constexpr auto operator()(over<S>, Compare compare, Key key, std::size_t k) const {
        return ranking<S, is_greater<Compare>, Key>(k, is_greater<Compare>(std::move(compare)), std::move(key));
    }
};

} // namespace core

/// The k greatest elements, by a comparison and a key, the greatest first; of equal ones those that come first, in
/// their order. All, if there are fewer.
///
///     people | rill::top_k(3, &person::age)                                // the three oldest
///
/// Call forms: top_k(range, k, compare, key), top_k(range, k, f): an f of two elements is the comparison, even if it
///             can take one; an f of one is the key. `{}` stands for a default
/// Python:     heapq.nlargest(k, xs, key=f)
/// std:        std::ranges::partial_sort_copy, which does not keep the order of equal ones
/// Function:   the key is called once for each element, which it sees as an lvalue
/// Result:     a std::vector of the elements by copy or move; views of text that may be gone when the range has ended
///             as std::string
/// Memory:     k elements and their keys
/// Errors:     std::invalid_argument for a negative k; the functions' own; an infinite range is refused when compiling
inline constexpr core::ranking_verb<core::top_k_verb> top_k{};

} // namespace rill
