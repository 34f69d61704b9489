// SPDX-License-Identifier: BSL-1.0
// to: the elements collected in a container.
#pragma once
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/verb/terminal.hpp>
#include <utility>

namespace rill {
namespace core {

template <class T> concept pair_like = requires { requires std::tuple_size<T>::value == 2; };

/// The container that C<...> becomes for the elements of S: C<value>, or C<key, mapped> for pairs.
template <template <class...> class C, class S> struct container_of {};
template <template <class...> class C, class S>
    requires requires { typename C<value_t<S>>; }
struct container_of<C, S> {
    using type = C<value_t<S>>;
};
template <template <class...> class C, class S>
    requires(!requires { typename C<value_t<S>>; }) && pair_like<value_t<S>>
struct container_of<C, S> {
    using type = C<std::tuple_element_t<0, value_t<S>>, std::tuple_element_t<1, value_t<S>>>;
};

template <class C> using value_in_t = typename C::value_type;

/// How a container takes one more element; what is in it stays.
template <class C>
concept grows = requires(C& c, value_in_t<C>&& x) { c.push_back(std::move(x)); } ||
                requires(C& c, value_in_t<C>&& x) { c.insert_after(c.before_begin(), std::move(x)); } ||
                requires(C& c, value_in_t<C>&& x) { c.insert(c.end(), std::move(x)); } ||
                requires(C& c, value_in_t<C>&& x) { c.push(std::move(x)); };

template <class C, class X> consteval bool can_hold();
/// A T can be made of an X, or, if it is a container, hold what is in it.
template <class T, class X> consteval bool can_make() {
    if constexpr (std::constructible_from<T, X>) return true;
    else if constexpr (requires { typename T::value_type; } && sequence<std::remove_reference_t<X>> &&
                       !infinite<std::remove_reference_t<X>>)
        return can_hold<T, element_t<std::remove_reference_t<X>>>();
    else return false;
}
/// A map whose elements can be made of an X, part by part.
template <class C, class X>
concept maps = requires(X&& x) {
    requires can_make<typename C::key_type, decltype(std::get<0>(std::forward<X>(x)))>();
    requires can_make<typename C::mapped_type, decltype(std::get<1>(std::forward<X>(x)))>();
};
template <class C, class X> consteval bool can_hold() {
    if constexpr (!grows<C>) return false;
    else return maps<C, X> || can_make<value_in_t<C>, X>();
}
template <class C, class X> concept holds = can_hold<C, X>();

template <class C> struct to_verb;
template <class T, class X> constexpr decltype(auto) made_for(X&& x) {
    if constexpr (std::constructible_from<T, X>) return std::forward<X>(x);
    else return op::reduce(x, to_verb<T>()(over<std::remove_reference_t<X>>()));
}

/// Adds elements to a container, at its end where it has one. Of equal keys a map takes the last, as Python's dict. (It
/// does not remember which container: a pointer to one is read for each element.)
template <class C> class appender {
    template <class X> static constexpr void add(C& c, X&& x) {
        if constexpr (requires { c.emplace_back(std::forward<X>(x)); }) c.emplace_back(std::forward<X>(x));
        else if constexpr (requires { c.push_back(std::forward<X>(x)); }) c.push_back(std::forward<X>(x));
        else if constexpr (requires { c.emplace_hint(c.end(), std::forward<X>(x)); })
            c.emplace_hint(c.end(), std::forward<X>(x));
        else if constexpr (requires { c.emplace(std::forward<X>(x)); }) c.emplace(std::forward<X>(x));
        else c.insert(c.end(), value_in_t<C>(std::forward<X>(x)));
    }
    template <class X> static constexpr void add_pair(C& c, X&& x) {
        using key = typename C::key_type;
        using value = typename C::mapped_type;
        auto&& k = made_for<key>(std::get<0>(std::forward<X>(x)));
        auto&& v = made_for<value>(std::get<1>(std::forward<X>(x)));
        if constexpr (std::is_assignable_v<value&, decltype(v)> &&
                      requires { c.insert_or_assign(c.end(), std::declval<key>(), static_cast<decltype(v)>(v)); })
            c.insert_or_assign(c.end(), key(static_cast<decltype(k)>(k)), static_cast<decltype(v)>(v));
        else c.emplace(static_cast<decltype(k)>(k), static_cast<decltype(v)>(v));
    }

public:
    constexpr explicit appender(C&) {}

    template <class X> constexpr void operator()(C& container, X&& x) {
        if constexpr (maps<C, X>) add_pair(container, std::forward<X>(x));
        else add(container, made_for<value_in_t<C>>(std::forward<X>(x)));
    }
};
/// A list that goes one way: the place of its last element.
template <class C>
    requires requires(C& c) { c.before_begin(); }
class appender<C> {
    typename C::iterator last_;

public:
    constexpr explicit appender(C& container) : last_(container.before_begin()) {
        for (auto next = last_; ++next != container.end();) last_ = next;
    }
    template <class X> constexpr void operator()(C& container, X&& x) {
        last_ = container.emplace_after(last_, made_for<value_in_t<C>>(std::forward<X>(x)));
    }
};

/// Elements that are named as views are there when the pipeline has ended.
template <class S, class X> consteval bool there_later() {
    if constexpr (refers<X>) return life_of<S, X>(place_life<S>) < life::pipeline;
    else return true;
}

namespace op {

template <class C> constexpr void reserve(C& container, std::size_t more) {
    using size = decltype(container.size()); // of Qt's containers it is signed
    if (std::in_range<size>(more)) container.reserve(container.size() + static_cast<size>(more));
}
/// Of bits, not inline: GCC 14 -O3 sees an empty std::vector<bool> move what it has not.
template <class C>
    requires requires(C& c) { c.flip(); }
[[gnu::noinline]] constexpr void reserve(C& container, std::size_t more) {
    container.reserve(container.size() + more);
}

} // namespace op

class a_container_that_grows;
class elements_that_the_container_can_hold;
class elements_that_outlive_the_pipeline_such_as_strings;

template <class C, class S> consteval auto find_lack() {
    if constexpr (!grows<C>) return std::type_identity<a_container_that_grows>();
    else if constexpr (!holds<C, element_t<S>>) return std::type_identity<elements_that_the_container_can_hold>();
    else return std::type_identity<elements_that_outlive_the_pipeline_such_as_strings>();
}

/// Plain values at positions: the container has a loop of its own, which does not ask for each of them whether there is
/// room, and compilers vectorise it (C++23).
template <class C, class S>
concept appended_at_once = is_plain<value_in_t<C>> && random_access<S> && sized<S> && !pushing<S> &&
                           std::same_as<value_t<S>, value_in_t<C>> && requires(C& c, S& s) { c.append_range(s); };

template <class C> class collector {
    C container_;
    [[no_unique_address]] appender<C> add_{container_};

    /// What a vector gets room for where it is not known how many will come: it would allocate four times on the way there.
    /// (Room for the first element when that comes is a test at each element, which clang pays for.)
    static constexpr std::size_t first_room = 64 / sizeof(value_in_t<C>);
    static constexpr bool makes_room = first_room > 1 && requires(C& c) {
        c.reserve(c.capacity());
        c.shrink_to_fit();
        c.empty();
    };

public:
    template <class S, class... A> constexpr explicit collector(over<S>, A&&... a) : container_(std::forward<A>(a)...) {
        if constexpr (makes_room && !sized<S> && !approximately_sized<S>)
            if (container_.capacity() == 0) op::reserve(container_, first_room);
    }
    collector(collector&&) = delete; // add_ may know a place in container_

    template <class S>
        requires appended_at_once<C, S>
    constexpr C known(S& s) {
        container_.append_range(s);
        return std::move(container_);
    }
    constexpr void expect(extent n)
        requires requires(C& c) { c.reserve(std::size_t{}); }
    {
        op::reserve(container_, n);
    }
    template <class X> constexpr void operator()(X&& x) { add_(container_, static_cast<X&&>(x)); }
    constexpr C result() && {
        if constexpr (makes_room)
            if (container_.empty()) container_.shrink_to_fit();
        return std::move(container_);
    }
};

template <class C> struct to_verb {
    static constexpr bool needs_the_end = true;
    template <class S> using needs_over = typename decltype(find_lack<C, S>())::type;
    template <sequence S, class... A>
        requires holds<C, element_t<S>> && std::constructible_from<C, A...> && (there_later<S, value_in_t<C>>())
    constexpr auto operator()(over<S> s, A&&... a) const {
        return collector<C>(s, std::forward<A>(a)...);
    }
};
template <template <class...> class C, class S> consteval auto find_template_lack() {
    if constexpr (requires { typename container_of<C, S>::type; })
        return find_lack<typename container_of<C, S>::type, S>();
    else return std::type_identity<elements_that_the_container_can_hold>();
}
template <template <class...> class C> struct to_template_verb {
    static constexpr bool needs_the_end = true;
    template <class S> using needs_over = typename decltype(find_template_lack<C, S>())::type;
    template <sequence S, class... A, class Verb = to_verb<typename container_of<C, S>::type>>
        requires std::invocable<Verb const&, over<S>, A...>
    constexpr auto operator()(over<S> s, A&&... a) const {
        return Verb()(s, std::forward<A>(a)...);
    }
};
template <class Verb> inline constexpr terminal_verb<Verb, 0, 8> to_object{};

} // namespace core

/// The elements collected in a container, in one pass; room is reserved when their number is known without walking, or
/// about. The element type need not be spelled; further arguments go to the container's constructor. Ranges in the range become
/// containers in the container. Views of what the pipeline or its next step takes along are kept as what owns it: the
/// lines of a file as std::string.
///
///     rill::range(5) | rill::to<std::vector>()                             // std::vector<int>
///     rill::zip(names, ages) | rill::to<std::map>()                        // std::map<std::string, int>
///     rows | rill::to<std::vector<std::vector<double>>>()
///
/// Python:     list(xs), set(xs), dict(zip(ks, vs))
/// std:        std::ranges::to (C++23), which may walk a pipeline twice, and keeps the first of equal keys
/// Containers: whatever has push_back, insert, insert_after or push: the stack, the queues and forward_list, too. Of
/// equal
///             keys a map takes the last, as dict does, if what is mapped can be assigned
/// Memory: the container. A vector for elements whose number is not known begins with room for 64 bytes of them
/// Errors: the container's own. Refused when compiling: an infinite range, a std::array, which cannot grow, and views,
///             asked for by name, of what is gone when the pipeline has ended
template <class C, class... A> [[nodiscard]] constexpr auto to(A&&... a) {
    return core::to_object<core::to_verb<C>>(std::forward<A>(a)...);
}
template <template <class...> class C, class... A> [[nodiscard]] constexpr auto to(A&&... a) {
    return core::to_object<core::to_template_verb<C>>(std::forward<A>(a)...);
}
template <class C> void to(core::parentheses_after_its_name) = delete;
template <template <class...> class C> void to(core::parentheses_after_its_name) = delete;

} // namespace rill
