#include <rill/core/algo/second_range.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <limits>

using namespace test;
namespace core = rill::core;

namespace {

/// How many elements the other range has, added to those of the first: to see how ranges are passed.
struct both_verb {
    template <class Other> class counter {
        core::second_range<Other> other_;
        int n_ = 0;

    public:
        explicit counter(Other other) : other_(std::move(other)) {}
        void operator()(auto&&) { ++n_; }
        int result() && {
            while (other_.ask()) ++n_;
            return n_;
        }
    };
    template <core::sequence S, core::sequence Other> auto operator()(core::over<S>, Other other, int more = 0) const {
        static_cast<void>(more);
        return counter<Other>(std::move(other));
    }
};
constexpr core::second_range_verb<both_verb, 1> both{};

} // namespace

TEST_CASE("a second range is asked for an element at a time, from its first on, and not before") {
    int numbers[] = {1, 2};
    recording story;
    core::second_range other(core::op::all(stream<>(numbers, numbers + 2)));
    CHECK(story.text() == "");
    CHECK(other.ask());
    CHECK(other.read() == 1);
    CHECK(other.ask());
    CHECK(other.read() == 2);
    CHECK_FALSE(other.ask());
    CHECK(story.text() == "ask ask ask");
}

TEST_CASE("a second range is borrowed or owned, piped and called") {
    std::vector v{1, 2, 3};
    auto const closure = both(v);
    v.push_back(4);
    CHECK((std::vector{1} | closure) == 5);
    CHECK((std::vector{1} | both(std::vector{1, 2})) == 3);
    CHECK(both(v, std::vector{1, 2}, 7) == 6);
    int numbers[] = {1, 2};
    stream<> s(numbers, numbers + 2);
    CHECK(both(std::vector{1}, s) == 3);
    CHECK(both(std::vector{1}, s) == 1);
    CHECK((std::vector{1} | both(stream<>(numbers, numbers + 2))) == 3);
}

TEST_CASE("what cannot be borrowed or owned is refused, as are arguments too many") {
    using verb = decltype(both);
    static_assert(!std::invocable<verb, std::vector<int> const>);
    static_assert(!std::invocable<verb, std::vector<int>&, std::vector<int> const>);
    static_assert(!std::invocable<verb, std::vector<int>&, char const(&)[3]>);
    static_assert(!std::invocable<verb, char const(&)[3]>);
    static_assert(!std::invocable<verb, std::vector<int>&, std::vector<int>&, int, int>);
    static_assert(!std::invocable<verb, int>);
}

TEST_CASE("lengths that do not fit are longer than those that do, and not compared") {
    using core::extent, core::op::is_shorter;
    auto const much = extent::beyond("test");
    static_assert(is_shorter(extent(1), extent(2)) && !is_shorter(extent(2), extent(2)));
    CHECK(is_shorter(extent(std::numeric_limits<std::size_t>::max()), much));
    CHECK_FALSE(is_shorter(much, much));
}
