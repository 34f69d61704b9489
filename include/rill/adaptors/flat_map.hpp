// SPDX-License-Identifier: BSL-1.0
// flat_map: a function makes a range of each element; their elements, one range after the other.
#pragma once
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/cache_latest.hpp>

namespace rill {
namespace core {

template <class Base, class Func> using inner_result = std::invoke_result_t<Func&, element_t<Base>>;
template <class Base, class Func>
concept flat_mappable = sequence<Base> && std::invocable<Func&, element_t<Base>> &&
                        sequence<std::remove_reference_t<inner_result<Base, Func>>>;

/// The inner range, or what it refers to, may be part of an element that passes.
template <class Base, class Func, class R = inner_result<Base, Func>>
concept inner_of_element =
    passing<element_t<Base>> &&
    (std::is_lvalue_reference_v<R> ? into_element<Func, element_t<Base>, R> : !std::is_reference_v<R> && refers<R>);

template <class Base, class Func>
concept flat_map_const = flat_mappable<Base const, Func const> && !inner_of_element<Base, Func> &&
                         std::is_lvalue_reference_v<inner_result<Base, Func>>;

template <class Base, class Func>
    requires flat_mappable<Base, Func>
class [[nodiscard]] flat_map_view : public view<flat_map_view<Base, Func>, flat_map_const<Base, Func>> {
    // If the function returns a reference to a range, a pointer to it is kept in the cursor. If it returns a range by
    // value, the view holds it, one at a time; and beside it the element, if that is a value which the range may refer
    // into.
    static constexpr bool beside = inner_of_element<Base, Func>;
    static constexpr bool made = beside || !std::is_lvalue_reference_v<inner_result<Base, Func>>;
    struct nothing {};
    using inner_range = std::remove_reference_t<inner_result<Base, Func>>;
    struct inner_beside {
        using kept_range =
            std::conditional_t<std::is_lvalue_reference_v<inner_result<Base, Func>>, inner_range&, inner_range>;
        element_t<Base> element;
        kept_range range; // moved in: GCC 12 cannot construct it in place in a constant expression

        constexpr inner_beside(Base& base, auto const& at, movable_box<Func>& func)
            : element(op::read(base, at)), range(static_cast<kept_range&&>(func(std::move(element)))) {}
    };
    using made_inner = std::conditional_t<beside, inner_beside, std::remove_const_t<inner_range>>;

    [[no_unique_address]] Base base_;
    [[no_unique_address]] movable_box<Func> func_;
    [[no_unique_address]] std::conditional_t<made, non_propagating_cache<made_inner>, nothing> inner_;

    template <class Self>
    using inner_t = std::conditional_t<made && !beside, made_inner,
                                       std::remove_reference_t<inner_result<like<Self, Base>, like<Self, Func>>>>;

    template <bool Const> struct cursor {
        using Outer = cursor_t<const_if<Const, Base>>;
        using Inner = inner_t<const_if<Const, flat_map_view>>;
        Outer outer{};
        [[no_unique_address]] std::conditional_t<made, single_pass_tag, Inner*> range{};
        cursor_t<Inner> inner{};
        // What find has seen: compilers do not see that it stays so from one inner element to the next.
        bool over = false;
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires std::regular<Outer> && std::regular<cursor_t<Inner>>
        {
            return a.outer == b.outer && a.inner == b.inner;
        }
    };
    static constexpr auto& inner(auto& self, auto const& cur) {
        if constexpr (beside) return self.inner_->range;
        else if constexpr (made) return *self.inner_;
        else return *cur.range;
    }
    static constexpr void open(auto& self, auto& cur) {
        if constexpr (beside) self.inner_.emplace(self.base_, cur.outer, self.func_);
        else if constexpr (made) self.inner_.emplace(self.func_(op::read(self.base_, cur.outer)));
        else cur.range = std::addressof(self.func_(op::read(self.base_, cur.outer)));
    }
    static constexpr void close(auto& self, auto& cur) {
        cur.inner = {};
        cur.range = {};
        if constexpr (made) self.inner_.reset();
    }
    // Moves on to the next inner range that has an element; whether there is one.
    static constexpr bool find(auto& self, auto& cur) {
        for (; !op::done(self.base_, cur.outer); op::next(self.base_, cur.outer)) {
            open(self, cur);
            cur.inner = op::first(inner(self, cur));
            if (!op::done(inner(self, cur), cur.inner)) return true;
            close(self, cur);
        }
        cur.over = true;
        return false;
    }
    static constexpr bool next_range(auto& self, auto& cur) {
        close(self, cur);
        op::next(self.base_, cur.outer);
        return find(self, cur);
    }

public:
    using value_type = plain_value_t<inner_range>;
    static constexpr life place_life =
        shortest(core::place_life<Base>, made ? within(core::place_in<inner_range>()) : core::place_life<inner_range>);
    static constexpr life referent_life =
        shortest(life_of<Base, value_of_t<element_t<inner_range>>>(core::place_life<Base>),
                 made ? within(core::referent_life<inner_range>) : core::referent_life<inner_range>);
    constexpr flat_map_view(Base base, Func func) : base_(std::move(base)), func_(std::move(func)) {}

    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        close(self, cur);
        cur.outer = op::first(self.base_);
        find(self, cur);
        return cur;
    }
    static constexpr auto done(auto&, auto const& cur) {
        if constexpr (infinite<Base>) return std::false_type{};
        else return cur.over;
    }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(inner(self, cur), cur.inner); }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<inner_t<flat_map_view>>
    {
        return op::peek(inner(self, cur), cur.inner);
    }
    static constexpr bool next(auto& self, auto& cur) {
        return op::step(inner(self, cur), cur.inner) || next_range(self, cur);
    }
    static constexpr void prev(auto& self, auto& cur)
        requires(!made && bidirectional<Base> && bidirectional<inner_t<flat_map_view>> &&
                 bounded<inner_t<flat_map_view>>)
    {
        while (!cur.range || cur.inner == op::first(*cur.range)) {
            op::prev(self.base_, cur.outer);
            open(self, cur);
            cur.inner = op::last(*cur.range);
        }
        op::prev(*cur.range, cur.inner);
        cur.over = false;
    }
    static constexpr bool retreat(auto& self, auto& cur)
        requires(!made && retreats<Base> && retreats<inner_t<flat_map_view>> && bounded<inner_t<flat_map_view>>)
    {
        while (!cur.range || !op::retreat(*cur.range, cur.inner)) {
            if (!op::retreat(self.base_, cur.outer)) return false;
            open(self, cur);
            cur.inner = op::last(*cur.range);
        }
        cur.over = false;
        return true;
    }
    static constexpr auto last(auto& self)
        requires(!made && bounded<Base> && multipass<inner_t<flat_map_view>>)
    {
        cursor<is_const<decltype(self)>> cur;
        cur.outer = op::last(self.base_);
        cur.over = true;
        return cur;
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        return op::for_each_while(self.base_, [&](auto&& x) -> bool {
            auto&& range = self.func_(static_cast<decltype(x)>(x));
            return op::for_each_while(range, fn);
        });
    }
    static constexpr auto lend(auto& self, auto& cur, std::size_t n)
        requires(!made && lending<inner_t<flat_map_view>>)
    {
        return op::lend(inner(self, cur), cur.inner, n);
    }
    static constexpr bool for_each_after(auto& self, auto& cur, auto&& fn) {
        while (op::for_each_after(inner(self, cur), cur.inner, fn)) {
            if (!next_range(self, cur)) return true;
            if (!fn(read(self, cur))) return false;
        }
        return false;
    }
};

struct flat_map_verb {
    using needs = class a_function_that_makes_a_range_of_an_element;
    template <class Base, class Func>
    constexpr auto operator()(Base base, Func func) const -> flat_map_view<Base, Func> {
        return {std::move(base), std::move(func)};
    }
};

} // namespace core

/// The function makes a range of each element; the elements of those ranges, one range after the other. It may return
/// a container, a view or a generator by value, or a reference to a range that exists.
///
///     orders | rill::flat_map(&order::items)                               // every item of every order
///
/// Python:     (y for x in xs for y in f(x)), itertools.chain.from_iterable(map(f, xs))
/// std::views: transform | join
/// Function:   called once for each element, when the range before it has ended
/// Keeps:      over references: passes up to bidirectional, common, const. Over ranges made by value: single pass
/// Look-ahead: none.  Memory: one inner range, if it is made by value; and the element, if that is made by value and the
///             range may refer into it.  Errors: the function's own
inline constexpr core::adaptor_verb<core::flat_map_verb, 1> flat_map;

} // namespace rill
