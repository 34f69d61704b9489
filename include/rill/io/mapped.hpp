// SPDX-License-Identifier: BSL-1.0
// mapped: a file as if it were in memory.
#pragma once
#include <rill/core/model/life.hpp>
#include <rill/io/detail/file.hpp>
#include <rill/io/detail/os_map.hpp>
#include <ranges>

namespace rill {
namespace core {

class [[nodiscard]] mapped_view : public std::ranges::view_interface<mapped_view> {
    std::string path_;
    char const* bytes_ = nullptr;
    std::size_t size_ = 0;
    bool open_ = false;

    void open() {
        file input(path_);
        auto const size = os::size(input.open());
        if (size != 0) {
            bytes_ = os::map(input.open(), size);
            if (bytes_ == nullptr) op::io_failed(path_, errno);
        } else if (char first; input.read(&first, 1, '\n') != 0) {
            op::io_failed(path_, ENODEV); // no file, or one that does not tell its size, as below /proc
        }
        size_ = size;
        open_ = true;
    }

public:
    static constexpr life place_life = life::pipeline;
    explicit mapped_view(std::string path) : path_(std::move(path)) {}
    mapped_view(mapped_view&& other) noexcept
        : path_(std::move(other.path_)), bytes_(std::exchange(other.bytes_, nullptr)),
          size_(std::exchange(other.size_, 0)), open_(std::exchange(other.open_, true)) {}
    mapped_view& operator=(mapped_view&& other) noexcept {
        mapped_view taken(std::move(other));
        path_.swap(taken.path_);
        std::swap(bytes_, taken.bytes_);
        std::swap(size_, taken.size_);
        std::swap(open_, taken.open_);
        return *this;
    }
    ~mapped_view() {
        if (bytes_ != nullptr) os::unmap(bytes_, size_);
    }

    char const* begin() {
        if (!open_) open();
        return bytes_;
    }
    char const* end() { return begin() + size_; }
};

struct mapped_verb {
    template <path_like Path> mapped_view operator()(Path const& path) const {
        return mapped_view(op::path("mapped", path));
    }
};

} // namespace core

/// A file as if it were in memory: a contiguous range of char, of which only those parts are read that are looked at.
///
///     auto image = rill::mapped("disk.img");
///     for (std::string_view line : rill::mapped("access.log") | rill::lines()) handle(line);
///
/// Python:     mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
/// Elements:   char const&, valid as long as the view
/// Path:       mapped when the view is first asked for its beginning, end or size, and until it is destroyed
/// Keeps:      multi-pass, size, contiguous, common. Move-only
/// Look-ahead: none.  Memory: address space; the pages that are looked at are the system's to keep or drop
/// Errors:     std::system_error with errno and the path. A file that somebody else cuts off while it is mapped ends
///             the process (SIGBUS): use rill::lines or rill::blocks where that may happen
inline constexpr core::mapped_verb mapped{};

} // namespace rill
