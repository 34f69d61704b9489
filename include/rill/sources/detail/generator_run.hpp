// SPDX-License-Identifier: BSL-1.0
// generator_run<Yielded>: the consumer's side of a generator, which owns the body and resumes it. How far it has come
// stands in the body's promise, so that a cursor needs no run: it goes on wherever that is moved. The hot path reads
// one address; `settle` follows detours away from it. It loops over the innermost body, so that neither depth nor a
// million empty children use the machine's stack, whatever a compiler makes of tail calls. Neither a run nor a cursor
// is passed to a function that is not inlined: only then does clang elide the frame of a body that is consumed where it
// was made.
#pragma once
#include <rill/core/util/argument_check.hpp>
#include <rill/core/storage/cache_latest.hpp>
#include <rill/sources/detail/generator_promise.hpp>

namespace rill::core {

template <class Yielded> class generator_run {
    using promise = generator_promise<Yielded>;
    using object = std::remove_reference_t<Yielded>;
    using element = block_element<Yielded>;

    promise* root_ = nullptr;

    /// An element, or null at the end; and the last of its block.
    struct place {
        object* here = nullptr;
        element* last = nullptr;
    };

    /// The next element: of the root itself, if that has just run into a detour, or of the body that it hands out by
    /// now. Who is at the top is resumed, until one yields; on a detour it is the body that this names, or its step
    /// finds the element or another body. No body is at the top of a root that runs, or has ended.
    [[gnu::noinline]] static place settle(promise& root, promise* top) {
        if (!top) return nothing(root);
        for (bool away = top->inner;;) {
            if (!away) {
                go_on(*top);
                if (top->value) break;
            }
            if (top->next) {
                top = std::exchange(top->next, nullptr);
                away = false;
            } else if (!top->inner->step) {
                top->rethrow();
                return {};
            } else {
                if (auto* const found = top->inner->step(*top->inner, root)) {
                    root.next = top;
                    return {found, root.at ? static_cast<block_detour<Yielded>*>(top->inner)->last_ : nullptr};
                }
                top = std::exchange(root.next, nullptr);
                away = top->inner;
            }
        }
        if (top != &root) root.next = top;
        return {top->value, nullptr};
    }
    static place nothing(promise& root) {
        if (root.runs()) runs();
        return {};
    }
    [[gnu::cold]] static void runs() {
        op::fail<std::logic_error>("rill::generator: it is asked for an element while it makes one");
    }
    static void go_on(promise& body) {
        body.value = nullptr;
        body.frame().resume();
    }
    static promise* top(promise& root) { return std::exchange(root.next, nullptr); }
    // Functions of their own, so that a loop has little more in it than the resumption.
    [[gnu::noinline]] static place after_a_detour(promise& root) { return settle(root, &root); }
    [[gnu::noinline]] static place from_the_top(promise& root) { return settle(root, top(root)); }

    /// This element and the rest of the block that it is of. Where fn stops it or throws, the block stands on the
    /// element that fn was given; while fn is called, the block is nobody else's.
    template <class F> [[gnu::always_inline]] static bool push_block(promise& root, element* last, F& fn) {
        struct position {
            promise& root;
            element* const first;
            promise* const top;
            std::size_t i = 0;
            ~position() {
                root.at = first + i;
                root.next = top;
            }
        };
        auto const count = static_cast<std::size_t>(last - root.at);
        auto* const first = root.at;
        for (position p{root, first, std::exchange(root.next, nullptr)};; ++p.i) {
            if constexpr (copies_blocks<Yielded>) {
                std::remove_cv_t<object> copy(first[p.i]);
                if (!fn(copy)) return false;
            } else if (!fn(first[p.i])) return false;
            if (p.i == count) return true;
        }
    }
    /// Taken over by another run; not by itself.
    promise* give_away() {
        if (root_ && root_->runs()) runs();
        return std::exchange(root_, nullptr);
    }

public:
    /// Goes on with the body, whichever generator owns that by then, as long as it exists.
    class cursor {
        promise* root_ = nullptr;
        object* here_ = nullptr;
        element* last_ = nullptr; // of the block that it may be of
        struct nothing {};
        [[no_unique_address]] std::conditional_t<copies_blocks<Yielded>, element*, nothing> original_{};

        element* at() const {
            if constexpr (copies_blocks<Yielded>) return original_;
            else return here_;
        }
        void stand(promise& root, place found) {
            here_ = found.here;
            last_ = found.last;
            if constexpr (copies_blocks<Yielded>) original_ = root.at;
        }
        void ask(promise& root) {
            if (root.value) [[likely]] {
                go_on(root);
                here_ = root.value;
                if (!here_) [[unlikely]]
                    stand(root, after_a_detour(root));
            } else if (at() != last_ && root.at == at()) {
                ++root.at;
                if constexpr (copies_blocks<Yielded>) {
                    original_ = root.at;
                    here_ = core::copy_of_element<Yielded>(const_cast<std::remove_cv_t<object>*>(here_), *original_);
                } else here_ = root.at;
            } else {
                here_ = nullptr; // what an exception leaves
                stand(root, from_the_top(root));
            }
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
        promise* other_;

        /// One that has been asked before goes on from where it stands.
        static object* take_up(detour<Yielded>& d, promise& root) {
            auto& self = static_cast<hand_over&>(d);
            auto* const other = self.other_;
            auto* const top = other ? std::exchange(other->next, nullptr) : nullptr;
            if (!top) return self.used_up(root);
            other->caller = self.body;
            root.at = std::exchange(other->at, nullptr);
            return self.ask(root, top);
        }
        hand_over* further() const {
            auto* const d = other_ ? other_->inner : nullptr;
            return d && d->step == take_up ? static_cast<hand_over*>(d) : nullptr;
        }
        void destroy_other() {
            if (auto* const other = std::exchange(other_, nullptr)) other->frame().destroy();
        }
        /// The body is destroyed while others hand out its elements: the innermost goes first. Left to themselves each
        /// would destroy the next from within, and a million of them would need as deep a stack.
        [[gnu::noinline]] void unwind() {
            auto* last = this;
            while (auto* const next = last->further()) last = next;
            for (;;) {
                auto& from = *last->body;
                from.inner = nullptr;
                last->destroy_other();
                if (last == this) return;
                last = static_cast<hand_over*>(from.caller->inner);
            }
        }

    public:
        explicit hand_over(generator_run& run) : detour<Yielded>(take_up), other_(run.give_away()) {}
        ~hand_over() {
            if (this->body->inner == this) unwind();
            else destroy_other();
        }
        /// One whose own body is to be resumed needs no step.
        template <class Promise> void await_suspend(std::coroutine_handle<Promise> h) noexcept {
            promise& from = h.promise();
            auto* const plain = other_ && other_->value ? other_ : nullptr;
            if (plain) plain->caller = &from;
            this->suspend(from, plain);
        }
        void await_resume() {
            this->body->inner = nullptr;
            if (other_) other_->rethrow();
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
        for (auto& root = *root_;;) {
            promise* from = nullptr;
            if (root.value) do {
                    go_on(root);
                    if (!root.value) [[unlikely]]
                        from = &root;
                    else if (!fn(*root.value)) return false;
                } while (root.value);
            auto const found = settle(root, from ? from : top(root));
            if (!found.here) return true;
            if (found.last ? !push_block(root, found.last, fn) : !fn(*found.here)) return false;
        }
    }
};

} // namespace rill::core
