#include <rill/io/detail/text_lines.hpp>

#include <rill/adaptors/filter.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/mapped.hpp>
#include <rill/terminals/to.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/walk.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

using namespace test;
using texts = std::vector<std::string>;
using views = std::vector<std::string_view>;

TEST_CASE("lines of text in memory are those of a file") {
    temporary_directory const dir;
    rill::line_options const options[] = {rill::line_options(), rill::line_options().strip_cr(),
                                          rill::line_options().keep_delimiter(), rill::line_options().delimiter('b')};
    for (auto const* text : {"", "\n", "a", "a\n", "a\n\nb\r\n\r\nccc", "\n\n", "a\r", "abba"})
        for (auto const& option : options) {
            auto const path = dir.file("text", text);
            auto const expected = rill::lines(path, option) | rill::to<std::vector>();
            CHECK((rill::mapped(path) | rill::lines(option) | rill::to<std::vector>()) == expected);
            texts pulled;
            for (auto line : std::span(text, std::strlen(text)) | rill::lines(option)) pulled.emplace_back(line);
            CHECK(pulled == expected);
        }
}

TEST_CASE("lines of text in memory, short and long, stop where they are told to, in both gears") {
    std::string text;
    texts all;
    for (std::size_t i = 0; i < 200; ++i) {
        all.emplace_back(i % 50 == 49 ? 1000 : i % 7, 'x');
        text += all.back() + '\n';
    }
    auto const lines = std::span(std::as_const(text)) | rill::lines();
    for (auto g : gears)
        for (std::size_t const stop : {1u, 8u, 50u, 51u, 200u, 201u}) {
            texts seen;
            walk(lines, g, [&](std::string_view line) { seen.emplace_back(line); }, stop);
            CHECK(seen == texts(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(stop, all.size()))));
        }
    static_assert([] {
        constexpr std::string_view two = "a\nb";
        std::size_t count = 0;
        auto const view = std::span(two) | rill::lines();
        bool const whole = rill::core::op::for_each_while(view, [&](std::string_view) { return ++count > 0; });
        return whole && !rill::core::op::for_each_while(view, [](std::string_view) { return false; }) && count == 2;
    }());
}

TEST_CASE("lines of text in memory can be walked again") {
    std::vector<char> const text{'a', '\n', 'b'};
    auto lines = text | rill::lines();
    static_assert(std::ranges::forward_range<decltype(lines) const>);
    auto const first = lines.begin();
    auto second = first;
    ++second;
    CHECK(*second == "b");
    CHECK(*first == "a");
    CHECK((lines | rill::to<std::vector>()) == views{"a", "b"});
    auto const no_a = lines | rill::filter([](auto line) { return line != "a"; });
    CHECK((no_a | rill::to<std::vector>()) == views{"b"});
}

TEST_CASE("a file that is mapped under a name is borrowed, and its lines are kept as views") {
    temporary_directory const dir;
    auto file = rill::mapped(dir.file("text", "a\nb"));
    CHECK((file | rill::lines() | rill::to<std::vector>()) == views{"a", "b"});
    CHECK(file.size() == 3);
    auto owned = std::move(file) | rill::lines();
    CHECK((owned | rill::to<std::vector>()) == views{"a", "b"});
    CHECK((std::move(owned) | rill::to<std::vector>()) == texts{"a", "b"});
}

TEST_CASE("a long line of text in memory is an error that names it; a string is no text") {
    std::vector<char> const text{'a', '\n', 'b', 'b'};
    auto const lines = text | rill::lines(rill::line_options().max_line(1));
    CHECK_THROWS_WITH(lines | rill::to<std::vector>(), "text: line 2 is longer than 1 bytes");
    static_assert(!std::invocable<decltype(rill::lines()), std::string&>);
    static_assert(!std::invocable<decltype(rill::lines()), std::string_view>);
    static_assert(!std::invocable<decltype(rill::lines()), std::vector<int>&>);
}
