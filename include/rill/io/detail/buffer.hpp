// SPDX-License-Identifier: BSL-1.0
// buffer: a block of bytes that is not initialised, so that a large one costs nothing until it is filled.
#pragma once
#include <cstddef>
#include <utility>

namespace rill::core {

class buffer {
    char* data_ = nullptr;
    std::size_t size_ = 0;

public:
    buffer() = default;
    explicit buffer(std::size_t size) : data_(new char[size]), size_(size) {}
    buffer(buffer&& other) noexcept
        : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}
    buffer& operator=(buffer&& other) noexcept {
        buffer taken(std::move(other));
        std::swap(data_, taken.data_);
        std::swap(size_, taken.size_);
        return *this;
    }
    ~buffer() { delete[] data_; }

    char* data() const { return data_; }
    std::size_t size() const { return size_; }
};

} // namespace rill::core
