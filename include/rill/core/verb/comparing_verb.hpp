// SPDX-License-Identifier: BSL-1.0
// Verbs that compare: each takes a comparison and a key after its range, by default std::ranges::less and the element
// itself, and `{}` stands for the default: `r | max({}, &person::age)`. One function alone may be either
// (compare_or_key.hpp).
#pragma once
#include <rill/core/verb/compare_or_key.hpp>
#include <rill/core/verb/verb.hpp>

namespace rill::core {

template <class Compare, class Key, class S>
concept comparable_by =
    sequence<S> && std::invocable<Key&, look_t<S>> &&
    std::predicate<Compare&, std::invoke_result_t<Key&, look_t<S>>, std::invoke_result_t<Key&, look_t<S>>>;

template <class S> struct over;

/// The sequence whose elements a verb compares: its source, if it does not state `template <class S> using compared`.
template <class Verb, class Source> struct compared_of : std::type_identity<Source> {};
template <class Verb, class S> struct compared_of<Verb, over<S>> : std::type_identity<S> {};
template <class Verb, class Source>
    requires requires { typename Verb::template compared<Source>; }
struct compared_of<Verb, Source> : std::type_identity<typename Verb::template compared<Source>> {};

/// A verb that is applied to a Source, a comparison and a key, told which of the two a function is.
template <class Verb> class compare_or_key_verb : public Verb {
public:
    template <class Source, class F, class Key, class... A, class S = typename compared_of<Verb, Source>::type>
        requires takes<Verb const&, Source, compare_of_t<F, Key, S>, key_of_t<F, Key, S>, A...>
    constexpr auto operator()(Source source, F f, Key key, A... a) const {
        auto [compare, of] = op::compare_or_key<S>(std::move(f), std::move(key));
        return Verb::operator()(std::move(source), std::move(compare), std::move(of), std::move(a)...);
    }
};

template <class Verb, template <class> class Apply> class comparing_verb : public uncalled {
    using how = Apply<compare_or_key_verb<Verb>>;

public:
    template <class Compare = std::ranges::less, class Key = whole_element>
        requires(!range_like<Compare>)
    [[nodiscard]] constexpr auto operator()(Compare&& compare = {}, Key key = {}) const {
        return partial<how, std::decay_t<Compare>, Key>(how(), std::forward<Compare>(compare), std::move(key));
    }
    template <class R, class Compare = std::ranges::less, class Key = whole_element>
        requires sequence<std::remove_reference_t<R>> && std::invocable<how const&, R, Compare, Key>
    constexpr auto operator()(R&& r, Compare compare = {}, Key key = {}) const {
        return how()(std::forward<R>(r), std::move(compare), std::move(key));
    }
    template <class R, class Compare = std::ranges::less, class Key = whole_element,
              class Needs = typename how::template needs<R>>
        requires range_like<R> && (!std::invocable<how const&, R, Compare, Key>)
    constexpr void operator()(R&&, Compare = {}, Key = {}) const = delete;
};

} // namespace rill::core
