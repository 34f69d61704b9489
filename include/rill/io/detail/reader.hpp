// SPDX-License-Identifier: BSL-1.0
// reader: an input (see file.hpp) and the buffer it is read through. Lines, blocks and bytes are cut out of it.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/io/detail/buffer.hpp>
#include <cstring>
#include <optional>
#include <string>

namespace rill::core {

template <class Input> class reader {
    std::optional<Input> input_; // until its end
    buffer buffer_;
    char* unread_ = nullptr; // what has been read and not been taken
    char* filled_ = nullptr;

public:
    explicit reader(Input input) : input_(std::move(input)) {}

    char* unread() const { return unread_; }
    char* filled() const { return filled_; }
    std::size_t left() const { return static_cast<std::size_t>(filled_ - unread_); }
    void take_to(char* end) { unread_ = end; }

    bool open() const { return input_.has_value(); }
    std::string name() const { return input_->name(); }

    /// Reads more behind what is left, which may move. The buffer grows only if it is full of that. At the end there is
    /// nothing more: the input is closed.
    void read_more(std::size_t buffer_size, char stop) {
        auto const kept = left();
        if (kept == buffer_.size()) {
            buffer larger(kept == 0 ? input_->room(buffer_size) : 2 * kept);
            if (kept != 0) std::memcpy(larger.data(), unread_, kept);
            buffer_ = std::move(larger);
        } else if (unread_ != buffer_.data()) {
            std::memmove(buffer_.data(), unread_, kept);
        }
        unread_ = buffer_.data();
        filled_ = unread_ + kept;
        auto const size = input_->read(filled_, buffer_.size() - kept, stop);
        filled_ += size;
        if (size == 0) input_.reset();
    }
    void close() {
        input_.reset();
        buffer_ = buffer();
        unread_ = filled_ = nullptr;
    }
};

/// Lets go of the input and the buffer on every way out that brings no element: at the end, and if something throws.
template <class Input> class closing {
    reader<Input>& reader_;
    live const& more_;

public:
    closing(reader<Input>& r, live const& more) : reader_(r), more_(more) {}
    ~closing() {
        if (!more_) reader_.close();
    }
};

} // namespace rill::core
