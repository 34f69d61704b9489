// Every verb that takes a range above every such verb, over a single-pass and a random-access source, against the
// reference, in each gear. Over the single-pass source the whole story must be the same: the questions to the sources,
// the calls of functions, the elements, in this order, to the end or up to some element. Over random access, where verbs
// jump, the elements must be: forwards and, as far as the pipeline can, backwards, by index and in number.
//
// One pair in RILL_PAIRS is built; all are by `cmake --workflow --preset pairs`.
#include "support/catch.hpp"
#include "support/pairs.hpp"

#include <cstdio>

namespace {

using model::elements, model::event, model::failed, model::outcome, model::pair, model::told, model::trial;

constexpr int to_the_end = 1 << 30;

std::vector<event> with_reference(pair const& p, trial const& t, int stop) {
    return told([&] {
        auto next = model::ends(model::source(-1, t.data));
        next = model::ends(model::reference_of(p.below)(next, t.below));
        next = model::ends(model::reference_of(p.above)(next, t.above));
        model::walk(next, [&] { return --stop > 0; });
    });
}
bool same(pair const& p, trial& t, int stop) {
    INFO(p.below << "(" << t.below.a << ", " << t.below.b << ") | " << p.above << "(" << t.above.a << ", " << t.above.b
                 << ") over " << t.data.size() << " elements, to element " << stop);
    auto const expected = with_reference(p, t, stop);
    auto const given = outcome(expected);
    for (auto g : model::gears) {
        INFO(text(g));
        if (auto const seen = told([&] { p.over_single_pass(t, g, stop); }); seen != expected) {
            CHECK(model::text(seen) == model::text(expected));
            return false;
        }
        if (auto const seen = outcome(told([&] { p.over_random_access(t, g, stop); })); seen != given) {
            INFO("random access");
            CHECK(model::text(seen) == model::text(given));
            return false;
        }
    }
    if (stop < to_the_end || failed(given) || p.stands(t, elements(given))) return true;
    INFO("random access: its size, backwards or by index, expected " << model::text(given));
    CHECK(false);
    return false;
}

} // namespace

TEST_CASE("a verb above a verb tells the reference's story, in each gear") {
    constexpr int trials = 200;
    for (auto const& p : model::pairs()) {
        model::dice random(1);
        for (int i = 0; i < trials; ++i) {
            trial t(random);
            if (!same(p, t, to_the_end) || !same(p, t, 1 + random(8))) break;
        }
    }
    std::printf("%zu pairs of %zu verbs, %d trials of each\n", model::pairs().size(), model::number_of_verbs, trials);
}

TEST_CASE("each verb occurs below and above") {
    std::apply(
        [](auto const&... verb) {
            for (std::string_view name : {verb.name...}) {
                INFO(name);
                CHECK(std::ranges::any_of(model::pairs(), [&](pair const& p) { return p.below == name; }));
                CHECK(std::ranges::any_of(model::pairs(), [&](pair const& p) { return p.above == name; }));
            }
        },
        model::verbs);
}
