// SPDX-License-Identifier: BSL-1.0
// words: the words of a text, with white space between them.
#pragma once
#include <rill/sources/split.hpp> // composed from

namespace rill {
namespace core {

template <class Held> class [[nodiscard]] words_view : public view<words_view<Held>, true> {
    split_text<Held> text_;

    struct cursor {
        std::string_view word{};
        cursor() = default;
        constexpr explicit cursor(std::string_view w) : word(w) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b) { return a.word.data() == b.word.data(); }
    };
    static constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
    /// The first word of a text; at its end, if there is none.
    static constexpr cursor first_word(std::string_view text) {
        std::size_t from = 0;
        while (from < text.size() && is_space(text[from])) ++from;
        auto to = from;
        while (to < text.size() && !is_space(text[to])) ++to;
        return cursor(text.substr(from, to - from));
    }

public:
    static constexpr life referent_life = split_text<Held>::borrows ? life::lasting : life::pipeline;
    constexpr explicit words_view(Held held) : text_(std::move(held)) {}

    static constexpr cursor first(auto& self) { return first_word(*self.text_); }
    static constexpr bool done(auto&, cursor const& cur) { return cur.word.empty(); }
    static constexpr std::string_view read(auto&, cursor const& cur) { return cur.word; }
    static constexpr std::string_view const& peek(auto&, cursor const& cur) { return cur.word; }
    static constexpr void next(auto& self, cursor& cur) {
        auto const whole = *self.text_;
        cur = first_word(whole.substr(static_cast<std::size_t>(cur.word.data() - whole.data()) + cur.word.size()));
    }
    static constexpr void prev(auto& self, cursor& cur) {
        auto const whole = *self.text_;
        auto to = static_cast<std::size_t>(cur.word.data() - whole.data());
        while (is_space(whole[to - 1])) --to;
        auto from = to;
        while (from > 0 && !is_space(whole[from - 1])) --from;
        cur = cursor(whole.substr(from, to - from));
    }
    static constexpr cursor last(auto& self) {
        auto const whole = *self.text_;
        return cursor(whole.substr(whole.size()));
    }
};

struct make_words {
    using verb = make_words;
    template <class R> using needs = make_split::needs<R>;

    template <splittable Text> constexpr auto operator()(Text&& text) const {
        return words_view<held_text_t<Text>>(op::held_text(std::forward<Text>(text)));
    }
};

struct words_verb : uncalled {
    [[nodiscard]] constexpr partial<make_words> operator()() const { return partial<make_words>(make_words()); }
    template <splittable Text> constexpr auto operator()(Text&& text) const {
        return make_words()(std::forward<Text>(text));
    }
};

} // namespace core

/// The words of a text, as string_views: what stands between runs of white space. No word is empty.
///
///     rill::words("  to be or\tnot ")                                      // "to" "be" "or" "not"
///     rill::lines(path) | rill::flat_map(rill::words) | rill::counts()     // or text | rill::words()
///
/// Python:     text.split(); there, white space beyond ASCII as well
/// std::views: none; a std::istringstream and >>
/// White space: space, \t, \n, \v, \f, \r
/// Text:       a named string is borrowed, a temporary one owned (then the words refer to the view, which is move-only);
///             string_views, literals and char const* are looked at where they are; the last two cannot be piped
/// Keeps:      multi-pass, bidirectional, common, const.  Look-ahead: to the end of the word.  Memory: none.  Errors: none
inline constexpr core::words_verb words{};

} // namespace rill
