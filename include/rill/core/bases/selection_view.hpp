// SPDX-License-Identifier: BSL-1.0
// selection_view<Base, Order>: elements of Base, some at a time, by their positions (combinations, permutations).
#pragma once
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/storage/references.hpp>
#include <deque>
#include <span>
#include <vector>

namespace rill::core {

/// As what elements are kept that are part of many selections: what a multi-pass range refers to as a pointer, a plain
/// value as it is, and any other in a place that it does not leave. (Lookup stays out of what pointers point to, and a
/// std::vector<bool> has no places.)
template <class S> struct selectable {
    using value = value_t<S>;
    static constexpr bool by_pointer = stays<S>;
    static constexpr bool by_value =
        !by_pointer && is_plain<value> && !std::is_pointer_v<value> && !std::same_as<value, bool>;
    class constant {
    public:
        value here;
        template <class X> constexpr explicit constant(std::in_place_t, X&& x) : here(std::forward<X>(x)) {}
    };
    using type = std::conditional_t<by_pointer, std::remove_reference_t<element_t<S>>, value const>;
    using chosen = std::conditional_t<by_value, value, typename references<type>::place>;
    using kept = std::conditional_t<by_pointer || by_value, std::vector<chosen>, std::deque<constant>>;
    using selection = std::conditional_t<by_value, std::span<type>, references<type>>;

    template <class X> static constexpr void add(kept& all, X&& x) {
        if constexpr (by_pointer) all.push_back({std::addressof(x)});
        else if constexpr (by_value) all.push_back(value(std::forward<X>(x)));
        else all.emplace_back(std::in_place, std::forward<X>(x));
    }
    static constexpr chosen choose(kept& all, std::size_t position) {
        if constexpr (by_pointer || by_value) return all[position];
        else return {std::addressof(all[position].here)};
    }
};
template <class S> concept can_be_selected = can_be_kept<S> && !infinite<S>;

class a_range_that_ends_such_as_take_makes;
template <class S>
using lack_of_selectable =
    std::conditional_t<infinite<S>, a_range_that_ends_such_as_take_makes, elements_that_can_be_kept>;

inline constexpr auto no_place = static_cast<std::size_t>(-1);

/// Order: positions() are those of the selection at hand. start(there) makes the first one, and returns whether there
/// is one; next(there) makes the next one, and returns from where on it differs, or no_place. there(i) tells whether
/// there is an element i, and so reads up to it. length(n): how many selections there are of n elements.
template <can_be_selected Base, class Order>
class [[nodiscard]] selection_view : public view<selection_view<Base, Order>, false> {
    using how = selectable<Base>;
    struct pass {
        Order order;
        cursor_t<Base> base{};
        typename how::kept kept{};
        std::vector<typename how::chosen> chosen{};
        bool begun = false, read_all = false, over = false;
        constexpr explicit pass(Order o) : order(std::move(o)) {}
    };
    [[no_unique_address]] Base base_;
    Order order_;
    non_propagating_cache<pass> pass_{};

    static constexpr bool there(selection_view& self, std::size_t position) {
        auto& pass = *self.pass_;
        while (!pass.read_all && pass.kept.size() <= position) {
            if (std::exchange(pass.begun, true)) op::next(self.base_, pass.base);
            else pass.base = op::first(self.base_);
            pass.read_all = op::done(self.base_, pass.base);
            if (!pass.read_all) how::add(pass.kept, op::read(self.base_, pass.base));
        }
        return position < pass.kept.size();
    }
    static constexpr auto asking(selection_view& self) {
        return [&self](std::size_t position) { return there(self, position); };
    }
    static constexpr void choose(pass& pass, std::size_t from) {
        auto const& positions = pass.order.positions();
        pass.chosen.resize(positions.size());
        for (; from < positions.size(); ++from) pass.chosen[from] = how::choose(pass.kept, positions[from]);
    }

public:
    static constexpr life place_life = life::step; // the selection at hand, which the next step changes
    static constexpr life referent_life = life::step;
    constexpr selection_view(Base base, Order order) : base_(std::move(base)), order_(std::move(order)) {}

    static constexpr single_pass_tag first(selection_view& self) {
        auto& pass = self.pass_.emplace(self.order_);
        pass.over = !pass.order.start(asking(self));
        if (!pass.over) choose(pass, 0);
        return {};
    }
    static constexpr bool done(selection_view& self, single_pass_tag const&) { return self.pass_->over; }
    static constexpr typename how::selection read(selection_view& self, single_pass_tag const&) {
        return {self.pass_->chosen.data(), self.pass_->chosen.size()};
    }
    static constexpr void next(selection_view& self, single_pass_tag&) {
        auto& pass = *self.pass_;
        auto const changed = pass.order.next(asking(self));
        pass.over = changed == no_place;
        if (!pass.over) choose(pass, changed);
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return self.order_.length(op::length(self.base_));
    }
};

} // namespace rill::core
