// SPDX-License-Identifier: BSL-1.0
// How many elements a stage takes or drops: a number, or all but a number of what there is.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/model/sequence.hpp>

namespace rill::core {

class exactly {
    std::size_t count_;

public:
    constexpr explicit exactly(std::size_t count) : count_(count) {}
    constexpr extent operator()(auto&) const { return count_; }
};

class all_but {
    std::size_t count_;

public:
    constexpr explicit all_but(std::size_t count) : count_(count) {}
    template <sized S> constexpr extent operator()(S& s) const { return op::length(s).less(count_); }
};

template <class A, class S>
concept count_policy = requires(A const& amount, S& s) {
    { amount(s) } -> std::same_as<extent>;
};

} // namespace rill::core
