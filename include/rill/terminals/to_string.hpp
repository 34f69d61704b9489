// SPDX-License-Identifier: BSL-1.0
// to_string: the elements as text, one after the other.
#pragma once
#include <rill/core/verb/terminal.hpp>
#include <charconv>

namespace rill {
namespace core {

/// An integer or floating-point number, as std::to_chars writes it. A character is text, and a bool neither.
template <class X>
concept written_as_number = (std::integral<X> || std::floating_point<X>) && !character<X> && !std::same_as<X, bool>;

template <class X> concept seen_as_text = std::convertible_to<X, std::string_view>;
template <class X>
concept writable =
    seen_as_text<X&> || std::same_as<std::remove_cv_t<X>, char> || written_as_number<std::remove_cv_t<X>>;

namespace op {

/// Hands the characters of x to put.
template <writable X> constexpr void write_as_text(X& x, auto&& put) {
    if constexpr (seen_as_text<X&>) put(static_cast<std::string_view>(x));
    else if constexpr (written_as_number<std::remove_cv_t<X>>) {
        char digits[64];
        put(std::string_view(digits, std::to_chars(digits, digits + sizeof digits, x).ptr));
    } else put(std::string_view(&x, 1));
}

} // namespace op

template <class S> class text_joiner {
    std::string text_{};
    std::string separator_;
    bool first_ = true;

public:
    constexpr explicit text_joiner(std::string separator) : separator_(std::move(separator)) {}

    constexpr void operator()(auto&& x) {
        if (!std::exchange(first_, false)) text_ += separator_;
        op::write_as_text(static_cast<look_t<S>>(x), [this](std::string_view part) { text_ += part; });
    }
    constexpr std::string result() && { return std::move(text_); }
};

struct to_string_verb {
    static constexpr bool needs_the_end = true;
    using needs = class elements_that_are_text_or_numbers;
    template <sequence S>
        requires writable<std::remove_reference_t<look_t<S>>>
    constexpr auto operator()(over<S>, std::string separator = {}) const {
        return text_joiner<S>(std::move(separator));
    }
};

/// What is text is the separator, and anything else the range.
class to_string_object : public uncalled {
    using how = apply_terminal<to_string_verb>;

public:
    [[nodiscard]] constexpr auto operator()() const { return partial<how>(how()); }
    template <seen_as_text Separator> [[nodiscard]] constexpr auto operator()(Separator&& separator) const {
        return partial<how, std::string>(how(), std::string_view(std::forward<Separator>(separator)));
    }
    template <class R>
        requires(!seen_as_text<R>) && takes<how const&, R>
    [[nodiscard]] constexpr std::string operator()(R&& r) const {
        return how()(std::forward<R>(r));
    }
    template <class R, seen_as_text Separator>
        requires takes<how const&, R, std::string>
    [[nodiscard]] constexpr std::string operator()(R&& r, Separator&& separator) const {
        return how()(std::forward<R>(r), std::string(std::string_view(std::forward<Separator>(separator))));
    }
    template <range_like R, seen_as_text... Separator, class Verb = to_string_verb,
              class Needs = typename how::template needs<R>>
        requires(sizeof...(Separator) < 2 && !(seen_as_text<R> && sizeof...(Separator) == 0)) && (!takes<how const&, R>)
    constexpr void operator()(R&&, Separator&&...) const = delete;
};

} // namespace core

/// The elements as one text, with a separator between them, or none.
///
///     rill::range(4) | rill::to_string(", ")                               // "0, 1, 2, 3"
///
/// Python:     sep.join(map(str, xs))
/// std:        none; std::format of a range (C++23)
/// Call forms: to_string(range), to_string(range, separator); `range | to_string()`, `range | to_string(separator)`. A
///             text alone in the parentheses is the separator
/// Elements:   what converts to std::string_view, a char, and numbers as std::to_chars writes them: the shortest that
///             is read back as the same, whatever the locale
/// Memory: the text.  Errors: an infinite range, and other elements, are refused when compiling
inline constexpr core::to_string_object to_string{};

} // namespace rill
