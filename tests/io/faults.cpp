// What goes wrong with files, pipes, sockets and disks: an error that says what and where, or the right lines all the same;
// nothing is lost, nothing is left behind.
#include <rill/io/lines.hpp>

#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/blocks.hpp>
#include <rill/io/bytes.hpp>
#include <rill/io/mapped.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/sources/repeat.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/to.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"
#include "support/processes.hpp"

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace test;
using texts = std::vector<std::string>;

namespace {

texts all(auto&& lines) { return lines | rill::to<std::vector>(); }

/// A connection of which each end is closed once.
struct ends {
    int reader = -1, writer = -1;

    explicit ends(bool const is_socket = false) {
        int two[2];
        REQUIRE((is_socket ? ::socketpair(AF_UNIX, SOCK_STREAM, 0, two) : ::pipe(two)) == 0);
        reader = two[0];
        writer = two[1];
    }
    ~ends() {
        close(reader);
        close(writer);
    }
    static void close(int& fd) {
        if (fd != -1) ::close(std::exchange(fd, -1));
    }
    void write(std::string_view text) const {
        CHECK(::write(writer, text.data(), text.size()) == ssize_t(text.size()));
    }
};

} // namespace

TEST_CASE("a file that may not be read is an error, of lines, blocks, bytes and a mapping") {
    temporary_directory const dir;
    auto const path = dir.file("secret", "text");
    std::filesystem::permissions(dir.path(), std::filesystem::perms::all);
    std::filesystem::permissions(path, std::filesystem::perms::none);
    auto const refused = [&] {
        constexpr auto denied = std::errc::permission_denied;
        return (!is_root() || become_nobody()) && error_of([&] { rill::lines(path).begin(); }) == denied &&
               error_of([&] { rill::blocks(path).begin(); }) == denied &&
               error_of([&] { rill::bytes(path).begin(); }) == denied &&
               error_of([&] { rill::mapped(path).begin(); }) == denied;
    };
    CHECK(in_a_process(refused) == 0);
}

TEST_CASE("where the process is out of descriptors, the error says so and the next try works") {
    temporary_directory const dir;
    auto const path = dir.file("text", "one\ntwo");
    auto const out_of_them = [&] {
        auto const nowhere =
            dir.path("no/such/directory"); // once before: a sanitizer opens pipes for what is new to it
        message_of([&] { rill::lines(nowhere).begin(); });
        error_of([&] { texts{"x"} | rill::write_lines(nowhere); });
        if (!limit_descriptors(20)) return false;
        std::vector<int> taken;
        for (int fd = ::dup(0); fd != -1; fd = ::dup(0)) taken.push_back(fd);
        bool const said =
            message_of([&] { rill::lines(path).begin(); }) == path + ": Too many open files" &&
            error_of([&] { texts{"x"} | rill::write_lines(dir.path("new")); }) == std::errc::too_many_files_open;
        for (int const fd : taken) ::close(fd);
        return said && all(rill::lines(path)) == texts{"one", "two"} && !std::filesystem::exists(dir.path("new"));
    };
    CHECK(in_a_process(out_of_them) == 0);
    CHECK(files_in(dir.path()) == 1);
}

TEST_CASE("a line of 1 GiB ends at max_line, in little memory") {
    temporary_directory const dir;
    auto const path = dir.file("long", "short\n");
    std::filesystem::resize_file(path, std::uintmax_t{1} << 30);
    auto const bounded = [&] {
        auto const before = peak_memory();
        auto lines = rill::lines(path, rill::line_options().max_line(1 << 20));
        return *lines.begin() == "short" &&
               message_of([&] { lines.begin(); }) == path + ": line 2 is longer than 1048576 bytes" &&
               peak_memory() - before < (8 << 10);
    };
    CHECK(in_a_process(bounded) == 0);
}

TEST_CASE("a writer that dribbles single bytes, stalls and dies in the middle of a line") {
    ends pipe;
    std::thread writer([&] {
        for (char const c : std::string("one\ntwo\nthr")) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
            pipe.write({&c, 1});
        }
        ends::close(pipe.writer);
    });
    CHECK(all(rill::lines(pipe.reader)) == texts{"one", "two", "thr"}); // what there is, is a line
    writer.join();
}

TEST_CASE("a storm of signals changes nothing, in neither direction") {
    struct sigaction on_signal{}, before{};
    on_signal.sa_handler = [](int) {}; // without SA_RESTART: what waits fails with EINTR
    ::sigaction(SIGUSR1, &on_signal, &before);
    ends pipe;
    std::string const line(100, 'x');
    std::atomic<bool> done{false};
    std::thread writer([&] {
        rill::repeat(line, 5000) | rill::write_lines(pipe.writer);
        ends::close(pipe.writer);
    });
    std::thread storm([&, reader = ::pthread_self()] {
        while (!done) {
            ::pthread_kill(reader, SIGUSR1);
            ::pthread_kill(writer.native_handle(), SIGUSR1);
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        }
    });
    std::size_t right = 0;
    for (auto read : rill::lines(pipe.reader)) {
        right += read == line;
        if (right % 1000 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1)); // the writer has to wait
    }
    done = true;
    storm.join();
    writer.join();
    CHECK(right == 5000);
    ::sigaction(SIGUSR1, &before, nullptr);
}

TEST_CASE("descriptors that do not wait, and take or give a part at a time, lose nothing") {
    for (bool const is_socket : {false, true}) {
        ends here(is_socket);
        ::fcntl(here.reader, F_SETFL, O_NONBLOCK);
        ::fcntl(here.writer, F_SETFL, O_NONBLOCK);
        std::string const line(10'000, 'y');
        std::thread writer([&] {
            rill::repeat(line, 200) | rill::write_lines(here.writer); // more than fits
            ends::close(here.writer);
        });
        std::size_t right = 0;
        for (auto read : rill::lines(here.reader)) right += read == line;
        writer.join();
        CHECK(right == 200);
    }
}

TEST_CASE("a reader that goes away is an error and not the end of the process") {
    for (bool const is_socket : {false, true}) {
        ends here(is_socket);
        ends::close(here.reader);
        auto const written = [&] { rill::repeat("line", 100'000) | rill::write_lines(here.writer); };
        CHECK(error_of(written) == std::errc::broken_pipe);
    }
}

TEST_CASE("a disk that is full leaves the old file, and nothing else") {
    temporary_directory const dir;
    struct small_disk {
        std::string path;
        bool mounted = is_root() && ::mount("tmpfs", path.c_str(), "tmpfs", 0, "size=64k") == 0;
        ~small_disk() {
            if (mounted) ::umount(path.c_str());
        }
    } const disk{dir.path()};
    if (!disk.mounted) return; // where the process may make none, /dev/full tells the error
    auto const path = dir.file("text", "old");
    auto const written = [&](rill::write_options how) {
        return message_of([&] { rill::repeat("a line of text", 100'000) | rill::write_lines(path, how); });
    };
    CHECK(written({}) == path + ": No space left on device");
    CHECK(text_of(path) == "old");
    CHECK(files_in(dir.path()) == 1);
    CHECK(written(rill::write_options().in_place()) == path + ": No space left on device");
    CHECK(files_in(dir.path()) == 1); // with what fitted
    std::filesystem::resize_file(path, 0);
    texts{"fits"} | rill::write_lines(path);
    CHECK(text_of(path) == "fits\n");
}

TEST_CASE("a file that is cut off while it is mapped ends the process, as the reference says; lines of it do not") {
    temporary_directory const dir;
    auto const path = dir.file("text", std::string(100'000, 'x') + "\n");
    auto const looked_at = [&] {
        ::signal(SIGBUS, SIG_DFL);
        auto map = rill::mapped(path);
        auto const begin = map.begin();
        std::filesystem::resize_file(path, 10);
        return begin[50'000] == 'x';
    };
    CHECK(in_a_process(looked_at) == SIGBUS);
    dir.file("text", std::string(100'000, 'x') + "\n");
    auto lines = rill::lines(path, rill::line_options().buffer_size(1000));
    std::filesystem::resize_file(path, 10);
    CHECK(all(lines) == texts{std::string(10, 'x')});
}
