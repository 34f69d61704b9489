// SPDX-License-Identifier: BSL-1.0
// What is taken as a path, and how an input says that it has failed.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <string_view>
#include <system_error>

namespace rill::core {

template <class P>
concept has_narrow_text = requires(P const& p) {
    { p.c_str() } -> std::convertible_to<char const*>;
};
template <class P>
concept makes_text = requires(P const& p) { // so it is with std::filesystem::path on Windows
    { p.string() } -> std::same_as<std::string>;
};

/// A string, or anything with c_str() or string(), such as std::filesystem::path: that header weighs twice <ranges>.
template <class P>
concept path_like = !std::same_as<P, std::nullptr_t> &&
                    (std::convertible_to<P const&, std::string_view> || has_narrow_text<P> || makes_text<P>);

namespace op {

[[noreturn]] inline void path_must_not_be_null(char const* verb) {
    fail<std::invalid_argument>("rill::" + std::string(verb) + ": path must not be a null pointer");
}
[[noreturn]] inline void path_must_not_contain_null(char const* verb, std::string const& path) {
    fail<std::invalid_argument>("rill::" + std::string(verb) + ": path must not contain a null byte, got " +
                                path.c_str() + "\\0...");
}

template <path_like P> std::string path(char const* verb, P const& p) {
    if constexpr (std::is_pointer_v<P>)
        if (p == nullptr) path_must_not_be_null(verb);
    std::string text = [&] {
        if constexpr (std::convertible_to<P const&, std::string_view>) return std::string(std::string_view(p));
        else if constexpr (has_narrow_text<P>) return std::string(p.c_str());
        else return p.string();
    }();
    if (text.find('\0') != std::string::npos) path_must_not_contain_null(verb, text);
    return text;
}

/// An error of the operating system, about the file or stream of that name.
[[noreturn]] inline void io_failed(std::string const& name, int error) {
    fail<std::system_error>(std::error_code(error, std::generic_category()), name);
}

} // namespace op
} // namespace rill::core
