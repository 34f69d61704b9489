// expect: Needs = (rill::)?(core::)?a_text_and_no_string_literal
#include <rill/sources/split.hpp>
#include <vector>

int main() {
    std::vector<int> numbers{1, 2};
    static_cast<void>(numbers | rill::split(','));
}
