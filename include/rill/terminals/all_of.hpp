// SPDX-License-Identifier: BSL-1.0
// all_of: whether a predicate holds for every element.
#pragma once
#include <rill/terminals/any_of.hpp> // composed from any_of

namespace rill {
namespace core {

struct all_of_verb : quantifier_verb<false, false> {};

} // namespace core

/// Whether the predicate holds for every element, as it does for none. Nothing after the first for which it does not is
/// asked for.
///
///     fields | rill::all_of(&field::is_valid)
///
/// Python:     all(p(x) for x in xs)
/// std:        std::ranges::all_of
/// Function:   sees an lvalue, once for each element
/// Memory: none.  Errors: the predicate's own
inline constexpr core::terminal_verb<core::all_of_verb, 1> all_of;

} // namespace rill
