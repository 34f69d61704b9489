// SPDX-License-Identifier: BSL-1.0
// as: each element converted to a type.
#pragma once
#include <rill/core/bases/element_view.hpp>

namespace rill {
namespace core {

template <class T>
    requires std::is_object_v<T>
class conversion {
public:
    template <class S>
    static constexpr auto of(element_t<S>&& x) -> decltype(static_cast<T>(std::forward<element_t<S>>(x))) {
        return static_cast<T>(std::forward<element_t<S>>(x));
    }
    template <class S> using value = value_of_t<T>;
};

template <class T> struct as_verb : element_verb<conversion<T>> {
    using needs = class elements_that_convert_to_that_type;
};

} // namespace core

/// Each element converted to T, as static_cast does it.
///
///     std::vector{1, 2} | rill::as<double>() | rill::map(half)             // 0.5 1.0
///
/// Python:     map(float, xs)
/// std::views: transform([](auto x) { return static_cast<T>(x); })
/// Keeps:      passes, size, random access, common, const
/// Look-ahead: none.  Memory: none.  Errors: the conversion's own
template <class T> inline constexpr core::adaptor_verb<core::as_verb<T>, 0> as;

} // namespace rill
