// SPDX-License-Identifier: BSL-1.0
// write_blocks: blocks of bytes, one after the other, to a file or a stream.
#pragma once
#include <rill/io/detail/output.hpp>

namespace rill {
namespace core {

/// Bytes in a row: a span of std::byte, a string, a vector of unsigned char.
template <class B>
concept writable_block =
    std::ranges::contiguous_range<B> && std::ranges::sized_range<B> && sizeof(std::ranges::range_value_t<B>) == 1 &&
    std::is_trivially_copyable_v<std::ranges::range_value_t<B>>;

struct write_blocks_verb {
    using needs = class elements_that_are_blocks_of_bytes;
    static constexpr char const* name = "write_blocks";
    template <writable_block Block> void operator()(auto& out, Block&& block) const {
        out.add(reinterpret_cast<char const*>(std::ranges::data(block)), std::ranges::size(block));
    }
};

} // namespace core

/// Writes blocks of bytes, one after the other, to a file (by its path), a file descriptor or a std::ostream.
///
///     rill::blocks("disk.img", 1 << 20) | rill::map(encrypted) | rill::write_blocks("disk.img.secret");
///
/// Python:     for block in blocks: file.write(block)
/// Elements:   contiguous ranges of bytes: std::span<std::byte const>, std::string, std::vector<unsigned char>
/// Path, options, streams and errors are as for write_lines
/// Memory:     one buffer of 128 KiB, which larger blocks pass by
inline constexpr core::writing<core::write_blocks_verb> write_blocks{};

} // namespace rill
