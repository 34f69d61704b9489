// Objects that want more alignment than operator new gives, wherever they stand in a generator's frame. What compilers do
// about it is in generator_frame.hpp: a Clang that is called without -fcoro-aligned-allocation aligns the elements only
// (generator_alignment_clang.cpp).
#ifndef ELEMENTS_ONLY
#define ELEMENTS_ONLY 0
#endif
#include <rill/sources/generator.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <cstdint>
#include <memory>
#include <rill/adaptors/map.hpp>
#include <rill/sources/coroutine.hpp>
#include <rill/sources/next.hpp>
#include <string>
#include <vector>

namespace alignment {

using rill::generator;

template <std::size_t A> struct alignas(A) aligned {
    int value = 0;
    aligned() = default;
    explicit aligned(int v) : value(v) {}
    aligned(aligned const& other) : value(other.value) {}
};
bool stands_well(auto const& x) {
    return reinterpret_cast<std::uintptr_t>(std::addressof(x)) % alignof(decltype(x)) == 0;
}

template <std::size_t A> generator<aligned<A>> values(int n) {
    for (int i = 0; i < n; ++i) {
        aligned<A> x(i);
        co_yield x;
        co_yield aligned<A>(i);
    }
}
template <std::size_t A> generator<bool> locals(aligned<A> parameter, char some = 'x') {
    char const another = some;
    aligned<A> first;
    co_yield stands_well(parameter) && stands_well(first);
    {
        aligned<A> second[2];
        co_yield stands_well(second[0]) && stands_well(second[1]);
        co_yield stands_well(first) && another == some;
    }
}
template <std::size_t A> generator<bool> nested(int depth) {
    aligned<A> const here;
    co_yield stands_well(here);
    if (depth > 0) co_yield rill::elements_of(nested<A>(depth - 1));
    co_yield stands_well(here);
}
template <std::size_t A, class Allocator>
generator<bool> with_allocator(std::allocator_arg_t, Allocator, std::string const text) {
    aligned<A> const here;
    co_yield stands_well(here);
    co_yield text.size() == 50;
}
template <std::size_t A> rill::coroutine<bool> also_a_coroutine() {
    aligned<A> const here;
    co_yield stands_well(here);
}

template <std::size_t A> rill::coroutine<aligned<A>> values_of_a_coroutine() {
    aligned<A> const x(1);
    co_yield x;
    co_yield aligned<A>(2);
}

/// Frames of all kinds, from blocks that stand anywhere.
template <class Make> void always(Make make) {
    std::vector<std::unique_ptr<char[]>> between;
    std::vector<decltype(make())> many;
    for (std::size_t i = 0; i < 40; ++i) {
        between.push_back(std::make_unique<char[]>(16 * (i % 5) + 1));
        many.push_back(make());
    }
    for (auto& g : many)
        for (bool well : g) REQUIRE(well);
    many.clear();
    for (bool well : make()) REQUIRE(well);
}

/// An allocator which gives no more than it must.
template <class T> struct barely {
    using value_type = T;
    barely() = default;
    template <class U> barely(barely<U> const&) {}
    T* allocate(std::size_t n) {
        void* const block = ::operator new(n * sizeof(T) + 16);
        return reinterpret_cast<T*>(static_cast<char*>(block) + 16);
    }
    void deallocate(T* p, std::size_t) { ::operator delete(reinterpret_cast<char*>(p) - 16); }
    bool operator==(barely const&) const = default;
};

template <std::size_t A> void elements_always_aligned() {
    always([] { return values<A>(3) | rill::map([](auto const& x) { return stands_well(x); }); });
    always([] { return values_of_a_coroutine<A>() | rill::map([](auto const& x) { return stands_well(x); }); });
}
template <std::size_t A> void objects_always_aligned() {
    always([] { return locals<A>(aligned<A>()); });
    always([] { return nested<A>(5); });
    always([] { return also_a_coroutine<A>(); });
    std::string const text(50, 'x');
    always([&] { return with_allocator<A>(std::allocator_arg, std::allocator<int>(), text); });
    always([&] { return with_allocator<A>(std::allocator_arg, barely<int>(), text); });
}

} // namespace alignment

using namespace alignment;

TEST_CASE("over-aligned elements stand well in a frame") {
    elements_always_aligned<16>();
    elements_always_aligned<32>();
    elements_always_aligned<64>();
    elements_always_aligned<128>();
    elements_always_aligned<512>();
}

#if !ELEMENTS_ONLY
TEST_CASE("over-aligned objects of any kind stand well in a frame") {
    objects_always_aligned<16>();
    objects_always_aligned<32>();
    objects_always_aligned<64>();
    objects_always_aligned<128>();
    objects_always_aligned<512>();
}

TEST_CASE("and such a frame is recycled as others are") {
    auto const walk = [] {
        for (bool well : nested<32>(3)) REQUIRE(well);
    };
    walk();
    auto const before = test::allocations();
    walk();
    CHECK(test::allocations() - before <= (rill::core::frame_cache::enabled() ? 0 : 4));
}
#endif
