// expect: Needs = (rill::core::)?a_string_view_in_place_of_a_string_literal
#include <rill/adaptors/cycle.hpp>

int main() {
    for (char c : rill::cycle("hello")) return c;
}
