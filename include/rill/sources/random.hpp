// SPDX-License-Identifier: BSL-1.0
// random: numbers drawn from a distribution.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/util/random_engine.hpp>
#include <rill/sources/generate.hpp> // composed from

namespace rill {
namespace core {

/// Engine: an engine, owned, or a pointer to somebody else's.
template <class Distribution, class Engine> class drawing {
    [[no_unique_address]] semiregular_box<Distribution> distribution_;
    semiregular_box<Engine> engine_;

public:
    constexpr drawing(Distribution distribution, Engine engine)
        : distribution_(std::move(distribution)), engine_(std::move(engine)) {}
    constexpr decltype(auto) operator()() {
        if constexpr (std::is_pointer_v<Engine>) return op::invoke(*distribution_, **engine_);
        else return op::invoke(*distribution_, *engine_);
    }
};

struct random_source {
    template <class Distribution, random_engine Engine>
        requires std::invocable<Distribution&, Engine&>
    constexpr auto operator()(Distribution distribution, Engine& borrowed) const {
        return make(std::move(distribution), std::addressof(borrowed));
    }
    template <class Distribution, random_engine Engine>
        requires std::movable<Engine> && std::invocable<Distribution&, Engine&>
    constexpr auto operator()(Distribution distribution, Engine&& owned) const {
        return make(std::move(distribution), Engine(std::move(owned)));
    }

private:
    template <class D, class E> static constexpr auto make(D distribution, E engine) {
        return generate_source<drawing<D, E>>({std::move(distribution), std::move(engine)});
    }
};

} // namespace core

/// Numbers drawn from a distribution for ever. A named engine is borrowed and goes on from number to number; a
/// temporary one is owned.
///
///     rill::random(std::uniform_int_distribution(1, 6), std::mt19937(42)) | rill::take(3)      // three throws of a die
///
/// Python:     (random.randint(1, 6) for _ in itertools.count())
/// std::views: none; std::ranges::generate_random (C++26) fills a range
/// Elements:   what distribution(engine) returns; any function of the engine will do
/// Keeps:      single pass and move-only: a second loop goes on with the next number. Endless
/// Look-ahead: none; the engine is used once for each element.  Memory: one number.  Errors: none of its own
inline constexpr core::random_source random{};

} // namespace rill
