// A second reader of CSV, byte by byte, which tests and fuzzers compare rill::csv with.
#pragma once
#include <rill/io/csv_row.hpp>
#include <string>
#include <vector>

namespace test {

using fields = std::vector<std::string>;
using table = std::vector<fields>;

/// A null is told from an empty text.
inline fields fields_of(rill::csv_row row) {
    fields all;
    for (auto field : row) all.emplace_back(field.data() == nullptr ? "NULL" : field);
    return all;
}
/// RFC 4180 by the book, in one function. What is not right ends with a row that says so.
inline table by_the_book(std::string const& text) {
    table rows;
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        auto const line_end = [&](std::size_t i) {
            return i == text.size() || text[i] == '\n' ||
                   (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] == '\n'));
        };
        fields row;
        bool row_ends = false, wrong = false;
        bool const empty_line = line_end(at);
        while (!row_ends && !wrong) {
            bool const quoted = at < text.size() && text[at] == '"';
            std::string field;
            if (quoted) {
                for (++at;; ++at) {
                    if (at == text.size()) {
                        wrong = true;
                        break;
                    }
                    if (text[at] == '"' && (at + 1 == text.size() || text[at + 1] != '"')) break;
                    if (text[at] == '"') ++at;
                    field += text[at];
                }
                if (wrong) break;
                ++at;
            } else
                while (!line_end(at) && text[at] != ',') field += text[at++];
            if (field.find_first_of("\"\r") != field.npos && !quoted) wrong = true;
            row.push_back(field.empty() && !quoted ? "NULL" : field);
            if (at < text.size() && text[at] == ',') ++at;
            else if (line_end(at)) {
                row_ends = true;
                if (at < text.size() && text[at] == '\r') ++at;
                ++at;
            } else wrong = true;
        }
        if (wrong) {
            rows.push_back({"error"});
            break;
        }
        if (empty_line && columns != 1) continue;
        if (columns == 0) columns = row.size();
        rows.push_back(row);
    }
    return rows;
}
/// Of an error it is known that there is one.
inline table without_message(table rows) {
    if (!rows.empty() && rows.back().size() == 2 && rows.back()[0] == "error") rows.back().pop_back();
    return rows;
}

} // namespace test
