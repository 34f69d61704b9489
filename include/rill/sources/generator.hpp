// generator: the elements that a coroutine yields.
#pragma once
#include <version>
#ifndef __cpp_impl_coroutine
#error "rill/sources/generator.hpp needs a compiler with coroutines: -std=c++20, GCC 11, Clang 16 or later"
#endif
#include <rill/core/read_once.hpp>
#include <rill/sources/generator_elements.hpp>
#include <rill/sources/generator_frame.hpp>

namespace rill {
namespace core {

template <class Ref, class V = void, class Allocator = void>
class [[nodiscard]] generator : public view<generator<Ref, V, Allocator>, false> {
public:
    using value_type = std::conditional_t<std::is_void_v<V>, std::remove_cvref_t<Ref>, V>;
    using reference = std::conditional_t<std::is_void_v<V>, Ref&&, Ref>;
    using yielded = std::conditional_t<std::is_reference_v<reference>, reference, reference const&>;

    class promise_type : public generator_promise<yielded>, public generator_frame<Allocator> {
    public:
        generator get_return_object() noexcept { return generator(*this); }

        using generator_promise<yielded>::yield_value;

        template <class R, class V2, class A2, class Any>
            requires std::same_as<typename generator<R, V2, A2>::yielded, yielded>
        hand_over<yielded> yield_value(elements_of<generator<R, V2, A2>&&, Any> e) noexcept {
            return hand_over<yielded>(e.range.run_);
        }
        template <class R, class Any>
            requires can_hand_out<yielded, R>
        auto yield_value(elements_of<R, Any> e) noexcept {
            return hand_out<yielded, R>(std::forward<R>(e.range));
        }
#ifdef __cpp_lib_generator
        template <class R, class Any>
            requires requires(promise_type& p, elements_of<R, Any> e) { p.yield_value(std::move(e)); }
        auto yield_value(std::ranges::elements_of<R, Any> e) noexcept {
            return yield_value(elements_of<R, Any>(std::forward<R>(e.range)));
        }
#endif
    };

private:
    template <class, class, class> friend class generator;

    generator_run<yielded> run_;
    explicit generator(generator_promise<yielded>& body) noexcept : run_(body) {}

public:
    generator() = default;

    static pass first(generator& self) {
        self.run_.begin();
        return {};
    }
    static bool done(generator& self, pass const&) noexcept { return !self.run_.here(); }
    static reference read(generator& self, pass const&) { return static_cast<reference>(*self.run_.here()); }
    static auto& peek(generator& self, pass const&) noexcept { return *self.run_.here(); }
    static void next(generator& self, pass&) { self.run_.next(); }
    static bool for_each_while(generator& self, auto&& fn) {
        return self.run_.for_each_while([&](auto& element) -> bool { return fn(static_cast<reference>(element)); });
    }
};

} // namespace core

using core::generator;

} // namespace rill
