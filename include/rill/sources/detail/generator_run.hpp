// SPDX-License-Identifier: BSL-1.0
// generator_run<Yielded>: the consumer's side of a generator, which owns the body and resumes it. How far it has come
// stands in the body's promise, so that a cursor needs no run: it goes on wherever that is moved. The hot path reads
// one address. A root that is at no element of its own asks its current detour, and `go_on` follows what comes then. It
// loops over the innermost body, so that neither depth nor a million empty children use the machine's stack, whatever a
// compiler makes of tail calls. Neither a run nor a cursor is passed to a function that is not inlined: only then does
// clang elide the frame of a body that is consumed where it was made.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/storage/cache_latest.hpp>
#include <rill/sources/detail/generator_promise.hpp>

namespace rill::core {

template <class Yielded> class generator_run {
    using promise = generator_promise<Yielded>;
    using object = std::remove_reference_t<Yielded>;
    using element = block_element<Yielded>;
    friend range_detour<Yielded>;

    promise* root_ = nullptr;

    static void resume(promise& body) {
        body.value = nullptr;
        body.frame().resume();
    }
    /// The next element, or null at the end. Until that is found, the root is nobody's to ask.
    static object* ask(promise& root) {
        auto* const current = root.stand(promise::runs);
        return current->step(*current, root, false);
    }
    /// The next element, or null at the end, when this body goes on. A function of its own, so that a loop has little
    /// more in it than the resumption.
    [[gnu::noinline]] static object* go_on(promise& root, promise* body) {
        for (;;) {
            resume(*body);
            if (body->value) break;
            auto* const at = body->current;
            if (at->other) {
                root.stand(promise::runs);
                body = at->other;
            } else if (at->body) {
                auto const found = begin(root, *at);
                if (found.element) return found.element;
                body = found.next;
            } else if (body != &root) {
                body = body->caller->body;
            } else {
                root.rethrow();
                return nullptr;
            }
        }
        if (body != &root) root.current = body->caller;
        return body->value;
    }
    /// An element, or the body that is to go on.
    struct answer {
        object* element;
        promise* next;
    };
    /// What a body has just run into.
    [[gnu::noinline]] static answer begin(promise& root, detour<Yielded>& at) {
        root.stand(promise::runs);
        if (at.step == hand_over::begin) return static_cast<hand_over&>(at).take_up(root);
        return {at.step(at, root, true), at.body};
    }
    /// This element and the rest of the block that it is of. Where fn stops it or throws, the block stands on the
    /// element that fn was given; while fn is called, the block is nobody else's.
    template <class F> [[gnu::always_inline]] static bool push_block(promise& root, F& fn) {
        struct position {
            promise& root;
            element *at, *last;
            detour<Yielded>* const block;

            explicit position(promise& r) : root(r), at(r.at), last(r.last), block(r.stand(promise::runs)) {
                root.leave_block();
            }
            ~position() {
                root.at = at;
                root.last = last;
                root.current = block;
            }
        };
        for (position p(root);; ++p.at) {
            if constexpr (copies_blocks<Yielded>) {
                std::remove_cv_t<object> copy(*p.at);
                if (!fn(copy)) return false;
            } else if (!fn(*p.at)) return false;
            if (p.at == p.last) return true;
        }
    }
    /// Taken over by another run; not by itself.
    promise* give_away() {
        if (root_ && root_->is_running()) promise::fail();
        return std::exchange(root_, nullptr);
    }

public:
    /// Goes on with the body, whichever generator owns that by then, as long as it exists.
    class cursor {
        promise* root_ = nullptr;
        object* here_ = nullptr;

        void ask(promise& root) {
            using block = block_detour<Yielded>;
            if (root.value) [[likely]] {
                resume(root);
                here_ = root.value;
                if (here_) [[likely]]
                    return;
            } else if (block::has_more(root)) {
                here_ = static_cast<block*>(root.current)->next(root);
                return;
            } else here_ = nullptr; // what an exception leaves
            here_ = generator_run::ask(root);
        }

    public:
        cursor() = default;
        cursor(cursor&&) = default;
        cursor& operator=(cursor&&) = default;
        explicit cursor(promise& root) : root_(&root) { ask(root); }
        object* here() const { return here_; }
        void next() {
            if (here_) ask(*root_);
        }
    };

    /// elements_of(generator): it is taken over, and the run that hands out this body's elements goes on with its.
    class hand_over : public detour<Yielded> {
        friend generator_run;

        promise* owned_;

        static object* begin(detour<Yielded>& d, promise& root, bool) {
            auto const found = static_cast<hand_over&>(d).take_up(root);
            return found.element ? found.element : go_on(root, found.next);
        }
        static object* further(detour<Yielded>& d, promise& root, bool) { return go_on(root, d.other); }

        void hand_out() {
            this->step = further;
            this->other = owned_;
            owned_->caller = this;
        }
        /// One whose own body is to be resumed needs no taking up.
        hand_over(promise& from, promise* owned) : detour<Yielded>(std::addressof(from), begin), owned_(owned) {
            if (owned && owned->value) hand_out();
        }
        /// One that has been asked before goes on from where it stands.
        answer take_up(promise& root) {
            auto* const current = owned_ ? owned_->current : nullptr;
            if (!current || !current->body) return {nullptr, this->body};
            root.at = owned_->at;
            root.last = owned_->last;
            owned_->leave_block();
            hand_out();
            if (current->other) return {nullptr, current->other};
            return {current->step(*current, root, true), current->body};
        }
        /// The root is destroyed while others hand out its elements: the innermost goes first. Left to themselves each
        /// would destroy the next from within, and a million of them would need as deep a stack.
        [[gnu::noinline]] void unwind() {
            auto* last = this->body->current;
            if (!last->other) last = last->body->caller;
            for (;; last = last->body->caller) {
                auto& self = static_cast<hand_over&>(*last);
                self.other = nullptr;
                std::exchange(self.owned_, nullptr)->frame().destroy();
                if (last == this) return;
            }
        }

    public:
        hand_over(promise& from, generator_run& run) : hand_over(from, run.give_away()) {}
        ~hand_over() {
            if (this->other) unwind();
            else if (owned_) owned_->frame().destroy();
        }
        void await_resume() {
            this->other = nullptr;
            if (owned_) owned_->rethrow();
        }
    };

    generator_run() = default;
    explicit generator_run(promise& body) noexcept : root_(&body) {}
    generator_run(generator_run&& other) noexcept : root_(std::exchange(other.root_, nullptr)) {}
    generator_run& operator=(generator_run&& other) noexcept {
        generator_run old(std::move(other));
        std::swap(root_, old.root_);
        return *this;
    }
    ~generator_run() {
        if (root_) root_->frame().destroy();
    }

    cursor begin() { return root_ ? cursor(*root_) : cursor(); }

    template <class F> bool for_each_while(F fn) {
        if (!root_) return true;
        auto& root = *root_;
        for (;;) {
            if (root.value) do {
                    resume(root);
                    if (!root.value) [[unlikely]]
                        break;
                    if (!fn(*root.value)) return false;
                } while (root.value);
            auto* const here = ask(root);
            if (!here) return true;
            if (root.at ? !push_block(root, fn) : !fn(*here)) return false;
        }
    }
};

} // namespace rill::core
