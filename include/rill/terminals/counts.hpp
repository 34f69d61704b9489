// SPDX-License-Identifier: BSL-1.0
// counts: how often each value comes.
#pragma once
#include <rill/core/util/hashable.hpp>
#include <rill/core/verb/terminal.hpp>
#include <unordered_map>

namespace rill {
namespace core {

/// Text is found by what it says, whatever holds it. (Not noexcept: libstdc++ then keeps the hash beside each key.)
template <class View> struct text_hash {
    using is_transparent = void;
    std::size_t operator()(View text) const { return std::hash<View>()(text); }
};
template <class View> struct text_equal {
    using is_transparent = void;
    bool operator()(View a, View b) const { return a == b; }
};
template <class View> struct text_less {
    using is_transparent = void;
    bool operator()(View a, View b) const { return a < b; }
};

template <class T> inline constexpr bool text_view = false;
template <class Char> inline constexpr bool text_view<std::basic_string_view<Char>> = true;

template <class Less, class K>
concept orders = requires(Less const& less, K const& key) {
    { key < key } -> std::convertible_to<bool>;
    { less(key, key) } -> std::convertible_to<bool>;
};

/// What a map type says of itself, asked without completing it. X: the key as it is made.
template <class Map, class X> struct keyed {
    static constexpr bool fits = false;
};
template <template <class...> class Map, class K, class V, class How, class... Rest, class X>
struct keyed<Map<K, V, How, Rest...>, X> {
    static constexpr bool fits = hashes<How, K> || orders<How, K>;
    using type = Map<K, V, How, Rest...>;
};
template <template <class...> class Map, class K, class V, class How, class... Rest, class X>
    requires text_view<X> && (!std::same_as<K, X>) && hashes<How, K>
struct keyed<Map<K, V, How, Rest...>, X> {
    static constexpr bool fits = true;
    using type = Map<K, V, text_hash<X>, text_equal<X>>;
};
template <template <class...> class Map, class K, class V, class How, class... Rest, class X>
    requires text_view<X> && (!std::same_as<K, X>) && orders<How, K>
struct keyed<Map<K, V, How, Rest...>, X> {
    static constexpr bool fits = true;
    using type = Map<K, V, text_less<X>>;
};

/// The map from what is kept of an X that is made of elements of S to V.
template <template <class...> class Map, class S, class X, class V>
using keyed_by = keyed<Map<kept_t<S, X>, V>, value_of_t<X>>;

namespace op {

/// What a map holds at a key, made of init where there was none. Only then text is copied.
template <class Map, class X, class... Init> auto& entry(Map& map, X&& key, Init const&... init) {
    using K = typename Map::key_type;
    if constexpr (std::same_as<std::remove_cvref_t<X>, K>)
        return map.try_emplace(static_cast<X&&>(key), init...).first->second;
    else if constexpr (text_view<std::remove_cvref_t<X>>) {
        auto const found = map.find(key);
        return found != map.end() ? found->second : map.try_emplace(K(key), init...).first->second;
    } else return map.try_emplace(K(static_cast<X&&>(key)), init...).first->second;
}

} // namespace op

template <class Map> class value_counter {
    Map counts_{};

public:
    template <class X> void operator()(X&& x) { ++op::entry(counts_, static_cast<X&&>(x)); }
    Map result() && { return std::move(counts_); }
};

template <template <class...> class Map> struct counts_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_the_map_can_keep_and_hash_or_order;
    template <sequence S, class Keyed = keyed_by<Map, S, plain_value_t<S>, std::size_t>>
        requires Keyed::fits && std::constructible_from<value_t<S>, element_t<S>> && outlives_pipeline<S, element_t<S>>
    constexpr auto operator()(over<S>) const {
        return value_counter<typename Keyed::type>();
    }
};
template <template <class...> class Map> inline constexpr terminal_verb<counts_verb<Map>, 0> counts_object{};

} // namespace core

/// How often each value comes: a std::unordered_map from the values to their numbers, or another map if it is named.
///
///     words | rill::counts()                          // std::unordered_map<std::string, std::size_t>
///     rill::lines("access.log") | rill::counts<std::map>()   // the lines in order
///
/// Python:     collections.Counter(xs), which also remembers the order in which the values came
/// std:        a loop with ++map[x]
/// Elements:   need a std::hash and ==, or `<` for an ordered map
/// Result:     text that may be gone when the range has ended is kept as std::string, by a hash that finds views, too:
///             a line that is there already is looked up as it is, and copies and allocates nothing
/// Memory: the distinct elements.  Errors: an infinite range is refused when compiling
template <template <class...> class Map = std::unordered_map> [[nodiscard]] constexpr auto counts() {
    return core::counts_object<Map>();
}
template <template <class...> class Map = std::unordered_map, class R>
    requires std::invocable<decltype(core::counts_object<Map>) const&, R>
[[nodiscard]] constexpr auto counts(R&& r) {
    return core::counts_object<Map>(std::forward<R>(r));
}
template <template <class...> class Map = std::unordered_map, core::range_like R,
          class Needs = typename core::apply_terminal<core::counts_verb<Map>>::template needs<R>>
    requires(!std::invocable<decltype(core::counts_object<Map>) const&, R>)
void counts(R&&) = delete;
void counts(core::parentheses_after_its_name) = delete;
template <template <class...> class Map> void counts(core::parentheses_after_its_name) = delete;

} // namespace rill
