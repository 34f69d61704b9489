// SPDX-License-Identifier: BSL-1.0
// PrintTo(view, stream): how GoogleTest shows a view, when a check of it fails: { 1, 2, 3 }, as it shows a container.
// It finds this by argument; nobody else calls it.
#pragma once
#include <rill/core/model/sequence.hpp>
#include <iosfwd>
#include <string_view>

namespace rill::core {

class printing {
    static constexpr int most = 32; // elements shown: a view may be endless

    template <class Parts> static void each(Parts const& parts, auto& out) {
        using std::get;
        [&]<std::size_t... I>(std::index_sequence<I...>) {
            ((out << (I == 0 ? "(" : ", "), element(get<I>(parts), out)), ...);
        }(std::make_index_sequence<std::tuple_size<Parts>::value>());
        out << ')';
    }
    template <class T> static void element(T const& x, auto& out) {
        if constexpr (std::convertible_to<T const&, std::string_view>) out << '"' << std::string_view(x) << '"';
        else if constexpr (requires { out << x; }) out << x;
        else if constexpr (sequence<T const>) range(x, out);
        else if constexpr (requires { std::tuple_size<T>::value; }) each(x, out);
        else out << '?';
    }

public:
    template <sequence R> static void range(R& r, auto& out) {
        int n = 0;
        out << '{';
        for (auto&& x : r) {
            out << (n == 0 ? " " : ", ");
            if (n++ == most) {
                out << "...";
                break;
            }
            element(x, out);
        }
        out << " }";
    }
    static void what_is_walked_once(auto& out) { out << "a range that walking changes"; }
};

template <our_view V> void PrintTo(V const& view, std::ostream* out) {
    if constexpr (sequence<V const>) printing::range(view, *out);
    else printing::what_is_walked_once(*out);
}

} // namespace rill::core
