// The reference, include/rill/README.md, is made from the headers' doc comments, and of adaptors from what the compiler
// says of their categories. This test fails when a verb is missing from it, is told otherwise there, or has no complete
// doc comment. To write it anew:
//
//   RILL_WRITE_REFERENCE=1 build/test/tests/reference
#include "support/catch.hpp"
#include "support/archetypes.hpp"
#include "support/verbs.hpp"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <list>
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

std::string in_words(test::shape s) {
    constexpr char const* categories[] = {"single pass", "forward", "bidirectional", "random access", "contiguous"};
    std::string words = categories[test::category(s)];
    if (s & test::sized) words += ", size";
    if (s & test::common) words += ", common";
    if (s & test::endless) words += ", endless";
    if (s & test::constant) words += ", const";
    return words;
}
/// What an adaptor leaves of a Source. (A verb with several rows in the table: the first.)
template <class Source> std::string kept_of(std::string const& name) {
    std::string words;
    std::apply(
        [&](auto const&... verb) {
            auto const told = [&]<class Apply, class Reference>(model::verb<Apply, Reference> const& v) {
                std::string_view const row = v.name;
                if (!words.empty() || row.substr(0, row.find(',')) != name) return;
                using view = std::invoke_result_t<Apply const&, rill::core::all_t<Source>, model::stage const&>;
                words = in_words(test::shape_of<view>);
            };
            (told(verb), ...);
        },
        model::verbs);
    return words;
}

/// The example that shows a verb, as a link; nothing if there is none. (The first of them in the examples' index.)
std::string example_of(std::string const& name) {
    for (std::string_view row : rill::lines(root / "examples/README.md")) {
        auto const cells = rill::split(row, '|') | rill::to<std::vector<std::string>>();
        if (cells.size() < 4 || !(rill::words(cells[3]) | rill::contains("`" + name + "`"))) continue;
        auto const program = cells[2].substr(2, cells[2].find(']') - 2);
        return ": [" + program + "](../../examples/" + program + ".cpp)";
    }
    return "";
}

std::string room(std::string const& folder, std::string const& title) {
    std::vector<fs::path> headers;
    for (auto const& entry : fs::directory_iterator(root / "include/rill" / folder))
        if (entry.path().extension() == ".hpp") headers.push_back(entry.path());
    std::sort(headers.begin(), headers.end());

    bool const lazy = folder != "terminals", all_lazy = lazy && folder != "io", adapts = folder == "adaptors";
    std::string table = "## " + title + "\n\n| | | for example | Python | std | " +
                        (adapts ? "of a vector it keeps | of a list | looks ahead | "
                         : lazy ? "keeps | looks ahead | "
                                : "") +
                        "memory |\n" + "|---|---|---|---|---|" +
                        (adapts ? "---|---|---|"
                         : lazy ? "---|---|"
                                : "") +
                        "---|\n";
    for (auto const& header : headers) {
        auto const doc = doc_comment(header);
        auto v = parse(doc);
        auto const name = header.stem().string();
        INFO(header);
        for (auto const* field : {"Python", "Memory"}) CHECK_FALSE(v.fields[field].empty());
        if (all_lazy)
            for (auto const* field : {"Keeps", "Look-ahead"}) CHECK_FALSE(v.fields[field].empty());
        CHECK_FALSE(v.summary.empty());
        CHECK_FALSE(v.example.empty());
        auto const std = v.fields.contains("std::views") ? v.fields["std::views"] : v.fields["std"];
        table += "| [" + name + "](" + folder + "/" + name + ".hpp) | " + cell(v.summary + example_of(name)) +
                 cell(v.example, true) + cell(v.fields["Python"]) + cell(std);
        if (adapts) {
            auto const of_vector = kept_of<std::vector<int>&>(name), of_list = kept_of<std::list<int>&>(name);
            CHECK_FALSE(of_vector.empty());
            table += cell(of_vector) + cell(of_list);
        } else if (lazy) table += cell(v.fields["Keeps"]);
        if (lazy) table += cell(v.fields["Look-ahead"]);
        table += cell(v.fields["Memory"]);
        table.back() = '\n';
    }
    return table + "\n";
}

/// A test beside another library: that library, what works by the names of its cases, and the lines that show it.
std::string neighbour(fs::path const& test) {
    std::string library, rows, works, write;
    auto const finish = [&] {
        if (!write.empty()) rows += "| " + std::exchange(library, "") + " | " + works + write + " |\n";
        write.clear();
    };
    for (std::string_view line : rill::lines(test)) {
        if (library.empty() && rows.empty()) library = line.substr(3);
        if (line.starts_with("TEST_CASE(")) {
            finish();
            works = cell(line.substr(11, line.rfind('"') - 11));
        }
        if (!line.ends_with(" // write")) continue;
        line.remove_suffix(9);
        auto const code = line.substr(line.find_first_not_of(' '));
        auto const in_table = cell(code.substr(0, code.find_last_not_of(' ') + 1), true);
        (write += write.empty() ? "" : "<br>") += in_table.substr(0, in_table.size() - 3);
    }
    finish();
    INFO(test);
    CHECK_FALSE(rows.empty());
    return rows;
}
std::string neighbours() {
    std::vector<fs::path> tests;
    for (auto const& entry : fs::directory_iterator(root / "tests/neighbours")) tests.push_back(entry.path());
    std::sort(tests.begin(), tests.end());
    std::string table = "| with | what works | write |\n|---|---|---|\n";
    for (auto const& test : tests) table += neighbour(test);
    return table;
}

/// What stands in the reference between a first line and the end is what is expected there; or is written.
void stands(std::string const& first, std::string const& expected) {
    auto const file = root / "include/rill/README.md";
    std::string text;
    rill::lines(file, rill::line_options().keep_delimiter()) | rill::for_each([&](auto line) { text += line; });
    std::string const end = "<!-- end -->\n";
    auto const from = text.find(first), to = text.find(end, from);
    REQUIRE(from != std::string::npos);
    REQUIRE(to != std::string::npos);
    auto const there = text.substr(from, to - from), here = first + "\n" + expected;
    if (std::getenv("RILL_WRITE_REFERENCE")) {
        std::ofstream(file) << text.replace(from, there.size(), here);
    } else if (there != here) {
        INFO("to write it anew: RILL_WRITE_REFERENCE=1 build/test/tests/reference");
        for (auto [old_line, new_line] : rill::zip_longest(rill::split(there, '\n'), rill::split(here, '\n')))
            if (old_line != new_line) CHECK(old_line.value_or("") == new_line.value_or(""));
    }
}

} // namespace

TEST_CASE("the reference tells what the headers tell") {
    stands("<!-- made from the headers by tests/reference.cpp -->\n",
           room("sources", "Sources") + room("io", "Files and streams") + room("adaptors", "Adaptors") +
               room("terminals", "Terminals"));
}

TEST_CASE("the reference tells what the tests beside other libraries show") {
    stands("<!-- made from tests/neighbours by tests/reference.cpp -->\n", neighbours());
}
