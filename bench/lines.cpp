// The lines of a file, their lengths and last characters added up: read and memchr by hand, what one writes otherwise,
// and rill. The file has 200,000 lines of up to 63 characters and stays in the page cache.
#include "support/contest.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/mapped.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/sources/generate.hpp>
#include <rill/adaptors/take.hpp>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace {

using bench::number;

struct text_file {
    std::string path = (std::filesystem::temp_directory_path() / "rill_bench_lines.txt").string();

    text_file() {
        std::string const alphabet(64, 'x');
        rill::generate([&, engine = std::mt19937()]() mutable { return alphabet.substr(engine() % 64); }) |
            rill::take(200'000) | rill::write_lines(path);
    }
    text_file(text_file&&) = delete;
    ~text_file() { std::filesystem::remove(path); }
} const file;

number value(std::string_view line) { return 2 * line.size() + (line.empty() ? 0 : static_cast<number>(line.back())); }

bench::question const lines("lines of a file", [](auto& ask) {
    ask.loop([](auto&) {
        std::vector<char> buffer(128 * 1024);
        std::ifstream in(file.path, std::ios::binary);
        in.rdbuf()->pubsetbuf(nullptr, 0); // reads straight into our buffer
        number total = 0;
        std::size_t kept = 0;
        for (;;) {
            auto const got =
                in.rdbuf()->sgetn(buffer.data() + kept, static_cast<std::streamsize>(buffer.size() - kept));
            auto const* const end = buffer.data() + kept + got;
            char const* from = buffer.data();
            while (auto const* to =
                       static_cast<char const*>(std::memchr(from, '\n', static_cast<std::size_t>(end - from)))) {
                total += value({from, to});
                from = to + 1;
            }
            kept = static_cast<std::size_t>(end - from);
            if (got == 0) return kept > 0 ? total + value({from, kept}) : total;
            std::memmove(buffer.data(), from, kept);
        }
    });
    ask.add("std::getline", [](auto&) {
        std::ifstream in(file.path);
        number total = 0;
        for (std::string line; std::getline(in, line);) total += value(line);
        return total;
    });
    ask.add("eager vector", [](auto&) {
        std::ifstream in(file.path);
        std::vector<std::string> all;
        for (std::string line; std::getline(in, line);) all.push_back(line);
        number total = 0;
        for (auto& line : all) total += value(line);
        return total;
    });
    ask.rill([](auto&) { return rill::lines(file.path) | rill::map(value); });
    ask.add("rill, mapped",
            [](auto&) { return rill::mapped(file.path) | rill::lines() | rill::map(value) | rill::sum<number>(); });
});

} // namespace
