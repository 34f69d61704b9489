// SPDX-License-Identifier: BSL-1.0
// combinations: every choice of k of the elements.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/bases/selection_view.hpp>
#include <rill/core/verb/verb.hpp>
#include <numeric>

namespace rill {
namespace core {

/// k positions, each greater than the one before it.
class ascending_positions {
    std::size_t k_;
    std::vector<std::size_t> at_{};

public:
    explicit ascending_positions(std::size_t k) : k_(k) {}

    auto const& positions() const { return at_; }
    bool start(auto const& there) {
        if (k_ > 0 && !there(k_ - 1)) return false;
        at_.resize(k_);
        for (std::size_t i = 0; i < k_; ++i) at_[i] = i;
        return true;
    }
    std::size_t next(auto const& there) {
        if (k_ == 0) return no_place;
        auto i = k_ - 1;
        if (!there(at_[i] + 1)) {
            auto const end = at_[i] + 1;
            while (at_[i] + (k_ - i) == end)
                if (i-- == 0) return no_place;
        }
        ++at_[i];
        for (auto j = i + 1; j < k_; ++j) at_[j] = at_[j - 1] + 1;
        return i;
    }
    /// The same with another k.
    bool restart(std::size_t k, auto const& there) {
        k_ = k;
        return start(there);
    }
    std::size_t size() const { return k_; }

    /// The binomial coefficient. Those on the way to it are smaller, and each can be computed if it fits.
    extent length(extent n) const {
        if (n.at_most() < k_) return 0;
        if (k_ == 0 || n.too_many()) return k_ == 0 ? extent(1) : n;
        extent ways = 1;
        auto const k = n.at_most(k_) < n.less(k_) ? k_ : n.less(k_).at_most();
        for (std::size_t i = 0; i < k && !ways.too_many(); ++i) {
            auto const common = std::gcd(ways.at_most(), i + 1);
            ways = op::product("combinations", ways / common, (n - i) / ((i + 1) / common));
        }
        return ways;
    }
};

struct combinations_verb {
    template <class S> using needs_over = lack_of_selectable<S>;
    static constexpr void check(std::integral auto k) { op::count("combinations", k); }
    template <class Base>
    constexpr auto operator()(Base base, std::integral auto k) const -> selection_view<Base, ascending_positions> {
        return {std::move(base), ascending_positions(op::count("combinations", k))};
    }
};

} // namespace core

/// Every choice of k of the elements, each in the elements' order: first those with the first element. Elements are
/// told apart by position, not by value.
///
///     for (auto pair : std::vector{1, 2, 3} | rill::combinations(2)) ...     // 1 2, 1 3, 2 3
///
/// Python:     itertools.combinations(xs, k)
/// std::views: none; Rust: itertools' combinations
/// Elements:   of what a multi-pass range refers to a random-access view of references; of plain values a
///             std::span<T const>; of other values a random-access view of T const&. Each is good until the next step,
///             and to<std::vector>() makes a vector of each
/// Keeps:      size; the stage is single pass
/// Look-ahead: none: an element is read when it is first chosen
/// Memory:     the elements, or pointers to them, and k
/// Errors:     std::invalid_argument for a negative k; std::length_error from size() where it does not fit; an infinite
///             range is refused when compiling
inline constexpr core::adaptor_verb<core::combinations_verb, 1> combinations;

} // namespace rill
