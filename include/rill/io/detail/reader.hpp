// SPDX-License-Identifier: BSL-1.0
// reader: bytes that have been read and not been taken. Lines, records and bytes are cut out of it. A reader, this one over
// an input (see file.hpp) and that of block_reader.hpp over blocks, states
//
//   unread(), filled(), left()  what has been read and not been taken: from where, to where, how much
//   take_to(end)                takes it, up to there
//   take_left()                 takes and returns all of it
//   read_more(size, stop)       reads more behind what is left, which may move; where bytes must be put together for it, no
//                               further than the first `stop`. Whether there was more: at the end it lets go of the input
//   name()                      what an error message calls it, also at the end
//   close()                     lets go of the input and of the buffer
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/io/detail/buffer.hpp>
#include <cstring>
#include <string>
#include <string_view>

namespace rill::core {

template <class Input> class reader {
    Input input_;
    bool open_ = true;
    buffer buffer_;
    char* unread_ = nullptr;
    char* filled_ = nullptr;

    void close_input() {
        if (std::exchange(open_, false)) input_.close();
    }

public:
    explicit reader(Input input) : input_(std::move(input)) {}

    char const* unread() const { return unread_; }
    char const* filled() const { return filled_; }
    std::size_t left() const { return static_cast<std::size_t>(filled_ - unread_); }
    void take_to(char const* end) { unread_ += end - unread_; }
    std::string_view take_left() { return {std::exchange(unread_, filled_), filled_}; }
    std::string name() const { return input_.name(); }

    /// The buffer grows only if it is full of what is left.
    bool read_more(std::size_t buffer_size, char stop) {
        if (!open_) return false;
        auto const kept = left();
        if (kept == buffer_.size()) {
            buffer larger(kept == 0 ? input_.room(buffer_size) : 2 * kept);
            if (kept != 0) std::memcpy(larger.data(), unread_, kept);
            buffer_ = std::move(larger);
        } else if (unread_ != buffer_.data()) {
            std::memmove(buffer_.data(), unread_, kept);
        }
        unread_ = buffer_.data();
        filled_ = unread_ + kept;
        auto const size = input_.read(filled_, buffer_.size() - kept, stop);
        filled_ += size;
        if (size == 0) close_input();
        return size != 0;
    }
    void close() {
        close_input();
        buffer_ = buffer();
        unread_ = filled_ = nullptr;
    }
};
template <class Input> reader(Input) -> reader<Input>;

/// Lets go of the input and the buffer on every way out that brings no element: at the end, and if something throws.
template <class Reader> class closing {
    Reader& reader_;
    live const& more_;

public:
    closing(Reader& r, live const& more) : reader_(r), more_(more) {}
    ~closing() {
        if (!more_) reader_.close();
    }
};
template <class Reader> closing(Reader&, live const&) -> closing<Reader>;

} // namespace rill::core
