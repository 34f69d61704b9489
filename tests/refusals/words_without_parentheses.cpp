// expect: parentheses_after_its_name
#include <rill/sources/words.hpp>

int main() {
    std::string const text = "a b";
    static_cast<void>(text | rill::words);
}
