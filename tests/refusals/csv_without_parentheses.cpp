// expect: parentheses_after_its_name
#include <rill/io/csv.hpp>

int main() {
    std::string const text = "a,b";
    static_cast<void>(std::string_view(text) | rill::csv);
}
