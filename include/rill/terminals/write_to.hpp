// SPDX-License-Identifier: BSL-1.0
// write_to: the elements written to a std::ostream, one after the other.
#pragma once
#include <rill/terminals/to_string.hpp> // composed from to_string
#include <ostream>

namespace rill {
namespace core {

template <class X> concept streamable = writable<X> || requires(std::ostream& out, X& x) { out << x; };

template <class S> class stream_writer {
    std::ostream& out_;
    std::string separator_;
    bool first_ = true;

    void put(std::string_view part) { out_.write(part.data(), static_cast<std::streamsize>(part.size())); }

public:
    stream_writer(std::ostream& out, std::string separator) : out_(out), separator_(std::move(separator)) {}

    bool operator()(auto&& x) {
        if (!std::exchange(first_, false)) put(separator_);
        if constexpr (writable<std::remove_reference_t<look_t<S>>>)
            op::write_as_text(static_cast<look_t<S>>(x), [this](std::string_view part) { put(part); });
        else out_ << static_cast<look_t<S>>(x);
        return static_cast<bool>(out_);
    }
};

struct write_to_verb {
    using needs = class elements_that_are_text_or_numbers_or_can_be_streamed;
    template <sequence S>
        requires streamable<std::remove_reference_t<look_t<S>>>
    auto operator()(over<S>, std::ostream* out, std::string separator) const {
        return stream_writer<S>(*out, std::move(separator));
    }
};

class write_to_object : public uncalled {
    using how = apply_terminal<write_to_verb>;

public:
    [[nodiscard]] auto operator()(std::ostream& out, std::string_view separator = {}) const {
        return partial<how, std::ostream*, std::string>(how(), std::addressof(out), separator);
    }
    template <class R>
        requires takes<how const&, R, std::ostream*, std::string>
    void operator()(R&& r, std::ostream& out, std::string_view separator = {}) const {
        how()(std::forward<R>(r), std::addressof(out), std::string(separator));
    }
    template <range_like R, class Verb = write_to_verb, class Needs = typename how::template needs<R>>
        requires(!takes<how const&, R, std::ostream*, std::string>)
    void operator()(R&&, std::ostream&, std::string_view = {}) const = delete;
};

} // namespace core

/// The elements written to a std::ostream, with a separator between them, or none.
///
///     names | rill::write_to(std::cout, ", ");
///
/// Python:     print(*xs, sep=", ", end="")
/// std:        std::ranges::copy to a std::ostream_iterator, which writes the separator behind the last one, too
/// Elements:   text and numbers as to_string has them, whatever the stream's flags and locale; others by their <<
/// Memory: none
/// Errors:     the stream's own: when it fails, nothing more is asked for, and its state says so
inline constexpr core::write_to_object write_to{};

} // namespace rill
