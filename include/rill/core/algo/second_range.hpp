// SPDX-License-Identifier: BSL-1.0
// second_range<S>, second_range_verb<Verb>: what the terminals share that compare their range with another one (equal,
// compare, starts_with, ends_with), which is borrowed or owned as a source is (law 8), and asked for an element at a
// time.
#pragma once
#include <rill/core/verb/terminal.hpp>

namespace rill::core {

/// A range and the place in it. Nothing is asked for before ask(). It is not moved once it has been asked.
template <sequence S> class second_range {
    [[no_unique_address]] S range_;
    [[no_unique_address]] cursor_t<S> at_{};
    bool begun_ = false;

public:
    constexpr explicit second_range(S range) : range_(std::move(range)) {}

    /// On to the first element, or the next one; whether there is one. Not asked again after it has answered false.
    constexpr bool ask() {
        if (begun_) return op::step(range_, at_);
        at_ = op::first(range_);
        begun_ = true;
        return !op::done(range_, at_);
    }
    constexpr decltype(auto) read() { return op::read(range_, at_); }
    constexpr extent length()
        requires sized<S>
    {
        return op::length(range_);
    }
};

namespace op {

/// a < b.
constexpr bool is_shorter(extent a, extent b) { return !a.too_many() && (b.too_many() || a.at_most() < b.at_most()); }

} // namespace op

template <class How, class R, class Other, class... A>
concept takes_beside = source_range<Other> && takes<How const&, R, all_t<Other>, A...>;

/// A terminal that takes another range, and then at most Max arguments that are none.
template <class Verb, std::size_t Max = 0> class second_range_verb : public uncalled {
    using how = apply_terminal<Verb>;
    template <class... A> static constexpr bool fits = sizeof...(A) <= Max && (!range_like<A> && ...);

    template <class R, class Other> struct need : std::type_identity<typename how::template needs<R>> {};
    template <class R, class Other>
        requires(!source_range<Other>)
    struct need<R, Other> : fault<Other> {};

public:
    template <source_range Other, class... A>
        requires fits<A...>
    [[nodiscard]] constexpr auto operator()(Other&& other, A... a) const {
        return partial<how, all_t<Other>, A...>(how(), op::all(std::forward<Other>(other)), std::move(a)...);
    }
    template <range_like Other, class... A, class Needs = typename fault<Other>::type>
        requires fits<A...> && (!source_range<Other>)
    constexpr void operator()(Other&&, A...) const = delete;

    template <class R, class Other, class... A>
        requires fits<A...> && range_like<Other> && takes_beside<how, R, Other, A...>
    [[nodiscard]] constexpr auto operator()(R&& r, Other&& other, A... a) const {
        return how()(std::forward<R>(r), op::all(std::forward<Other>(other)), std::move(a)...);
    }
    template <range_like R, range_like Other, class... A, class Needs = typename need<R, Other>::type>
        requires fits<A...> && (!takes_beside<how, R, Other, A...>)
    constexpr void operator()(R&&, Other&&, A...) const = delete;
};

} // namespace rill::core
