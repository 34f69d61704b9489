// SPDX-License-Identifier: BSL-1.0
// text_lines: the lines of a text that is in memory, such as a mapped file: `rill::mapped(path) | rill::lines()`.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/io/line_options.hpp>
#include <rill/io/detail/path.hpp>

namespace rill::core {

/// Characters in a row: a mapped file, a span, a vector.
template <class S>
concept text_like = sequence<S> && sized<S> && std::contiguous_iterator<cursor_t<S>> && std::same_as<value_t<S>, char>;

template <class Base> class [[nodiscard]] text_lines : public view<text_lines<Base>, text_like<Base const>> {
    Base base_;
    line_options options_;

    struct cursor {
        std::string_view line{};
        char const* from = nullptr;
        char const* behind = nullptr;
        char const* end = nullptr;
        std::size_t number = 0;
        friend constexpr bool operator==(cursor const& a, cursor const& b) { return a.from == b.from; }
    };
    static constexpr void find(auto& self, cursor& cur) {
        cur.from = cur.behind;
        if (cur.from == cur.end) return;
        ++cur.number;
        std::string_view const rest(cur.from, static_cast<std::size_t>(cur.end - cur.from));
        auto const found = rest.find(self.options_.delimiter_);
        bool const last = found == rest.npos;
        auto const size = last ? rest.size() : found;
        if (size > self.options_.max_line_) self.options_.line_is_too_long("text", cur.number);
        cur.line = last ? rest : self.options_.cut(cur.from, cur.from + size);
        cur.behind = cur.from + size + (last ? 0 : 1);
    }

public:
    static constexpr life referent_life = core::place_life<Base>;
    constexpr text_lines(Base base, line_options options) : base_(std::move(base)), options_(options) {}

    static constexpr auto first(auto& self) {
        cursor cur;
        cur.behind = std::to_address(op::first(self.base_));
        cur.end = cur.behind + std::size_t{op::length(self.base_)};
        find(self, cur);
        return cur;
    }
    static constexpr bool done(auto&, cursor const& cur) { return cur.from == cur.end; }
    static constexpr std::string_view read(auto&, cursor const& cur) { return cur.line; }
    static constexpr void next(auto& self, cursor& cur) { find(self, cur); }
};

/// A string is refused: given to lines, it is a path. The lines of a string are split(text, '\n').
struct make_text_lines {
    using verb = make_text_lines;
    template <class R> using needs = class a_text_in_memory_that_is_no_string;

    template <source_range R>
        requires text_like<all_t<R>> && (!path_like<std::remove_cvref_t<R>>)
    constexpr auto operator()(R&& text, line_options options) const -> text_lines<all_t<R>> {
        return {op::all(std::forward<R>(text)), options};
    }
};

} // namespace rill::core
