// take: at most the first n elements. Never asks its source for an n-plus-first.
#pragma once
#include <rill/core/adaptor.hpp>
#include <rill/core/check.hpp>

namespace rill {
namespace core {

template <sequence Base> class take_view : public view<take_view<Base>, sequence<Base const>> {
    [[no_unique_address]] Base base_;
    std::size_t count_;

    template <class C> struct cursor {
        C base{};
        std::size_t left = 0;
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires std::regular<C>
        {
            return a.left == b.left;
        }
    };

public:
    using value_type = value_t<Base>;
    constexpr take_view(Base base, std::size_t n) : base_(std::move(base)), count_(n) {}

    static constexpr auto first(auto& self) {
        using C = cursor<decltype(op::first(self.base_))>;
        return self.count_ == 0 ? C{} : C{op::first(self.base_), self.count_};
    }
    static constexpr bool done(auto& self, auto const& cur) { return cur.left == 0 || op::done(self.base_, cur.base); }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr void next(auto& self, auto& cur) {
        if (--cur.left > 0) op::next(self.base_, cur.base);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        auto left = self.count_;
        bool wanted = true;
        if (left > 0)
            op::for_each_while(self.base_, [&](auto&& x) -> bool {
                wanted = fn(std::forward<decltype(x)>(x));
                return wanted && --left > 0;
            });
        return wanted;
    }
};

struct take_verb {
    static constexpr void check(std::integral auto n) { op::count("take", n); }
    template <class Base> constexpr auto operator()(Base base, std::integral auto n) const -> take_view<Base> {
        return {std::move(base), op::count("take", n)};
    }
};

} // namespace core

inline constexpr core::adaptor_verb<core::take_verb, 1> take;

} // namespace rill
