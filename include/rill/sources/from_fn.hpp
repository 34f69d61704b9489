// SPDX-License-Identifier: BSL-1.0
// from_fn: the elements that a function returns, until it returns none.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/util/optional_like.hpp>
#include <rill/core/model/single_pass_source.hpp>

namespace rill {
namespace core {

template <class Func>
    requires std::invocable<Func&> && optional_like<std::invoke_result_t<Func&>>
class [[nodiscard]] from_fn_source : public single_pass_source<from_fn_source<Func>> {
    using result = std::invoke_result_t<Func&>;
    [[no_unique_address]] movable_box<Func> func_;
    live more_{true};
    element_cache<result, non_propagating_cache<result>> here_{};

    static constexpr decltype(auto) element(auto& here) {
        if constexpr (std::is_pointer_v<result>) return *here;
        else return *std::move(here);
    }

public:
    static constexpr life place_life = std::is_pointer_v<result> ? life::unknown : life::step;
    static constexpr life referent_life = life::unknown;
    constexpr explicit from_fn_source(Func func) : func_(std::move(func)) {}

    static constexpr void ask(from_fn_source& self) {
        self.here_.reset();
        if (!std::exchange(self.more_, live(false))) return;
        self.here_.emplace(self.func_());
        self.more_ = static_cast<bool>(*self.here_);
    }
    static constexpr bool done(auto& self, auto const&) { return !self.more_; }
    static constexpr decltype(auto) read(auto& self, auto const&) { return element(*self.here_); }
    static constexpr auto& peek(auto& self, auto const&) { return **self.here_; }
    // What the function returns lives as long as the consumer looks at it. A do loop: of the other kind GCC leaves the
    // question at the top, and two jumps for each element.
    static constexpr bool for_each_while(from_fn_source& self, auto&& fn) {
        self.here_.reset();
        if (!self.more_) return true;
        bool wanted = true;
        do {
            self.more_ = false; // and so it stays if the function throws
            result next = self.func_();
            self.more_ = static_cast<bool>(next);
            if (next) [[likely]]
                wanted = fn(element(next));
        } while (wanted && self.more_);
        return wanted;
    }
};

} // namespace core

/// The elements of the optionals or pointers that a function returns, until it returns none.
///
///     rill::from_fn([&] { return queue.try_pop(); }) | rill::map(handle)     // try_pop returns an optional
///
/// Python:     iter(f, None)
/// std::views: none
/// Elements:   *f(): of an optional T&&, which may be moved from until the next is asked for; of a pointer T&
/// Keeps:      single pass and move-only: a second loop goes on with the next element
/// Look-ahead: none.  Memory: one result of the function.  Errors: the function's own; afterwards it is empty
inline constexpr auto from_fn = []<class Func>(Func func) -> core::from_fn_source<Func> {
    return core::from_fn_source<Func>(std::move(func));
};

} // namespace rill
