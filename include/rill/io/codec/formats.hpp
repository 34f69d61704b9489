// SPDX-License-Identifier: BSL-1.0
// formats: tells by the first bytes of a file in which format it is.
#pragma once
#include <rill/io/codec/bzip2_codec.hpp>
#include <rill/io/codec/compress_codec.hpp>
#include <rill/io/codec/decoder.hpp>
#include <rill/io/codec/gzip_codec.hpp>
#include <rill/io/codec/lz4_codec.hpp>
#include <rill/io/codec/lz4_legacy_codec.hpp>
#include <rill/io/codec/lzma_codec.hpp>
#include <rill/io/codec/zstd_codec.hpp>
#include <memory>
#include <type_traits>

namespace rill::core {

template <class Reader, class... Codecs> class formats {
    using input = compressed_input<Reader>;
    using found = std::unique_ptr<decoder<Reader>>;
    static constexpr char const* skippable = "skippable frame";
    static constexpr std::size_t size_of_skippable_header = 8;

    static bool wait_for(input& in, std::size_t size) {
        while (in.unread().size() < size)
            if (!in.read_more()) return false;
        return true;
    }
    static match skippable_begins(input& in) {
        for (;;) {
            auto const begins = op::begins_skippable(in.unread());
            if (begins != match::perhaps || !in.read_more()) return begins;
        }
    }
    /// Two formats may begin with such frames. Whether there was one.
    static bool skip_frames(input& in) {
        bool any = false;
        for (; skippable_begins(in) == match::yes; any = true) {
            if (!wait_for(in, size_of_skippable_header)) in.is_truncated(skippable);
            auto size = size_of_skippable_header + op::little_endian(in.unread().data() + 4);
            for (;;) {
                auto const here = size < in.unread().size() ? size : in.unread().size();
                in.take(here);
                size -= here;
                if (size == 0) break;
                if (!in.read_more()) in.is_truncated(skippable);
            }
        }
        return any;
    }
    template <class Codec> static match try_one(input& in, found& result) {
        auto const told = Codec::told(in.unread());
        if (told == match::yes && !result) result = std::make_unique<member_decoder<Reader, Codec>>();
        return told;
    }

public:
    static found tell(input& in) {
        bool const skipped = skip_frames(in);
        for (;;) {
            found result;
            auto best = match::no;
            ((best = op::either(best, try_one<Codecs>(in, result))), ...);
            if (result) return result;
            if (best == match::perhaps && in.read_more()) continue;
            if (skipped && !in.unread().empty()) in.has_more(skippable);
            return std::make_unique<plain_decoder<Reader>>();
        }
    }
};

/// All formats; the inflater is for gzip.
template <class Reader, class Inflater>
using all_formats = formats<Reader, gzip_codec<Inflater>, zstd_codec, xz_codec, bzip2_codec, lz4_codec,
                            lz4_legacy_codec, lzip_codec, compress_codec>;

} // namespace rill::core
