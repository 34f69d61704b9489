// SPDX-License-Identifier: BSL-1.0
// decoder: gives the plain bytes of compressed ones, whatever the format, in blocks. One that has reported a fault is not
// asked again.
#pragma once
#include <rill/io/codec/codec.hpp>
#include <rill/io/detail/reader.hpp>
#include <cstdint>
#include <stdexcept>
#include <string>

namespace rill {

/// What was decompressed is truncated, corrupt or followed by something else.
struct decompression_error : std::runtime_error {
    using std::runtime_error::runtime_error;
};

namespace core {

/// A reader (see reader.hpp) that knows how far it is.
template <class Reader> class compressed_input {
    static constexpr std::size_t buffer_size = std::size_t{128} * 1024;
    Reader reader_;
    std::uint64_t taken_ = 0;

public:
    explicit compressed_input(Reader reader) : reader_(std::move(reader)) {}

    std::string_view unread() const { return {reader_.unread(), reader_.left()}; }
    bool read_more() { return reader_.read_more(buffer_size, '\n'); }
    /// An inflater may give back a few bytes that it had taken before.
    void take_to(char const* end) {
        taken_ += static_cast<std::uint64_t>(end - reader_.unread());
        reader_.take_to(end);
    }
    void take(std::size_t size) { take_to(reader_.unread() + size); }
    void close() { reader_.close(); }

    [[noreturn]] void fail(char const* format, std::string const& what) const {
        op::fail<decompression_error>(reader_.name() + ": " + format + ": " + what + " at offset " +
                                      std::to_string(taken_));
    }
    [[noreturn]] void is_truncated(char const* format) const { fail(format, "truncated"); }
    [[noreturn]] void has_more(char const* format) const { fail(format, "trailing data"); }
};

template <class Reader> class decoder {
public:
    decoder() = default;
    decoder(decoder const&) = delete;
    decoder& operator=(decoder const&) = delete;
    virtual ~decoder() = default;

    /// An empty block at the end only.
    virtual std::string_view next(compressed_input<Reader>& in) = 0;
};

/// What is in no known format is handed on as it was read.
template <class Reader> class plain_decoder : public decoder<Reader> {
    std::size_t handed_out_ = 0;

public:
    std::string_view next(compressed_input<Reader>& in) override {
        in.take(std::exchange(handed_out_, 0));
        if (in.unread().empty()) in.read_more();
        handed_out_ = in.unread().size();
        return in.unread();
    }
};

/// All members of a file in one format.
template <class Reader, class Codec> class member_decoder : public decoder<Reader> {
    static constexpr std::size_t block_size = std::size_t{128} * 1024;
    Codec codec_;
    buffer block_{block_size};
    bool within_ = false; // a member
    char const* fault_ = nullptr;

    /// Zeros may stand behind a member: tapes and some programs fill up blocks.
    static void skip_padding(compressed_input<Reader>& in) {
        std::size_t zeros = 0;
        for (bool more = true; more; more = in.unread().empty() && in.read_more()) {
            auto const unread = in.unread();
            auto const found = unread.find_first_not_of('\0');
            auto const here = found == unread.npos ? unread.size() : found;
            zeros += here;
            in.take(here);
        }
        if (zeros % Codec::padding != 0) in.fail(Codec::name, "padding of a wrong size");
    }
    /// Whether a member begins here, or else the file has ended.
    static bool is_followed(compressed_input<Reader>& in) {
        if constexpr (Codec::padding != 0) skip_padding(in);
        for (;;) {
            auto const found = Codec::told(in.unread());
            if (found == match::yes) return true;
            if (found == match::no) in.has_more(Codec::name);
            if (in.read_more()) continue;
            if (in.unread().empty()) return false;
            in.is_truncated(Codec::name);
        }
    }
    std::string_view run(compressed_input<Reader>& in) {
        auto const unread = in.unread().substr(0, coding::most);
        coding io{unread.data(), unread.data() + unread.size(), block_.data(), block_.data() + block_size};
        auto const result = codec_.run(io);
        bool const stuck = io.from == unread.data() && io.into == block_.data() && !result.ended && !result.fault;
        in.take_to(io.from);
        within_ = !result.ended;
        fault_ = result.fault;
        if (stuck && !in.read_more()) {
            if (!codec_.may_end() || !in.unread().empty()) in.is_truncated(Codec::name);
            within_ = false;
        }
        return {block_.data(), static_cast<std::size_t>(io.into - block_.data())};
    }

public:
    std::string_view next(compressed_input<Reader>& in) override {
        for (;;) {
            if (fault_ != nullptr) in.fail(Codec::name, fault_);
            if (!within_) {
                if (!is_followed(in)) return {};
                codec_.begin();
            }
            if (auto const block = run(in); !block.empty()) return block;
        }
    }
};

} // namespace core
} // namespace rill
