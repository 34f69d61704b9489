// expect: Needs = (rill::core::)?a_string_view_in_place_of_a_string_literal
#include <rill/terminals/count.hpp>

int main() { return static_cast<int>(L"hello" | rill::count()); }
