// SPDX-License-Identifier: BSL-1.0
// subrange(sequence, from, to, count): the elements between two cursors as a std::ranges::subrange, for stages that hand
// out pieces of what is below them and copy nothing (chunk, slide).
#pragma once
#include <rill/core/model/life.hpp>

namespace rill::core {

template <class S> using origin_t = std::remove_reference_t<decltype(op::origin(std::declval<S&>()))>;

/// To walk it reads and calls nothing: its positions are computed, or it is a container.
template <class S> consteval bool is_walked_freely() {
    if constexpr (!multipass<S> || indexed<S>) return false;
    else if constexpr (requires { bare<S>::walks_freely; }) return bare<S>::walks_freely;
    else return measured<S> || container<origin_t<S>>;
}
template <class S> concept walked_freely = sequence<S> && is_walked_freely<S>();
/// And to read an element again calls nothing either.
template <class S> concept reread_freely = walked_freely<S> && (rereadable<S> || container<origin_t<S>>);

/// The iterators of another library's range do not need what the stage keeps of it.
template <class S> concept outside_iterators = foreign<origin_t<S>> && std::forward_iterator<cursor_t<S>>;

/// How long a subrange of S lasts: as long as the elements, or as the stage that S is a part of.
template <class S> consteval life subrange_life() {
    auto const here = place_life<S>;
    if constexpr (outside_iterators<S> && (container<origin_t<S>> || std::ranges::borrowed_range<origin_t<S>>))
        return here;
    else return shortest(here, life::pipeline);
}

namespace op {

/// Moves past at most n elements, and reads none of them. Returns how many there were.
template <walked_freely S> constexpr std::size_t pass(S& s, cursor_t<S>& c, std::size_t n) {
    if constexpr (measured<S>) return op::skip(s, c, n);
    else {
        std::size_t passed = 0;
        for (; passed < n && !op::done(s, c); ++passed) op::next(s, c);
        return passed;
    }
}
template <walked_freely S>
constexpr auto subrange(S& s, cursor_t<S> const& from, cursor_t<S> const& to, std::size_t count) {
    auto const made = [&](auto first, auto last) {
        if constexpr (std::random_access_iterator<decltype(first)>) return std::ranges::subrange(first, last);
        else return std::ranges::subrange(first, last, count);
    };
    if constexpr (outside_iterators<S>) return made(from, to);
    else return made(bare<S>::iterator_of(s, from), bare<S>::iterator_of(s, to));
}

} // namespace op
} // namespace rill::core
