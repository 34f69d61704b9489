// What comes of a pipeline: a terminal, against the loop and against the algorithm of the standard library.
#include "support/pipelines.hpp"
#include <rill/terminals/count.hpp>
#include <rill/terminals/first.hpp>
#include <rill/terminals/fold.hpp>
#include <rill/terminals/for_each.hpp>
#include <rill/terminals/max.hpp>
#include <rill/terminals/min.hpp>
#include <rill/terminals/to.hpp>
#include <numeric>

namespace {

using namespace bench;

constexpr auto mix = [](number t, number x) { return t * 3 + x; };
constexpr auto key = [](number x) { return x % 1009; };
auto halves_of_thirds(auto& in) { return in.a | rill::filter(every_third) | rill::map(halve); }
auto std_halves_of_thirds(auto& in) { return in.a | sv::filter(every_third) | sv::transform(halve); }

question const count("count", [](auto& ask) {
    ask.loop([](auto& in) {
        number n = 0;
        for (auto x : in.a) n += every_third(x);
        return n;
    });
    ask.add("std", [](auto& in) { return static_cast<number>(std::ranges::distance(in.a | sv::filter(every_third))); });
    ask.add("rill", [](auto& in) { return number{in.a | rill::filter(every_third) | rill::count()}; });
});

question const fold("fold", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a)
            if (every_third(x)) total = mix(total, halve(x));
        return total;
    });
    ask.add("std", [](auto& in) {
        auto all = std_halves_of_thirds(in);
        return std::accumulate(all.begin(), all.end(), number{0}, mix);
    });
    ask.add("rill", [](auto& in) { return halves_of_thirds(in) | rill::fold(number{0}, mix); });
});

question const max("max", [](auto& ask) {
    ask.loop([](auto& in) {
        number most = 0;
        for (auto x : in.a)
            if (every_third(x) && halve(x) > most) most = halve(x);
        return most;
    });
    ask.add("std", [](auto& in) { return std::ranges::max(std_halves_of_thirds(in)); });
    ask.add("rill", [](auto& in) { return *(halves_of_thirds(in) | rill::max()); });
});

question const min_by("min by a key", [](auto& ask) {
    ask.loop([](auto& in) {
        number best = in.a[0];
        for (auto x : in.a)
            if (key(x) < key(best)) best = x;
        return best;
    });
    ask.add("std", [](auto& in) { return std::ranges::min(in.a, {}, key); });
    ask.add("rill", [](auto& in) { return *(in.a | rill::min({}, key)); });
});

question const first("first of a filter", [](auto& ask) {
    ask.loop([](auto& in) {
        for (auto x : in.a)
            if (x == in.stop) return x;
        return number{0};
    });
    ask.add("std", [](auto& in) { return *std::ranges::find(in.a, in.stop); });
    ask.add("rill", [](auto& in) {
        return (in.a | rill::filter([stop = in.stop](number x) { return x == stop; }) | rill::first()).value_or(0);
    });
});

question const for_each("for_each", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a)
            if (every_third(x)) total += halve(x);
        return total;
    });
    ask.add("std", [](auto& in) {
        number total = 0;
        std::ranges::for_each(std_halves_of_thirds(in), [&](number x) { total += x; });
        return total;
    });
    ask.add("rill", [](auto& in) {
        number total = 0;
        halves_of_thirds(in) | rill::for_each([&](number x) { total += x; });
        return total;
    });
});

question const to("to a vector of known size", [](auto& ask) {
    ask.loop([](auto& in) {
        numbers all;
        all.reserve(in.a.size());
        for (auto x : in.a) all.push_back(halve(x));
        return all.back();
    });
#ifdef __cpp_lib_ranges_to_container
    ask.add("std", [](auto& in) { return (in.a | sv::transform(halve) | std::ranges::to<std::vector>()).back(); });
#endif
    ask.add("rill", [](auto& in) { return (in.a | rill::map(halve) | rill::to<std::vector>()).back(); });
});

question const to_unsized("to a vector of unknown size", [](auto& ask) {
    ask.loop([](auto& in) {
        numbers all;
        for (auto x : in.a)
            if (every_third(x)) all.push_back(halve(x));
        return all.back();
    });
#ifdef __cpp_lib_ranges_to_container
    ask.add("std", [](auto& in) { return (std_halves_of_thirds(in) | std::ranges::to<std::vector>()).back(); });
#endif
    ask.add("rill", [](auto& in) { return (halves_of_thirds(in) | rill::to<std::vector>()).back(); });
});

} // namespace
