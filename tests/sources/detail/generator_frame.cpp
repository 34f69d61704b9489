#include <rill/sources/detail/generator_frame.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <memory_resource>
#include <rill/sources/generator.hpp>
#include <string>

namespace {

struct usage {
    std::size_t taken = 0, given = 0;
};
/// An allocator with a state, which is told how much is taken and given back.
template <class T> struct counting {
    using value_type = T;
    usage* used;

    explicit counting(usage& u) : used(&u) {}
    template <class U> counting(counting<U> const& other) : used(other.used) {}
    T* allocate(std::size_t n) {
        used->taken += n * sizeof(T);
        return static_cast<T*>(::operator new(n * sizeof(T)));
    }
    void deallocate(T* p, std::size_t n) {
        used->given += n * sizeof(T);
        ::operator delete(p);
    }
    bool operator==(counting const&) const = default;
};

/// An allocator without one, and made from nothing.
struct free_blocks {
    static inline usage used;
};
template <class T> struct stateless {
    using value_type = T;
    stateless() = default;
    template <class U> stateless(stateless<U> const&) {}
    T* allocate(std::size_t n) {
        free_blocks::used.taken += n * sizeof(T);
        return static_cast<T*>(::operator new(n * sizeof(T)));
    }
    void deallocate(T* p, std::size_t n) {
        free_blocks::used.given += n * sizeof(T);
        ::operator delete(p);
    }
    bool operator==(stateless const&) const = default;
};

template <class Alloc> rill::generator<int> numbers(std::allocator_arg_t, Alloc const&, int n) {
    std::string const not_small(100, 'x');
    for (int i = 0; i < n; ++i) co_yield int(not_small.size());
}
rill::generator<int, void, counting<char>> named(std::allocator_arg_t, counting<int>, int n) { co_yield int(n); }
rill::generator<int, void, stateless<char>> made_from_nothing(int n) { co_yield int(n); }

struct object {
    usage* used;
    rill::generator<int> member(std::allocator_arg_t, counting<char>, int n) const { co_yield int(n); }
};

/// Not where the generator is made: clang would do without a frame.
template <class G> [[gnu::noinline]] int sum(G given) {
    auto g = std::move(given); // so that who made it does not destroy it
    int all = 0;
    for (int x : g) all += x;
    return all;
}

} // namespace

TEST_CASE("a leading allocator gives the frame and takes back as much: functions, members and lambdas") {
    usage used;
    counting<char> const a(used);
    CHECK(sum(numbers(std::allocator_arg, a, 2)) == 200);
    CHECK(used.taken > 0);
    CHECK(used.given == used.taken);

    CHECK(sum(object{&used}.member(std::allocator_arg, a, 3)) == 3);
    auto lambda = [](std::allocator_arg_t, counting<char>, int n) -> rill::generator<int> { co_yield int(n); };
    auto const before = used.taken;
    CHECK(sum(lambda(std::allocator_arg, a, 4)) == 4);
    CHECK(used.taken > before);
    CHECK(used.given == used.taken);
}

TEST_CASE("a generator with an allocator type of its own converts the one it is given") {
    usage used;
    CHECK(sum(named(std::allocator_arg, counting<int>(used), 5)) == 5);
    CHECK(used.taken > 0);
    CHECK(used.given == used.taken);
}

TEST_CASE("an allocator type that can be made from nothing is used without being named") {
    CHECK(sum(made_from_nothing(6)) == 6);
    CHECK(free_blocks::used.taken > 0);
    CHECK(free_blocks::used.given == free_blocks::used.taken);
}

TEST_CASE("a frame that is abandoned is given back as well") {
    usage used;
    {
        auto begun = numbers(std::allocator_arg, counting<char>(used), 100);
        auto moved = std::move(begun);
        CHECK(*moved.begin() == 100);
        sum(numbers(std::allocator_arg, counting<char>(used), 0));
    }
    CHECK(used.given == used.taken);
}

TEST_CASE("without an allocator the second generator of its kind allocates nothing") {
    auto make = [](int n) -> rill::generator<int> { co_yield int(n); };
    sum(make(1));
    auto const before = test::allocations();
    CHECK(sum(make(2)) == 2);
    CHECK(test::allocations() - before <= (rill::core::frame_cache::enabled() ? 0 : 1));
}
