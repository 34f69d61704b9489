// A stranger's program: a verb of its own, made of rill's, is piped, called and composed like any other.
#include <rill/rill.hpp>
#include <cstdio>
#include <vector>

namespace acme {

/// The 1st, 3rd, 5th... element.
inline constexpr auto every_other = rill::adaptor<0>([](auto base) {
    return rill::enumerate(std::move(base))                                            //
           | rill::filter([](auto const& pair) { return std::get<0>(pair) % 2 == 0; }) //
           | rill::map([](auto&& pair) -> decltype(auto) { return std::get<1>(pair); });
});

} // namespace acme

int main() {
    std::vector<int> const v{1, 2, 3, 4, 5};
    auto const closure_base = v | acme::every_other() | rill::sum();
    auto const called = rill::sum(acme::every_other(v));
    auto const composed = acme::every_other() | rill::map([](int x) { return 10 * x; }) | acme::every_other();
    auto const both = rill::range(5) | composed | rill::sum();
    std::printf("piped %d, called %d, composed %d\n", closure_base, called, both);
    return closure_base == 9 && called == 9 && both == 40 ? 0 : 1;
}
