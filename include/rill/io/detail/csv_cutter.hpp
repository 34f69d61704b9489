// SPDX-License-Identifier: BSL-1.0
// csv_cutter: rows, cut out of a text of which more and more is known. The text may move between two questions: what is
// known of a row that is not complete are distances from its beginning.
#pragma once
#include <rill/io/csv_options.hpp>
#include <rill/io/csv_row.hpp>
#include <rill/io/detail/csv_scanner.hpp>
#include <rill/io/detail/csv_walker.hpp>

namespace rill::core {

/// How often a text has each of the usual delimiters.
class delimiter_counts {
    static constexpr std::string_view usual = ",;\t|";
    std::array<std::size_t, usual.size()> counts_{};

public:
    void add(char c) {
        if (auto const found = usual.find(c); found != usual.npos) ++counts_[found];
    }
    /// The most frequent one, the first of several.
    char most() const {
        std::size_t best = 0;
        for (std::size_t i = 1; i < usual.size(); ++i)
            if (counts_[i] > counts_[best]) best = i;
        return usual[best];
    }
};

class csv_cutter {
    csv_options options_;
    csv_scanner scanner_;
    std::optional<csv_walker> walker_; // where the scanner is in trouble
    std::vector<std::size_t> ends_;    // of the row's fields
    std::size_t count_ = 0;
    std::vector<std::string_view> fields_;
    buffer unescaped_;
    shared_csv_header header_;
    std::size_t columns_ = 0; // none before the first row
    std::size_t line_ = 1;
    csv_row row_;

    char quote() const { return options_.quote_.value_or('\0'); }
    bool has_quotes() const { return options_.quote_.has_value(); }

    void make_room() {
        if (ends_.size() < count_ + byte_mask_width) ends_.resize(2 * (count_ + byte_mask_width));
    }
    bool walk(char const* row, char const* end) {
        using found = csv_walker::found;
        for (;;) {
            auto const what = walker_->next(row, end);
            if (what == found::nothing) return false;
            if (what == found::field_end || what == found::row_end) {
                make_room();
                ends_[count_++] = walker_->at();
                if (what == found::row_end) return true;
            } else if (!options_.lenient_)
                wrong(row, walker_->at(),
                      what == found::quote_in_text        ? "a quote within a field that does not begin with one"
                      : what == found::text_behind_quotes ? "text behind a closing quote"
                                                          : "a carriage return that ends no line");
        }
    }
    [[noreturn]] void wrong(char const* row, std::size_t at, char const* what) const {
        auto const line = line_ + newlines(row, at);
        auto column = std::size_t{1};
        for (auto c = row; c != row + at; ++c) column = *c == '\n' ? 1 : column + 1;
        op::fail<std::runtime_error>(header().at_line(line) + ", column " + std::to_string(column) + ": " + what +
                                     ": rill::csv_options().lenient() takes it");
    }
    [[noreturn]] void not_closed(char const* row) const {
        auto const from = count_ == 0 ? 0 : ends_[count_ - 1] + 1;
        op::fail<std::runtime_error>(header().input() + ": unterminated quote from line " +
                                     std::to_string(line_ + newlines(row, from)));
    }
    [[noreturn]] void ragged() const {
        op::fail<std::runtime_error>(header().at_line(row_.line()) + ": has " + std::to_string(row_.size()) +
                                     (row_.size() == 1 ? " field" : " fields") + ", where there are " +
                                     std::to_string(columns_) +
                                     " columns: rill::csv_options().ragged() takes such rows");
    }

    static std::size_t newlines(char const* row, std::size_t size) {
        std::size_t count = 0;
        std::string_view const text(row, size);
        for (auto at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) ++count;
        return count;
    }
    bool is_null(std::string_view text) const {
        if (text.empty()) return options_.empty_is_null_;
        for (auto const& null : options_.nulls_)
            if (text == null) return true;
        return false;
    }
    /// What stands within quotes, with single ones for doubled ones, and what follows them.
    std::string_view unquoted(char const* from, char const* to, char*& free) const {
        auto* const begin = free;
        for (auto at = from + 1;;) {
            auto const left = static_cast<std::size_t>(to - at);
            auto const hit = static_cast<char const*>(left == 0 ? nullptr : std::memchr(at, quote(), left));
            if (hit != nullptr && hit + 1 == to && at == from + 1) return {at, left - 1};
            auto const until = hit != nullptr ? hit : to;
            std::memcpy(free, at, static_cast<std::size_t>(until - at));
            free += until - at;
            if (hit == nullptr) break;
            at = hit + 1;
            bool const doubled = at != to && *at == quote();
            if (doubled) *free++ = *at++;
            else {
                std::memcpy(free, at, static_cast<std::size_t>(to - at));
                free += to - at;
                break;
            }
        }
        return {begin, static_cast<std::size_t>(free - begin)};
    }
    void cut_any(char const* row) {
        auto const size = ends_[count_ - 1];
        if (unescaped_.size() < size) unescaped_ = buffer(1024 + 2 * size);
        auto* free = unescaped_.data();
        auto from = row;
        for (std::size_t i = 0; i < count_; ++i) {
            auto const to = row + ends_[i];
            std::string_view const text(from, static_cast<std::size_t>(to - from));
            if (has_quotes() && from != to && *from == quote()) fields_[i] = unquoted(from, to, free);
            else fields_[i] = is_null(text) ? std::string_view() : text;
            from = to + 1;
        }
    }
    /// Without doubled quotes, where null is the empty text or none. There is a byte behind the row.
    void cut_plain(char const* row) {
        auto* field = fields_.data();
        auto const quote = this->quote();
        bool const has_quotes = this->has_quotes(), empty_is_null = options_.empty_is_null_;
        auto from = row;
        for (auto *end = ends_.data(), *const last = end + count_; end != last; ++end, ++field) {
            auto const to = row + *end;
            std::size_t const quoted = static_cast<std::size_t>(has_quotes & (*from == quote));
            auto const* const text = from == to && empty_is_null ? nullptr : from + quoted;
            *field = {text, static_cast<std::size_t>(to - from) - 2 * quoted};
            from = to + 1;
        }
    }

public:
    explicit csv_cutter(csv_options options) : options_(std::move(options)) {}

    csv_options const& options() const { return options_; }
    void set_delimiter(char c) {
        options_.delimiter_ = c;
        options_.check("csv");
        scanner_.set_marks(c, quote(), has_quotes());
    }
    void begin(std::string input) {
        header_ = shared_csv_header(std::move(input), options_.names_);
        scanner_.set_marks(options_.delimiter_.value_or(','), quote(), has_quotes());
    }
    bool begun() const { return header_.get() != nullptr; }
    csv_header const& header() const { return *header_.get(); }
    std::size_t line() const { return line_; }

    /// The next row begins there.
    void start_row(char const* row) { scanner_.start(row); }
    void skip_line() { ++line_; }

    /// Whether a row from there ends before `end`.
    bool find_row_end(char const* row, char const* end) {
        if (walker_) return walk(row, end);
        do {
            make_room();
            auto* to = ends_.data() + count_;
            bool const ended = scanner_.take_ends(row, to);
            count_ = static_cast<std::size_t>(to - ends_.data());
            if (ended) return true;
        } while (scanner_.look_on(end));
        if (!scanner_.trouble()) return false;
        count_ = 0;
        walker_.emplace(options_.delimiter_.value_or(','), quote(), has_quotes());
        return walk(row, end);
    }
    /// The text ends there, and the row with it. Returns whether it is to be cut within quotes.
    bool end_row(char const* row, char const* end) {
        bool const open = walker_ ? walker_->in_quotes() : scanner_.within_quotes();
        if (open && !options_.lenient_) not_closed(row);
        make_room();
        ends_[count_++] = static_cast<std::size_t>(end - row);
        return open;
    }
    char const* row_end(char const* row) const { return row + ends_[count_ - 1]; }
    /// Cuts the row that has ended, behind which the next one begins; false if it is an empty line that is no row. (It is one
    /// where there is one column.)
    bool cut_row(char const* row, char const* behind, bool open) {
        auto& size = ends_[count_ - 1];
        bool const at_end = behind == row + size;
        if (size > (count_ == 1 ? 0 : ends_[count_ - 2] + 1) && row[size - 1] == '\r' && !open) --size;
        bool const plain = !at_end && !walker_ && !scanner_.unplain_since(row);
        bool const is_row = size != 0 || columns_ == 1;
        if (is_row) {
            if (fields_.size() < count_) fields_.resize(2 * count_);
            if (plain && options_.nulls_.empty()) cut_plain(row);
            else cut_any(row);
            row_ = {fields_.data(), count_, header_.get(), line_};
        }
        ++line_;
        if (!plain) line_ += newlines(row, size);
        if (walker_) {
            walker_.reset();
            scanner_.start(behind);
        }
        count_ = 0;
        return is_row;
    }
    csv_row const& row() const { return row_; }
    /// The row at hand has the names of the columns.
    void take_names() {
        if (options_.names_.empty())
            header_ = shared_csv_header(header().input(), std::vector<std::string>(row_.begin(), row_.end()));
        begin_rows();
    }
    void begin_rows() { columns_ = header().names().size(); }
    void check_columns() {
        if (columns_ == 0) columns_ = row_.size();
        if (row_.size() != columns_ && !options_.ragged_) ragged();
    }

    struct place {
        std::size_t looked_at;
        bool unplain;
    };
    /// What is known of a row before it moves, and where it is now.
    place before_move(char const* row) const { return {scanner_.looked_at(row), scanner_.unplain_since(row)}; }
    void moved(char const* row, place before) { scanner_.row_moves(row, before.looked_at, before.unplain); }
};

} // namespace rill::core
