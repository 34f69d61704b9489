// SPDX-License-Identifier: BSL-1.0
// merge: the elements of sorted ranges as one sorted range.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/bases/multi_base.hpp>
#include <rill/core/storage/cache_latest.hpp>

namespace rill {
namespace core {

template <class Compare, class... Bases>
concept mergeable =
    joinable<Bases...> &&
    std::predicate<Compare&, std::common_reference_t<look_t<Bases>...>, std::common_reference_t<look_t<Bases>...>>;

template <class Compare, class... Bases>
    requires mergeable<Compare, Bases...>
class [[nodiscard]] merge_view
    : public view<merge_view<Compare, Bases...>, mergeable<Compare const, as_rereadable<Bases> const...>> {
    [[no_unique_address]] std::tuple<as_rereadable<Bases>...> bases_;
    [[no_unique_address]] movable_box<Compare> less_;

    static constexpr std::size_t count = sizeof...(Bases);
    template <class Self> using element = common_element_t<like<Self, as_rereadable<Bases>>...>;
    template <class Self> using cursor = typename multi_base<as_rereadable<Bases>...>::template cursor<is_const<Self>>;

    template <std::size_t I> static constexpr auto& look(auto& self, auto const& at) {
        using base = std::tuple_element_t<I, std::tuple<Bases...>>;
        return op::look<like<decltype(self), base>>(std::get<I>(self.bases_), at);
    }
    // The part with the least current element, the leftmost of equals; `count` when all have ended.
    template <std::size_t I = 0> static constexpr void pick(auto& self, auto& cur) {
        if constexpr (I == 0) cur.part = count;
        if constexpr (I < count) {
            auto& base = std::get<I>(self.bases_);
            auto& at = std::get<I>(cur.at);
            if (!op::done(base, at) && (cur.part == count || before(self, cur, look<I>(self, at)))) cur.part = I;
            pick<I + 1>(self, cur);
        }
    }
    static constexpr bool before(auto& self, auto& cur, auto& x) {
        return op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) -> bool {
            return self.less_(x, look<I>(self, std::get<I>(cur.at)));
        });
    }

public:
    using value_type = common_value_t<Bases...>;
    constexpr explicit merge_view(Compare less, Bases... bases)
        : bases_(as_rereadable<Bases>(std::move(bases))...), less_(std::move(less)) {}

    static constexpr auto first(auto& self) {
        cursor<decltype(self)> cur;
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((std::get<I>(cur.at) = op::first(std::get<I>(self.bases_))), ...);
        }(std::index_sequence_for<Bases...>{});
        pick(self, cur);
        return cur;
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.part == count; }
    static constexpr auto read(auto& self, auto const& cur) -> element<decltype(self)> {
        return op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) -> element<decltype(self)> {
            return op::read(std::get<I>(self.bases_), std::get<I>(cur.at));
        });
    }
    static constexpr void next(auto& self, auto& cur) {
        op::visit<count>(
            cur.part, [&]<std::size_t I>(part_number<I>) { op::next(std::get<I>(self.bases_), std::get<I>(cur.at)); });
        pick(self, cur);
    }
    // The loop is written once for each part, whose number is then a constant.
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        for (auto cur = first(self); cur.part != count;) {
            auto const hand = [&]<std::size_t I>(part_number<I>) -> bool {
                auto& base = std::get<I>(self.bases_);
                auto& at = std::get<I>(cur.at);
                if (!fn(static_cast<element<decltype(self)>>(op::read(base, at)))) return false;
                op::next(base, at);
                pick(self, cur);
                return true;
            };
            if (!op::visit<count>(cur.part, hand)) return false;
        }
        return true;
    }
    static constexpr extent length(auto& self)
        requires(sized<Bases> && ...)
    {
        return std::apply([](auto&... base) { return op::sum("merge", op::length(base)...); }, self.bases_);
    }
};

struct merge_source : uncalled {
    template <class Compare, source_range... R>
        requires(!sequence<Compare> && sizeof...(R) > 0)
    constexpr auto operator()(Compare less, R&&... ranges) const -> merge_view<Compare, all_t<R>...> {
        return merge_view<Compare, all_t<R>...>(std::move(less), op::all(std::forward<R>(ranges))...);
    }
    template <source_range... R>
        requires(sizeof...(R) > 0)
    constexpr auto operator()(R&&... ranges) const -> merge_view<std::ranges::less, all_t<R>...> {
        return (*this)(std::ranges::less{}, std::forward<R>(ranges)...);
    }
};

} // namespace core

/// The elements of sorted ranges as one sorted range; of equal elements those of the range further left come first.
///
///     rill::merge(monday, tuesday, wednesday)
///     rill::merge(std::ranges::greater{}, xs, ys)
///
/// Python:     heapq.merge
/// std:        std::ranges::merge, for two, into an output
/// Elements:   the common reference of the ranges' elements
/// Keeps:      passes up to forward, size, const
/// Look-ahead: one element of each range.  Memory: that.  Errors: none; what is not sorted is merged all the same
inline constexpr core::merge_source merge{};

} // namespace rill
