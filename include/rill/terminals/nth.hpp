// SPDX-License-Identifier: BSL-1.0
// nth: the element at a position, if there is one.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/terminals/first.hpp> // composed from first

namespace rill {
namespace core {

template <class S> class nth_one {
    std::size_t left_;
    first_one<value_t<S>> found_{};

public:
    constexpr explicit nth_one(std::size_t n) : left_(n) {}

    /// Where positions can be computed it jumps there, as drop does.
    template <measured M> constexpr std::optional<value_t<S>> known(M& s) const {
        if constexpr (sized<M>)
            if (op::length(s).at_most() <= left_) return std::nullopt;
        auto at = op::first(s);
        op::advance(s, at, static_cast<std::ptrdiff_t>(left_));
        return std::optional<value_t<S>>(std::in_place, op::read(s, at));
    }
    template <class X> constexpr bool operator()(X&& x) {
        if (left_ == 0) return found_(static_cast<X&&>(x));
        --left_;
        return true;
    }
    constexpr std::optional<value_t<S>> result() && { return std::move(found_).result(); }
};

class an_integral_count;
class elements_that_can_be_copied_or_moved;

struct nth_verb {
    template <class S>
    using needs_over = std::conditional_t<takeable<S>, an_integral_count, elements_that_can_be_copied_or_moved>;
    static constexpr void check(std::integral auto n) { op::count("nth", n); }
    template <takeable S> constexpr auto operator()(over<S>, std::integral auto n) const {
        return nth_one<S>(op::count("nth", n));
    }
};

} // namespace core

/// The element at position n, counted from 0, by copy or move, if there is one. Nothing after it is asked for; where
/// positions can be computed, nothing before it either.
///
///     rill::lines(path) | rill::nth(41)                                    // std::optional<std::string>, the 42nd line
///
/// Python:     next(itertools.islice(xs, n, None), None)
/// std:        xs | std::views::drop(n) | std::views::take(1)
/// Result:     a view of text that may be gone when the range has ended as a std::string
/// Memory: none.  Errors: std::invalid_argument for a negative n; an lvalue of a move-only type is refused
inline constexpr core::terminal_verb<core::nth_verb, 1> nth;

} // namespace rill
