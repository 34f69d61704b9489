// The lines of a file, their lengths and last characters added up: read and memchr by hand, what one writes otherwise, and
// rill. One file has 4 million short lines and one 600,000 long ones; both stay in the page cache.
#include "support/contest.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/mapped.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/sources/generate.hpp>
#include <rill/sources/generator.hpp>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace {

using bench::number;

struct text_file {
    std::string path;

    text_file(char const* name, int lines, unsigned shortest, unsigned longest)
        : path((std::filesystem::temp_directory_path() / name).string()) {
        std::string const alphabet(longest, 'x');
        rill::generate([&, engine = std::mt19937()]() mutable {
            return alphabet.substr(0, shortest + engine() % (longest - shortest));
        }) | rill::take(lines) |
            rill::write_lines(path);
    }
    text_file(text_file&&) = delete;
    ~text_file() { std::filesystem::remove(path); }
};

number value(std::string_view line) { return 2 * line.size() + (line.empty() ? 0 : static_cast<number>(line.back())); }

/// Reads straight into a buffer. Use adds up the lines of what has been read, and says how much is left of it.
template <class Use> number by_hand(std::string const& path, Use use) {
    std::vector<char> buffer(128 * 1024);
    std::ifstream in(path, std::ios::binary);
    in.rdbuf()->pubsetbuf(nullptr, 0);
    number total = 0;
    std::size_t kept = 0;
    for (;;) {
        auto const got = in.rdbuf()->sgetn(buffer.data() + kept, static_cast<std::streamsize>(buffer.size() - kept));
        auto const size = kept + static_cast<std::size_t>(got);
        kept = use(total, std::string_view(buffer.data(), size), got == 0);
        if (got == 0) return total;
        std::memmove(buffer.data(), buffer.data() + size - kept, kept);
    }
}

rill::generator<std::string_view> blocks_of(std::string const& path) {
    std::vector<char> buffer(64 * 1024);
    std::ifstream in(path, std::ios::binary);
    in.rdbuf()->pubsetbuf(nullptr, 0);
    while (auto const size = in.rdbuf()->sgetn(buffer.data(), static_cast<std::streamsize>(buffer.size())))
        co_yield std::string_view(buffer.data(), static_cast<std::size_t>(size));
}

auto const questions = [](text_file const& file) {
    return [&file](auto& ask) {
        ask.loop([&file](auto&) {
            return by_hand(file.path, [](number& total, std::string_view text, bool at_end) {
                char const* from = text.data();
                auto const end = from + text.size();
                while (auto const to =
                           static_cast<char const*>(std::memchr(from, '\n', static_cast<std::size_t>(end - from)))) {
                    total += value({from, to});
                    from = to + 1;
                }
                auto const kept = static_cast<std::size_t>(end - from);
                if (at_end && kept > 0) total += value({from, kept});
                return kept;
            });
        });
        ask.add("std::getline", [&file](auto&) {
            std::ifstream in(file.path);
            number total = 0;
            for (std::string line; std::getline(in, line);) total += value(line);
            return total;
        });
        ask.add("eager vector", [&file](auto&) {
            std::ifstream in(file.path);
            std::vector<std::string> all;
            for (std::string line; std::getline(in, line);) all.push_back(line);
            number total = 0;
            for (auto& line : all) total += value(line);
            return total;
        });
        ask.rill([&file](auto&) { return rill::lines(file.path) | rill::map(value); });
        ask.add("rill, of a generator of blocks", [&file](auto&) {
            return blocks_of(file.path) | rill::lines() | rill::map(value) | rill::sum<number>();
        });
        ask.add("rill, mapped", [&file](auto&) {
            return rill::mapped(file.path) | rill::lines() | rill::map(value) | rill::sum<number>();
        });
    };
};

text_file const short_file("rill_bench_short_lines.txt", 4'000'000, 0, 40);
bench::question const short_lines("short lines of a file", questions(short_file));

text_file const long_file("rill_bench_long_lines.txt", 600'000, 100, 500);
bench::question const long_lines("long lines of a file", questions(long_file));

} // namespace
