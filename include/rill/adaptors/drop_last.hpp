// SPDX-License-Identifier: BSL-1.0
// drop_last: all but the last n elements.
#pragma once
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/adaptors/take.hpp> // composed from take where the length is known
#include <rill/core/storage/cache_latest.hpp>
#include <rill/core/storage/ring_buffer.hpp>

namespace rill {
namespace core {

/// Where the length is not known: an element is handed on when n more have been read.
template <sequence Base> class [[nodiscard]] drop_last_view : public view<drop_last_view<Base>, false> {
    [[no_unique_address]] Base base_;
    std::size_t count_;
    non_propagating_cache<ring_buffer<Base>> held_{};

    struct cursor {
        cursor_t<Base> base{};
        [[no_unique_address]] single_pass_tag once{};
    };

    // The current element, followed by the n that are held back.
    template <class X> static constexpr void take_in(drop_last_view& self, X&& x) {
        if (self.held_->size() <= self.count_) self.held_->push(std::forward<X>(x));
        else self.held_->replace(std::forward<X>(x));
    }

public:
    static constexpr life place_life = ring_buffer<Base>::by_pointer ? core::place_life<Base> : life::step;
    using value_type = typename ring_buffer<Base>::value_type;
    constexpr drop_last_view(Base base, std::size_t n) : base_(std::move(base)), count_(n) {}

    static constexpr cursor first(drop_last_view& self) {
        self.held_.emplace();
        cursor cur{op::first(self.base_), {}};
        for (; !op::done(self.base_, cur.base); op::next(self.base_, cur.base)) {
            take_in(self, op::read(self.base_, cur.base));
            if (self.held_->size() > self.count_) break;
        }
        return cur;
    }
    static constexpr auto done(drop_last_view& self, cursor const& cur) { return op::done(self.base_, cur.base); }
    static constexpr decltype(auto) read(drop_last_view& self, cursor const&) { return (*self.held_)[0]; }
    static constexpr void next(drop_last_view& self, cursor& cur) {
        op::next(self.base_, cur.base);
        if (!op::done(self.base_, cur.base)) take_in(self, op::read(self.base_, cur.base));
    }
    static constexpr bool for_each_while(drop_last_view& self, auto&& fn) {
        self.held_.emplace();
        return op::for_each_while(self.base_, [&](auto&& x) -> bool {
            take_in(self, static_cast<decltype(x)>(x));
            return self.held_->size() <= self.count_ || fn((*self.held_)[0]);
        });
    }
};

struct drop_last_verb {
    static constexpr void check(std::integral auto n) { op::count("drop_last", n); }
    template <class Base>
        requires sized<Base>
    constexpr auto operator()(Base base, std::integral auto n) const -> take_view<Base, all_but> {
        return {std::move(base), all_but(op::count("drop_last", n))};
    }
    template <class Base>
        requires(!sized<Base>)
    constexpr auto operator()(Base base, std::integral auto n) const -> drop_last_view<Base> {
        return {std::move(base), op::count("drop_last", n)};
    }
};

} // namespace core

/// All but the last n elements.
///
///     rill::lines("report.txt") | rill::drop_last(1)                       // without the footer
///
/// Python:     more_itertools.islice_extended(xs, None, -n)
/// std::views: none (take(size - n))
/// Keeps:      where the length is known, what take keeps; elsewhere the stage is single pass
/// Look-ahead: n elements where the length is not known.  Memory: n elements there
/// Errors:     std::invalid_argument for a negative n
inline constexpr core::adaptor_verb<core::drop_last_verb, 1> drop_last;

} // namespace rill
