// Random pipelines over random data, through type erasure, against a reference that was written for this test and shares
// nothing with rill: the elements, the questions to the sources, the calls of functions, and the order of all of these, in
// both gears, to the end or with a pause on the way. Prints its seed; with other numbers:
//
//   RILL_SEED=7 RILL_PIPELINES=1000000 build/test/tests/differential
#include <rill/rill.hpp>

#include "support/catch.hpp"
#include "support/verbs.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace {

using model::dice, model::element, model::event, model::happens, model::list, model::story;
using any = rill::any_range<int>;

/// A verb, with rill and as a reference.
struct choice {
    char const* name;
    any (*apply)(any, model::stage const&);
    model::reference reference;
};

template <std::size_t N> choice choice_of() {
    return {std::get<N>(model::verbs).name,
            [](any base, model::stage const& s) { return any(std::get<N>(model::verbs).apply(std::move(base), s)); },
            model::reference_of(std::get<N>(model::verbs).name)};
}
std::array const choices = []<std::size_t... N>(std::index_sequence<N...>) {
    return std::array{choice_of<N>()...};
}(std::make_index_sequence<model::number_of_verbs>());

struct stage : model::stage {
    choice const* verb;

    stage(int who, dice& random)
        : model::stage(who, random), verb(&choices[static_cast<std::size_t>(random(int{model::number_of_verbs}))]) {}
};

struct pipeline {
    list data;
    std::vector<stage> stages;
    int pause;

    explicit pipeline(std::uint64_t seed) {
        dice random(seed);
        data = random.some();
        auto const depth = 1 + random(8);
        for (int i = 0; i < depth; ++i) stages.emplace_back(i, random);
        pause = random(3) == 0 ? random(8) + 1 : 1 << 30;
    }
    std::string text() const {
        std::string t = "source of " + std::to_string(data.size());
        for (auto& s : stages)
            t += std::string(" | ") + s.verb->name + "(" + std::to_string(s.a) + ", " + std::to_string(s.b) + ")";
        return t;
    }
    /// Endless growth is of no interest: whoever gets so far has been compared often enough.
    static constexpr int most = 300;

    std::vector<event> with_rill(model::gear g) const {
        story.clear();
        any r(model::single_pass(-1, data));
        for (auto& s : stages) r = s.verb->apply(std::move(r), s);
        for (int left = pause, all = most; left > 0 && all > 0;) {
            model::walk(r, g, [&] { return --left > 0 && --all > 0; });
            left = left == 0 ? 1 << 30 : 0; // a second pass goes on
        }
        return story;
    }
    std::vector<event> with_reference() const {
        story.clear();
        auto next = model::ends(model::source(-1, data));
        for (auto& s : stages) next = model::ends(model::read_at_once(s.verb->reference(next, s)));
        model::walk(next, [all = most, left = pause]() mutable { return left-- == 1 || --all > 0; });
        return story;
    }
};

std::uint64_t number(char const* name, std::uint64_t otherwise) {
    auto const* text = std::getenv(name);
    return text ? std::strtoull(text, nullptr, 10) : otherwise;
}

} // namespace

TEST_CASE("random pipelines tell the reference's story, in both gears") {
    auto const seed = number("RILL_SEED", 1), pipelines = number("RILL_PIPELINES", 100'000);
    std::size_t events = 0;
    for (auto s = seed; s < seed + pipelines; ++s) {
        pipeline const p(s);
        auto const expected = p.with_reference();
        events += expected.size();
        for (auto g : {model::gear::pull, model::gear::push})
            if (auto const seen = p.with_rill(g); seen != expected) {
                INFO("seed " << s << ", " << text(g) << ": " << p.text() << ", pause after " << p.pause);
                REQUIRE(model::text(seen) == model::text(expected));
            }
    }
    std::printf("%llu pipelines from seed %llu, %zu events, none differs\n", static_cast<unsigned long long>(pipelines),
                static_cast<unsigned long long>(seed), events);
}
