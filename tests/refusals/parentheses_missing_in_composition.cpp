// expect: Needs = (rill::core::)?parentheses_after_its_name
#include <rill/adaptors/take.hpp>
#include <rill/terminals/count.hpp>

int main() { auto const stages = rill::take(1) | rill::count; }
