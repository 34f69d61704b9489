// SPDX-License-Identifier: BSL-1.0
// csv_format: fields as they are written in CSV.
#pragma once
#include <rill/core/model/life.hpp>
#include <rill/io/csv_options.hpp>
#include <rill/io/detail/csv_field.hpp>
#include <array>
#include <charconv>

namespace rill::core {

template <class T>
concept csv_text = std::convertible_to<T const&, std::string_view> && !std::same_as<T, std::nullptr_t>;
template <class T> inline constexpr bool is_written = csv_text<T> || csv_number<T> || one_of<T, char, bool>;
template <class T> inline constexpr bool is_written<std::optional<T>> = is_written<T>;
template <class T> concept csv_writable_field = is_written<std::remove_cvref_t<T>>;

class csv_format {
    std::array<bool, 256> special_{}; // what is written only within quotes
    std::vector<std::string> nulls_;
    char delimiter_;
    std::optional<char> quote_;
    bool empty_is_null_;

    void make_special(std::optional<char> c) {
        if (c) special_[static_cast<unsigned char>(*c)] = true;
    }
    bool is_plain(std::string_view text) const {
        for (char const c : text)
            if (special_[static_cast<unsigned char>(c)]) return false;
        if (text.empty()) return !empty_is_null_;
        if (quote_ && text.starts_with("\xEF\xBB\xBF")) return false; // else left out as a mark of the file
        for (auto const& null : nulls_)
            if (text == null) return false;
        return true;
    }
    void write_quoted(auto& out, std::string_view text) const {
        if (!quote_) {
            if (text.empty()) return;
            op::fail<std::runtime_error>("rill::write_csv: a field would need quotes, and there are none: \"" +
                                         std::string(text.substr(0, 60)) + '"');
        }
        char const mark = *quote_;
        out.add(&mark, 1);
        for (std::size_t from = 0; from < text.size();) {
            auto const hit = text.find(mark, from);
            auto const until = hit == text.npos ? text.size() : hit + 1;
            out.add(text.data() + from, until - from);
            if (hit != text.npos) out.add(&mark, 1);
            from = until;
        }
        out.add(&mark, 1);
    }
    void write_text(auto& out, std::string_view text) const {
        if (is_plain(text)) out.add(text.data(), text.size());
        else write_quoted(out, text);
    }
    void write_null(auto& out) const {
        if (!empty_is_null_ && !nulls_.empty()) out.add(nulls_[0].data(), nulls_[0].size());
    }
    template <class T> void write(auto& out, T const& field) const {
        if constexpr (csv_number<T>) {
            char text[128];
            auto const end = std::to_chars(std::begin(text), std::end(text), field).ptr;
            write_text(out, {text, static_cast<std::size_t>(end - text)});
        } else if constexpr (std::same_as<T, bool>) write_text(out, field ? "true" : "false");
        else if constexpr (std::same_as<T, char>) write_text(out, {&field, 1});
        else if constexpr (csv_text<T>) {
            if (std::string_view const text = field; text.data() != nullptr) write_text(out, text);
            else write_null(out);
        } else if (field) write(out, *field);
        else write_null(out);
    }

public:
    explicit csv_format(csv_options const& options)
        : nulls_(options.nulls_), delimiter_(options.delimiter_.value_or(',')), quote_(options.quote_),
          empty_is_null_(options.empty_is_null_) {
        for (std::optional<char> const c : {std::optional(delimiter_), quote_, options.comment_}) make_special(c);
        make_special('\n');
        make_special('\r');
    }

    /// A row as it is written, field by field.
    template <class Out> class line {
        csv_format const& format_;
        Out& out_;
        std::size_t count_ = 0;

    public:
        line(csv_format const& format, Out& out) : format_(format), out_(out) {}
        void add(auto const& field) {
            if (count_++ != 0) out_.add(&format_.delimiter_, 1);
            format_.write(out_, field);
        }
        std::size_t end() {
            if (count_ != 0) out_.add("\n", 1);
            return count_;
        }
    };
    template <class Out> line<Out> line_to(Out& out) const { return {*this, out}; }
};

} // namespace rill::core
