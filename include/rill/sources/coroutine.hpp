// coroutine<Yield, Send, Return>: a generator that can also be sent values, have exceptions thrown in, return a result
// and delegate to another. The rest of Python's generators (PEP 342, PEP 380).
//
//   rill::coroutine<double, double> average() {              auto a = average();
//       for (double sum = 0, n = 1;; ++n)                     a.next();              // runs to the first co_yield
//           sum += co_yield n == 1 ? 0 : sum / (n - 1);       a.send(10);            // 10
//   }                                                         a.send(20);            // 15
//
// next(), send(x) and throw_in(e) give the next element as an optional; empty at the end. In the body `co_yield v` gives
// what was sent (next() sends a Send()), or throws what was thrown in. close() ends it where it stands: the destructors
// are its `finally`. `co_return r` sets result(). `auto r = co_yield elements_of(other(...))` passes everything on to
// the other coroutine, of the same Yield and Send, until that ends, and gives its result.
//
// It is also a single-pass range, as a generator is: a loop calls next(). An exception leaves from the call that met
// it, once, and the coroutine is then finished. Sending before the first next() is a std::logic_error, and so is
// result() before the end. Memory: one frame, freed with the object. Look-ahead: none. Python: send, throw, close.
#pragma once
#include <version>
#ifndef __cpp_impl_coroutine
#error "rill/sources/coroutine.hpp needs a compiler with coroutines: -std=c++20, GCC 11, Clang 16 or later"
#endif
#include <rill/core/source.hpp>
#include <rill/sources/coroutine_run.hpp>

namespace rill {
namespace core {

template <class Yield, class Send, class Return> class coroutine_result : public coroutine_promise<Yield, Send> {
public:
    std::optional<Return> result{};
    template <std::convertible_to<Return> R = Return> void return_value(R&& r) { result.emplace(std::forward<R>(r)); }
};
template <class Yield, class Send> class coroutine_result<Yield, Send, void> : public coroutine_promise<Yield, Send> {
public:
    static constexpr void return_void() noexcept {}
};

template <class Yield, class Send = void, class Return = void>
class [[nodiscard]] coroutine : public source<coroutine<Yield, Send, Return>> {
public:
    static constexpr life place_life = std::is_lvalue_reference_v<Yield> ? life::unknown : life::step;
    static constexpr life referent_life = life::unknown;
    using value_type = std::remove_cvref_t<Yield>;

    class promise_type : public coroutine_result<Yield, Send, Return> {
        template <class R> class delegating : public coroutine_delegation<Yield, Send> {
            coroutine<Yield, Send, R>& other_;

        public:
            delegating(promise_type& from, coroutine<Yield, Send, R>& other)
                : coroutine_delegation<Yield, Send>(from, other.run_), other_(other) {}
            R await_resume() {
                if (this->error) std::rethrow_exception(std::move(this->error));
                if constexpr (!std::is_void_v<R>) return std::move(other_.result());
            }
        };

    public:
        coroutine get_return_object() noexcept {
            this->frame = std::coroutine_handle<promise_type>::from_promise(*this);
            return coroutine(*this);
        }
        using coroutine_promise<Yield, Send>::yield_value;
        template <class R, class Any>
        delegating<R> yield_value(elements_of<coroutine<Yield, Send, R>&&, Any> e) noexcept {
            return {*this, e.range};
        }
    };

private:
    template <class, class, class> friend class coroutine;

    coroutine_run<Yield, Send> run_;
    std::remove_reference_t<Yield>* here_ = nullptr;

    explicit coroutine(promise_type& body) noexcept : run_(body) {}
    std::optional<value_type> element(std::remove_reference_t<Yield>* x) {
        return x ? std::optional<value_type>(static_cast<Yield&&>(*x)) : std::nullopt;
    }

public:
    coroutine() = default;

    std::optional<value_type> next() { return element(run_.next()); }

    template <std::convertible_to<Send> X = Send>
    std::optional<value_type> send(X&& x)
        requires(!std::is_void_v<Send>)
    {
        return element(run_.send(std::forward<X>(x)));
    }
    std::optional<value_type> throw_in(std::exception_ptr e) { return element(run_.throw_in(std::move(e))); }
    template <class E>
        requires(!std::convertible_to<E, std::exception_ptr>)
    std::optional<value_type> throw_in(E e) {
        return throw_in(std::make_exception_ptr(std::move(e)));
    }
    void close() { run_ = {}; }
    bool finished() const { return run_.finished(); }

    template <class R = Return>
        requires(!std::is_void_v<R>)
    R& result() {
        auto* const body = static_cast<promise_type*>(run_.root());
        if (!body || !body->result)
            op::fail<std::logic_error>("rill::coroutine: there is no result, it has not returned");
        return *body->result;
    }

    static void ask(coroutine& self) {
        self.here_ = nullptr; // what an exception leaves
        self.here_ = self.run_.next();
    }
    static bool done(coroutine& self, pass const&) { return !self.here_; }
    static Yield&& read(coroutine& self, pass const&) { return static_cast<Yield&&>(*self.here_); }
    static auto& peek(coroutine& self, pass const&) { return *self.here_; }
    using source<coroutine>::next;
};

} // namespace core

using core::coroutine;

} // namespace rill
