// expect: this compiler destroys a temporary aggregate in co_yield twice. Yield a named variable, or give the type
#include <rill/sources/generator.hpp>
#include <string>

struct row {
    std::string text;
    int number;
};
rill::generator<row> rows() { co_yield {"a", 1}; }

int main() { return static_cast<int>(rows().begin() == rows().end()); }
