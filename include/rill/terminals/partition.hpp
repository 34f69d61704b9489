// SPDX-License-Identifier: BSL-1.0
// partition: the elements for which a predicate holds, and the others.
#pragma once
#include <rill/core/verb/terminal.hpp>
#include <vector>

namespace rill {
namespace core {

template <class S, class Pred> class divider {
    std::pair<std::vector<value_t<S>>, std::vector<value_t<S>>> parts_{};
    [[no_unique_address]] Pred pred_;

public:
    constexpr explicit divider(Pred pred) : pred_(std::move(pred)) {}
    template <class X> constexpr void operator()(X&& x) {
        bool const holds = op::invoke(pred_, static_cast<look_t<S>>(x));
        (holds ? parts_.first : parts_.second).emplace_back(static_cast<X&&>(x));
    }
    constexpr auto result() && { return std::move(parts_); }
};

struct partition_verb {
    static constexpr bool needs_the_end = true;
    using needs = class a_predicate_of_the_elements;
    template <sequence S, class Pred>
        requires std::predicate<Pred&, look_t<S>> && std::constructible_from<value_t<S>, element_t<S>> &&
                 outlives_pipeline<S, element_t<S>>
    constexpr auto operator()(over<S>, Pred pred) const {
        return divider<S, Pred>(std::move(pred));
    }
};

} // namespace core

/// The elements for which a predicate holds, and the others: a pair of vectors, in which they are in their order.
///
///     auto [even, odd] = rill::range(5) | rill::partition([](int x) { return x % 2 == 0; });
///
/// Python:     more_itertools.partition, which has the others first
/// std:        std::ranges::partition_copy
/// Function:   called once for each element, which it sees as an lvalue
/// Result:     the elements by copy or move; views of text that may be gone when the range has ended as std::string
/// Memory: all elements.  Errors: the function's own; an infinite range is refused when compiling
inline constexpr core::terminal_verb<core::partition_verb, 1> partition;

} // namespace rill
