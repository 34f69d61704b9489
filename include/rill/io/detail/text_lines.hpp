// SPDX-License-Identifier: BSL-1.0
// text_lines: the lines of a text that is in memory, such as a mapped file. They can be walked again.
#pragma once
#include <rill/io/detail/block_reader.hpp>
#include <rill/io/detail/byte_finder.hpp>
#include <rill/io/line_options.hpp>

namespace rill::core {

template <class Base> class [[nodiscard]] text_lines : public view<text_lines<Base>, block_like<Base const>> {
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
        auto const text = op::bytes_of(self.base_);
        cur.behind = text.data();
        cur.end = cur.behind + text.size();
        find(self, cur);
        return cur;
    }
    static constexpr bool done(auto&, cursor const& cur) { return cur.from == cur.end; }
    static constexpr std::string_view read(auto&, cursor const& cur) { return cur.line; }
    static constexpr void next(auto& self, cursor& cur) { find(self, cur); }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        if (std::is_constant_evaluated()) {
            for (auto cur = first(self); !done(self, cur); next(self, cur))
                if (!fn(read(self, cur))) return false;
            return true;
        }
        auto const text = op::bytes_of(self.base_);
        auto from = text.data();
        auto const end = from + text.size();
        std::size_t number = 0;
        auto const hand_on = [&](char const* delimiter, std::string_view line) {
            ++number;
            if (static_cast<std::size_t>(delimiter - from) > self.options_.max_line_)
                self.options_.line_is_too_long("text", number);
            return fn(line);
        };
        byte_finder delimiters;
        delimiters.start(from);
        while (delimiters.search(end, self.options_.delimiter_))
            while (auto const delimiter = delimiters.found()) {
                if (!hand_on(delimiter, self.options_.cut(from, delimiter))) return false;
                from = delimiter + 1;
            }
        return from == end || hand_on(end, {from, end});
    }
};

} // namespace rill::core
