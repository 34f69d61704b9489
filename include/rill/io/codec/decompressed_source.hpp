// SPDX-License-Identifier: BSL-1.0
// decompressed_source: the blocks of plain bytes of a reader's compressed ones.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/io/codec/formats.hpp>
#include <rill/io/detail/block_reader.hpp>
#include <rill/io/detail/file.hpp>
#include <span>

namespace rill::core {

template <class Inflater, class Reader>
class [[nodiscard]] decompressed_source : public single_pass_source<decompressed_source<Inflater, Reader>> {
    struct decompressing {
        compressed_input<Reader> input;
        std::unique_ptr<decoder<Reader>> by{}; // once the format is known

        std::string_view next() {
            if (!by) by = all_formats<Reader, Inflater>::tell(input);
            return by->next(input);
        }
        void close() {
            by.reset();
            input.close();
        }
    };
    decompressing decompressing_;
    std::span<std::byte const> block_;
    live more_{true};

public:
    static constexpr life referent_life = life::step;
    explicit decompressed_source(Reader reader) : decompressing_{compressed_input<Reader>(std::move(reader))} {}

    static void ask(decompressed_source& self) {
        if (!std::exchange(self.more_, live(false))) return;
        closing const at_the_end(self.decompressing_, self.more_);
        self.block_ = std::as_bytes(std::span(self.decompressing_.next()));
        self.more_ = !self.block_.empty();
    }
    static bool done(decompressed_source const& self, single_pass_tag const&) { return !self.more_; }
    static std::span<std::byte const> read(decompressed_source const& self, single_pass_tag const&) {
        return self.block_;
    }
    static std::span<std::byte const> const& peek(decompressed_source const& self, single_pass_tag const&) {
        return self.block_;
    }
};

struct compressed_inputs : file_inputs, block_inputs {
    using file_inputs::open, block_inputs::open;
};

template <class Inflater> struct make_decompressed {
    using verb = make_decompressed;
    template <class R> using needs = class a_compressed_text_in_memory_or_blocks_of_it_and_no_string;

    template <class R, class Reader = decltype(block_inputs::open("", std::declval<R>()))>
    auto operator()(R&& from) const -> decompressed_source<Inflater, Reader> {
        return decompressed_source<Inflater, Reader>(block_inputs::open("decompressed", std::forward<R>(from)));
    }
};

template <class Inflater> struct decompressed_verb : uncalled {
    template <class Make = make_decompressed<Inflater>> [[nodiscard]] constexpr partial<Make> operator()() const {
        return partial<Make>(Make());
    }
    template <class From, class Reader = decltype(compressed_inputs::open("", std::declval<From>()))>
    auto operator()(From&& from) const -> decompressed_source<Inflater, Reader> {
        return decompressed_source<Inflater, Reader>(compressed_inputs::open("decompressed", std::forward<From>(from)));
    }
};

} // namespace rill::core
