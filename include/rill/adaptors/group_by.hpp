// SPDX-License-Identifier: BSL-1.0
// group_by: runs of elements with equal keys, each with its key.
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/storage/cache_latest.hpp>
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/bases/shared_groups.hpp>
#include <rill/core/model/tuple.hpp>

namespace rill {
namespace core {

template <class S, class Key> using group_key_t = value_of_t<std::invoke_result_t<Key&, look_t<S>>>;
template <class Base, class Key>
concept groupable_by =
    sequence<Base> && std::invocable<Key&, look_t<Base>> && outlives_step<Base, group_key_t<Base, Key>> &&
    requires(group_key_t<Base, Key> const& known, std::invoke_result_t<Key&, look_t<Base>> key) {
        { known == key } -> std::convertible_to<bool>;
        kept_t<Base, group_key_t<Base, Key>>(static_cast<decltype(key)&&>(key));
    };

template <class Base, class Key>
    requires groupable_by<Base, Key>
class [[nodiscard]] group_by_view : public shared_groups<group_by_view<Base, Key>, as_rereadable<Base>> {
    using groups = shared_groups<group_by_view, as_rereadable<Base>>;
    friend groups;
    using shown_key = group_key_t<Base, Key>;
    using kept_key = kept_t<Base, shown_key>;
    [[no_unique_address]] movable_box<Key> key_;
    non_propagating_cache<kept_key> known_{}, next_{};

    static constexpr decltype(auto) key_here(group_by_view& self) {
        return self.key_(op::look<Base>(self.base_, groups::at(self)));
    }
    static constexpr bool begins(group_by_view& self) {
        if (groups::at_end(self)) return false;
        self.known_.emplace(key_here(self));
        return true;
    }
    static constexpr bool opens(group_by_view&) { return true; }
    static constexpr bool goes_on(group_by_view& self) {
        auto&& now = key_here(self);
        if (op::as_made<shown_key>(*self.known_) == now) return true;
        self.next_.emplace(static_cast<decltype(now)>(now));
        return false;
    }
    static constexpr bool follows(group_by_view& self) {
        if (groups::at_end(self)) return false;
        self.known_.emplace(*std::move(self.next_));
        return true;
    }

public:
    using group_value = plain_value_t<Base>;
    using value_type = tuple<kept_key, shared_group<group_by_view>>;
    static constexpr life group_place = borrowed(core::place_life<as_rereadable<Base>>);
    static constexpr life group_referent = borrowed(core::referent_life<Base>);
    static constexpr life place_life = life::step;
    constexpr group_by_view(Base base, Key key) : groups(as_rereadable<Base>(std::move(base))), key_(std::move(key)) {}

    static constexpr decltype(auto) read_element(group_by_view& self) { return op::read(self.base_, groups::at(self)); }
    static constexpr auto read(group_by_view& self, single_pass_tag const&) {
        return tuple<kept_key const&, shared_group<group_by_view>>{*self.known_, groups::group(self)};
    }
};

struct group_by_verb {
    using needs = class a_key_of_the_elements_that_can_be_compared_and_kept;
    template <class Base, class Key> constexpr auto operator()(Base base, Key key) const -> group_by_view<Base, Key> {
        return {std::move(base), std::move(key)};
    }
};

} // namespace core

/// Runs of elements with equal keys, as tuples (key, group). Elements with that key further on begin another group: sort
/// first, or see rill::fold_by.
///
///     for (auto [day, readings] : log | rill::group_by(&reading::day))
///         report(day, readings | rill::map(&reading::value) | rill::stats());
///
/// Python:     itertools.groupby(xs, key)
/// std::views: none; chunk_by, multi-pass only, is nearest
/// Function:   the key, called once for each element, which it sees as an lvalue, when the element is reached
/// Elements:   the key by constant reference, good until the next group is asked for; and a group: a single-pass range
///             that reads the range as it is walked, once, also by a predicate, and hands out its elements as they are. A group that is left is passed over
///             when the next one is asked for, and empty from then on. One that is kept becomes a std::vector
/// Keeps:      nothing: single pass
/// Look-ahead: one element, when the end of a group is asked for
/// Memory:     two keys; an element, if the range makes them. A key that is a view of text which may be gone by then is
///             kept as a std::string.  Errors: the function's own
inline constexpr core::adaptor_verb<core::group_by_verb, 1> group_by;

} // namespace rill
