// SPDX-License-Identifier: BSL-1.0
// replay_buffer<Base>: a single-pass sequence that can be walked again within one pass of the stage that holds it
// (cycle, cartesian_product). Each element is asked for once, when it is first reached, and kept until forget().
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/model/view.hpp>
#include <vector>

namespace rill::core {

template <sequence Base> class [[nodiscard]] replay_buffer : public view<replay_buffer<Base>, false> {
    struct memory {
        cursor_t<Base> at{};
        std::vector<assignable_optional<value_t<Base>>> kept{};
        bool over = false;
    };
    [[no_unique_address]] Base base_;
    non_propagating_cache<memory> memory_{};

    // Asks the base for one more element and stores it.
    static constexpr void grow(replay_buffer& self) {
        auto& memory = *self.memory_;
        if (memory.kept.empty()) memory.at = op::first(self.base_);
        else op::next(self.base_, memory.at);
        memory.over = op::done(self.base_, memory.at);
        if (!memory.over) memory.kept.emplace_back(std::in_place, op::read(self.base_, memory.at));
    }

public:
    static constexpr life place_life = life::pipeline;
    constexpr explicit replay_buffer(Base base) : base_(std::move(base)) {}

    static constexpr void forget(replay_buffer& self) { self.memory_.emplace(); }
    static constexpr std::size_t first(replay_buffer& self) {
        if (self.memory_->kept.empty() && !self.memory_->over) grow(self);
        return 0;
    }
    static constexpr bool done(replay_buffer& self, std::size_t const& cur) { return cur == self.memory_->kept.size(); }
    static constexpr value_t<Base> const& read(replay_buffer& self, std::size_t const& cur) {
        return *self.memory_->kept[cur];
    }
    static constexpr auto& peek(replay_buffer& self, std::size_t const& cur) { return read(self, cur); }
    static constexpr void next(replay_buffer& self, std::size_t& cur) {
        if (++cur == self.memory_->kept.size() && !self.memory_->over) grow(self);
    }
};

/// Base as it is if it is multi-pass.
template <class Base> using as_multipass = std::conditional_t<multipass<Base>, Base, replay_buffer<Base>>;

namespace op {

/// A new pass begins: what was remembered belongs to the last one.
template <class S> constexpr void forget(S& s) {
    if constexpr (requires { bare<S>::forget(s); }) bare<S>::forget(s);
}

} // namespace op
} // namespace rill::core
