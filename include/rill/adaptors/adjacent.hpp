// SPDX-License-Identifier: BSL-1.0
// adjacent: each N consecutive elements as a tuple.
#pragma once
#include <rill/core/storage/last_few.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/model/for_each_first_then_rest.hpp>
#include <rill/core/bases/passthrough.hpp>

namespace rill {
namespace core {

/// Over a base that is measured and can be read again, the elements are looked up from the position of the last.
template <class S>
concept seen_from_the_last =
    measured<S> && rereadable<S> && (std::is_reference_v<element_t<S>> || std::copy_constructible<element_t<S>>);

template <seen_from_the_last Base, std::size_t N>
class [[nodiscard]] adjacent_run_view
    : public passthrough<adjacent_run_view<Base, N>, Base, seen_from_the_last<Base const>> {
    // An rvalue would let each of the N tuples that it is in take it away.
    template <class S>
    using part = std::conditional_t<std::is_reference_v<element_t<S>>, look_t<S>, std::remove_cv_t<element_t<S>>>;

public:
    using value_type = repeated_t<plain_value_t<Base>, N>;
    constexpr explicit adjacent_run_view(Base base) : adjacent_run_view::passthrough(std::move(base)) {}

    static constexpr auto first(auto& self) {
        auto cur = op::first(self.base_);
        op::skip(self.base_, cur, N - 1);
        return cur;
    }
    static constexpr auto read(auto& self, auto const& cur) {
        using element = part<like<decltype(self), Base>>;
        auto const before = [&](std::size_t n) -> element {
            auto at = cur;
            op::advance(self.base_, at, -static_cast<std::ptrdiff_t>(n));
            return static_cast<element>(op::peek(self.base_, at));
        };
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return repeated_t<element, N>{before(N - 1 - I)...};
        }(std::make_index_sequence<N>{});
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_).less(N - 1);
    }
};

/// Over any other, the last few are remembered: in the cursor, or in the view if the base is single pass.
template <held Base, std::size_t N>
class [[nodiscard]] adjacent_view : public view<adjacent_view<Base, N>, held<Base const> && held_in_cursor<Base>> {
    static constexpr bool copied = held_in_cursor<Base>;
    struct nothing {};
    [[no_unique_address]] Base base_;
    [[no_unique_address]] std::conditional_t<copied, nothing, non_propagating_cache<last_few<Base, N>>> few_{};

    template <bool Const> struct cursor {
        using S = const_if<Const, Base>;
        cursor_t<S> base{}; // at the last of the N
        [[no_unique_address]] std::conditional_t<copied, last_few<S, N>, single_pass_tag> few{};
        bool filled = false; // at the end it may not be

        cursor() = default;
        constexpr explicit cursor(cursor_t<S> c) : base(std::move(c)) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires copied
        {
            return a.base == b.base;
        }
    };
    template <class Self> static constexpr auto from(Self&, auto c) { return cursor<is_const<Self>>(std::move(c)); }
    static constexpr auto& few(auto& self, auto& cur) {
        if constexpr (copied) return cur.few;
        else return *self.few_;
    }

public:
    static constexpr life place_life = copied && held_as_given<Base> ? core::place_life<Base> : life::step;
    using value_type = repeated_t<std::conditional_t<held_as_given<Base>, plain_value_t<Base>, value_t<Base>>, N>;
    constexpr explicit adjacent_view(Base base) : base_(std::move(base)) {}

    static constexpr auto first(auto& self) {
        if constexpr (!copied) self.few_.emplace();
        auto cur = from(self, op::first(self.base_));
        for (std::size_t i = 1; !op::done(self.base_, cur.base); ++i, op::next(self.base_, cur.base)) {
            few(self, cur).push(op::read(self.base_, cur.base));
            cur.filled = i == N;
            if (cur.filled) break;
        }
        return cur;
    }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur.base); }
    static constexpr auto read(auto& self, auto const& cur) { return few(self, cur).all(); }
    static constexpr bool next(auto& self, auto& cur) {
        cur.filled = op::step(self.base_, cur.base);
        if (cur.filled) few(self, cur).push(op::read(self.base_, cur.base));
        return cur.filled;
    }
    static constexpr void prev(auto& self, auto& cur)
        requires copied && bidirectional<Base>
    {
        op::prev(self.base_, cur.base);
        auto at = cur.base;
        for (std::size_t i = 1; i < N; ++i, op::prev(self.base_, at))
            if (!cur.filled) cur.few.push_front(op::read(self.base_, at));
        cur.few.push_front(op::read(self.base_, at));
        cur.filled = true;
    }
    static constexpr auto last(auto& self)
        requires copied && bounded<Base>
    {
        return from(self, op::last(self.base_));
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_).less(N - 1);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        last_few<like<decltype(self), Base>, N> now{};
        std::size_t read = 0;
        auto const fill = [&](auto&& x) {
            now.push(static_cast<decltype(x)>(x));
            return ++read == N - 1 ? phase::rest : phase::first;
        };
        auto const slide = [&](auto&& x) -> bool {
            now.push(static_cast<decltype(x)>(x));
            return fn(now.all());
        };
        return op::for_each_first_then_rest(self.base_, fill, slide, N == 1 ? phase::rest : phase::first);
    }
};

template <std::size_t N> struct adjacent_verb {
    using needs = elements_that_can_be_kept;
    template <seen_from_the_last Base> constexpr auto operator()(Base base) const -> adjacent_run_view<Base, N> {
        return adjacent_run_view<Base, N>(std::move(base));
    }
    template <held Base>
        requires(!seen_from_the_last<Base>)
    constexpr auto operator()(Base base) const -> adjacent_view<Base, N> {
        return adjacent_view<Base, N>(std::move(base));
    }
};

} // namespace core

/// Each N consecutive elements as a tuple, from every element on that has N - 1 behind it. Fewer than N give nothing.
///
///     for (auto [a, b, c] : samples | rill::adjacent<3>()) smooth.push_back((a + b + c) / 3);
///
/// Python:     more_itertools.triplewise(xs), and sliding_window(xs, n)
/// std::views: adjacent<N> (C++23)
/// Elements:   as the range has them, but an rvalue as an lvalue, since N tuples refer to it; over a single-pass range
///             constant references to the values that the stage keeps, good until the next step
/// Keeps:      size, common; passes up to bidirectional, or random access over contiguous ranges and what is cut out of
///             them; const unless it is single pass
/// Look-ahead: none: with the Nth element, the first tuple is there
/// Memory:     N elements where the range is single pass or makes its elements.  Errors: none
template <std::size_t N>
    requires(N > 0)
inline constexpr core::adaptor_verb<core::adjacent_verb<N>, 0> adjacent;

} // namespace rill
