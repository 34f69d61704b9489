// SPDX-License-Identifier: BSL-1.0
// A view is printed and compared element by element. What is written with << or ==, finds a deleted operator that says
// so, by a conversion: whatever operators a user has of his own are better than it.
#pragma once
#include <rill/core/model/sequence.hpp>
#include <iosfwd>

namespace rill::core {

class a_range_is_printed_element_by_element_or_collected {
public:
    template <our_view V> a_range_is_printed_element_by_element_or_collected(V const&);
};
void operator<<(std::ostream&, a_range_is_printed_element_by_element_or_collected) = delete;

class a_range_is_compared_by_std_ranges_equal_or_collected {
public:
    template <our_view V> a_range_is_compared_by_std_ranges_equal_or_collected(V const&);
};
class with_another {
public:
    template <class R>
        requires our_view<R> || requires(R const& r) { r.end(); }
    with_another(R const&);
};
void operator==(a_range_is_compared_by_std_ranges_equal_or_collected, with_another) = delete;

} // namespace rill::core
