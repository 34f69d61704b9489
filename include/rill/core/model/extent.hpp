// SPDX-License-Identifier: BSL-1.0
// extent: how many elements there are. What a std::size_t cannot say stays too many, with the name of the verb that
// made it so. Who needs the number then gets a std::length_error that names the verb; who needs no more than n of them
// asks at_most(n) and gets an answer. Extents are added and multiplied by op::sum and op::product only, which know the
// verb.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <cstdint>
#include <utility>

namespace rill::core {

namespace op {

[[noreturn]] inline void length_must_fit(char const* verb) {
    fail<std::length_error>(complaint(verb, ": length must fit std::size_t").text());
}
[[noreturn]] inline void position_must_fit(char const* verb) {
    fail<std::length_error>(complaint(verb, ": position must fit std::ptrdiff_t").text());
}

} // namespace op

class extent {
    std::size_t count_;              // SIZE_MAX where too_many_ is set
    char const* too_many_ = nullptr; // the verb whose length does not fit, or null

    static constexpr auto greatest = static_cast<std::size_t>(-1);
    constexpr extent(std::size_t count, char const* verb) : count_(count), too_many_(verb) {}

public:
    /// As a number of positions: what a distance, a std::ptrdiff_t, can say.
    static constexpr std::size_t positions = greatest / 2 + 1;

    constexpr extent(std::size_t count) : count_(count) {}
    static constexpr extent beyond(char const* verb) { return {greatest, verb}; }

    constexpr bool too_many() const { return too_many_ != nullptr; }
    constexpr operator std::size_t() const {
        if (too_many_ != nullptr) op::length_must_fit(too_many_);
        return count_;
    }
    /// As a distance from the first element; throws where a std::ptrdiff_t cannot say it.
    constexpr std::ptrdiff_t position(char const* verb) const {
        if (too_many_ != nullptr) op::length_must_fit(too_many_);
        if (count_ >= positions) op::position_must_fit(verb);
        return static_cast<std::ptrdiff_t>(count_);
    }
    constexpr std::size_t at_most(std::size_t n = greatest) const { return count_ < n ? count_ : n; }
    /// n fewer, at least 0. Too many stay too many.
    constexpr extent less(std::size_t n) const {
        return too_many_ != nullptr ? *this : extent(count_ < n ? 0 : count_ - n);
    }

    /// How many groups of n there are, the last of which may be shorter. Too many stay too many.
    constexpr extent in_groups_of(std::size_t n) const {
        return too_many_ != nullptr ? *this : extent(count_ / n + (count_ % n != 0));
    }

    template <std::same_as<extent> A, std::same_as<extent> B> friend constexpr extent operator+(A, B) = delete;
    template <std::same_as<extent> A, std::same_as<extent> B> friend constexpr extent operator*(A, B) = delete;
};

namespace op {

constexpr extent lesser(extent a, extent b) { return a.too_many() || b.at_most() < a.at_most() ? b : a; }
constexpr extent greater(extent a, extent b) { return b.too_many() || a.at_most() < b.at_most() ? b : a; }

constexpr extent sum(char const* verb, extent a, extent b) {
    if (a.too_many() || b.too_many()) return a.too_many() ? a : b;
    std::size_t const x = a, y = b;
    return x + y < x ? extent::beyond(verb) : extent(x + y);
}
constexpr extent sum(char const* verb, extent a, extent b, std::same_as<extent> auto... more) {
    return op::sum(verb, op::sum(verb, a, b), more...);
}
constexpr extent sum(char const*, extent a) { return a; }

constexpr extent product(char const* verb, extent a, extent b) {
    auto const x = a.at_most(), y = b.at_most();
    if (x == 0 || y == 0) return 0;
    if (a.too_many() || b.too_many()) return a.too_many() ? a : b;
    constexpr auto half =
        std::size_t{1} << (std::numeric_limits<std::size_t>::digits / 2); // spares a division in the common case
    return (x < half && y < half) || x <= static_cast<std::size_t>(-1) / y ? extent(x * y) : extent::beyond(verb);
}

/// How far it is from one position to another.
constexpr std::ptrdiff_t difference(char const* verb, std::uintmax_t from, std::uintmax_t to) {
    auto const steps = static_cast<std::intmax_t>(to - from);
    auto const distance = static_cast<std::ptrdiff_t>(steps);
    if ((steps < 0) != (to < from) || distance != steps) position_must_fit(verb);
    return distance;
}

} // namespace op
} // namespace rill::core
