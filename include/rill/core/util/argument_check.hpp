// SPDX-License-Identifier: BSL-1.0
// Argument checks: a bad argument throws std::invalid_argument that names the verb and the value, where the verb is
// called. The functions that throw are not constexpr and are named after the cause, so that misuse in a constant
// expression reads well too. Without exceptions the same message goes to stderr and the program aborts.
#pragma once
#include <concepts>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <utility>
#ifndef __cpp_exceptions
#include <cstdio>
#include <cstdlib>
#endif

namespace rill::core::op {

template <class Error, class... A> [[noreturn]] void fail(A const&... a) {
#ifdef __cpp_exceptions
    throw Error(a...);
#else
    std::fprintf(stderr, "%s\n", Error(a...).what());
    std::abort();
#endif
}

/// A message of a few words and a number. (A std::string would be compiled into each file that calls a verb with a
/// count: a hundred functions of it, at -O0.)
class complaint {
    char text_[160] = "rill::";
    std::size_t size_ = 6;

    void add(char c) {
        if (size_ + 1 < sizeof text_) text_[size_++] = c;
    }
    void add(char const* words) {
        while (*words) add(*words++);
    }
    void add(unsigned long long n) {
        if (n > 9) add(n / 10);
        add(static_cast<char>('0' + n % 10));
    }

public:
    complaint(char const* verb, char const* cause) {
        add(verb);
        add(cause);
    }
    complaint(char const* verb, char const* cause, std::integral auto value) : complaint(verb, cause) {
        if (value < 0) add('-');
        add(value < 0 ? 0 - static_cast<unsigned long long>(value) : static_cast<unsigned long long>(value));
    }
    char const* text() const { return text_; }
};

[[noreturn]] inline void count_must_not_be_negative(char const* verb, long long value) {
    fail<std::invalid_argument>(complaint(verb, ": count must not be negative, got ", value).text());
}
[[noreturn]] inline void start_must_not_be_negative(char const* verb, long long value) {
    fail<std::invalid_argument>(complaint(verb, ": start must not be negative, got ", value).text());
}
[[noreturn]] inline void count_must_not_be_zero(char const* verb) {
    fail<std::invalid_argument>(complaint(verb, ": count must not be zero, got ", 0).text());
}

/// A count argument: any integral type; what exceeds the greatest position saturates.
constexpr std::size_t count(char const* verb, std::integral auto n) {
    constexpr auto most = static_cast<unsigned long long>(std::numeric_limits<std::ptrdiff_t>::max());
    if constexpr (std::signed_integral<decltype(n)>)
        if (n < 0) count_must_not_be_negative(verb, n);
    auto const positions = static_cast<unsigned long long>(n);
    return static_cast<std::size_t>(positions < most ? positions : most);
}
/// The same for verbs that make no sense with nothing: stride(0).
constexpr std::size_t positive_count(char const* verb, std::integral auto n) {
    if (n == 0) count_must_not_be_zero(verb);
    return count(verb, n);
}

} // namespace rill::core::op
