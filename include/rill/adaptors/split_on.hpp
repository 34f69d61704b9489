// SPDX-License-Identifier: BSL-1.0
// split_on: the elements between those that are equal to a delimiter, or for which a predicate holds.
#pragma once
#include <rill/core/storage/cache_latest.hpp>
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/algo/equality.hpp>
#include <rill/core/bases/shared_groups.hpp>

namespace rill {
namespace core {

template <class Base, class Pred>
    requires sequence<Base> && std::predicate<Pred&, look_t<Base>>
class [[nodiscard]] split_on_view : public shared_groups<split_on_view<Base, Pred>, as_rereadable<Base>> {
    using groups = shared_groups<split_on_view, as_rereadable<Base>>;
    friend groups;
    [[no_unique_address]] movable_box<Pred> pred_;

    static constexpr bool begins(split_on_view&) { return true; }
    static constexpr bool opens(split_on_view& self) { return !groups::at_end(self) && goes_on(self); }
    static constexpr bool goes_on(split_on_view& self) {
        return !self.pred_(op::look<Base>(self.base_, groups::at(self)));
    }
    // Behind a delimiter there is another group, if an empty one.
    static constexpr bool follows(split_on_view& self) {
        if (groups::at_end(self)) return false;
        op::next(self.base_, groups::at(self));
        return true;
    }

public:
    using group_value = plain_value_t<Base>;
    static constexpr life group_place = borrowed(core::place_life<as_rereadable<Base>>);
    static constexpr life group_referent = borrowed(core::referent_life<Base>);
    constexpr split_on_view(Base base, Pred pred)
        : groups(as_rereadable<Base>(std::move(base))), pred_(std::move(pred)) {}

    static constexpr decltype(auto) read_element(split_on_view& self) { return op::read(self.base_, groups::at(self)); }
    static constexpr auto read(split_on_view& self, single_pass_tag const&) { return groups::group(self); }
};

struct split_on_verb {
    using needs = class a_delimiter_or_a_predicate_of_the_elements;
    template <class Base, class Pred>
        requires std::predicate<Pred&, look_t<Base>>
    constexpr auto operator()(Base base, Pred pred) const -> split_on_view<Base, Pred> {
        return {std::move(base), std::move(pred)};
    }
    // Its type is not named before it is known that the delimiter is no predicate: to ask for its == would look that up.
    template <class Base, class X>
        requires(!std::predicate<X&, look_t<Base>>) && std::predicate<equal_to_value<X>&, look_t<Base>>
    constexpr auto operator()(Base base, X delimiter) const {
        return (*this)(std::move(base), equal_to_value<X>(std::move(delimiter)));
    }
};

} // namespace core

/// The elements between delimiters, which are left out: n of them make n + 1 groups, some of which may be empty.
///
///     lines | rill::split_on("")                                           // paragraphs
///     rows | rill::split_on(&row::is_heading)
///
/// Python:     more_itertools.split_at(xs, p)
/// std::views: split, lazy_split, whose delimiter is an element or a range; of nothing they make nothing, this makes one
///             empty group, as Python's str.split(sep)
/// Function:   called once for each element, which it sees as an lvalue, when the element is reached
/// Elements:   groups: single-pass ranges that read the range as they are walked, and hand out its elements as they are. A
///             group that is left is passed over when the next one is asked for, and empty from then on. One that is kept
///             becomes a std::vector
/// Keeps:      nothing: single pass
/// Look-ahead: one element: the first one of a group, before the group is handed out.  Memory: an element, if the range makes them.  Errors: the predicate's own
inline constexpr core::adaptor_verb<core::split_on_verb, 1> split_on;

} // namespace rill
