#include <rill/terminals/write_to.hpp>
#include "support/catch.hpp"
#include "support/conformance.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/split.hpp>
#include <cstdint>
#include <iomanip>
#include <sstream>

using namespace test;

namespace {
struct point {
    int x;
    friend std::ostream& operator<<(std::ostream& out, point p) { return out << '<' << p.x << '>'; }
};
template <class R, class... A> std::string written(R&& r, A... separator) {
    std::ostringstream piped, called;
    r | rill::write_to(piped, separator...);
    rill::write_to(std::forward<R>(r), called, separator...);
    CHECK(piped.str() == called.str());
    return called.str();
}
} // namespace

TEST_CASE("write_to writes the elements, with a separator between them") {
    CHECK(written(rill::range(4), ", ") == "0, 1, 2, 3");
    CHECK(written(std::vector<std::string>{"a", "", "b"}, std::string("\n")) == "a\n\nb");
    CHECK(written(std::vector{1, 2}) == "12");
    CHECK(written(std::vector<int>(), ", ") == "");
    static_assert(std::is_void_v<decltype(rill::write_to(std::vector<int>(), std::declval<std::ostream&>()))>);
}

TEST_CASE("text and numbers are written as to_string has them, others by their <<") {
    std::ostringstream out;
    out << std::hex << std::setw(9);
    std::vector<std::string>{"a", "b"} | rill::write_to(out);
    std::vector{255} | rill::write_to(out);
    CHECK(out.str() == "ab255");
    CHECK(written(std::vector<std::uint8_t>{65}) == "65");
    CHECK(written(std::string("abc"), "-") == "a-b-c");
    CHECK(written(std::vector{0.1, 1e300}, " ") == "0.1 1e+300");
    CHECK(written(std::vector{point{1}, point{2}}, " ") == "<1> <2>");
    CHECK(written(std::vector{true, false}) == "10");
    CHECK(written(rill::split(std::string("a b"), ' '), "+") == "a+b");
}

TEST_CASE("write_to reads each element once") {
    int numbers[] = {1, 2};
    std::ostringstream out;
    recording story;
    input<>(numbers, numbers + 2) | rill::write_to(out, " ");
    CHECK(story.text() == "ask read(1) ask read(2) ask");
    CHECK(out.str() == "1 2");
}

TEST_CASE("when the stream fails, nothing more is asked for") {
    int numbers[] = {1, 2, 3};
    stream<> s(numbers, numbers + 3);
    std::ostringstream out;
    auto const close_at_2 = [&](int x) {
        if (x == 2) out.setstate(std::ios::badbit);
        return x;
    };
    s | rill::map(close_at_2) | rill::write_to(out);
    CHECK(out.bad());
    CHECK(out.str() == "1");
    CHECK(gives(s, {3}));
    rill::write_to(std::views::iota(1), out);
}

TEST_CASE("write_to refuses elements that cannot be written, and what is no range or stream") {
    using write_to = decltype(rill::write_to);
    struct thing {};
    static_assert(std::invocable<write_to, std::vector<int>&, std::ostringstream&>);
    static_assert(!std::invocable<write_to, std::vector<thing>&, std::ostream&>);
    static_assert(!std::invocable<write_to, std::vector<int>&, std::ostream&, int>);
    static_assert(!std::invocable<write_to, std::vector<int>&, int>);
    static_assert(!std::invocable<write_to, int, std::ostream&>);
}
