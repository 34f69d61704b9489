// next(source): the next element of a single-pass source, as an optional; empty at the end. Python: next(it, None).
//
//   while (auto line = rill::next(lines)) use(*line);
//
// The element is moved out where it is the consumer's to take, and copied where it is a reference. Every call is a pass
// of its own: what a stage above the source remembers of a pass (take's count, an index) starts afresh.
#pragma once
#include <rill/core/model/life.hpp>

namespace rill {
namespace core {

struct next_function {
    template <modelled S>
        requires(!multipass<S>) && std::constructible_from<value_t<S>, element_t<S>>
    constexpr std::optional<value_t<S>> operator()(S& source) const {
        auto const here = op::first(source);
        if (op::done(source, here)) return std::nullopt;
        return std::optional<value_t<S>>(std::in_place, op::read(source, here));
    }
};

} // namespace core

inline constexpr core::next_function next;

} // namespace rill
