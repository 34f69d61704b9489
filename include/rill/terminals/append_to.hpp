// SPDX-License-Identifier: BSL-1.0
// append_to: the elements added to a container that is there already.
#pragma once
#include <rill/terminals/to.hpp> // composed from

namespace rill {
namespace core {

/// Room is made in advance, but never for less than twice of what there is: many small ranges would move all each time.
template <class C> class borrowing_appender {
    C& container_;
    [[no_unique_address]] appender<C> add_{container_};

public:
    constexpr explicit borrowing_appender(C& container) : container_(container) {}

    template <class X> constexpr void operator()(X&& x) { add_(container_, static_cast<X&&>(x)); }
    constexpr void expect(extent n)
        requires requires(C& c) {
            c.reserve(std::size_t{});
            c.capacity();
        }
    {
        std::size_t const room = container_.capacity(), free = room - container_.size(), more = n;
        if (more > free) op::reserve(container_, more < room + free ? room + free : more);
    }
};

template <class C> struct apply_append_to {
    static constexpr bool needs_the_end = true;
    template <class S> using needs_over = typename to_verb<C>::template needs_over<S>;
    template <sequence S>
        requires holds<C, element_t<S>> && (there_later<S, value_in_t<C>>())
    constexpr auto operator()(over<S>, C* container) const {
        return borrowing_appender<C>(*container);
    }
};

class append_to_verb : public uncalled {
    template <class C> using apply = apply_terminal<apply_append_to<C>>;

public:
    template <class C>
        requires grows<C>
    [[nodiscard]] constexpr auto operator()(C& container) const {
        return partial<apply<C>, C*>(apply<C>(), std::addressof(container));
    }
    template <class C, class Needs = class a_container_that_grows_and_has_a_name>
        requires(!(std::is_lvalue_reference_v<C> && grows<std::remove_reference_t<C>>))
    constexpr void operator()(C&&) const = delete;
    template <class R, class C>
        requires grows<C> && sequence<std::remove_reference_t<R>> && std::invocable<apply<C> const&, R, C*>
    constexpr void operator()(R&& r, C& container) const {
        apply<C>()(std::forward<R>(r), std::addressof(container));
    }
    template <class R, class C, class Needs = typename apply<C>::template needs<R>>
        requires range_like<R> && (!std::invocable<apply<C> const&, R, C*>)
    constexpr void operator()(R&&, C&) const = delete;
};

} // namespace core

/// The elements added to a container that has a name, at its end where it has one; what is in it stays. Nothing is
/// answered.
///
///     std::vector<std::string> all;
///     for (auto& path : paths) rill::lines(path) | rill::append_to(all);
///
/// Call forms: append_to(range, container), `range | append_to(container)`
/// Python:     c.extend(xs), s.update(xs)
/// std:        container.append_range (C++23); std::ranges::copy with std::back_inserter
/// Containers: as for to: of equal keys a map takes the last; the container must not be the one that is walked. If a
///             function throws, what came before is in it
/// Memory: the container.  Errors: the container's own. Refused when compiling: as for to
inline constexpr core::append_to_verb append_to{};

} // namespace rill
