// SPDX-License-Identifier: BSL-1.0
// coroutine_run<Yield, Send>: the machinery of a coroutine that values and exceptions are sent into. It resumes the
// innermost body: what is sent, thrown or asked goes there, and what ends there goes to the body that delegated to it.
// It loops, so that no depth of delegation uses the machine's stack. Who is the innermost stands in the outermost
// body's promise, so that a run may be moved at any time.
#pragma once
#include <coroutine>
#include <exception>
#include <rill/core/util/argument_check.hpp>
#include <rill/sources/elements_of.hpp>
#include <rill/sources/detail/generator_frame.hpp>
#include <rill/sources/detail/generator_promise.hpp>

namespace rill::core {

struct nothing_sent {};

template <class Yield, class Send> class coroutine_run;
/// Nested, since argument-dependent lookup would else reach what is yielded and sent.
template <class Yield, class Send> struct coroutine_body {
    class delegation;
    struct promise;
};
template <class Yield, class Send> using coroutine_promise = typename coroutine_body<Yield, Send>::promise;

template <class Yield, class Send>
struct coroutine_body<Yield, Send>::promise : generator_frame<void, element_alignment<Yield>()> {
    using object = std::remove_reference_t<Yield>;
    using owned = std::remove_cv_t<object>;
    using sent = std::conditional_t<std::is_void_v<Send>, nothing_sent, Send>;

    std::coroutine_handle<> frame;
    object* value = nullptr;      // what the body yields
    promise* inner = nullptr;     // what it delegates to
    delegation* caller = nullptr; // who delegates to it
    promise* top = this;          // of the outermost: the innermost body; null while one runs, and at the end
    std::optional<sent> received{};
    std::exception_ptr error{}; // thrown into it, or out of it
    bool begun = false;

    /// Whether nothing is at the top because a body runs.
    bool runs() const { return !top && !frame.done(); }
    void receive_nothing() {
        if constexpr (std::default_initializable<sent>) received.emplace();
        else op::fail<std::logic_error>("rill::coroutine: next() has no value to send, send(x) has");
    }

    /// One co_yield. What is yielded stays alive until the body goes on.
    template <bool ByReference> class yielding {
        using kept = std::conditional_t<ByReference, object&, owned>;
        promise& body_;
        kept kept_;

    public:
        yielding(promise& body, kept&& x) : body_(body), kept_(std::forward<kept>(x)) {}
        static constexpr bool await_ready() noexcept { return false; }
        void await_suspend(std::coroutine_handle<>) noexcept { body_.value = std::addressof(kept_); }
        Send await_resume() {
            if (body_.error) std::rethrow_exception(std::exchange(body_.error, nullptr));
            if constexpr (!std::is_void_v<Send>) return std::exchange(body_.received, std::nullopt).value();
        }
    };

    static constexpr std::suspend_always initial_suspend() noexcept { return {}; }
    static constexpr std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() { error = std::current_exception(); }

    yielding<true> yield_value(object& x)
        requires std::is_lvalue_reference_v<Yield>
    {
        return {*this, x};
    }
    yielding<false> yield_value(owned&& x)
        requires(!std::is_lvalue_reference_v<Yield>)
    {
        static_assert(!destroyed_twice<owned>,
                      "rill::coroutine: this compiler destroys a temporary aggregate in co_yield "
                      "twice. Yield a named variable, or give the type a constructor");
        return {*this, std::move(x)};
    }
    yielding<false> yield_value(owned const& x)
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

    static object* resume(promise& root) {
        for (auto* body = std::exchange(root.top, nullptr);;) {
            body->begun = true;
            body->value = nullptr;
            body->frame.resume();
            if (body->value) {
                root.top = body;
                return body->value;
            }
            if (auto* const other = std::exchange(body->inner, nullptr)) {
                body = std::exchange(other->top, nullptr);
                if (body->begun) body->receive_nothing();
            } else if (auto* const by = std::exchange(body->caller, nullptr)) {
                by->error = std::exchange(body->error, nullptr);
                body = by->body;
            } else {
                if (body->error) std::rethrow_exception(std::exchange(body->error, nullptr));
                return nullptr;
            }
        }
    }

public:
    coroutine_run() = default;
    explicit coroutine_run(promise& body) noexcept : root_(std::addressof(body)) {}
    coroutine_run(coroutine_run&& other) noexcept : root_(std::exchange(other.root_, nullptr)) {}
    coroutine_run& operator=(coroutine_run&& other) noexcept {
        coroutine_run old(std::move(other));
        std::swap(root_, old.root_);
        return *this;
    }
    /// From the innermost body out.
    ~coroutine_run() {
        if (!root_) return;
        for (auto* top = root_->top; top && top->caller;) {
            auto& by = *top->caller;
            std::exchange(by.other.root_, nullptr)->frame.destroy();
            top = by.body;
        }
        root_->frame.destroy();
    }

    promise* root() const { return root_; }
    bool finished() const { return !root_ || !root_->top; }
    void must_not_run() const {
        if (root_ && root_->runs())
            op::fail<std::logic_error>("rill::coroutine: it is asked for an element while it makes one");
    }

    /// Taken over by another; not by a body of its own.
    coroutine_run give_away() {
        must_not_run();
        return std::move(*this);
    }

    object* next() {
        must_not_run();
        if (finished()) return nullptr;
        if (root_->top->begun) root_->top->receive_nothing();
        return resume(*root_);
    }
    template <class X> object* send(X&& x) {
        must_not_run();
        if (finished()) return nullptr;
        if (!root_->top->begun)
            op::fail<std::logic_error>("rill::coroutine: nothing waits for a value before the first next()");
        root_->top->received.emplace(std::forward<X>(x));
        return resume(*root_);
    }
    object* throw_in(std::exception_ptr e) {
        must_not_run();
        if (finished() || !root_->top->begun) {
            *this = {};
            std::rethrow_exception(std::move(e));
        }
        root_->top->error = std::move(e);
        return resume(*root_);
    }
};

/// `co_yield elements_of(other)`: it is taken over, and everything goes to it until it ends.
template <class Yield, class Send> class coroutine_body<Yield, Send>::delegation {
    friend coroutine_run<Yield, Send>;

    promise* body;
    std::exception_ptr error{};

protected:
    coroutine_run<Yield, Send> other;

    void rethrow() {
        if (error) std::rethrow_exception(std::move(error));
    }

public:
    delegation(promise& b, coroutine_run<Yield, Send>& o) : body(std::addressof(b)), other(o.give_away()) {}
    delegation(delegation&&) = delete;

    bool await_ready() const noexcept { return other.finished(); }
    void await_suspend(std::coroutine_handle<>) noexcept {
        body->inner = other.root();
        other.root()->caller = this;
    }
};

} // namespace rill::core
