// SPDX-License-Identifier: BSL-1.0
// distinct: each element once, however often it comes.
#pragma once
#include <rill/core/util/hashable.hpp>
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/bases/stateful_filter.hpp>
#include <rill/core/util/whole_element.hpp>
#include <set>
#include <unordered_set>

namespace rill {
namespace core {

/// Those seen so far. It is not copied with a cursor: the stage is single pass.
template <class T> class seen_before {
    std::conditional_t<hashable<T>, std::unordered_set<T>, std::set<T>> seen_;

public:
    seen_before() = default;
    seen_before(seen_before&&) = default;
    seen_before& operator=(seen_before&&) = default;

    template <class X> bool add(X&& x) {
        if constexpr (std::same_as<std::remove_cvref_t<X>, T>) return seen_.insert(std::forward<X>(x)).second;
        else return seen_.insert(T(std::forward<X>(x))).second;
    }
};

template <class S, class Key> struct seen_as {
    using type = kept_t<S, std::decay_t<std::invoke_result_t<Key&, look_t<S>>>>;
};
template <class S> struct seen_as<S, whole_element> {
    using type = value_t<S>;
};
template <class S, class Key> using seen_as_t = typename seen_as<S, Key>::type;

template <class Key, class S>
concept distinguishable = sequence<S> && std::invocable<Key&, look_t<S>> &&
                          outlives_step<S, std::decay_t<std::invoke_result_t<Key&, look_t<S>>>> &&
                          std::constructible_from<seen_as_t<S, Key>, std::invoke_result_t<Key&, look_t<S>>> &&
                          (hashable<seen_as_t<S, Key>> || requires(seen_as_t<S, Key> const& a) {
                              { a < a } -> std::convertible_to<bool>;
                          });

template <class S, class Key> class unseen {
    [[no_unique_address]] movable_box<Key> key_;

public:
    using state = seen_before<seen_as_t<S, Key>>;
    constexpr explicit unseen(Key key) : key_(std::move(key)) {}

    template <class X>
    static bool passes(auto& self, state& seen, X& x)
        requires std::invocable<like<decltype(self), Key>&, X&>
    {
        return seen.add(self.key_(x));
    }
    static void start(auto& self, state& seen, auto& x)
        requires requires { passes(self, seen, x); }
    {
        passes(self, seen, x);
    }
};

struct distinct_verb {
    using needs = class elements_or_keys_that_can_be_kept_and_hashed_or_ordered;
    template <class Base, class Key = whole_element>
        requires distinguishable<Key, Base>
    constexpr auto operator()(Base base, Key key = {}) const {
        return stateful_filter<Base, unseen<Base, Key>>(std::move(base), unseen<Base, Key>(std::move(key)));
    }
};

} // namespace core

/// Each element once, the first time it comes; or each key once, with its first element. Keys are hashed if std::hash
/// knows them, and ordered by `<` otherwise.
///
///     std::vector{3, 1, 3, 2, 1} | rill::distinct()                        // 3 1 2
///
/// Python:     dict.fromkeys(xs), more_itertools.unique_everseen
/// std::views: none; Rust: itertools' unique
/// Function:   the key, called once for each element, which it sees as an lvalue
/// Keeps:      no more than one pass
/// Look-ahead: none
/// Memory:     the distinct keys, text that may be gone as std::string, until the pass has ended
/// Errors:     the function's own, std::bad_alloc
inline constexpr core::adaptor_verb<core::distinct_verb, 0, 1> distinct;

} // namespace rill
