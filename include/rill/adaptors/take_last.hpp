// SPDX-License-Identifier: BSL-1.0
// take_last: at most the last n elements.
#pragma once
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/adaptors/drop.hpp> // composed from drop where the length is known
#include <rill/core/storage/cache_latest.hpp>
#include <rill/core/storage/ring_buffer.hpp>

namespace rill {
namespace core {

/// Where the length is not known: everything is read, and the last n are kept.
template <sequence Base> class [[nodiscard]] take_last_view : public view<take_last_view<Base>, false> {
    [[no_unique_address]] Base base_;
    std::size_t count_;
    non_propagating_cache<ring_buffer<Base>> last_{};

    struct cursor {
        std::size_t index = 0;
        [[no_unique_address]] single_pass_tag once{};
    };
    static constexpr void fill(take_last_view& self) {
        auto& last = self.last_.emplace();
        op::for_each_while(self.base_, [&](auto&& x) {
            if (last.size() < self.count_) last.push(static_cast<decltype(x)>(x));
            else if (self.count_ > 0) last.replace(static_cast<decltype(x)>(x));
            return true;
        });
    }

public:
    static constexpr life place_life = ring_buffer<Base>::by_pointer ? core::place_life<Base> : life::pipeline;
    using value_type = typename ring_buffer<Base>::value_type;
    constexpr take_last_view(Base base, std::size_t n) : base_(std::move(base)), count_(n) {}

    static constexpr cursor first(take_last_view& self) {
        fill(self);
        return {};
    }
    static constexpr bool done(take_last_view& self, cursor const& cur) { return cur.index == self.last_->size(); }
    static constexpr decltype(auto) read(take_last_view& self, cursor const& cur) { return (*self.last_)[cur.index]; }
    static constexpr void next(take_last_view&, cursor& cur) { ++cur.index; }
};

struct take_last_verb {
    static constexpr void check(std::integral auto n) { op::count("take_last", n); }
    template <class Base>
        requires sized<Base>
    constexpr auto operator()(Base base, std::integral auto n) const -> drop_view<Base, all_but> {
        return {std::move(base), all_but(op::count("take_last", n))};
    }
    template <class Base>
        requires(!sized<Base> && !infinite<Base>)
    constexpr auto operator()(Base base, std::integral auto n) const -> take_last_view<Base> {
        return {std::move(base), op::count("take_last", n)};
    }
};

} // namespace core

/// At most the last n elements.
///
///     rill::lines("access.log") | rill::take_last(10)                      // tail
///
/// Python:     collections.deque(xs, maxlen=n)
/// std::views: none (drop(size - n))
/// Keeps:      where the length is known, what drop keeps; elsewhere the stage is single pass
/// Look-ahead: where the length is not known everything is read before the first is handed on.  Memory: n elements there
/// Errors:     std::invalid_argument for a negative n; an infinite range is refused when compiling
inline constexpr core::adaptor_verb<core::take_last_verb, 1> take_last;

} // namespace rill
