// One pass in either gear, and what is seen on it.
#pragma once
#include "archetypes.hpp"
#include <rill/core/model/sequence.hpp>
#include <initializer_list>
#include <stdexcept>

namespace test {

enum class gear { pull, push };
inline constexpr gear gears[] = {gear::pull, gear::push};

/// One pass, of at most `stop` elements.
template <class R> void walk(R& r, gear g, auto&& give, std::size_t stop = never) {
    auto const wants_more = [&](auto&& x) {
        give(x);
        return --stop > 0;
    };
    if (g == gear::push) {
        bool const ran_out = rill::core::op::for_each_while(r, wants_more);
        if (ran_out == (stop == 0)) throw std::logic_error("a push tells by its answer whether it was stopped");
        return;
    }
    auto const end = r.end();
    for (auto it = r.begin(); it != end; ++it) {
        auto elsewhere = std::move(it); // an iterator that pointed into itself would now point into another
        it = std::move(elsewhere);
        if (!wants_more(*it)) return;
    }
}
inline constexpr auto give = [](auto const& x) { test::happens("give", x); };

/// The story of one pass.
template <class R> std::string told(gear g, R&& r) {
    recording story;
    walk(r, g, give);
    return story.text();
}
/// What a bad argument is answered with.
template <class F> std::string complaint(F f) {
    try {
        f();
    } catch (std::invalid_argument const& e) {
        return e.what();
    }
    return "";
}

/// What is said of a length or a position that no number can tell.
template <class F> std::string too_long(F f) {
    try {
        f();
    } catch (std::length_error const& e) {
        return e.what();
    }
    return "";
}

/// Whether a range has these elements, in both gears.
template <class R, class E = int> constexpr bool gives(R&& r, std::initializer_list<E> expected) {
    auto const pulled = [&] {
        auto e = expected.begin();
        for (auto&& x : r)
            if (e == expected.end() || !(x == *e++)) return false;
        return e == expected.end();
    };
    auto const pushed = [&] {
        auto e = expected.begin();
        return rill::core::op::for_each_while(r, [&](auto&& x) { return e != expected.end() && x == *e++; }) &&
               e == expected.end();
    };
    if constexpr (std::ranges::forward_range<R>) return pulled() && pushed();
    else return pulled();
}

} // namespace test
