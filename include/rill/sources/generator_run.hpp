// generator_run<Yielded>: the machinery of a generator, which depends only on what its body yields. The body writes
// the address of an element into its promise and suspends; the run resumes it and reads that address. Anything else
// is a detour (the end, or a generator, block or range that elements_of hands out): `settle` follows it, away from the
// hot path. It loops over the innermost body, so that neither depth nor a million empty children use the machine's
// stack, whatever a compiler makes of tail calls.
#pragma once
#include <cassert>
#include <coroutine>
#include <exception>
#include <rill/core/sequence.hpp>

namespace rill::core {

template <class Yielded> class generator_promise;
template <class Yielded> class generator_run;
template <class Yielded> class hand_over;

/// Elements T&& are the consumer's to take: those of a block that is not, are copied one by one.
template <class Yielded>
inline constexpr bool copies_blocks = [] {
    using object = std::remove_cvref_t<Yielded>;
    if constexpr (std::is_rvalue_reference_v<Yielded>)
        return std::is_trivially_copyable_v<object> && std::copy_constructible<object>;
    else return false;
}();

/// What is left of a block: the element handed out stands at `from`, or is a copy of what stands there.
template <class Yielded> struct generator_block {
    using object = std::remove_reference_t<Yielded>;
    std::conditional_t<copies_blocks<Yielded>, object const, object>* from = nullptr;
    std::size_t left = 0;

    /// The next element, after the one that stands at `here`.
    object* next(object* here) {
        --left;
        ++from;
        if constexpr (!copies_blocks<Yielded>) return from;
        else return ::new (static_cast<void*>(const_cast<std::remove_cv_t<object>*>(here))) object(*from);
    }
};

/// Where a run stands: the innermost body (null when there is nothing left) and the element that it hands out.
template <class Yielded> struct generator_place {
    generator_promise<Yielded>* top = nullptr;
    std::remove_reference_t<Yielded>* here = nullptr;
};

/// What a body does other than yield an element. Its step finds the next element, or another body to ask.
template <class Yielded> struct detour {
    using step_function = generator_place<Yielded> (*)(detour&);
    step_function step;
    generator_block<Yielded> block{};
};

/// One `co_yield elements_of(...)`: it stands in the frame of the body that says so.
template <class Yielded> struct delegation : detour<Yielded> {
    generator_promise<Yielded>* body = nullptr;
    std::exception_ptr error{};

    explicit delegation(typename detour<Yielded>::step_function f) : detour<Yielded>{f} {}
    delegation(delegation&&) = delete;

    static constexpr bool await_ready() noexcept { return false; }
    template <class Promise> void await_suspend(std::coroutine_handle<Promise> h) noexcept {
        body = &h.promise();
        body->value = nullptr;
        body->inner = this;
    }
    void await_resume() {
        if (error) std::rethrow_exception(std::move(error));
    }
    /// The body is to go on.
    generator_place<Yielded> used_up() {
        body->inner = nullptr;
        return {body, nullptr};
    }
    /// What a range throws reaches the body, as if the body itself had walked it.
    template <class F> auto attempt(F f) -> decltype(f()) {
#ifdef __cpp_exceptions
        try {
            return f();
        } catch (...) {
            error = std::current_exception();
            return {};
        }
#else
        return f();
#endif
    }
};

/// An aggregate made in a co_yield expression is destroyed twice by GCC 12 and older (PR 98935, 100611).
template <class T>
inline constexpr bool destroyed_twice =
#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ < 13
    std::is_aggregate_v<T> && !std::is_trivially_destructible_v<T>;
#else
    false;
#endif
template <class> inline constexpr bool never = false;

template <class Yielded> class generator_promise {
    using object = std::remove_reference_t<Yielded>;
    using owned = std::remove_cvref_t<Yielded>;
    using handle = std::coroutine_handle<generator_promise>;
    friend delegation<Yielded>;
    friend generator_run<Yielded>;
    friend hand_over<Yielded>;

    object* value = nullptr;                // what a co_yield hands out; null on a detour
    detour<Yielded>* inner = nullptr;       // the detour
    hand_over<Yielded>* caller = nullptr;   // who hands out this generator

    /// Every promise type is this one and adds no data: so the handle of any of them is the handle of this.
    handle frame() { return handle::from_promise(*this); }

    static constexpr detour<Yielded> ended{nullptr};

    class copy {
        owned value_;

    public:
        explicit copy(object const& element) : value_(element) {}
        static constexpr bool await_ready() noexcept { return false; }
        template <class Promise> void await_suspend(std::coroutine_handle<Promise> h) noexcept {
            static_cast<generator_promise&>(h.promise()).value = std::addressof(value_);
        }
        static constexpr void await_resume() noexcept {}
    };

public:
    static constexpr std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept {
        value = nullptr;
        inner = const_cast<detour<Yielded>*>(&ended);
        return {};
    }
    static constexpr void return_void() noexcept {}
    void unhandled_exception() {
        if (caller) caller->error = std::current_exception();
        else {
            final_suspend();
            std::rethrow_exception(std::current_exception());
        }
    }

    std::suspend_always yield_value(Yielded element) noexcept {
        static_assert(!std::is_rvalue_reference_v<Yielded> || !destroyed_twice<owned>,
                      "rill::generator: this compiler destroys a temporary aggregate in co_yield twice. Yield a named "
                      "variable, or give the type a constructor");
        value = std::addressof(element);
        return {};
    }
    /// An lvalue, where the elements are the consumer's to take.
    copy yield_value(object const& element)
        requires std::is_rvalue_reference_v<Yielded> && std::constructible_from<owned, object const&>
    {
        return copy(element);
    }
    /// A temporary, where the elements are T const&.
    template <std::same_as<owned> T = owned>
        requires destroyed_twice<T> && std::is_lvalue_reference_v<Yielded>
    std::suspend_always yield_value(T&&) {
        static_assert(never<T>, "rill::generator: this compiler destroys a temporary aggregate in co_yield twice. Yield a "
                                "named variable, or give the type a constructor");
        return {};
    }
    template <class T> std::suspend_never await_transform(T&&) {
        static_assert(never<T>, "rill::generator: a generator's body can co_yield, but not co_await");
        return {};
    }
};

/// elements_of(generator): the run that hands out this body's elements goes on with those of the other.
template <class Yielded> class hand_over : public delegation<Yielded> {
    using place = generator_place<Yielded>;
    generator_run<Yielded>* to_;
    bool within_ = false;

    static place follow(detour<Yielded>& d) { return static_cast<hand_over&>(d).enter(); }

    hand_over* further() const {
        auto* const d = to_->root_.promise().inner;
        return d && d->step == follow && static_cast<hand_over*>(d)->within_ ? static_cast<hand_over*>(d) : nullptr;
    }
    /// The body is destroyed while others hand out its elements: the innermost goes first. Left to themselves each
    /// would destroy the next from within, and a million of them would need as deep a stack.
    [[gnu::noinline]] void unwind() {
        auto* last = this;
        while (auto* const next = last->further()) last = next;
        for (bool more = true; more; last = last->body->caller) {
            more = last != this;
            last->within_ = false;
            std::exchange(last->to_->root_, {}).destroy();
        }
    }

public:
    explicit hand_over(generator_run<Yielded>& run) : delegation<Yielded>(follow), to_(&run) {}
    ~hand_over() {
        if (within_) unwind();
    }
    place enter() {
        auto* const top = std::exchange(to_->at_.top, nullptr);
        if (!top) return this->used_up();
        if (to_->block_.left > 0) top->inner->block = std::exchange(to_->block_, {});
        within_ = true;
        to_->root_.promise().caller = this;
        return {top, nullptr};
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

    /// By value, so that a run which is consumed where it was made stays in registers, and clang elides its frame.
    [[gnu::noinline]] static place settle(promise* top) {
        for (place at{top};;) {
            if (auto* const d = at.top->inner; !d) {
                at.top->frame().resume();
                at.here = at.top->value;
            } else if (d != &promise::ended) at = d->step(*d);
            else if (auto* const caller = std::exchange(at.top->caller, nullptr)) at = caller->leave();
            else return {};
            if (at.here) return at;
        }
    }

    void resume() {
        at_.here = nullptr;  // what an exception leaves
        root_.resume();
        at_.here = root_.promise().value;
        if (!at_.here) follow();
    }
    /// The next element on a detour.
    void follow() {
        if (block_.left > 0) {
            at_.here = block_.next(at_.here);
            return;
        }
        at_.here = nullptr;
        auto* const top = std::exchange(at_.top, &root_.promise());  // what an exception leaves: the root, at its end
        if (!top) return;
        at_ = settle(top);
        if (at_.here && at_.top->inner) block_ = std::exchange(at_.top->inner->block, {});
    }
    /// The rest of a block, from this element on. Where fn stops it or throws, the run stands on that element.
    template <class F> bool for_each_of_block(F& fn) {
        struct position {
            generator_block<Yielded>& block;
            std::size_t const last = block.left;
            std::size_t i = 0;
            ~position() {
                block.left = last - i;
                block.from += i;
            }
        };
        auto* const first = block_.from;
        for (position p{block_};; ++p.i) {
            if constexpr (copies_blocks<Yielded>) {
                std::remove_cv_t<object> copy(first[p.i]);
                if (!fn(copy)) return false;
            } else if (!fn(first[p.i])) return false;
            if (p.i == p.last) return true;
        }
    }

public:
    generator_run() = default;
    explicit generator_run(promise& body) noexcept : root_(body.frame()) { at_.top = &body; }
    generator_run(generator_run&& other) noexcept
        : root_(std::exchange(other.root_, {})), at_(std::exchange(other.at_, {})), block_(std::exchange(other.block_, {})) {}
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
        if (!root_) return;
        if (root_.promise().inner) follow();
        else resume();
    }
    void next() {
        if (root_.promise().value) resume();
        else follow();
    }
    object* here() const { return at_.here; }

    template <class F> bool for_each_while(F fn) {
        if (!root_) return true;
        for (auto const root = root_;;) {
            if (!root.promise().inner) {
                at_.here = nullptr;
                while (root.resume(), root.promise().value)
                    if (!fn(*root.promise().value)) return false;
            }
            follow();
            if (!at_.here) return true;
            if (block_.left > 0 ? !for_each_of_block(fn) : !fn(*at_.here)) return false;
        }
    }
};

} // namespace rill::core
