// generator_run<Yielded>: the consumer's side of a generator, which owns the body and resumes it. The hot path reads one
// address; `settle` follows detours away from it. It loops over the innermost body, so that neither depth nor a million
// empty children use the machine's stack, whatever a compiler makes of tail calls.
#pragma once
#include <cassert>
#include <rill/sources/generator_promise.hpp>

namespace rill::core {

/// elements_of(generator): the run that hands out this body's elements goes on with those of the other.
template <class Yielded> class hand_over : public delegation<Yielded> {
    using promise = generator_promise<Yielded>;
    using place = generator_place<Yielded>;
    static constexpr unsigned char most_levels = 16;

    generator_run<Yielded>* to_;
    bool within_ = false;
    unsigned char level_ = 0; // of bodies that have been resumed from within each other, while they are

    static place follow(detour<Yielded>& d) {
        auto& self = static_cast<hand_over&>(d);
        if (self.within_) {
            auto& top = self.innermost()->to_->root_.promise();
            return {&top, top.value};
        }
        auto* const top = self.enter();
        return top ? place{top, nullptr} : self.used_up();
    }
    promise* enter() {
        auto* const top = std::exchange(to_->at_.top, nullptr);
        if (!top) return nullptr;
        if (to_->block_.left > 0) top->inner->block = std::exchange(to_->block_, {});
        within_ = true;
        to_->root_.promise().caller = this;
        return top;
    }
    hand_over* further() const {
        auto* const d = to_->root_.promise().inner;
        return d && d->step == follow && static_cast<hand_over*>(d)->within_ ? static_cast<hand_over*>(d) : nullptr;
    }
    hand_over* innermost() {
        auto* last = this;
        while (auto* const next = last->further()) last = next;
        return last;
    }
    /// The body is destroyed while others hand out its elements: the innermost goes first. Left to themselves each
    /// would destroy the next from within, and a million of them would need as deep a stack.
    [[gnu::noinline]] void unwind() {
        auto* last = innermost();
        for (bool more = true; more; last = last->body->caller) {
            more = last != this;
            last->within_ = false;
            std::exchange(last->to_->root_, {}).destroy();
        }
    }

public:
    hand_over(promise& from, generator_run<Yielded>& run) : delegation<Yielded>(follow), to_(&run) {
        this->body = &from;
    }
    ~hand_over() {
        if (within_) unwind();
    }
    /// The other starts here and now, so that one without elements costs its body no switch; but only so many from
    /// within each other, for they use the machine's stack.
    bool await_ready() {
        auto const level = this->body->caller ? this->body->caller->level_ : 0;
        if (level == most_levels || !to_->untouched()) return false;
        auto& other = *enter();
        level_ = static_cast<unsigned char>(level + 1);
        other.frame().resume();
        level_ = 0;
        if (other.inner != &promise::ended) return false;
        within_ = false;
        return true;
    }
    void await_resume() {
        if (to_->root_) to_->root_.promise().rethrow();
    }
    place leave() {
        within_ = false;
        return this->used_up();
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

    // Both take and give values, so that a run which is consumed where it was made stays in registers: only then does
    // clang elide its frame.
    [[gnu::noinline]] static place settle(promise* top) {
        if (!top) return {};
        for (place at{top};;) {
            if (auto* const d = at.top->inner; !d) {
                at.top->frame().resume();
                at.here = at.top->value;
            } else if (d != &promise::ended) at = d->step(*d);
            else if (auto* const caller = std::exchange(at.top->caller, nullptr)) at = caller->leave();
            else {
                at.top->rethrow();
                return {};
            }
            if (at.here) return at;
        }
    }
    [[gnu::noinline]] static generator_block<Yielded> take_block(promise& top) {
        return std::exchange(top.inner->block, {});
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
        assert((at_.top || root_.promise().inner == &promise::ended) &&
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

    bool untouched() const { return root_ && !root_.promise().value && !root_.promise().inner; }

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
