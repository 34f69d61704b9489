// SPDX-License-Identifier: BSL-1.0
// aggregate: several terminals over one pass.
#pragma once
#include <rill/core/verb/terminal.hpp>
#include <tuple>

namespace rill {
namespace core {

/// The elements of S as those terminals see them that are not the last: as lvalues. (A type to ask about, not to walk.)
template <class S> struct shown {
    using rill_view = shown;
    using value_type = plain_value_t<S>;
    static constexpr bool walks_const = false;
    static constexpr life place_life = core::place_life<S>, referent_life = core::referent_life<S>;

    std::remove_reference_t<look_t<S>>* here = nullptr;

    static single_pass_tag first(shown&) { return {}; }
    static auto done(shown& self, single_pass_tag const&) {
        if constexpr (infinite<S>) return std::false_type();
        else return !self.here;
    }
    static look_t<S> read(shown& self, single_pass_tag const&) { return *self.here; }
    static void next(shown&, single_pass_tag&) {}
};

/// A closure of a terminal that has an answer, and takes the elements of S.
template <class T, class S>
concept answers_over =
    requires(T const& terminal) { typename std::tuple<decltype(terminal.start(over<S>()).result())>; };
template <class S, class T, class... Rest> consteval bool can_aggregate() {
    if constexpr (sizeof...(Rest) == 0) return answers_over<T, S>;
    else return answers_over<T, shown<S>> && can_aggregate<S, Rest...>();
}

template <class Over, class... T> class aggregated;
template <class S, class T, class... Rest>
using accumulator_t =
    decltype(std::declval<T const&>().start(over<std::conditional_t<sizeof...(Rest) == 0, S, shown<S>>>()));

/// A terminal and those behind it. It is not moved: accumulators need not be movable.
template <class S, class T, class... Rest> class aggregated<over<S>, T, Rest...> {
    static constexpr bool is_last = sizeof...(Rest) == 0;
    struct nobody {
        constexpr explicit nobody(over<S>) {}
    };
    using behind = typename std::conditional_t<is_last, std::type_identity<nobody>,
                                               std::type_identity<aggregated<over<S>, Rest...>>>::type;

    accumulator_t<S, T, Rest...> accumulator_;
    bool wants_more_ = op::wants_more(accumulator_);
    [[no_unique_address]] behind rest_;

public:
    constexpr explicit aggregated(over<S> s, T const& terminal, Rest const&... rest)
        : accumulator_(terminal.start(over<std::conditional_t<is_last, S, shown<S>>>())), rest_(s, rest...) {}

    constexpr bool wants_more() const {
        if constexpr (is_last) return wants_more_;
        else return wants_more_ || rest_.wants_more();
    }
    constexpr void expect(extent n) {
        if constexpr (requires { accumulator_.expect(n); }) accumulator_.expect(n);
        if constexpr (!is_last) rest_.expect(n);
    }
    template <class X> constexpr bool operator()(X&& x) {
        if constexpr (is_last) return wants_more_ && (wants_more_ = op::take_in(accumulator_, static_cast<X&&>(x)));
        else {
            if (wants_more_) wants_more_ = op::take_in(accumulator_, static_cast<look_t<S>>(x));
            bool const others_want_more = rest_(static_cast<X&&>(x));
            return wants_more_ || others_want_more;
        }
    }
    constexpr auto result() && {
        auto mine = std::tuple<decltype(std::move(accumulator_).result())>(std::move(accumulator_).result());
        if constexpr (is_last) return mine;
        else return std::tuple_cat(std::move(mine), std::move(rest_).result());
    }
};

struct aggregate_verb {
    using needs = class terminals_that_fit_the_elements;
    template <sequence S, class... T>
        requires(can_aggregate<S, T...>())
    constexpr auto operator()(over<S> s, T const&... terminal) const {
        return aggregated<over<S>, T...>(s, terminal...);
    }
};

} // namespace core

/// Several terminals over one pass of one range: their results as a std::tuple. Each sees every element as an lvalue;
/// the last one may move it away. The pass ends when none of them wants another element.
///
///     auto [total, n, longest] = sizes | rill::aggregate(rill::sum(), rill::count(), rill::max());
///
/// Python: a loop by hand
/// std:    none
/// Memory: what the terminals take.  Errors: theirs
inline constexpr core::terminal_verb<core::aggregate_verb, 1, 16> aggregate;

} // namespace rill
