// range: numbers from a start to a stop, as in Python.
#pragma once
#include <rill/core/check.hpp>
#include <rill/core/view.hpp>

namespace rill {
namespace core {

template <class T> concept number = (std::integral<T> || std::floating_point<T>) && !std::same_as<T, bool>;

/// Steps of one over integers: the cursor is the number itself.
template <std::integral T> class [[nodiscard]] range_view : public view<range_view<T>, true> {
    T start_;
    T stop_;

public:
    constexpr range_view(T start, T stop) : start_(start), stop_(start < stop ? stop : start) {}

    static constexpr T first(auto& self) { return self.start_; }
    static constexpr bool done(auto& self, T const& cur) { return cur == self.stop_; }
    static constexpr T read(auto&, T const& cur) { return cur; }
    static constexpr void next(auto&, T& cur) { ++cur; }
    static constexpr void prev(auto&, T& cur) { --cur; }
    static constexpr void advance(auto&, T& cur, std::ptrdiff_t n) { cur = static_cast<T>(cur + static_cast<T>(n)); }
    static constexpr std::ptrdiff_t distance(auto&, T const& from, T const& to) {
        return static_cast<std::ptrdiff_t>(to) - static_cast<std::ptrdiff_t>(from);
    }
    static constexpr T last(auto& self) { return self.stop_; }
    static constexpr std::size_t length(auto& self) {
        return static_cast<std::size_t>(self.stop_) - static_cast<std::size_t>(self.start_);
    }
};

/// Any other step: the cursor is the index, so that floating values are computed, not accumulated.
template <number T> class [[nodiscard]] stepped_view : public view<stepped_view<T>, true> {
    T start_;
    T step_;
    std::size_t length_;

public:
    constexpr stepped_view(T start, T step, std::size_t length) : start_(start), step_(step), length_(length) {}

    static constexpr std::size_t first(auto&) { return 0; }
    static constexpr bool done(auto& self, std::size_t const& cur) { return cur == self.length_; }
    static constexpr T read(auto& self, std::size_t const& cur) {
        if constexpr (std::floating_point<T>) return self.start_ + static_cast<T>(cur) * self.step_;
        else
            return static_cast<T>(static_cast<std::size_t>(self.start_) +
                                  cur * static_cast<std::size_t>(self.step_)); // wraps to the right value
    }
    static constexpr void next(auto&, std::size_t& cur) { ++cur; }
    static constexpr void prev(auto&, std::size_t& cur) { --cur; }
    static constexpr void advance(auto&, std::size_t& cur, std::ptrdiff_t n) { cur += static_cast<std::size_t>(n); }
    static constexpr std::ptrdiff_t distance(auto&, std::size_t const& from, std::size_t const& to) {
        return static_cast<std::ptrdiff_t>(to - from);
    }
    static constexpr std::size_t last(auto& self) { return self.length_; }
    static constexpr std::size_t length(auto& self) { return self.length_; }
};

namespace op {

[[noreturn]] inline void step_must_not_be_zero() {
    fail<std::invalid_argument>("rill::range: step must not be zero, got 0");
}

/// How many numbers start + i * step there are on the near side of stop.
template <number T> constexpr std::size_t steps(T start, T stop, T step) {
    if (step == T{}) step_must_not_be_zero();
    if (step > T{} ? !(start < stop) : !(stop < start)) return 0;
    if constexpr (std::floating_point<T>) {
        auto const exact = (stop - start) / step;
        auto const whole = static_cast<std::size_t>(exact);
        return whole + (static_cast<T>(whole) < exact ? 1 : 0);
    } else {
        auto const u = [](T x) { return static_cast<std::size_t>(x); }; // distances wrap to the right value
        return step > T{} ? (u(stop) - u(start) - 1) / u(step) + 1
                          : (u(start) - u(stop) - 1) / (std::size_t{} - u(step)) + 1;
    }
}

} // namespace op

struct range_source {
    template <number T> constexpr auto operator()(T stop) const { return (*this)(T{}, stop); }

    template <number A, number B> constexpr auto operator()(A start, B stop) const {
        using T = std::common_type_t<A, B>;
        if constexpr (std::integral<T>) return range_view<T>(static_cast<T>(start), static_cast<T>(stop));
        else return (*this)(start, stop, T{1});
    }
    template <number A, number B, number C> constexpr auto operator()(A start, B stop, C step) const {
        using T = std::common_type_t<A, B, C>;
        auto const length = op::steps<T>(static_cast<T>(start), static_cast<T>(stop), static_cast<T>(step));
        return stepped_view<T>(static_cast<T>(start), static_cast<T>(step), length);
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
/// Elements:   the common type of the arguments. Floating values are computed, start + i * step, not accumulated.
///             A range that points the wrong way is empty
/// Keeps:      multi-pass, size, random access, common, const
/// Look-ahead: none.  Memory: none.  Errors: std::invalid_argument for a step of zero
inline constexpr core::range_source range{};

} // namespace rill
