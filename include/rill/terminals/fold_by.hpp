// SPDX-License-Identifier: BSL-1.0
// fold_by: the elements of each key folded on their own.
#pragma once
#include <rill/terminals/counts.hpp> // composed from
#include <rill/terminals/fold.hpp>   // composed from

namespace rill {
namespace core {

/// A key is made of each element, and can be kept.
template <class Key, class S, class K = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>>
concept keeps_keys = sequence<S> && outlives_pipeline<S, K> &&
                     std::constructible_from<kept_t<S, K>, std::invoke_result_t<Key&, look_t<S>>>;

/// S: what the elements are of. Value: what has been folded, as the function makes it; the map has it as it is kept.
template <class S, class Value, class Map, class Key, class Init, class Func> class keyed_folder {
    Map folded_{};
    [[no_unique_address]] Key key_;
    Init init_;
    [[no_unique_address]] Func func_;

public:
    keyed_folder(Key key, Init init, Func func)
        : key_(std::move(key)), init_(std::move(init)), func_(std::move(func)) {}

    template <class X> void operator()(X&& x) {
        auto& so_far = op::entry(folded_, op::invoke(key_, static_cast<look_t<S>>(x)), std::as_const(init_));
        so_far = static_cast<typename Map::mapped_type>(
            op::invoke(func_, op::as_made<Value>(std::move(so_far)), static_cast<X&&>(x)));
    }
    Map result() && { return std::move(folded_); }
};

template <template <class...> class Map> struct fold_by_verb {
    static constexpr bool needs_the_end = true;
    using needs = class a_key_of_the_elements_an_init_and_a_function_as_fold_takes;
    template <sequence S, class Key, class Init, class Func>
        requires keeps_keys<Key, S> && foldable<Init, Func, S> &&
                 std::constructible_from<kept_t<S, folded_t<Init, Func, S>>, Init const&> &&
                 keyed_by<Map, S, std::invoke_result_t<Key&, look_t<S>>, kept_t<S, folded_t<Init, Func, S>>>::fits
    constexpr auto operator()(over<S>, Key key, Init init, Func func) const {
        using made = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>;
        using value = folded_t<Init, Func, S>;
        using map = typename keyed_by<Map, S, made, kept_t<S, value>>::type;
        return keyed_folder<S, value, map, Key, Init, Func>(std::move(key), std::move(init), std::move(func));
    }
};
template <template <class...> class Map> inline constexpr terminal_verb<fold_by_verb<Map>, 3> fold_by_object{};

} // namespace core

/// For each key the fold of its elements, f(...f(f(init, x0), x1)..., xn): a std::unordered_map from the keys to the
/// results, or another map if it is named.
///
///     orders | rill::fold_by(&order::customer, 0.0, [](double sum, order const& o) { return sum + o.price; })
///     words | rill::fold_by<std::map>(&std::string::size, 0, [](int n, auto&&) { return n + 1; })
///
/// Python:     toolz.reduceby(key, f, xs, init)
/// std:        a loop with map[key(x)] = f(map[key(x)], x)
/// Function:   takes what was folded so far as an rvalue, and a copy of init for the first element of a key; the key is
///             called once for each element, which it sees as an lvalue, before the function
/// Result:     keys and values that are views of text that may be gone when the range has ended as std::string; such a
///             key is looked up as it is, and copied where it is new
/// Memory: the keys and results.  Errors: the functions' own; an infinite range is refused when compiling
template <template <class...> class Map = std::unordered_map, class... A>
    requires std::invocable<decltype(core::fold_by_object<Map>) const&, A...>
[[nodiscard]] constexpr auto fold_by(A&&... a) {
    return core::fold_by_object<Map>(std::forward<A>(a)...);
}
template <template <class...> class Map = std::unordered_map, core::range_like R, class Key, class Init, class Func,
          class Needs = typename core::apply_terminal<core::fold_by_verb<Map>>::template needs<R>>
    requires(!std::invocable<decltype(core::fold_by_object<Map>) const&, R, Key, Init, Func>)
void fold_by(R&&, Key&&, Init&&, Func&&) = delete;
void fold_by(core::parentheses_after_its_name) = delete;
template <template <class...> class Map> void fold_by(core::parentheses_after_its_name) = delete;

} // namespace rill
