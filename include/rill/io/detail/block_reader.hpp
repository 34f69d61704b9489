// SPDX-License-Identifier: BSL-1.0
// block_reader: a reader (see reader.hpp) over blocks of bytes: what stands inside a block is not copied, and what spans
// blocks is put together in one buffer. Blocks are those of a range, or a text in memory, which is one.
#pragma once
#include <rill/core/model/all.hpp>
#include <rill/core/storage/placed.hpp>
#include <rill/io/detail/path.hpp>
#include <rill/io/detail/reader.hpp>

namespace rill::core {

template <class T>
concept byte_like = one_of<std::remove_cv_t<T>, char, std::byte, unsigned char, signed char, char8_t>;

/// Bytes side by side: a string_view, a span, a vector of char, a mapped file.
template <class X> consteval bool is_block() {
    using S = std::remove_reference_t<X>;
    if constexpr (!sequence<S>) return false;
    else if constexpr (!sized<S> || !std::contiguous_iterator<cursor_t<S>>) return false;
    else return byte_like<std::iter_value_t<cursor_t<S>>>;
}
template <class X> concept block_like = is_block<X>();
/// A range of such.
template <class S> concept blocks_like = sequence<S> && block_like<element_t<S>>;
/// A text in memory. A string is none: where a text is wanted, it is a path.
template <class R> concept text_like = source_range<R> && block_like<all_t<R>> && !path_like<std::remove_cvref_t<R>>;

namespace op {

constexpr std::string_view bytes_of(block_like auto& block) {
    auto const* const data = std::to_address(op::first(block));
    auto const size = std::size_t{op::length(block)};
    if constexpr (std::same_as<decltype(data), char const* const>) return {data, size};
    else return {reinterpret_cast<char const*>(data), size};
}

} // namespace op

/// The blocks of a range. Neither the range nor its element is moved while it is walked.
template <blocks_like Base> class range_blocks {
    using element = element_t<Base>;

    Base base_;
    cursor_t<Base> at_{};
    bool begun_ = false;
    std::optional<std::remove_reference_t<element>> held_{}; // where it is made by value

public:
    explicit range_blocks(Base base) : base_(std::move(base)) {}

    /// The next block; an empty one at the end only.
    std::string_view next() {
        for (;;) {
            held_.reset();
            if (std::exchange(begun_, true)) op::next(base_, at_);
            else at_ = op::first(base_);
            if (op::done(base_, at_)) return {};
            auto const block = [&] {
                if constexpr (std::is_reference_v<element>) {
                    auto&& found = op::read(base_, at_);
                    return op::bytes_of(found);
                } else return op::bytes_of(held_.emplace(op::read(base_, at_)));
            }();
            if (!block.empty()) return block;
        }
    }
};

/// A text in memory.
template <block_like Base> class one_block {
    Base base_;
    bool taken_ = false;

public:
    explicit one_block(Base base) : base_(std::move(base)) {}
    std::string_view next() { return std::exchange(taken_, true) ? std::string_view() : op::bytes_of(base_); }
};

template <class Blocks> class block_reader {
    placed<Blocks> blocks_;
    std::string_view block_; // what of it has not been handed out
    buffer joined_;
    char const* unread_ = nullptr;
    char const* filled_ = nullptr;

    bool fill_block() {
        if (block_.empty() && blocks_) block_ = (*blocks_).next();
        if (block_.empty()) blocks_ = {};
        return !block_.empty();
    }
    void hand_on_block() {
        unread_ = block_.data();
        filled_ = unread_ + block_.size();
        block_ = {};
    }
    /// What is left, at the beginning of a buffer that has room for more.
    void join(std::size_t more) {
        auto const kept = left();
        if (kept + more > joined_.size()) {
            buffer larger(2 * (kept + more));
            std::memcpy(larger.data(), unread_, kept);
            joined_ = std::move(larger);
        } else if (unread_ != joined_.data()) std::memmove(joined_.data(), unread_, kept);
        unread_ = joined_.data();
        filled_ = unread_ + kept;
    }

public:
    template <class Base> explicit block_reader(std::in_place_t, Base&& base) {
        blocks_.emplace(std::forward<Base>(base));
    }

    char const* unread() const { return unread_; }
    char const* filled() const { return filled_; }
    std::size_t left() const { return static_cast<std::size_t>(filled_ - unread_); }
    void take_to(char const* end) { unread_ = end; }
    std::string_view take_left() {
        if (left() == 0) hand_on_block();
        return {std::exchange(unread_, filled_), filled_};
    }
    static std::string name() { return "blocks"; }

    bool read_more(std::size_t, char stop) {
        if (left() != 0) join(0); // before the next block is asked for, which may overwrite this one
        if (!fill_block()) return false;
        if (left() == 0) {
            hand_on_block();
            return true;
        }
        auto const stop_at = block_.find(stop);
        auto const size = stop_at == block_.npos ? block_.size() : stop_at + 1;
        join(size);
        std::memcpy(joined_.data() + left(), block_.data(), size);
        filled_ += size;
        block_.remove_prefix(size);
        return true;
    }
    void close() {
        blocks_ = {};
        block_ = {};
        joined_ = buffer();
        unread_ = filled_ = nullptr;
    }
};

struct block_inputs {
    template <source_range R>
        requires blocks_like<all_t<R>>
    static block_reader<range_blocks<all_t<R>>> open(char const*, R&& blocks) {
        return block_reader<range_blocks<all_t<R>>>(std::in_place, op::all(std::forward<R>(blocks)));
    }
    template <text_like R> static block_reader<one_block<all_t<R>>> open(char const*, R&& text) {
        return block_reader<one_block<all_t<R>>>(std::in_place, op::all(std::forward<R>(text)));
    }
};

} // namespace rill::core
