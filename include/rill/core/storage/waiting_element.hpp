// SPDX-License-Identifier: BSL-1.0
// waiting_element<S>: how an element is kept that was fetched and has not been handed out yet (peekable, buffered).
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/model/view.hpp>

namespace rill::core {

/// What is there however far the range has gone on is kept as a pointer, all else as the value that owns it.
template <class S> struct waiting_element {
    static constexpr bool by_pointer =
        std::is_lvalue_reference_v<element_t<S>> && (multipass<S> || place_life<S> == life::lasting);
    using value = value_t<S>;
    using element = std::conditional_t<by_pointer, element_t<S>, value&&>; // as it is handed out
    using value_type = std::conditional_t<by_pointer, plain_value_t<S>, value>;

    class pointer {
        std::remove_reference_t<element>* to_ = nullptr;

    public:
        constexpr explicit operator bool() const { return to_ != nullptr; }
        constexpr auto& operator*() const { return *to_; }
        constexpr void reset() { to_ = nullptr; }
        constexpr void emplace(element x) { to_ = std::addressof(x); }
    };
    using place = std::conditional_t<by_pointer, pointer, assignable_optional<value>>;
};
template <class S>
concept can_wait = sequence<S> && (waiting_element<S>::by_pointer ||
                                   (std::constructible_from<value_t<S>, element_t<S>> &&
                                    std::move_constructible<value_t<S>> && outlives_step<S, element_t<S>>));

} // namespace rill::core
