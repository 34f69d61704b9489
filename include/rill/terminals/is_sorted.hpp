// SPDX-License-Identifier: BSL-1.0
// is_sorted: whether no element is less than the one before it.
#pragma once
#include <rill/core/verb/comparing_verb.hpp>
#include <rill/terminals/last.hpp> // composed from last

namespace rill {
namespace core {

template <class Key, class S, class Result = std::invoke_result_t<Key&, look_t<S>>>
concept key_before = std::constructible_from<kept_t<S, Result>, Result> && outlives_step<S, Result>;
template <class S>
concept element_before =
    latest_one<S>::by_pointer || (std::constructible_from<value_t<S>, element_t<S>> && outlives_step<S, element_t<S>>);

template <class Compare, class Key, class S> consteval bool can_order() {
    if constexpr (!comparable_by<Compare, Key, S>) return false;
    else if constexpr (std::same_as<Key, whole_element>) return element_before<S>;
    else return key_before<Key, S>;
}

/// The element before, or its key, is kept.
template <class S, class Compare, class Key> class order {
    static constexpr bool by_element = std::same_as<Key, whole_element>;
    using made =
        std::conditional_t<by_element, value_of_t<element_t<S>>, value_of_t<std::invoke_result_t<Key&, look_t<S>>>>;

    class latest_key {
        using kept = kept_t<S, made>;
        element_cache<kept, assignable_optional<kept>> latest_{};
        bool there_is_one_ = false;

    public:
        constexpr explicit operator bool() const { return there_is_one_; }
        constexpr auto& operator*() { return *latest_; }
        constexpr void operator()(auto&& key) {
            latest_.emplace(static_cast<decltype(key)>(key));
            there_is_one_ = true;
        }
    };

    std::conditional_t<by_element, latest_one<S>, latest_key> before_{};
    bool sorted_ = true;
    [[no_unique_address]] Compare compare_;
    [[no_unique_address]] Key key_;

    constexpr bool follows(auto&& now) {
        if (before_ && op::invoke(compare_, now, op::as_made<made>(*before_))) sorted_ = false;
        return sorted_;
    }

public:
    constexpr order(Compare compare, Key key) : compare_(std::move(compare)), key_(std::move(key)) {}

    template <class X> constexpr bool operator()(X&& x) {
        if constexpr (by_element) {
            if (!follows(static_cast<look_t<S>>(x))) return false;
            before_(static_cast<X&&>(x));
        } else {
            auto&& now = op::invoke(key_, static_cast<look_t<S>>(x));
            if (!follows(now)) return false;
            before_(static_cast<decltype(now)>(now));
        }
        return true;
    }
    constexpr bool result() const { return sorted_; }
};

struct is_sorted_verb {
    template <class S>
    using needs_over =
        std::conditional_t<element_before<S>, a_comparison_of_two_elements_or_a_key_of_one_whose_results_compare,
                           class elements_or_keys_that_can_be_compared_and_kept>;
    template <sequence S, class Compare, class Key>
        requires(can_order<Compare, Key, S>())
    constexpr auto operator()(over<S>, Compare compare, Key key) const {
        return order<S, Compare, Key>(std::move(compare), std::move(key));
    }
};

} // namespace core

/// Whether no element is less than the one before it, by a comparison and a key. Nothing after the first that is less
/// is asked for.
///
///     people | rill::is_sorted(&person::age)
///
/// Python:     all(f(x) <= f(y) for x, y in itertools.pairwise(xs))
/// std:        std::ranges::is_sorted, multi-pass only
/// Call forms: is_sorted(range, compare, key), is_sorted(range, f): an f of two elements is the comparison, even if it
///             can take one; an f of one is the key. `{}` stands for a default
/// Function:   the key, called once for each element, which it sees as an lvalue
/// Memory: the last key; without a key, over what is not multi-pass or makes its elements, the last element; of text
///             that may be gone by then, a std::string.  Errors: the functions' own
inline constexpr core::comparing_verb<core::is_sorted_verb, core::apply_terminal> is_sorted{};

} // namespace rill
