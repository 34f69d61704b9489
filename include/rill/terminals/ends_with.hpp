// SPDX-License-Identifier: BSL-1.0
// ends_with: whether the last elements are those of another range.
#pragma once
#include <rill/core/algo/equality.hpp>
#include <rill/core/algo/second_range.hpp>
#include <rill/core/storage/ring_buffer.hpp>

namespace rill {
namespace core {

template <class S>
concept can_look_back =
    ring_buffer<S>::by_pointer || (std::constructible_from<value_t<S>, element_t<S>> && outlives_step<S, element_t<S>>);

/// The latest elements, as many as the other range has; if its length is not known, its elements are kept.
template <class S, class Other> class end_beside {
    template <class T> using made = value_of_t<element_t<T>>;
    struct nothing {};

    second_range<Other> other_;
    [[no_unique_address]] std::conditional_t<sized<Other>, nothing, std::vector<value_t<Other>>> others_{};
    ring_buffer<S> latest_{};
    extent length_ = 0; // of the other range
    bool begun_ = false;

    constexpr void begin() {
        begun_ = true;
        if constexpr (sized<Other>) length_ = other_.length();
        else {
            while (other_.ask()) others_.emplace_back(other_.read());
            length_ = others_.size();
        }
    }
    constexpr bool is_next(auto&& x, [[maybe_unused]] std::size_t at) {
        if constexpr (sized<Other>) {
            if (!other_.ask()) return false;
            auto&& y = other_.read();
            return equality()(x, static_cast<look_t<Other>>(y));
        } else return equality()(x, op::as_made<made<Other>>(others_[at]));
    }

public:
    constexpr explicit end_beside(Other other) : other_(std::move(other)) {}

    constexpr bool known(auto& s) {
        using R = std::remove_reference_t<decltype(s)>;
        begin();
        if (length_.at_most() == 0) return true;
        if constexpr (sized<R>)
            if (op::is_shorter(op::length(s), length_)) return false;
        if constexpr (random_access<R> && sized<R>) {
            auto const count = length_.position("ends_with");
            auto at = op::first(s);
            op::advance(s, at, op::length(s).position("ends_with") - count);
            for (std::ptrdiff_t i = 0; i < count; ++i, op::next(s, at)) {
                auto&& x = op::read(s, at);
                if (!is_next(static_cast<look_t<S>>(x), static_cast<std::size_t>(i))) return false;
            }
            return true;
        } else {
            op::for_each_while(s, [this](auto&& x) { return (*this)(static_cast<decltype(x)>(x)); });
            return std::move(*this).result();
        }
    }
    template <class X> constexpr bool operator()(X&& x) {
        if (!begun_) begin();
        if (length_.at_most() == 0) return false;
        if (latest_.size() < length_.at_most()) latest_.push(static_cast<X&&>(x));
        else latest_.replace(static_cast<X&&>(x));
        return true;
    }
    constexpr bool result() && {
        if (!begun_) begin();
        if (latest_.size() < length_.at_most()) return false;
        for (std::size_t i = 0; i < latest_.size(); ++i) {
            auto&& x = latest_[i];
            if (!is_next(op::as_made<made<S>>(x), i)) return false;
        }
        return true;
    }
};

struct ends_with_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_compare_with_those_of_the_other_range;
    template <sequence S, sequence Other>
        requires(!infinite<Other>) && std::predicate<equality, look_t<S>, look_t<Other>> && can_look_back<S> &&
                (sized<Other> ||
                 (std::constructible_from<value_t<Other>, element_t<Other>> && outlives_step<Other, element_t<Other>>))
    constexpr auto operator()(over<S>, Other other) const {
        return end_beside<S, Other>(std::move(other));
    }
};

} // namespace core

/// Whether the last elements are those of another range, all of them.
///
///     rill::lines(path) | rill::ends_with(std::vector{"", "EOF"})
///
/// Call forms: ends_with(range, other); `range | ends_with(other)`
/// Python:     str.endswith, for any range
/// std:        std::ranges::ends_with (C++23), which walks twice
/// Order:      the other range is walked first if its length is not known, and last if it is. Of the range nothing is
///             asked for if the other one is empty, or both lengths are known and it is longer; a random-access one of
///             known length is read only where they are compared
/// Equality:   ==; integers are compared as numbers, whatever their types
/// Memory: over what has no random access, as many elements as the other range has, or pointers to them where the range
///             is multi-pass and has them; if its length is not known, its elements.  Errors: an infinite range is
///             refused when compiling
inline constexpr core::second_range_verb<core::ends_with_verb> ends_with{};

} // namespace rill
