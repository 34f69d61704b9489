// SPDX-License-Identifier: BSL-1.0
// as_const: each element so that it cannot be changed.
#pragma once
#include <rill/core/bases/element_view.hpp>

namespace rill {
namespace core {

template <class E, class V> struct constant_element : std::common_reference<V const&&, E> {};
template <class V> struct constant_element<V, V> {
    using type = V;
};

class made_const {
public:
    template <class S>
    static constexpr auto of(element_t<S>&& x) -> typename constant_element<element_t<S>, value_t<S>>::type {
        return static_cast<typename constant_element<element_t<S>, value_t<S>>::type>(std::forward<element_t<S>>(x));
    }
    template <class S> using value = plain_value_t<S>;
};

struct as_const_verb : element_verb<made_const> {
    using needs = class elements_that_can_be_seen_as_const;
};

} // namespace core

/// The elements as they are, but none can be changed through it: references become references to const, proxies
/// (std::vector<bool>'s) become values, and tuples of references become tuples of references to const.
///
///     for (auto& row : table | rill::as_const()) cells += row.size();      // row is const
///
/// Python:     none
/// std::views: as_const (C++23)
/// Keeps:      passes, size, random access, common, const
/// Look-ahead: none.  Memory: none.  Errors: none
inline constexpr core::adaptor_verb<core::as_const_verb, 0> as_const;

} // namespace rill
