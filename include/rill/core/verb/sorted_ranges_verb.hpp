// SPDX-License-Identifier: BSL-1.0
// sorted_ranges_verb<Verb>: a verb that takes sorted ranges in its parentheses, and before them a comparison, a key, or
// both: `merge(&person::age, xs, ys)`. Verb states view<Compare, Key, S...>, and what it needs.
#pragma once
#include <rill/core/verb/compare_or_key.hpp>
#include <rill/core/verb/verb.hpp>

namespace rill::core {

template <class Verb, class F, class Key, class... R>
using sorted_view_t =
    typename Verb::template view<compare_of_t<F, Key, all_t<R>...>, key_of_t<F, Key, all_t<R>...>, all_t<R>...>;

template <class Verb, class F, class Key, class... R> consteval bool takes_sorted() {
    if constexpr (sizeof...(R) == 0 || range_like<F> || range_like<Key> || !(source_range<R> && ...)) return false;
    else
        return std::constructible_from<std::decay_t<F>, F> && std::constructible_from<std::decay_t<Key>, Key> &&
               requires { typename sorted_view_t<Verb, std::decay_t<F>, std::decay_t<Key>, R...>; };
}

/// What is wrong: the first range that is none, or else what the verb needs.
template <class Verb, class... X> struct sorted_needs : std::type_identity<typename Verb::needs> {};
template <class Verb, class X, class... Rest>
struct sorted_needs<Verb, X, Rest...>
    : std::conditional_t<range_like<X> && !source_range<X>, fault<X>, sorted_needs<Verb, Rest...>> {};

template <class V> class sorted_ranges_verb : public uncalled {
    template <class F, class... R> static consteval bool with_function() {
        return takes_sorted<V, F, whole_element, R...>();
    }
    template <class... X> static consteval bool fits() {
        if constexpr (takes_sorted<V, std::ranges::less, whole_element, X...>()) return true;
        else if constexpr (sizeof...(X) > 1 && with_function<X...>()) return true;
        else if constexpr (sizeof...(X) > 2) return takes_sorted<V, X...>();
        else return false;
    }

public:
    template <class F = std::ranges::less, class Key = whole_element, class... R>
        requires(takes_sorted<V, F, Key, R...>())
    constexpr auto operator()(F&& f, Key&& key, R&&... ranges) const {
        auto [compare, of] = op::compare_or_key<all_t<R>...>(std::decay_t<F>(std::forward<F>(f)),
                                                             std::decay_t<Key>(std::forward<Key>(key)));
        return sorted_view_t<V, std::decay_t<F>, std::decay_t<Key>, R...>(std::move(compare), std::move(of),
                                                                          op::all(std::forward<R>(ranges))...);
    }
    template <class F = std::ranges::less, class... R>
        requires(takes_sorted<V, F, whole_element, R...>())
    constexpr auto operator()(F&& f, R&&... ranges) const {
        return (*this)(std::forward<F>(f), whole_element(), std::forward<R>(ranges)...);
    }
    template <class... R>
        requires(takes_sorted<V, std::ranges::less, whole_element, R...>())
    constexpr auto operator()(R&&... ranges) const {
        return (*this)(std::ranges::less(), whole_element(), std::forward<R>(ranges)...);
    }
    template <class... X, class Verb = V, class Needs = typename sorted_needs<V, X...>::type>
        requires(sizeof...(X) > 0 && !fits<X...>())
    constexpr void operator()(X&&...) const = delete;
};

} // namespace rill::core
