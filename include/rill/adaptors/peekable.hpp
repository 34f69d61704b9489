// SPDX-License-Identifier: BSL-1.0
// peekable: a range whose next element can be looked at before it is taken.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/verb/verb.hpp>

namespace rill {
namespace core {

/// What is there however far the range has gone on is kept as a pointer, all else as the value that owns it.
template <class S> struct peeked_element {
    static constexpr bool by_pointer =
        std::is_lvalue_reference_v<element_t<S>> && (multipass<S> || place_life<S> == life::lasting);
    using value = value_t<S>;
    using element = std::conditional_t<by_pointer, element_t<S>, value&&>;
    using value_type = std::conditional_t<by_pointer, plain_value_t<S>, value>;

    class pointer {
        std::remove_reference_t<element>* to_ = nullptr;

    public:
        constexpr explicit operator bool() const { return to_ != nullptr; }
        constexpr auto& operator*() const { return *to_; }
        constexpr void reset() { to_ = nullptr; }
        constexpr void emplace(element x) { to_ = std::addressof(x); }
    };
    using place = std::conditional_t<by_pointer, pointer, assignable_optional<value>>;
};
template <class S>
concept can_be_peeked_at = sequence<S> && (peeked_element<S>::by_pointer ||
                                           (std::constructible_from<value_t<S>, element_t<S>> &&
                                            std::move_constructible<value_t<S>> && outlives_step<S, element_t<S>>));

template <can_be_peeked_at Base> class [[nodiscard]] peekable_view : public single_pass_source<peekable_view<Base>> {
    using how = peeked_element<Base>;
    using place = typename how::place;

    [[no_unique_address]] Base base_;
    non_propagating_cache<cursor_t<Base>> at_{}; // of a pass over the base
    std::size_t taken_ = 0;                      // a moved view begins a new one, of which it has had so many
    live more_{true};
    place here_{}, ahead_{};
    live peeked_{}; // ahead_ is what comes next, or empty at the end

    /// What a moved view owns has moved, too: a pointer to an element is found again.
    constexpr bool knows_the_next() const {
        return peeked_ && (at_.has_value() || !multipass<Base> || !how::by_pointer);
    }
    constexpr void go_on() {
        if (at_) return static_cast<void>(op::next(base_, *at_));
        at_.emplace(op::first(base_));
        if constexpr (multipass<Base>)
            for (std::size_t n = 0; n < taken_ && !op::done(base_, *at_); ++n) op::next(base_, *at_);
    }
    constexpr void fetch(place& to) {
        to.reset();
        if (!std::exchange(more_, live(false))) return; // and so it stays if the base throws
        go_on();
        if (op::done(base_, *at_)) return;
        more_ = true;
        to.emplace(op::read(base_, *at_));
    }

public:
    static constexpr life place_life = how::by_pointer ? core::place_life<Base> : life::step;
    using value_type = typename how::value_type;
    constexpr explicit peekable_view(Base base) : base_(std::move(base)) {}

    /// The next element, or null if there is none. It will be handed out all the same.
    constexpr std::remove_reference_t<typename how::element>* peek() {
        if (!knows_the_next()) fetch(ahead_);
        peeked_ = true;
        return ahead_ ? std::addressof(*ahead_) : nullptr;
    }

    static constexpr void ask(peekable_view& self) {
        bool const known = self.knows_the_next();
        self.peeked_ = false;
        if (!known) self.fetch(self.here_);
        else {
            self.here_ = std::move(self.ahead_);
            self.ahead_.reset();
        }
        ++self.taken_;
    }
    static constexpr bool done(auto& self, auto const&) { return !self.here_; }
    static constexpr auto& peek(auto& self, auto const&) { return *self.here_; }
    static constexpr typename how::element read(auto& self, auto const&) {
        return static_cast<typename how::element>(*self.here_);
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
/// Keeps:      single pass and move-only, over any range: a second loop goes on with the next element
/// Look-ahead: one element, when peek is called.  Memory: two elements.  Errors: none
inline constexpr core::adaptor_verb<core::peekable_verb, 0> peekable;

} // namespace rill
