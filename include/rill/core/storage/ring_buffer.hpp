// SPDX-License-Identifier: BSL-1.0
// ring_buffer<S>: the last few elements of a sequence, for stages that hand them out later. It grows as it is filled,
// never beyond what it is asked to hold. What a multi-pass sequence refers to is kept as a pointer; all else itself.
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/model/life.hpp>
#include <vector>

namespace rill::core {

template <sequence S> class ring_buffer {
public:
    static constexpr bool by_pointer = stays<S>;

private:
    using kept = std::conditional_t<by_pointer, std::add_pointer_t<element_t<S>>, assignable_optional<value_t<S>>>;

    std::vector<kept> kept_;
    std::size_t oldest_ = 0;

public:
    using value_type = std::conditional_t<by_pointer, plain_value_t<S>, value_t<S>>;
    using element = std::conditional_t<by_pointer, element_t<S>, value_t<S>&&>;

    constexpr std::size_t size() const { return kept_.size(); }
    /// Appends an element.
    template <class X> constexpr void push(X&& x) {
        if constexpr (by_pointer) kept_.push_back(std::addressof(x));
        else kept_.emplace_back(std::in_place, std::forward<X>(x));
    }
    /// Overwrites the oldest element.
    template <class X> constexpr void replace(X&& x) {
        if constexpr (by_pointer) kept_[oldest_] = std::addressof(x);
        else kept_[oldest_].emplace(std::forward<X>(x));
        oldest_ = oldest_ + 1 == kept_.size() ? 0 : oldest_ + 1;
    }
    /// Element number i, the oldest being 0.
    constexpr element operator[](std::size_t i) {
        auto& here = kept_[i < kept_.size() - oldest_ ? oldest_ + i : i - (kept_.size() - oldest_)];
        return static_cast<element>(*here);
    }
};

} // namespace rill::core
