// Argument checks: a bad argument throws std::invalid_argument that names the verb and the value, where the verb is
// called. The functions that throw are not constexpr and are named after the cause, so that misuse in a constant
// expression reads well too. Without exceptions the same message goes to stderr and the program aborts.
#pragma once
#include <concepts>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#ifndef __cpp_exceptions
#include <cstdio>
#include <cstdlib>
#endif

namespace rill::core::op {

template <class Error, class... A> [[noreturn]] inline void fail(A const&... a) {
#ifdef __cpp_exceptions
    throw Error(a...);
#else
    std::fprintf(stderr, "%s\n", Error(a...).what());
    std::abort();
#endif
}

[[noreturn]] inline void count_must_not_be_negative(char const* verb, long long value) {
    fail<std::invalid_argument>("rill::" + std::string(verb) + ": count must not be negative, got " +
                                std::to_string(value));
}
[[noreturn]] inline void count_must_not_be_zero(char const* verb) {
    fail<std::invalid_argument>("rill::" + std::string(verb) + ": count must not be zero, got 0");
}

/// A count argument: any integral type; what exceeds the greatest position saturates.
constexpr std::size_t count(char const* verb, std::integral auto n) {
    constexpr auto most = static_cast<unsigned long long>(std::numeric_limits<std::ptrdiff_t>::max());
    if constexpr (std::signed_integral<decltype(n)>)
        if (n < 0) count_must_not_be_negative(verb, n);
    return static_cast<std::size_t>((std::min)(static_cast<unsigned long long>(n), most));
}
/// The same for verbs that make no sense with nothing: chunk(0), stride(0).
constexpr std::size_t positive_count(char const* verb, std::integral auto n) {
    if (n == 0) count_must_not_be_zero(verb);
    return count(verb, n);
}

} // namespace rill::core::op
