// SPDX-License-Identifier: BSL-1.0
// split: the pieces of a text between its delimiters.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/model/single_pass_source.hpp>
#include <rill/core/verb/verb.hpp>
#include <string_view>

namespace rill {
namespace core {

template <class T> concept textual = std::convertible_to<T const&, std::string_view>;
/// Strings: classes that have characters of their own.
template <class T> concept string_like = textual<T> && std::is_class_v<T> && !std::ranges::view<T>;
/// What can be split: any text but a const string that is passing away.
template <class T>
concept splittable =
    textual<std::remove_cvref_t<T>> &&
    (std::is_lvalue_reference_v<T> || !string_like<std::remove_cvref_t<T>> || std::movable<std::remove_reference_t<T>>);

/// A text to be split. Held: a string_view; a pointer to somebody's string, which is looked at when it is split; a
/// string. The last is move-only, so that a named split is borrowed, and its pieces do not refer to a passing copy.
template <class Held> class split_text {
public:
    static constexpr bool borrows = std::same_as<Held, std::string_view> || std::is_pointer_v<Held>;

private:
    struct nothing {};
    Held held_;
    [[no_unique_address]] std::conditional_t<borrows, nothing, single_pass_tag> move_only_{};

public:
    constexpr explicit split_text(Held held) : held_(std::move(held)) {}
    constexpr std::string_view operator*() const {
        if constexpr (std::is_pointer_v<Held>) return *held_;
        else return held_;
    }
};

/// Delimiter: a char, a string_view or a string.
template <class Held, class Delimiter> class [[nodiscard]] split_view : public view<split_view<Held, Delimiter>, true> {
    split_text<Held> text_;
    Delimiter delimiter_;

    struct cursor {
        std::string_view piece{};
        bool more = false;
        cursor() = default;
        constexpr cursor(std::string_view p, bool m) : piece(p), more(m) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b) {
            return a.piece.data() == b.piece.data() && a.more == b.more;
        }
    };
    static constexpr std::size_t delimiter_size(split_view const& self) {
        if constexpr (std::same_as<Delimiter, char>) return 1;
        else return std::string_view(self.delimiter_).size();
    }
    static constexpr std::size_t find(split_view const& self, std::string_view rest) {
        if constexpr (std::same_as<Delimiter, char>) return rest.find(self.delimiter_);
        else return rest.find(std::string_view(self.delimiter_));
    }
    static constexpr cursor piece_of(split_view const& self, std::string_view rest) {
        return cursor(rest.substr(0, find(self, rest)), true);
    }
    static constexpr std::size_t from(std::string_view whole, std::string_view piece) {
        return static_cast<std::size_t>(piece.data() - whole.data());
    }

public:
    static constexpr life referent_life = split_text<Held>::borrows ? life::lasting : life::pipeline;
    constexpr split_view(Held held, Delimiter delimiter) : text_(std::move(held)), delimiter_(std::move(delimiter)) {}

    static constexpr cursor first(auto& self) { return piece_of(self, *self.text_); }
    static constexpr bool done(auto&, cursor const& cur) { return !cur.more; }
    static constexpr std::string_view read(auto&, cursor const& cur) { return cur.piece; }
    static constexpr std::string_view const& peek(auto&, cursor const& cur) { return cur.piece; }
    static constexpr void next(auto& self, cursor& cur) {
        auto const whole = *self.text_;
        auto const end = from(whole, cur.piece) + cur.piece.size();
        cur = end == whole.size() ? last(self) : piece_of(self, whole.substr(end + delimiter_size(self)));
    }
    // From the back, a delimiter of several characters could be found where from the front there is none.
    static constexpr void prev(auto& self, cursor& cur)
        requires std::same_as<Delimiter, char>
    {
        auto const before = (*self.text_).substr(0, from(*self.text_, cur.piece) - (cur.more ? 1 : 0));
        cur = cursor(before.substr(before.rfind(self.delimiter_) + 1), true);
    }
    static constexpr cursor last(auto& self) {
        auto const whole = *self.text_;
        return cursor(whole.substr(whole.size()), false);
    }
};

namespace op {

/// As what a split_text holds a text.
template <splittable T> constexpr auto held_text(T&& text) {
    if constexpr (!string_like<std::remove_cvref_t<T>>) return std::string_view(text);
    else if constexpr (std::is_lvalue_reference_v<T>) return std::addressof(text);
    else return std::move(text);
}

[[noreturn]] inline void delimiter_must_not_be_empty() {
    fail<std::invalid_argument>("rill::split: delimiter must not be empty, got \"\"");
}

} // namespace op

template <class T> using held_text_t = decltype(op::held_text(std::declval<T>()));

template <class D>
concept delimiter_like = textual<std::remove_cvref_t<D>> || std::same_as<std::remove_cvref_t<D>, char>;

struct make_split {
    using verb = make_split;
    template <class R> using needs = class a_text_and_no_string_literal;

    template <splittable Text, class Delimiter> constexpr auto operator()(Text&& text, Delimiter delimiter) const {
        return split_view<held_text_t<Text>, Delimiter>(op::held_text(std::forward<Text>(text)), std::move(delimiter));
    }
};

struct split_verb : uncalled {
    template <delimiter_like Delimiter> [[nodiscard]] constexpr auto operator()(Delimiter&& delimiter) const {
        auto kept = keep(std::forward<Delimiter>(delimiter));
        return partial<make_split, decltype(kept)>(make_split(), std::move(kept));
    }
    template <splittable Text, delimiter_like Delimiter>
    constexpr auto operator()(Text&& text, Delimiter&& delimiter) const {
        return make_split()(std::forward<Text>(text), keep(std::forward<Delimiter>(delimiter)));
    }

private:
    template <class D> static constexpr auto keep(D&& delimiter) {
        if constexpr (std::same_as<std::remove_cvref_t<D>, char>) return delimiter;
        else {
            std::string_view const characters = delimiter;
            if (characters.empty()) op::delimiter_must_not_be_empty();
            if constexpr (string_like<std::remove_cvref_t<D>>)
                return std::remove_cvref_t<D>(std::forward<D>(delimiter));
            else return characters;
        }
    }
};

} // namespace core

/// The pieces of a text between its delimiters, a char or a string, as string_views. Empty pieces are kept, and an
/// empty text has one, an empty one.
///
///     rill::split("usr::local:", ':')                                      // "usr" "" "local" ""
///     line | rill::split(", ") | rill::map(to_number) | rill::sum()
///
/// Python:     text.split(delimiter)
/// std::views: split, whose pieces are subranges, and which finds no piece in an empty text
/// Text:       a named string is borrowed, a temporary one owned (then the pieces refer to the view, which is move-only);
///             string_views, literals and char const* are looked at where they are; the last two cannot be piped. A delimiter
///             that is a string is copied
/// Keeps:      multi-pass, bidirectional if the delimiter is a char, common, const
/// Look-ahead: to the end of the piece.  Memory: none
/// Errors:     std::invalid_argument for an empty delimiter
inline constexpr core::split_verb split{};

} // namespace rill
