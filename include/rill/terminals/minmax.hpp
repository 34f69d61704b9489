// SPDX-License-Identifier: BSL-1.0
// minmax: the least and the greatest element.
#pragma once
#include <rill/core/algo/extremum.hpp>
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/verb/terminal.hpp>

namespace rill {
namespace core {

template <class T> struct minmax_result {
    T min;
    T max;

    friend constexpr bool operator==(minmax_result const&, minmax_result const&) = default;
};

/// Both are kept of the first element, and so it is copied.
template <class S>
concept keeps_extrema =
    keeps_best<S> && std::copy_constructible<value_t<S>> && std::constructible_from<value_t<S>, look_t<S>>;
template <class Compare, class Key, class S, class K = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>>
concept extrema_by = extremum_by<Compare, Key, S, K> && keeps_extrema<S> && std::copy_constructible<kept_t<S, K>>;

/// The key is called once for each element; those of the two are kept beside them, unless they are the elements.
template <class S, class Compare, class Key> class extrema {
    static constexpr bool by_element = std::same_as<Key, whole_element>;
    using K = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>;
    struct no_key {};
    template <class T> using kept = element_cache<T, assignable_optional<T>>;
    struct place {
        kept<value_t<S>> element{};
        [[no_unique_address]] std::conditional_t<by_element, no_key, kept<kept_t<S, K>>> key{};

        constexpr decltype(auto) compared() {
            if constexpr (by_element) return op::as_made<value_of_t<element_t<S>>>(*element);
            else return op::as_made<K>(*key);
        }
        template <class X, class Now> constexpr void keep(X&& x, Now&& now) {
            if constexpr (!by_element) key.emplace(static_cast<Now&&>(now));
            element.emplace(static_cast<X&&>(x));
        }
    };

    struct places {
        place min{}, max{};
    } places_{};
    bool there_is_one_ = false;
    [[no_unique_address]] Compare compare_;
    [[no_unique_address]] Key key_;

    /// Calls f with an element and what it is compared by.
    template <class X> constexpr void with_key(X&& x, auto f) {
        if constexpr (by_element) f(static_cast<X&&>(x), static_cast<look_t<S>>(x));
        else f(static_cast<X&&>(x), op::invoke(key_, static_cast<look_t<S>>(x)));
    }

public:
    constexpr extrema(Compare compare, Key key) : compare_(std::move(compare)), key_(std::move(key)) {}

    constexpr places& state()
        requires(std::is_scalar_v<value_t<S>> && (by_element || std::is_scalar_v<kept_t<S, K>>))
    {
        return places_;
    }
    template <class X> constexpr bool start(X&& x) {
        with_key(static_cast<X&&>(x), [this]<class Y, class Now>(Y&& y, Now&& now) {
            places_.min.keep(static_cast<look_t<S>>(y), std::as_const(now));
            places_.max.keep(static_cast<Y&&>(y), static_cast<Now&&>(now));
        });
        return there_is_one_ = true;
    }
    template <class X> constexpr void step(places& at, X&& x) {
        with_key(static_cast<X&&>(x), [&]<class Y, class Now>(Y&& y, Now&& now) {
            if (op::invoke(compare_, now, at.min.compared())) [[unlikely]]
                at.min.keep(static_cast<Y&&>(y), static_cast<Now&&>(now));
            else if (!op::invoke(compare_, now, at.max.compared())) [[unlikely]]
                at.max.keep(static_cast<Y&&>(y), static_cast<Now&&>(now));
        });
    }
    template <class X> constexpr void operator()(X&& x) {
        if (there_is_one_) step(places_, static_cast<X&&>(x));
        else start(static_cast<X&&>(x));
    }
    constexpr std::optional<minmax_result<value_t<S>>> result() && {
        if (!there_is_one_) return std::nullopt;
        return minmax_result<value_t<S>>{*std::move(places_.min.element), *std::move(places_.max.element)};
    }
};

struct minmax_verb {
    static constexpr bool needs_the_end = true;
    template <class S>
    using needs_over =
        std::conditional_t<keeps_extrema<S>, a_comparison_of_two_elements_or_a_key_of_one_whose_results_compare,
                           class elements_that_can_be_copied>;
    template <sequence S, class Compare, class Key>
        requires extrema_by<Compare, Key, S>
    constexpr auto operator()(over<S>, Compare compare, Key key) const {
        return extrema<S, Compare, Key>(std::move(compare), std::move(key));
    }
};

} // namespace core

/// The least and the greatest element, by a comparison and a key, in one pass: members min, the first of several that
/// are equal, and max, the last of them. Nothing if there is no element.
///
///     if (auto ages = people | rill::map(&person::age) | rill::minmax()) plot(ages->min, ages->max);
///
/// Python:     min(xs, key=f), max(xs, key=f), of a list
/// std:        std::ranges::minmax, which has no answer for an empty range
/// Call forms: minmax(range, compare, key), minmax(range, f): an f of two elements is the comparison, even if it
///             can take one; an f of one is the key. `{}` stands for a default
/// Result:     the elements by copy; a view of text that may be gone when the range has ended as a std::string
/// Memory: the two elements so far, and their keys
/// Errors: the functions' own; an infinite range, and elements that can only be moved, are refused when compiling
inline constexpr core::comparing_verb<core::minmax_verb, core::apply_terminal> minmax{};

} // namespace rill
