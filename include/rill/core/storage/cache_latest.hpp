// SPDX-License-Identifier: BSL-1.0
// as_rereadable<Base>: a sequence whose elements may be read again for free. A stage that looks at an element before it
// hands it on (filter, take_while, ...) holds its base in one of these, and so functions further down run once for
// each element in pull mode too (law 3).
//
// A base that is rereadable is used as it is. Otherwise the element is read when it is reached, and kept:
//   a reference                                as a pointer
//   a value, multi-pass base, copyable         in the cursor; read() gives copies, and the category survives
//   a value otherwise                          in the view; read() gives T&&, and the stage is single pass
// No cursor points into itself or into another one, so iterators can be moved at any time.
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/model/view.hpp>

namespace rill::core {

template <class S> concept cached_by_pointer = std::is_reference_v<element_t<S>>;
template <class S>
concept cached_in_cursor = !cached_by_pointer<S> && multipass<S> && std::copy_constructible<element_t<S>>;
template <class S> concept cached_in_view = !cached_by_pointer<S> && !cached_in_cursor<S>;

/// What the view and its cursor keep.
template <class S> struct cache_of {
    using T = std::remove_cv_t<element_t<S>>;
    using in_view = element_cache<T, non_propagating_cache<T>>;
    using in_cursor = single_pass_tag;
};
template <cached_in_cursor S> struct cache_of<S> {
    using T = std::remove_cv_t<element_t<S>>;
    class in_view {};
    using in_cursor = element_cache<T, assignable_optional<T>>;
};
template <cached_by_pointer S> struct cache_of<S> {
    class in_view {};
    using in_cursor = std::add_pointer_t<element_t<S>>;
};

template <sequence Base>
class [[nodiscard]] cache_latest : public view<cache_latest<Base>, sequence<Base const> && !cached_in_view<Base>> {
    [[no_unique_address]] Base base_;
    [[no_unique_address]] typename cache_of<Base>::in_view here_{};

    template <bool Const> struct cursor {
        using S = const_if<Const, Base>;
        cursor_t<S> base{};
        [[no_unique_address]] typename cache_of<S>::in_cursor kept{};

        cursor() = default;
        constexpr explicit cursor(cursor_t<S> c) : base(std::move(c)) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b)
            requires std::regular<cursor_t<S>>
        {
            return a.base == b.base;
        }
    };
    template <class Self> static constexpr auto from(Self&, auto c) { return cursor<is_const<Self>>(std::move(c)); }

    template <class Self> static constexpr bool look(Self& self, cursor<is_const<Self>>& cur, bool more) {
        auto& base = self.base_;
        using S = like<Self, Base>;
        if constexpr (cached_by_pointer<S>) {
            if (!more) return false;
            auto&& element = op::read(base, cur.base);
            cur.kept = std::addressof(element);
        } else {
            auto& kept = [&]() -> auto& {
                if constexpr (cached_in_view<S>) return self.here_;
                else return cur.kept;
            }();
            kept.reset();
            if (!more) return false;
            kept.emplace(op::read(base, cur.base));
        }
        return true;
    }

public:
    using value_type = plain_value_t<Base>;
    constexpr explicit cache_latest(Base base) : base_(std::move(base)) {}

    static constexpr auto first(auto& self) {
        auto cur = from(self, op::first(self.base_));
        look(self, cur, !op::done(self.base_, cur.base));
        return cur;
    }
    static constexpr auto done(auto& self, auto const& cur) { return op::done(self.base_, cur.base); }
    static constexpr bool next(auto& self, auto& cur) { return look(self, cur, op::step(self.base_, cur.base)); }
    static constexpr void prev(auto& self, auto& cur)
        requires bidirectional<Base>
    {
        op::prev(self.base_, cur.base);
        look(self, cur, true);
    }
    static constexpr bool retreat(auto& self, auto& cur)
        requires retreats<Base>
    {
        return look(self, cur, op::retreat(self.base_, cur.base));
    }
    static constexpr auto last(auto& self)
        requires bounded<Base>
    {
        return from(self, op::last(self.base_));
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static constexpr auto& peek(auto& self, auto const& cur) {
        if constexpr (cached_in_view<like<decltype(self), Base>>) return *self.here_;
        else return *cur.kept;
    }
    static constexpr decltype(auto) read(auto& self, auto const& cur) {
        using S = like<decltype(self), Base>;
        if constexpr (cached_by_pointer<S>) return static_cast<element_t<S>>(*cur.kept);
        else if constexpr (cached_in_cursor<S>) return std::remove_cv_t<element_t<S>>(*cur.kept);
        else return std::move(*self.here_);
    }
    static constexpr auto& base(auto& self) { return self.base_; }
    static constexpr auto wrap_sink(auto&, auto fn) { return fn; }
    static constexpr bool for_each_after(auto& self, auto& cur, auto&& fn) {
        return op::for_each_after(self.base_, cur.base, fn);
    }
};

template <class Base> using as_rereadable = std::conditional_t<rereadable<Base>, Base, cache_latest<Base>>;

namespace op {

/// The element at hand of a Base that is read once, as a stage on Base that only looks is shown it in push mode.
template <class Base> constexpr look_t<Base> look(auto& base, auto const& cur) {
    return static_cast<look_t<Base>>(op::peek(base, cur));
}

} // namespace op

} // namespace rill::core
