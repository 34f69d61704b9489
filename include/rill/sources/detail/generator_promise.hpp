// SPDX-License-Identifier: BSL-1.0
// generator_promise<Yielded>: the body's side of a generator. The body writes the address of an element into its
// promise and suspends. Anything else is a detour: the end, or a generator, block or range that elements_of hands out.
#pragma once
#include <coroutine>
#include <exception>
#include <rill/core/model/life.hpp>
#include <rill/core/util/argument_check.hpp>

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

/// What a body does other than yield an element: one `co_yield elements_of(...)`, standing in the body's frame, or the
/// end. It is asked for the root's next element. One that has more has itself asked again, by making itself the root's
/// current one.
template <class Yielded> struct detour {
    using object = std::remove_reference_t<Yielded>;
    using promise = generator_promise<Yielded>;
    /// An element, or null: at the end of the root, or, where only it is asked, if it has none.
    using step_function = object* (*)(detour&, promise& root, bool only_it);
    step_function step;
    promise* const body;      // none at the end
    promise* other = nullptr; // the generator that it hands out by now

    constexpr detour(promise* b, step_function f) : step(f), body(b) {}
    detour(detour&&) = delete;

    static constexpr bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept { body->current = this; }
    static constexpr void await_resume() noexcept {}
};

/// elements_of(range). What the range throws reaches the body, as if the body itself had walked it.
template <class Yielded> class range_detour : public detour<Yielded> {
    std::exception_ptr error_{};

protected:
    using detour<Yielded>::detour;

    /// What find answers, or else what comes after the range.
    std::remove_reference_t<Yielded>* found(generator_promise<Yielded>& root, bool only_it, auto find) {
#ifdef __cpp_exceptions
        try {
#endif
            if (auto* const element = find()) {
                root.current = this;
                return element;
            }
#ifdef __cpp_exceptions
        } catch (...) {
            error_ = std::current_exception();
        }
#endif
        return only_it ? nullptr : generator_run<Yielded>::go_on(root, this->body);
    }

public:
    void await_resume() {
        if (error_) std::rethrow_exception(std::move(error_));
    }
};

/// Elements that lie side by side: a block. The root knows which one it has handed out.
template <class Yielded> class block_detour : public range_detour<Yielded> {
    using owned = std::remove_cvref_t<Yielded>;
    struct alignas(owned) room {
        unsigned char bytes[sizeof(owned)];
    };
    struct no_room {};
    [[no_unique_address]] std::conditional_t<copies_blocks<Yielded>, room, no_room> copy_;

protected:
    using object = std::remove_reference_t<Yielded>;
    using promise = generator_promise<Yielded>;
    using range_detour<Yielded>::range_detour;

    object* begin(promise& root, block_element<Yielded>* first, std::size_t size) {
        if (size == 0) return nullptr;
        root.at = first;
        root.last = first + (size - 1);
        return here(root);
    }
    /// It is asked when the block is used up, or taken up in the midst of it.
    object* follow(promise& root) {
        if (has_more(root)) return next(root);
        root.leave_block();
        return nullptr;
    }
    object* here(promise& root) {
        if constexpr (copies_blocks<Yielded>) return ::new (static_cast<void*>(std::addressof(copy_))) owned(*root.at);
        else return root.at;
    }

public:
    static bool has_more(promise const& root) { return root.at != root.last; }
    object* next(promise& root) {
        ++root.at;
        return here(root);
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
    friend range_detour<Yielded>;
    friend block_detour<Yielded>;
    friend generator_run<Yielded>;

    // Asked by nobody yet, or at a plain element, a body has a value. Else it has been asked and runs, or is in a detour.
    object* value = not_begun();          // the element that is handed out
    detour<Yielded>* current = who(runs); // is asked for the next element of a root
    union {
        block_element<Yielded>* last = nullptr; // of a root that hands out a block: the last of it
        detour<Yielded>* caller;                // the elements_of that hands out this generator
    };
    union {
        block_element<Yielded>* at = nullptr; // of a root that hands out a block: where in it
        std::exception_ptr error;             // from when the body failed until it is thrown on, which is at once
    };

    /// Every promise type is this one and adds no data: so the handle of any of them is the handle of this.
    handle frame() { return handle::from_promise(*this); }
    /// Some address.
    object* not_begun() { return reinterpret_cast<object*>(this); }

    // The detours of those that run, and of those that went to their end.
    [[noreturn, gnu::cold]] static void fail() {
        op::fail<std::logic_error>("rill::generator: it is asked for an element while it makes one");
    }
    static object* refuse(detour<Yielded>&, promise&, bool) { fail(); }
    static object* nothing(detour<Yielded>& d, promise& root, bool) {
        root.current = std::addressof(d);
        root.rethrow();
        return nullptr;
    }
    static constexpr detour<Yielded> runs{nullptr, refuse}, ended{nullptr, nothing}, failed{nullptr, nothing};
    static detour<Yielded>* who(detour<Yielded> const& d) { return const_cast<detour<Yielded>*>(std::addressof(d)); }
    detour<Yielded>* stand(detour<Yielded> const& d) noexcept { return std::exchange(current, who(d)); }

    bool is_running() const { return !value && current == std::addressof(runs); }
    void leave_block() {
        at = nullptr;
        last = nullptr;
    }

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
        if (current == std::addressof(failed)) [[unlikely]]
            rethrow_error();
    }
    [[gnu::noinline]] void rethrow_error() {
        stand(ended);
        auto const left = std::move(error);
        error.~exception_ptr();
        at = nullptr;
        std::rethrow_exception(left);
    }

public:
    promise() noexcept {}
    ~promise() {}

    static constexpr std::suspend_always initial_suspend() noexcept { return {}; }
    static constexpr std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() noexcept { stand(ended); }
    /// Kept, not rethrown from here: Clang 16 would then destroy the body's variables twice.
    void unhandled_exception() noexcept {
        ::new (static_cast<void*>(&error)) std::exception_ptr(std::current_exception());
        stand(failed);
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
