// SPDX-License-Identifier: BSL-1.0
// chunk: each n consecutive elements as a range, and what is left at the end as a shorter one.
#pragma once
#include <rill/core/storage/block.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/algo/advance_clamped.hpp>
#include <rill/core/algo/subrange.hpp>

namespace rill {
namespace core {

/// Over a base that can be walked freely, chunks are pieces of it.
template <walked_freely Base> class [[nodiscard]] chunk_view : public view<chunk_view<Base>, sequence<Base const>> {
    [[no_unique_address]] Base base_;
    std::size_t count_;

    template <bool Const> struct cursor {
        using C = cursor_t<const_if<Const, Base>>;
        C from{}, to{};
        std::size_t size = 0;
        friend constexpr bool operator==(cursor const& a, cursor const& b) { return a.from == b.from; }
    };
    static constexpr auto at(auto& self, auto from) {
        cursor<is_const<decltype(self)>> cur;
        cur.to = std::move(from);
        next(self, cur);
        return cur;
    }
    static constexpr std::size_t position(auto& self, auto const& cur) {
        return static_cast<std::size_t>(op::distance(self.base_, op::first(self.base_), cur.from));
    }
    static constexpr std::size_t number(auto& self, auto const& cur) {
        return extent(position(self, cur)).in_groups_of(self.count_);
    }

public:
    static constexpr life referent_life = shortest(subrange_life<Base>(), core::referent_life<Base>);
    constexpr chunk_view(Base base, std::size_t count) : base_(std::move(base)), count_(count) {}

    static constexpr auto first(auto& self) { return at(self, op::first(self.base_)); }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur.from); }
    static constexpr auto read(auto& self, auto const& cur) {
        return op::subrange(self.base_, cur.from, cur.to, cur.size);
    }
    static constexpr void next(auto& self, auto& cur) {
        cur.from = cur.to;
        cur.size = op::pass(self.base_, cur.to, self.count_);
    }
    static constexpr void prev(auto& self, auto& cur)
        requires measured<Base>
    {
        advance(self, cur, -1);
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires measured<Base>
    {
        auto const chunks = number(self, cur) + static_cast<std::size_t>(n);
        auto from = cur.from;
        op::advance_clamped(self.base_, from, position(self, cur), op::product("chunk", chunks, self.count_).at_most());
        cur = at(self, std::move(from));
    }
    static constexpr std::ptrdiff_t distance(auto& self, auto const& a, auto const& b)
        requires measured<Base>
    {
        return op::difference("chunk", number(self, a), number(self, b));
    }
    static constexpr auto last(auto& self)
        requires bounded<Base> || (measured<Base> && sized<Base>)
    {
        if constexpr (bounded<Base>) return at(self, op::last(self.base_));
        else {
            auto from = op::first(self.base_);
            op::advance(self.base_, from, op::length(self.base_).position("chunk"));
            return at(self, std::move(from));
        }
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_).in_groups_of(self.count_);
    }
};

/// Over any other, each chunk is read when it is reached, into a buffer that all of them use.
template <can_be_kept Base> class [[nodiscard]] chunk_buffer_view : public view<chunk_buffer_view<Base>, false> {
    [[no_unique_address]] Base base_;
    std::size_t count_;
    non_propagating_cache<block<Base>> chunk_{};

    struct cursor {
        cursor_t<Base> base{};
        [[no_unique_address]] single_pass_tag once{};
    };
    static constexpr void fill(chunk_buffer_view& self, cursor& cur, bool more) {
        auto& chunk = *self.chunk_;
        for (chunk.clear(); more; more = op::step(self.base_, cur.base)) {
            chunk.push(op::read(self.base_, cur.base));
            if (chunk.size() == self.count_) return;
        }
    }
    static constexpr auto shown(block<Base>& chunk) { return chunk.shown(0, chunk.size()); }

public:
    static constexpr life referent_life = life::step;
    constexpr chunk_buffer_view(Base base, std::size_t count) : base_(std::move(base)), count_(count) {}

    static constexpr cursor first(chunk_buffer_view& self) {
        self.chunk_.emplace();
        cursor cur;
        cur.base = op::first(self.base_);
        fill(self, cur, !op::done(self.base_, cur.base));
        return cur;
    }
    static constexpr bool done(chunk_buffer_view& self, cursor const&) { return self.chunk_->size() == 0; }
    static constexpr auto read(chunk_buffer_view& self, cursor const&) { return shown(*self.chunk_); }
    static constexpr void next(chunk_buffer_view& self, cursor& cur) {
        bool const ended = self.chunk_->size() < self.count_;
        fill(self, cur, !ended && op::step(self.base_, cur.base));
    }
    static constexpr extent length(chunk_buffer_view& self)
        requires sized<Base>
    {
        return op::length(self.base_).in_groups_of(self.count_);
    }
    static constexpr bool for_each_while(chunk_buffer_view& self, auto&& fn) {
        auto& chunk = self.chunk_.emplace();
        auto const add = [&](auto&& x) -> bool {
            if (chunk.size() == self.count_) chunk.clear();
            chunk.push(static_cast<decltype(x)>(x));
            return chunk.size() < self.count_ || fn(shown(chunk));
        };
        return op::for_each_while(self.base_, add) &&
               (chunk.size() == 0 || chunk.size() == self.count_ || fn(shown(chunk)));
    }
};

struct chunk_verb {
    using needs = elements_that_can_be_kept;
    static constexpr void check(std::integral auto n) { op::positive_count("chunk", n); }
    template <walked_freely Base> constexpr auto operator()(Base base, std::integral auto n) const -> chunk_view<Base> {
        return {std::move(base), op::positive_count("chunk", n)};
    }
    template <can_be_kept Base>
        requires(!walked_freely<Base>)
    constexpr auto operator()(Base base, std::integral auto n) const -> chunk_buffer_view<Base> {
        return {std::move(base), op::positive_count("chunk", n)};
    }
};

} // namespace core

/// Each n consecutive elements as a range; at the end, what is left.
///
///     for (auto batch : readings | rill::chunk(60)) report(batch | rill::stats());
///
/// Python:     itertools.batched(xs, n)
/// std::views: chunk(n) (C++23), which over a single-pass range cannot go back within a chunk
/// Elements:   over containers, and what is random access and of known or endless length, subranges that copy nothing,
///             and read their elements as they are walked. Over any other range views of one buffer that the next chunk
///             overwrites: of references to what a multi-pass range refers to, else a span of values, which can be moved
///             away. One that is kept becomes a std::vector
/// Keeps:      over containers, passes up to forward, common; over random access of known or endless length everything;
///             size; const where the chunks are subranges; else it is single pass
/// Look-ahead: where the chunks are views of a buffer, a chunk.  Memory: n elements there, or pointers to them; after the
///             first chunk nothing is allocated
/// Errors:     std::invalid_argument for an n that is not positive
inline constexpr core::adaptor_verb<core::chunk_verb, 1> chunk;

} // namespace rill
