// SPDX-License-Identifier: BSL-1.0
// run_length: each run of equal elements as the element and how often it comes.
#pragma once
#include <rill/adaptors/group_by.hpp> // composed from group_by and map
#include <rill/adaptors/map.hpp>
#include <rill/core/util/whole_element.hpp>

namespace rill {
namespace core {

class counted_run {
public:
    template <class Key, class Group> constexpr auto operator()(std::tuple<Key const&, Group> run) const {
        auto& [key, group] = run;
        std::size_t count = 0;
        op::for_each_while(group, [&](auto&&) {
            ++count;
            return true;
        });
        return tuple<Key, std::size_t>(key, count);
    }
};

struct run_length_verb {
    using needs = class elements_that_can_be_compared_and_copied;
    template <class Base>
        requires groupable_by<Base, whole_element> && std::copy_constructible<value_t<Base>>
    constexpr auto operator()(Base base) const {
        using groups = group_by_view<Base, whole_element>;
        return map_view<groups, counted_run>(groups(std::move(base), {}), {});
    }
};

} // namespace core

/// Each run of equal elements as a tuple: the first of them, and how many there are.
///
///     std::string("aaabcc") | rill::run_length()                           // (a, 3) (b, 1) (c, 2)
///
/// Python:     ((k, sum(1 for _ in g)) for k, g in itertools.groupby(xs)), more_itertools.run_length.encode
/// std::views: none; Unix: uniq -c; the other way round: flat_map(... rill::repeat(x, n))
/// Keeps:      nothing: single pass
/// Look-ahead: one element.  Memory: two elements; what is a view of text that may be gone by then is kept as a std::string
/// Errors:     none
inline constexpr core::adaptor_verb<core::run_length_verb, 0> run_length;

} // namespace rill
