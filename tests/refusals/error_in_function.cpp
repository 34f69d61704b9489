// expect: request for member 'size' in|member reference base type
#include <rill/adaptors/map.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    for (auto x : v | rill::map([](auto const& n) { return n.size(); })) return static_cast<int>(x);
}
