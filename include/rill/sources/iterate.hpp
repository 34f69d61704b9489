// SPDX-License-Identifier: BSL-1.0
// iterate: a value, the function of it, the function of that, and so on.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/model/view.hpp>

namespace rill {
namespace core {

/// A function that leads from one T to the next. Not one that makes 0.5 of an int 1, to go on with 0.
template <class Func, class T>
concept successor =
    std::invocable<Func&, T const&> && std::convertible_to<std::invoke_result_t<Func&, T const&>, T> &&
    !(std::integral<T> && std::floating_point<std::remove_cvref_t<std::invoke_result_t<Func&, T const&>>>);

template <std::copy_constructible T, class Func>
    requires successor<Func, T>
class [[nodiscard]] iterate_view : public view<iterate_view<T, Func>, successor<Func const, T>> {
    [[no_unique_address]] semiregular_box<T> seed_;
    [[no_unique_address]] movable_box<Func> func_;

    // Every step is counted, as two elements may be equal.
    struct cursor {
        semiregular_box<T> value;
        std::size_t index = 0;
        cursor() = default;
        constexpr explicit cursor(semiregular_box<T> v) : value(std::move(v)) {}
        friend constexpr bool operator==(cursor const& a, cursor const& b) { return a.index == b.index; }
    };

public:
    constexpr iterate_view(T seed, Func func) : seed_(std::move(seed)), func_(std::move(func)) {}

    static constexpr cursor first(auto& self) { return cursor(self.seed_); }
    static constexpr std::false_type done(auto&, cursor const&) { return {}; }
    static constexpr T read(auto&, cursor const& cur) { return *cur.value; }
    static constexpr T const& peek(auto&, cursor const& cur) { return *cur.value; }
    static constexpr void next(auto& self, cursor& cur) {
        cur.value = semiregular_box<T>(static_cast<T>(self.func_(*std::as_const(cur.value))));
        ++cur.index;
    }
};

} // namespace core

/// x, f(x), f(f(x)), ... for ever. The function is called when the next element is asked for: n elements take n - 1
/// calls.
///
///     rill::iterate(1, [](int x) { return 3 * x; }) | rill::take(5)        // 1 3 9 27 81
///     rill::iterate(list.head, &node::next) | rill::take_while([](node* n) { return n != nullptr; })
///
/// Python:     more_itertools.iterate(f, x)
/// std::views: none
/// Elements:   T, copies of what the iterator holds; f(T const&) must return what converts to T, without losing a fraction
/// Keeps:      multi-pass, infinite; const if the function can be called as const
/// Look-ahead: none.  Memory: the seed, and one element in the iterator.  Errors: the function's own
inline constexpr auto iterate = []<class T, class Func>(T seed, Func func) -> core::iterate_view<T, Func> {
    return {std::move(seed), std::move(func)};
};

} // namespace rill
