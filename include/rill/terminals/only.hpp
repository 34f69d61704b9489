// SPDX-License-Identifier: BSL-1.0
// only: the one element there is.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/terminals/first.hpp> // composed from first

namespace rill {
namespace core {

namespace op {

[[noreturn]] inline void one_element_must_be_all() { fail<std::length_error>("rill::only: more than one element"); }

} // namespace op

template <class T> class only_one {
    std::optional<T> result_{};

public:
    template <class X> constexpr void operator()(X&& x) {
        if (result_) op::one_element_must_be_all();
        result_.emplace(static_cast<X&&>(x));
    }
    constexpr std::optional<T> result() && { return std::move(result_); }
};

struct only_verb {
    using needs = class elements_that_can_be_copied_or_moved;
    template <takeable S> constexpr auto operator()(over<S>) const -> only_one<value_t<S>> { return {}; }
};

} // namespace core

/// The one element there is, by copy or move; nothing if there is none.
///
///     auto admin = people | rill::filter(is_admin) | rill::only();         // std::optional<person>
///
/// Python:     more_itertools.only(xs)
/// std:        none
/// Result:     a view of text that may be gone when the range has ended as a std::string
/// Memory: none.  Errors: std::length_error as soon as there is a second element; an lvalue of a move-only type is
///             refused
inline constexpr core::terminal_verb<core::only_verb, 0> only;

} // namespace rill
