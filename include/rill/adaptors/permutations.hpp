// SPDX-License-Identifier: BSL-1.0
// permutations: the elements in every order.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/bases/selection_view.hpp>
#include <rill/core/verb/verb.hpp>

namespace rill {
namespace core {

/// k positions that differ, or all; and behind them the others, which ascend.
class ordered_positions {
    std::size_t k_; // no_place: all
    std::vector<std::size_t> at_{};
    std::size_t greater_ = 0; // the first of the others that is greater than the last of the k

    bool add(auto const& there) {
        if (!there(at_.size())) return false;
        at_.push_back(at_.size());
        return true;
    }
    void swap(std::size_t i, std::size_t j) { at_[j] = std::exchange(at_[i], at_[j]); }

public:
    explicit ordered_positions(std::size_t k) : k_(k) {}

    auto positions() const { return std::span(at_.data(), k_); }
    bool start(auto const& there) {
        for (bool more = true; more && at_.size() < k_;) more = add(there);
        if (k_ == no_place) k_ = at_.size();
        greater_ = k_;
        return at_.size() == k_;
    }
    std::size_t next(auto const& there) {
        if (k_ == 0) return no_place;
        auto i = k_ - 1;
        if (greater_ < at_.size() || add(there)) {
            swap(i, greater_++);
            return i;
        }
        for (;; --i) { // what is at i is the greatest of those from there on: it goes behind them
            auto const greatest = at_[i];
            for (auto j = i + 1; j < at_.size(); ++j) at_[j - 1] = at_[j];
            at_.back() = greatest;
            if (i == 0) return no_place;
            auto j = i;
            while (j < at_.size() && at_[j] < at_[i - 1]) ++j;
            if (j == at_.size()) continue;
            swap(i - 1, j);
            greater_ = k_;
            return i - 1;
        }
    }
    extent length(extent n) const {
        if (n.too_many()) return k_ == 0 ? extent(1) : n;
        auto const k = k_ == no_place ? std::size_t{n} : k_;
        if (n.at_most() < k) return 0;
        extent ways = 1;
        for (std::size_t i = 0; i < k && !ways.too_many(); ++i) ways = op::product("permutations", ways, n - i);
        return ways;
    }
};

struct permutations_verb {
    template <class S> using needs_over = lack_of_selectable<S>;
    static constexpr void check() {}
    static constexpr void check(std::integral auto k) { op::count("permutations", k); }
    template <class Base> constexpr auto operator()(Base base) const -> selection_view<Base, ordered_positions> {
        return {std::move(base), ordered_positions(no_place)};
    }
    template <class Base>
    constexpr auto operator()(Base base, std::integral auto k) const -> selection_view<Base, ordered_positions> {
        return {std::move(base), ordered_positions(op::count("permutations", k))};
    }
};

} // namespace core

/// The elements in every order, or every choice of k of them in every order: those first that begin with the first
/// element. Elements are told apart by position, not by value.
///
///     for (auto row : std::vector{1, 2, 3} | rill::permutations(2)) ...      // 1 2, 1 3, 2 1, 2 3, 3 1, 3 2
///
/// Python:     itertools.permutations(xs), itertools.permutations(xs, k)
/// std:        std::next_permutation, which tells elements apart by value
/// Elements:   as of combinations: views, each good until the next step
/// Keeps:      size; the stage is single pass
/// Look-ahead: none: with k, an element is read when it is first chosen; without, all are read for the first
/// Memory:     the elements, or pointers to them, and their positions
/// Errors:     std::invalid_argument for a negative k; std::length_error from size() where it does not fit; an infinite
///             range is refused when compiling
inline constexpr core::adaptor_verb<core::permutations_verb, 0, 1> permutations;

} // namespace rill
