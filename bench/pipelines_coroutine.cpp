// What does a pipeline cost whose source is a coroutine? Its frame is never elided by GCC, so that each element is a
// resumption, about two nanoseconds; a block of elements yielded at once (elements_of) is one resumption for all.
#include "support/pipelines.hpp"
#include <rill/sources/generator.hpp>
#include <span>
#include <version>
#ifdef __cpp_lib_generator
#include <generator>
#endif

namespace {

using namespace bench;

template <class G> G one_by_one(std::span<number const> all) {
    for (auto x : all) co_yield x;
}
rill::generator<number const&> in_blocks(std::span<number const> all) {
    for (std::size_t done = 0; done < all.size(); done += 1000)
        co_yield rill::elements_of(all.subspan(done, std::min<std::size_t>(1000, all.size() - done)));
}
using generator = rill::generator<number const&>;

// The source's three forms through the stages.
template <class Stages> void sources(auto& ask, Stages stages) {
    constexpr auto push = rill::sum<number>();
#ifdef __cpp_lib_generator
    using std_generator = std::generator<number const&>;
    ask.pulled("std::generator, rill's stages",
               [stages](auto& in) { return one_by_one<std_generator>(in.a) | stages; });
#endif
    ask.pulled("rill, pull", [stages](auto& in) { return one_by_one<generator>(in.a) | stages; });
    ask.add("rill, push", [=](auto& in) { return one_by_one<generator>(in.a) | stages | push; });
    ask.pulled("rill in blocks, pull", [stages](auto& in) { return in_blocks(in.a) | stages; });
    ask.add("rill in blocks, push", [=](auto& in) { return in_blocks(in.a) | stages | push; });
}

question const plain("generator, map", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a) total += halve(x);
        return total;
    });
    ask.eager([](auto& in) { return eager::map(eager::drop(in.a, 0), halve); }); // a function that returns a vector
    sources(ask, rill::map(halve));
});

question const filtered("generator, map, filter, take", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto left = in.few;
        for (auto x : in.a) {
            auto const y = square(x);
            if (!every_third(y)) continue;
            total += y;
            if (--left == 0) break;
        }
        return total;
    });
    ask.eager([](auto& in) {
        return eager::take(eager::filter(eager::map(eager::drop(in.a, 0), square), every_third), in.few);
    });
    // in.few, which is not known here: that would be a stage of its own.
    sources(ask, rill::map(square) | rill::filter(every_third) | rill::take(2'500));
});

} // namespace
