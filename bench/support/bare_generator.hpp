// bare_generator: the least that an element, a small generator's life and a nested generator can cost with a compiler's
// coroutines. It knows nothing of exceptions, allocators, threads, blocks, references or generators that have been begun,
// keeps its frames for ever, and trusts its user. What rill takes more is the price of these.
#pragma once
#include <coroutine>
#include <cstddef>
#include <exception>
#include <iterator>
#include <new>
#include <utility>

template <class T> class bare_generator {
public:
    class promise_type;

private:
    using handle = std::coroutine_handle<promise_type>;
    handle body_;
    explicit bare_generator(handle body) : body_(body) {}

public:
    class promise_type {
        friend bare_generator;
        T const* value = nullptr;
        handle caller{};           // whose co_yield asks for this body's elements
        promise_type* root = this; // of the generator that the consumer holds
        handle innermost{};        // in the root: who is to be resumed; null at the end

        static constexpr std::size_t frame = 256;
        static inline void* free = nullptr;

        struct entering {
            handle inner;
            static constexpr bool await_ready() noexcept { return false; }
            void await_suspend(handle outer) const noexcept {
                auto& top = *outer.promise().root;
                inner.promise().caller = outer;
                inner.promise().root = &top;
                top.innermost = inner;
                top.value = nullptr;
            }
            static constexpr void await_resume() noexcept {}
        };

    public:
        static void* operator new(std::size_t bytes) {
            if (bytes > frame) std::terminate();
            if (!free) return ::operator new(frame);
            return std::exchange(free, *static_cast<void**>(free));
        }
        static void operator delete(void* p, std::size_t) { *static_cast<void**>(p) = std::exchange(free, p); }

        bare_generator get_return_object() { return bare_generator(innermost = handle::from_promise(*this)); }
        static constexpr std::suspend_always initial_suspend() noexcept { return {}; }
        std::suspend_always final_suspend() noexcept {
            root->innermost = caller;
            root->value = nullptr;
            return {};
        }
        static constexpr void return_void() noexcept {}
        static void unhandled_exception() noexcept { std::terminate(); }
        std::suspend_always yield_value(T const& element) noexcept {
            root->value = &element;
            return {};
        }
        entering yield_value(bare_generator&& inner) noexcept { return {inner.body_}; }
    };

    bare_generator(bare_generator&& other) noexcept : body_(std::exchange(other.body_, {})) {}
    ~bare_generator() {
        if (body_) body_.destroy();
    }

    struct iterator {
        promise_type* root;
        T operator*() const { return *root->value; }
        iterator& operator++() {
            do root->innermost.resume();
            while (!root->value && root->innermost);
            return *this;
        }
        bool operator==(std::default_sentinel_t) const { return !root->value; }
    };
    iterator begin() { return ++iterator{&body_.promise()}; }
    static std::default_sentinel_t end() { return {}; }
};
