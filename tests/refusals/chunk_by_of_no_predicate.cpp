// expect: Verb = [^,;]*chunk_by_verb>?[,;] Needs = (rill::core::)?a_predicate_of_two_neighbours
#include <rill/adaptors/chunk_by.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    v | rill::chunk_by([](int x) { return x > 1; });
}
