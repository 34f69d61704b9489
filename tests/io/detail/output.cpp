#include <rill/io/detail/output.hpp>

#include "support/catch.hpp"
#include "support/files.hpp"

using namespace test;

TEST_CASE("a new file is discarded unless it is finished") {
    temporary_directory const dir;
    {
        rill::core::file_output output(dir.path("text"));
        output.write("lost", 4);
    }
    CHECK(std::filesystem::is_empty(dir.path()));
    rill::core::file_output output(dir.path("text"));
    output.write("kept", 4);
    CHECK(!std::filesystem::exists(dir.path("text")));
    output.finish();
    CHECK(text_of(dir.path("text")) == "kept");
}

TEST_CASE("a writer hands on what does not fit in its buffer, in order") {
    temporary_directory const dir;
    std::string const large(300'000, 'x');
    rill::core::writer<rill::core::file_output> out(dir.path("text"));
    out.add("a", 1);
    out.add(large.data(), large.size());
    out.add("b", 1);
    out.finish();
    CHECK(text_of(dir.path("text")) == "a" + large + "b");
}
