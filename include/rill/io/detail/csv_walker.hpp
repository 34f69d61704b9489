// SPDX-License-Identifier: BSL-1.0
// csv_walker: one row of a CSV text byte by byte. It tells what is not right with it, and goes on as it is meant all the
// same: a quote within a field that does not begin with one is text, and so is what follows a closing quote.
#pragma once
#include <cstddef>

namespace rill::core {

class csv_walker {
    enum class place { at_beginning, in_text, in_quotes, behind_quotes };
    place place_ = place::at_beginning;
    bool after_return_ = false;
    std::size_t at_ = 0; // from the beginning of the row
    char delimiter_, quote_;
    bool has_quotes_;

public:
    enum class found { nothing, field_end, row_end, quote_in_text, text_behind_quotes, lone_return };

    csv_walker(char delimiter, char quote, bool has_quotes)
        : delimiter_(delimiter), quote_(quote), has_quotes_(has_quotes) {}

    bool in_quotes() const { return place_ == place::in_quotes; }
    /// The byte of what was found last.
    std::size_t at() const { return at_ - 1; }

    /// The next that is to be told of a row from `row`, of which the bytes up to `end` are known.
    found next(char const* row, char const* end) {
        for (auto const size = static_cast<std::size_t>(end - row); at_ < size; ++at_) {
            char const c = row[at_];
            bool const is_quote = has_quotes_ && c == quote_;
            if (place_ == place::in_quotes) {
                if (is_quote) place_ = place::behind_quotes;
            } else if (after_return_) {
                after_return_ = false;
                if (c == '\n') {
                    ++at_;
                    return found::row_end;
                }
                place_ = place::in_text;
                return found::lone_return; // the byte before; this one comes again
            } else if (c == '\r') {
                after_return_ = true;
            } else if (c == delimiter_ || c == '\n') {
                place_ = place::at_beginning;
                ++at_;
                return c == '\n' ? found::row_end : found::field_end;
            } else if (is_quote && place_ != place::in_text) {
                place_ = place::in_quotes; // the first one, or the second of two
            } else if (is_quote || place_ == place::behind_quotes) {
                place_ = place::in_text;
                ++at_;
                return is_quote ? found::quote_in_text : found::text_behind_quotes;
            } else {
                place_ = place::in_text;
            }
        }
        return found::nothing;
    }
};

} // namespace rill::core
