// SPDX-License-Identifier: BSL-1.0
// csv_options: what a CSV file looks like, and how it is read.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rill {
namespace core {

/// `rill::csv_options().delimiter(';').header(false)`: each setter returns changed options, so that they can be written
/// in place, kept and shared.
class csv_options {
    friend class csv_cutter;
    friend class csv_format;
    template <class Reader> friend class csv_source;
    friend class write_csv_verb;

    std::size_t max_row_ = std::size_t{16} << 20;
    std::size_t buffer_size_ = std::size_t{128} * 1024;
    std::vector<std::string> names_;
    std::vector<std::string> nulls_; // beside the empty text
    std::optional<char> delimiter_ = ',';
    std::optional<char> quote_ = '"';
    std::optional<char> comment_;
    bool empty_is_null_ = true;
    bool header_ = true;
    bool sep_line_ = false;
    bool lenient_ = false;
    bool ragged_ = false;

    template <class T> csv_options with(T csv_options::* option, std::type_identity_t<T> value) const {
        auto changed = *this;
        changed.*option = std::move(value);
        return changed;
    }
    static bool ends_lines(std::optional<char> c) { return c == '\n' || c == '\r'; }
    [[noreturn]] static void marks_clash(char const* verb) {
        op::fail<std::invalid_argument>(
            op::complaint(verb, ": delimiter, quote and comment must differ from each other and from line ends")
                .text());
    }

public:
    csv_options() = default;

    /// Asked where they are used, and all are known.
    void check(char const* verb) const {
        bool const same =
            (delimiter_ && (delimiter_ == quote_ || delimiter_ == comment_)) || (quote_ && quote_ == comment_);
        if (same || ends_lines(delimiter_) || ends_lines(quote_) || ends_lines(comment_)) marks_clash(verb);
    }

    /// What stands between fields: a comma, if nothing is said.
    [[nodiscard]] csv_options delimiter(char c) const { return with(&csv_options::delimiter_, c); }
    /// The delimiter is the one of , ; tab | that the first row has most of, outside quotes. (One row, so that no more
    /// is waited for or taken of a stream, and the answer does not depend on how the input is read.)
    [[nodiscard]] csv_options detect_delimiter() const { return with(&csv_options::delimiter_, std::nullopt); }
    /// What fields are quoted with; doubled inside, it is one of them.
    [[nodiscard]] csv_options quote(char c) const { return with(&csv_options::quote_, c); }
    /// Quotes are text like any other.
    [[nodiscard]] csv_options no_quotes() const { return with(&csv_options::quote_, std::nullopt); }
    /// The first row has the names of the columns, which is so if nothing is said, or is a row like the others.
    [[nodiscard]] csv_options header(bool on = true) const { return with(&csv_options::header_, on); }
    /// The names of the columns, where the file has none. With header(), too, they replace those of the file.
    [[nodiscard]] csv_options names(std::vector<std::string> names) const {
        return with(&csv_options::names_, std::move(names)).header(false);
    }
    /// What stands for null where it is not quoted: the empty text if nothing is said, as PostgreSQL writes it;
    /// null("\\N") as MySQL does, null("", "NA") for both of them, null() for nothing at all.
    [[nodiscard]] csv_options null(std::convertible_to<std::string_view> auto const&... texts) const {
        auto changed = with(&csv_options::empty_is_null_, false);
        changed.nulls_.clear();
        for (std::string_view const text : std::initializer_list<std::string_view>{texts...})
            if (text.empty()) changed.empty_is_null_ = true;
            else changed.nulls_.emplace_back(text);
        return changed;
    }
    /// A line that begins so is left out.
    [[nodiscard]] csv_options comment(char c) const { return with(&csv_options::comment_, c); }
    /// A first line `sep=;`, as Excel writes it, tells the delimiter and is left out.
    [[nodiscard]] csv_options sep_line(bool on = true) const { return with(&csv_options::sep_line_, on); }
    /// What is not right is taken as it stands: a quote or a carriage return within a field that is not quoted, text
    /// behind a closing quote, a quote that is not closed before the end.
    [[nodiscard]] csv_options lenient(bool on = true) const { return with(&csv_options::lenient_, on); }
    /// Rows may have more or fewer fields than the first one.
    [[nodiscard]] csv_options ragged(bool on = true) const { return with(&csv_options::ragged_, on); }
    /// A row of more bytes than that is an error: a bound on memory, also where a quote is not closed. (16 MiB.)
    [[nodiscard]] csv_options max_row(std::integral auto bytes) const {
        return with(&csv_options::max_row_, op::count("csv_options::max_row", bytes));
    }
    /// How much is read at a time. The buffer grows beyond it only for a longer row.
    [[nodiscard]] csv_options buffer_size(std::integral auto bytes) const {
        return with(&csv_options::buffer_size_, op::positive_count("csv_options::buffer_size", bytes));
    }
};

} // namespace core

/// What a CSV file looks like, and how it is read or written.
///
///     rill::csv("data.csv", rill::csv_options().delimiter(';').null("\\N").comment('#'))
///
/// Python: the format parameters of csv.reader; pandas.read_csv's sep, header, names, na_values, comment
/// std:    none
/// Memory: its texts.  Errors: std::invalid_argument for a bad number, and, where they are used, for a delimiter, a quote
///         and a comment that are not different
using core::csv_options;

} // namespace rill
