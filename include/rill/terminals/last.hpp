// SPDX-License-Identifier: BSL-1.0
// last: the last element, if there is one.
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/storage/element_cache.hpp>
#include <rill/terminals/first.hpp> // composed from first

namespace rill {
namespace core {

/// The latest element so far. What a multi-pass range refers to stays where it is, and is copied when it is asked for.
template <class S> class latest_one {
public:
    static constexpr bool by_pointer = multipass<S> && std::is_lvalue_reference_v<element_t<S>>;

private:
    using kept = std::conditional_t<by_pointer, std::add_pointer_t<element_t<S>>, value_t<S>>;
    element_cache<kept, assignable_optional<kept>> latest_{};
    bool there_is_one_ = false;

public:
    constexpr explicit operator bool() const { return there_is_one_; }
    constexpr auto& operator*() {
        if constexpr (by_pointer) return **latest_;
        else return *latest_;
    }

    template <class X> constexpr void operator()(X&& x) {
        if constexpr (by_pointer) latest_.emplace(std::addressof(x));
        else if constexpr (std::is_assignable_v<kept&, X>) {
            if (there_is_one_) *latest_ = static_cast<X&&>(x);
            else latest_.emplace(static_cast<X&&>(x));
        } else latest_.emplace(static_cast<X&&>(x));
        there_is_one_ = true;
    }
    constexpr std::optional<value_t<S>> result() && {
        if (!there_is_one_) return std::nullopt;
        if constexpr (by_pointer) return std::optional<value_t<S>>(std::in_place, **latest_);
        else return std::optional<value_t<S>>(std::in_place, std::move(*latest_));
    }
};

/// The same, where it takes no walk.
template <class S> class last_one : public latest_one<S> {
public:
    template <random_access R>
        requires sized<R>
    static constexpr std::optional<value_t<S>> known(R& s) {
        if (op::length(s).at_most() == 0) return std::nullopt;
        auto at = op::first(s);
        op::advance(s, at, op::length(s).position("last") - 1);
        return std::optional<value_t<S>>(std::in_place, op::read(s, at));
    }
};

struct last_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_can_be_copied_or_moved;
    template <takeable S> constexpr auto operator()(over<S>) const -> last_one<S> { return {}; }
};

} // namespace core

/// The last element, by copy or move, if there is one. Over a random-access range of known length no other is read.
///
///     rill::lines("access.log") | rill::last()                             // std::optional<std::string>
///
/// Python:     collections.deque(xs, maxlen=1), xs[-1]
/// std:        std::ranges::fold_left(xs, ...), or xs.back()
/// Result:     a view of text that may be gone when the range has ended as a std::string
/// Memory: an element, over what is not multi-pass or makes its elements
/// Errors: an infinite range, and an lvalue of a type that can only be moved, are refused when compiling
inline constexpr core::terminal_verb<core::last_verb, 0> last;

} // namespace rill
