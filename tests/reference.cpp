// The reference in README.md is made from the headers' doc comments, the one source of truth. This test fails when a
// verb is missing from it, is told otherwise there, or has no complete doc comment. To write it anew:
//
//   RILL_WRITE_REFERENCE=1 build/test/tests/reference
#include <rill/adaptors/drop_while.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take_while.hpp>
#include <rill/io/lines.hpp>
#include <rill/terminals/for_each.hpp>
#include <rill/terminals/to.hpp>

#include "support/catch.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
fs::path const root = fs::path(__FILE__).parent_path().parent_path();

using comment = std::vector<std::string>;

/// The doc comment of what users name: the one that says what it is in Python. Empty if there is none.
comment doc_comment(fs::path const& header) {
    comment block;
    bool found = false;
    for (std::string_view line : rill::lines(header)) {
        if (line.starts_with("///")) {
            block.emplace_back(line.substr(std::min<std::size_t>(4, line.size())));
            found = found || block.back().starts_with("Python:");
        } else if (found) {
            return block;
        } else {
            block.clear();
        }
    }
    return {};
}

struct verb {
    std::string summary, example;
    std::map<std::string, std::string> fields;
};

bool is_field(std::string_view name) {
    return name == "std" || name == "std::views" || name == "Call forms" ||
           (!name.empty() && std::isupper(static_cast<unsigned char>(name[0])) &&
            name.find_first_of(" <(:") == name.npos);
}

verb parse(comment const& doc) {
    verb v;
    std::string* field = &v.summary;
    auto const add = [&](std::string_view text) {
        if (!field->empty()) *field += ' ';
        *field += text.substr(std::min(text.find_first_not_of(' '), text.size()));
    };
    for (std::string_view line : doc) {
        if (line.starts_with("    ") && v.fields.empty()) {
            auto const code = line.substr(line.find_first_not_of(' '));
            if (v.example.empty()) v.example = code.substr(0, code.find("  //"));
            continue;
        }
        // "Look-ahead: none.  Memory: none" are two, and so are "Python: f; std::views: g".
        for (auto rest = line; !rest.empty();) {
            auto const end = std::min({rest.find(".  "), rest.find("; std::views:"), rest.size()});
            auto const part = rest.substr(0, end);
            if (auto const name = part.substr(0, part.find(": ")); is_field(name) && name.size() < part.size()) {
                field = &v.fields[std::string(name)];
                add(part.substr(name.size() + 1));
            } else {
                if (!v.fields.empty() && !part.starts_with(' ') && rest.data() == line.data())
                    field = &v.fields["Note"];
                add(part);
            }
            rest = end == rest.size() ? std::string_view() : rest.substr(rest.find_first_not_of(".; ", end));
        }
    }
    for (std::size_t end = 0; (end = v.summary.find(". ", end)) != std::string::npos; ++end) // its first sentence
        if (std::isupper(static_cast<unsigned char>(v.summary[end + 2]))) v.summary.resize(end);
    if (v.summary.ends_with('.') && !v.summary.ends_with("..")) v.summary.pop_back();
    while (v.example.ends_with(' ')) v.example.pop_back();
    return v;
}

/// A cell of a Markdown table.
std::string cell(std::string_view text, bool code = false) {
    std::string escaped;
    for (char c : text)
        if (c == '|' || (c == '*' && !code)) (escaped += '\\') += c;
        else if (c == '<' && !code) escaped += "&lt;";
        else escaped += c;
    return (code ? "`" + escaped + "`" : escaped) + " | ";
}

std::string room(std::string const& folder, std::string const& title) {
    std::vector<fs::path> headers;
    for (auto const& entry : fs::directory_iterator(root / "include/rill" / folder)) headers.push_back(entry.path());
    std::sort(headers.begin(), headers.end());

    bool const lazy = folder != "terminals", all_lazy = lazy && folder != "io";
    std::string table = "### " + title + "\n\n| | | for example | Python | std | " +
                        (lazy ? "keeps | looks ahead | " : "") + "memory |\n" + "|---|---|---|---|---|" +
                        (lazy ? "---|---|" : "") + "---|\n";
    for (auto const& header : headers) {
        auto const doc = doc_comment(header);
        if (doc.empty()) continue; // a part of another header's verb
        auto v = parse(doc);
        auto const name = header.stem().string();
        INFO(header);
        for (auto const* field : {"Python", "Memory"}) CHECK_FALSE(v.fields[field].empty());
        if (all_lazy)
            for (auto const* field : {"Keeps", "Look-ahead"}) CHECK_FALSE(v.fields[field].empty());
        CHECK_FALSE(v.summary.empty());
        CHECK_FALSE(v.example.empty());
        auto const std = v.fields.contains("std::views") ? v.fields["std::views"] : v.fields["std"];
        table += "| [" + name + "](include/rill/" + folder + "/" + name + ".hpp) | " + cell(v.summary) +
                 cell(v.example, true) + cell(v.fields["Python"]) + cell(std);
        if (lazy) table += cell(v.fields["Keeps"]) + cell(v.fields["Look-ahead"]);
        table += cell(v.fields["Memory"]);
        table.back() = '\n';
    }
    return table + "\n";
}

std::string const begin = "<!-- made from the headers by tests/reference.cpp -->\n", end = "<!-- end -->\n";

} // namespace

TEST_CASE("the README's reference tells what the headers tell") {
    auto const reference = begin + "\n" + room("sources", "Sources") + room("io", "Files and streams") +
                           room("adaptors", "Adaptors") + room("terminals", "Terminals") + end;
    std::string readme;
    rill::lines(root / "README.md", rill::line_options().keep_delimiter()) |
        rill::for_each([&](auto line) { readme += line; });
    auto const from = readme.find(begin), to = readme.find(end);
    REQUIRE(from != std::string::npos);
    REQUIRE(to != std::string::npos);
    if (std::getenv("RILL_WRITE_REFERENCE"))
        std::ofstream(root / "README.md") << readme.replace(from, to + end.size() - from, reference);
    else CHECK(readme.substr(from, to + end.size() - from) == reference);
}
