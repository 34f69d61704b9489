// Verbs that rill does not have, made of those that it has: measured values made smoother, and the words of a text in
// lower case. Each can be piped, called and composed like rill's own. In Python each were a function with yield.
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/reject.hpp>
#include <rill/adaptors/scan.hpp>
#include <rill/adaptor.hpp>
#include <rill/sources/split.hpp>
#include <rill/terminals/to.hpp>

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace acme {

/// The average of all so far, in which a value has the weight, and what was before it the rest. From none to one
/// argument: the weight is a half unless it is given.
inline constexpr auto smoothed = rill::adaptor<0, 1>([](auto base, double weight = 0.5) {
    return std::move(base) |
           rill::scan([weight](double average, double x) { return average + weight * (x - average); });
});

/// Texts in lower case, without empty ones.
inline constexpr auto lower_case = rill::adaptor<0>([](auto base) {
    return std::move(base) | rill::reject(&std::string_view::empty) | rill::map([](std::string_view word) {
               std::string lower(word);
               for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
               return lower;
           });
});

} // namespace acme

int main() {
    std::vector<int> const measured{8, 4, 6, 2};
    auto const smooth = measured | acme::smoothed() | rill::to<std::vector>();
    for (double x : smooth) std::printf("%g\n", x);

    // Composed before there is a range, and called as a function.
    auto const twice = acme::smoothed() | acme::smoothed(0.25);
    bool const averages = smooth == std::vector<double>{8, 6, 6, 4} &&
                          (measured | twice | rill::to<std::vector>()) == std::vector{8.0, 7.5, 7.125, 6.34375} &&
                          (acme::smoothed(measured) | rill::to<std::vector>()) == smooth;

    auto const words = rill::split("Lazy  PIPES", ' ') | acme::lower_case() | rill::to<std::vector>();
    for (auto const& word : words) std::printf("%s\n", word.c_str());
    return averages && words == std::vector<std::string>{"lazy", "pipes"} ? EXIT_SUCCESS : EXIT_FAILURE;
}
