// map: each element of a sequence passed through a function.
#pragma once
#include <rill/core/adaptor.hpp>
#include <rill/core/box.hpp>

namespace rill {
namespace core {

template <class Base, class Func>
concept mappable = sequence<Base> && std::invocable<Func&, element_t<Base>> &&
                   !std::is_void_v<std::invoke_result_t<Func&, element_t<Base>>>;

template <class Base, class Func>
    requires mappable<Base, Func>
class map_view : public view<map_view<Base, Func>, mappable<Base const, Func const>> {
    [[no_unique_address]] Base base_;
    [[no_unique_address]] box<Func> func_;

public:
    constexpr map_view(Base base, Func func) : base_(std::move(base)), func_(std::move(func)) {}

    static constexpr auto first(auto& self) { return op::first(self.base_); }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur); }
    static constexpr void next(auto& self, auto& cur) { op::next(self.base_, cur); }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        op::prev(self.base_, cur);
    }
    static constexpr void advance(auto& self, auto& cur, std::ptrdiff_t n)
        requires random_access<Base>
    {
        op::advance(self.base_, cur, n);
    }
    static constexpr auto distance(auto& self, auto const& from, auto const& to)
        requires random_access<Base>
    {
        return op::distance(self.base_, from, to);
    }
    static constexpr auto last(auto& self)
        requires bounded<Base>
    {
        return op::last(self.base_);
    }
    static constexpr auto length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return self.func_(op::read(self.base_, cur)); }

    static constexpr bool for_each_while(auto& self, auto&& fn) {
        return op::for_each_while(self.base_, [&](auto&& x) -> bool { return fn(self.func_(std::forward<decltype(x)>(x))); });
    }
};

struct map_verb {
    template <class Base, class Func> constexpr auto operator()(Base base, Func func) const -> map_view<Base, Func> {
        return {std::move(base), std::move(func)};
    }
};

} // namespace core

inline constexpr core::adaptor_verb<core::map_verb, 1> map;

} // namespace rill
