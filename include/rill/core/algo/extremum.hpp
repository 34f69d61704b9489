// SPDX-License-Identifier: BSL-1.0
// extremum: the accumulator of min and max: the first element whose key no other is better than.
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/verb/comparing_verb.hpp>

namespace rill::core {

template <class S>
concept keeps_best = std::constructible_from<value_t<S>, element_t<S>> && outlives_pipeline<S, element_t<S>>;

/// Elements can be compared, and the best one be kept.
template <class Compare, class Key, class S, class K = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>>
concept extremum_by = comparable_by<Compare, Key, S> && keeps_best<S> && outlives_step<S, K>;

template <class S>
using extremum_needs =
    std::conditional_t<keeps_best<S>, a_comparison_of_two_elements_or_a_key_of_one_whose_results_compare,
                       class elements_that_can_be_copied_or_moved>;

/// The key is called once for each element; the best one's is kept beside it, unless it is the element itself. S: what
/// the elements are of. Better: whether the first key is better than the second.
template <class S, class Better, class Key> class extremum {
    static constexpr bool by_element = std::same_as<Key, whole_element>;
    using element = value_of_t<element_t<S>>;
    using K = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>;
    struct no_key {};

    template <class T> using kept = element_cache<T, assignable_optional<T>>;

    kept<value_t<S>> best_{};
    [[no_unique_address]] std::conditional_t<by_element, no_key, kept<kept_t<S, K>>> best_key_{};
    bool there_is_one_ = false; // beside them: of an optional's own flag GCC 12 warns that it may not be set
    [[no_unique_address]] Better better_;
    [[no_unique_address]] Key key_;

public:
    constexpr extremum(Better better, Key key) : better_(std::move(better)), key_(std::move(key)) {}

    constexpr auto& state()
        requires(by_element && std::is_scalar_v<value_t<S>>)
    {
        return *best_;
    }
    template <class X> constexpr bool start(X&& x) {
        best_.emplace(static_cast<X&&>(x));
        return there_is_one_ = true;
    }
    template <class X> constexpr void step(value_t<S>& best, X&& x) {
        if (better_(static_cast<look_t<S>>(x), op::as_made<element>(best)))
            best = static_cast<value_t<S>>(static_cast<X&&>(x));
    }

    template <class X> constexpr void operator()(X&& x) {
        if constexpr (by_element) {
            if (!there_is_one_ || better_(static_cast<look_t<S>>(x), op::as_made<element>(*best_)))
                start(static_cast<X&&>(x));
        } else {
            auto&& now = op::invoke(key_, static_cast<look_t<S>>(x));
            if (there_is_one_ && !better_(now, op::as_made<K>(*best_key_))) return;
            best_key_.emplace(static_cast<decltype(now)>(now));
            start(static_cast<X&&>(x));
        }
    }
    constexpr std::optional<value_t<S>> result() && {
        if (!there_is_one_) return std::nullopt;
        return std::optional<value_t<S>>(std::in_place, *std::move(best_));
    }
};

} // namespace rill::core
