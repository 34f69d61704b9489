// SPDX-License-Identifier: BSL-1.0
// stop_on: the elements until somebody asks to stop.
#pragma once
#include <rill/core/verb/verb.hpp>
#include <rill/core/storage/cache_latest.hpp>

namespace rill {
namespace core {

template <class T>
concept stop_signal = std::movable<T> && requires(T const& token) {
    { token.stop_requested() } -> std::convertible_to<bool>;
};

template <sequence Base, stop_signal Token>
class [[nodiscard]] stop_on_view : public view<stop_on_view<Base, Token>, sequence<Base const>> {
    [[no_unique_address]] Base base_;
    [[no_unique_address]] Token token_;

    // Single pass, since two passes may end at different elements.
    template <bool Const> struct cursor {
        cursor_t<const_if<Const, Base>> base{};
        bool stopped = true;
        [[no_unique_address]] single_pass_tag once{};
    };

public:
    using value_type = plain_value_t<Base>;
    constexpr stop_on_view(Base base, Token token) : base_(std::move(base)), token_(std::move(token)) {}

    static constexpr auto first(auto& self) {
        cursor<is_const<decltype(self)>> cur;
        cur.stopped = self.token_.stop_requested();
        if (!cur.stopped) cur.base = op::first(self.base_);
        return cur;
    }
    static constexpr bool done(auto& self, auto const& cur) { return cur.stopped || op::done(self.base_, cur.base); }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<Base>
    {
        return op::peek(self.base_, cur.base);
    }
    static constexpr void next(auto& self, auto& cur) {
        cur.stopped = self.token_.stop_requested();
        if (!cur.stopped) op::next(self.base_, cur.base);
    }
    static constexpr bool for_each_while(auto& self, auto&& fn) {
        bool wanted = true;
        if (!self.token_.stop_requested())
            op::for_each_while(self.base_, [&](auto&& x) -> bool {
                wanted = fn(static_cast<decltype(x)>(x));
                return wanted && !self.token_.stop_requested();
            });
        return wanted;
    }
};

struct stop_on_verb {
    using needs = class a_token_with_stop_requested;
    template <class Base, class Token>
    constexpr auto operator()(Base base, Token token) const -> stop_on_view<Base, Token> {
        return {std::move(base), std::move(token)};
    }
};

} // namespace core

/// The elements until the token says that stopping was requested. It is asked before each element, and once it has said
/// so the source is asked for no more; an element that is there already is handed on, not lost.
///
///     std::stop_source stop;
///     for (int x : std::vector{1, 2, 3} | rill::stop_on(stop.get_token()))
///         if (x == 2) stop.request_stop();                                 // sees 1 2
///
/// Token:      std::stop_token, std::stop_source, or anything copyable with a const stop_requested(); a copy is kept
/// Python:     none
/// std::views: take_while([=](auto&) { return !stop.stop_requested(); }), which loses an element
/// Keeps:      const; one pass, since another may end elsewhere
/// Look-ahead: none.  Memory: none.  Errors: none
inline constexpr core::adaptor_verb<core::stop_on_verb, 1> stop_on;

} // namespace rill
