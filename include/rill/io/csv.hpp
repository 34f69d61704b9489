// SPDX-License-Identifier: BSL-1.0
// csv: the rows of a CSV file, of a stream or of blocks, as views of reused buffers.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/io/csv_options.hpp>
#include <rill/io/csv_row.hpp>
#include <rill/io/detail/block_reader.hpp>
#include <rill/io/detail/csv_cutter.hpp>
#include <rill/io/detail/file.hpp>
#include <rill/io/detail/stream.hpp>

namespace rill {
namespace core {

template <class Reader> class [[nodiscard]] csv_source : public single_pass_source<csv_source<Reader>> {
    Reader reader_;
    csv_cutter cutter_;
    live more_{true};

    csv_options const& options() const { return cutter_.options(); }
    std::string_view text() const { return {reader_.unread(), reader_.left()}; }

    bool read_more() {
        if (reader_.left() > options().max_row_) too_long();
        auto const before = cutter_.before_move(reader_.unread());
        bool const more = reader_.read_more(options().buffer_size_, '\n');
        cutter_.moved(reader_.unread(), before);
        return more;
    }
    [[noreturn]] void too_long() const {
        op::fail<std::length_error>(cutter_.header().at_line(cutter_.line()) + ": the row is longer than " +
                                    std::to_string(options().max_row_) +
                                    " bytes, which rill::csv_options().max_row() changes");
    }
    /// What is before the next row is taken, up to there.
    void take_to(char const* end) {
        reader_.take_to(end);
        cutter_.start_row(end);
    }
    void take_line() {
        for (;;) {
            auto const end = text().find('\n');
            if (end != text().npos) return cutter_.skip_line(), take_to(reader_.unread() + end + 1);
            take_to(reader_.filled());
            if (!read_more()) return;
        }
    }
    /// Whether the input begins so; no more is read than it takes to know.
    bool begins_with(std::string_view words) {
        while (text().size() < words.size() && words.starts_with(text()) && read_more()) {
        }
        return text().starts_with(words);
    }
    void take_sep_line() {
        constexpr std::size_t longest = 7; // sep=;\r\n
        if (!begins_with("sep=")) return;
        while (text().size() < longest && text().find('\n') == text().npos && read_more()) {
        }
        auto const line = text().substr(0, text().find('\n'));
        if (line.size() == longest - 2 || (line.size() == longest - 1 && line[longest - 2] == '\r')) {
            cutter_.set_delimiter(line[longest - 3]);
            take_line();
        }
    }
    void detect_delimiter() {
        bool quoted = false, blank = true;
        delimiter_counts counts;
        for (std::size_t at = 0;; ++at) {
            if (at == text().size() && !read_more()) break;
            char const c = text()[at];
            if (c == options().quote_) quoted = !quoted;
            else if (!quoted && c == '\n') break;
            else if (!quoted) counts.add(c);
            blank = blank && c == '\r';
        }
        if (blank) return;
        cutter_.set_delimiter(counts.most());
        cutter_.start_row(reader_.unread());
    }
    /// The next row, if there is one, has been cut.
    bool cut_row() {
        for (;;) {
            while (options().comment_ && (reader_.left() != 0 || read_more()) &&
                   *reader_.unread() == options().comment_)
                take_line();
            if (!options().delimiter_) detect_delimiter();
            bool ended = cutter_.find_row_end(reader_.unread(), reader_.filled());
            while (!ended && read_more()) ended = cutter_.find_row_end(reader_.unread(), reader_.filled());
            if (!ended && reader_.left() == 0) return false;
            auto const row = reader_.unread();
            bool const open = !ended && cutter_.end_row(row, reader_.filled());
            auto const end = cutter_.row_end(row);
            if (static_cast<std::size_t>(end - row) > options().max_row_) too_long();
            reader_.take_to(ended ? end + 1 : end);
            if (cutter_.cut_row(row, reader_.unread(), open)) return true;
        }
    }
    void start() {
        cutter_.begin(reader_.name());
        if (begins_with("\xEF\xBB\xBF")) take_to(reader_.unread() + 3);
        if (options().sep_line_) take_sep_line();
        if (options().header_ && cut_row()) cutter_.take_names();
        else cutter_.begin_rows();
    }

public:
    static constexpr life referent_life = life::step;
    csv_source(Reader reader, csv_options options) : reader_(std::move(reader)), cutter_(std::move(options)) {}

    static void ask(csv_source& self) {
        if (!std::exchange(self.more_, live(false))) return;
        closing const at_the_end(self.reader_, self.more_);
        if (!self.cutter_.begun()) self.start();
        if (!self.cut_row()) return;
        self.cutter_.check_columns();
        self.more_ = true;
    }
    static bool done(csv_source const& self, single_pass_tag const&) { return !self.more_; }
    static csv_row read(csv_source const& self, single_pass_tag const&) { return self.cutter_.row(); }
    static csv_row const& peek(csv_source const& self, single_pass_tag const&) { return self.cutter_.row(); }

    /// Nothing more is to come.
    void close() {
        more_ = false;
        reader_.close();
    }
};

/// Rows as records of a user's own type.
template <class Rows, csv_row_type Record>
class [[nodiscard]] csv_records : public single_pass_source<csv_records<Rows, Record>> {
    Rows rows_;
    std::optional<column_places<Record>> columns_;
    Record here_{};
    live more_{true};

public:
    static constexpr life place_life = life::step;
    static constexpr life referent_life = life::step;
    explicit csv_records(Rows rows) : rows_(std::move(rows)) {}

    static void ask(csv_records& self) {
        if (!std::exchange(self.more_, live(false))) return;
        closing const at_the_end(self.rows_, self.more_);
        Rows::ask(self.rows_);
        if (Rows::done(self.rows_, single_pass_tag())) return;
        auto const& row = Rows::peek(self.rows_, single_pass_tag());
        if (!self.columns_) self.columns_ = row.template columns_of<Record>();
        self.here_ = row.template as_record<Record>(*self.columns_);
        self.more_ = true;
    }
    static bool done(auto& self, single_pass_tag const&) { return !self.more_; }
    static Record&& read(auto& self, single_pass_tag const&) { return std::move(self.here_); }
    static Record& peek(auto& self, single_pass_tag const&) { return self.here_; }
};

struct csv_inputs : file_inputs, stream_inputs, block_inputs {
    using file_inputs::open, stream_inputs::open, block_inputs::open;
};

/// A record with a member that refers to text says so by rill::refers, so that no verb keeps it beyond the row.
template <class Record> consteval bool is_known_to_refer() {
    if constexpr (refers<Record> || !plain_record<Record>) return true;
    else return members_own<Record>;
}
template <class Record>
concept csv_element = std::same_as<Record, csv_row> || (csv_row_type<Record> && is_known_to_refer<Record>());

template <class Element, class Inputs> struct make_csv {
    using verb = make_csv;
    template <class R> using needs = class a_text_in_memory_or_blocks_of_csv_and_no_string;

    template <class From>
        requires requires(From&& from) { Inputs::open("csv", std::forward<From>(from)); }
    auto operator()(From&& from, csv_options options) const {
        auto reader = Inputs::open("csv", std::forward<From>(from));
        csv_source<decltype(reader)> rows(std::move(reader), std::move(options));
        if constexpr (std::same_as<Element, csv_row>) return rows;
        else return csv_records<csv_source<decltype(reader)>, Element>(std::move(rows));
    }
};

class an_aggregate_of_fields_and_refers_said_where_a_member_is_a_view;
class a_path_a_stream_or_blocks_of_text;

template <class Element>
using needed_for_csv = std::conditional_t<csv_element<Element>, a_path_a_stream_or_blocks_of_text,
                                          an_aggregate_of_fields_and_refers_said_where_a_member_is_a_view>;

template <class From, class Element>
concept csv_input = requires(make_csv<Element, csv_inputs> make, From&& from, csv_options options) {
    make(std::forward<From>(from), options);
};

} // namespace core

/// The rows of CSV in a file, a std::istream, a FILE* or a file descriptor, or piped from blocks or from text in memory.
///
///     for (rill::csv_row row : rill::csv("access.csv")) total += row.get<int>("bytes");
///     for (auto row : rill::csv(std::cin, rill::csv_options().delimiter(';').header(false))) use(row[0]);
///     for (visit const& v : rill::csv<visit>("access.csv")) use(v);        // members in the order of the columns
///
///     rill::mapped("access.csv") | rill::csv()
///
/// Python:     csv.DictReader(open(path, newline="")); with header(false) csv.reader
/// Elements:   rill::csv_row, valid until the next one is asked for. What keeps rows (to, sorted, max) keeps them as
///             rill::csv_record. Asked for by its type, an aggregate of numbers, texts, bools and optionals of such, or
///             what has rill::csv_columns; one with a member that is a view says so by rill::refers
/// Format:     RFC 4180: the first row has the names; a field that is quoted has delimiters, line ends and doubled quotes;
///             what is not quoted and empty is null. Rows end with "\n", "\r\n" or the input. An empty line is a row
///             where there is one column, and else nothing, as are those before the first row; a byte order mark is left
///             out. What is not so is an error
/// Options:    delimiter, quote, header, names, null, comment, lenient, ragged, max_row...: see rill::csv_options
/// Path, streams, blocks and how far is read are as for rill::lines: a stream is left just behind the row
/// Keeps:      nothing but the order: single pass, move-only. A second loop goes on with the next row
/// Look-ahead: none on a std::istream and a FILE*. A file and a descriptor are read up to a buffer ahead, but nothing is
///             waited for once a row is complete
/// Memory:     one buffer of 128 KiB, less for a small file or a stream; it grows only for a longer row, up to max_row.
///             And 24 bytes a column, the names, and a row's fields that had doubled quotes
/// Errors:     with the input, the line and the column: std::runtime_error for a quote that is not closed or where none
///             belongs, a carriage return that ends no line, a row of another length. std::length_error for a row longer
///             than max_row. std::system_error as by rill::lines
template <class Element = csv_row, class From>
    requires core::csv_element<Element> && core::csv_input<From, Element>
[[nodiscard]] auto csv(From&& from, csv_options options = {}) {
    options.check("csv");
    return core::make_csv<Element, core::csv_inputs>()(std::forward<From>(from), std::move(options));
}
template <class Element = csv_row, class From, class Needs = core::needed_for_csv<Element>>
    requires(!(core::csv_element<Element> && core::csv_input<From, Element>)) &&
                (!std::same_as<std::remove_cvref_t<From>, csv_options>)
void csv(From&&, csv_options = {}) = delete;

template <core::csv_element Element = csv_row> [[nodiscard]] auto csv(csv_options options = {}) {
    options.check("csv");
    using make = core::make_csv<Element, core::block_inputs>;
    return core::partial<make, csv_options>(make(), std::move(options));
}
template <class Element = csv_row, class Needs = core::needed_for_csv<Element>>
    requires(!core::csv_element<Element>)
void csv(csv_options = {}) = delete;
template <class Element = csv_row> void csv(core::parentheses_after_its_name) = delete;

} // namespace rill
