// SPDX-License-Identifier: BSL-1.0
// generator: the elements that a coroutine yields. Python's generator, with std::generator's interface.
//
//   rill::generator<int> fibonacci() { for (int a = 0, b = 1;; a = std::exchange(b, a + b)) co_yield a; }
//   for (int x : fibonacci() | rill::take(10)) ...
//
// generator<Ref, V, Allocator> has the template arguments, the reference rules and elements_of of C++23's
// std::generator: a body moves between them by changing the namespace. generator<T> hands out T&&, which the consumer
// may move from (an lvalue that is yielded is copied first); generator<T&> and generator<T const&> copy nothing.
//
// - Nothing runs before the first element is asked for. Every begin(), ++, rill::next(g) and push asks for the next
//   one, so a loop that was left is taken up where it stopped; after the end, after an exception, default-constructed
//   and moved from, a generator is empty.
// - An iterator goes on with its body, whichever generator that is moved or swapped to, as std's does. It does not
//   outlive the body: when that is destroyed, it may only be destroyed or assigned to.
// - A body that asks its own generator, at whatever depth, gets a std::logic_error; so does who is pushed an element of
//   a block and meanwhile asks for another one.
// - An exception leaves from begin() or ++, once; inside elements_of(generator) it can be caught by the outer body.
// - elements_of takes a generator, a block or any other range; how each is handed out: generator_elements.hpp.
// - Memory: one frame, freed with the generator; from where: generator_frame.hpp. Look-ahead: none.
// - The frame keeps the parameters as they are declared. A reference, a string_view or a lambda's captures are not
//   kept alive: take parameters by value, and let a lambda take what it needs as parameters instead of capturing it.
//   With -DRILL_CORO_LIFETIMEBOUND, Clang 18 and later warn where a temporary is bound to a parameter; it then also
//   wants every function of yours that returns a generator, and is none, to be marked [[clang::coro_wrapper]], and
//   refuses a generator directly under a view of std.
#pragma once
#include <version>
#ifndef __cpp_impl_coroutine
#error "rill/sources/generator.hpp needs a compiler with coroutines: -std=c++20, GCC 11, Clang 16 or later"
#endif
#include <rill/core/storage/cache_latest.hpp>
#include <rill/sources/detail/generator_elements.hpp>
#include <rill/sources/detail/generator_frame.hpp>

namespace rill {
namespace core {

template <class Ref, class V = void, class Allocator = void>
class [[nodiscard]] RILL_CORO_TYPE generator : public view<generator<Ref, V, Allocator>, false> {
public:
    static constexpr life place_life = std::is_rvalue_reference_v<Ref&&> ? life::step : life::unknown;
    static constexpr life referent_life = life::unknown;
    using value_type = std::conditional_t<std::is_void_v<V>, std::remove_cvref_t<Ref>, V>;
    using reference = std::conditional_t<std::is_void_v<V>, Ref&&, Ref>;
    using yielded = std::conditional_t<std::is_reference_v<reference>, reference, reference const&>;

    class promise_type : public generator_promise<yielded>,
                         public generator_frame<Allocator, element_alignment<Ref>()> {
        using hand_over = typename generator_run<yielded>::hand_over;

    public:
        generator get_return_object() noexcept { return generator(*this); }

        using generator_promise<yielded>::yield_value;

        template <class R, class V2, class A2, class Any>
            requires std::same_as<typename generator<R, V2, A2>::yielded, yielded>
        hand_over yield_value(elements_of<generator<R, V2, A2>&&, Any> e) {
            return hand_over(*this, e.range.run_);
        }
        template <class R, class Any>
            requires can_hand_out<yielded, R>
        auto yield_value(elements_of<R, Any> e) {
            return typename hand_out<yielded, R>::awaiter(*this, std::forward<R>(e.range));
        }
        template <other_elements_of E>
            requires requires(promise_type& p, E e) { p.yield_value(ours(e)); }
        auto yield_value(E e) {
            return yield_value(ours(e));
        }
    };

private:
    template <class, class, class> friend class generator;
    using cursor = typename generator_run<yielded>::cursor;

    generator_run<yielded> run_;
    explicit generator(generator_promise<yielded>& body) noexcept : run_(body) {}

public:
    generator() = default;

    static cursor first(generator& self) { return self.run_.begin(); }
    static bool done(generator&, cursor const& c) noexcept { return !c.here(); }
    static reference read(generator&, cursor const& c) { return static_cast<reference>(*c.here()); }
    static auto& peek(generator&, cursor const& c) noexcept { return *c.here(); }
    static void next(generator&, cursor& c) { c.next(); }
    static bool for_each_while(generator& self, auto&& fn) {
        return self.run_.for_each_while([&](auto& element) -> bool { return fn(static_cast<reference>(element)); });
    }
};

} // namespace core

/// The elements that a coroutine yields. It has std::generator's template arguments, reference rules and interface.
///
///     rill::generator<int> count_up() { for (int i = 1;; ++i) co_yield i; }
///
/// Python:     a function with yield
/// std:        std::generator (C++23)
/// Keeps:      single pass and move-only: a loop that was left is taken up where it stopped
/// Look-ahead: none.  Memory: one coroutine frame.  Errors: what the body throws, once; afterwards it is empty
using core::generator;

namespace pmr {
/// For who includes <memory_resource>; <string> has declared its allocator.
template <class Ref, class V = void>
using generator = core::generator<Ref, V, std::pmr::polymorphic_allocator<std::byte>>;
} // namespace pmr

} // namespace rill
