#include <rill/sources/istream.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include "support/lookup.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/terminals/first.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>
#include <sstream>

using namespace test;

namespace {

std::istringstream text(std::string s) { return std::istringstream(std::move(s)); }

/// What is thrown while integers are read from it.
std::string trouble(std::istream& in) {
    std::string first;
    for (auto g : gears) {
        auto numbers = rill::istream<int>(in);
        try {
            told(g, numbers);
        } catch (std::runtime_error const& e) {
            if (first.empty()) first = e.what();
        }
        CHECK(gives(numbers, {}));
    }
    return first;
}
std::string trouble(std::string s) {
    auto in = text(std::move(s));
    return trouble(in);
}

/// Characters one at a time, with no buffer, as std::cin may have none.
class unbuffered : public std::streambuf {
    std::string text_;
    std::size_t at_ = 0;

    int_type underflow() override {
        return at_ == text_.size() ? traits_type::eof() : traits_type::to_int_type(text_[at_]);
    }
    int_type uflow() override {
        auto const c = underflow();
        at_ += c != traits_type::eof();
        return c;
    }

public:
    explicit unbuffered(std::string t) : text_(std::move(t)) {}
};

/// A buffer of three characters.
class small_buffer : public std::streambuf {
    std::string text_;
    char here_[3];
    std::size_t at_ = 0;

    int_type underflow() override {
        auto const n = text_.copy(here_, sizeof here_, at_);
        at_ += n;
        setg(here_, here_, here_ + n);
        return n == 0 ? traits_type::eof() : traits_type::to_int_type(*here_);
    }

public:
    explicit small_buffer(std::string t) : text_(std::move(t)) {}
};

struct broken : std::streambuf {
    int_type underflow() override { throw std::runtime_error("disk on fire"); }
};

} // namespace

TEST_CASE("istream gives the values that a stream contains, up to its end") {
    CHECK((rill::istream<int>(text("1 2 3")) | rill::sum()) == 6);
    for (auto s : {"1 2 3", " 1\n2\t3 \n", "1 2 3\n"})
        for (auto g : gears) CHECK(told(g, rill::istream<int>(text(s))) == "give(1) give(2) give(3)");
    CHECK(gives(rill::istream<int>(text("")), {}));
    CHECK(gives(rill::istream<int>(text(" \n")), {}));
    CHECK(gives(rill::istream<std::string>(text("a bb")), {"a", "bb"}));
    CHECK(gives(rill::istream<char>(text("a b")), {'a', 'b'}));
}

TEST_CASE("istream reads when it is asked, and leaves in the stream what is behind the last value") {
    for (auto g : gears) {
        auto in = text("1 2 3 4 5");
        auto numbers = rill::istream<int>(in);
        CHECK(in.tellg() == 0);
        CHECK(told(g, numbers | rill::take(3)) == "give(1) give(2) give(3)");
        CHECK(in.peek() == ' ');
        int fourth = 0;
        CHECK((in >> fourth && fourth == 4));
        CHECK(told(g, numbers | rill::take(0)) == "");
        CHECK(told(g, numbers) == "give(5)");
        CHECK(told(g, numbers) == "");
    }
}

TEST_CASE("every pass over istream goes on with the next value, and one that was moved from is empty") {
    auto in = text("20 30 40 50");
    auto numbers = rill::istream<int>(in);
    CHECK((numbers | rill::first()) == 20);
    CHECK((numbers | rill::first()) == 30);
    auto owner = std::move(numbers);
    CHECK(gives(numbers, {}));
    CHECK(gives(owner, {40, 50}));
    auto moved_between = rill::istream<int>(text("1 2 3"));
    CHECK(gives(moved_between | rill::take(1), {1}));
    auto rest = std::move(moved_between);
    CHECK(gives(rest, {2, 3}));
}

TEST_CASE("something that is not a T is an error that names it") {
    CHECK(trouble("1 two 3") == "rill::istream: element 2 cannot be read from \"two\"");
    CHECK(trouble("12x4 5") == "rill::istream: element 2 cannot be read from \"x4\"");
    CHECK(trouble("1 2 99999999999 4") == "rill::istream: element 3 cannot be read from \"99999999999\"");
    CHECK(trouble("99999999999") == "rill::istream: element 1 cannot be read from \"99999999999\"");
    CHECK(trouble("-x") == "rill::istream: element 1 cannot be read from \"-x\"");
    CHECK(trouble("-") == "rill::istream: element 1 cannot be read from \"-\"");
    CHECK(trouble(std::string(1000, 'x')) ==
          "rill::istream: element 1 cannot be read from \"" + std::string(60, 'x') + "\"");
}

TEST_CASE("after an error the stream is left behind the token, failed") {
    auto in = text("1 two 3");
    CHECK_THROWS_AS(rill::istream<int>(in) | rill::sum(), std::runtime_error);
    CHECK((in.fail() && !in.bad()));
    in.clear();
    CHECK((rill::istream<int>(in) | rill::sum()) == 3);
}

TEST_CASE("the token is named as far as it is known, whatever buffer the stream has") {
    unbuffered none("1 two");
    std::istream in(&none);
    CHECK(trouble(in) == "rill::istream: element 2 cannot be read from \"two\"");
    unbuffered too_large("99999999999 2");
    std::istream large(&too_large);
    CHECK(trouble(large) == "rill::istream: element 1 cannot be read from \"\"");
    small_buffer three("12 three");
    std::istream small(&three);
    CHECK(trouble(small) == "rill::istream: element 2 cannot be read from \"three\"");
}

TEST_CASE("a stream that goes bad or had failed before is an error, never an end") {
    broken on_fire;
    std::istream bad(&on_fire);
    CHECK(trouble(bad).find("rill::istream: the stream has failed") == 0);
    std::istream no_buffer(nullptr);
    CHECK_THROWS_AS(rill::istream<int>(no_buffer) | rill::sum(), std::system_error);
    auto failed = text("1 2");
    failed.setstate(std::ios_base::failbit);
    CHECK_THROWS_AS(rill::istream<int>(failed) | rill::sum(), std::system_error);

    auto read_up = text("1");
    for (int x; read_up >> x;) {
    }
    CHECK(gives(rill::istream<int>(read_up), {})); // that one has just ended
}

TEST_CASE("istream heeds noskipws") {
    auto in = text("a b");
    in >> std::noskipws;
    CHECK(gives(rill::istream<char>(in), {'a', ' ', 'b'}));
}

TEST_CASE("istream is single pass and move-only, and its values may be moved from") {
    using words = decltype(rill::istream<std::string>(std::declval<std::istream&>()));
    static_assert(shape_of<words> == single_pass && well_formed<words>() && !std::copyable<words>);
    static_assert(std::same_as<std::ranges::range_reference_t<words>, std::string&&>);
    static_assert(std::movable<decltype(rill::istream<int>(text("")))>);
    CHECK((rill::istream<std::string>(text("a b")) | rill::to<std::vector>()) == std::vector<std::string>{"a", "b"});
}

namespace {
template <class T, class S> concept readable_from = requires(S&& s) { rill::istream<T>(std::forward<S>(s)); };
struct opaque {};
} // namespace

TEST_CASE("istream refuses what cannot be read") {
    static_assert(readable_from<int, std::istream&> && readable_from<int, std::istringstream&> &&
                  readable_from<int, std::istringstream>);
    static_assert(!readable_from<int, std::istringstream const> && !readable_from<int, std::istringstream const&>);
    static_assert(!readable_from<int, std::ostringstream&> && !readable_from<int, std::string>);
    static_assert(!readable_from<opaque, std::istream&> && !readable_from<int&, std::istream&>);
}

TEST_CASE("lookup stays out of istream") {
    auto view = rill::istream<int>(text("1"));
    CHECK(somebody::sum(view) == 1);
    CHECK(somebody::found(view.begin()) > 0);
}
