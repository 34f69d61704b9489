// SPDX-License-Identifier: BSL-1.0
// unzip: the parts of tuples, each in a vector of its own.
#pragma once
#include <rill/core/verb/terminal.hpp>
#include <tuple>
#include <vector>

namespace rill {
namespace core {

template <class T, class Indices> struct columns {};
template <class T, std::size_t... I> struct columns<T, std::index_sequence<I...>> {
    using type = std::tuple<std::vector<std::tuple_element_t<I, T>>...>;
    template <class X>
    static constexpr bool take =
        (std::constructible_from<std::tuple_element_t<I, T>, decltype(std::get<I>(std::declval<X>()))> && ...);
};
template <class T> using columns_of = columns<T, std::make_index_sequence<std::tuple_size<T>::value>>;

template <class S>
concept unzippable = sequence<S> && requires {
    requires(std::tuple_size<value_t<S>>::value > 0);
    requires columns_of<value_t<S>>::template take<element_t<S>>;
} && outlives_pipeline<S, element_t<S>>;

template <class Columns> class unzipper {
    Columns columns_{};
    static constexpr auto indices = std::make_index_sequence<std::tuple_size_v<Columns>>();

    template <class X, std::size_t... I> constexpr void add(X&& x, std::index_sequence<I...>) {
        (std::get<I>(columns_).emplace_back(std::get<I>(static_cast<X&&>(x))), ...);
    }
    template <std::size_t... I> constexpr void reserve(extent n, std::index_sequence<I...>) {
        (std::get<I>(columns_).reserve(n), ...);
    }

public:
    constexpr void expect(extent n) { reserve(n, indices); }
    template <class X> constexpr void operator()(X&& x) { add(static_cast<X&&>(x), indices); }
    constexpr Columns result() && { return std::move(columns_); }
};

struct unzip_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_are_tuples_or_pairs_whose_parts_can_be_kept;
    template <sequence S>
        requires unzippable<S>
    constexpr auto operator()(over<S>) const {
        return unzipper<typename columns_of<value_t<S>>::type>();
    }
};

} // namespace core

/// The parts of tuples, pairs or arrays, each in a vector of its own: a tuple of vectors.
///
///     auto [names, ages] = rill::zip(people, numbers) | rill::unzip();
///
/// Python:     zip(*xs)
/// std:        none; Rust: unzip
/// Result:     the parts by copy or move; views of text that may be gone when the range has ended as std::string
/// Memory: all elements.  Errors: an infinite range is refused when compiling
inline constexpr core::terminal_verb<core::unzip_verb, 0> unzip;

} // namespace rill
