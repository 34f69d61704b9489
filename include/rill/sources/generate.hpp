// SPDX-License-Identifier: BSL-1.0
// generate: what a function returns, called for ever.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/model/single_pass_source.hpp>

namespace rill {
namespace core {

template <class Func>
    requires std::invocable<Func&> && (!std::is_void_v<std::invoke_result_t<Func&>>)
class [[nodiscard]] generate_source : public single_pass_source<generate_source<Func>> {
    using result = std::invoke_result_t<Func&>;

    /// What one call returned: a reference, or a value that is not moved on its way here.
    struct returned {
        result value;
        constexpr explicit returned(movable_box<Func>& func) : value(func()) {}
    };
    [[no_unique_address]] movable_box<Func> func_;
    live more_{true};
    non_propagating_cache<returned> here_;

public:
    static constexpr life place_life = std::is_lvalue_reference_v<result> ? life::unknown : life::step;
    static constexpr life referent_life = life::unknown;
    constexpr explicit generate_source(Func func) : func_(std::move(func)) {}

    static constexpr void ask(generate_source& self) {
        self.here_.reset();
        if (!std::exchange(self.more_, live(false))) return;
        self.here_.emplace(self.func_);
        self.more_ = true;
    }
    static constexpr bool done(auto& self, auto const&) { return !self.more_; }
    static constexpr result&& read(auto& self, auto const&) { return static_cast<result&&>(self.here_->value); }
    static constexpr auto& peek(auto& self, auto const&) { return self.here_->value; }
};

} // namespace core

/// What a function returns, called for ever: once for each element, when it is asked for.
///
///     auto next = [a = 0, b = 1]() mutable { return std::exchange(a, std::exchange(b, a + b)); };
///     rill::generate(next) | rill::take(7)                                 // 0 1 1 2 3 5 8
///
/// Python:     more_itertools.repeatfunc(f)
/// std::views: none
/// Elements:   what f returns, if that is a reference; otherwise T&&, which may be moved from, until the next is asked for
/// Keeps:      single pass and move-only: a second loop goes on with the next element. Endless, until f throws
/// Look-ahead: none.  Memory: one element.  Errors: the function's own; afterwards it is empty
inline constexpr auto generate = []<class Func>(Func func) -> core::generate_source<Func> {
    return core::generate_source<Func>(std::move(func));
};

} // namespace rill
