// SPDX-License-Identifier: BSL-1.0
// histogram: how many elements lie between given edges.
#pragma once
#include <rill/core/algo/equality.hpp>
#include <rill/core/util/argument_check.hpp>
#include <rill/core/verb/terminal.hpp>
#include <vector>

namespace rill {
namespace core {

namespace op {

/// a <= b; of integers as the numbers that they are.
template <class A, class B> constexpr bool at_most(A const& a, B const& b) {
    if constexpr (mixed_signs<A, B>) return three_way()(a, b) <= 0;
    else return a <= b;
}

[[noreturn]] inline void edges_must_be_sorted(std::size_t n) {
    fail<std::invalid_argument>(complaint("histogram", ": edges must be sorted, and are not at number ", n).text());
}
[[noreturn]] inline void edges_must_be_two(std::size_t n) {
    fail<std::invalid_argument>(complaint("histogram", ": edges must be at least 2, got ", n).text());
}

} // namespace op

template <class Edges>
concept edges = std::ranges::random_access_range<Edges const> && std::ranges::sized_range<Edges const> &&
                std::totally_ordered<std::ranges::range_value_t<Edges>> &&
                std::copy_constructible<std::ranges::range_value_t<Edges>>;

template <class Edges, class S>
concept edges_for =
    edges<Edges> && sequence<S> && requires(std::ranges::range_value_t<Edges> const& edge, look_t<S> const& x) {
        { edge <= x } -> std::convertible_to<bool>;
        { x <= edge } -> std::convertible_to<bool>;
    };

template <class Edge> class binned {
    std::vector<Edge> edges_;
    std::vector<std::size_t> counts_;

public:
    constexpr explicit binned(std::vector<Edge> edges) : edges_(std::move(edges)), counts_(edges_.size() - 1) {}

    template <class X> constexpr void operator()(X const& x) {
        if (!op::at_most(edges_.front(), x) || !op::at_most(x, edges_.back())) return;
        std::size_t bin = 0; // its left edge is not greater than x
        for (auto right = counts_.size(); right - bin > 1;) {
            auto const middle = bin + (right - bin) / 2;
            (op::at_most(edges_[middle], x) ? bin : right) = middle;
        }
        ++counts_[bin];
    }
    constexpr std::vector<std::size_t> result() && { return std::move(counts_); }
};

struct histogram_verb {
    static constexpr bool needs_the_end = true;
    using needs = class edges_that_can_be_compared_with_the_elements_in_a_container_of_random_access;
    template <edges Edges> static constexpr void check(Edges const& edges) {
        auto const n = static_cast<std::size_t>(std::ranges::size(edges));
        if (n < 2) op::edges_must_be_two(n);
        auto edge = std::ranges::begin(edges);
        for (std::size_t i = 1; i < n; ++i, ++edge)
            if (!(*edge <= *(edge + 1))) op::edges_must_be_sorted(i);
    }
    template <sequence S, class Edges>
        requires edges_for<Edges, S>
    constexpr auto operator()(over<S>, Edges const& edges) const {
        using edge = std::ranges::range_value_t<Edges>;
        auto const first = std::ranges::begin(edges);
        return binned<edge>(std::vector<edge>(first, first + std::ranges::ssize(edges)));
    }
};

} // namespace core

/// How many elements lie between each two neighbours of the edges: of n edges a std::vector of n - 1 counts. An edge
/// belongs to the bin on its right, and the last one to the last bin. What lies outside is not counted, nor is NaN.
///
///     sizes | rill::histogram(std::vector{0, 10, 100, 1000})               // [0, 10) [10, 100) [100, 1000]
///
/// Python:     numpy.histogram(xs, bins=edges)[0]
/// std:        none; Boost.Histogram
/// Edges:      of any type that can be compared with the elements, sorted, in whatever has random access; a copy is
///             kept. The last of those that are computed may be too small: 49 * (1.0 / 49) is below 1, which is then left out
/// Memory:     the edges and counts
/// Errors:     std::invalid_argument for fewer than two edges, and for edges that are not sorted or NaN; an infinite
///             range is refused when compiling
inline constexpr core::terminal_verb<core::histogram_verb, 1> histogram;

} // namespace rill
