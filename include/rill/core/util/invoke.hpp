// SPDX-License-Identifier: BSL-1.0
// invoke(f, args...): std::invoke, without <functional>, which weighs half of <ranges> again.
#pragma once
#include <rill/core/util/coroutine_attributes.hpp>
#include <concepts>
#include <type_traits>
#include <utility>

namespace rill::core::op {

template <class F, class... A>
    requires(!std::is_member_pointer_v<std::remove_cvref_t<F>>)
RILL_CORO_WRAPPER constexpr auto invoke(F&& f, A&&... a) noexcept(noexcept(static_cast<F&&>(f)(static_cast<A&&>(a)...)))
    -> decltype(static_cast<F&&>(f)(static_cast<A&&>(a)...)) {
    return static_cast<F&&>(f)(static_cast<A&&>(a)...);
}

/// The object that a member pointer is applied to: itself, what it points to, or what a reference_wrapper refers to.
template <class C, class O> constexpr decltype(auto) target(O&& o) {
    using object = std::remove_cvref_t<O>;
    if constexpr (std::same_as<object, C> || std::derived_from<object, C>) return std::forward<O>(o);
    else if constexpr (requires { *o; }) return *std::forward<O>(o);
    else return o.get();
}

template <class M, class C, class O, class... A>
    requires std::invocable<M C::*, O, A...>
RILL_CORO_WRAPPER constexpr decltype(auto) invoke(M C::* member, O&& o, A&&... a) {
    if constexpr (std::is_function_v<M>) return (target<C>(std::forward<O>(o)).*member)(std::forward<A>(a)...);
    else return (target<C>(std::forward<O>(o)).*member);
}

} // namespace rill::core::op
