// SPDX-License-Identifier: BSL-1.0
// csv_row and csv_record: the fields of a row of CSV, borrowed and owned.
#pragma once
#include <rill/core/model/life.hpp>
#include <rill/io/detail/buffer.hpp>
#include <rill/io/detail/csv_field.hpp>
#include <rill/io/detail/csv_header.hpp>
#include <rill/io/detail/csv_members.hpp>
#include <compare>
#include <cstring>

namespace rill {

/// Which member of a T is which column, where it is not by their order:
///
///     template <> inline constexpr auto rill::csv_columns<visit> =
///         std::tuple(std::pair("client", &visit::client), std::pair("bytes", &visit::bytes));
template <class T> inline constexpr auto csv_columns = nullptr;

namespace core {

template <class T> concept named_record = !std::same_as<decltype(csv_columns<T>), std::nullptr_t const>;

template <class T> consteval bool members_are_fields() {
    if constexpr (named_record<T>)
        return std::default_initializable<T> &&
               std::apply(
                   [](auto const&... columns) {
                       return (csv_field<std::remove_cvref_t<decltype(std::declval<T&>().*columns.second)>> && ...);
                   },
                   csv_columns<T>);
    else if constexpr (csv_field<T> || !plain_record<T>) return false;
    else
        return decltype(op::with_members(
            std::declval<T&>(), []<class... M>(M&...) { return std::bool_constant<(csv_field<M> && ...)>(); }))::value;
}
/// What a row can be read as: an aggregate of fields in the order of the columns, or what says which column is which.
template <class T> concept csv_row_type = members_are_fields<T>();

class csv_row;
class csv_record;

/// What a row and a record have in common: access to their fields. Self states row().
template <class Self> class csv_access {
    constexpr decltype(auto) row() const { return static_cast<Self const&>(*this).row(); }
    std::size_t index_of(std::integral auto index) const { return static_cast<std::size_t>(index); }
    std::size_t index_of(std::string_view name) const { return row().header()->index_of(name); }

public:
    std::size_t size() const { return row().size_; }
    bool empty() const { return size() == 0; }
    auto begin() const { return row().fields_; }
    auto end() const { return begin() + size(); }

    /// A field by its position, counted from 0, or by the name of its column: no such field is an error. In a row that is
    /// too short (csv_options::ragged) a column is null.
    std::string_view operator[](std::integral auto index) const { return row().field(index_of(index)); }
    std::string_view operator[](std::string_view name) const { return row().column(index_of(name)); }
    std::string_view at(std::integral auto index) const { return (*this)[index]; }
    std::string_view at(std::string_view name) const { return (*this)[name]; }

    /// Null is unlike empty: it has no data().
    bool is_null(std::integral auto index) const { return (*this)[index].data() == nullptr; }
    bool is_null(std::string_view name) const { return (*this)[name].data() == nullptr; }

    /// A field as a T: a number, a char, a bool, a text, what can be made of a std::string_view, or a std::optional of such,
    /// which alone takes a null that is not text.
    template <csv_field T> T get(std::integral auto index) const {
        return row().template as_field<T>(index_of(index), (*this)[index]);
    }
    template <csv_field T> T get(std::string_view name) const {
        auto const index = index_of(name);
        return row().template as_field<T>(index, row().column(index));
    }
    /// All fields, as a std::tuple; there must be as many.
    template <csv_field... T>
        requires(sizeof...(T) > 0)
    std::tuple<T...> as() const {
        row().check_size(sizeof...(T));
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return std::tuple<T...>{row().template as_field<T>(I, begin()[I])...};
        }(std::index_sequence_for<T...>());
    }
    /// All fields, as an aggregate of as many members; or those that csv_columns<T> names.
    template <csv_row_type T> T as() const { return row().template as_record<T>(row().template columns_of<T>()); }

    /// The line on which the row begins, counted from 1.
    std::size_t line() const { return row().line_; }
    /// The names of the columns, if there are any.
    std::vector<std::string> const& names() const { return row().header()->names(); }
};

/// Where the columns of a T are, where it names them.
template <class T> struct column_places {};
template <named_record T> struct column_places<T> {
    std::array<std::size_t, std::tuple_size_v<std::remove_const_t<decltype(csv_columns<T>)>>> at;
};

class [[nodiscard]] csv_row : public std::ranges::view_interface<csv_row>, public csv_access<csv_row> {
    template <class Self> friend class csv_access;
    friend class csv_record;
    using access = csv_access<csv_row>;

    std::string_view const* fields_ = nullptr;
    std::size_t size_ = 0;
    csv_header const* header_ = nullptr;
    std::size_t line_ = 0;

    csv_row const& row() const { return *this; }
    csv_header const* header() const {
        static csv_header const none("csv", {});
        return header_ != nullptr ? header_ : &none;
    }
    std::string_view field(std::size_t index) const {
        if (index >= size_) [[unlikely]]
            no_such_field(index);
        return fields_[index];
    }
    std::string_view column(std::size_t index) const { return index < size_ ? fields_[index] : std::string_view(); }

    [[noreturn]] void no_such_field(std::size_t index) const {
        op::fail<std::out_of_range>(header()->at_line(line_) + ": there is no field at position " +
                                    std::to_string(static_cast<std::ptrdiff_t>(index)) + ", counted from 0, of " +
                                    std::to_string(size_));
    }
    [[noreturn]] void not_so_many(std::size_t wanted) const {
        op::fail<std::runtime_error>(header()->at_line(line_) + ": has " + std::to_string(size_) + " fields, not the " +
                                     std::to_string(wanted) + " that it is read as");
    }
    [[noreturn]] void wrong(std::size_t index, std::string_view text, char const* what) const {
        auto const at = header()->at_field(line_, index) + ": ";
        if (text.data() == nullptr) op::fail<std::runtime_error>(at + "null " + what);
        else op::fail<std::runtime_error>(at + csv_header::quoted(text) + ' ' + what);
    }
    void check_size(std::size_t wanted) const {
        if (size_ != wanted) not_so_many(wanted);
    }
    template <class T> T as_field(std::size_t index, std::string_view text) const {
        return op::field_as<T>(text, [&](char const* what) { wrong(index, text, what); });
    }

public:
    using access::operator[], access::empty, access::size;

    csv_row() = default;
    csv_row(std::string_view const* fields, std::size_t size, csv_header const* header, std::size_t line)
        : fields_(fields), size_(size), header_(header), line_(line) {}

    /// Looked up once for many rows of one input.
    template <class T> column_places<T> columns_of() const {
        if constexpr (named_record<T>)
            return std::apply(
                [&](auto const&... columns) { return column_places<T>{{header()->index_of(columns.first)...}}; },
                csv_columns<T>);
        else return {};
    }
    template <csv_row_type T> T as_record(column_places<T> const& places) const {
        T made{};
        if constexpr (named_record<T>) {
            auto at = places.at.begin();
            auto const read = [&]<class M>(M& member) {
                auto const index = *at++;
                member = as_field<M>(index, column(index));
            };
            std::apply([&](auto const&... columns) { (read(made.*columns.second), ...); }, csv_columns<T>);
        } else {
            check_size(member_count<T>);
            op::with_members(made, [&]<class... M>(M&... members) {
                std::size_t index = 0;
                ((members = as_field<M>(index, fields_[index]), ++index), ...);
            });
        }
        return made;
    }

    friend bool operator==(csv_row a, csv_row b) { return (a <=> b) == 0; }
    /// Field by field, null before empty.
    friend std::strong_ordering operator<=>(csv_row a, csv_row b) {
        for (std::size_t i = 0; i < a.size_ && i < b.size_; ++i) {
            auto const order = a.fields_[i] <=> b.fields_[i];
            if (order != 0) return order;
            if (auto const nulls = (a.fields_[i].data() != nullptr) <=> (b.fields_[i].data() != nullptr); nulls != 0)
                return nulls;
        }
        return a.size_ <=> b.size_;
    }
};

class csv_record : public csv_access<csv_record> {
    template <class Self> friend class csv_access;
    std::vector<std::string_view> fields_; // into the text
    buffer text_;
    shared_csv_header header_;
    std::size_t line_ = 0;

    csv_row row() const { return {fields_.data(), fields_.size(), header_.get(), line_}; }

public:
    csv_record() = default;
    explicit csv_record(csv_row row) : fields_(row.begin(), row.end()), header_(row.header_), line_(row.line_) {
        std::size_t size = 0;
        for (auto field : fields_) size += field.size();
        text_ = buffer(size + 1); // an empty field has a place, too
        auto to = text_.data();
        for (auto& field : fields_) {
            if (field.data() == nullptr) continue;
            if (!field.empty()) std::memcpy(to, field.data(), field.size());
            field = {to, field.size()};
            to += field.size();
        }
    }
    csv_record(csv_record&&) = default;
    csv_record(csv_record const& other) : csv_record(other.row()) {}
    csv_record& operator=(csv_record other) noexcept {
        fields_.swap(other.fields_);
        std::swap(text_, other.text_);
        std::swap(header_, other.header_);
        std::swap(line_, other.line_);
        return *this;
    }

    operator csv_row() const { return row(); }
    friend bool operator==(csv_record const& a, csv_record const& b) { return a.row() == b.row(); }
    friend std::strong_ordering operator<=>(csv_record const& a, csv_record const& b) { return a.row() <=> b.row(); }
};

} // namespace core

using core::csv_record;

/// A row of CSV: its fields as std::string_views, by position and by name, as numbers, tuples and records of your own. It is
/// a random access range of the fields, and valid until the next row is asked for; what keeps rows keeps csv_records, which
/// own their fields and have the same members.
///
///     row["bytes"]; row[2]; row.is_null("bytes"); row.get<std::optional<int>>("bytes");
///     auto [client, bytes, share] = row.as<std::string_view, int, double>();
///     struct visit { std::string client; int bytes; double share; };
///     visit v = row.as<visit>();
///
/// Python: the rows of csv.reader and csv.DictReader
/// std:    none
/// Memory: a row: itself. A record: its text and as many std::string_views; the names are shared
/// Errors: std::out_of_range for a column or a position that there is not; std::runtime_error, with the input, the line,
///         the field, its column and text, for what cannot be read as it is asked for
using core::csv_row;

template <> inline constexpr bool refers<csv_row> = true;
template <> struct owner<csv_row> {
    using type = csv_record;
};

} // namespace rill

template <> inline constexpr bool std::ranges::enable_borrowed_range<rill::csv_row> = true;

template <> struct std::hash<rill::csv_row> {
    std::size_t operator()(rill::csv_row row) const {
        std::size_t result = row.size();
        for (auto field : row) result = result * 31 + std::hash<std::string_view>()(field);
        return result;
    }
};
template <> struct std::hash<rill::csv_record> : std::hash<rill::csv_row> {};
