// SPDX-License-Identifier: BSL-1.0
// reject: the elements for which a predicate does not hold.
#pragma once
#include <rill/adaptors/filter.hpp> // composed from filter
#include <rill/core/verb/adapted_function.hpp>

namespace rill {
namespace core {

class negation {
public:
    template <class Pred, class X>
        requires std::predicate<Pred&, X>
    constexpr bool operator()(Pred& pred, X&& x) const {
        return !pred(std::forward<X>(x));
    }
};

struct reject_verb {
    using needs = class a_predicate_of_the_elements;
    template <class Base, class Pred>
    constexpr auto operator()(Base base, Pred pred) const -> filter_view<Base, adapted_function<negation, Pred>> {
        return {std::move(base), adapted_function<negation, Pred>(std::move(pred))};
    }
};

} // namespace core

/// The elements for which the predicate does not hold: filter, the other way round.
///
///     words | rill::reject(&std::string::empty)
///
/// Python:     itertools.filterfalse
/// std::views: filter(std::not_fn(p))
/// Function:   sees an lvalue, once for each element
/// Keeps:      passes up to bidirectional, common; const if the predicate can be called as const
/// Look-ahead: none.  Memory: an element, if the base makes them.  Errors: the predicate's own
inline constexpr core::adaptor_verb<core::reject_verb, 1> reject;

} // namespace rill
