// Random pipelines, three to six verbs deep, each with a type of its own, against the reference: the only net that sees
// how stages type-check on each other. Over a single-pass source the whole story must be the same, in each gear, to the
// end or up to some element; over a multi-pass one the elements must be, backwards, by index and in number, too.
// tests/static_fuzz.cmake writes them from a seed: RILL_FUZZ_SEED, RILL_FUZZ_PIPELINES. A thousand:
//
//   cmake --workflow --preset fuzz
#include "support/catch.hpp"
#include "support/static_fuzz.hpp"

#include <cstdio>

namespace {

using model::event, model::long_trial, model::outcome, model::pipeline, model::told;

/// Endless growth is of no interest.
constexpr int most = 300;

std::vector<event> with_reference(pipeline const& p, long_trial const& t, int stop) {
    return told([&] {
        auto next = model::ends(model::source(-1, t.data));
        for (std::size_t i = 0; i < p.verbs.size(); ++i)
            next = model::ends(model::reference_of(p.verbs[i])(next, t.stages[i]));
        model::walk(next, [&] { return --stop > 0; });
    });
}
std::string text(pipeline const& p) {
    std::string t = p.source;
    for (auto verb : p.verbs) t += std::string(" | ") + verb;
    return t;
}
bool same(pipeline const& p, long_trial& t, int stop) {
    INFO(text(p) << ", over " << t.data.size() << " elements, to element " << stop);
    auto const whole = with_reference(p, t, stop);
    auto const expected = p.single_pass ? whole : outcome(whole);
    for (auto g : model::gears) {
        INFO(text(g));
        auto seen = told([&] { p.walk(t, g, stop); });
        if (!p.single_pass) seen = outcome(std::move(seen));
        if (seen == expected) continue;
        CHECK(model::text(seen) == model::text(expected));
        return false;
    }
    auto const given = outcome(whole);
    bool const ended = stop == most && given.size() < most && !model::failed(given);
    if (!ended || p.single_pass || p.stands(t, model::elements(given))) return true;
    INFO("its size, backwards or by index, expected " << model::text(given));
    CHECK(false);
    return false;
}

} // namespace

TEST_CASE("a random pipeline of its own type tells the reference's story, in each gear") {
    constexpr int trials = 100;
    for (auto const& p : model::pipelines()) {
        model::dice random(1);
        for (int i = 0; i < trials; ++i) {
            long_trial t{random.some(), {}};
            for (std::size_t n = 0; n < p.verbs.size(); ++n) t.stages.emplace_back(static_cast<int>(n), random);
            if (!same(p, t, most) || !same(p, t, 1 + random(8))) break;
        }
    }
    std::printf("%zu pipelines, %d trials of each\n", model::pipelines().size(), trials);
    CHECK_FALSE(model::pipelines().empty());
}
