// SPDX-License-Identifier: BSL-1.0
// Verbs: what makes `range | map(f)`, `map(range, f)` and `map(f) | filter(p)` out of one function object.
//
//   struct map_verb {
//       template <class B, class F> constexpr auto operator()(B base, F f) const -> map_view<B, F> { ... }
//   };
//   inline constexpr core::adaptor_verb<map_verb, 1> map;
//
// The view's constraint is the verb's: it is written once. A verb may state check(args...), which throws for bad
// arguments: it is asked as soon as there are arguments, before there is a range. And it may name what it needs,
// `using needs = class a_function_of_the_elements`: what does not fit finds a deleted function, so that it is refused
// without an error where one asks, and where one does not, the compiler names the verb and the need in one line. What
// it needs may depend on the range: `template <class S> using needs_over = ...`.
#pragma once
#include <rill/core/util/invoke.hpp>
#include <rill/core/verb/fault.hpp>
#include <array>
#include <tuple>

namespace rill::core {

template <class Verb, class S> struct needs_of {
    using type = class arguments_that_fit_the_elements;
};
template <class Verb, class S>
    requires requires { typename Verb::needs; }
struct needs_of<Verb, S> {
    using type = typename Verb::needs;
};
template <class Verb, class S>
    requires requires { typename Verb::template needs_over<S>; }
struct needs_of<Verb, S> {
    using type = typename Verb::template needs_over<S>;
};

/// std::invocable, at a fifth of the layers between an error in a user's function and where it is called.
template <class F, class... A>
concept takes = requires(F&& f, A&&... a) { static_cast<F&&>(f)(static_cast<A&&>(a)...); };

template <class C> concept closure = requires { typename std::remove_cvref_t<C>::rill_closure; };

/// The base of all closures. Its friend operators are found by argument-dependent lookup on closures only.
class closure_base {
    template <closure A, closure B> class composed;

public:
    using rill_closure = closure_base;

    template <class R, closure C>
        requires sequence<std::remove_reference_t<R>> && takes<C, R>
    friend constexpr decltype(auto) operator|(R&& r, C&& c) {
        return std::forward<C>(c)(std::forward<R>(r));
    }
    template <closure A, closure B> friend constexpr auto operator|(A&& a, B&& b) {
        return composed<std::decay_t<A>, std::decay_t<B>>(std::forward<A>(a), std::forward<B>(b));
    }
};

/// Refuses a closure that does not fit the range on its left. (No friend: those cannot have default arguments.)
template <class R, closure C, class Verb = typename std::remove_cvref_t<C>::verb,
          class Needs = typename std::remove_cvref_t<C>::template needs<R>>
    requires(!closure<R>) && (!(sequence<std::remove_reference_t<R>> && takes<C, R>))
constexpr void operator|(R&&, C&&) = delete;

/// Refuses what is no closure on the right.
template <closure C, class R, class Needs = class the_range_on_the_left_and_the_verb_on_the_right>
    requires sequence<std::remove_reference_t<R>>
constexpr void operator|(C&&, R&&) = delete;
template <class R, class V, class Needs = class a_verb_on_the_right_which_has_all_ranges_in_its_parentheses>
    requires sequence<std::remove_reference_t<R>> && our_view<std::remove_reference_t<V>>
constexpr void operator|(R&&, V&&) = delete;

/// Refuses `v | sum() == 3`, where == and < bind tighter than |.
template <closure C, class X, class Needs = class parentheses_around_the_pipeline_since_comparisons_bind_tighter>
constexpr void operator==(C&&, X&&) = delete;
template <closure C, class X, class Needs = class parentheses_around_the_pipeline_since_comparisons_bind_tighter>
constexpr void operator<=>(C&&, X&&) = delete;

/// The composition of two closures: `map(f) | filter(p)`.
template <closure A, closure B> class closure_base::composed : public closure_base {
    [[no_unique_address]] A a_;
    [[no_unique_address]] B b_;

public:
    using verb = composed;
    template <class R> struct need : std::type_identity<typename A::template needs<R>> {};
    template <class R>
        requires takes<A const&, R>
    struct need<R> : std::type_identity<typename B::template needs<std::invoke_result_t<A const&, R>>> {};
    template <class R> using needs = typename need<R>::type;

    constexpr composed(A a, B b) : a_(std::move(a)), b_(std::move(b)) {}

    template <class R>
        requires takes<A const&, R> && takes<B const&, std::invoke_result_t<A const&, R>>
    constexpr decltype(auto) operator()(R&& r) const& {
        return b_(a_(std::forward<R>(r)));
    }
    template <class R>
        requires takes<A, R> && takes<B, std::invoke_result_t<A, R>>
    constexpr decltype(auto) operator()(R&& r) && {
        return std::move(b_)(std::move(a_)(std::forward<R>(r)));
    }
};

/// An array argument is kept as a std::array: std::decay would keep a pointer. Arrays of characters are C strings.
template <class A>
concept array_argument = std::is_bounded_array_v<A> && std::rank_v<A> == 1 && !character<std::remove_extent_t<A>> &&
                         std::constructible_from<std::remove_cv_t<std::remove_extent_t<A>>, std::remove_extent_t<A>&>;

namespace op {

/// The argument in the form in which it is kept.
template <class A> [[gnu::always_inline]] constexpr decltype(auto) argument(A&& a) {
    if constexpr (array_argument<std::remove_reference_t<A>>) return std::to_array(std::forward<A>(a));
    else return std::forward<A>(a);
}

} // namespace op

template <class A> using argument_t = decltype(op::argument(std::declval<A>()));

/// A closure: a verb and its arguments, without the range.
template <class Apply, class... A> class partial : public closure_base {
    [[no_unique_address]] Apply apply_;
    [[no_unique_address]] std::tuple<A...> args_;

public:
    using verb = typename Apply::verb;
    template <class R> using needs = typename Apply::template needs<R>;

    template <class... X>
    constexpr explicit partial(Apply apply, X&&... x) : apply_(apply), args_(std::forward<X>(x)...) {}

    template <class R>
        requires takes<Apply const&, R, A const&...>
    constexpr decltype(auto) operator()(R&& r) const& {
        return [&]<std::size_t... I>(std::index_sequence<I...>) -> decltype(auto) {
            return apply_(std::forward<R>(r), std::get<I>(args_)...);
        }(std::index_sequence_for<A...>{});
    }
    template <class R>
        requires takes<Apply const&, R, A...>
    constexpr decltype(auto) operator()(R&& r) && {
        return [&]<std::size_t... I>(std::index_sequence<I...>) -> decltype(auto) {
            return apply_(std::forward<R>(r), std::get<I>(std::move(args_))...);
        }(std::index_sequence_for<A...>{});
    }
    /// Of a terminal: what it is before its first element (terminal.hpp).
    template <class Over>
        requires requires(Apply const& apply, Over over, A const&... a) { apply.start(over, a...); }
    constexpr auto start(Over over) const {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return apply_.start(over, std::get<I>(args_)...);
        }(std::index_sequence_for<A...>{});
    }
};

/// How an adaptor is applied: it keeps its source, owned or borrowed.
template <class Verb> class apply_adaptor {
    [[no_unique_address]] Verb verb_;

public:
    using verb = Verb;
    template <class R> using needs = typename std::conditional_t<source_range<R>, needs_of<Verb, R>, fault<R>>::type;

    constexpr explicit apply_adaptor(Verb v = {}) : verb_(std::move(v)) {}

#pragma GCC diagnostic push // an argument converts here: a user's verb that takes a std::size_t is called with 5
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wfloat-conversion"
    template <source_range R, class... A>
        requires takes<Verb const&, all_t<R>, A...>
    [[nodiscard]] constexpr auto operator()(R&& r, A&&... a) const {
        return verb_(op::all(std::forward<R>(r)), std::forward<A>(a)...);
    }
#pragma GCC diagnostic pop
};

/// The object that users name. It takes Min to Max arguments after the range, and with the range in front (a call) at
/// least Call of them. Where their number alone does not tell, it is a call if the first of them is a range.
template <class Apply, std::size_t Min, std::size_t Max, std::size_t Call> class verb_object : public uncalled {
    [[no_unique_address]] Apply apply_;

    template <class... A> static constexpr void check(A const&... a) {
        if constexpr (requires { Apply::verb::check(a...); }) Apply::verb::check(a...);
    }
    template <class... A> static consteval bool is_call() {
        if constexpr (sizeof...(A) <= Call) return false;
        else return []<class R>(std::type_identity<R>, auto...) { return range_like<R>; }(std::type_identity<A>{}...);
    }

public:
    constexpr explicit verb_object(Apply apply = Apply()) : apply_(std::move(apply)) {}

    template <class R, class... A>
        requires(Call <= sizeof...(A) && sizeof...(A) <= Max) && takes<Apply const&, R, argument_t<A>...>
    constexpr decltype(auto) operator()(R&& r, A&&... a) const {
        check(a...);
        return apply_(std::forward<R>(r), op::argument(std::forward<A>(a))...);
    }
    template <class R, class... A, class Verb = typename Apply::verb, class Needs = typename Apply::template needs<R>>
        requires(Call <= sizeof...(A) && sizeof...(A) <= Max) && range_like<R> &&
                    (!takes<Apply const&, R, argument_t<A>...>)
    constexpr void operator()(R&&, A&&...) const = delete;

    template <class... A>
        requires(Min <= sizeof...(A) && sizeof...(A) <= Max && !is_call<A...>())
    [[nodiscard]] constexpr auto operator()(A&&... a) const {
        check(a...);
        return partial<Apply, std::decay_t<argument_t<A>>...>(apply_, op::argument(std::forward<A>(a))...);
    }
};

template <class Verb, std::size_t Min, std::size_t Max = Min, std::size_t Call = Min>
using adaptor_verb = verb_object<apply_adaptor<Verb>, Min, Max, Call>;

} // namespace rill::core
