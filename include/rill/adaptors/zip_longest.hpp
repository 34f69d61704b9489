// zip_longest: the elements of several ranges side by side, until all of them have ended.
#pragma once
#include <rill/core/adaptor.hpp>
#include <rill/core/tuple.hpp>
#include <optional>

namespace rill {
namespace core {

template <sequence... Bases>
    requires(sizeof...(Bases) > 0) && (std::constructible_from<value_t<Bases>, element_t<Bases>> && ...)
class zip_longest_view : public view<zip_longest_view<Bases...>, (sequence<Bases const> && ...)> {
    [[no_unique_address]] std::tuple<Bases...> bases_;

    template <class... C> struct cursor {
        std::tuple<C...> at{};
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires(std::regular<C> && ...)
        {
            return a.at == b.at;
        }
    };
    static constexpr auto each(auto& self, auto& cur, auto fn) {
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return fn([&]<std::size_t N>(std::integral_constant<std::size_t, N>, auto use) -> decltype(auto) {
                return use(std::get<N>(self.bases_), std::get<N>(cur.at));
            }, std::integral_constant<std::size_t, I>{}...);
        }(std::index_sequence_for<Bases...>{});
    }

public:
    using value_type = tuple<std::optional<value_t<Bases>>...>;
    constexpr explicit zip_longest_view(Bases... bases) : bases_(std::move(bases)...) {}

    static constexpr auto first(auto& self) {
        cursor<cursor_t<like<decltype(self), Bases>>...> cur;
        each(self, cur, [](auto with, auto... n) { (with(n, [](auto& base, auto& at) { at = op::first(base); }), ...); });
        return cur;
    }
    static constexpr auto done(auto& self, auto const& cur) {
        if constexpr ((infinite<Bases> || ...)) return std::false_type{};
        else return each(self, cur, [](auto with, auto... n) {
            return (with(n, [](auto& base, auto const& at) -> bool { return op::done(base, at); }) && ...);
        });
    }
    static constexpr auto read(auto& self, auto const& cur) {
        return each(self, cur, [](auto with, auto... n) {
            return value_type{with(n, [](auto& base, auto const& at) {
                using value = value_t<std::remove_reference_t<decltype(base)>>;
                return op::done(base, at) ? std::optional<value>() : std::optional<value>(std::in_place, op::read(base, at));
            })...};
        });
    }
    static constexpr void next(auto& self, auto& cur) {
        each(self, cur, [](auto with, auto... n) {
            (with(n, [](auto& base, auto& at) {
                if (!op::done(base, at)) op::next(base, at);
            }), ...);
        });
    }
    static constexpr std::size_t length(auto& self)
        requires(sized<Bases> && ...)
    {
        return std::apply(
            [](auto&... base) {
                std::size_t longest = 0;
                ((longest = (std::max)(longest, op::length(base))), ...);
                return longest;
            },
            self.bases_);
    }
};

} // namespace core

/// The elements of several ranges side by side, as tuples of optionals, until all of them have ended.
///
///     for (auto& [left, right] : rill::zip_longest(old_lines, new_lines)) ...
///
/// Python:     itertools.zip_longest
/// std::views: none
/// Elements:   optionals hold a copy of the element, or what could be moved of it. A range that has ended is not
///             asked again
/// Keeps:      const, size; passes up to forward
/// Look-ahead: none.  Memory: none.  Errors: none
inline constexpr auto zip_longest = []<core::source_range... R>(R&&... ranges) -> core::zip_longest_view<core::all_t<R>...> {
    return core::zip_longest_view<core::all_t<R>...>(core::op::all(std::forward<R>(ranges))...);
};

} // namespace rill
