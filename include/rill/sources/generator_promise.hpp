// generator_promise<Yielded>: the body's side of a generator. The body writes the address of an element into its promise
// and suspends. Anything else is a detour: the end, or a generator, block or range that elements_of hands out.
#pragma once
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

/// What a body does other than yield an element: one `co_yield elements_of(...)`, standing in the body's frame, or the
/// end. Its step finds the next element, or another body to ask.
template <class Yielded> struct detour {
    using step_function = generator_place<Yielded> (*)(detour&);
    step_function const step;
    generator_promise<Yielded>* body = nullptr;

    constexpr explicit detour(step_function f) : step(f) {}
    detour(detour&&) = delete;

    static constexpr bool await_ready() noexcept { return false; }
    template <class Promise> void await_suspend(std::coroutine_handle<Promise> h) noexcept {
        suspend(h.promise(), nullptr);
    }
    static constexpr void await_resume() noexcept {}

protected:
    void suspend(generator_promise<Yielded>& from, generator_promise<Yielded>* next) noexcept {
        body = &from;
        from.value = nullptr;
        from.inner = this;
        from.next = next;
    }
    /// The body is to go on.
    generator_place<Yielded> used_up() {
        body->inner = nullptr;
        return {body, nullptr};
    }
};

/// elements_of(range): the elements are handed out where they stand, side by side or one by one.
template <class Yielded> struct range_detour : detour<Yielded> {
    using detour<Yielded>::detour;
    generator_block<Yielded> block{};
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
    friend detour<Yielded>;
    friend generator_run<Yielded>;
    friend hand_over<Yielded>;

    object* value = nullptr;             // what a co_yield hands out; null on a detour
    detour<Yielded>* inner = nullptr;    // the detour
    generator_promise* next = nullptr;   // who is to be resumed instead, on a detour that needs no step
    generator_promise* caller = nullptr; // whose elements_of hands out this generator
    union { // in existence from when the body failed until it is thrown on, which is at once
        std::exception_ptr error;
    };

    /// Every promise type is this one and adds no data: so the handle of any of them is the handle of this.
    handle frame() { return handle::from_promise(*this); }

    /// The detours of those that went to their end; they have no step.
    static constexpr detour<Yielded> ended{nullptr}, failed{nullptr};
    void end(detour<Yielded> const& how) noexcept { inner = const_cast<detour<Yielded>*>(&how); }

    generator_block<Yielded>& block() { return static_cast<range_detour<Yielded>*>(inner)->block; }

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

    void rethrow() {
        if (inner == &failed) [[unlikely]]
            rethrow_error();
    }
    [[gnu::noinline]] void rethrow_error() {
        end(ended);
        auto const left = std::move(error);
        error.~exception_ptr();
        std::rethrow_exception(left);
    }

public:
    generator_promise() noexcept {}
    ~generator_promise() {}

    static constexpr std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept {
        value = nullptr;
        next = caller;
        return {};
    }
    void return_void() noexcept { end(ended); }
    /// Kept, not rethrown from here: Clang 16 would then destroy the body's variables twice.
    void unhandled_exception() noexcept {
        ::new (static_cast<void*>(&error)) std::exception_ptr(std::current_exception());
        end(failed);
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
        static_assert(never<T>,
                      "rill::generator: this compiler destroys a temporary aggregate in co_yield twice. Yield a "
                      "named variable, or give the type a constructor");
        return {};
    }
    template <class T> std::suspend_never await_transform(T&&) {
        static_assert(never<T>, "rill::generator: a generator's body can co_yield, but not co_await");
        return {};
    }
};

} // namespace rill::core
