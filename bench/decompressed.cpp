// A log compressed by gzip, 8 MiB of text: its bytes added up block by block, by a loop over zlib's gzread and by rill with zlib
// and with ISA-L; and the lengths of its lines. The file stays in the page cache.
#include "support/contest.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/decompressed.hpp>
#include <rill/io/decompressed_isal.hpp>
#include <rill/io/gzip_file.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/sources/generate.hpp>
#include <filesystem>
#include <string>
#include <string_view>

namespace {

using bench::number;

struct compressed_log {
    std::string path = (std::filesystem::temp_directory_path() / "rill_bench_decompressed.gz").string();

    compressed_log() {
        auto const line = [engine = std::mt19937()]() mutable {
            constexpr char const* messages[] = {" request served", " connection reset by peer", " user has logged in"};
            return "2026-11-28T10:00:00 10.0.0." + std::to_string(engine() % 256) + messages[engine() % 3] + " in " +
                   std::to_string(engine() % 100'000) + " us";
        };
        rill::generate(line) | rill::take(130'000) | rill::write_lines(rill::gzip_file(path));
    }
    compressed_log(compressed_log&&) = delete;
    ~compressed_log() { std::filesystem::remove(path); }
} const file;

/// Calls the function with each block, and the last bytes of a line that has not ended yet before them.
template <class F> void gzread_loop(F use) {
    std::vector<char> buffer(128 * 1024);
    ::gzFile const in = ::gzopen(file.path.c_str(), "rb");
    ::gzbuffer(in, 128 * 1024);
    for (std::size_t kept = 0;;) {
        auto const got = ::gzread(in, buffer.data() + kept, static_cast<unsigned>(buffer.size() - kept));
        if (got <= 0) break;
        std::string_view const block(buffer.data(), kept + static_cast<std::size_t>(got));
        kept = block.size() - use(block);
        std::copy(block.end() - static_cast<std::ptrdiff_t>(kept), block.end(), buffer.begin());
    }
    ::gzclose(in);
}

constexpr auto length = [](auto const& block) { return number{block.size()}; };

bench::question const blocks("blocks of a .gz", [](auto& ask) {
    ask.loop([](auto&) {
        number total = 0;
        gzread_loop([&](std::string_view block) {
            total += block.size();
            return block.size();
        });
        return total;
    });
    ask.add("rill, zlib", [](auto&) { return rill::decompressed(file.path) | rill::map(length) | rill::sum(); });
    ask.add("rill, ISA-L", [](auto&) { return rill::decompressed_isal(file.path) | rill::map(length) | rill::sum(); });
});

bench::question const lines("lines of a .gz", [](auto& ask) {
    ask.loop([](auto&) {
        number total = 0;
        gzread_loop([&](std::string_view block) {
            std::size_t from = 0;
            for (std::size_t to; (to = block.find('\n', from)) != block.npos; from = to + 1) total += to - from;
            return from;
        });
        return total;
    });
    ask.add("rill, zlib",
            [](auto&) { return rill::decompressed(file.path) | rill::lines() | rill::map(length) | rill::sum(); });
    ask.add("rill, ISA-L",
            [](auto&) { return rill::decompressed_isal(file.path) | rill::lines() | rill::map(length) | rill::sum(); });
});

} // namespace
