// expect: Needs = (rill::core::)?a_string_view_in_place_of_a_string_literal
#include <rill/adaptors/map.hpp>

int main() {
    for (char c : "hello" | rill::map([](char x) { return x; })) return c;
}
