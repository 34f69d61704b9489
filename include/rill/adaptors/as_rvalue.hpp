// SPDX-License-Identifier: BSL-1.0
// as_rvalue: each element so that it can be moved away.
#pragma once
#include <rill/core/bases/element_view.hpp>

namespace rill {
namespace core {

class made_rvalue {
public:
    template <class S> static constexpr auto of(element_t<S>&& x) -> typename rvalue_of<element_t<S>>::type {
        return rvalue_of<element_t<S>>::from(std::forward<element_t<S>>(x));
    }
    template <class S> using value = plain_value_t<S>;
};

struct as_rvalue_verb : element_verb<made_rvalue> {};

} // namespace core

/// The elements as rvalues: who takes one moves it out of the source. Tuples of references (zip's) become tuples of
/// rvalue references.
///
///     auto longest = std::move(names) | rill::as_rvalue() | rill::filter(is_long) | rill::to<std::vector>();
///
/// Python:     none
/// std::views: as_rvalue (C++23)
/// Keeps:      passes, size, random access, common, const
/// Look-ahead: none.  Memory: none.  Errors: none
inline constexpr core::adaptor_verb<core::as_rvalue_verb, 0> as_rvalue;

} // namespace rill
