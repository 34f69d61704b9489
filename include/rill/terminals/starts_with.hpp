// SPDX-License-Identifier: BSL-1.0
// starts_with: whether the first elements are those of another range.
#pragma once
#include <rill/core/algo/equality.hpp>
#include <rill/core/algo/second_range.hpp>

namespace rill {
namespace core {

/// The other range is an element ahead.
template <class S, class Other> class start_beside {
    second_range<Other> other_;
    bool answer_ = false; // the other range has ended

public:
    constexpr explicit start_beside(Other other) : other_(std::move(other)) {}

    /// The other range is asked first: of an empty one everything starts with it.
    constexpr bool wants_more() { return !(answer_ = !other_.ask()); }
    /// Where both lengths are known, nothing is asked for if the other one is longer.
    template <sized R>
        requires sized<Other>
    constexpr bool known(R& s) {
        if (op::is_shorter(op::length(s), other_.length())) return false;
        if (wants_more()) op::for_each_while(s, [this](auto&& x) { return (*this)(static_cast<decltype(x)>(x)); });
        return answer_;
    }
    constexpr bool operator()(auto&& x) {
        auto&& y = other_.read();
        return equality()(static_cast<look_t<S>>(x), static_cast<look_t<Other>>(y)) && wants_more();
    }
    constexpr bool result() const { return answer_; }
};

struct starts_with_verb {
    using needs = class elements_that_compare_with_those_of_the_other_range;
    template <sequence S, sequence Other>
        requires std::predicate<equality, look_t<S>, look_t<Other>>
    constexpr auto operator()(over<S>, Other other) const {
        return start_beside<S, Other>(std::move(other));
    }
};

} // namespace core

/// Whether the first elements are those of another range, all of them.
///
///     bytes | rill::starts_with(png_signature)
///
/// Call forms: starts_with(range, other); `range | starts_with(other)`
/// Python:     str.startswith, for any range
/// std:        std::ranges::starts_with (C++23)
/// Order:      the other range is asked before the range, so that of this no more is asked for than the other one has;
///             and neither after the first elements that differ. If both lengths are known and the other one is longer,
///             neither is asked
/// Equality:   ==; integers are compared as numbers, whatever their types
/// Memory: none.  Errors: none
inline constexpr core::second_range_verb<core::starts_with_verb> starts_with{};

} // namespace rill
