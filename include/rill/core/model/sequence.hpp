// SPDX-License-Identifier: BSL-1.0
// The cursor model. A sequence is walked with a cursor: a plain position that means nothing without its sequence.
// Every std range is a sequence with its iterator as the cursor (an endless one: with a number); a view of this library
// states the operations itself, as static members that take (self, cursor). Nothing is inherited: an operation that is
// not stated weakens the category and never lies.
//
//   first(self)                 the cursor of the first element; over a single-pass source this asks for it
//   done(self, cursor)          whether there is no element; a return type of std::false_type says "never"
//   read(self, cursor)          the element; may run user functions, so a stage reads once for each element
//   next(self, cursor)          on to the next one; returns whether there is one, if it knows, or nothing
//   prev(self, cursor)          back; bidirectional
//   retreat(self, cursor)       back to the element before, if there is one, without looking for the first; whether there is
//   advance(self, cursor, n), distance(self, from, to)       random access
//   last(self)                  the cursor past the end; common
//   length(self)                the number of elements, as an extent where it is made of others
//   approximate_length(self)    where that is not known, about how many: whoever keeps them makes room for so many
//   peek(self, cursor)          the element as an lvalue, calling nothing, as often as you like
//   origin(self)                the sequence below with the same cursors and elements: loops walk that one
//   for_each_while(self, fn)    hands each element to fn until fn returns false; true when it ran out
//   for_each_between(self, from, to, fn)        the same from one cursor to another
//   for_each_after(self, cursor, fn)            the same with what follows a cursor, which is left on the element that was
//                               handed on last, or at the end. That one has been read: from there one goes on
//   lend(self, cursor, n)       the run of elements at a cursor and behind it that lie side by side, at most n of them; the
//                               cursor is left on the last
//   base(self), wrap_sink(self, fn)             in its place, of a stage that does the same with every element: the
//                               sequence below, and fn with the stage's work before it, which returns what fn does. fn
//                               is copied (GCC 12 loses sight of a reference behind references): what it remembers it
//                               keeps elsewhere
//   sift(self, x)               of such a stage that hands on elements of its base as they are, or does not: whether it does
//   limited(self), limit(self)  of a stage that hands on the first elements of another sequence: that one, and how many
//   walks_freely                that first, next and done call nothing, where that is so and not plain (subrange.hpp)
//   value_type                  where it is not the element's own type without reference
//   place_life, referent_life   where they are not those of what it is made of (life.hpp)
//
// The operations stand in rill::core::op, where argument-dependent lookup on our types never finds them. A view's
// cursor is nested in it, as a template over bool (is it the cursor of a const view?) and not over types: those, lookup
// would reach, and complete.
#pragma once
#include <rill/core/util/coroutine_attributes.hpp>
#include <rill/core/model/extent.hpp>
#include <concepts>
#include <cstddef>
#include <iterator>
#include <optional>
#include <ranges>
#include <type_traits>
#include <utility>

namespace rill::core {

template <class S> using bare = std::remove_const_t<S>;

template <class S>
concept our_view = requires { typename bare<S>::rill_view; } && std::same_as<typename bare<S>::rill_view, bare<S>>;

/// A view of this library. A const one only if it can be walked as const.
template <class S> concept modelled = our_view<S> && (!std::is_const_v<S> || bare<S>::walks_const);

// What a concept asks is asked in a function where it can be: GCC takes a concept apart wherever it is used, and its
// whole meaning with it, which was two fifths of what a pipeline takes to compile. What a function says is one atom.

template <class R> consteval int strength() {
    return std::ranges::forward_range<R> + std::ranges::bidirectional_range<R> + std::ranges::random_access_range<R> +
           8 * std::ranges::common_range<R> + 16 * std::ranges::sized_range<R>;
}
template <class T, class... U> concept one_of = (std::same_as<T, U> || ...);
template <class T> concept character = one_of<std::remove_cv_t<T>, char, wchar_t, char8_t, char16_t, char32_t>;

/// A string literal, or a constant array that looks like one: the zero at its end would be an element.
template <class S>
concept string_literal = std::is_bounded_array_v<S> && std::is_const_v<S> && character<std::remove_extent_t<S>>;

template <class S> consteval bool is_foreign() {
    if constexpr (our_view<S> || string_literal<S>) return false;
    else if constexpr (!std::ranges::input_range<S>) return false;
    else if constexpr (!std::is_const_v<S> || !std::ranges::input_range<bare<S>>) return true;
    else return strength<S>() == strength<bare<S>>();
}
/// Any other range but a string literal. A const one must be as strong as the non-const one, so that a stage above need
/// ask only once.
template <class S> concept foreign = is_foreign<S>();

template <class S> concept sequence = modelled<S> || foreign<S>;

/// The cursor of a foreign single-pass range. Single pass is carried by the cursor's type, which cannot be copied: it
/// propagates by composition, and there is no flag to forget. Cursors are default-constructible: a stage that must
/// not ask its source yet, such as take(0), holds one that stands nowhere.
template <class I> class once {
    std::conditional_t<std::default_initializable<I>, I, std::optional<I>> it_{};

public:
    once() = default;
    constexpr explicit once(I it) : it_(std::move(it)) {}
    once(once&&) = default;
    once& operator=(once&&) = default;

    template <class Self> static constexpr auto& place(Self& self) {
        if constexpr (std::default_initializable<I>) return self.it_;
        else return *self.it_;
    }
};
/// A move-only mark: a cursor that holds one is single pass.
struct single_pass_tag {
    single_pass_tag() = default;
    single_pass_tag(single_pass_tag&&) = default;
    single_pass_tag& operator=(single_pass_tag&&) = default;
};

// What is asked for every element is no call even without optimisation: a pulled pipeline takes 0.7 of the time so.
// (But for done: with it g++ 12 made filter, drop, take a quarter slower at -O2.)
template <class I> [[gnu::always_inline]] constexpr I& place(I& it) { return it; }
template <class I> [[gnu::always_inline]] constexpr I& place(once<I>& c) { return once<I>::place(c); }
template <class I> [[gnu::always_inline]] constexpr I const& place(once<I> const& c) { return once<I>::place(c); }

template <class S> consteval bool is_indexed() {
    if constexpr (!foreign<S>) return false;
    else if constexpr (!std::same_as<std::ranges::sentinel_t<S>, std::unreachable_sentinel_t>) return false;
    else return std::ranges::random_access_range<S> && !std::ranges::contiguous_range<S>;
}
/// An endless range of another library: its cursor is a number, since to compute the position after the last element
/// that is wanted may overflow there, as in std::views::iota(INT_MAX).
template <class S> concept indexed = sequence<S> && is_indexed<S>();

namespace op {

template <sequence S> constexpr auto first(S& s) {
    if constexpr (modelled<S>) return bare<S>::first(s);
    else if constexpr (indexed<S>) return std::size_t{0};
    else if constexpr (std::ranges::forward_range<S>) return std::ranges::begin(s);
    else return once<std::ranges::iterator_t<S>>(std::ranges::begin(s));
}

} // namespace op

template <sequence S> using cursor_t = decltype(op::first(std::declval<S&>()));

namespace op {

template <sequence S> constexpr auto done(S& s, cursor_t<S> const& c) {
    if constexpr (modelled<S>) return bare<S>::done(s, c);
    else if constexpr (std::same_as<std::ranges::sentinel_t<S>, std::unreachable_sentinel_t>) return std::false_type{};
    else return static_cast<bool>(core::place(c) == std::ranges::end(s));
}
template <sequence S>
RILL_CORO_WRAPPER [[gnu::always_inline]] constexpr decltype(auto) read(S& s, cursor_t<S> const& c) {
    if constexpr (modelled<S>) return bare<S>::read(s, c);
    else if constexpr (indexed<S>) return std::ranges::begin(s)[static_cast<std::ranges::range_difference_t<S>>(c)];
    else return *core::place(c);
}
template <sequence S> [[gnu::always_inline]] constexpr auto next(S& s, cursor_t<S>& c) {
    if constexpr (modelled<S>) return bare<S>::next(s, c);
    else static_cast<void>(++core::place(c));
}
/// On to the next one, and whether there is one.
template <sequence S> [[gnu::always_inline]] constexpr bool step(S& s, cursor_t<S>& c) {
    if constexpr (std::is_void_v<decltype(op::next(s, c))>) {
        op::next(s, c);
        return !op::done(s, c);
    } else return op::next(s, c);
}

} // namespace op

/// A member type as a static operation sees it: const where self is.
template <class Self> inline constexpr bool is_const = std::is_const_v<std::remove_reference_t<Self>>;
template <bool Const, class T> using const_if = std::conditional_t<Const, T const, T>;
template <class Self, class T> using like = const_if<is_const<Self>, T>;

template <sequence S> using element_t = decltype(op::read(std::declval<S&>(), std::declval<cursor_t<S> const&>()));

/// The element as an rvalue, for algorithms that move it away. (A tuple of references moves each of them.)
template <class E> struct rvalue_of {
    using type = std::conditional_t<std::is_lvalue_reference_v<E>, std::remove_reference_t<E>&&, E>;
    static constexpr type from(E&& element) { return static_cast<type>(std::forward<E>(element)); }
};

template <class S> consteval bool is_multipass() { return std::regular<cursor_t<S>>; }
template <class S> concept multipass = sequence<S> && is_multipass<S>();

template <class S> consteval bool is_bidirectional() {
    if constexpr (foreign<S>) return std::ranges::bidirectional_range<S>;
    else return requires(S& s, cursor_t<S>& c) { bare<S>::prev(s, c); };
}
template <class S> concept bidirectional = multipass<S> && is_bidirectional<S>();

template <class S> consteval bool is_random_access() {
    if constexpr (foreign<S>) return std::ranges::random_access_range<S>;
    else
        return requires(S& s, cursor_t<S>& c, std::ptrdiff_t n) {
            bare<S>::advance(s, c, n);
            bare<S>::distance(s, c, c);
        };
}
template <class S> concept random_access = bidirectional<S> && is_random_access<S>();

template <class S> consteval bool is_bounded() {
    if constexpr (foreign<S>) return std::ranges::common_range<S>;
    else return requires(S& s) { bare<S>::last(s); };
}
template <class S> concept bounded = multipass<S> && is_bounded<S>();

template <class S> consteval bool is_sized() {
    if constexpr (foreign<S>) return std::ranges::sized_range<S>;
    else return requires(S& s) { bare<S>::length(s); };
}
template <class S> concept sized = sequence<S> && is_sized<S>();

template <class S> consteval bool has_approximate_length() {
    if constexpr (foreign<S>) return requires(S& s) { static_cast<std::size_t>(s.reserve_hint()); };
    else return requires(S& s) { bare<S>::approximate_length(s); };
}
/// Not sized, but about how many elements there will be is known; C++26: approximately_sized_range.
template <class S> concept approximately_sized = sequence<S> && !sized<S> && has_approximate_length<S>();

template <class S> consteval bool is_infinite() {
    return std::same_as<std::false_type, decltype(op::done(std::declval<S&>(), std::declval<cursor_t<S> const&>()))>;
}
template <class S> concept infinite = sequence<S> && is_infinite<S>();

template <class S> consteval bool is_rereadable() {
    if constexpr (foreign<S>) return std::ranges::contiguous_range<S>;
    else return requires(S& s, cursor_t<S> const& c) { bare<S>::peek(s, c); };
}
/// Reading an element again costs nothing and calls nothing.
template <class S> concept rereadable = sequence<S> && is_rereadable<S>();

/// Positions can be computed: verbs jump over what they skip, and loops are counted.
template <class S> concept measured = random_access<S> && (sized<S> || infinite<S>);

template <class S> consteval bool states_retreat() {
    return requires(S& s, cursor_t<S>& c) { bare<S>::retreat(s, c); };
}
/// Knows without its first element where it begins: to find that may call functions for elements that nobody wants.
template <class S> concept retreats = bidirectional<S> && (foreign<S> || measured<S> || states_retreat<S>());

template <class S> consteval bool is_elementwise() {
    if constexpr (modelled<S>) return requires(S& s) { bare<S>::base(s); };
    else return false;
}
/// Each element by itself: pushing is pushing the base, onto a function with the stage's work before it.
template <class S> concept elementwise = sequence<S> && is_elementwise<S>();

/// And its cursors are the base's.
template <class S> consteval bool is_elementwise_here() {
    if constexpr (elementwise<S>)
        return std::same_as<cursor_t<S>,
                            cursor_t<std::remove_reference_t<decltype(bare<S>::base(std::declval<S&>()))>>>;
    else return false;
}
template <class S> consteval bool is_pushing_between() {
    if constexpr (modelled<S>)
        return requires(S& s, cursor_t<S> c, bool (*fn)(element_t<S>)) { bare<S>::for_each_between(s, c, c, fn); };
    else return false;
}
template <class S> consteval bool is_pushing() {
    if constexpr (modelled<S>) return requires(S& s, bool (*fn)(element_t<S>)) { bare<S>::for_each_while(s, fn); };
    else return false;
}
/// States for_each_while: what its elements are made from is better kept in variables than in a cursor.
template <class S> concept pushing = sequence<S> && is_pushing<S>();

template <class S> consteval bool states_lend() {
    if constexpr (modelled<S>) return requires(S& s, cursor_t<S>& c) { bare<S>::lend(s, c, std::size_t{}); };
    else return false;
}
template <class S> consteval bool states_for_each_after() {
    if constexpr (modelled<S>)
        return requires(S& s, cursor_t<S>& c, bool (*fn)(element_t<S>)) { bare<S>::for_each_after(s, c, fn); };
    else return false;
}

/// What a sink answers when it wants the next element: true, or what it says in its own terms.
template <class Answer> inline constexpr Answer go_on = true;

/// What a stage that only looks is shown of an element: an lvalue, so that it cannot take what it is to hand on.
template <sequence S>
using look_t =
    std::conditional_t<std::is_reference_v<element_t<S>>, std::remove_reference_t<element_t<S>>&, element_t<S> const&>;

namespace op {

template <bidirectional S> [[gnu::always_inline]] constexpr void prev(S& s, cursor_t<S>& c) {
    if constexpr (modelled<S>) bare<S>::prev(s, c);
    else --c;
}
/// Back to the element before, if there is one; whether there is.
template <retreats S> constexpr bool retreat(S& s, cursor_t<S>& c) {
    if constexpr (modelled<S> && states_retreat<S>()) return bare<S>::retreat(s, c);
    else {
        if (c == op::first(s)) return false;
        op::prev(s, c);
        return true;
    }
}
template <random_access S> constexpr void advance(S& s, cursor_t<S>& c, std::ptrdiff_t n) {
    if constexpr (modelled<S>) bare<S>::advance(s, c, n);
    else if constexpr (indexed<S>) c += static_cast<std::size_t>(n);
    else c += static_cast<std::ranges::range_difference_t<S>>(n);
}
template <random_access S> constexpr std::ptrdiff_t distance(S& s, cursor_t<S> const& from, cursor_t<S> const& to) {
    if constexpr (modelled<S>) return bare<S>::distance(s, from, to);
    else {
        auto const steps = to - from;
        auto const distance = static_cast<std::ptrdiff_t>(steps);
        if constexpr (sizeof(steps) > sizeof(distance))
            if (static_cast<std::ranges::range_difference_t<S>>(distance) != steps) position_must_fit("distance");
        return distance;
    }
}
template <bounded S> constexpr auto last(S& s) {
    if constexpr (modelled<S>) return bare<S>::last(s);
    else return std::ranges::end(s);
}
template <sized S> constexpr extent length(S& s) {
    if constexpr (modelled<S>) return bare<S>::length(s);
    else {
        auto const length = std::ranges::size(s);
        auto const count = static_cast<std::size_t>(length);
        if constexpr (sizeof(length) > sizeof(count)) // std::views::iota of 64 bits
            if (static_cast<std::ranges::range_size_t<S>>(count) != length) return extent::beyond("length");
        return count;
    }
}
template <approximately_sized S> constexpr extent approximate_length(S& s) {
    if constexpr (modelled<S>) return bare<S>::approximate_length(s);
    else return static_cast<std::size_t>(s.reserve_hint());
}
template <rereadable S> [[gnu::always_inline]] constexpr auto& peek(S& s, cursor_t<S> const& c) {
    if constexpr (modelled<S>) return bare<S>::peek(s, c);
    else return *c;
}
/// Moves past at most n elements. Over a source that can be measured it jumps; elsewhere every element that is passed
/// over is read first, as push mode does. Returns how many there were.
template <sequence S> constexpr std::size_t skip(S& s, cursor_t<S>& c, std::size_t n) {
    if constexpr (measured<S>) {
        if constexpr (sized<S>)
            n = op::length(s).less(static_cast<std::size_t>(op::distance(s, op::first(s), c))).at_most(n);
        op::advance(s, c, static_cast<std::ptrdiff_t>(n));
        return n;
    } else {
        std::size_t passed = 0;
        for (; passed < n && !op::done(s, c); ++passed, op::next(s, c)) static_cast<void>(op::read(s, c));
        return passed;
    }
}

/// The sequence at the bottom that has the same cursors and elements.
template <sequence S> constexpr auto& origin(S& s) {
    if constexpr (modelled<S> && requires { bare<S>::origin(s); }) return op::origin(bare<S>::origin(s));
    else return s;
}
/// Hands each element from c to end to fn until fn returns false.
template <sequence S> constexpr bool for_each_between(S& s, cursor_t<S> c, cursor_t<S> const& end, auto&& fn) {
    if constexpr (is_elementwise_here<S>())
        return op::for_each_between(bare<S>::base(s), c, end, bare<S>::wrap_sink(s, fn));
    else if constexpr (is_pushing_between<S>()) return bare<S>::for_each_between(s, c, end, fn);
    else if constexpr (foreign<S> && std::contiguous_iterator<cursor_t<S>>) {
        // A loop over pointers: without optimisation an iterator's operators would be calls.
        auto const last = std::to_address(end);
        for (auto at = std::to_address(c); at != last; ++at)
            if (!fn(*at)) return false;
    } else if constexpr (indexed<S>) {
        // The iterator is not incremented past the last wanted element.
        if (c == end) return true;
        for (auto at = std::ranges::begin(s) + static_cast<std::ranges::range_difference_t<S>>(c);; ++at) {
            if (!fn(*at)) return false;
            if (++c == end) return true;
        }
    } else if constexpr (foreign<S>) {
        for (; !(c == end); ++c)
            if (!fn(*c)) return false;
    } else {
        for (; !(c == end); op::next(s, c))
            if (!fn(op::read(s, c))) return false;
    }
    return true;
}

/// Internal iteration: hands each element to fn until fn returns false. True when it ran out. (What is pushed goes on
/// as static_cast<decltype(x)>(x): std::forward, which is a call where nothing is optimised.)
template <sequence S> constexpr bool for_each_while(S& s, auto&& fn) {
    if constexpr (elementwise<S>) return op::for_each_while(bare<S>::base(s), bare<S>::wrap_sink(s, fn));
    else if constexpr (pushing<S>) return bare<S>::for_each_while(s, fn);
    else if constexpr (bounded<S>) return op::for_each_between(op::origin(s), op::first(s), op::last(s), fn);
    else if constexpr (indexed<S>) {
        for (auto at = std::ranges::begin(s);; ++at)
            if (!fn(*at)) return false;
    } else {
        for (auto c = op::first(s); !op::done(s, c); op::next(s, c))
            if (!fn(op::read(s, c))) return false;
        return true;
    }
}
/// A push that goes on: hands each element behind c to fn until fn returns false, and leaves c on that one, so that nothing
/// is asked for beyond it. True when it ran out.
template <sequence S> constexpr bool for_each_after(S& s, cursor_t<S>& c, auto&& fn) {
    if constexpr (is_elementwise_here<S>()) return op::for_each_after(bare<S>::base(s), c, bare<S>::wrap_sink(s, fn));
    else if constexpr (states_for_each_after<S>()) return bare<S>::for_each_after(s, c, fn);
    else {
        while (op::step(s, c))
            if (!fn(op::read(s, c))) return false;
        return true;
    }
}

} // namespace op

template <class S> consteval bool is_lending() {
    if constexpr (states_lend<S>()) return true;
    else if constexpr (!bounded<S>) return false;
    else
        return foreign<std::remove_reference_t<decltype(op::origin(std::declval<S&>()))>> &&
               std::contiguous_iterator<cursor_t<S>>;
}
/// Elements lie side by side, all or some at a time.
template <class S> concept lending = sequence<S> && is_lending<S>();
template <class T> struct run {
    T* from = nullptr;
    std::size_t size = 0;
};

namespace op {

/// The elements from c on that lie side by side, at most n of them; c is left on the last.
template <lending S> constexpr auto lend(S& s, cursor_t<S>& c, std::size_t n) {
    if constexpr (states_lend<S>()) return bare<S>::lend(s, c, n);
    else {
        auto const left = static_cast<std::size_t>(op::last(s) - c);
        run<std::remove_reference_t<element_t<S>>> const lent{std::to_address(c), n < left ? n : left};
        c += static_cast<std::ptrdiff_t>(lent.size - 1);
        return lent;
    }
}

} // namespace op
} // namespace rill::core
