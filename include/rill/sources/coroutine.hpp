// SPDX-License-Identifier: BSL-1.0
// coroutine<Yield, Send, Return>: a generator that can also be sent values, have exceptions thrown in, return a result
// and delegate to another. The rest of Python's generators (PEP 342, PEP 380).
//
//   rill::coroutine<double, double> average() {              auto a = average();
//       for (double sum = 0, n = 1;; ++n)                     a.next();              // runs to the first co_yield
//           sum += co_yield n == 1 ? 0 : sum / (n - 1);       a.send(10);            // 10
//   }                                                         a.send(20);            // 15
//
// next(), send(x) and throw_in(e) give the next element as an optional; empty at the end. In the body `co_yield v`
// gives what was sent (next() sends a Send()), or throws what was thrown in. close() ends it where it stands: the
// destructors are its `finally`. `co_return r` sets result(). `auto r = co_yield elements_of(other(...))` passes
// everything on to the other coroutine, of the same Yield and Send, until that ends, and gives its result. It is given
// away: a named one by std::move. Where nothing is sent, elements_of(range) yields the elements of any other range;
// that is one more frame.
//
// It is also a single-pass range, as a generator is: a loop calls next(). An exception leaves from the call that met
// it, once, and the coroutine is then finished. Sending before the first next() is a std::logic_error, and so are
// result() before the end and a body that asks its own coroutine. Memory: one frame, freed with the object. Look-ahead:
// none. Python: send, throw, close.
#pragma once
#include <version>
#ifndef __cpp_impl_coroutine
#error "rill/sources/coroutine.hpp needs a compiler with coroutines: -std=c++20, GCC 11, Clang 16 or later"
#endif
#include <rill/core/model/single_pass_source.hpp>
#include <rill/sources/detail/coroutine_run.hpp>

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
class [[nodiscard]] coroutine : public single_pass_source<coroutine<Yield, Send, Return>> {
public:
    static constexpr life place_life = std::is_lvalue_reference_v<Yield> ? life::unknown : life::step;
    static constexpr life referent_life = life::unknown;
    using value_type = std::remove_cvref_t<Yield>;

    class promise_type : public coroutine_result<Yield, Send, Return> {
        template <class R> struct delegating {
            class awaiter : public coroutine_body<Yield, Send>::delegation {
            public:
                awaiter(promise_type& from, coroutine<Yield, Send, R>&& given)
                    : coroutine_body<Yield, Send>::delegation(from, given.run_) {}
                R await_resume() {
                    this->rethrow();
                    if constexpr (!std::is_void_v<R>)
                        return std::move(coroutine<Yield, Send, R>::result_of(this->other));
                }
            };
        };
        /// Yields what a range has.
        template <class R> static coroutine<Yield> walk(R range) {
            for (auto&& x : range) {
                if constexpr (std::is_lvalue_reference_v<Yield>) co_yield x;
                else {
                    value_type element(std::forward<decltype(x)>(x));
                    co_yield std::move(element);
                }
            }
        }
        template <class R>
        static constexpr bool can_walk = [] {
            if constexpr (!std::is_void_v<Send> || !sequence<std::remove_reference_t<R>>) return false;
            else if constexpr (!std::is_lvalue_reference_v<Yield>)
                return std::constructible_from<value_type, element_t<std::remove_reference_t<R>>>;
            else
                return std::is_lvalue_reference_v<element_t<std::remove_reference_t<R>>> &&
                       std::convertible_to<element_t<std::remove_reference_t<R>>, Yield>;
        }();

    public:
        coroutine get_return_object() noexcept {
            this->frame = std::coroutine_handle<promise_type>::from_promise(*this);
            return coroutine(*this);
        }
        using coroutine_promise<Yield, Send>::yield_value;
        template <class R, class Any>
        typename delegating<R>::awaiter yield_value(elements_of<coroutine<Yield, Send, R>&&, Any> e) {
            return {*this, std::move(e.range)};
        }
        template <class R, class Any> auto yield_value(elements_of<R, Any> e) {
            static_assert(can_walk<R>,
                          "rill::coroutine: elements_of takes another coroutine of the same Yield and Send, "
                          "given away by std::move, or, where nothing is sent, a range");
            if constexpr (can_walk<R>)
                return typename delegating<void>::awaiter(*this, walk<R>(std::forward<R>(e.range)));
            else return std::suspend_never{};
        }
        template <other_elements_of E> auto yield_value(E e) { return yield_value(ours(e)); }
    };

private:
    template <class, class, class> friend class coroutine;

    coroutine_run<Yield, Send> run_;
    std::remove_reference_t<Yield>* here_ = nullptr;

    explicit coroutine(promise_type& body) noexcept : run_(body) {}
    static auto& result_of(coroutine_run<Yield, Send>& run) {
        auto* const body = static_cast<promise_type*>(run.root());
        if (!body || !body->result.has_value())
            op::fail<std::logic_error>("rill::coroutine: there is no result, it has not returned");
        return body->result.value();
    }
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
        return result_of(run_);
    }

    static void ask(coroutine& self) {
        self.here_ = nullptr; // what an exception leaves
        self.here_ = self.run_.next();
    }
    static bool done(coroutine& self, single_pass_tag const&) { return !self.here_; }
    static Yield&& read(coroutine& self, single_pass_tag const&) { return static_cast<Yield&&>(*self.here_); }
    static auto& peek(coroutine& self, single_pass_tag const&) { return *self.here_; }
    using single_pass_source<coroutine>::next;
};

} // namespace core

/// A generator that can also be sent values, have exceptions thrown in, return a result and delegate to another.
///
///     auto mean = average(); mean.next(); mean.send(10); mean.send(20)           // 15
///
/// Python:     send, throw, close, return in a generator (PEP 342, PEP 380)
/// std:        none
/// Keeps:      single pass and move-only
/// Look-ahead: none.  Memory: one coroutine frame.  Errors: what the body throws; std::logic_error for misuse
using core::coroutine;

} // namespace rill
