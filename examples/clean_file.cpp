// Removes the comments and the empty lines of a configuration file, where it is. The new text takes the file's name when
// it is complete, so the pipeline may read the file that it writes, and an error leaves the old one as it was. Python
// needs a second file and os.replace.
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/io/lines.hpp>
#include <rill/io/write_lines.hpp>
#include <rill/terminals/to.hpp>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using texts = std::vector<std::string>;

bool says_something(std::string_view line) { return !line.empty() && !line.starts_with('#'); }

void clean(std::string const& path) { rill::lines(path) | rill::filter(says_something) | rill::write_lines(path); }

std::string_view checked(std::string_view line) {
    if (line.find('=') == line.npos) throw std::runtime_error("no value: " + std::string(line));
    return line;
}

} // namespace

int main() {
    auto const name = "settings." + std::to_string(std::random_device()());
    auto const path = (std::filesystem::temp_directory_path() / name).string();

    texts{"# the size", "width=80", "", "height=24", "# end"} | rill::write_lines(path);
    clean(path);
    bool const cleaned = (rill::lines(path) | rill::to<std::vector>()) == texts{"width=80", "height=24"};

    // The second line is an error, which is met when the first one has been handed on: the file stays as it is.
    texts{"width=80", "height", "# end"} | rill::write_lines(path);
    bool refused = false;
    try {
        rill::lines(path) | rill::map(checked) | rill::write_lines(path);
    } catch (std::runtime_error const& error) {
        refused = true;
        std::printf("%s\n", error.what());
    }
    bool const kept = (rill::lines(path) | rill::to<std::vector>()) == texts{"width=80", "height", "# end"};

    std::filesystem::remove(path);
    std::printf("cleaned: %s, kept after an error: %s\n", cleaned ? "yes" : "no", kept ? "yes" : "no");
    return cleaned && refused && kept ? EXIT_SUCCESS : EXIT_FAILURE;
}
