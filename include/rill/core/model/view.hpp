// SPDX-License-Identifier: BSL-1.0
// view<Derived>: the one facade. It turns the cursor operations that Derived states into a std::ranges view whose
// iterator category is exactly as strong as those operations allow.
#pragma once
#include <rill/core/model/life.hpp>
#include <rill/core/model/not_a_value.hpp>
#include <rill/core/model/print_to.hpp>
#include <compare>

namespace rill::core {

template <class V> consteval auto concept_tag() {
    if constexpr (random_access<V>) return std::random_access_iterator_tag{};
    else if constexpr (bidirectional<V>) return std::bidirectional_iterator_tag{};
    else if constexpr (multipass<V>) return std::forward_iterator_tag{};
    else return std::input_iterator_tag{};
}
template <class V> struct legacy {}; // empty: iterators that cannot be copied have no C++17 category
template <multipass V> struct legacy<V> {
    using iterator_category =
        std::conditional_t<std::is_reference_v<element_t<V>>, decltype(concept_tag<V>()), std::input_iterator_tag>;
};

class a_range_that_is_not_const_since_walking_it_changes_it;

/// Const says whether a const Derived can be walked: usually the verb's own concept, asked of the const base.
template <class Derived, bool Const> class view : public std::ranges::view_interface<Derived> {
    // Nested, so that argument-dependent lookup on an iterator does not reach the template arguments of the whole
    // pipeline (GCC 12: "satisfaction depends on itself").
    template <bool AsConst> class iterator : public legacy<std::conditional_t<AsConst, Derived const, Derived>> {
        using V = std::conditional_t<AsConst, Derived const, Derived>;
        V* view_ = nullptr;
        cursor_t<V> cursor_{};

    public:
        using value_type = iterator_value_t<V>;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = decltype(concept_tag<V>());
        using reference = element_t<V>; // this and pointer: some libraries ask for every member of std::iterator_traits
        using pointer = std::conditional_t<std::is_lvalue_reference_v<reference>, std::add_pointer_t<reference>, void>;

        iterator() = default;
        constexpr iterator(V& v, cursor_t<V> c) : view_(std::addressof(v)), cursor_(std::move(c)) {}

        RILL_CORO_WRAPPER constexpr decltype(auto) operator*() const { return op::read(*view_, cursor_); }
        constexpr auto operator->() const
            requires std::is_lvalue_reference_v<element_t<V>>
        {
            return std::addressof(**this);
        }
        constexpr iterator& operator++() {
            op::next(*view_, cursor_);
            return *this;
        }
        constexpr void operator++(int) { ++*this; }
        constexpr iterator operator++(int)
            requires multipass<V>
        {
            auto before = *this;
            ++*this;
            return before;
        }
        constexpr iterator& operator--()
            requires bidirectional<V>
        {
            op::prev(*view_, cursor_);
            return *this;
        }
        constexpr iterator operator--(int)
            requires bidirectional<V>
        {
            auto before = *this;
            --*this;
            return before;
        }
        constexpr iterator& operator+=(difference_type n)
            requires random_access<V>
        {
            op::advance(*view_, cursor_, n);
            return *this;
        }
        constexpr iterator& operator-=(difference_type n)
            requires random_access<V>
        {
            return *this += -n;
        }
        constexpr decltype(auto) operator[](difference_type n) const
            requires random_access<V>
        {
            return *(*this + n);
        }
        friend constexpr iterator operator+(iterator i, difference_type n)
            requires random_access<V>
        {
            return i += n;
        }
        friend constexpr iterator operator+(difference_type n, iterator i)
            requires random_access<V>
        {
            return i += n;
        }
        friend constexpr iterator operator-(iterator i, difference_type n)
            requires random_access<V>
        {
            return i -= n;
        }
        friend constexpr difference_type operator-(iterator const& a, iterator const& b)
            requires random_access<V>
        {
            return op::distance(*a.view_, b.cursor_, a.cursor_);
        }
        friend constexpr bool operator==(iterator const& a,
                                         iterator const& b) noexcept(noexcept(a.cursor_ == b.cursor_))
            requires multipass<V>
        {
            return a.cursor_ == b.cursor_;
        }
        friend constexpr std::strong_ordering operator<=>(iterator const& a, iterator const& b)
            requires random_access<V>
        {
            return a - b <=> 0;
        }
        friend constexpr bool operator==(iterator const& a, std::default_sentinel_t) {
            return op::done(*a.view_, a.cursor_);
        }
        friend constexpr auto iter_move(iterator const& i) -> typename rvalue_of<element_t<V>>::type {
            return rvalue_of<element_t<V>>::from(*i);
        }
    };

    /// Over a container that is handed on unchanged, its own iterators: they may be contiguous, ours are not.
    template <bool AsConst, class V> static constexpr auto iterator_at(V& v, cursor_t<V> c) {
        using origin = std::remove_reference_t<decltype(op::origin(v))>;
        if constexpr (foreign<origin> && std::input_or_output_iterator<cursor_t<V>> && (bounded<V> || infinite<V>))
            return c;
        else return iterator<AsConst>(v, std::move(c));
    }
    template <bool AsConst, class V> static constexpr auto end_of(V& v) {
        if constexpr (bounded<V>) return iterator_at<AsConst>(v, op::last(v));
        else if constexpr (infinite<V>) return std::unreachable_sentinel;
        else return std::default_sentinel;
    }
    /// Not view_interface's, which computes the length: that may not fit any number.
    template <class V> static constexpr bool is_empty(V& v) {
        if constexpr (sized<V>) return op::length(v).at_most(1) == 0;
        else return op::done(v, op::first(v));
    }
    constexpr Derived& self() { return static_cast<Derived&>(*this); }
    constexpr Derived const& self() const { return static_cast<Derived const&>(*this); }

public:
    using rill_view = Derived;
    static constexpr bool walks_const = Const;

    /// The iterator that stands where a cursor does.
    template <class Self> static constexpr auto iterator_of(Self& self, cursor_t<Self> c) {
        return iterator_at<is_const<Self>>(self, std::move(c));
    }
    constexpr auto begin() { return iterator_at<false>(self(), op::first(self())); }
    constexpr auto end() noexcept(!bounded<Derived>) { return end_of<false>(self()); }
    constexpr auto begin() const
        requires modelled<Derived const>
    {
        return iterator_at<true>(self(), op::first(self()));
    }
    template <class Needs = a_range_that_is_not_const_since_walking_it_changes_it>
    void begin() const
        requires(!modelled<Derived const>)
    = delete;
    constexpr auto end() const noexcept(!bounded<Derived const>)
        requires modelled<Derived const>
    {
        return end_of<true>(self());
    }
    /// A single-pass view has a const end() too, as std::generator has: the sentinel needs nothing of the view.
    constexpr auto end() const noexcept
        requires(!Const && sequence<Derived> && !multipass<Derived>)
    {
        if constexpr (infinite<Derived>) return std::unreachable_sentinel;
        else return std::default_sentinel;
    }
    constexpr bool empty()
        requires sized<Derived> || multipass<Derived>
    {
        return is_empty(self());
    }
    constexpr bool empty() const
        requires sized<Derived const> || multipass<Derived const>
    {
        return is_empty(self());
    }
    constexpr std::size_t size()
        requires sized<Derived>
    {
        return op::length(self());
    }
    constexpr std::size_t size() const
        requires sized<Derived const>
    {
        return op::length(self());
    }
    constexpr std::size_t reserve_hint()
        requires approximately_sized<Derived>
    {
        return op::approximate_length(self());
    }
    constexpr std::size_t reserve_hint() const
        requires approximately_sized<Derived const>
    {
        return op::approximate_length(self());
    }
};

} // namespace rill::core
