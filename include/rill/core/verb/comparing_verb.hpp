// SPDX-License-Identifier: BSL-1.0
// Verbs that compare: each takes a comparison and a key after its range, by default std::ranges::less and the element
// itself, and `{}` stands for the default: `r | max({}, &person::age)`.
#pragma once
#include <rill/core/verb/verb.hpp>

namespace rill::core {

template <class Compare, class Key, class S>
concept comparable_by =
    sequence<S> && std::invocable<Key&, look_t<S>> &&
    std::predicate<Compare&, std::invoke_result_t<Key&, look_t<S>>, std::invoke_result_t<Key&, look_t<S>>>;

template <class Verb, template <class> class How> class comparing_verb : public uncalled {
public:
    template <class Compare = std::ranges::less, class Key = std::identity>
        requires(!range_like<Compare>)
    [[nodiscard]] constexpr auto operator()(Compare&& compare = {}, Key key = {}) const {
        return partial<How<Verb>, std::decay_t<Compare>, Key>(How<Verb>(), std::forward<Compare>(compare),
                                                              std::move(key));
    }
    template <class R, class Compare = std::ranges::less, class Key = std::identity>
        requires sequence<std::remove_reference_t<R>> && std::invocable<How<Verb> const&, R, Compare, Key>
    constexpr auto operator()(R&& r, Compare compare = {}, Key key = {}) const {
        return How<Verb>()(std::forward<R>(r), std::move(compare), std::move(key));
    }
    template <class R, class Compare = std::ranges::less, class Key = std::identity,
              class Needs = typename How<Verb>::template needs<R>>
        requires range_like<R> && (!std::invocable<How<Verb> const&, R, Compare, Key>)
    constexpr void operator()(R&&, Compare = {}, Key = {}) const = delete;
};

} // namespace rill::core
