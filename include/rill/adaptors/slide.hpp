// SPDX-License-Identifier: BSL-1.0
// slide: each n consecutive elements as a range, from every element on.
#pragma once
#include <rill/core/storage/block.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/model/for_each_first_then_rest.hpp>
#include <rill/core/algo/subrange.hpp>

namespace rill {
namespace core {

/// Over a base that can be walked and read again freely, windows are pieces of it.
template <reread_freely Base> class [[nodiscard]] slide_view : public view<slide_view<Base>, sequence<Base const>> {
    [[no_unique_address]] Base base_;
    std::size_t count_;

    template <bool Const> struct cursor {
        using C = cursor_t<const_if<Const, Base>>;
        C front{}, back{}; // a window's first and last element
        friend constexpr bool operator==(cursor const& a, cursor const& b) { return a.back == b.back; }
    };

public:
    static constexpr life referent_life = shortest(subrange_life<Base>(), core::referent_life<Base>);
    constexpr slide_view(Base base, std::size_t count) : base_(std::move(base)), count_(count) {}

    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        cur.back = cur.front = op::first(self.base_);
        op::pass(self.base_, cur.back, self.count_ - 1);
        return cur;
    }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur.back); }
    static constexpr auto read(auto& self, auto const& cur) {
        auto end = cur.back;
        op::next(self.base_, end);
        return op::subrange(self.base_, cur.front, end, self.count_);
    }
    static constexpr void next(auto& self, auto& cur) {
        op::next(self.base_, cur.front);
        op::next(self.base_, cur.back);
    }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        op::prev(self.base_, cur.front);
        op::prev(self.base_, cur.back);
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires random_access<Base>
    {
        op::advance(self.base_, cur.front, n);
        op::advance(self.base_, cur.back, n);
    }
    static constexpr std::ptrdiff_t distance(auto& self, auto const& a, auto const& b)
        requires random_access<Base>
    {
        return op::distance(self.base_, a.back, b.back);
    }
    static constexpr auto last(auto& self)
        requires bounded<Base>
    {
        cursor<is_const<decltype(self)>> cur;
        cur.front = cur.back = op::last(self.base_);
        if constexpr (bidirectional<Base>) {
            auto const begin = op::first(self.base_);
            for (auto left = self.count_; left > 1 && !(cur.front == begin); --left) op::prev(self.base_, cur.front);
        }
        return cur;
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_).less(self.count_ - 1);
    }
};

/// The last n elements, in a block of up to twice as many: so they are moved together only every n elements.
template <class S> class sliding_block {
    block<S> last_{}, spare_{};

public:
    /// Whether there are n elements now.
    template <class X> constexpr bool push(X&& x, std::size_t n) {
        if (last_.size() == 2 * n) last_.keep_last(n - 1, spare_);
        last_.push(std::forward<X>(x));
        return last_.size() >= n;
    }
    constexpr auto shown(std::size_t n) const { return last_.shown(last_.size() - n, n); }
};

/// Over any other, the last n elements are kept in a buffer.
template <can_be_kept Base> class [[nodiscard]] slide_buffer_view : public view<slide_buffer_view<Base>, false> {
    [[no_unique_address]] Base base_;
    std::size_t count_;
    non_propagating_cache<sliding_block<Base>> window_{};

    struct cursor {
        cursor_t<Base> base{};
        [[no_unique_address]] single_pass_tag once{};
    };

public:
    static constexpr life referent_life = life::step;
    constexpr slide_buffer_view(Base base, std::size_t count) : base_(std::move(base)), count_(count) {}

    static constexpr cursor first(slide_buffer_view& self) {
        auto& window = self.window_.emplace();
        cursor cur;
        cur.base = op::first(self.base_);
        while (!op::done(self.base_, cur.base) && !window.push(op::read(self.base_, cur.base), self.count_))
            op::next(self.base_, cur.base);
        return cur;
    }
    static constexpr auto done(slide_buffer_view& self, cursor const& cur) { return op::done(self.base_, cur.base); }
    static constexpr auto read(slide_buffer_view& self, cursor const&) {
        return std::as_const(*self.window_).shown(self.count_);
    }
    static constexpr bool next(slide_buffer_view& self, cursor& cur) {
        return op::step(self.base_, cur.base) && self.window_->push(op::read(self.base_, cur.base), self.count_);
    }
    static constexpr extent length(slide_buffer_view& self)
        requires sized<Base>
    {
        return op::length(self.base_).less(self.count_ - 1);
    }
    static constexpr bool for_each_while(slide_buffer_view& self, auto&& fn) {
        auto& window = self.window_.emplace();
        return op::for_each_while(self.base_, [&](auto&& x) -> bool {
            return !window.push(static_cast<decltype(x)>(x), self.count_) ||
                   fn(std::as_const(window).shown(self.count_));
        });
    }
};

struct slide_verb {
    using needs = elements_that_can_be_kept;
    static constexpr void check(std::integral auto n) { op::positive_count("slide", n); }
    template <reread_freely Base> constexpr auto operator()(Base base, std::integral auto n) const -> slide_view<Base> {
        return {std::move(base), op::positive_count("slide", n)};
    }
    template <can_be_kept Base>
        requires(!reread_freely<Base>)
    constexpr auto operator()(Base base, std::integral auto n) const -> slide_buffer_view<Base> {
        return {std::move(base), op::positive_count("slide", n)};
    }
};

} // namespace core

/// Each n consecutive elements as a range, from every element on that has n - 1 behind it. Fewer than n give nothing.
///
///     readings | rill::slide(5) | rill::map(rill::sum())                   // moving sums
///
/// Python:     more_itertools.sliding_window(xs, n); its windowed pads what is too short
/// std::views: slide(n) (C++23), which refuses single-pass ranges; n known when compiling: rill::adjacent<N>()
/// Elements:   over containers, and what is cut out of them, subranges that copy nothing. Over any other range views of one
///             buffer, good until the next step: of references to what a multi-pass range refers to, else a span of constant
///             values. One that is kept becomes a std::vector
/// Keeps:      where the windows are subranges, everything but contiguity; else it is single pass, of known size
/// Look-ahead: none: with the nth element, the first window is there
/// Memory:     where the windows are views of a buffer, up to 2n elements, or pointers to them, in room for 4n; nothing is
///             allocated once that is there
/// Errors:     std::invalid_argument for an n that is not positive
inline constexpr core::adaptor_verb<core::slide_verb, 1> slide;

} // namespace rill
