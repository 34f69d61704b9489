// SPDX-License-Identifier: BSL-1.0
// csv_scanner: where the fields and rows of a CSV text end, 64 bytes at a time. Which bytes are within quotes is the parity
// of the quotes before them; so it is right as long as quotes stand where RFC 4180 has them. Where they do not, or where a
// carriage return ends no line, it stops, and the row is left to csv_walker.
#pragma once
#include <rill/io/detail/byte_mask.hpp>

namespace rill::core {

class csv_scanner {
    using bits = std::uint64_t;
    static constexpr bits all = ~bits{0};

    char const* from_ = nullptr;   // where the search goes on
    char const* window_ = nullptr; // before that, the bytes that the bits stand for
    bits ends_ = 0;                // the ends of fields and rows that have not been handed out
    bits row_ends_ = 0;            // those of rows among them
    bits within_ = 0;              // all ones if the search goes on within quotes
    bits after_end_ = 1;           // whether the byte before ends a field or row, closes a quote, is a carriage return
    bits after_closing_ = 0;
    bits after_return_ = 0;
    char const* unplain_ = nullptr; // the last place of a doubled quote, or of a line end within quotes
    bool trouble_ = false;
    char delimiter_ = ',';
    char quote_ = '"';
    bits quotes_ = all; // all ones if there are quotes

    /// Each bit the parity of itself and those below.
    static bits parity(bits x) {
        x ^= x << 1;
        x ^= x << 2;
        x ^= x << 4;
        x ^= x << 8;
        x ^= x << 16;
        return x ^ x << 32;
    }
    /// Takes all that is before the first wrong byte.
    void stop_at(bits wrong) {
        trouble_ = true;
        auto const before = (wrong & (0 - wrong)) - 1;
        ends_ &= before;
        row_ends_ &= before;
    }
    /// Inlined where the width is known to be 64, and all that is done for less goes.
    [[gnu::always_inline]] void look(char const* bytes, std::size_t width) {
        auto const last = width - 1;
        bits const valid = all >> (64 - width);
        bits const quotes = byte_mask(bytes, quote_) & quotes_ & valid;
        bits const delimiters = byte_mask(bytes, delimiter_) & valid;
        bits const newlines = byte_mask(bytes, '\n') & valid;
        bits returns = byte_mask(bytes, '\r') & valid;
        bits wrong = 0;
        row_ends_ = newlines;
        ends_ = delimiters | newlines;
        if ((quotes | within_ | after_closing_) != 0) {
            bits const within = parity(quotes) ^ within_; // an opening quote and what it opens, not the closing one
            bits const opening = quotes & within, closing = quotes & ~within;
            row_ends_ &= ~within;
            ends_ &= ~within;
            returns &= ~within;
            bits const after_end = ends_ << 1 | after_end_, after_closing = closing << 1 | after_closing_;
            wrong = (opening & ~(after_end | after_closing)) | (after_closing & ~(ends_ | quotes | returns) & valid);
            if (bits const unplain = (newlines & within) | (opening & after_closing); unplain != 0)
                unplain_ = window_ + (63 - std::countl_zero(unplain));
            within_ = 0 - (within >> last & 1);
            after_closing_ = closing >> last & 1;
        }
        wrong |= (returns << 1 | after_return_) & ~newlines & valid;
        after_end_ = ends_ >> last & 1;
        after_return_ = returns >> last & 1;
        if (wrong != 0) [[unlikely]]
            stop_at(wrong);
    }

public:
    void set_marks(char delimiter, char quote, bool has_quotes) {
        delimiter_ = delimiter;
        quote_ = quote;
        quotes_ = has_quotes ? all : 0;
    }
    /// From there on, where a row begins.
    void start(char const* from) {
        from_ = from;
        ends_ = row_ends_ = within_ = after_closing_ = after_return_ = 0;
        after_end_ = 1;
        unplain_ = nullptr;
        trouble_ = false;
    }

    /// Hands out the ends of fields, as distances from the row's beginning, up to and with the row's end; whether that was
    /// among them. There are 64 at most.
    bool take_ends(char const* row, std::size_t*& to) {
        bits const row_end = row_ends_ & (0 - row_ends_), up_to_it = row_end | (row_end - 1);
        auto const window = static_cast<std::size_t>(window_ - row);
        for (bits taken = ends_ & up_to_it; taken != 0; taken &= taken - 1)
            *to++ = window + static_cast<std::size_t>(std::countr_zero(taken));
        ends_ &= ~up_to_it;
        row_ends_ ^= row_end;
        return row_end != 0;
    }
    /// Looks at the next bytes before `end`, up to 64 of them. False if there are none, or if what comes is not right.
    bool look_on(char const* end) {
        auto const left = static_cast<std::size_t>(end - from_);
        if (left == 0 || trouble_) return false;
        window_ = from_;
        if (left >= byte_mask_width) [[likely]] {
            look(from_, byte_mask_width);
            from_ += byte_mask_width;
        } else {
            char copy[byte_mask_width] = {};
            std::memcpy(copy, from_, left);
            look(copy, left);
            from_ = end;
        }
        return true;
    }
    bool trouble() const { return trouble_; }
    /// At the end of what has been looked at.
    bool within_quotes() const { return within_ != 0; }
    /// Whether there may be a doubled quote, or a line end within quotes, in a row from there on.
    bool unplain_since(char const* row) const { return unplain_ != nullptr && unplain_ >= row; }

    /// How much of a row has been looked at; and the row is now elsewhere, and all of that handed out.
    std::size_t looked_at(char const* row) const { return static_cast<std::size_t>(from_ - row); }
    void row_moves(char const* row, std::size_t looked_at, bool unplain) {
        from_ = row + looked_at;
        unplain_ = unplain ? row : nullptr;
    }
};

} // namespace rill::core
