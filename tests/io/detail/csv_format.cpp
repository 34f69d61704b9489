#include <rill/io/detail/csv_format.hpp>

#include "support/catch.hpp"

#include <string>

using rill::core::csv_format;
using rill::core::csv_writable_field;

namespace {

struct sink {
    std::string text;
    void add(char const* from, std::size_t size) { text.append(from, size); }
};

static_assert(csv_writable_field<int&> && csv_writable_field<char const*> && csv_writable_field<std::string const> &&
              csv_writable_field<std::optional<bool>> && !csv_writable_field<wchar_t> && !csv_writable_field<void*> &&
              !csv_writable_field<std::nullptr_t>);

} // namespace

TEST_CASE("a line is its fields, each as it is written, with delimiters between") {
    sink out;
    csv_format const format{rill::csv_options().delimiter(';')};
    auto line = format.line_to(out);
    line.add(1);
    line.add("a;b");
    line.add(std::string("\""));
    line.add(std::optional<int>());
    line.add(std::optional(2.5));
    CHECK(line.end() == 5);
    CHECK(format.line_to(out).end() == 0);
    CHECK(out.text == "1;\"a;b\";\"\"\"\";;2.5\n");
}
