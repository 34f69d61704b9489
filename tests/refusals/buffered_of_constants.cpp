// expect: Verb = [^,;]*buffered_verb<64>>?[,;] Needs = (rill::core::)?elements_that_can_be_kept
#include <rill/adaptors/buffered.hpp>
#include <rill/sources/generator.hpp>
#include <memory>

rill::generator<std::unique_ptr<int> const&> pointers();

int main() { pointers() | rill::buffered(); }
