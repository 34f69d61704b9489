// The lines of a file that somebody else goes on writing, as `tail -F` shows them: also after it was emptied, or renamed and
// begun anew. What is watched for is growth: a file that is rewritten in place and is longer than before looks as if only
// its end were new. In Python: a loop over file.readline(), os.stat and time.sleep.
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/to.hpp>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

class file {
    int fd_;

public:
    explicit file(char const* path) : fd_(::open(path, O_RDONLY | O_CLOEXEC)) {}
    file(file const&) = delete;
    ~file() {
        if (fd_ != -1) ::close(fd_);
    }
    int get() const { return fd_; }
};

bool is_same(struct ::stat const& a, struct ::stat const& b) { return a.st_dev == b.st_dev && a.st_ino == b.st_ino; }

/// What is in the file, and what is added to it until `stop`. The old file is read to its end before a new one of its name
/// is begun. A line that a file leaves without an end ends there.
rill::generator<std::string_view> followed(std::string path, std::stop_token stop) {
    std::string block(64 * 1024, '\0');
    auto const wait = [] { std::this_thread::sleep_for(std::chrono::milliseconds(10)); };
    while (!stop.stop_requested()) {
        file const input(path.c_str());
        if (input.get() == -1) { // there is none yet
            wait();
            continue;
        }
        bool at_line_begin = true;
        bool replaced = false;
        for (::off_t read = 0;;) {
            auto const size = ::read(input.get(), block.data(), block.size());
            if (size > 0) {
                read += size;
                at_line_begin = block[static_cast<std::size_t>(size) - 1] == '\n';
                co_yield std::string_view(block).substr(0, static_cast<std::size_t>(size));
                continue;
            }
            if (stop.stop_requested()) co_return;
            struct ::stat mine{};
            struct ::stat named{};
            ::fstat(input.get(), &mine);
            bool const emptied = mine.st_size < read;
            bool const at_its_end = std::exchange(replaced, ::stat(path.c_str(), &named) == 0 &&
                                                                !is_same(mine, named)); // written to until then
            if (emptied) read = ::lseek(input.get(), 0, SEEK_SET);
            if ((emptied || at_its_end) && !std::exchange(at_line_begin, true)) co_yield "\n";
            if (at_its_end) break;
            if (!emptied && !replaced) wait();
        }
    }
}

void write(std::filesystem::path const& path, std::string_view text, std::ios::openmode mode = std::ios::app) {
    std::ofstream(path, mode) << text << std::flush;
}

} // namespace

int main() {
    auto const path = std::filesystem::temp_directory_path() / ("rill_tail_" + std::to_string(::getpid()));
    auto const old = path.string() + ".1";
    std::stop_source stop;
    std::vector<std::string> seen;

    write(path, "one\ntw", std::ios::trunc);
    auto lines = followed(path, stop.get_token()) | rill::lines();
    auto const next = [&] { return seen.emplace_back(*lines.begin()); };
    next();
    write(path, "o\n"); // a line is shown when it is complete
    next();
    write(path, "first", std::ios::trunc); // emptied
    std::thread writer([&] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        write(path, " after\nlast");
        std::filesystem::rename(path, old); // and begun anew
        write(path, "new\n");
    });
    for (int i = 0; i < 3; ++i) next();
    writer.join();
    stop.request_stop();
    bool const ended = lines.begin() == lines.end();

    std::filesystem::remove(path);
    std::filesystem::remove(old);
    for (auto const& line : seen) std::printf("%s\n", line.c_str());
    bool const right = seen == std::vector<std::string>{"one", "two", "first after", "last", "new"};
    return right && ended ? EXIT_SUCCESS : EXIT_FAILURE;
}
