// SPDX-License-Identifier: BSL-1.0
// fault<R>: what is wrong with R where a verb wants a range, as the name that the compiler shows for it.
#pragma once
#include <rill/core/model/all.hpp>
#include <rill/core/verb/uncalled.hpp>

namespace rill::core {

/// Looks like a range, even if rill cannot walk it.
template <class R>
concept range_like = sequence<std::remove_reference_t<R>> || our_view<std::remove_reference_t<R>> ||
                     string_literal<std::remove_reference_t<R>> || requires(R& r) {
                         r.begin();
                         r.end();
                     };

class a_string_view_in_place_of_a_string_literal;

class a_range_on_the_left_and_a_terminal_has_made_none;
class a_range_that_does_not_dangle_such_as_a_container;
class a_range_that_does_not_dangle_so_give_the_const_temporary_a_name;
class iterators_with_a_default_constructor_so_collect_it_first;
class a_std_ranges_input_range;

template <class R> consteval auto find_fault() {
    using S = std::remove_reference_t<R>;
    if constexpr (std::derived_from<bare<S>, uncalled>) return std::type_identity<parentheses_after_its_name>();
    else if constexpr (string_literal<S>) return std::type_identity<a_string_view_in_place_of_a_string_literal>();
    else if constexpr (is_initializer_list<bare<S>>)
        return std::type_identity<a_range_that_does_not_dangle_such_as_a_container>();
    else if constexpr (sequence<S>)
        return std::type_identity<a_range_that_does_not_dangle_so_give_the_const_temporary_a_name>();
    else if constexpr (sequence<bare<S>>)
        return std::type_identity<a_range_that_is_not_const_since_walking_it_changes_it>();
    else if constexpr (!range_like<R>) return std::type_identity<a_range_on_the_left_and_a_terminal_has_made_none>();
    else if constexpr (!std::default_initializable<decltype(std::declval<S&>().begin())> ||
                       !std::default_initializable<decltype(std::declval<S&>().end())>)
        return std::type_identity<iterators_with_a_default_constructor_so_collect_it_first>();
    else return std::type_identity<a_std_ranges_input_range>();
}
template <class R> struct fault {
    using type = typename decltype(find_fault<R>())::type;
};

} // namespace rill::core
