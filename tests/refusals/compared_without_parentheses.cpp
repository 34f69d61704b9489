// expect: parentheses_around_the_pipeline_since_comparisons_bind_tighter
#include <rill/terminals/sum.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    return v | rill::sum() == 3;
}
