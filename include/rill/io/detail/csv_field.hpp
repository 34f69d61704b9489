// SPDX-License-Identifier: BSL-1.0
// What a field of a CSV row can be read as.
#pragma once
#include <rill/core/model/sequence.hpp>
#include <rill/io/detail/number.hpp>
#include <concepts>
#include <optional>
#include <type_traits>

namespace rill::core {

template <class T>
concept csv_number = std::floating_point<T> || (std::integral<T> && !std::same_as<T, bool> && !character<T>);

/// A number, a character, a bool, or anything that is made of a text: std::string_view, std::string, a class of a user.
template <class T>
concept csv_value =
    csv_number<T> || std::same_as<T, char> || std::same_as<T, bool> ||
    (!std::is_arithmetic_v<T> && !std::is_aggregate_v<T> && std::constructible_from<T, std::string_view>);

template <class T> inline constexpr bool is_csv_optional = false;
template <csv_value T> inline constexpr bool is_csv_optional<std::optional<T>> = true;
/// A std::optional is empty where the field is null; nothing but it and text takes a null.
template <class T> concept csv_field = is_csv_optional<T> || csv_value<T>;

namespace op {

/// Of any case: PostgreSQL writes t and f, SQLite and MySQL 1 and 0, Python True and False.
inline std::optional<bool> to_bool(std::string_view text) {
    auto const is = [&](std::string_view word) {
        if (text.size() != word.size()) return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if (text[i] != word[i] && text[i] != word[i] - 32) return false;
        return true;
    };
    if (text == "1" || is("t") || is("true")) return true;
    if (text == "0" || is("f") || is("false")) return false;
    return std::nullopt;
}

/// A T of a field, where null has no data. What is wrong is said by `complain`, which throws.
template <csv_field T> T field_as(std::string_view text, auto const& complain) {
    if constexpr (is_csv_optional<T>) {
        if (text.data() == nullptr) return std::nullopt;
        return field_as<typename T::value_type>(text, complain);
    } else if constexpr (csv_number<T>) {
        T x{};
        auto const result = number(text, x);
        if (result == parsed::out_of_range) complain("does not fit");
        if (result != parsed::well) complain(std::integral<T> ? "is no whole number" : "is no number");
        return x;
    } else if constexpr (std::same_as<T, char>) {
        if (text.size() != 1) complain("is no single character");
        return text[0];
    } else if constexpr (std::same_as<T, bool>) {
        auto const x = to_bool(text);
        if (!x) complain("is no bool");
        return *x;
    } else return T(text);
}

} // namespace op
} // namespace rill::core
