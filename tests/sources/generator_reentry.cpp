// A body that asks its own generator gets a std::logic_error, at every level and in both gears, whether there are
// assertions or not (generator_reentry_ndebug.cpp).
#include <rill/sources/generator.hpp>

#include "support/catch.hpp"
#include <rill/sources/next.hpp>
#include <stdexcept>
#include <string>
#include <vector>

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

constexpr auto answer = "rill::generator: it is asked for an element while it makes one";

/// What is thrown at who asks.
std::string thrown(auto f) {
    try {
        f();
    } catch (std::logic_error const& e) {
        return e.what();
    }
    return "nothing";
}

using body = generator<int> (*)(generator<int>*& self, ask f, std::string& said);

/// At first, and after an element.
generator<int> at_once(generator<int>*& self, ask f, std::string& said) {
    said = thrown([&] { f(*self); });
    co_yield 1;
    co_yield 2;
}
generator<int> later(generator<int>*& self, ask f, std::string& said) {
    co_yield 1;
    said = thrown([&] { f(*self); });
    co_yield 2;
}
/// While it hands out elements of a block, or of another range.
generator<int> after_a_block(generator<int>*& self, ask f, std::string& said) {
    std::vector const two{1, 2};
    co_yield rill::elements_of(two);
    said = thrown([&] { f(*self); });
}
generator<int> from_a_range(generator<int>*& self, ask f, std::string& said) {
    co_yield rill::elements_of(std::views::iota(1, 3) | std::views::transform([&](int x) {
                                   said = thrown([&] { f(*self); });
                                   return x;
                               }));
}
/// After a generator that had nothing, so that the body has just gone on.
generator<int> none() { co_return; }
generator<int> range_after_none(generator<int>*& self, ask f, std::string& said) {
    co_yield rill::elements_of(none());
    co_yield rill::elements_of(std::views::iota(1, 3) | std::views::transform([&](int x) {
                                   said = thrown([&] { f(*self); });
                                   return x;
                               }));
}
template <body Inner> generator<int> after_none(generator<int>*& self, ask f, std::string& said) {
    co_yield rill::elements_of(none());
    co_yield rill::elements_of(Inner(self, f, said));
}
/// From within generators that are handed out.
template <body Inner> generator<int> nested(generator<int>*& self, ask f, std::string& said) {
    co_yield rill::elements_of(Inner(self, f, said));
}
template <body Inner> generator<int> lent(generator<int>*& self, ask f, std::string& said) {
    auto inner = Inner(self, f, said);
    co_yield rill::elements_of(inner);
}
/// A generator that was begun elsewhere is taken over.
template <body Inner> generator<int> taken_up(generator<int>*& self, ask f, std::string& said) {
    std::vector const one{1};
    auto inner = [](auto& block, auto i) -> generator<int> {
        co_yield 0;
        co_yield rill::elements_of(block);
        co_yield rill::elements_of(std::move(i));
    }(one, Inner(self, f, said));
    for (int x : inner)
        if (x == 1) break;
    co_yield rill::elements_of(std::move(inner));
}
/// Its own elements.
generator<int> of_itself(generator<int>*& self, ask, std::string& said) {
    co_yield 1;
    try {
        co_yield rill::elements_of(*self);
    } catch (std::logic_error const& e) {
        said = e.what();
    }
    co_yield 2;
}
generator<int> taking_itself(generator<int>*& self, ask, std::string& said) {
    co_yield 1;
    try {
        co_yield rill::elements_of(std::move(*self));
    } catch (std::logic_error const& e) {
        said = e.what();
    }
    co_yield 2;
}

constexpr body plain[] = {at_once, later, after_a_block, from_a_range, of_itself, taking_itself, range_after_none};
constexpr body deep[] = {nested<at_once>,     nested<later>,         nested<nested<later>>,
                         nested<of_itself>,   nested<taking_itself>, nested<after_a_block>,
                         lent<at_once>,       lent<later>,           lent<nested<later>>,
                         nested<lent<later>>, taken_up<at_once>,     nested<taken_up<later>>,
                         after_none<at_once>, after_none<later>,     after_none<after_none<later>>};

std::vector<int> walked(generator<int>& g, ask outside) {
    std::vector<int> all;
    if (outside == push) op::for_each_while(g, [&](int x) { return all.push_back(x), true; });
    else if (outside == next)
        while (auto x = rill::next(g)) all.push_back(*x);
    else
        for (int x : g) all.push_back(x);
    return all;
}
void always_answered(body b) {
    for (auto outside : asks)
        for (auto inside : asks) {
            std::string said;
            generator<int>* self = nullptr;
            auto g = b(self, inside, said);
            self = &g;
            CHECK(walked(g, outside) == std::vector{1, 2});
            CHECK(said == answer);
            CHECK(walked(g, outside).empty());
        }
}

} // namespace

TEST_CASE("a body that asks its own generator gets a std::logic_error, and can go on") {
    for (auto b : plain) always_answered(b);
    for (auto b : deep) always_answered(b);
}

TEST_CASE("a body that does not catch it fails") {
    generator<int>* self = nullptr;
    auto g = [](generator<int>*& me) -> generator<int> {
        co_yield 1;
        rill::next(*me);
    }(self);
    self = &g;
    CHECK(rill::next(g) == 1);
    CHECK_THROWS_WITH(rill::next(g), answer);
    CHECK(rill::next(g) == std::nullopt);
}

TEST_CASE("an iterator that its own body moves on is at the end, until it gets the body's next element") {
    using iterator = std::ranges::iterator_t<generator<int>>;
    iterator* self = nullptr;
    bool ended = false;
    std::string said;
    auto g = [](iterator*& it, bool& end, std::string& text) -> generator<int> {
        co_yield 1;
        text = thrown([&] { ++*it; });
        end = *it == std::default_sentinel;
        ++*it;
        co_yield 2;
    }(self, ended, said);
    auto it = g.begin();
    self = &it;
    ++it;
    CHECK(said == answer);
    CHECK(ended);
    CHECK(*it == 2);
    CHECK(++it == g.end());
}

TEST_CASE("a body may ask another generator of the same body") {
    auto body = [](generator<int> inner) -> generator<int> {
        while (auto x = rill::next(inner)) co_yield *x + 1;
    };
    auto numbers = []() -> generator<int> { co_yield 1; };
    auto g = body(body(body(numbers())));
    CHECK(rill::next(g) == 4);
    CHECK(rill::next(g) == std::nullopt);
}

TEST_CASE("who is pushed elements may ask for others, but not in the midst of a block") {
    auto numbers = [](std::vector<int> block) -> generator<int> {
        for (int i : {1, 2, 3, 4}) co_yield int(i);
        co_yield rill::elements_of(block);
    };
    std::vector<int> all;
    auto g = numbers({});
    op::for_each_while(g, [&](int x) {
        auto const y = rill::next(g);
        return all.push_back(x * 10 + y.value_or(0)), true;
    });
    CHECK(all == std::vector{12, 34});

    auto ended = numbers({});
    int asked = 0;
    CHECK(op::for_each_while(ended, [&](int) {
        while (rill::next(ended)) ++asked;
        return true;
    }));
    CHECK(asked == 3);

    auto h = numbers({5, 6, 7});
    all.clear();
    op::for_each_while(h, [&](int x) { return all.push_back(x), x < 5; });
    CHECK(all == std::vector{1, 2, 3, 4, 5});
    CHECK_THROWS_WITH(op::for_each_while(h, [&](int) { return rill::next(h), true; }), answer);
    CHECK(rill::next(h) == 7);
    CHECK(rill::next(h) == std::nullopt);
}
