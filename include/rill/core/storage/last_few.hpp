// SPDX-License-Identifier: BSL-1.0
// last_few<S, N>: the last N elements of a sequence, which can be handed out when others have been read after them
// (adjacent), or be looked at (chunk_by).
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/model/tuple.hpp>
#include <array>

namespace rill::core {

template <std::size_t, class T> using each_of = T;
template <class T, class Index> struct repeated {};
template <class T, std::size_t... I> struct repeated<T, std::index_sequence<I...>> {
    using type = tuple<each_of<I, T>...>;
};
/// A tuple of N times T.
template <class T, std::size_t N> using repeated_t = typename repeated<T, std::make_index_sequence<N>>::type;

/// A value of a multi-pass range is kept as it is, or, if it refers to what may be gone at the next step, as its owner; an
/// element of a single-pass range as what owns it.
template <class S> consteval auto held_form() {
    using E = std::remove_cvref_t<element_t<S>>;
    if constexpr (!multipass<S>) return std::type_identity<value_t<S>>();
    else if constexpr (!refers<E> || life_of<S, value_of_t<E>>(place_life<S>) < life::step)
        return std::type_identity<E>();
    else return std::type_identity<owner_t<E>>();
}
template <class S> using held_t = typename decltype(held_form<S>())::type;
template <class S>
concept held_as_given = stays<S> || (multipass<S> && std::same_as<held_t<S>, std::remove_cv_t<element_t<S>>>);
template <class S> concept held_in_cursor = stays<S> || (multipass<S> && std::copy_constructible<held_t<S>>);

/// Can be handed out when others have been read after it.
template <class S>
concept held = sequence<S> && (stays<S> || (std::constructible_from<held_t<S>, element_t<S>> &&
                                            std::move_constructible<held_t<S>> && outlives_step<S, element_t<S>>));

/// As what one of them is seen that stays where it is kept.
template <class S> using neighbour_t = std::conditional_t<stays<S>, look_t<S>, held_t<S> const&>;

template <held S, std::size_t N> class last_few {
    template <class T> struct by_value {
        using type = element_cache<T, assignable_optional<T>>;
    };
    using kept = typename std::conditional_t<stays<S>, std::add_pointer<element_t<S>>, by_value<held_t<S>>>::type;
    std::array<kept, N> kept_{};

    template <class X> static constexpr void put(kept& place, X&& x) {
        if constexpr (stays<S>) place = std::addressof(x);
        else place.emplace(std::forward<X>(x));
    }

    // With a check, of which GCC 12 sees that there is something. (Without, it warns that there may not be.)
    static constexpr auto& get(kept const& place) {
        if constexpr (requires { place.value(); }) return place.value();
        else return *place;
    }

public:
    /// An rvalue would let each of the N tuples that it is in take it away.
    using element =
        std::conditional_t<stays<S>, look_t<S>, std::conditional_t<held_in_cursor<S>, held_t<S>, held_t<S> const&>>;

    /// One more at the end, and one less in front.
    template <class X> constexpr void push(X&& x) {
        for (std::size_t i = 1; i < N; ++i) kept_[i - 1] = std::move(kept_[i]);
        put(kept_[N - 1], std::forward<X>(x));
    }
    /// The other way round.
    template <class X> constexpr void push_front(X&& x) {
        for (std::size_t i = N; --i > 0;) kept_[i] = std::move(kept_[i - 1]);
        put(kept_[0], std::forward<X>(x));
    }
    /// Number 0 is the oldest.
    constexpr neighbour_t<S> operator[](std::size_t i) const { return static_cast<neighbour_t<S>>(get(kept_[i])); }
    constexpr auto all() const {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return repeated_t<element, N>{static_cast<element>(get(kept_[I]))...};
        }(std::make_index_sequence<N>{});
    }
};

} // namespace rill::core
