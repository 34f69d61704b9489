// SPDX-License-Identifier: BSL-1.0
// all(range): what a pipeline keeps of its source (law 8). Rvalues are owned, lvalue containers are borrowed; lvalue
// views are copied if they can be, and borrowed if they are move-only, so that a named generator is never forked.
#pragma once
#include <rill/core/util/coroutine_attributes.hpp>
#include <rill/core/model/view.hpp>
#include <initializer_list>

namespace rill::core {

/// A sequence behind a pointer (Held = S*), or a container as part of the pipeline (Held = S).
template <class S, class Held>
class [[nodiscard]] all_view : public view<all_view<S, Held>, std::is_pointer_v<Held> || sequence<S const>> {
    [[no_unique_address]] Held held_;

public:
    using value_type = plain_value_t<S>;
    static constexpr bool behind_pointer = std::is_pointer_v<Held>;
    static constexpr life place_life = behind_pointer ? borrowed(core::place_life<S>)
                                       : container<S> ? life::pipeline
                                                      : core::place_life<S>;
    static constexpr life referent_life = behind_pointer ? borrowed(core::referent_life<S>) : core::referent_life<S>;
    constexpr explicit all_view(Held h) : held_(std::move(h)) {}

    static constexpr auto& origin(auto& self) {
        if constexpr (std::is_pointer_v<Held>) return *self.held_;
        else return self.held_;
    }
    static constexpr auto first(auto& self) { return op::first(origin(self)); }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(origin(self), cur); }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(origin(self), cur); }
    static constexpr void next(auto& self, auto& cur) { op::next(origin(self), cur); }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<S>
    {
        op::prev(origin(self), cur);
    }
    static constexpr bool retreat(auto& self, auto& cur)
        requires retreats<S>
    {
        return op::retreat(origin(self), cur);
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires random_access<S>
    {
        op::advance(origin(self), cur, n);
    }
    static constexpr std::ptrdiff_t distance(auto& self, auto const& a, auto const& b)
        requires random_access<S>
    {
        return op::distance(origin(self), a, b);
    }
    static constexpr auto last(auto& self)
        requires bounded<S>
    {
        return op::last(origin(self));
    }
    static constexpr extent length(auto& self)
        requires sized<S>
    {
        return op::length(origin(self));
    }
    static constexpr extent approximate_length(auto& self)
        requires approximately_sized<S>
    {
        return op::approximate_length(origin(self));
    }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<S>
    {
        return op::peek(origin(self), cur);
    }
    static constexpr auto& base(auto& self) { return origin(self); }
    static constexpr auto wrap_sink(auto&, auto fn) { return fn; }
};

template <class T> inline constexpr bool is_initializer_list = false;
template <class T> inline constexpr bool is_initializer_list<std::initializer_list<T>> = true;

template <class R> concept any_view = our_view<R> || (foreign<R> && std::ranges::view<R>);

/// Can be kept in a view. (Not std::movable and std::copyable: those look for a swap by argument, and so complete all
/// that the pipeline is made of, and its elements.)
template <class T> concept storable = std::move_constructible<T> && std::is_move_assignable_v<T>;
template <class T> concept copied_freely = storable<T> && std::copy_constructible<T> && std::is_copy_assignable_v<T>;

/// What a pipeline may start from: any range but a const rvalue container and an initializer_list, which would dangle.
template <class R>
concept source_range = sequence<std::remove_reference_t<R>> && !is_initializer_list<std::remove_cvref_t<R>> &&
                       (std::is_lvalue_reference_v<R> ||
                        (storable<std::remove_cvref_t<R>> && !std::is_const_v<std::remove_reference_t<R>>) ||
                        (any_view<std::remove_cvref_t<R>> && copied_freely<std::remove_cvref_t<R>>));

namespace op {

template <source_range R> RILL_CORO_WRAPPER constexpr auto all(R&& r) {
    using S = std::remove_reference_t<R>;
    if constexpr (any_view<std::remove_cv_t<S>> && std::constructible_from<std::remove_cv_t<S>, R>)
        return std::remove_cv_t<S>(std::forward<R>(r));
    else if constexpr (std::is_lvalue_reference_v<R>) return all_view<S, S*>(std::addressof(r));
    else return all_view<S, S>(std::move(r));
}

} // namespace op

template <source_range R> using all_t = decltype(op::all(std::declval<R>()));

/// What a terminal sees of a range: the range, but for what lives longer than a pipeline, or not as long as it seems. A
/// named pipeline goes on living, and what it owns with it; a container that passes away takes its elements along.
template <class R> struct seen {
    using type = std::remove_reference_t<R>;
};
template <class R> consteval bool is_seen_as_all() {
    using S = std::remove_reference_t<R>;
    using value = value_of_t<element_t<S>>;
    if constexpr (!refers<value> && !stores<value>) return false;
    else if constexpr (!std::is_lvalue_reference_v<R>) return container<S> && source_range<R>;
    else return !container<S> && (place_life<S> == life::pipeline || referent_life<S> == life::pipeline);
}
template <class R>
    requires(is_seen_as_all<R>())
struct seen<R> {
    using S = std::remove_reference_t<R>;
    using type = all_view<S, std::conditional_t<std::is_lvalue_reference_v<R>, S*, S>>;
};
template <class R> using seen_t = typename seen<R>::type;

} // namespace rill::core
