#include <rill/io/lines.hpp>

#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/blocks.hpp>
#include <rill/io/rest.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/first.hpp>
#include <rill/terminals/for_each.hpp>
#include <rill/terminals/max.hpp>
#include <rill/terminals/to.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include "support/files.hpp"

#include <algorithm>
#include <csignal>
#include <sstream>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace test;

namespace {

using texts = std::vector<std::string>;

template <class R> texts pulled(R&& lines) {
    texts all;
    for (std::string_view line : lines) all.emplace_back(line);
    return all;
}
template <class R> texts pushed(R&& lines) {
    texts all;
    rill::for_each(lines, [&](std::string_view line) { all.emplace_back(line); });
    return all;
}

/// The lines of a text, whatever they are read from.
texts lines_of(std::string const& text, rill::line_options options = {}) {
    temporary_directory const dir;
    auto const path = dir.file("text", text);
    auto const expected = pulled(rill::lines(path, options));
    CHECK(pushed(rill::lines(path, options)) == expected);
    CHECK(pulled(rill::lines(std::istringstream(text), options)) == expected);
    CHECK(pushed(rill::lines(std::ifstream(path), options)) == expected);
    std::FILE* const file = std::fopen(path.c_str(), "rb");
    CHECK(pulled(rill::lines(file, options)) == expected);
    std::rewind(file);
    CHECK(pushed(rill::lines(fileno(file), options)) == expected);
    std::fclose(file);
    return expected;
}

struct pipe_ends {
    int ends[2];
    pipe_ends() { REQUIRE(::pipe(ends) == 0); }
    ~pipe_ends() {
        close_writer();
        ::close(ends[0]);
    }
    int reader() const { return ends[0]; }
    void write(std::string_view text) const {
        REQUIRE(::write(ends[1], text.data(), text.size()) == ssize_t(text.size()));
    }
    void close_writer() {
        if (ends[1] >= 0) ::close(std::exchange(ends[1], -1));
    }
};

} // namespace

TEST_CASE("lines are what stands between the delimiters") {
    CHECK(lines_of("") == texts{});
    CHECK(lines_of("\n") == texts{""});
    CHECK(lines_of("one\ntwo\n") == texts{"one", "two"});
    CHECK(lines_of("\n\none\n\n") == texts{"", "", "one", ""});
    CHECK(lines_of(std::string("a\0b\n\0\n", 6)) == texts{std::string("a\0b", 3), std::string("\0", 1)});
    CHECK(lines_of("\xff\xfe\n\x80") == texts{"\xff\xfe", "\x80"});
}

TEST_CASE("a last line needs no delimiter") {
    CHECK(lines_of("one\ntwo") == texts{"one", "two"});
    CHECK(lines_of("one") == texts{"one"});
}

TEST_CASE("the carriage return of a line that ends in CRLF is dropped if asked for") {
    auto const strip = rill::line_options().strip_cr();
    CHECK(lines_of("a\r\n\r\nb\rc\r\n") == texts{"a\r", "\r", "b\rc\r"});
    CHECK(lines_of("a\r\n\r\nb\rc\r\n\nd\r\r\n", strip) == texts{"a", "", "b\rc", "", "d\r"});
    CHECK(lines_of("a\r\nb\r", strip) == texts{"a", "b\r"});
    CHECK(lines_of("a\r\nb\r\n", strip.keep_delimiter()) == texts{"a\r\n", "b\r\n"});
}

TEST_CASE("another delimiter, kept or not") {
    CHECK(lines_of("a;b\n;;c", rill::line_options().delimiter(';')) == texts{"a", "b\n", "", "c"});
    CHECK(lines_of(std::string("x\0y\0", 4), rill::line_options().delimiter('\0')) == texts{"x", "y"});
    CHECK(lines_of("a\n\nb", rill::line_options().keep_delimiter()) == texts{"a\n", "\n", "b"});
}

TEST_CASE("lines of blocks are those of the text, however it is cut into blocks") {
    std::string const text = "a\n\nfour\r\n" + std::string(150, 'x') + "\n\r\n\n" + std::string(7, 'y');
    for (auto const& options :
         {rill::line_options(), rill::line_options().strip_cr(), rill::line_options().keep_delimiter()}) {
        auto const expected = lines_of(text, options);
        auto const gives_them = [&](std::vector<std::string> const& blocks) {
            CHECK(pulled(blocks | rill::lines(options)) == expected);
            CHECK(pushed(rill::lines(blocks, options)) == expected);
        };
        for (std::size_t size = 1; size <= text.size(); ++size) {
            std::vector<std::string> blocks;
            for (std::size_t at = 0; at < text.size(); at += size) blocks.push_back(text.substr(at, size));
            gives_them(blocks);
        }
        for (std::size_t cut = 0; cut <= text.size(); ++cut)
            gives_them({text.substr(0, cut), "", text.substr(cut), ""});
        gives_them({text});
    }
    CHECK(pulled(std::vector<std::string>{} | rill::lines()) == texts{});
    CHECK(pulled(std::vector<std::string>{"", ""} | rill::lines()) == texts{});
}

TEST_CASE("blocks are a generator's, a file's, or made by a function, as values or in a buffer that is used again") {
    auto const reused = []() -> rill::generator<std::string_view> {
        std::string buffer(8, ' ');
        for (std::string_view const part : {"one\ntwo ", "and a ", "half\nthr", "ee"}) {
            std::ranges::copy(part, buffer.begin());
            co_yield std::string_view(buffer).substr(0, part.size());
            std::ranges::fill(buffer, '!');
        }
    };
    texts const expected{"one", "two and a half", "three"};
    CHECK(pulled(reused() | rill::lines()) == expected);
    CHECK(pushed(reused() | rill::lines()) == expected);
    auto const by_value = [](std::string_view block) { return std::string(block) + ""; };
    CHECK(pulled(reused() | rill::map(by_value) | rill::lines()) == expected);
    temporary_directory const dir;
    auto const path = dir.file("text", "one\ntwo and a half\nthree");
    for (int size : {1, 3, 10, 100}) CHECK(pulled(rill::blocks(path, size) | rill::lines()) == expected);
    CHECK(pulled(rill::blocks(path) | rill::lines()) == expected);
    std::vector<std::byte> const bytes{std::byte{'a'}, std::byte{'\n'}, std::byte{'b'}};
    CHECK(pulled(bytes | rill::lines()) == texts{"a", "b"});
}

TEST_CASE("lines of blocks ask for a block when they need one, and not after a failure") {
    int asked = 0;
    auto const failing = [&]() -> rill::generator<std::string_view> {
        ++asked;
        co_yield "one\ntwo\nthr";
        ++asked;
        throw std::runtime_error("the line is dead");
    };
    auto lines = failing() | rill::lines();
    CHECK(asked == 0);
    CHECK(*lines.begin() == "one");
    CHECK(*lines.begin() == "two");
    CHECK(asked == 1);
    CHECK_THROWS_AS(lines.begin(), std::runtime_error);
    CHECK(pulled(lines) == texts{});
    CHECK(asked == 2);
    std::vector<std::string> const blocks{"ab\ncd", "ef\n"};
    CHECK(message_of([&] { pulled(blocks | rill::lines(rill::line_options().max_line(3))); }) ==
          "blocks: line 2 is longer than 3 bytes");
}

TEST_CASE("who is handed a line may read others, in both gears") {
    temporary_directory const dir;
    auto const path = dir.file("text", "two\na\nb\nnone\nlast\none\nc\nall\nd\ne\nf");
    auto const told = [&](rill::line_options options, auto walk) {
        auto lines = rill::lines(path, options);
        texts seen;
        walk(lines, [&](std::string_view line) {
            std::string const name(line);
            auto const inner = lines | rill::take(name == "two" ? 2 : name == "one" ? 1 : name == "all" ? 9 : 0);
            std::string all = name + ":";
            if (name == "two") rill::for_each(inner, [&](auto l) { all += l; });
            else
                for (auto l : inner) all += l;
            seen.push_back(all);
            if (name == "last") seen.push_back("rest");
        });
        return seen;
    };
    auto const pull = [](auto& lines, auto fn) {
        for (auto line : lines) fn(line);
    };
    auto const push = [](auto& lines, auto fn) { rill::for_each(lines, fn); };
    texts const expected{"two:ab", "none:", "last:", "rest", "one:c", "all:def"};
    for (int size : {1, 5, 1000}) {
        CHECK(told(rill::line_options().buffer_size(size), pull) == expected);
        CHECK(told(rill::line_options().buffer_size(size), push) == expected);
    }
    auto lines = std::vector<std::string>{"a\nb\nc\nd"} | rill::lines();
    texts seen;
    rill::for_each(lines, [&](auto line) { // who takes the rest has taken it
        seen.emplace_back(line);
        if (line == "b") seen.emplace_back(rill::rest(lines));
    });
    CHECK(seen == texts{"a", "b", "c\nd"});
}

TEST_CASE("lines of blocks are kept as strings, and steadily allocate nothing") {
    std::vector<std::string> const blocks(1000, "a line\nand one that goes on");
    auto const lines = [&] { return blocks | rill::lines(); };
    static_assert(std::same_as<std::ranges::range_value_t<decltype(lines())>, std::string>);
    CHECK((lines() | rill::to<std::vector>()).size() == 1001);
    auto const before = allocations();
    CHECK(rill::count(lines()) == 1001);
    CHECK(allocations() - before <=
          3); // the range, the buffer that lines are put together in, and once more as it grows
    auto moved = lines();
    CHECK(*moved.begin() == "a line");
    auto elsewhere = std::move(moved);
    CHECK(pulled(moved) == texts{});
    CHECK(*elsewhere.begin() == "and one that goes ona line");
}

TEST_CASE("the size of the buffer makes no difference") {
    std::string const text = "a\n\nfour\r\n" + std::string(50, 'x') + "\n\r\n\n" + std::string(7, 'y');
    for (auto const& options :
         {rill::line_options(), rill::line_options().strip_cr(), rill::line_options().keep_delimiter()}) {
        auto const expected = lines_of(text, options);
        for (int size = 1; size < 80; ++size) {
            temporary_directory const dir;
            CHECK(pulled(rill::lines(dir.file("text", text), options.buffer_size(size))) == expected);
            CHECK(pushed(rill::lines(std::istringstream(text), options.buffer_size(size))) == expected);
        }
    }
}

TEST_CASE("a line may be longer than the buffer") {
    std::string const longest(1'000'000, 'x');
    CHECK(lines_of("a\n" + longest + "\nb\n") == texts{"a", longest, "b"});
}

TEST_CASE("a line that is longer than max_line is an error that names it") {
    temporary_directory const dir;
    auto const path = dir.file("text", "four\n\nfive5\nsix\n");
    CHECK(pulled(rill::lines(path, rill::line_options().max_line(5))) == texts{"four", "", "five5", "six"});
    auto lines = rill::lines(path, rill::line_options().max_line(4));
    texts seen;
    CHECK_THROWS_AS(rill::for_each(lines, [&](auto line) { seen.emplace_back(line); }), std::length_error);
    CHECK(seen == texts{"four", ""});
    CHECK(pulled(lines) == texts{}); // after an error there is nothing more
    CHECK(message_of([&] { pulled(rill::lines(path, rill::line_options().max_line(4))); }) ==
          path + ": line 3 is longer than 4 bytes");
    CHECK_THROWS_AS(pulled(rill::lines("/dev/zero", rill::line_options().max_line(1000))), std::length_error);
    CHECK_THROWS_AS(lines_of("1\n", rill::line_options().max_line(0)), std::length_error);
}

TEST_CASE("nothing is opened before the first line is asked for, and then once") {
    temporary_directory const dir;
    auto const before = open_descriptors();
    auto lines = rill::lines(dir.path("later"));
    auto pipeline = lines | rill::map([](auto line) { return line.size(); }) | rill::take(1);
    CHECK(open_descriptors() == before);
    dir.file("later", "one\ntwo\n");
    CHECK(*pipeline.begin() == 3);
    CHECK(open_descriptors() == before + 1);
    std::filesystem::remove(dir.path("later"));
    CHECK(pulled(lines) == texts{"two"}); // not opened again
    CHECK(open_descriptors() == before);
}

TEST_CASE("a file is closed at once, on every way out") {
    temporary_directory const dir;
    auto const path = dir.file("text", "one\ntwo\nthree");
    auto const before = open_descriptors();

    SECTION("at the end") {
        auto lines = rill::lines(path);
        pulled(lines);
        CHECK(open_descriptors() == before);
    }
    SECTION("at the end of a push") {
        auto lines = rill::lines(path);
        CHECK(rill::count(lines) == 3);
        CHECK(open_descriptors() == before);
    }
    SECTION("when a loop is left") {
        for (auto line : rill::lines(path)) {
            CHECK(open_descriptors() == before + 1);
            if (line == "one") break;
        }
        CHECK(open_descriptors() == before);
    }
    SECTION("by an exception in the loop") {
        CHECK_THROWS(rill::for_each(rill::lines(path), [](auto) { throw 1; }));
        CHECK(open_descriptors() == before);
    }
    SECTION("by an error of its own") {
        auto lines = rill::lines(path, rill::line_options().max_line(3));
        CHECK_THROWS(pulled(lines));
        CHECK(open_descriptors() == before);
    }
    SECTION("by an error of the file") {
        auto lines = rill::lines(dir.path());
        CHECK_THROWS(pulled(lines));
        CHECK(open_descriptors() == before);
    }
    SECTION("when the view is destroyed, assigned to or moved away") {
        {
            auto lines = rill::lines(path);
            CHECK(*lines.begin() == "one");
            auto moved = std::move(lines);
            CHECK(open_descriptors() == before + 1);
            CHECK(pulled(lines) == texts{});
            CHECK(*moved.begin() == "two");
            moved = rill::lines(path);
            CHECK(open_descriptors() == before);
            CHECK(*moved.begin() == "one");
        }
        CHECK(open_descriptors() == before);
    }
    SECTION("take(0) opens nothing") {
        auto none = rill::lines(dir.path("missing")) | rill::take(0);
        CHECK(pulled(none) == texts{});
        CHECK(pushed(none) == texts{});
    }
}

TEST_CASE("a second loop goes on with the next line") {
    temporary_directory const dir;
    auto lines = rill::lines(dir.file("text", "1\n2\n3\n4\n5\n6\n7"));
    CHECK(pulled(lines | rill::take(2)) == texts{"1", "2"});
    CHECK(pushed(lines | rill::take(2)) == texts{"3", "4"});
    for (auto line : lines)
        if (line == "5") break;
    CHECK(*lines.begin() == "6");
    CHECK(pulled(lines) == texts{"7"});
    CHECK(pulled(lines) == texts{});
    CHECK(pushed(lines) == texts{});
}

TEST_CASE("a view of lines moves, with the line it stands on, and is never copied") {
    using view = decltype(rill::lines("path"));
    static_assert(std::ranges::view<view> && std::ranges::input_range<view> && !std::ranges::forward_range<view>);
    static_assert(std::movable<view> && !std::copy_constructible<view>);
    static_assert(std::same_as<std::ranges::range_reference_t<view>, std::string_view>);
    temporary_directory const dir;
    auto lines = rill::lines(dir.file("text", "a line\nanother"));
    std::string_view const line = *lines.begin();
    auto const elsewhere = std::move(lines);
    CHECK(line == "a line");
}

TEST_CASE("a file is read through one buffer, however many lines it has") {
    temporary_directory const dir;
    std::string many;
    for (int i = 0; i < 100'000; ++i) many += std::to_string(i) + '\n';
    auto const allocations_for = [&](std::string const& path) {
        auto const before = allocations();
        auto lines = rill::lines(path);
        auto const built = allocations();
        std::size_t length = 0;
        for (auto line : lines) length += line.size();
        rill::for_each(lines, [](auto) {});
        CHECK(length > 0);
        CHECK(built - before <= 1); // the path
        return allocations() - built;
    };
    CHECK(allocations_for(dir.file("few", "1\n2")) == 1);
    CHECK(allocations_for(dir.file("many", many)) == 1);
}

TEST_CASE("lines and their options can stand in a co_yield") {
    auto const counts = [](std::string path) -> rill::generator<std::size_t> {
        co_yield rill::lines(path, rill::line_options().delimiter(';').max_line(10)) | rill::count();
        for (auto line : rill::lines(path)) co_yield line.size();
    };
    temporary_directory const dir;
    CHECK((counts(dir.file("text", "a;b\nccc")) | rill::to<std::vector>()) == std::vector<std::size_t>{2, 3, 3});
}

TEST_CASE("lines that are kept are strings of their own") {
    auto const text = [] { return rill::lines(std::istringstream("one\nthree\ntwo")); };
    static_assert(std::same_as<std::ranges::range_value_t<decltype(text())>, std::string>);
    CHECK((text() | rill::to<std::vector>()) == texts{"one", "three", "two"});
    CHECK((text() | rill::first()) == "one");
    CHECK((text() | rill::max({}, [](auto line) { return line.size(); })) == "three");
}

TEST_CASE("a filter above looks at each line once, and hands on the same") {
    temporary_directory const dir;
    auto const path = dir.file("text", "a\nbb\nc\ndd");
    auto long_lines = [&] {
        return rill::lines(path) | rill::filter([](std::string_view line) { return line.size() > 1; });
    };
    CHECK(pulled(long_lines()) == texts{"bb", "dd"});
    CHECK(pushed(long_lines()) == texts{"bb", "dd"});
}

TEST_CASE("a stream is left just behind the line") {
    SECTION("std::istream") {
        std::istringstream in("1\n2\n3\n4\n5");
        CHECK(pulled(rill::lines(in) | rill::take(2)) == texts{"1", "2"});
        CHECK(pushed(rill::lines(in) | rill::take(1)) == texts{"3"});
        std::string fourth;
        CHECK(std::getline(in, fourth));
        CHECK(fourth == "4");
        CHECK(pulled(rill::lines(in)) == texts{"5"});
        CHECK(in.eof());
        CHECK(!in.bad());
        CHECK(pulled(rill::lines(in)) == texts{});
    }
    SECTION("an unbuffered std::istream") {
        struct unbuffered : std::streambuf {
            std::string text = "1\n22\n3";
            std::size_t at = 0;
            int_type underflow() override {
                return at < text.size() ? traits_type::to_int_type(text[at]) : traits_type::eof();
            }
            int_type uflow() override {
                return at < text.size() ? traits_type::to_int_type(text[at++]) : traits_type::eof();
            }
        } source;
        std::istream in(&source);
        CHECK(pulled(rill::lines(in) | rill::take(2)) == texts{"1", "22"});
        CHECK(source.at == 5);
        CHECK(pulled(rill::lines(in)) == texts{"3"});
    }
    SECTION("FILE*") {
        std::FILE* const file = std::tmpfile();
        std::fputs("1\n2\n3", file);
        std::rewind(file);
        CHECK(pulled(rill::lines(file) | rill::take(2)) == texts{"1", "2"});
        CHECK(std::fgetc(file) == '3');
        CHECK(pulled(rill::lines(file)) == texts{});
        std::fclose(file);
    }
}

TEST_CASE("a line is handed out as soon as it is complete") {
    auto const answers = [](auto lines, auto write, auto close) {
        write("one\ntwo\nthr");
        auto line = lines.begin();
        CHECK(*line == "one");
        ++line;
        CHECK(*line == "two");
        write("ee\n"); // a reader that waited to fill its buffer would still be waiting
        ++line;
        CHECK(*line == "three");
        write("four");
        close();
        ++line;
        CHECK(*line == "four");
        ++line;
        CHECK(line == lines.end());
    };
    SECTION("from a pipe") {
        pipe_ends pipe;
        answers(rill::lines(pipe.reader()), [&](auto text) { pipe.write(text); }, [&] { pipe.close_writer(); });
    }
    SECTION("from a C stream on a pipe") {
        pipe_ends pipe;
        std::FILE* const file = ::fdopen(::dup(pipe.reader()), "r");
        answers(rill::lines(file), [&](auto text) { pipe.write(text); }, [&] { pipe.close_writer(); });
        std::fclose(file);
    }
    SECTION("from a socket") {
        int ends[2];
        REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
        answers(
            rill::lines(ends[0]),
            [&](std::string_view text) { CHECK(::send(ends[1], text.data(), text.size(), 0) == ssize_t(text.size())); },
            [&] { ::close(ends[1]); });
        ::close(ends[0]);
    }
    SECTION("from a FIFO") {
        temporary_directory const dir;
        auto const path = dir.path("fifo");
        REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
        int const writer = ::open(path.c_str(), O_RDWR);
        auto lines = rill::lines(path);
        CHECK(::write(writer, "one\ntwo", 7) == 7);
        CHECK(*lines.begin() == "one");
        ::close(writer);
        CHECK(pulled(lines) == texts{"two"});
    }
}

TEST_CASE("a descriptor that has nothing yet is waited for") {
    pipe_ends pipe;
    ::fcntl(pipe.reader(), F_SETFL, O_NONBLOCK);
    std::thread writer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        pipe.write("late\n");
        pipe.close_writer();
    });
    CHECK(pulled(rill::lines(pipe.reader())) == texts{"late"});
    writer.join();
}

TEST_CASE("a signal does not end the lines") {
    struct sigaction on_signal{};
    struct sigaction before{};
    on_signal.sa_handler = [](int) {}; // without SA_RESTART: read fails with EINTR
    ::sigaction(SIGUSR1, &on_signal, &before);
    pipe_ends pipe;
    std::FILE* const file = ::fdopen(::dup(pipe.reader()), "r");
    std::thread writer([&, reader = ::pthread_self()] {
        for (auto text : {"by descriptor\n", "by C stream\n"}) {
            for (int i = 0; i < 3; ++i) {
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
                ::pthread_kill(reader, SIGUSR1);
            }
            pipe.write(text);
        }
        pipe.close_writer();
    });
    CHECK(pulled(rill::lines(pipe.reader()) | rill::take(1)) == texts{"by descriptor"});
    CHECK(pulled(rill::lines(file)) == texts{"by C stream"});
    writer.join();
    std::fclose(file);
    ::sigaction(SIGUSR1, &before, nullptr);
}

TEST_CASE("what cannot be read is an error with errno and the path, never an empty range") {
    temporary_directory const dir;
    CHECK(error_of([&] { pulled(rill::lines(dir.path("missing"))); }) == std::errc::no_such_file_or_directory);
    CHECK(error_of([&] { pushed(rill::lines(dir.path())); }) == std::errc::is_a_directory);
    CHECK(error_of([&] { pulled(rill::lines("/proc/self/mem")); }) == std::errc::io_error);
    CHECK(error_of([&] { pulled(rill::lines(dir.file("file", "") + "/below")); }) == std::errc::not_a_directory);
    CHECK(error_of([&] { pulled(rill::lines(-1)); }) == std::errc::bad_file_descriptor);
    if (::geteuid() != 0) {
        std::filesystem::permissions(dir.file("secret", "text"), std::filesystem::perms::none);
        CHECK(error_of([&] { pulled(rill::lines(dir.path("secret"))); }) == std::errc::permission_denied);
    }
    CHECK(message_of([&] { pulled(rill::lines(dir.path("missing"))); }) ==
          dir.path("missing") + ": No such file or directory");
    CHECK(message_of([&] { pulled(rill::lines(-1)); }) == "file descriptor -1: Bad file descriptor");

    auto lines = rill::lines(dir.path("missing"));
    CHECK_THROWS_AS(lines.begin(), std::system_error);
    dir.file("missing", "here now");
    CHECK(pulled(lines) == texts{}); // after an error it asks nothing
}

TEST_CASE("a stream that has failed or goes bad is an error") {
    temporary_directory const dir;
    CHECK_THROWS_AS(pulled(rill::lines(std::ifstream(dir.path("missing")))), std::system_error);
    std::FILE* const write_only = std::fopen(dir.path("out").c_str(), "w");
    CHECK(error_of([&] { pulled(rill::lines(write_only)); }) == std::errc::bad_file_descriptor);
    std::fclose(write_only);

    struct breaking : std::stringbuf {
        breaking() : std::stringbuf("one\ntw") {}
        int_type underflow() override {
            auto const c = std::stringbuf::underflow();
            if (c == traits_type::eof()) throw std::runtime_error("the line is dead");
            return c;
        }
    };
    breaking source;
    std::istream in(&source);
    auto lines = rill::lines(in);
    CHECK(*lines.begin() == "one");
    CHECK_THROWS_AS(lines.begin(), std::system_error);
    CHECK(in.bad());
    CHECK(pulled(lines) == texts{});
}

#ifdef __GLIBCXX__
TEST_CASE("a stream on a directory is an error") {
    temporary_directory const dir;
    CHECK(error_of([&] { pulled(rill::lines(std::ifstream(dir.path()))); }) == std::errc::is_a_directory);
}
#endif

TEST_CASE("a stream that throws by itself at the end of its lines is left in peace") {
    std::istringstream in("one\ntwo\n");
    in.exceptions(std::ios::failbit | std::ios::badbit);
    CHECK(pulled(rill::lines(in)) == texts{"one", "two"});
    CHECK(pushed(rill::lines(in)) == texts{});
}

TEST_CASE("asking a stream for a line flushes the stream that is tied to it") {
    struct counting : std::stringbuf {
        int flushes = 0;
        int sync() override { return ++flushes, 0; }
    } screen;
    std::ostream out(&screen);
    std::istringstream in("answer\n");
    in.tie(&out);
    out << "question? ";
    CHECK(*rill::lines(in).begin() == "answer");
    CHECK(screen.flushes > 0);
}

TEST_CASE("a path is any string, or has c_str()") {
    temporary_directory const dir;
    auto const path = dir.file("text", "x");
    struct with_c_str {
        std::string text;
        char const* c_str() const { return text.c_str(); }
    };
    CHECK(pulled(rill::lines(path)) == texts{"x"});
    CHECK(pulled(rill::lines(path.c_str())) == texts{"x"});
    CHECK(pulled(rill::lines(std::string_view(path))) == texts{"x"});
    CHECK(pulled(rill::lines(std::filesystem::path(path))) == texts{"x"});
    CHECK(pulled(rill::lines(with_c_str{path})) == texts{"x"});
    static_assert(!std::invocable<decltype(rill::lines), double> && !std::invocable<decltype(rill::lines), bool>);
    static_assert(!std::invocable<decltype(rill::lines), std::nullptr_t> &&
                  !std::invocable<decltype(rill::lines), std::vector<int>>);
}

TEST_CASE("a bad argument is refused where lines is called") {
    CHECK(message_of([] { static_cast<void>(rill::lines(static_cast<char const*>(nullptr))); }) ==
          "rill::lines: path must not be a null pointer");
    CHECK(message_of([] { static_cast<void>(rill::lines(std::string("a\0b", 3))); }) ==
          "rill::lines: path must not contain a null byte, got a\\0...");
    CHECK(message_of([] { static_cast<void>(rill::lines(std::fopen("/missing", "r"))); }) ==
          "rill::lines: FILE* must not be a null pointer");
}
