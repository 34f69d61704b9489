// SPDX-License-Identifier: BSL-1.0
// compress: the elements that a mask selects.
#pragma once
#include <rill/adaptors/elements.hpp>
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/zip.hpp> // composed from zip, filter and elements

namespace rill {
namespace core {

class selected {
public:
    template <class Pair>
        requires requires(Pair& pair) { static_cast<bool>(std::get<0>(pair)); }
    constexpr bool operator()(Pair& pair) const {
        return static_cast<bool>(std::get<0>(pair));
    }
};

template <class Mask> concept mask_range = source_range<Mask> && std::constructible_from<bool, element_t<all_t<Mask>>>;

struct compress_verb {
    using needs = class a_mask_of_what_is_true_or_false;
    template <class Base, mask_range Mask>
    constexpr auto operator()(Base base, Mask&& mask) const
        -> element_view<filter_view<zip_view<all_t<Mask>, Base>, selected>, part<1>> {
        using view = element_view<filter_view<zip_view<all_t<Mask>, Base>, selected>, part<1>>;
        return view({zip_view<all_t<Mask>, Base>(op::all(std::forward<Mask>(mask)), std::move(base)), selected()});
    }
};

class compress_object : public uncalled {
    using how = apply_adaptor<compress_verb>;

public:
    template <source_range Mask> [[nodiscard]] constexpr auto operator()(Mask&& mask) const {
        return partial<how, all_t<Mask>>(how(), op::all(std::forward<Mask>(mask)));
    }
    template <class R, mask_range Mask>
        requires std::invocable<how, R, Mask>
    [[nodiscard]] constexpr auto operator()(R&& r, Mask&& mask) const {
        return how()(std::forward<R>(r), std::forward<Mask>(mask));
    }
};

} // namespace core

/// The elements at whose place the mask, another range, has something true; it ends with the shorter of the two.
///
///     rill::iota(1) | rill::compress(std::vector{true, false, true})       // 1 3
///
/// Python:     itertools.compress(xs, mask), which asks for the element before it asks whether it is wanted
/// std::views: zip | filter | elements
/// Mask:       asked first: after its end the elements' range is asked for no more. Owned or borrowed as a source is
/// Keeps:      passes up to forward, bidirectional where both are random access and of known length; const
/// Look-ahead: none.  Memory: an element, if the base makes them.  Errors: none
inline constexpr core::compress_object compress;

} // namespace rill
