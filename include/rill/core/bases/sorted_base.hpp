// SPDX-License-Identifier: BSL-1.0
// sorted_base<Derived, ...>: what the views share that walk sorted sequences side by side (merge, the set operations):
// the element at hand of each, its key, and the comparison. sorted_verb<Verb> is the verb of such a view.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/storage/key_at_hand.hpp>
#include <rill/core/verb/compare_or_key.hpp>
#include <rill/core/verb/verb.hpp>
#include <rill/core/bases/multi_base.hpp>

namespace rill::core {

template <class Compare, class Key, class... S>
concept sorted_by = (sizeof...(S) > 0) && (sequence<S> && ...) && (std::invocable<Key&, look_t<S>> && ...) &&
                    (keeps_key<S, Key> && ...) && relates<Compare, seen_key_t<S, Key>...>;

/// And an element may come from any of them.
template <class Compare, class Key, class... S> concept mergeable = joinable<S...> && sorted_by<Compare, Key, S...>;

/// Keys are kept in the cursor, or, where the view is single pass, in the view.
template <class Key, class... S>
concept keys_in_cursor = read_off<Key> || ((multipass<S> && std::copy_constructible<kept_key_t<S, Key>>) && ...);

template <class Derived, bool Const, class Compare, class Key, class... S>
class sorted_base : public view<Derived, Const && keys_in_cursor<Key, S...>> {
    using all_keys = std::tuple<key_at_hand<S, Key>...>;
    static constexpr bool copied = keys_in_cursor<Key, S...>;
    struct nothing {};

    [[no_unique_address]] movable_box<Compare> less_;
    [[no_unique_address]] movable_box<Key> key_;
    [[no_unique_address]] std::conditional_t<copied, nothing, non_propagating_cache<all_keys>> keys_{};

    template <std::size_t I> static constexpr auto& key_place(auto& self, auto& cur) {
        if constexpr (copied) return std::get<I>(cur.keys);
        else return std::get<I>(*self.keys_);
    }
    template <std::size_t I> static constexpr bool arrive(auto& self, auto& cur, bool there_is_one) {
        if constexpr (!read_off<Key>)
            if (there_is_one) key_place<I>(self, cur).arrive(self.key_, std::get<I>(self.bases_), std::get<I>(cur.at));
        return there_is_one;
    }

protected:
    [[no_unique_address]] std::tuple<as_rereadable<S>...> bases_;

    static constexpr std::size_t count = sizeof...(S);
    template <class Self> using element = common_element_t<like<Self, as_rereadable<S>>...>;
    template <bool AsConst> struct cursor : multi_base<as_rereadable<S>...>::template cursor<AsConst> {
        [[no_unique_address]] std::conditional_t<read_off<Key>, nothing,
                                                 std::conditional_t<copied, all_keys, single_pass_tag>> keys{};
    };

    constexpr sorted_base(Compare comparison, Key key, S... bases)
        : less_(std::move(comparison)), key_(std::move(key)), bases_(as_rereadable<S>(std::move(bases))...) {}

    /// A new pass, in which nobody has been asked yet. Cursor: one derived from this.
    template <template <bool> class Cursor = cursor> static constexpr auto start(auto& self) {
        if constexpr (!copied) self.keys_.emplace();
        return Cursor<is_const<decltype(self)>>();
    }
    /// Part I is asked for its first element, or for the next one; whether there is one.
    template <std::size_t I> static constexpr bool ask_first(auto& self, auto& cur) {
        auto& base = std::get<I>(self.bases_);
        auto& at = std::get<I>(cur.at);
        at = op::first(base);
        return arrive<I>(self, cur, !op::done(base, at));
    }
    template <std::size_t I> static constexpr bool ask_next(auto& self, auto& cur) {
        return arrive<I>(self, cur, op::step(std::get<I>(self.bases_), std::get<I>(cur.at)));
    }
    template <std::size_t I> static constexpr bool ended(auto& self, auto const& cur) {
        return op::done(std::get<I>(self.bases_), std::get<I>(cur.at));
    }
    /// Whether the element at hand of part I is less than that of part J.
    template <std::size_t I, std::size_t J> static constexpr bool less(auto& self, auto& cur) {
        return self.less_(see<I>(self, cur), see<J>(self, cur));
    }
    /// The element at hand of the part that the cursor is in.
    static constexpr auto read_part(auto& self, auto const& cur) -> element<decltype(self)> {
        return op::visit<count>(cur.part, [&]<std::size_t I>(part_number<I>) -> element<decltype(self)> {
            return op::read(std::get<I>(self.bases_), std::get<I>(cur.at));
        });
    }

private:
    template <std::size_t I> static constexpr decltype(auto) see(auto& self, auto& cur) {
        using base = std::tuple_element_t<I, std::tuple<S...>>;
        auto& part = std::get<I>(self.bases_);
        auto& at = std::get<I>(cur.at);
        if constexpr (read_off<Key>) return key_at_hand<base, Key>::see(self.key_, part, at);
        else return key_place<I>(self, cur).see(self.key_, part, at);
    }
};

} // namespace rill::core
