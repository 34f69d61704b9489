// expect: Needs = (rill::)?(core::)?a_path_a_stream_or_blocks_of_text
#include <rill/io/csv.hpp>
#include <vector>

int main() {
    std::vector<int> numbers{1, 2};
    static_cast<void>(rill::csv(numbers));
}
