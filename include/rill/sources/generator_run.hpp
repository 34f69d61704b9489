// generator_run<Yielded>: the consumer's side of a generator, which owns the body and resumes it. The hot path reads one
// address; `settle` follows detours away from it. It loops over the innermost body, so that neither depth nor a million
// empty children use the machine's stack, whatever a compiler makes of tail calls.
#pragma once
#include <cassert>
#include <rill/sources/generator_promise.hpp>

namespace rill::core {

/// elements_of(generator): the run that hands out this body's elements goes on with those of the other.
template <class Yielded> class hand_over : public detour<Yielded> {
    using promise = generator_promise<Yielded>;
    using place = generator_place<Yielded>;

    generator_run<Yielded>* to_;

    /// One that has been asked before goes on from where it stands.
    static place take_up(detour<Yielded>& d) {
        auto& self = static_cast<hand_over&>(d);
        auto& to = *self.to_;
        auto* const top = std::exchange(to.at_.top, nullptr);
        if (!top) return self.used_up();
        if (to.block_.left > 0) top->block() = std::exchange(to.block_, {});
        to.root_.promise().caller = self.body;
        return {top, nullptr};
    }
    hand_over* further() const {
        auto* const d = to_->root_ ? to_->root_.promise().inner : nullptr;
        return d && d->step == take_up ? static_cast<hand_over*>(d) : nullptr;
    }
    /// The body is destroyed while others hand out its elements: the innermost goes first. Left to themselves each
    /// would destroy the next from within, and a million of them would need as deep a stack.
    [[gnu::noinline]] void unwind() {
        auto* last = this;
        while (auto* const next = last->further()) last = next;
        for (;;) {
            auto& from = *last->body;
            from.inner = nullptr;
            if (auto const root = std::exchange(last->to_->root_, {})) root.destroy();
            if (last == this) return;
            last = static_cast<hand_over*>(from.caller->inner);
        }
    }

public:
    explicit hand_over(generator_run<Yielded>& run) : detour<Yielded>(take_up), to_(&run) {}
    ~hand_over() {
        if (this->body->inner == this) unwind();
    }
    /// One that has not been asked yet is what is resumed next.
    template <class Promise> void await_suspend(std::coroutine_handle<Promise> h) noexcept {
        promise& from = h.promise();
        auto* fresh = to_->at_.top;
        if (!fresh || fresh->value || fresh->inner) fresh = nullptr;
        else {
            to_->at_.top = nullptr;
            fresh->caller = &from;
        }
        this->suspend(from, fresh);
    }
    void await_resume() {
        this->body->inner = nullptr;
        if (to_->root_) to_->root_.promise().rethrow();
    }
};

template <class Yielded> class generator_run {
    using promise = generator_promise<Yielded>;
    using place = generator_place<Yielded>;
    using object = std::remove_reference_t<Yielded>;
    friend hand_over<Yielded>;

    std::coroutine_handle<promise> root_;
    place at_;
    generator_block<Yielded> block_;

    /// Finds the next element, from the body that handed out the last one: whoever is at the top is resumed, until one
    /// yields; on a detour it is the body that this names, or its step finds the element or another body.
    // Both functions take and give values, so that a run which is consumed where it was made stays in registers: only
    // then does clang elide its frame.
    [[gnu::noinline]] static place settle(promise* top) {
        if (!top) return {};
        for (bool away = top->inner;;) {
            if (!away) {
                top->frame().resume();
                if (top->value) return {top, top->value};
            }
            if (top->next) {
                top = top->next;
                away = false;
            } else if (!top->inner->step) {
                top->rethrow();
                return {};
            } else {
                auto const at = top->inner->step(*top->inner);
                if (at.here) return at;
                top = at.top;
                away = top->inner;
            }
        }
    }
    [[gnu::noinline]] static generator_block<Yielded> take_block(promise& top) {
        return std::exchange(top.block(), {});
    }

    /// While a body runs, no body is at the top: so that it cannot ask itself, and an exception leaves nothing to ask.
    void entered() {
        assert(at_.top && "rill::generator: the body asks its own generator for the next element");
#ifndef NDEBUG
        at_.top = nullptr;
#endif
    }
    void left() {
#ifndef NDEBUG
        at_.top = &root_.promise();
#endif
    }
    void step(bool plain) {
        if (plain) {
            at_.here = nullptr; // what an exception leaves
            entered();
            root_.resume();
            left();
            at_.here = root_.promise().value;
            if (at_.here) [[likely]]
                return;
        } else if (block_.left > 0) {
            at_.here = block_.next(at_.here);
            return;
        }
        follow();
    }
    void follow() {
        assert((at_.top || !root_.promise().inner->step) &&
               "rill::generator: a body asks the generator that hands out its elements for the next one");
        at_.here = nullptr;
        at_ = settle(std::exchange(at_.top, nullptr));
        if (at_.here && at_.top->inner) block_ = take_block(*at_.top);
    }
    /// This element, unless passed, and the rest of the block that it may be of. Where fn stops it or throws, the run
    /// stands on the element that it was given.
    template <class F> bool for_each_here(F& fn, bool passed) {
        struct position {
            generator_block<Yielded>& block;
            std::size_t const last;
            std::size_t i;
            ~position() {
                block.left = last - i;
                block.from += i;
            }
        };
        object const* const first = copies_blocks<Yielded> && block_.left > 0 ? block_.from : at_.here;
        for (position p{block_, block_.left, passed};; ++p.i) {
            if constexpr (copies_blocks<Yielded>) {
                std::remove_cv_t<object> copy(first[p.i]);
                if (!fn(copy)) return false;
            } else if (!fn(const_cast<object&>(first[p.i]))) return false;
            if (p.i == p.last) return true;
        }
    }

public:
    generator_run() = default;
    explicit generator_run(promise& body) noexcept : root_(body.frame()) { at_.top = &body; }
    generator_run(generator_run&& other) noexcept
        : root_(std::exchange(other.root_, {})), at_(std::exchange(other.at_, {})),
          block_(std::exchange(other.block_, {})) {}
    generator_run& operator=(generator_run&& other) noexcept {
        generator_run old(std::move(other));
        std::swap(root_, old.root_);
        std::swap(at_, old.at_);
        std::swap(block_, old.block_);
        return *this;
    }
    ~generator_run() {
        if (root_) root_.destroy();
    }

    void begin() {
        if (root_) step(!root_.promise().inner);
    }
    void next() { step(root_.promise().value); }
    object* here() const { return at_.here; }

    template <class F> bool for_each_while(F fn) {
        if (!root_) return true;
        for (auto const root = root_;;) {
            if (!root.promise().inner) {
                at_.here = nullptr;
                while (entered(), root.resume(), left(), root.promise().value)
                    if (!fn(*root.promise().value)) return false;
            }
            bool const midway = block_.left > 0;
            if (!midway) follow();
            if (!at_.here) return true;
            if (!for_each_here(fn, midway)) return false;
        }
    }
};

} // namespace rill::core
