// SPDX-License-Identifier: BSL-1.0
// blocks: the bytes of a file, so many at a time.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/io/detail/file.hpp>
#include <span>

namespace rill {
namespace core {

template <class Reader> class [[nodiscard]] blocks_source : public single_pass_source<blocks_source<Reader>> {
    Reader reader_;
    std::size_t size_;
    std::span<std::byte const> block_;
    live more_{true};

public:
    static constexpr life referent_life = life::step;
    blocks_source(Reader reader, std::size_t size) : reader_(std::move(reader)), size_(size) {}

    static void ask(blocks_source& self) {
        if (!std::exchange(self.more_, live(false))) return;
        closing const at_the_end(self.reader_, self.more_);
        auto& reader = self.reader_;
        while (reader.left() < self.size_ && reader.read_more(self.size_, '\n')) {
        }
        auto const size = reader.left() < self.size_ ? reader.left() : self.size_;
        self.block_ = std::as_bytes(std::span(reader.unread(), size));
        reader.take_to(reader.unread() + size);
        self.more_ = size > 0;
    }
    static bool done(blocks_source const& self, single_pass_tag const&) { return !self.more_; }
    static std::span<std::byte const> read(blocks_source const& self, single_pass_tag const&) { return self.block_; }
    static std::span<std::byte const> const& peek(blocks_source const& self, single_pass_tag const&) {
        return self.block_;
    }
};

struct blocks_verb {
    template <class From, std::integral Size = std::size_t>
    auto operator()(From const& from, Size size = static_cast<Size>(128 * 1024)) const
        -> blocks_source<decltype(file_inputs::open("blocks", from))> {
        return {file_inputs::open("blocks", from), op::positive_count("blocks", size)};
    }
};

} // namespace core

/// The bytes of a file, or behind a file descriptor, in blocks of a size (128 KiB if none is given); only the last one may be
/// smaller.
///
///     for (std::span<std::byte const> block : rill::blocks("disk.img", 1 << 20)) checksum.add(block);
///
/// Python:     iter(lambda: file.read(size), b"")
/// Elements:   std::span<std::byte const>, valid until the next block is asked for. What keeps blocks keeps them as
///             std::vector<std::byte>
/// Path:       opened when the first block is asked for, once, and closed at the end, by an error, or with the view.
///             A descriptor stays open
/// Keeps:      nothing but the order: single pass, move-only. A second loop goes on with the next block
/// Look-ahead: none; a pipe is waited for until a block is full or the pipe ends
/// Memory:     one block.  Errors: std::system_error with errno and the path; std::invalid_argument for a size of zero
inline constexpr core::blocks_verb blocks{};

} // namespace rill
