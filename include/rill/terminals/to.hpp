// to: the elements collected in a container.
#pragma once
#include <rill/core/adaptor.hpp>

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

/// A container can hold an X, or make its pairs of it.
template <class C, class X>
concept holds = std::constructible_from<typename C::value_type, X> || requires(X&& x) {
    typename C::mapped_type;
    { typename C::value_type(std::get<0>(std::forward<X>(x)), std::get<1>(std::forward<X>(x))) };
};

namespace op {

template <class C, class X> constexpr void append(C& container, X&& x) {
    if constexpr (requires { container.emplace_back(std::forward<X>(x)); }) container.emplace_back(std::forward<X>(x));
    else if constexpr (requires { container.push_back(std::forward<X>(x)); }) container.push_back(std::forward<X>(x));
    else if constexpr (std::constructible_from<typename C::value_type, X>)
        container.insert(container.end(), std::forward<X>(x));
    else container.emplace_hint(container.end(), std::get<0>(std::forward<X>(x)), std::get<1>(std::forward<X>(x)));
}

/// Once a container, and so better not inline: GCC 14 -O3 then sees an empty std::vector<bool> move what it has not.
template <class C> [[gnu::noinline]] constexpr void reserve(C& container, std::size_t more) {
    container.reserve(container.size() + more);
}

} // namespace op

template <class C> struct to_verb {
    template <sequence S, class... A>
        requires(!infinite<S>) && holds<C, element_t<S>> && std::constructible_from<C, A...>
    constexpr C operator()(S& s, A&&... a) const {
        C result(std::forward<A>(a)...);
        if constexpr (sized<S> && requires { result.reserve(std::size_t{}); }) op::reserve(result, op::length(s));
        op::for_each_while(s, [&](auto&& x) {
            op::append(result, static_cast<decltype(x)>(x));
            return true;
        });
        return result;
    }
};
template <template <class...> class C> struct to_template_verb {
    template <sequence S, class... A, class Verb = to_verb<typename container_of<C, S>::type>>
        requires std::invocable<Verb const&, S&, A...>
    constexpr auto operator()(S& s, A&&... a) const {
        return Verb()(s, std::forward<A>(a)...);
    }
};
template <class Verb> inline constexpr terminal_verb<Verb, 0, 8> to_object{};

} // namespace core

/// The elements collected in a container, in one pass; room is reserved when their number is known without walking.
/// The element type need not be spelled; further arguments go to the container's constructor.
///
///     rill::range(5) | rill::to<std::vector>()                             // std::vector<int>
///     rill::zip(names, ages) | rill::to<std::map>()                        // std::map<std::string, int>
///
/// Python:     list(xs), set(xs), dict(zip(ks, vs))
/// std:        std::ranges::to (C++23), which may walk a pipeline twice
/// Memory: the container.  Errors: the container's own; an infinite range is refused when compiling
template <class C, class... A> [[nodiscard]] constexpr auto to(A&&... a) {
    return core::to_object<core::to_verb<C>>(std::forward<A>(a)...);
}
template <template <class...> class C, class... A> [[nodiscard]] constexpr auto to(A&&... a) {
    return core::to_object<core::to_template_verb<C>>(std::forward<A>(a)...);
}

} // namespace rill
