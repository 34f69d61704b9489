#include "conformance.hpp"
#include "catch.hpp"
#include <map>
#include <set>

namespace test {
namespace {

bool is(std::string_view kind, std::string const& event) { return event.substr(0, kind.size()) == kind; }

events elements(events const& story) {
    events result;
    for (auto const& event : story)
        if (is("give(", event)) result.push_back(event.substr(5, event.size() - 6));
    return result;
}
events without_reads(events story) {
    std::erase_if(story, [](auto const& event) { return is("read(", event); });
    return story;
}
events up_to(events const& story, std::size_t elements) {
    auto at = story.begin();
    while (elements > 0) elements -= is("give(", *at++);
    return {story.begin(), at};
}
events repeated(events const& story) {
    events result;
    std::set<std::string> seen;
    for (auto const& event : story)
        if (event != "ask" && !is("give(", event) && !seen.insert(event).second) result.push_back(event);
    return result;
}

events pass(pipeline& p, gear g, std::size_t stop = never, std::size_t fuse = never) {
    recording story(fuse);
    try {
        p.walk(g, stop);
    } catch (fuse_blown const&) {
    }
    return story.happened();
}

std::unique_ptr<pipeline> build(rung const& r, supply s) { return std::unique_ptr<pipeline>(r.builder(r.make, s)); }
std::string in_words(rung const& r) {
    return (r.how == rung::as_const ? "const " : "") + std::string(r.name) +
           (r.how == rung::looked_at ? ", looked at" : "");
}

class examination {
    rung const& rung_;
    supply input_;
    events const& expected_;
    events story_;

    // The next pass over a pipeline that was left. A single-pass source goes on behind what it was asked for, and if
    // what it threw was its own, it has ended.
    events next_story(events const& before, bool thrown) const {
        if (category(rung_.kind) != single_pass) return story_;
        auto const asks = static_cast<std::size_t>(std::ranges::count(before, std::string("ask")));
        bool const ended = asks > input_.elements.size() || (thrown && story_[before.size()] == "ask");
        auto const rest = input_.elements.subspan((std::min)(asks, input_.elements.size()));
        return pass(*build(rung_, supply{rest, ended}), gear::pull);
    }
    void leave(events const& expected, std::size_t stop, std::size_t fuse) const {
        INFO((stop != never   ? "left after element " + std::to_string(stop)
              : fuse != never ? "left by an exception in place of event " + std::to_string(fuse)
                              : "to the end"));
        for (auto g : gears)
            for (auto then : gears) {
                auto const p = build(rung_, input_);
                INFO((g == gear::pull ? "pulled" : "pushed"));
                {
                    INFO("law 2: nothing happens beyond; law 4: both gears tell the same");
                    CHECK(joined(pass(*p, g, stop, fuse)) == joined(expected));
                }
                INFO("law 7: the next pass, " << (then == gear::pull ? "pulled" : "pushed")
                                              << ", is that of a new pipeline on what the source still has");
                CHECK(joined(pass(*p, then)) == joined(next_story(expected, fuse != never)));
            }
    }

public:
    examination(rung const& r, std::span<int const> input, events const& expected)
        : rung_(r), input_{input}, expected_(expected), story_(pass(*build(r, input_), gear::pull)) {}

    events const& story() const { return story_; }

    void elements_are_as_expected() const {
        CHECK(joined(elements(story_)) == joined(expected_));
        positions found;
        build(rung_, input_)->find(found);
        CHECK(found.size.value_or(expected_.size()) == expected_.size());
        CHECK(found.backwards.value_or(joined(expected_)) == joined(expected_));
        CHECK(found.by_index.value_or(joined(expected_)) == joined(expected_));
        CHECK(found.compare);
    }
    void nothing_happens_twice() const {
        INFO("law 3: nothing is read twice, and no function is called twice for an element");
        CHECK(joined(repeated(story_)) == "");
    }
    void building_does_nothing() const {
        INFO("law 1: building asks, calls and allocates nothing");
        recording story;
        auto const p = build(rung_, input_);
        CHECK(story.text() == "");
        CHECK(p->allocated == 0);
    }
    void walking_allocates_nothing() const {
        INFO("law 5: walking allocates nothing, unless the verb states it");
        for (auto g : gears) {
            auto const p = build(rung_, input_);
            auto const before = allocations();
            p->walk(g, never);
            CHECK(allocations() - before == 0);
        }
    }
    void it_can_be_left_at_any_time() const {
        for (std::size_t n = 1; n <= expected_.size(); ++n) leave(up_to(story_, n), n, never);
        for (std::size_t n = 0; n < story_.size(); ++n)
            leave({story_.begin(), story_.begin() + static_cast<std::ptrdiff_t>(n)}, never, n);
        leave(story_, never, never);
    }
};

} // namespace

rungs::rungs() = default;
rungs::~rungs() = default;
void rungs::add(rung const& r) { all_.push_back(r); }

std::string rungs::climb(std::span<int const> input, events const& expected) const {
    std::map<std::string, events> stories; // the first of each name is the one that others are like
    auto const& first = all_.front();
    for (auto const& rung : all_) {
        INFO("source: " << in_words(rung));
        counted::copies = 0;
        examination const examine(rung, input, expected);
        examine.elements_are_as_expected();
        examine.building_does_nothing();
        if (!allocate) examine.walking_allocates_nothing();
        examine.nothing_happens_twice();
        examine.it_can_be_left_at_any_time();
        auto const& story = examine.story();
        stories.try_emplace(rung.name, story);
        if (rung.like) {
            INFO("the story is that over " << rung.like);
            CHECK(joined(without_reads(story)) == joined(without_reads(stories.at(rung.like))));
        }
        if (category(rung.kind) < random_access)
            CHECK(joined(without_reads(story)) == joined(without_reads(stories.at(first.name))));
        INFO("law 6: nothing is copied, and nothing is left alive");
        CHECK(counted::copies == 0);
        CHECK(counted::alive == 0);
        CHECK(move_only::alive == 0);
    }
    return joined(stories.at(first.name));
}

template <class T> storage<T>::storage(std::span<int const> numbers) : all_(numbers.begin(), numbers.end()) {}
template <class T> storage<T>::~storage() = default;
template class storage<int>;
template class storage<fixed>;
template class storage<counted>;
template class storage<move_only>;
template class storage<digit_row>;

} // namespace test
