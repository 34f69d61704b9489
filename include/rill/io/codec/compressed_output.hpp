// SPDX-License-Identifier: BSL-1.0
// compressed_output: an output (see output.hpp) in front of a file. An Encoder is made of a level, and states
//
//   verb                        the name that users write
//   least_level, greatest_level, usual_level
//   run(coding, last)           takes from one end, puts to the other. Whether all is taken and, at the last, put
#pragma once
#include <rill/io/codec/codec.hpp>
#include <rill/io/detail/output.hpp>

namespace rill::core {

namespace op {

[[noreturn]] inline void level_is_out_of_range(char const* verb, int least, int greatest, int level) {
    fail<std::invalid_argument>("rill::" + std::string(verb) + ": level must be from " + std::to_string(least) +
                                " to " + std::to_string(greatest) + ", got " + std::to_string(level));
}

} // namespace op

template <class Encoder> class compressed_output;

/// A path, and how the file there is compressed and written.
template <class Encoder> struct compressed_destination {
    using output = compressed_output<Encoder>;
    file_destination to;
    int level;

    compressed_destination(path_like auto const& path, int l, write_options options)
        : to(op::to(Encoder::verb, path, options)), level(l) {
        constexpr auto least = Encoder::least_level, greatest = Encoder::greatest_level;
        if (level < least || level > greatest) op::level_is_out_of_range(Encoder::verb, least, greatest, level);
    }
};

/// The verb: a path, a level and how the file is written.
template <class Encoder> struct compressed_file {
    template <path_like Path>
    compressed_destination<Encoder> operator()(Path const& path, int level = Encoder::usual_level,
                                               write_options options = {}) const {
        return {path, level, options};
    }
};

template <class Encoder> class compressed_output {
    file_output file_;
    Encoder encoder_;
    buffer compressed_{std::size_t{128} * 1024};

    void encode(char const* from, std::size_t size, bool last) {
        for (bool complete = false; !complete;) {
            coding io{from, from + size, compressed_.data(), compressed_.data() + compressed_.size()};
            complete = encoder_.run(io, last);
            file_.write(compressed_.data(), static_cast<std::size_t>(io.into - compressed_.data()));
            size -= static_cast<std::size_t>(io.from - from);
            from = io.from;
        }
    }

public:
    explicit compressed_output(compressed_destination<Encoder> to) : file_(std::move(to.to)), encoder_(to.level) {}

    static bool waited_for() { return false; } // the encoder keeps what it has not yet made a block of
    static void flush() {}
    void write(char const* from, std::size_t size) {
        for (; size > coding::most; from += coding::most, size -= coding::most) encode(from, coding::most, false);
        encode(from, size, false);
    }
    void finish() {
        encode(nullptr, 0, true);
        file_.finish();
    }
};

} // namespace rill::core
