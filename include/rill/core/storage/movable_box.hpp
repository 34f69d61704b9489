// SPDX-License-Identifier: BSL-1.0
// movable_box<F> and semiregular_box<T>: a callable and a value, so held that a view or a cursor which has one can be
// assigned, as those must be.
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/util/invoke.hpp>

namespace rill::core {

/// (std::movable and std::copyable would look for a swap by argument, and so complete all that F is made of.)
template <class F>
concept assignable = std::is_move_assignable_v<F> && (std::is_copy_assignable_v<F> || !std::copy_constructible<F>);

template <class T>
    requires std::is_object_v<T> && std::move_constructible<T>
struct semiregular_boxes {
    /// A value kept in a view or in a cursor: assignable and default-constructible, as those must be, whatever T is.
    class type {
        static constexpr bool plain = assignable<T> && std::default_initializable<T>;
        [[no_unique_address]] std::conditional_t<plain, T, assignable_optional<T>> value_{};

        static constexpr auto& get(auto& self) {
            if constexpr (plain) return self.value_;
            else return *self.value_;
        }

    public:
        type() = default;
        constexpr explicit type(T value) : value_(std::move(value)) {}

        constexpr T& operator*() { return get(*this); }
        constexpr T const& operator*() const { return get(*this); }
    };
};
template <class T> using semiregular_box = typename semiregular_boxes<T>::type;

/// Holds a callable of any kind (mutable, move-only, capturing, member pointer) and makes it assignable, as a view
/// must be. Constness passes through: what can only be called as non-const makes its stage non-const-iterable.
template <class F>
    requires std::is_object_v<F> && std::move_constructible<F>
class movable_box {
    [[no_unique_address]] std::conditional_t<assignable<F>, F, assignable_optional<F>> value_;

    static constexpr auto& get(auto& self) {
        if constexpr (assignable<F>) return self.value_;
        else return *self.value_;
    }

    // Called once for each element: a direct call spares one that -O0 would not inline, and its compilation.
    static constexpr bool direct = assignable<F> && !std::is_member_pointer_v<F>;

public:
    constexpr explicit movable_box(F value) : value_(std::move(value)) {}

    template <class... A>
        requires std::invocable<F&, A...>
    RILL_CORO_WRAPPER constexpr decltype(auto) operator()(A&&... a) {
        if constexpr (direct) return value_(static_cast<A&&>(a)...);
        else return op::invoke(get(*this), static_cast<A&&>(a)...);
    }
    template <class... A>
        requires std::invocable<F const&, A...>
    RILL_CORO_WRAPPER constexpr decltype(auto) operator()(A&&... a) const {
        if constexpr (direct) return value_(static_cast<A&&>(a)...);
        else return op::invoke(get(*this), static_cast<A&&>(a)...);
    }
};

} // namespace rill::core
