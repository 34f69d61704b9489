// The same bodies with rill::generator and, where there is one, std::generator: the same elements, copies, moves,
// destructions, exceptions and allocations, in the same order, which is what [coro.generator] says. Where they differ,
// the last tests say so.
#include <rill/sources/generator.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/trace.hpp"
#include <list>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>
#ifdef __cpp_lib_generator
#include <generator>
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete" // std::generator's own
#endif
#endif

namespace {

using test::happens;

struct rill_library {
    template <class... A> using generator = rill::generator<A...>;
    template <class R> static auto elements_of(R&& r) { return rill::elements_of(std::forward<R>(r)); }
};
#ifdef __cpp_lib_generator
struct std_library {
    template <class... A> using generator = std::generator<A...>;
    template <class R> static auto elements_of(R&& r) { return std::ranges::elements_of(std::forward<R>(r)); }
};
#endif

/// An element that says when it is copied, moved and destroyed; one that was moved from is no more to be told of.
class tracked {
    int value_;

public:
    explicit tracked(int value) : value_(value) {}
    tracked(tracked const& other) : value_(other.value_) { happens("copy", value_); }
    tracked(tracked&& other) noexcept : value_(std::exchange(other.value_, 0)) { happens("move", value_); }
    ~tracked() {
        if (value_ != 0) happens("destroy", value_);
    }
    operator int() const { return value_; }
};
using tracked_list = std::list<tracked>;

/// An allocator that says what it is asked for.
template <class T> struct told {
    using value_type = T;
    told() = default;
    template <class U> told(told<U> const&) {}
    T* allocate(std::size_t n) {
        happens("allocate");
        return static_cast<T*>(::operator new(n * sizeof(T)));
    }
    void deallocate(T* p, std::size_t) {
        happens("deallocate");
        ::operator delete(p);
    }
    bool operator==(told const&) const = default;
};

template <class Library> struct bodies {
    template <class... A> using generator = typename Library::template generator<A...>;
    template <class R> static auto elements_of(R&& r) { return Library::elements_of(std::forward<R>(r)); }

    static generator<tracked> values() {
        tracked named(1);
        tracked const constant(2);
        co_yield named;
        co_yield constant;
        co_yield std::move(named);
        co_yield tracked(3);
    }
    static generator<tracked&&> rvalues() {
        tracked named(1);
        co_yield named;
        co_yield std::move(named);
    }
    static generator<tracked const&> constants() {
        tracked named(1);
        co_yield named;
        co_yield std::move(named);
        co_yield tracked(2);
    }
    static generator<tracked&> references() {
        tracked named(1);
        co_yield named;
        co_yield named;
    }
    static generator<std::string> converted() {
        co_yield "literal";
        std::string const s = "constant";
        co_yield s;
    }
    static generator<std::pair<int, std::string>> pairs() {
        co_yield {1, "one"};
        std::pair<int, std::string> named(2, "two");
        co_yield named;
    }
    static generator<std::unique_ptr<tracked>> move_only() {
        co_yield std::make_unique<tracked>(1);
        auto named = std::make_unique<tracked>(2);
        co_yield std::move(named);
        happens(named ? "left" : "taken");
    }
    static generator<int const> constant_values() {
        int const one = 1;
        co_yield one;
        co_yield 2;
    }
    static generator<std::string_view, std::string> proxies() {
        std::string buffer = "a";
        for (int i = 0; i < 2; ++i, buffer += "b") co_yield buffer;
    }
    static generator<int*> pointers() {
        int x = 1;
        co_yield &x;
        co_yield nullptr;
    }
    static generator<int> parameters(tracked by_value, tracked const& by_reference) {
        happens("begins");
        co_yield int(by_value);
        co_yield int(by_reference);
    }

    static generator<int> tree(int depth) {
        if (depth == 0) co_return;
        co_yield elements_of(tree(depth - 1));
        co_yield int(depth);
        co_yield elements_of(tree(depth - 1));
    }
    static generator<tracked const&> list(tracked_list const& l) { co_yield elements_of(l); }
    static generator<tracked> nested_values() {
        tracked outer(9);
        co_yield elements_of(values());
        co_yield outer;
    }
    static generator<int, long> other_value() { co_yield 1; }
    static generator<int, void, told<std::byte>> other_allocator() { co_yield 2; }
    static generator<int> kinds() {
        co_yield elements_of(other_value());
        co_yield elements_of(other_allocator());
    }

    static generator<int> failing(int after) {
        tracked local(7);
        for (int i = 1; i <= after; ++i) co_yield int(i);
        throw std::runtime_error("failed");
    }
    static generator<int> catching(int after) {
        tracked local(8);
        try {
            co_yield elements_of(failing(after));
        } catch (std::runtime_error const& e) {
            happens("inner", std::string(e.what()));
        }
        co_yield 3;
        co_yield elements_of(failing(1));
    }

    // What is different.
    static generator<int const&> block(std::vector<int> const& v) { co_yield elements_of(v); }
    static generator<tracked> computed() {
        auto numbers = std::views::iota(1, 3) | std::views::transform([](int x) { return tracked(x); });
        co_yield elements_of(numbers);
    }

    template <class A> static generator<int> allocated(std::allocator_arg_t, A, int n) {
        for (int i = 0; i < n; ++i) co_yield i;
    }
    generator<int> member(std::allocator_arg_t, told<char>, int n) const { co_yield int(n); }
    static generator<int, void, told<std::byte>> allocated_by_default(int n) { co_yield int(n); }
};

/// Takes what it is given, as far as it may. Not where the generator is made: clang would do without a frame.
template <class G> [[gnu::noinline]] void consume(G given, std::size_t stop) {
    auto g = std::move(given); // so that who made it does not destroy it
    for (auto&& x : g) {
        auto mine = std::forward<decltype(x)>(x);
        if constexpr (requires { mine.get(); }) happens("got", *mine);
        else happens("got", mine);
        if (--stop == 0) break;
    }
}
template <class Make> std::string story(Make make, std::size_t stop) {
    test::recording all;
    try {
        consume(make(), stop);
    } catch (std::exception const& e) {
        happens("caught", std::string(e.what()));
    }
    return all.text();
}
/// What happens when a body is walked; by both libraries.
template <class Make> std::string told_by_both(Make make, std::size_t stop = test::never) {
    auto const by_rill = story([&] { return make(bodies<rill_library>()); }, stop);
#ifdef __cpp_lib_generator
    CHECK(story([&] { return make(bodies<std_library>()); }, stop) == by_rill);
#endif
    return by_rill;
}
#define TOLD(...) told_by_both([&]([[maybe_unused]] auto b) { return b.__VA_ARGS__; })
#define TOLD_UP_TO(n, ...) told_by_both([&]([[maybe_unused]] auto b) { return b.__VA_ARGS__; }, n)

/// The calls of operator new for the second generator of its kind.
template <class Make> std::size_t allocations(Make make) {
    consume(make(), test::never);
    auto const before = test::allocations();
    consume(make(), test::never);
    return test::allocations() - before;
}
template <class Library, class G, class R>
concept hands_out =
    requires(typename G::promise_type& p, R&& r) { p.yield_value(Library::elements_of(std::forward<R>(r))); };

} // namespace

TEST_CASE("parity: an lvalue is copied where elements are the consumer's to take, and nothing else is") {
    CHECK(TOLD(values()) == "copy(1) move(1) got(1) destroy(1) copy(2) move(2) got(2) destroy(2) move(1) got(1) "
                            "destroy(1) move(3) got(3) destroy(3) destroy(2)");
    CHECK(TOLD(rvalues()) == "copy(1) move(1) got(1) destroy(1) move(1) got(1) destroy(1)");
    CHECK(TOLD(constants()) ==
          "copy(1) got(1) destroy(1) copy(1) got(1) destroy(1) copy(2) got(2) destroy(2) destroy(2) destroy(1)");
    CHECK(TOLD(references()) == "copy(1) got(1) destroy(1) copy(1) got(1) destroy(1) destroy(1)");
}

TEST_CASE("parity: conversions, proxies, braces and elements that can only be moved") {
    CHECK(TOLD(converted()) == "got(literal) got(constant)");
    CHECK(TOLD(pairs()) == "got((1 one)) got((2 two))");
    CHECK(TOLD(move_only()) == "got(1) destroy(1) got(2) destroy(2) taken");
    CHECK(TOLD(constant_values()) == "got(1) got(2)");
    CHECK(TOLD(proxies()) == "got(a) got(ab)");
    CHECK(TOLD(pointers()) == "got(pointer) got(pointer)");
}

TEST_CASE("parity: parameters are kept as they are declared, for as long as the frame") {
    tracked const lent(2);
    CHECK(TOLD(parameters(tracked(1), lent)) == "move(1) begins got(1) got(2) destroy(1)");
}

TEST_CASE("parity: elements_of") {
    CHECK(TOLD(tree(3)) == "got(1) got(2) got(1) got(3) got(1) got(2) got(1)");
    tracked_list two;
    for (int i : {1, 2}) two.emplace_back(i);
    CHECK(TOLD(list(two)) == "copy(1) got(1) destroy(1) copy(2) got(2) destroy(2)");
    CHECK(TOLD(nested_values()) ==
          "copy(1) move(1) got(1) destroy(1) copy(2) move(2) got(2) destroy(2) move(1) got(1) destroy(1) move(3) "
          "got(3) destroy(3) destroy(2) copy(9) move(9) got(9) destroy(9) destroy(9)");
    CHECK(TOLD(kinds()) == "got(1) allocate got(2) deallocate");
}

TEST_CASE("parity: an exception leaves at its element, through every body that does not catch it") {
    CHECK(TOLD(failing(0)) == "destroy(7) caught(failed)");
    CHECK(TOLD(failing(2)) == "got(1) got(2) destroy(7) caught(failed)");
    CHECK(TOLD(catching(0)) == "destroy(7) inner(failed) got(3) got(1) destroy(7) destroy(8) caught(failed)");
    CHECK(TOLD(catching(2)) ==
          "got(1) got(2) destroy(7) inner(failed) got(3) got(1) destroy(7) destroy(8) caught(failed)");
}

TEST_CASE("parity: what a consumer leaves is destroyed, from the innermost body out") {
    CHECK(TOLD_UP_TO(1, values()) == "copy(1) move(1) got(1) destroy(1) destroy(2) destroy(1)");
    CHECK(TOLD_UP_TO(4, nested_values()) ==
          "copy(1) move(1) got(1) destroy(1) copy(2) move(2) got(2) destroy(2) move(1) got(1) destroy(1) move(3) "
          "got(3) destroy(3) destroy(2) destroy(9)");
    CHECK(TOLD_UP_TO(1, catching(2)) == "got(1) destroy(7) destroy(8)");
    CHECK(TOLD_UP_TO(4, catching(2)) == "got(1) got(2) destroy(7) inner(failed) got(3) got(1) destroy(7) destroy(8)");
}

TEST_CASE("parity: a frame comes from the allocator that is given, or that the type names") {
    CHECK(TOLD(allocated(std::allocator_arg, told<int>(), 2)) == "allocate got(0) got(1) deallocate");
    CHECK(TOLD(allocated(std::allocator_arg, told<char>(), 0)) == "allocate deallocate");
    CHECK(TOLD(member(std::allocator_arg, told<char>(), 3)) == "allocate got(3) deallocate");
    CHECK(TOLD(allocated_by_default(4)) == "allocate got(4) deallocate");
}

TEST_CASE("beyond parity: elements_of(range) in a generator of values") {
    using R = bodies<rill_library>;
    using lvalue = std::vector<int>&; // its elements are copied
    using rvalue = std::vector<int>;  // and these can be taken
    STATIC_REQUIRE(hands_out<rill_library, R::generator<int>, lvalue>);
    STATIC_REQUIRE(hands_out<rill_library, R::generator<int>, rvalue>);
    STATIC_REQUIRE(hands_out<rill_library, R::generator<int const&>, lvalue>);
    STATIC_REQUIRE(!hands_out<rill_library, R::generator<int&>, std::vector<int> const&>);
    // What a range computes is kept for the consumer to take, by a move; std's nested coroutine keeps it where it is.
    auto const computed_elements = [](auto b) { return b.computed(); };
    CHECK(story([&] { return computed_elements(R()); }, test::never) ==
          "move(1) move(1) got(1) destroy(1) move(2) move(2) got(2) destroy(2)");
#ifdef __cpp_lib_generator
    using S = bodies<std_library>;
    STATIC_REQUIRE(!hands_out<std_library, S::generator<int>, lvalue>);
    STATIC_REQUIRE(!hands_out<std_library, S::generator<int>, rvalue>);
    STATIC_REQUIRE(hands_out<std_library, S::generator<int const&>, lvalue>);
    STATIC_REQUIRE(!hands_out<std_library, S::generator<int&>, std::vector<int> const&>);
    CHECK(story([&] { return computed_elements(S()); }, test::never) ==
          "move(1) got(1) destroy(1) move(2) got(2) destroy(2)");
#endif
}

TEST_CASE("beyond parity: frames are recycled, and elements_of(range) needs none of its own") {
    std::vector<int> const v{1, 2, 3};
    bool const recycled = rill::core::frame_cache::enabled();
    using R = bodies<rill_library>;
    CHECK(allocations([&] { return R::block(v); }) == (recycled ? 0 : 1));
    CHECK(allocations([&] { return R::tree(2); }) == (recycled ? 0 : 7));
#ifdef __cpp_lib_generator
    using S = bodies<std_library>;
    CHECK(allocations([&] { return S::block(v); }) == 2);
    CHECK(allocations([&] { return S::tree(2); }) == 7);
#endif
}

TEST_CASE("beyond parity: a generator can be default-constructed, and begun again") {
    STATIC_REQUIRE(std::default_initializable<rill::generator<int>>);
    auto g = bodies<rill_library>::tree(2);
    CHECK(*g.begin() == 1);
    CHECK(*g.begin() == 2);
#ifdef __cpp_lib_generator
    STATIC_REQUIRE(!std::default_initializable<std::generator<int>>);
    auto give = []() -> rill::generator<int> { co_yield rill::elements_of(bodies<std_library>::tree(2)); };
    CHECK(story(give, test::never) == "got(1) got(2) got(1)");
#endif
}
