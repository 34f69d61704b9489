// SPDX-License-Identifier: BSL-1.0
// generator_promise<Yielded>: the body's side of a generator. The body writes the address of an element into its
// promise and suspends. Anything else is a detour: the end, or a generator, block or range that elements_of hands out.
#pragma once
#include <coroutine>
#include <exception>
#include <rill/core/model/life.hpp>

namespace rill::core {

/// Promises, cursors and awaiters are nested, since argument-dependent lookup on them would else reach the element.
template <class Yielded> struct generator_body {
    class promise;
};
template <class Yielded> using generator_promise = typename generator_body<Yielded>::promise;
template <class Yielded> class generator_run;

/// Elements T&& are the consumer's to take: those of a block that is not, are copied one by one.
template <class Yielded>
inline constexpr bool copies_blocks = [] {
    using object = std::remove_cvref_t<Yielded>;
    if constexpr (std::is_rvalue_reference_v<Yielded>)
        return std::is_trivially_copyable_v<object> && std::copy_constructible<object>;
    else return false;
}();

/// An element of a block where it stands.
template <class Yielded>
using block_element = std::conditional_t<copies_blocks<Yielded>, std::remove_reference_t<Yielded> const,
                                         std::remove_reference_t<Yielded>>;

/// And a copy of it that the consumer may take.
template <class Yielded> auto copy_of_element(void* place, block_element<Yielded>& element) {
    return ::new (place) std::remove_cvref_t<Yielded>(element);
}

/// What a body does other than yield an element: one `co_yield elements_of(...)`, standing in the body's frame, or the
/// end. Its step finds the next element, or says whom the root's run is to ask: another body, or the same one again.
template <class Yielded> struct detour {
    using object = std::remove_reference_t<Yielded>;
    using step_function = object* (*)(detour&, generator_promise<Yielded>& root);
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
        from.inner = this;
        from.next = next;
    }
    static object* ask(generator_promise<Yielded>& root, generator_promise<Yielded>* next) {
        root.next = next;
        return nullptr;
    }
    /// The body is to go on.
    object* used_up(generator_promise<Yielded>& root) {
        body->inner = nullptr;
        return ask(root, body);
    }
};

/// elements_of(range). What the range throws reaches the body, as if the body itself had walked it.
template <class Yielded> class range_detour : public detour<Yielded> {
    std::exception_ptr error_{};

protected:
    using detour<Yielded>::detour;
    using object = std::remove_reference_t<Yielded>;

    /// What find answers, or the body to be asked if there is nothing more.
    object* found(generator_promise<Yielded>& root, auto find) {
#ifdef __cpp_exceptions
        try {
            if (auto* const element = find()) return element;
        } catch (...) {
            error_ = std::current_exception();
        }
#else
        if (auto* const element = find()) return element;
#endif
        return this->used_up(root);
    }

public:
    void await_resume() {
        if (error_) std::rethrow_exception(std::move(error_));
    }
};

/// Elements that lie side by side: a block. The root knows which one it has handed out.
template <class Yielded> class block_detour : public range_detour<Yielded> {
    using element = block_element<Yielded>;
    friend generator_run<Yielded>;

    element* last_ = nullptr;

protected:
    using range_detour<Yielded>::range_detour;

    static element*& at(generator_promise<Yielded>& root) { return root.at; }
    bool begin(generator_promise<Yielded>& root, element* first, std::size_t size) {
        if (size == 0) return false;
        root.at = first;
        last_ = first + (size - 1);
        return true;
    }
    bool next(generator_promise<Yielded>& root) {
        if (root.at == last_) root.at = nullptr;
        else ++root.at;
        return root.at;
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

/// What stands in a co_yield alone, and cannot be an element, but could be handed out by elements_of.
template <class R, class Element>
concept lacks_elements_of = !std::is_convertible_v<R, Element const&> && is_part<std::remove_reference_t<R>>() &&
                            sequence<std::remove_reference_t<R>>;

template <class Yielded> class generator_body<Yielded>::promise {
    using object = std::remove_reference_t<Yielded>;
    using owned = std::remove_cvref_t<Yielded>;
    using handle = std::coroutine_handle<promise>;
    friend detour<Yielded>;
    friend block_detour<Yielded>;
    friend generator_run<Yielded>;

    // How a body stands: asked by nobody yet, or at a plain element, it has a value, and nothing else. While it runs it
    // has none of these; a root neither, while a body that it hands out runs. At the end it has its `ended` or
    // `failed`.
    object* value = not_begun();      // the element that is handed out
    detour<Yielded>* inner = nullptr; // the detour
    promise* next = nullptr;          // who is to be asked instead: in a root at rest, whose elements it hands out
    promise* caller = nullptr;        // whose elements_of hands out this generator
    union {
        block_element<Yielded>* at = nullptr; // of a root that hands out a block: where in it
        std::exception_ptr error;             // from when the body failed until it is thrown on, which is at once
    };

    /// Every promise type is this one and adds no data: so the handle of any of them is the handle of this.
    handle frame() { return handle::from_promise(*this); }
    /// Some address.
    object* not_begun() { return reinterpret_cast<object*>(this); }

    /// The detours of those that went to their end; they have no step.
    static constexpr detour<Yielded> ended{nullptr}, failed{nullptr};
    void end(detour<Yielded> const& how) noexcept { inner = const_cast<detour<Yielded>*>(std::addressof(how)); }

    /// Of one that has no element: whether that is so because it runs.
    bool runs() const { return !value && !next && !(inner && !inner->step); }

    /// Stands in the body's frame from when it is made.
    class copy {
        owned value_;

    public:
        copy(object*& place, object const& element) : value_(element) { place = std::addressof(value_); }
        copy(copy&&) = delete;
        static constexpr bool await_ready() noexcept { return false; }
        static constexpr void await_suspend(std::coroutine_handle<>) noexcept {}
        static constexpr void await_resume() noexcept {}
    };

    void rethrow() {
        if (inner == std::addressof(failed)) [[unlikely]]
            rethrow_error();
    }
    [[gnu::noinline]] void rethrow_error() {
        end(ended);
        auto const left = std::move(error);
        error.~exception_ptr();
        at = nullptr;
        std::rethrow_exception(left);
    }

public:
    promise() noexcept {}
    ~promise() {}

    static constexpr std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept {
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
        return {value, element};
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
    template <lacks_elements_of<owned> R, class Needs = class elements_of_around_a_range>
    std::suspend_always yield_value(R&&) = delete;

    template <class T> std::suspend_never await_transform(T&&) {
        static_assert(never<T>, "rill::generator: a generator's body can co_yield, but not co_await");
        return {};
    }
};

} // namespace rill::core
