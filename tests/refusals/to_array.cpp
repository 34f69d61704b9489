// expect: Needs = (rill::core::)?a_container_that_grows
#include <rill/sources/range.hpp>
#include <rill/terminals/to.hpp>
#include <array>

int main() {
    auto three = rill::range(3) | rill::to<std::array<int, 3>>();
    return three[0];
}
