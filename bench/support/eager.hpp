// Pipelines as a beginner writes them: every stage reads a vector and returns a new one.
#pragma once
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace bench::eager {

template <class T> auto map(std::vector<T> const& in, auto f) {
    std::vector<decltype(f(in[0]))> out;
    for (auto const& x : in) out.push_back(f(x));
    return out;
}
template <class T> auto filter(std::vector<T> const& in, auto keep) {
    std::vector<T> out;
    for (auto const& x : in)
        if (keep(x)) out.push_back(x);
    return out;
}
template <class T> auto take_while(std::vector<T> const& in, auto keep) {
    std::vector<T> out;
    for (auto const& x : in) {
        if (!keep(x)) break;
        out.push_back(x);
    }
    return out;
}
template <class T>
auto slice(std::vector<T> const& in, std::ptrdiff_t first, std::ptrdiff_t last, std::ptrdiff_t step = 1) {
    std::vector<T> out;
    last = std::min(last, std::ssize(in));
    for (auto i = first; i < last; i += step) out.push_back(in[static_cast<std::size_t>(i)]);
    return out;
}
template <class T> auto take(std::vector<T> const& in, std::ptrdiff_t n) { return slice(in, 0, n); }
template <class T> auto drop(std::vector<T> const& in, std::ptrdiff_t n) { return slice(in, n, std::ssize(in)); }
template <class T> auto stride(std::vector<T> const& in, std::ptrdiff_t n) { return slice(in, 0, std::ssize(in), n); }
template <class T> auto enumerate(std::vector<T> const& in) {
    std::vector<std::pair<std::size_t, T>> out;
    for (auto const& x : in) out.emplace_back(out.size(), x);
    return out;
}
template <class T, class U> auto zip(std::vector<T> const& a, std::vector<U> const& b) {
    std::vector<std::pair<T, U>> out;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) out.emplace_back(a[i], b[i]);
    return out;
}
template <class T> auto chain(std::vector<T> const& a, std::vector<T> const& b) {
    auto out = a;
    out.insert(out.end(), b.begin(), b.end());
    return out;
}
template <class T> auto flatten(std::vector<std::vector<T>> const& in) {
    std::vector<T> out;
    for (auto const& row : in) out.insert(out.end(), row.begin(), row.end());
    return out;
}
/// first, first + 1, ... in front of last.
template <class T> auto count_up(T first, T last) {
    std::vector<T> out;
    for (; first < last; ++first) out.push_back(first);
    return out;
}

} // namespace bench::eager
