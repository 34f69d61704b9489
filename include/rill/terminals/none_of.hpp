// SPDX-License-Identifier: BSL-1.0
// none_of: whether a predicate holds for no element.
#pragma once
#include <rill/terminals/any_of.hpp> // composed from any_of

namespace rill {
namespace core {

struct none_of_verb : quantifier_verb<true, false> {};

} // namespace core

/// Whether the predicate holds for no element. Nothing after the first for which it does is asked for.
///
///     lines | rill::none_of(is_error)
///
/// Python:     not any(p(x) for x in xs)
/// std:        std::ranges::none_of
/// Function:   sees an lvalue, once for each element
/// Memory: none.  Errors: the predicate's own
inline constexpr core::terminal_verb<core::none_of_verb, 1> none_of;

} // namespace rill
