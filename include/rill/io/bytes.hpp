// SPDX-License-Identifier: BSL-1.0
// bytes: the bytes of a file or of blocks, one at a time.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/io/detail/block_reader.hpp>
#include <rill/io/detail/file.hpp>

namespace rill {
namespace core {

template <class Reader> class [[nodiscard]] bytes_source : public single_pass_source<bytes_source<Reader>> {
    static constexpr std::size_t buffer_size = std::size_t{128} * 1024;
    Reader reader_;
    std::byte here_{};
    live more_{true};

    bool read_on() {
        more_ = false;
        closing const at_the_end(reader_, more_);
        more_ = reader_.read_more(buffer_size, '\n');
        return static_cast<bool>(more_);
    }

public:
    explicit bytes_source(Reader reader) : reader_(std::move(reader)) {}

    static void ask(bytes_source& self) {
        if (!self.more_) return;
        if (self.reader_.left() == 0 && !self.read_on()) return;
        self.here_ = static_cast<std::byte>(*self.reader_.unread());
        self.reader_.take_to(self.reader_.unread() + 1);
    }
    static bool done(bytes_source const& self, single_pass_tag const&) { return !self.more_; }
    static std::byte read(bytes_source const& self, single_pass_tag const&) { return self.here_; }
    static std::byte const& peek(bytes_source const& self, single_pass_tag const&) { return self.here_; }
};

struct byte_inputs : file_inputs, block_inputs {
    using file_inputs::open, block_inputs::open;
};

struct make_bytes {
    using verb = make_bytes;
    template <class R> using needs = class a_text_in_memory_or_blocks_of_bytes_and_no_string;

    template <class R>
    auto operator()(R&& from) const -> bytes_source<decltype(block_inputs::open("bytes", std::forward<R>(from)))> {
        return bytes_source(block_inputs::open("bytes", std::forward<R>(from)));
    }
};

struct bytes_verb : uncalled {
    template <class Make = make_bytes> [[nodiscard]] constexpr partial<Make> operator()() const {
        return partial<Make>(Make());
    }
    template <class From>
    auto operator()(From&& from) const -> bytes_source<decltype(byte_inputs::open("bytes", std::forward<From>(from)))> {
        return bytes_source(byte_inputs::open("bytes", std::forward<From>(from)));
    }
};

} // namespace core

/// The bytes of a file, or behind a file descriptor, one at a time; or of blocks, or of what is in memory.
///
///     auto zeros = rill::bytes("disk.img") | rill::filter([](auto b) { return b == std::byte{0}; }) | rill::count();
///     auto sum = blocks_from_a_socket | rill::bytes() | rill::fold(0, checksum);
///
/// Python:     (b for block in iter(lambda: file.read(n), b"") for b in block)
/// Elements:   std::byte
/// Path:       opened when the first byte is asked for, once, and closed at the end, by an error, or with the view.
///             A descriptor stays open
/// Blocks:     what rill::lines takes as blocks: each is read on to its end before the next is asked for
/// Keeps:      nothing but the order: single pass, move-only. A second loop goes on with the next byte
/// Look-ahead: the file is read up to a buffer ahead, but nothing is waited for once there is a byte
/// Memory:     one buffer of 128 KiB, less for a small file.  Errors: std::system_error with errno and the path
inline constexpr core::bytes_verb bytes{};

} // namespace rill
