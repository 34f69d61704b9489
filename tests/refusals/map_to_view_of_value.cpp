// expect: Verb = (rill::core::)?map_verb[,;] Needs = (rill::core::)?a_function_that_returns_something_but_no_view_into_the_element_as_flat_map_may
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>
#include <string>

int main() {
    auto texts = rill::range(3) | rill::map([](int i) { return std::to_string(i); });
    for (auto pieces : texts | rill::map([](std::string const& s) { return rill::split(s, ','); })) pieces.begin();
}
