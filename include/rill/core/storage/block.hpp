// SPDX-License-Identifier: BSL-1.0
// block<S>: elements of a sequence side by side, which are shown as a view. What a multi-pass sequence refers to is kept as
// pointers and shown as references; all else as values, in a span.
#pragma once
#include <rill/core/storage/references.hpp>
#include <vector>

namespace rill::core {

template <can_be_kept S> class block {
    template <bool ByPointer, class T> struct form {
        using type = typename references<std::remove_reference_t<T>>::place;
        static constexpr type made_of(auto&& x) { return {std::addressof(x)}; }
        static constexpr auto shown(auto& kept, std::size_t from, std::size_t count) {
            return references<std::remove_reference_t<T>>(kept.data() + from, count);
        }
    };
    template <class T> struct form<false, T> {
        using type = value_t<S>;
        static constexpr auto&& made_of(auto&& x) { return static_cast<decltype(x)>(x); }
        static constexpr auto shown(auto& kept, std::size_t from, std::size_t count) {
            return std::span(kept.data() + from, count);
        }
    };
    // A std::vector<bool> has no span.
    template <class T>
        requires std::same_as<value_t<S>, bool>
    struct form<false, T> {
        using type = bool;
        static constexpr bool made_of(auto&& x) { return static_cast<bool>(x); }
        static constexpr auto shown(auto& kept, std::size_t from, std::size_t count) {
            auto const begin = kept.begin() + static_cast<std::ptrdiff_t>(from);
            return std::ranges::subrange(begin, begin + static_cast<std::ptrdiff_t>(count));
        }
    };
    using as = form<stays<S>, element_t<S>>;
    std::vector<typename as::type> kept_{};

public:
    constexpr std::size_t size() const { return kept_.size(); }
    constexpr void clear() { kept_.clear(); }
    template <class X> constexpr void push(X&& x) { kept_.emplace_back(as::made_of(std::forward<X>(x))); }
    /// Elements that may be moved away, and such that may not.
    constexpr auto shown(std::size_t from, std::size_t count) { return as::shown(kept_, from, count); }
    constexpr auto shown(std::size_t from, std::size_t count) const { return as::shown(kept_, from, count); }

    /// Only the last n elements, in a buffer with room for as many as there were.
    constexpr void keep_last(std::size_t n, block& spare) {
        spare.kept_.reserve(kept_.capacity());
        for (auto i = kept_.size() - n; i < kept_.size(); ++i) spare.kept_.push_back(std::move(kept_[i]));
        kept_.clear();
        std::swap(kept_, spare.kept_);
    }
};

} // namespace rill::core
