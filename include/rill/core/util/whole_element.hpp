// SPDX-License-Identifier: BSL-1.0
// whole_element: the key of what compares the elements themselves. It is not std::identity, which as a part of a view's
// type would make lookup on it find what is in std.
#pragma once

namespace rill::core {

class whole_element {
public:
    template <class T> constexpr T& operator()(T& x) const { return x; }
};

} // namespace rill::core
