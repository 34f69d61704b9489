// Beside a file that knows the standard library alone, and linked to it.
#include <rill/io/decompressed.hpp>
#include <rill/io/decompressed_isal.hpp>
#include <rill/rill.hpp>

std::size_t lines_of(char const* path) {
    return (rill::decompressed(path) | rill::lines() | rill::count()) +
           (rill::decompressed_isal(path) | rill::lines() | rill::count());
}
