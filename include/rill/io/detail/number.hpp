// SPDX-License-Identifier: BSL-1.0
// number: a text as a number, whatever the locale. By std::from_chars; where the library lacks that for floating types
// (libc++ before 20), by the C library's conversion in the "C" locale, of a text that is written as from_chars wants it.
#pragma once
#include <cerrno>
#include <charconv>
#include <clocale>
#include <concepts>
#include <cstdlib>
#include <string>
#include <string_view>
#ifndef _WIN32
#include <locale.h> // newlocale
#if __has_include(<xlocale.h>)
#include <xlocale.h>
#endif
#endif

namespace rill::core {

enum class parsed { well, not_a_number, out_of_range };

template <class T> concept from_chars_reads = requires(char const* text, T& x) { std::from_chars(text, text, x); };

namespace op {

/// Whether a text is a decimal number, an infinity or none, and whether it has a digit that is not zero.
class written_number {
    std::string_view rest_;
    bool nonzero_ = false;

    bool skip(char a, char b) {
        if (rest_.empty() || (rest_[0] != a && rest_[0] != b)) return false;
        rest_.remove_prefix(1);
        return true;
    }
    std::size_t digits(bool of_value) {
        std::size_t count = 0;
        for (; !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9'; rest_.remove_prefix(1), ++count)
            if (of_value && rest_[0] != '0') nonzero_ = true;
        return count;
    }
    bool word(std::string_view lower, std::string_view upper) {
        auto const before = rest_;
        for (std::size_t i = 0; i < lower.size(); ++i)
            if (!skip(lower[i], upper[i])) {
                rest_ = before;
                return false;
            }
        return true;
    }
    bool in_parentheses() {
        for (std::size_t i = 1; i + 1 < rest_.size(); ++i) {
            auto const c = static_cast<unsigned char>(rest_[i]);
            bool const fits = c == '_' || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
            if (!fits) return false;
        }
        return rest_.size() >= 2 && rest_.front() == '(' && rest_.back() == ')';
    }

public:
    bool well_formed = true;
    bool finite = true;

    explicit written_number(std::string_view text) : rest_(text) {
        skip('-', '-');
        if (word("inf", "INF") || word("nan", "NAN")) {
            finite = false;
            bool const is_nan = (text[text.size() - rest_.size() - 1] | 32) == 'n';
            if (is_nan && in_parentheses()) return;
            if (!is_nan) word("inity", "INITY");
        } else {
            auto const whole = digits(true);
            auto const fraction = skip('.', '.') ? digits(true) : 0;
            well_formed = whole + fraction != 0;
            if (skip('e', 'E')) {
                if (!skip('-', '-')) skip('+', '+');
                well_formed = digits(false) != 0 && well_formed;
            }
        }
        well_formed = well_formed && rest_.empty();
    }
    bool nonzero() const { return nonzero_; }
};

#ifndef _WIN32
inline ::locale_t c_locale() {
    static ::locale_t const locale = ::newlocale(LC_ALL_MASK, "C", nullptr);
    return locale;
}
inline void convert(char const* text, float& x) { x = ::strtof_l(text, nullptr, c_locale()); }
inline void convert(char const* text, double& x) { x = ::strtod_l(text, nullptr, c_locale()); }
inline void convert(char const* text, long double& x) { x = ::strtold_l(text, nullptr, c_locale()); }

template <std::floating_point T> parsed number_in_c_locale(std::string_view text, T& x) {
    written_number const written(text);
    if (!written.well_formed) return parsed::not_a_number;
    char copy[64];
    if (text.size() < sizeof copy) {
        copy[text.copy(copy, text.size())] = '\0';
        convert(copy, x);
    } else convert(std::string(text).c_str(), x);
    bool const overflow = written.finite && x - x != 0, underflow = x == 0 && written.nonzero();
    return overflow || underflow ? parsed::out_of_range : parsed::well;
}
#endif

/// The number that the whole text is.
template <class T> parsed number(std::string_view text, T& x) {
    if constexpr (from_chars_reads<T>) {
        auto const end = text.data() + text.size();
        auto const [stopped, error] = std::from_chars(text.data(), end, x);
        if (stopped != end || error == std::errc::invalid_argument) return parsed::not_a_number;
        return error == std::errc::result_out_of_range ? parsed::out_of_range : parsed::well;
    } else return number_in_c_locale(text, x);
}

} // namespace op
} // namespace rill::core
