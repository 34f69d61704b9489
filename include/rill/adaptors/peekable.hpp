// SPDX-License-Identifier: BSL-1.0
// peekable: a range whose next element can be looked at before it is taken.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/core/storage/placed.hpp>
#include <rill/core/storage/waiting_element.hpp>
#include <rill/core/verb/verb.hpp>

namespace rill {
namespace core {

template <can_wait Base> class [[nodiscard]] peekable_view : public single_pass_source<peekable_view<Base>> {
    using how = waiting_element<Base>;

    // A pass over the base, in which it may know more than its cursor: so neither is moved once it has begun.
    struct pass {
        Base base;
        cursor_t<Base> at{};
        typename how::place here{}, ahead{};
        bool begun = false, more = true;
        bool peeked = false; // ahead is what comes next, or empty at the end

        constexpr explicit pass(Base b) : base(std::move(b)) {}
        constexpr void fetch(typename how::place& to) {
            to.reset();
            if (!std::exchange(more, false)) return; // and so it stays if the base throws
            if (std::exchange(begun, true)) op::next(base, at);
            else at = op::first(base);
            if (op::done(base, at)) return;
            more = true;
            to.emplace(op::read(base, at));
        }
    };
    [[no_unique_address]] Base base_; // until the pass begins
    live fresh_{true};
    placed<pass> pass_{};

    constexpr bool begin_pass() {
        if (fresh_) pass_.emplace(std::move(base_));
        fresh_ = false;
        return static_cast<bool>(pass_);
    }

public:
    static constexpr life place_life = how::by_pointer ? core::place_life<Base> : life::step;
    using value_type = typename how::value_type;
    constexpr explicit peekable_view(Base base) : base_(std::move(base)) {}

    /// The next element, or null if there is none. It will be handed out all the same.
    constexpr std::remove_reference_t<typename how::element>* peek() {
        if (!begin_pass()) return nullptr;
        auto& now = *pass_;
        if (!now.peeked) now.fetch(now.ahead);
        now.peeked = true;
        return now.ahead ? std::addressof(*now.ahead) : nullptr;
    }

    static constexpr void ask(peekable_view& self) {
        if (!self.begin_pass()) return;
        auto& now = *self.pass_;
        if (!std::exchange(now.peeked, false)) return now.fetch(now.here);
        now.here = std::move(now.ahead);
        now.ahead.reset();
    }
    static constexpr bool done(auto& self, auto const&) { return !self.pass_ || !(*self.pass_).here; }
    static constexpr auto& peek(auto& self, auto const&) { return *(*self.pass_).here; }
    static constexpr typename how::element read(auto& self, auto const&) {
        return static_cast<typename how::element>(*(*self.pass_).here);
    }
};

struct peekable_verb {
    using needs = elements_that_can_be_kept;
    template <class Base> constexpr auto operator()(Base base) const -> peekable_view<Base> {
        return peekable_view<Base>(std::move(base));
    }
};

} // namespace core

/// The same elements, and peek(): a pointer to the next one, which is not taken, or null at the end.
///
///     auto tokens = text | rill::peekable();
///     while (auto* next = tokens.peek())
///         if (is_digit(*next)) read_number(tokens);
///         else rill::next(tokens);
///
/// Python:     more_itertools.peekable(xs)
/// std::views: none; Rust: peekable
/// peek():     can be called as often as you like, also between loops: what was peeked at is never lost, and the next
///             loop, rill::next or push begins with it. The element that a loop is at stays as it is
/// Elements:   lvalues of a multi-pass range, and of others those that lie outside of it, as they are; all else as a
///             value that is kept, T&&, text as std::string
/// Keeps:      single pass and move-only, over any range: a second loop goes on with the next element, also when it was moved
/// Look-ahead: one element, when peek is called
/// Memory:     the range and two elements, in one allocation when the first is asked for.  Errors: none
inline constexpr core::adaptor_verb<core::peekable_verb, 0> peekable;

} // namespace rill
