// SPDX-License-Identifier: BSL-1.0
// sample: k elements drawn at random.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/util/random_engine.hpp>
#include <rill/core/verb/terminal.hpp>
#include <cstdint>
#include <vector>

namespace rill {
namespace core {

namespace op {

/// One of 0 to greatest, each as likely: as many draws as it takes are put together as the digits of a number, and one
/// that would favour the first of them is thrown away. (No more digits than fit: for any engine up to 2^32 at least.)
template <random_engine E> constexpr std::uint64_t draw(E& engine, std::uint64_t greatest) {
    constexpr std::uint64_t range = E::max() - E::min();
    static_assert(range > 0);
    for (;;) {
        std::uint64_t drawn = 0, most = 0;
        while (most < greatest) {
            most = most * (range + 1) + range; // (range + 1 may be 0: one draw is enough, then)
            drawn = drawn * (range + 1) + (engine() - E::min());
        }
        if (greatest == most) return drawn;
        auto const excess = (most % (greatest + 1) + 1) % (greatest + 1);
        if (drawn <= most - excess) return drawn % (greatest + 1);
    }
}

} // namespace op

/// Engine: an engine, owned, or a pointer to somebody else's.
template <class T, class Engine> class reservoir {
    std::size_t k_, seen_ = 0;
    std::vector<T> drawn_{};
    Engine engine_;

    constexpr auto& engine() {
        if constexpr (std::is_pointer_v<Engine>) return *engine_;
        else return engine_;
    }

public:
    constexpr reservoir(std::size_t k, Engine engine) : k_(k), engine_(std::move(engine)) {}

    constexpr bool wants_more() const { return k_ > 0; }
    constexpr void expect(extent n) { drawn_.reserve(n.at_most(k_)); }
    template <class X> constexpr void operator()(X&& x) {
        if (drawn_.size() < k_) drawn_.emplace_back(static_cast<X&&>(x));
        else if (auto const place = op::draw(engine(), seen_); place < k_)
            drawn_[static_cast<std::size_t>(place)] = T(static_cast<X&&>(x));
        ++seen_;
    }
    constexpr std::vector<T> result() && { return std::move(drawn_); }
};

struct apply_sample {
    static constexpr bool needs_the_end = true;
    using needs = class an_integral_count_and_an_engine_of_random_numbers;
    template <sequence S, class Engine>
        requires random_engine<std::remove_pointer_t<Engine>> && std::constructible_from<value_t<S>, element_t<S>> &&
                 std::movable<value_t<S>> && outlives_pipeline<S, element_t<S>>
    constexpr auto operator()(over<S>, std::size_t k, Engine engine) const {
        return reservoir<value_t<S>, Engine>(k, std::move(engine));
    }
};

class sample_verb : public uncalled {
    using apply = apply_terminal<apply_sample>;
    template <class E>
    using kept_engine = std::conditional_t<std::is_lvalue_reference_v<E>, std::remove_reference_t<E>*, E>;

    template <class E> static constexpr kept_engine<E> kept(E&& engine) {
        if constexpr (std::is_lvalue_reference_v<E>) return std::addressof(engine);
        else return std::move(engine);
    }

public:
    template <std::integral N, class E>
        requires random_engine<std::remove_reference_t<E>>
    [[nodiscard]] constexpr auto operator()(N k, E&& engine) const {
        return partial<apply, std::size_t, kept_engine<E>>(apply(), op::count("sample", k),
                                                           kept<E>(std::forward<E>(engine)));
    }
    template <class R, std::integral N, class E>
        requires random_engine<std::remove_reference_t<E>> && sequence<std::remove_reference_t<R>> &&
                 std::invocable<apply const&, R, std::size_t, kept_engine<E>>
    constexpr auto operator()(R&& r, N k, E&& engine) const {
        return apply()(std::forward<R>(r), op::count("sample", k), kept<E>(std::forward<E>(engine)));
    }
    template <class R, class N, class E, class Needs = typename apply::template needs<R>>
        requires range_like<R> && (!(std::integral<N> && random_engine<std::remove_reference_t<E>> &&
                                     std::invocable<apply const&, R, std::size_t, kept_engine<E>>))
    constexpr void operator()(R&&, N, E&&) const = delete;
};

} // namespace core

/// k elements drawn at random, or all, if there are fewer: each is as likely to be among them. Their order is not
/// random.
///
///     std::mt19937 engine(42);
///     rill::lines("access.log") | rill::sample(10, engine)
///
/// Call forms: sample(range, k, engine), `range | sample(k, engine)`
/// Python:     random.sample(xs, k), of what is in memory
/// std:        std::ranges::sample
/// Engine:     a named one is borrowed and goes on from sample to sample; a temporary one is owned
/// Numbers:    a reservoir, algorithm R (Vitter 1985): a draw for each element after the kth. A seeded engine draws the
///             same with every standard library
/// Result:     a std::vector of elements by copy or move; views of text that may be gone when the range has ended as
///             std::string
/// Memory: k elements.  Errors: std::invalid_argument for a negative k; an infinite range is refused when compiling
inline constexpr core::sample_verb sample{};

} // namespace rill
