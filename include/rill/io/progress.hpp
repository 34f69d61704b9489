// SPDX-License-Identifier: BSL-1.0
// progress: tells how far a pass has come, while its elements go by.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/util/argument_check.hpp>
#include <rill/core/bases/stateful.hpp>
#include <rill/io/detail/progress_line.hpp>

namespace rill {
namespace core {

/// What is told: a function, or a line on the terminal that starts with a label.
template <class T> using progress_listener = std::conditional_t<std::convertible_to<T, std::string>, progress_line, T>;
template <class F> concept hears_progress = std::invocable<F&, progress_report const&>;

template <sequence Base, hears_progress Func, class Clock>
class [[nodiscard]] progress_view
    : public stateful<progress_view<Base, Func, Clock>, Base, progress_meter<Clock>, false> {
    movable_box<Func> func_;
    std::optional<std::size_t> total_;

    static std::optional<std::size_t> total(progress_view& self) {
        if constexpr (sized<Base>)
            if (auto const length = op::length(self.base_); !self.total_ && !length.too_many()) return length;
        return self.total_;
    }
    static void arrive(progress_view& self, auto& cur) {
        if (op::done(self.base_, cur.base)) self.func_(self.state_->last_report());
    }

public:
    using value_type = plain_value_t<Base>;
    progress_view(Base base, Func func, std::optional<std::size_t> total = {})
        : progress_view::stateful(std::move(base)), func_(std::move(func)), total_(total) {}

    static auto first(progress_view& self) {
        auto const expected = total(self);
        auto cur = progress_view::start(self);
        self.state_->expect(expected);
        arrive(self, cur);
        return cur;
    }
    static decltype(auto) read(progress_view& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static auto& peek(progress_view& self, auto const& cur)
        requires rereadable<Base>
    {
        return op::peek(self.base_, cur.base);
    }
    static void next(progress_view& self, auto& cur) {
        if (self.state_->time_to_report()) self.func_(self.state_->report());
        op::next(self.base_, cur.base);
        arrive(self, cur);
    }
    static extent length(progress_view& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static bool for_each_while(progress_view& self, auto&& fn) {
        progress_meter<Clock> meter;
        meter.expect(total(self));
        auto const ran_out = op::for_each_while(self.base_, [&](auto&& x) -> bool {
            if (!fn(static_cast<decltype(x)>(x))) return false;
            if (meter.time_to_report()) self.func_(meter.report());
            return true;
        });
        if (ran_out) self.func_(meter.last_report());
        return ran_out;
    }
};

/// A test brings a clock of its own.
template <class Clock = os::steady_clock> struct progress_verb {
    using needs = class a_label_or_a_function_of_the_report;
    static void check(std::integral auto total, auto const&) { op::count("progress", total); }

    template <class Base, class L>
    auto operator()(Base base, L l) const -> progress_view<Base, progress_listener<L>, Clock> {
        return {std::move(base), progress_listener<L>(std::move(l))};
    }
    template <class Base, class L>
    auto operator()(Base base, std::integral auto total, L l) const
        -> progress_view<Base, progress_listener<L>, Clock> {
        return {std::move(base), progress_listener<L>(std::move(l)), op::count("progress", total)};
    }
};

} // namespace core

/// The elements as they are, with a report at most ten times a second and one at the end: how many, of how many, how
/// fast, for how long and how long still. A label makes a line on stderr of it, if that is a terminal.
///
///     for (auto line : rill::lines(path) | rill::progress("reading")) ...
///     jobs | rill::progress(1000, [](rill::progress_report const& r) { log(r.count(), r.remaining()); }) | ...
///
/// Python:     tqdm.tqdm(xs, total=n, desc="reading"); std::views: none
/// Total:      the argument in front; without it, the base's length where that is known; else there is no percentage
/// Report:     count() counts the elements that are done with: the next one is being asked for. finished() is told when
///             they have run out, not when the pass is left before that
/// Keeps:      size; single pass, and not const: what is told is told of one pass
/// Look-ahead: none.  Memory: O(1), and the label.  Errors: std::invalid_argument for a negative total
inline constexpr core::adaptor_verb<core::progress_verb<>, 1, 2> progress;

} // namespace rill
