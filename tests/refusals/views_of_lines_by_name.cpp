// expect: Needs = (rill::core::)?elements_that_outlive_the_pipeline_such_as_strings
#include <rill/io/lines.hpp>
#include <rill/terminals/to.hpp>
#include <vector>

int main() {
    auto lines = rill::lines("access.log") | rill::to<std::vector<std::string_view>>();
    return static_cast<int>(lines.size());
}
