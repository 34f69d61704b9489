// A body that resumes its own generator is asserted against, in builds with assertions: this is one, in any case.
#undef NDEBUG
#include <rill/sources/generator.hpp>

#include "support/catch.hpp"
#include <rill/sources/next.hpp>

#if __has_include(<sys/wait.h>)
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using rill::generator;
namespace op = rill::core::op;

/// Each way to ask for an element.
void begin(generator<int>& g) { static_cast<void>(g.begin()); }
void next(generator<int>& g) { static_cast<void>(rill::next(g)); }
void push(generator<int>& g) {
    op::for_each_while(g, [](int) { return true; });
}
using ask = void (*)(generator<int>&);
constexpr ask asks[] = {begin, next, push};

/// At first, and after an element.
generator<int> at_once(generator<int>*& self, ask f) {
    f(*self);
    co_yield 1;
}
generator<int> later(generator<int>*& self, ask f) {
    co_yield 1;
    f(*self);
    co_yield 2;
}
generator<int> incremented(std::ranges::iterator_t<generator<int>>*& self) {
    co_yield 1;
    ++*self;
    co_yield 2;
}

/// From within a generator that hands out another.
template <bool AtOnce> generator<int> nested(generator<int>*& self, ask f) {
    if constexpr (AtOnce) co_yield rill::elements_of(at_once(self, f));
    else co_yield rill::elements_of(later(self, f));
}

/// Whether f, in a process of its own, ends by the failure of an assertion that says so.
template <class F> bool is_asserted_against(F f) {
    int said[2];
    if (::pipe(said) != 0) throw std::runtime_error("no pipe");
    auto const child = ::fork();
    if (child == 0) {
        ::dup2(said[1], STDERR_FILENO);
        std::signal(SIGABRT, SIG_DFL); // Catch2 has a handler of its own
        f();
        std::_Exit(0);
    }
    ::close(said[1]);
    std::string message;
    for (char c; ::read(said[0], &c, 1) == 1;) message += c;
    ::close(said[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    INFO(message);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT && message.find("rill::generator: ") != message.npos;
}
template <class Body> void all_ways(Body body) {
    for (auto outside : asks)
        for (auto inside : asks)
            CHECK(is_asserted_against([&] {
                generator<int>* self = nullptr;
                auto g = body(self, inside);
                self = &g;
                for (int i = 0; i < 3; ++i) outside(g);
            }));
}

} // namespace

TEST_CASE("a body that asks its own generator fails an assertion") {
    all_ways(at_once);
    all_ways(later);
    all_ways(nested<true>);
    all_ways(nested<false>);
    CHECK(is_asserted_against([] {
        std::ranges::iterator_t<generator<int>>* self = nullptr;
        auto g = incremented(self);
        auto it = g.begin();
        self = &it;
        ++it;
    }));
}

TEST_CASE("a body that asks another generator of the same body does not") {
    auto body = [](generator<int> inner) -> generator<int> {
        while (auto x = rill::next(inner)) co_yield *x + 1;
    };
    auto g = body(body(body(generator<int>())));
    CHECK(rill::next(g) == std::nullopt);
    CHECK_FALSE(is_asserted_against([] {}));
}
#endif
