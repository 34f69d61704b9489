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
    void (*over_single_pass)(trial&, bool push, int stop);
    void (*over_random_access)(trial&, bool push, int stop);
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
    static constexpr auto walk_over = [](auto source, trial& t, bool push, int stop) {
        auto view = over(std::move(source), t);
        walk(view, push, [&] { return --stop > 0; });
    };
    return {std::get<Below>(verbs).name, std::get<Above>(verbs).name,
            [](trial& t, bool push, int stop) { walk_over(single_pass(-1, t.data), t, push, stop); },
            [](trial& t, bool push, int stop) { walk_over(std::span(t.data), t, push, stop); },
            [](trial& t, list const& expected) {
                auto view = over(std::span(t.data), t);
                return has_the_elements(view, expected);
            }};
}

/// Adds the pairs whose lower verb belongs to the part; of those one in `one_in`, so that each verb comes below and above.
template <std::size_t Part, std::size_t Parts, std::size_t OneIn> bool add_pairs() {
    auto const row = []<std::size_t Below, std::size_t... Above>(std::index_sequence<Above...>) {
        auto const cell = []<std::size_t A>() {
            if constexpr ((Below + A) % OneIn == 0) pairs().push_back(pair_of<Below, A>());
        };
        (cell.template operator()<Above>(), ...);
    };
    [&]<std::size_t... Below>(std::index_sequence<Below...>) {
        auto const rows = [&]<std::size_t B>() {
            if constexpr (B % Parts == Part) row.template operator()<B>(std::make_index_sequence<number_of_verbs>());
        };
        (rows.template operator()<Below>(), ...);
    }(std::make_index_sequence<number_of_verbs>());
    return true;
}

} // namespace model
