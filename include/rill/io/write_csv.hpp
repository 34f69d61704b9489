// SPDX-License-Identifier: BSL-1.0
// write_csv: rows of fields, as CSV, to a file or a stream.
#pragma once
#include <rill/core/model/tuple.hpp>
#include <rill/io/csv_options.hpp>
#include <rill/io/csv_row.hpp>
#include <rill/io/detail/csv_format.hpp>
#include <rill/io/detail/output.hpp>

namespace rill {
namespace core {

template <class T> consteval bool is_written_as_members() {
    if constexpr (named_record<T>) return true;
    else if constexpr (!plain_record<T> || csv_text<T>) return false;
    else
        return decltype(op::with_members(std::declval<T const&>(), []<class... M>(M&...) {
            return std::bool_constant<(csv_writable_field<M> && ...)>();
        }))::value;
}
template <class T> consteval bool is_written_as_tuple() {
    if constexpr (requires { std::tuple_size<T>::value; })
        return []<std::size_t... I>(std::index_sequence<I...>) {
            return (csv_writable_field<std::tuple_element_t<I, T>> && ...);
        }(std::make_index_sequence<std::tuple_size_v<T>>());
    else return false;
}
template <class T>
concept csv_range =
    std::ranges::input_range<T const&> && !csv_text<T> && csv_writable_field<std::ranges::range_value_t<T const&>>;

class write_csv_verb {
    csv_format format_;
    csv_options options_;
    std::size_t columns_ = 0; // of the first row
    std::size_t rows_ = 0;

    [[noreturn]] void ragged(std::size_t count) const {
        op::fail<std::runtime_error>("rill::write_csv: row " + std::to_string(rows_ + 1) + " has " +
                                     std::to_string(count) + " fields, where the first has " +
                                     std::to_string(columns_));
    }
    void write_given_names(auto& out) const {
        auto line = format_.line_to(out);
        for (std::string_view const column : options_.names_) line.add(column);
        line.end();
    }
    template <class Row> void write_names_of(auto& out, Row const& row) const {
        auto line = format_.line_to(out);
        if constexpr (std::same_as<Row, csv_row> || std::same_as<Row, csv_record>)
            for (std::string_view const column : row.names()) line.add(column);
        else if constexpr (named_record<Row>)
            std::apply([&](auto const&... columns) { (line.add(std::string_view(columns.first)), ...); },
                       csv_columns<Row>);
        line.end();
    }
    template <class Row> std::size_t write_fields(auto& out, Row const& row) const {
        auto line = format_.line_to(out);
        if constexpr (named_record<Row>)
            std::apply([&](auto const&... columns) { (line.add(row.*columns.second), ...); }, csv_columns<Row>);
        else if constexpr (is_written_as_members<Row>())
            op::with_members(row, [&](auto const&... members) { (line.add(members), ...); });
        else if constexpr (is_written_as_tuple<Row>())
            std::apply([&](auto const&... fields) { (line.add(fields), ...); }, row);
        else
            for (auto&& field : row) line.add(field);
        return line.end();
    }

public:
    using needs = class elements_that_are_rows_of_fields_such_as_tuples;
    static constexpr char const* name = "write_csv";
    explicit write_csv_verb(csv_options options = {}) : format_(options), options_(std::move(options)) {}

    template <class Row>
        requires(named_record<Row> || is_written_as_members<Row>() || is_written_as_tuple<Row>() || csv_range<Row>)
    void operator()(auto& out, Row const& row) {
        if (rows_ == 0 && !options_.names_.empty()) write_given_names(out);
        else if (rows_ == 0 && options_.header_) write_names_of(out, row);
        auto const count = write_fields(out, row);
        if (rows_ == 0) columns_ = count;
        if (count != columns_ && !options_.ragged_) ragged(count);
        ++rows_;
    }
    void end(auto& out) const {
        if (rows_ == 0) write_given_names(out);
    }
};

/// Options of the format, and then of the file.
struct write_csv_object : uncalled {
    using plain = writing<write_csv_verb>;

    template <class... A>
        requires std::invocable<plain const&, A...>
    auto operator()(A&&... a) const {
        return plain(write_csv_verb())(std::forward<A>(a)...);
    }
    template <class R, class D, class Needs = class elements_that_are_rows_of_fields_such_as_tuples>
        requires range_like<R> && (!std::invocable<plain const&, R, D>) &&
                     (!std::same_as<std::remove_cvref_t<D>, csv_options>)
    void operator()(R&&, D&&) const = delete;

    template <class D, std::same_as<write_options>... O>
        requires std::invocable<plain const&, D, O...>
    [[nodiscard]] auto operator()(D&& destination, csv_options options, O... o) const {
        options.check("write_csv");
        return plain(write_csv_verb(std::move(options)))(std::forward<D>(destination), o...);
    }
    template <class R, class D, std::same_as<write_options>... O>
        requires std::invocable<plain const&, R, D, O...>
    void operator()(R&& r, D&& destination, csv_options options, O... o) const {
        options.check("write_csv");
        plain(write_csv_verb(std::move(options)))(std::forward<R>(r), std::forward<D>(destination), o...);
    }
};

} // namespace core

/// Writes rows as CSV to a file (by its path), a file descriptor or a std::ostream, so that rill::csv reads the same.
///
///     rill::csv("all.csv") | rill::filter(is_ours) | rill::write_csv("ours.csv");
///     totals | rill::write_csv("totals.csv", rill::csv_options().names({"host", "bytes"}));
///
/// Python:     csv.writer(file).writerows(rows)
/// Elements:   rows of rill::csv, which bring the names of their columns along; aggregates and those with
///             rill::csv_columns, whose names are written; tuples, pairs, ranges of fields. A field is a text, a number, a
///             bool, a char, or a std::optional of such
/// Format:     a field is quoted where it must be, and where it is empty but not null; rows end with "\\n"
/// Options:    delimiter, quote, names, header, null, ragged: see rill::csv_options. And rill::write_options behind them
/// Path, streams and errors are as for write_lines
/// Memory:     one buffer of 128 KiB
/// Errors:     std::runtime_error for a row that is not as long as the first, and for a field that would need quotes where
///             there are none
inline constexpr core::write_csv_object write_csv{};

} // namespace rill
