// like_std(verb, algorithm): a set operation of rill over two ranges, or three, against that of the standard library,
// on random multisets whose elements tell which copy of a number they are; over single-pass and multi-pass ranges, by
// comparison and by key, in both gears. And beside_tens<verb>: one of two ranges, of which the other is 10, 20.
#pragma once
#include "lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <algorithm>
#include <forward_list>
#include <random>
#include <vector>

namespace test {

struct numbered {
    int number;
    int nth;
    explicit operator int() const { return number; }
    friend bool operator==(numbered const&, numbered const&) = default;
};
using multiset = std::vector<numbered>;

inline multiset some_multiset(std::mt19937& random, int name) {
    multiset all(random() % 9);
    for (auto& x : all) x.number = static_cast<int>(random() % 5);
    std::ranges::sort(all, {}, &numbered::number);
    for (auto& x : all) x.nth = name++;
    return all;
}

template <class Verb, class Algorithm> class like_std {
    Verb verb_;
    Algorithm algorithm_;

    multiset by_algorithm(multiset const& a, multiset const& b) const {
        multiset result;
        algorithm_(a, b, std::back_inserter(result), {}, &numbered::number, &numbered::number);
        return result;
    }
    static bool gives(multiset const& expected, auto const& make) {
        for (auto g : gears) {
            auto view = make();
            multiset seen;
            test::walk(view, g, [&](numbered const& x) { seen.push_back(x); });
            if (seen != expected) return false;
        }
        return true;
    }
    /// The ranges as every kind of source.
    bool over_all_kinds(multiset const& expected, auto&... sets) const {
        auto const number = [](numbered const& x) { return x.number; };
        auto const less = [](numbered const& x, numbered const& y) { return x.number < y.number; };
        auto const copies = rill::map([](numbered x) { return x; });
        return gives(expected, [&] { return verb_(&numbered::number, sets...); }) &&
               gives(expected, [&] { return verb_(number, sets...); }) &&
               gives(expected, [&] { return verb_(less, sets...); }) &&
               gives(expected, [&] { return verb_(std::ranges::less(), number, (sets | copies)...); }) &&
               gives(expected, [&] { return verb_(less, (sets | copies)...); }) &&
               gives(expected, [&] { return verb_(less, std::forward_list(sets.begin(), sets.end())...); }) &&
               gives(expected,
                     [&] { return verb_(number, input<numbered>(sets.data(), sets.data() + sets.size())...); }) &&
               gives(expected, [&] { return verb_(less, input<numbered>(sets.data(), sets.data() + sets.size())...); });
    }

public:
    like_std(Verb v, Algorithm a) : verb_(v), algorithm_(a) {}

    /// The first that differs, or none.
    bool of_two() const {
        std::mt19937 random(17);
        for (int round = 0; round < 300; ++round) {
            auto a = some_multiset(random, 0), b = some_multiset(random, 100);
            if (!over_all_kinds(by_algorithm(a, b), a, b)) return false;
        }
        return true;
    }
    /// The algorithm is applied twice.
    bool of_three() const {
        std::mt19937 random(18);
        for (int round = 0; round < 300; ++round) {
            auto a = some_multiset(random, 0), b = some_multiset(random, 100), c = some_multiset(random, 200);
            if (!over_all_kinds(by_algorithm(by_algorithm(a, b), c), a, b, c)) return false;
        }
        return true;
    }
};

inline constexpr int tens[] = {10, 20};
inline constexpr auto minus = [](int x) { return -x; };

template <auto const& Verb> struct beside_tens {
    static constexpr auto on_the_left = [](auto&& r) -> decltype(Verb(std::forward<decltype(r)>(r), tens)) {
        return Verb(std::forward<decltype(r)>(r), tens);
    };
    static constexpr auto on_the_right = [](auto&& r) -> decltype(Verb(tens, std::forward<decltype(r)>(r))) {
        return Verb(tens, std::forward<decltype(r)>(r));
    };
    static constexpr auto by_key = [](auto&& r) -> decltype(Verb(minus, std::forward<decltype(r)>(r), tens)) {
        return Verb(minus, std::forward<decltype(r)>(r), tens);
    };
    static std::string conforms(auto const& make, std::initializer_list<int> in, std::initializer_list<int> expected) {
        return ladder(make).single_pass_ints().unsized().sized_forward().sized().climb(in, expected);
    }
    static void refuses_what_does_not_fit() {
        using verb = std::remove_cvref_t<decltype(Verb)>;
        using ints = std::vector<int>&;
        static_assert(!std::invocable<verb>);
        static_assert(!std::invocable<verb, std::ranges::less>);
        static_assert(!std::invocable<verb, int (*)(std::string), ints, ints>);
        static_assert(!std::invocable<verb, int, ints, ints>);
        static_assert(!std::invocable<verb, ints, std::vector<std::string>&>);
    }
    static void keeps_lookup_out() {
        lookup_stays_out([](auto&& r) {
            static std::ranges::range_value_t<decltype(r)> none[1]{};
            return Verb([](auto const&, auto const&) { return false; }, std::forward<decltype(r)>(r), none);
        });
    }
};

} // namespace test
