// SPDX-License-Identifier: BSL-1.0
// extremum(sequence, better, key): the first element whose key no other is better than. min and max are this.
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/verb/comparing_verb.hpp>

namespace rill::core {

/// Elements can be compared, and the best one be kept.
template <class Compare, class Key, class S, class K = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>>
concept extremum_by = comparable_by<Compare, Key, S> && std::constructible_from<value_t<S>, element_t<S>> &&
                      outlives_pipeline<S, element_t<S>> && outlives_step<S, K>;

namespace op {

/// The key is called once for each element; the best one's is kept beside it, unless it is the element itself.
template <sequence S> constexpr auto extremum(S& s, auto better, auto& key) -> std::optional<value_t<S>> {
    if constexpr (std::same_as<std::remove_cvref_t<decltype(key)>, std::identity>) {
        using element = value_of_t<element_t<S>>;
        assignable_optional<value_t<S>> result;
        op::for_each_while(s, [&](auto&& x) {
            if (!result || better(static_cast<look_t<S>>(x), op::as_made<element>(*result)))
                result.emplace(static_cast<decltype(x)>(x));
            return true;
        });
        return result;
    } else {
        using K = std::decay_t<decltype(op::invoke(key, std::declval<look_t<S>>()))>;
        assignable_optional<value_t<S>> result;
        assignable_optional<kept_t<S, K>> result_key;
        op::for_each_while(s, [&](auto&& x) {
            auto&& now = op::invoke(key, static_cast<look_t<S>>(x));
            if (!result || better(now, op::as_made<K>(*result_key))) {
                result_key.emplace(static_cast<decltype(now)>(now));
                result.emplace(static_cast<decltype(x)>(x));
            }
            return true;
        });
        return result;
    }
}

} // namespace op
} // namespace rill::core
