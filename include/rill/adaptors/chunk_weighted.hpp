// SPDX-License-Identifier: BSL-1.0
// chunk_weighted: consecutive elements as ranges, as many as together weigh no more than a limit.
#pragma once
#include <rill/core/storage/block.hpp>
#include <rill/core/storage/cache_latest.hpp>
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/util/argument_check.hpp>
#include <rill/core/verb/verb.hpp>

namespace rill {
namespace core {

template <class Base, class Weight> using weight_t = std::remove_cvref_t<std::invoke_result_t<Weight&, look_t<Base>>>;
template <class Base, class Limit, class Weight>
concept weighable = can_be_kept<Base> && std::invocable<Weight&, look_t<Base>> &&
                    requires(std::common_type_t<Limit, weight_t<Base, Weight>> w) {
                        w += w - w;
                        { w <= w } -> std::convertible_to<bool>;
                        { w < w } -> std::convertible_to<bool>;
                    };

template <class Base, class Limit, class Weight>
    requires weighable<Base, Limit, Weight>
class [[nodiscard]] chunk_weighted_view : public view<chunk_weighted_view<Base, Limit, Weight>, false> {
    using total = std::common_type_t<Limit, weight_t<Base, Weight>>;
    struct pass_state {
        block<Base> chunk{};
        total weight{};
        total next{}; // the weight of the element at hand
    };
    [[no_unique_address]] as_rereadable<Base> base_;
    total limit_;
    [[no_unique_address]] movable_box<Weight> weight_;
    non_propagating_cache<pass_state> pass_{};

    struct cursor {
        cursor_t<as_rereadable<Base>> base{};
        [[no_unique_address]] single_pass_tag once{};
    };
    static constexpr total weigh(chunk_weighted_view& self, auto&& x) {
        auto const weight = static_cast<total>(self.weight_(static_cast<look_t<Base>>(x)));
        return weight < total{} ? total{} : weight;
    }
    static constexpr bool fits(chunk_weighted_view& self, total const& weight) {
        auto& pass = *self.pass_;
        return pass.chunk.size() == 0 || (pass.weight <= self.limit_ && weight <= self.limit_ - pass.weight);
    }
    static constexpr void add(chunk_weighted_view& self, auto&& x, total const& weight) {
        auto& pass = *self.pass_;
        pass.weight += weight;
        pass.chunk.push(static_cast<decltype(x)>(x));
    }
    static constexpr void begin_chunk(chunk_weighted_view& self) {
        self.pass_->chunk.clear();
        self.pass_->weight = total{};
    }
    static constexpr void fill(chunk_weighted_view& self, cursor& cur) {
        auto& pass = *self.pass_;
        begin_chunk(self);
        if (op::done(self.base_, cur.base)) return;
        do {
            add(self, op::read(self.base_, cur.base), pass.next);
            if (!op::step(self.base_, cur.base)) return;
            pass.next = weigh(self, op::peek(self.base_, cur.base));
        } while (fits(self, pass.next));
    }
    static constexpr auto shown(chunk_weighted_view& self) {
        auto& chunk = self.pass_->chunk;
        return chunk.shown(0, chunk.size());
    }

public:
    static constexpr life referent_life = life::step;
    constexpr chunk_weighted_view(Base base, Limit limit, Weight weight)
        : base_(std::move(base)), limit_(static_cast<total>(std::move(limit))), weight_(std::move(weight)) {}

    static constexpr cursor first(chunk_weighted_view& self) {
        auto& pass = self.pass_.emplace();
        cursor cur;
        cur.base = op::first(self.base_);
        if (!op::done(self.base_, cur.base)) pass.next = weigh(self, op::peek(self.base_, cur.base));
        fill(self, cur);
        return cur;
    }
    static constexpr bool done(chunk_weighted_view& self, cursor const&) { return self.pass_->chunk.size() == 0; }
    static constexpr auto read(chunk_weighted_view& self, cursor const&) { return shown(self); }
    static constexpr void next(chunk_weighted_view& self, cursor& cur) { fill(self, cur); }
    static constexpr bool for_each_while(chunk_weighted_view& self, auto&& fn) {
        auto& pass = self.pass_.emplace();
        auto const take = [&](auto&& x) -> bool {
            auto const weight = weigh(self, x);
            if (!fits(self, weight)) {
                if (!fn(shown(self))) return false;
                begin_chunk(self);
            }
            add(self, static_cast<decltype(x)>(x), weight);
            return true;
        };
        return op::for_each_while(self.base_, take) && (pass.chunk.size() == 0 || fn(shown(self)));
    }
};

namespace op {

template <class Limit> [[noreturn]] void limit_must_not_be_negative(Limit limit) {
    fail<std::invalid_argument>(
        complaint("chunk_weighted", ": limit must not be negative, got ", static_cast<long long>(limit)).text());
}

} // namespace op

struct chunk_weighted_verb {
    using needs = class a_limit_and_a_weight_of_the_elements_and_elements_that_can_be_kept;
    template <class Limit, class Weight> static constexpr void check(Limit const& limit, Weight const&) {
        if constexpr (std::signed_integral<Limit> || std::floating_point<Limit>)
            if (limit < 0) op::limit_must_not_be_negative(limit);
    }
    template <class Base, class Limit, class Weight>
    constexpr auto operator()(Base base, Limit limit, Weight weight) const -> chunk_weighted_view<Base, Limit, Weight> {
        return {std::move(base), std::move(limit), std::move(weight)};
    }
};

} // namespace core

/// Consecutive elements as ranges: as many as together weigh no more than the limit. One that is heavier than that stands
/// alone.
///
///     messages | rill::chunk_weighted(1 << 20, &std::string::size)         // requests of at most a megabyte
///
/// Python:     more_itertools.constrained_batches(xs, limit, strict=False)
/// std::views: none
/// Function:   the weight, called once for each element, which it sees as an lvalue, when the element is reached; a negative
///             one counts as none
/// Elements:   views of one buffer that the next chunk overwrites: of references to what a multi-pass range refers to, else a
///             span of values, which can be moved away. One that is kept becomes a std::vector
/// Keeps:      nothing: single pass
/// Look-ahead: a chunk and one element: the first one that does not fit
/// Memory:     a chunk, or pointers to its elements; nothing is allocated once there was one as long
/// Errors:     std::invalid_argument for a negative limit; the function's own
inline constexpr core::adaptor_verb<core::chunk_weighted_verb, 2> chunk_weighted;

} // namespace rill
