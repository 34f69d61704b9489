// Verbs on top of each other, two at a time, over a single-pass and a random-access source. Includes no Catch: it is
// compiled once for every few pairs.
#pragma once
#include "verbs.hpp"

namespace model {

struct trial {
    list data;
    stage below, above;

    explicit trial(dice& random) : data(random.some()), below(0, random), above(1, random) {}
};

struct pair {
    char const *below, *above;
    void (*over_single_pass)(trial&, gear, int stop);
    void (*over_random_access)(trial&, gear, int stop);
    /// Whether size, the elements backwards and by index are what is expected, as far as the pipeline has them.
    bool (*stands)(trial&, list const& expected);
};
inline std::vector<pair>& pairs() {
    static std::vector<pair> all;
    return all;
}

bool has_the_elements(auto& view, list const& expected) {
    using view_type = std::remove_reference_t<decltype(view)>;
    if constexpr (std::ranges::sized_range<view_type>)
        if (std::ranges::size(view) != expected.size()) return false;
    if constexpr (std::ranges::bidirectional_range<view_type>) {
        auto const begin = view.begin();
        auto at = std::ranges::next(begin, view.end());
        for (auto n = expected.size(); n > 0; --n)
            if (at == begin || static_cast<int>(*--at) != expected[n - 1]) return false;
        if (at != begin) return false;
    }
    if constexpr (std::ranges::random_access_range<view_type>) {
        auto const begin = view.begin();
        auto const end = std::ranges::next(begin, view.end());
        auto const size = static_cast<std::ptrdiff_t>(expected.size());
        if (end - begin != size) return false;
        for (std::ptrdiff_t i = 0; i < size; ++i) {
            auto const x = expected[static_cast<std::size_t>(i)];
            if (static_cast<int>(begin[i]) != x || static_cast<int>(*(end - (size - i))) != x) return false;
        }
    }
    return true;
}

template <std::size_t Below, std::size_t Above> pair pair_of() {
    static constexpr auto over = [](auto source, trial& t) {
        return std::get<Above>(verbs).apply(std::get<Below>(verbs).apply(std::move(source), t.below), t.above);
    };
    static constexpr auto walk_over = [](auto source, trial& t, gear g, int stop) {
        auto view = over(std::move(source), t);
        walk(view, g, [&] { return --stop > 0; });
    };
    return {std::get<Below>(verbs).name, std::get<Above>(verbs).name,
            [](trial& t, gear g, int stop) { walk_over(single_pass(-1, t.data), t, g, stop); },
            [](trial& t, gear g, int stop) { walk_over(std::span(t.data), t, g, stop); },
            [](trial& t, list const& expected) {
                auto view = over(std::span(t.data), t);
                return has_the_elements(view, expected);
            }};
}

template <std::size_t OneIn, std::size_t Below, std::size_t Above> void add_pair() {
    if constexpr ((Below + Above) % OneIn == 0) pairs().push_back(pair_of<Below, Above>());
}
template <std::size_t OneIn, std::size_t Below, std::size_t... Above> void add_row(std::index_sequence<Above...>) {
    (add_pair<OneIn, Below, Above>(), ...);
}

/// Adds every Parts-th row of the square of all pairs, and of those pairs one in so many, that each verb comes below and
/// above.
template <std::size_t Part, std::size_t Parts, std::size_t OneIn> bool add_pairs() {
    [&]<std::size_t... Row>(std::index_sequence<Row...>) {
        (add_row<OneIn, Part + Row * Parts>(std::make_index_sequence<number_of_verbs>()), ...);
    }(std::make_index_sequence<(number_of_verbs - Part + Parts - 1) / Parts>());
    return true;
}

} // namespace model
