// SPDX-License-Identifier: BSL-1.0
// sorted: the elements in order.
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/util/whole_element.hpp>
#include <rill/core/verb/comparing_verb.hpp>
#include <algorithm> // for std::stable_sort
#include <cstdint>
#include <vector>

namespace rill {
namespace core {

/// As what an element is kept while it is sorted: what a multi-pass range refers to as a pointer, but as itself if that
/// is a plain value no larger than one; all else as the value that owns it.
template <class S> struct sorted_element {
    using value = value_t<S>;
    static constexpr bool by_pointer = stays<S> && !(is_plain<value> && sizeof(value) <= sizeof(void*));
    static constexpr bool in_optional = !by_pointer && !std::is_move_assignable_v<value>;
    using place = std::conditional_t<by_pointer, std::add_pointer_t<element_t<S>>,
                                     std::conditional_t<in_optional, assignable_optional<value>, value>>;
    using element = std::conditional_t<by_pointer, element_t<S>, value&&>;

    template <class X> static constexpr place keep(X&& x) {
        if constexpr (by_pointer) return std::addressof(x);
        else if constexpr (in_optional) return place(std::in_place, std::forward<X>(x));
        else return place(std::forward<X>(x));
    }
    static constexpr auto& get(place& here) {
        if constexpr (by_pointer || in_optional) return *here;
        else return here;
    }
    /// As the functions see it.
    static constexpr decltype(auto) look(place& here) {
        if constexpr (by_pointer) return *here;
        else return op::as_made<value_of_t<element_t<S>>>(get(here));
    }
};

/// Text in its natural order.
template <class S, class Compare, class Key>
inline constexpr bool is_text =
    sorted_element<S>::by_pointer && one_of<Compare, std::ranges::less, std::ranges::greater> &&
    std::same_as<Key, whole_element> && one_of<value_of_t<element_t<S>>, std::string, std::string_view>;

/// The first characters as a number that is ordered as they are.
constexpr std::uint64_t leading_characters(std::string_view text) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < sizeof number; ++i)
        number = number << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0u);
    return number;
}

/// How an element is sorted: as an entry, which has what is compared. (Nested, so that argument-dependent lookup while
/// they are sorted stays out of what they are made of. Mutable, since std::stable_sort compares some as const, of which
/// functions shall not hear.)
template <class S, class Compare, class Key> struct sorting {
    using how = sorted_element<S>;
    using K = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>;
    /// A number by itself: in a class of ours libstdc++ sorts it a little slower.
    struct number {
        using entry = typename how::place;
        static constexpr entry of(auto&, auto&& x) { return x; }
        static constexpr entry& place(entry& e) { return e; }
        static constexpr bool before(entry a, entry b, auto& less, auto&) { return less(a, b); }
    };
    /// The element itself or a member of it.
    struct keyless {
        using entry = keyless;
        mutable typename how::place here;
        static constexpr auto& place(keyless& e) { return e.here; }
        template <class X> static constexpr keyless of(auto&, X&& x) { return {how::keep(std::forward<X>(x))}; }
        static constexpr bool before(keyless const& a, keyless const& b, auto& less, [[maybe_unused]] auto& key) {
            if constexpr (std::same_as<Key, whole_element>) return less(how::look(a.here), how::look(b.here));
            else return less(op::invoke(key, how::look(a.here)), op::invoke(key, how::look(b.here)));
        }
    };
    struct keyed {
        using entry = keyed;
        mutable typename how::place here;
        mutable kept_t<S, K> key;
        static constexpr auto& place(keyed& e) { return e.here; }
        template <class X> static constexpr keyed of(auto& key, X&& x) {
            auto of_x = kept_t<S, K>(op::invoke(key, static_cast<look_t<S>>(x)));
            return {how::keep(std::forward<X>(x)), std::move(of_x)};
        }
        static constexpr bool before(keyed const& a, keyed const& b, auto& less, auto&) {
            return less(op::as_made<K>(a.key), op::as_made<K>(b.key));
        }
    };
    /// Most texts differ in their first characters: what is behind the pointers, far away, is then not looked at.
    struct text {
        using entry = text;
        mutable typename how::place here;
        std::uint64_t leading;
        static constexpr auto& place(text& e) { return e.here; }
        static constexpr text of(auto&, auto& x) { return {how::keep(x), leading_characters(x)}; }
        static constexpr bool before(text const& a, text const& b, auto& less, auto&) {
            return a.leading == b.leading ? less(*a.here, *b.here) : less(a.leading, b.leading);
        }
    };
    static consteval auto find() {
        using T = typename how::place;
        if constexpr (is_text<S, Compare, Key>) return std::type_identity<text>();
        else if constexpr (std::is_member_object_pointer_v<Key>) return std::type_identity<keyless>();
        else if constexpr (!std::same_as<Key, whole_element>) return std::type_identity<keyed>();
        else if constexpr (std::is_arithmetic_v<T> && !std::same_as<T, bool>) return std::type_identity<number>();
        else return std::type_identity<keyless>();
    }
    using type = typename decltype(find())::type;
};
template <class S, class Compare, class Key> using sorting_t = typename sorting<S, Compare, Key>::type;

/// Its result is kept, unless it is the element itself or a member of it.
template <class Key, class S, class R = std::invoke_result_t<Key&, look_t<S>>>
concept key_of_sorted = std::same_as<Key, whole_element> || std::is_member_object_pointer_v<Key> ||
                        (std::constructible_from<kept_t<S, std::decay_t<R>>, R> && outlives_step<S, std::decay_t<R>>);
template <class Compare, class Key, class S>
concept sorts = comparable_by<Compare, Key, S> && !infinite<S> && can_be_kept<S> && key_of_sorted<Key, S> &&
                std::is_move_assignable_v<typename sorting_t<S, Compare, Key>::entry>;

template <sequence Base, class Compare, class Key>
    requires sorts<Compare, Key, Base>
class [[nodiscard]] sorted_view : public view<sorted_view<Base, Compare, Key>, false> {
    using how = sorted_element<Base>;
    using way = sorting_t<Base, Compare, Key>;
    using entry = typename way::entry;

    [[no_unique_address]] Base base_;
    [[no_unique_address]] movable_box<Compare> less_;
    [[no_unique_address]] movable_box<Key> key_;
    non_propagating_cache<std::vector<entry>> sorted_{};

    struct cursor {
        std::size_t index = 0;
        [[no_unique_address]] single_pass_tag once{};
    };

    static constexpr void fill(sorted_view& self, std::vector<entry>& all) {
        if constexpr (sized<Base>) all.reserve(op::length(self.base_));
        op::for_each_while(self.base_, [&](auto&& x) {
            all.push_back(way::of(self.key_, static_cast<decltype(x)>(x)));
            return true;
        });
    }
    /// Through a pointer, which stays in a register, as the end of a std::vector does not.
    static constexpr void fill(sorted_view& self, std::vector<entry>& all)
        requires sized<Base> && is_plain<entry>
    {
        all.resize(op::length(self.base_));
        auto* at = all.data();
        op::for_each_while(self.base_, [&self, &at, end = at + all.size()](auto&& x) {
            if (at == end) return false;
            *at++ = way::of(self.key_, static_cast<decltype(x)>(x));
            return true;
        });
        all.resize(static_cast<std::size_t>(at - all.data()));
    }

public:
    static constexpr life place_life = how::by_pointer ? core::place_life<Base> : life::pipeline;
    using value_type = std::conditional_t<how::by_pointer, plain_value_t<Base>, value_t<Base>>;
    constexpr sorted_view(Base base, Compare less, Key key)
        : base_(std::move(base)), less_(std::move(less)), key_(std::move(key)) {}

    static constexpr cursor first(sorted_view& self) {
        auto& all = self.sorted_.emplace();
        fill(self, all);
        std::stable_sort(all.data(), all.data() + all.size(), [&self](entry const& a, entry const& b) -> bool {
            return way::before(a, b, self.less_, self.key_);
        });
        return {};
    }
    static constexpr bool done(sorted_view& self, cursor const& cur) { return cur.index == self.sorted_->size(); }
    static constexpr auto& peek(sorted_view& self, cursor const& cur) {
        return how::get(way::place((*self.sorted_)[cur.index]));
    }
    static constexpr typename how::element read(sorted_view& self, cursor const& cur) {
        return static_cast<typename how::element>(peek(self, cur));
    }
    static constexpr void next(sorted_view&, cursor& cur) { ++cur.index; }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
};

class a_range_that_ends_such_as_take_makes;
template <class S> consteval auto find_lack_of_sorted() {
    if constexpr (infinite<S>) return std::type_identity<a_range_that_ends_such_as_take_makes>();
    else if constexpr (!can_be_kept<S>) return std::type_identity<elements_that_can_be_kept>();
    else return std::type_identity<a_comparison_of_two_elements_or_a_key_of_one_whose_results_compare>();
}

struct sorted_verb {
    template <class S> using needs_over = typename decltype(find_lack_of_sorted<S>())::type;
    template <class Base, class Compare, class Key>
    constexpr auto operator()(Base base, Compare compare, Key key) const -> sorted_view<Base, Compare, Key> {
        return {std::move(base), std::move(compare), std::move(key)};
    }
};

} // namespace core

/// The elements in order, by a comparison and a key; equal ones in the order in which they come.
///
///     for (person& p : people | rill::sorted(&person::age)) ...            // the vector stays as it is
///
/// Python:     sorted(xs, key=f)
/// std:        std::ranges::stable_sort, of a container
/// Call forms: sorted(range, compare, key), sorted(range, f): an f of two elements is the comparison, even if it
///             can take one; an f of one is the key. `{}` stands for a default
/// Function:   the key is called once for each element, which it sees as an lvalue; a pointer to a member as often as
///             elements are compared
/// Elements:   what a multi-pass range refers to as it is, but numbers and other plain values no larger than a pointer
///             are copied; all else as a value that is kept, T&&
/// Keeps:      size; the stage is single pass
/// Look-ahead: everything is read before the first is handed on
/// Memory:     the elements, or pointers to them, and their keys, and half of that while they are sorted
/// Errors:     the functions' own; an infinite range is refused when compiling
inline constexpr core::comparing_verb<core::sorted_verb, core::apply_adaptor> sorted{};

} // namespace rill
