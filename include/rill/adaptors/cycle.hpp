// SPDX-License-Identifier: BSL-1.0
// cycle: the elements again and again.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/util/argument_check.hpp>
#include <rill/core/storage/cache_latest.hpp>
#include <rill/core/storage/replay_buffer.hpp>

namespace rill {
namespace core {

template <sequence Base, bool Endless>
class [[nodiscard]] cycle_view : public view<cycle_view<Base, Endless>, multipass<Base> && sequence<Base const>> {
    struct nothing {
        friend constexpr bool operator==(nothing, nothing) { return true; }
    };
    [[no_unique_address]] as_multipass<Base> base_;
    std::size_t rounds_;

    // Over a single-pass base the stored elements belong to one pass, and the stage is single pass.
    template <bool Const> struct cursor {
        cursor_t<const_if<Const, as_multipass<Base>>> base{};
        std::size_t left = 0;
        bool over = true;
        [[no_unique_address]] std::conditional_t<multipass<Base>, nothing, single_pass_tag> once{};
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires multipass<Base>
        {
            return a.over == b.over && (a.over || (a.left == b.left && a.base == b.base));
        }
    };

    static constexpr void begin_round(auto& self, auto& cur) {
        cur.base = op::first(self.base_);
        cur.over = op::done(self.base_, cur.base);
    }

public:
    static constexpr life place_life = core::place_life<as_multipass<Base>>;
    using value_type = plain_value_t<as_multipass<Base>>;
    constexpr cycle_view(Base base, std::size_t rounds) : base_(std::move(base)), rounds_(rounds) {}

    static constexpr auto first(auto& self) {
        op::forget(self.base_);
        cursor<is_const<decltype(self)>> cur;
        cur.left = self.rounds_;
        if (Endless || cur.left > 0) begin_round(self, cur);
        return cur;
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.over; }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr void next(auto& self, auto& cur) {
        op::next(self.base_, cur.base);
        if (!op::done(self.base_, cur.base)) return;
        if (Endless || --cur.left > 0) begin_round(self, cur);
        else cur.over = true;
    }
    static constexpr extent length(auto& self)
        requires(sized<as_multipass<Base>> && !Endless)
    {
        return op::product("cycle", op::length(self.base_), self.rounds_);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn)
        requires multipass<Base>
    {
        bool some = true;
        for (auto left = self.rounds_; some && (Endless || left > 0); --left) {
            some = false;
            auto const hand = [&](auto&& x) -> bool {
                some = true;
                return fn(static_cast<decltype(x)>(x));
            };
            if (!op::for_each_while(self.base_, hand)) return false;
        }
        return true;
    }
};

struct cycle_verb {
    static constexpr void check() {}
    static constexpr void check(std::integral auto n) { op::count("cycle", n); }
    template <class Base> constexpr auto operator()(Base base) const -> cycle_view<Base, true> {
        return {std::move(base), 0};
    }
    template <class Base> constexpr auto operator()(Base base, std::integral auto n) const -> cycle_view<Base, false> {
        return {std::move(base), op::count("cycle", n)};
    }
};

} // namespace core

/// The elements again and again: for ever, or n times. Of an empty range it makes an empty one.
///
///     std::vector{1, 2} | rill::cycle() | rill::take(5)                    // 1 2 1 2 1
///
/// Python:     itertools.cycle; std::views: none
/// A multi-pass range is walked again, and functions below run again; of a single-pass one the elements are kept as
/// they come, and handed out as T const&
/// Keeps:      over a multi-pass range: passes up to forward, const, size with n. Over a single-pass one: single pass
/// Look-ahead: none.  Memory: over a single-pass range, its elements.  Errors: std::invalid_argument for a negative n
inline constexpr core::adaptor_verb<core::cycle_verb, 0, 1> cycle;

} // namespace rill
