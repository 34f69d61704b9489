// SPDX-License-Identifier: BSL-1.0
// How long what a sequence hands out lasts, and as what it is kept (law 8). Two questions are asked of a sequence:
//
//   place_life<S>      how long the object is there that an element refers to, or is
//   referent_life<S>   how long that is there to which the element itself refers: the characters of a string_view
//
// A source says so by members of these names. A stage inherits the shortest life of what it is made of; where its
// elements are of another type than those below, they may refer into the places of those. So no stage can forget it.
//
//   kept_t<S, X>       as what a verb keeps an X that is made of elements of S: an element, a key, a result
//   value_t<S>         the same of an element: the value type of S
#pragma once
#include <rill/core/model/sequence.hpp>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace rill {
namespace core {

/// std::reference_wrapper, without <functional>.
template <class T>
concept wraps_reference = requires(T const& x) {
    typename T::type;
    { x.get() } -> std::same_as<typename T::type&>;
} && std::convertible_to<T, typename T::type&>;

} // namespace core

/// Whether a T refers to something that it does not own: pointers, views, reference_wrapper, class templates of such.
/// What a class of yours hides it has to say: `template <> inline constexpr bool rill::refers<row> = true;`
template <class T> inline constexpr bool refers = false;
template <class T> inline constexpr bool refers<T const> = refers<T>;
template <class T> inline constexpr bool refers<T&> = true;
template <class T> inline constexpr bool refers<T&&> = true;
template <class T> inline constexpr bool refers<T*> = !std::is_function_v<T>;
template <class Char, class Traits> inline constexpr bool refers<std::basic_string_view<Char, Traits>> = true;
template <class T, std::size_t N> inline constexpr bool refers<std::span<T, N>> = true;
template <class R> inline constexpr bool refers<std::ranges::ref_view<R>> = true;
template <class I, class S, std::ranges::subrange_kind K>
inline constexpr bool refers<std::ranges::subrange<I, S, K>> = true;
template <template <class...> class C, class... A>
inline constexpr bool refers<C<A...>> = core::wraps_reference<C<A...>> || (refers<A> || ...);
template <template <class, auto> class C, class A, auto N> inline constexpr bool refers<C<A, N>> = refers<A>;

/// The type that owns what a T refers to, where there is one; it is made of a T by an explicit conversion. For a class
/// of yours that refers, it can be said as well.
template <class T> struct owner {
    using type = T;
};
template <class T> using owner_t = typename owner<T>::type;

namespace core {

/// Another range, of whose elements Ts can be made.
template <class R, class Block, class T>
concept made_into = !std::same_as<std::remove_cvref_t<R>, Block> && requires(R& r) {
    requires std::constructible_from<T, decltype(*r.begin())>;
    r.end();
};
/// A std::vector that can be made of a view, whose elements it copies.
template <class T> class kept_block : public std::vector<T> {
public:
    using std::vector<T>::vector;
    template <made_into<kept_block, T> R> constexpr explicit kept_block(R&& block) {
        for (auto at = block.begin(); at != block.end(); ++at) this->emplace_back(*at);
    }
};

} // namespace core

template <class Char, class Traits> struct owner<std::basic_string_view<Char, Traits>> {
    using type = std::basic_string<Char, Traits>;
};
template <class T, std::size_t N> struct owner<std::span<T, N>> {
    using type = core::kept_block<owner_t<std::remove_const_t<T>>>;
};
template <class I, class S, std::ranges::subrange_kind K> struct owner<std::ranges::subrange<I, S, K>> {
    using type = core::kept_block<owner_t<std::iter_value_t<I>>>;
};
template <class A, class B> struct owner<std::pair<A, B>> {
    using type = std::pair<owner_t<A>, owner_t<B>>;
};
template <class... T> struct owner<std::tuple<T...>> {
    using type = std::tuple<owner_t<T>...>;
};
template <class T> struct owner<std::optional<T>> {
    using type = std::optional<owner_t<T>>;
};

namespace core {

/// A T can be made of its owner again, as std wants it of an iterator's value_type: a string_view of a string, not a
/// subrange of a vector.
template <class T> inline constexpr bool owner_converts = true;
template <class I, class S, std::ranges::subrange_kind K>
inline constexpr bool owner_converts<std::ranges::subrange<I, S, K>> = false;
template <class A, class B>
inline constexpr bool owner_converts<std::pair<A, B>> = owner_converts<A> && owner_converts<B>;
template <class... T> inline constexpr bool owner_converts<std::tuple<T...>> = (owner_converts<T> && ...);

/// Longest first: for good; not known; as long as the pipeline; until the next element is asked for.
enum class life { lasting, unknown, pipeline, step };

consteval life shortest(auto... lives) {
    auto result = life::lasting;
    ((result = result < lives ? lives : result), ...);
    return result;
}
/// The life of what is borrowed: outside the pipeline, so "pipeline" becomes "lasting".
consteval life borrowed(life l) { return l == life::pipeline ? life::lasting : l; }
/// The life of what an inner range owns: it ends at the next step of the outer one.
consteval life within(life l) { return l == life::pipeline ? life::step : l; }

/// The element's type without references; of a tuple of references the tuple of values.
template <class T> struct value_of {
    using type = T;
};
template <class T> using value_of_t = typename value_of<std::remove_cvref_t<T>>::type;
template <> struct value_of<std::vector<bool>::reference> {
    using type = bool;
};
template <class... T> struct value_of<std::tuple<T...>> {
    using type = std::tuple<value_of_t<T>...>;
};
template <class A, class B> struct value_of<std::pair<A, B>> {
    using type = std::pair<value_of_t<A>, value_of_t<B>>;
};

/// (std asks by argument-dependent lookup, which is to stay out of what a view is made of.)
template <class T> consteval bool is_view() {
    if constexpr (!std::is_class_v<T> || !requires { sizeof(T); }) return false;
    else if constexpr (std::derived_from<T, std::ranges::view_interface<T>>) return true;
    else if constexpr (requires(T& x) { x.begin(); }) return std::ranges::enable_view<T>;
    else return false;
}
/// Has something of its own that a view or a pointer can refer into.
template <class T> inline constexpr bool stores = (std::is_class_v<T> || std::is_union_v<T>) && !is_view<T>();
template <class T> inline constexpr bool stores<T const> = stores<T>;
template <>
inline constexpr bool stores<std::vector<bool>::reference> = false; // a proxy: what it refers to is elsewhere
template <class... T> inline constexpr bool stores<std::tuple<T...>> = (stores<T> || ...);
template <class A, class B> inline constexpr bool stores<std::pair<A, B>> = stores<A> || stores<B>;

/// A value that is gone, with what it stores, when the expression that made it has ended.
template <class E> inline constexpr bool passing = !std::is_reference_v<E> && stores<E>;

template <class S> consteval life place_of();
template <class S> consteval life referent_of();
template <class S> inline constexpr life place_life = place_of<S>();
template <class S> inline constexpr life referent_life = referent_of<S>();

/// How long that is there to which an X refers that is made of elements of S. From another view an X is only copied.
template <class S, class X> consteval life life_of(life place) {
    using value = value_of_t<element_t<S>>;
    if constexpr (std::same_as<X, value> || !stores<value>) return referent_life<S>;
    else return shortest(referent_life<S>, place);
}

template <class S> concept container = foreign<S> && !is_view<bare<S>>();

/// A template argument that is a range, asked so that argument-dependent lookup stays out of what is none.
template <class A> consteval bool is_part() {
    if constexpr (our_view<A> || std::is_array_v<A>) return true;
    else if constexpr (requires(A& a) { a.begin(); }) return foreign<A>;
    else return false;
}
/// What a view has of one of its template arguments: a view, a container that is part of it, or anything else.
template <class A> consteval life place_in() {
    if constexpr (!is_part<A>()) return life::lasting;
    else if constexpr (container<A>) return life::pipeline;
    else return place_life<A>;
}
template <class X, class A> consteval life referent_in() {
    if constexpr (is_part<A>()) return life_of<A, X>(place_in<A>());
    else return life::lasting;
}

template <class V> struct parts_of {
    static consteval life place() { return life::lasting; }
    template <class X> static consteval life referent() { return life::lasting; }
};
template <template <class...> class V, class... A> struct parts_of<V<A...>> {
    static consteval life place() { return shortest(place_in<A>()...); }
    template <class X> static consteval life referent() { return shortest(referent_in<X, A>()...); }
};
template <template <class, auto> class V, class A, auto N> struct parts_of<V<A, N>> : parts_of<std::tuple<A>> {};
template <class T, std::size_t N> struct parts_of<std::span<T, N>> : parts_of<void> {};
template <class R> struct parts_of<std::ranges::ref_view<R>> {
    static consteval life place() { return borrowed(place_life<R>); }
    template <class X> static consteval life referent() { return borrowed(referent_life<R>); }
};

/// Of a single-pass range of somebody else's nobody knows.
template <class S> consteval life of_others() { return foreign<S> && !multipass<S> ? life::unknown : life::lasting; }
template <class S> consteval life place_of() {
    if constexpr (requires { bare<S>::place_life; }) return bare<S>::place_life;
    else if constexpr (passing<element_t<S>>) return life::step;
    else if constexpr (container<S>) return of_others<S>();
    else return shortest(of_others<S>(), parts_of<bare<S>>::place());
}
template <class S> consteval life referent_of() {
    if constexpr (requires { bare<S>::referent_life; }) return bare<S>::referent_life;
    else if constexpr (container<S>) return of_others<S>();
    else return shortest(of_others<S>(), parts_of<bare<S>>::template referent<value_of_t<element_t<S>>>());
}

/// The type in which a verb keeps an X that is made of elements of S.
template <class S, class X, bool Refers = refers<X>> struct kept {
    using type = X;
    using in_std = X;
    static constexpr life lasts = life::lasting;
};
template <class S, class X> struct kept<S, X, true> {
    static constexpr life lasts_here = life_of<S, X>(place_life<S>);
    using type = std::conditional_t<lasts_here == life::lasting, X, owner_t<X>>;
    using in_std = std::conditional_t<lasts_here <= life::unknown || !owner_converts<X>, X, owner_t<X>>;
    static constexpr life lasts = refers<type> ? lasts_here : life::lasting;
};
template <class S, class X> using kept_t = typename kept<S, value_of_t<X>>::type;

namespace op {

/// The owner of an X, seen as the X that it was made of: functions are called with what they know.
template <class X, class K> constexpr decltype(auto) as_made(K&& kept) {
    using owner = std::remove_cvref_t<K>;
    if constexpr (refers<X> && !std::same_as<X, owner> && std::constructible_from<X, owner const&>)
        return static_cast<X>(std::as_const(kept));
    else return std::forward<K>(kept);
}

} // namespace op

/// What a verb keeps of an X is still good at the next element, or where the pipeline has ended: it is owned, or not
/// known to refer to what is gone by then.
template <class S, class X> concept outlives_step = kept<S, value_of_t<X>>::lasts < life::step;
template <class S, class X> concept outlives_pipeline = kept<S, value_of_t<X>>::lasts < life::pipeline;

template <class S> struct plain_value {
    using type = std::ranges::range_value_t<S>;
};
template <modelled S> struct plain_value<S> {
    using type = value_of_t<element_t<S>>;
};
template <modelled S>
    requires requires { typename bare<S>::value_type; }
struct plain_value<S> {
    using type = typename bare<S>::value_type;
};
/// The type of an element that is no reference, whatever it refers to: what a stage states as its value_type.
template <sequence S> using plain_value_t = typename plain_value<S>::type;
template <sequence S> using value_t = kept_t<S, plain_value_t<S>>;
/// What a multi-pass range refers to stays where it is, and can be kept as a pointer.
template <class S> concept stays = multipass<S> && std::is_reference_v<element_t<S>>;
/// An element can be kept when others are asked for: as a pointer, or as a value.
template <class S>
concept can_be_kept =
    sequence<S> && (stays<S> || (std::constructible_from<value_t<S>, element_t<S>> &&
                                 std::move_constructible<value_t<S>> && outlives_step<S, element_t<S>>));
class elements_that_can_be_kept;
/// The value type of its iterators: a view where nobody knows, as a std::generator of views has it.
template <sequence S> using iterator_value_t = typename kept<S, plain_value_t<S>>::in_std;

/// An R is what Func returns of an element that passes, and may refer into it. A reference or pointer that is not to a
/// constant, and is the same of a constant element, is to something else.
template <class Func, class E, class R>
concept same_of_constant = std::same_as<typename std::invoke_result<Func&, E const&>::type, R>;
template <class Func, class E, class R, class To = std::remove_pointer_t<std::remove_reference_t<R>>>
concept into_element = passing<E> && (std::is_reference_v<R> || std::is_pointer_v<R>) &&
                       (std::is_rvalue_reference_v<R> || std::is_const_v<To> || !same_of_constant<Func, E, R>);

/// What a stage hands on of what its function returns: what may refer into an element that passes, by value.
template <class Func, class E, class R = std::invoke_result_t<Func&, E>> struct result {
    using type = R;
};
template <class Func, class E, class R>
    requires std::is_reference_v<R> && into_element<Func, E, R>
struct result<Func, E, R> {
    using type = std::remove_cvref_t<R>;
};
template <class Func, class E, class R>
    requires passing<E> && (!std::is_reference_v<R>) && refers<R>
struct result<Func, E, R> {
    using type = owner_t<value_of_t<R>>;
};
template <class Func, class E> using result_t = typename result<Func, E>::type;

template <class E> consteval bool is_passing_container() {
    if constexpr (passing<E>) return is_part<std::remove_cv_t<E>>();
    else return false;
}
/// Not a view into a container that passes, which would have to be kept beside it: flat_map does.
template <class Func, class E>
concept can_hand_on = !(is_passing_container<E>() && refers<result_t<Func, E>> && is_view<result_t<Func, E>>()) &&
                      (std::is_reference_v<result_t<Func, E>> ||
                       std::constructible_from<result_t<Func, E>, std::invoke_result_t<Func&, E>>);

} // namespace core
} // namespace rill
