// The pipelines whose instructions are counted, each as the loop that it stands for and in rill's two gears.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace instructions {

using number = std::uint64_t;

/// The first n of many numbers and of many lines. What more there is lets a pipeline that counts stop at the nth.
struct input {
    std::vector<number> const& all;
    std::span<number const> a, b;
    std::string_view text;
    std::size_t n;
};

struct contestant {
    char const *pipeline, *name;
    number (*run)(input const&);
};
std::vector<contestant> const& contestants();

} // namespace instructions
