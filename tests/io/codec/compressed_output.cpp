#include <rill/io/codec/compressed_output.hpp>

#include <rill/io/write_blocks.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

using namespace test;

namespace {

/// Writes every byte as often as its level says, and a full stop at the end.
class stutter {
    int const level_;
    int done_ = 0;

public:
    static constexpr char const* verb = "test";
    static constexpr int least_level = 1, greatest_level = 3;
    explicit stutter(int level) : level_(level) {}
    bool run(rill::core::coding& io, bool last) {
        while (io.left() != 0 && io.room() != 0) {
            *io.into++ = *io.from;
            if (++done_ % level_ == 0) ++io.from;
        }
        if (!last) return io.left() == 0;
        *io.into++ = '.';
        return true;
    }
};
using destination = rill::core::compressed_destination<stutter>;

} // namespace

TEST_CASE("what is written goes through the encoder, however much comes of it, and the file is complete or is not") {
    temporary_directory const dir;
    auto const path = dir.path("file");
    std::vector<std::string>{"ab", "", "c"} | rill::write_blocks(destination(path, 2, {}));
    CHECK(text_of(path) == "aabbcc.");
    rill::write_blocks(std::vector{std::string(1'000'000, 'x')}, destination(path, 3, {}));
    auto const written = text_of(path);
    CHECK((written.size() == 3'000'001 && written.find_first_not_of('x') == 3'000'000 && written.back() == '.'));
    std::vector<std::string>() | rill::write_blocks(destination(path, 1, {}));
    CHECK(text_of(path) == ".");
    CHECK_THROWS_WITH(destination(path, 4, {}), "rill::test: level must be from 1 to 3, got 4");
    CHECK_THROWS_AS(destination(path, 0, {}), std::invalid_argument);
}
