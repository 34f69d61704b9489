// coroutine_run<Yield, Send>: the machinery of a coroutine that values and exceptions are sent into. It resumes the
// innermost body: what is sent, thrown or asked goes there, and what ends there goes to the body that delegated to it.
// It loops, so that no depth of delegation uses the machine's stack.
#pragma once
#include <coroutine>
#include <exception>
#include <rill/core/check.hpp>
#include <rill/sources/elements_of.hpp>
#include <rill/sources/generator_frame.hpp>
#include <rill/sources/generator_promise.hpp>

namespace rill::core {

template <class Yield, class Send> class coroutine_run;
template <class Yield, class Send> struct coroutine_delegation;
struct nothing_sent {};

template <class Yield, class Send> struct coroutine_promise : generator_frame<void, element_alignment<Yield>()> {
    using object = std::remove_reference_t<Yield>;
    using owned = std::remove_cv_t<object>;
    using sent = std::conditional_t<std::is_void_v<Send>, nothing_sent, Send>;

    std::coroutine_handle<> frame;
    object* value = nullptr;                             // what the body yields
    coroutine_run<Yield, Send>* inner = nullptr;         // what it delegates to
    coroutine_delegation<Yield, Send>* caller = nullptr; // who delegates to it
    std::optional<sent> received{};
    std::exception_ptr error{}; // thrown into it, or out of it
    bool begun = false;

    /// One co_yield. What is yielded stays alive until the body goes on.
    template <class Kept> class yielding {
        coroutine_promise& body_;
        Kept kept_;

    public:
        yielding(coroutine_promise& body, Kept&& x) : body_(body), kept_(std::forward<Kept>(x)) {}
        static constexpr bool await_ready() noexcept { return false; }
        void await_suspend(std::coroutine_handle<>) noexcept { body_.value = std::addressof(kept_); }
        Send await_resume() {
            if (body_.error) std::rethrow_exception(std::exchange(body_.error, nullptr));
            if constexpr (!std::is_void_v<Send>) return *std::exchange(body_.received, std::nullopt);
        }
    };

    static constexpr std::suspend_always initial_suspend() noexcept { return {}; }
    static constexpr std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() { error = std::current_exception(); }

    yielding<object&> yield_value(object& x)
        requires std::is_lvalue_reference_v<Yield>
    {
        return {*this, x};
    }
    yielding<owned> yield_value(owned&& x)
        requires(!std::is_lvalue_reference_v<Yield>)
    {
        static_assert(!destroyed_twice<owned>,
                      "rill::coroutine: this compiler destroys a temporary aggregate in co_yield "
                      "twice. Yield a named variable, or give the type a constructor");
        return {*this, std::move(x)};
    }
    yielding<owned> yield_value(owned const& x)
        requires(!std::is_lvalue_reference_v<Yield>) && std::copy_constructible<owned>
    {
        return {*this, owned(x)};
    }
    template <lacks_elements_of<owned> R, class Needs = class elements_of_around_a_range>
    std::suspend_always yield_value(R&&) = delete;

    template <class T> std::suspend_never await_transform(T&&) {
        static_assert(never<T>, "rill::coroutine: a body can co_yield and co_return, but not co_await");
        return {};
    }
};

template <class Yield, class Send> class coroutine_run {
    using promise = coroutine_promise<Yield, Send>;
    using object = typename promise::object;

    promise* root_ = nullptr;
    promise* top_ = nullptr; // the innermost body; null when there is nothing left

    object* resume() {
        for (;;) {
            auto* const body = std::exchange(top_, nullptr); // while it runs
            body->begun = true;
            body->value = nullptr;
            body->frame.resume();
            if (body->value) {
                top_ = body;
                return body->value;
            }
            if (auto* const sub = std::exchange(body->inner, nullptr)) {
                top_ = std::exchange(sub->top_, nullptr);
                if (!top_) top_ = body;
                else if (top_->begun) top_->received.emplace();
            } else if (auto* const by = std::exchange(body->caller, nullptr)) {
                by->error = std::exchange(body->error, nullptr);
                top_ = by->body;
            } else {
                if (body->error) std::rethrow_exception(std::exchange(body->error, nullptr));
                return nullptr;
            }
        }
    }

public:
    coroutine_run() = default;
    explicit coroutine_run(promise& body) noexcept : root_(&body), top_(&body) {}
    coroutine_run(coroutine_run&& other) noexcept
        : root_(std::exchange(other.root_, nullptr)), top_(std::exchange(other.top_, nullptr)) {}
    coroutine_run& operator=(coroutine_run&& other) noexcept {
        coroutine_run old(std::move(other));
        std::swap(root_, old.root_);
        std::swap(top_, old.top_);
        return *this;
    }
    /// From the innermost body out.
    ~coroutine_run() {
        while (top_ && top_->caller) {
            auto* const by = top_->caller;
            std::exchange(by->to->root_, nullptr)->frame.destroy();
            top_ = by->body;
        }
        if (root_) root_->frame.destroy();
    }

    promise* root() const { return root_; }
    bool finished() const { return !top_; }

    object* next() {
        if (!top_) return nullptr;
        if (top_->begun) {
            if constexpr (std::default_initializable<typename promise::sent>) top_->received.emplace();
            else op::fail<std::logic_error>("rill::coroutine: next() has no value to send, send(x) has");
        }
        return resume();
    }
    template <class X> object* send(X&& x) {
        if (!top_) return nullptr;
        if (!top_->begun)
            op::fail<std::logic_error>("rill::coroutine: nothing waits for a value before the first next()");
        top_->received.emplace(std::forward<X>(x));
        return resume();
    }
    object* throw_in(std::exception_ptr e) {
        if (!top_ || !top_->begun) {
            top_ = nullptr;
            std::rethrow_exception(std::move(e));
        }
        top_->error = std::move(e);
        return resume();
    }

    friend coroutine_delegation<Yield, Send>;
};

/// `co_yield elements_of(other)`: everything goes to the other until it ends.
template <class Yield, class Send> struct coroutine_delegation {
    coroutine_promise<Yield, Send>* body;
    coroutine_run<Yield, Send>* to;
    std::exception_ptr error{};

    coroutine_delegation(coroutine_promise<Yield, Send>& b, coroutine_run<Yield, Send>& t) : body(&b), to(&t) {}
    coroutine_delegation(coroutine_delegation&&) = delete;

    static constexpr bool await_ready() noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept {
        body->inner = to;
        if (to->root_) to->root_->caller = this;
    }
};

} // namespace rill::core
