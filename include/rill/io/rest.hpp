// SPDX-License-Identifier: BSL-1.0
// rest: what lines have read ahead, given back.
#pragma once
#include <string_view>

namespace rill {
namespace core {

struct rest_function {
    template <class Lines>
        requires requires(Lines& lines) { lines.take_rest(); }
    [[nodiscard]] std::string_view operator()(Lines& lines) const {
        return lines.take_rest();
    }
};

} // namespace core

/// What was read from a descriptor, or from blocks, and belongs to no line that has been handed out: it can be had only
/// once. What follows is still in the descriptor or in the blocks.
///
///     auto head = rill::lines(socket);                        // the lines of an HTTP header, up to an empty one
///     rill::for_each(head | rill::take_while(not_empty), parse);
///     std::string body(rill::rest(head));                     // and the rest of the body is read from the socket
///
/// Python:     file.peek(), of a BufferedReader, and then file.raw
/// Gives:      a std::string_view, valid until the next line is asked for. Empty if nothing was read ahead, as of streams
/// Memory:     none.  Errors: none; the lines go on behind it
inline constexpr core::rest_function rest{};

} // namespace rill
