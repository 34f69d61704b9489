// SPDX-License-Identifier: BSL-1.0
// range: numbers from a start to a stop, as in Python.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/model/view.hpp>
#include <compare>
#include <cstdint>
#include <cstdio>
#include <limits>

namespace rill {
namespace core {

template <class T>
concept number =
    (std::integral<T> && !std::same_as<T, bool> && sizeof(T) <= sizeof(std::uintmax_t)) || std::floating_point<T>;

/// Steps of one over integers: the cursor is the number itself.
template <std::integral T> class [[nodiscard]] range_view : public view<range_view<T>, true> {
    T start_;
    T stop_;

    static constexpr std::uintmax_t wide(T x) {
        return static_cast<std::uintmax_t>(x);
    } // distances wrap to the right value

public:
    constexpr range_view(T start, T stop) : start_(start), stop_(start < stop ? stop : start) {}

    static constexpr T first(auto& self) { return self.start_; }
    static constexpr bool done(auto& self, T const& cur) { return cur == self.stop_; }
    static constexpr T read(auto&, T const& cur) { return cur; }
    static constexpr void next(auto&, T& cur) { ++cur; }
    static constexpr void prev(auto&, T& cur) { --cur; }
    static constexpr void advance(auto&, T& cur, std::ptrdiff_t n) {
        cur = static_cast<T>(wide(cur) + static_cast<std::uintmax_t>(n));
    }
    static constexpr std::ptrdiff_t distance(auto& self, T const& from, T const& to) {
        if constexpr (sizeof(T) < sizeof(std::ptrdiff_t))
            return static_cast<std::ptrdiff_t>(to) - static_cast<std::ptrdiff_t>(from);
        else return op::difference("range", wide(from) - wide(self.start_), wide(to) - wide(self.start_));
    }
    static constexpr T last(auto& self) { return self.stop_; }
    static constexpr extent length(auto& self) {
        auto const numbers = wide(self.stop_) - wide(self.start_);
        auto const length = static_cast<std::size_t>(numbers);
        return length == numbers ? extent(length) : extent::beyond("range");
    }
};

/// Any other step: the cursor is the index, so that floating values are computed, not accumulated.
template <number T> class [[nodiscard]] stepped_view : public view<stepped_view<T>, true> {
    using step_t = std::conditional_t<std::floating_point<T>, T, std::uintmax_t>; // wraps to the right value
    T start_;
    step_t step_;
    std::size_t length_;

public:
    constexpr stepped_view(T start, step_t step, std::size_t length) : start_(start), step_(step), length_(length) {}

    static constexpr std::size_t first(auto&) { return 0; }
    static constexpr bool done(auto& self, std::size_t const& cur) { return cur == self.length_; }
    static constexpr T read(auto& self, std::size_t const& cur) {
        return static_cast<T>(static_cast<step_t>(self.start_) + static_cast<step_t>(cur) * self.step_);
    }
    static constexpr void next(auto&, std::size_t& cur) { ++cur; }
    static constexpr void prev(auto&, std::size_t& cur) { --cur; }
    static constexpr void advance(auto&, std::size_t& cur, std::ptrdiff_t n) { cur += static_cast<std::size_t>(n); }
    static constexpr std::ptrdiff_t distance(auto&, std::size_t const& from, std::size_t const& to) {
        return op::difference("range", from, to);
    }
    static constexpr std::size_t last(auto& self) { return self.length_; }
    static constexpr std::size_t length(auto& self) { return self.length_; }
};

/// The value of an integer of any type, to be compared with those of others.
class whole {
    bool negative_;
    std::uintmax_t bits_;

public:
    constexpr whole(std::integral auto x) : negative_(x < 0), bits_(static_cast<std::uintmax_t>(x)) {}

    constexpr std::uintmax_t bits() const { return bits_; }
    constexpr std::uintmax_t magnitude() const { return negative_ ? 0 - bits_ : bits_; }
    friend constexpr bool operator==(whole, whole) = default;
    friend constexpr std::strong_ordering operator<=>(whole a, whole b) {
        return a.negative_ == b.negative_ ? a.bits_ <=> b.bits_ : b.negative_ <=> a.negative_;
    }
};
template <class T> constexpr bool fits(whole x) {
    return std::numeric_limits<T>::min() <= x && x <= std::numeric_limits<T>::max();
}

/// What numbers are counted in: the common type, and with a step the signed one of it if there is a signed argument.
template <class... A> struct counted_in {
    using type = std::common_type_t<A...>;
};
template <number A, number B, number C>
    requires std::unsigned_integral<std::common_type_t<A, B, C>> &&
             (std::is_signed_v<A> || std::is_signed_v<B> || std::is_signed_v<C>)
struct counted_in<A, B, C> {
    using type = std::make_signed_t<std::common_type_t<A, B, C>>;
};
template <class... A> using counted_in_t = typename counted_in<A...>::type;

namespace op {

[[noreturn]] inline void step_must_not_be_zero() {
    fail<std::invalid_argument>("rill::range: step must not be zero, got 0");
}
[[noreturn]] inline void start_must_not_be_negative_before_an_unsigned_stop(std::intmax_t start) {
    fail<std::invalid_argument>(
        complaint("range", ": start must not be negative where stop is unsigned, unless there is a step, got ", start)
            .text());
}
[[noreturn]] inline void start_must_fit_the_signed_type(std::uintmax_t start) {
    fail<std::invalid_argument>(complaint("range", ": start must fit the elements' signed type, got ", start).text());
}
[[noreturn]] inline void numbers_before_stop_must_fit_the_signed_type(std::uintmax_t stop) {
    fail<std::invalid_argument>(
        complaint("range", ": the numbers before stop must fit the elements' signed type, got ", stop).text());
}
[[noreturn]] inline void argument_must_be_finite(char const* argument, long double value) {
    char text[80];
    std::snprintf(text, sizeof text, "rill::range: %s must be finite, got %Lg", argument, value);
    fail<std::invalid_argument>(text);
}
[[noreturn]] inline void stop_must_not_be_so_many_steps_away(long double stop) {
    char text[120];
    std::snprintf(text, sizeof text, "rill::range: stop must be fewer steps away than there are positions, got %Lg",
                  stop);
    fail<std::invalid_argument>(text);
}

template <std::floating_point T> constexpr void check_finite(char const* argument, T value) {
    constexpr auto greatest = std::numeric_limits<T>::max();
    if (!(-greatest <= value && value <= greatest)) argument_must_be_finite(argument, value);
}

/// How many numbers start + i * step there are on the near side of stop.
template <std::floating_point T> constexpr std::size_t steps(T start, T stop, T step) {
    check_finite("start", start);
    check_finite("stop", stop);
    check_finite("step", step);
    if (step == T{}) step_must_not_be_zero();
    if (step > T{} ? !(start < stop) : !(stop < start)) return 0;
    auto const exact = (stop - start) / step;
    if (!(exact < static_cast<T>(extent::positions))) stop_must_not_be_so_many_steps_away(stop);
    auto const whole_steps = static_cast<std::size_t>(exact);
    return whole_steps + (static_cast<T>(whole_steps) < exact ? 1 : 0);
}
template <std::integral T> constexpr std::size_t steps(whole start, whole stop, whole step) {
    if (step == 0) step_must_not_be_zero();
    bool const up = step > 0;
    if (up ? start >= stop : start <= stop) return 0;
    if (!fits<T>(start)) start_must_fit_the_signed_type(start.bits());
    constexpr whole greatest = std::numeric_limits<T>::max();
    auto const beyond = up && greatest < stop ? stop.bits() - greatest.bits() - 1 : 0; // that T cannot hold
    auto const span = up ? stop.bits() - start.bits() - 1 - beyond : start.bits() - stop.bits() - 1;
    auto const last = span / step.magnitude();
    if (beyond > 0 && beyond >= step.magnitude() - span % step.magnitude())
        numbers_before_stop_must_fit_the_signed_type(stop.bits());
    if (last >= static_cast<std::size_t>(-1)) length_must_fit("range");
    return static_cast<std::size_t>(last) + 1;
}

} // namespace op

struct range_source {
    template <number T> constexpr auto operator()(T stop) const { return (*this)(T{}, stop); }

    template <number A, number B> constexpr auto operator()(A start, B stop) const {
        using T = counted_in_t<A, B>;
        if constexpr (std::floating_point<T>) return (*this)(start, stop, T{1});
        else {
            if (whole(start) >= whole(stop)) return range_view<T>(T{}, T{});
            if constexpr (std::unsigned_integral<T> && std::signed_integral<A>)
                if (start < 0) op::start_must_not_be_negative_before_an_unsigned_stop(start);
            return range_view<T>(static_cast<T>(start), static_cast<T>(stop));
        }
    }
    template <number A, number B, number C> constexpr auto operator()(A start, B stop, C step) const {
        using T = counted_in_t<A, B, C>;
        if constexpr (std::floating_point<T>) {
            auto const length = op::steps<T>(static_cast<T>(start), static_cast<T>(stop), static_cast<T>(step));
            return stepped_view<T>(static_cast<T>(start), static_cast<T>(step), length);
        } else {
            auto const length = op::steps<T>(whole(start), whole(stop), whole(step));
            return stepped_view<T>(static_cast<T>(start), whole(step).bits(), length);
        }
    }
};

} // namespace core

/// The numbers from 0 or a start up to, and without, a stop; with a step that may be negative or floating.
///
///     rill::range(5)                                                       // 0 1 2 3 4
///     rill::range(10, 0, -3)                                               // 10 7 4 1
///
/// Python:     range(start, stop, step)
/// std::views: iota(start, stop) for steps of one
/// Elements:   of the arguments' common type; with a step, of its signed one if an argument is signed, so that
///             `range(v.size() - 1, -1, -1)` counts down to 0. Floating values are computed, start + i * step, not
///             accumulated. A range that points the wrong way is empty
/// Keeps:      multi-pass, size, random access, common, const
/// Look-ahead: none.  Memory: none
/// Errors:     std::invalid_argument for a step of zero, a number that the elements' type cannot hold (a negative start
///             before an unsigned stop), and floating arguments that are not finite or make too many elements
inline constexpr core::range_source range{};

} // namespace rill
