// SPDX-License-Identifier: BSL-1.0
// key_at_hand<S, Key>: the key of the element at hand of S, kept beside it, so that its function is called once for
// each element. A key that is the element or a member of it is not kept, unless one asks for it: it is looked at where it
// is.
#pragma once
#include <rill/core/storage/cache_latest.hpp>
#include <rill/core/util/invoke.hpp>
#include <rill/core/util/whole_element.hpp>

namespace rill::core {

/// Calls nothing, so that nobody sees how often it is asked.
template <class Key> concept read_off = std::same_as<Key, whole_element> || std::is_member_object_pointer_v<Key>;

/// What the key is as a function gives it, and as it is kept.
template <class S, class Key> using made_key_t = value_of_t<std::invoke_result_t<Key&, look_t<S>>>;
template <class S, class Key> using kept_key_t = kept_t<S, made_key_t<S, Key>>;

/// It can be kept until the next element is asked for.
template <class S, class Key>
concept keeps_key =
    read_off<Key> || (std::constructible_from<kept_key_t<S, Key>, std::invoke_result_t<Key&, look_t<S>>> &&
                      outlives_step<S, made_key_t<S, Key>>);

template <class S, class Key, bool Keeps = !read_off<Key>> class key_at_hand {
    using kept = kept_key_t<S, Key>;
    element_cache<kept, assignable_optional<kept>> key_{};

    template <class X> constexpr void keep(X&& key) {
        if constexpr (!is_plain<kept> && std::is_assignable_v<kept&, X>) // text may fit where the last one was
            if (key_.has_value()) return static_cast<void>(*key_ = static_cast<X&&>(key));
        key_.emplace(static_cast<X&&>(key));
    }

public:
    /// The element at hand is another one.
    constexpr void arrive(auto& key, auto& base, auto const& at) {
        keep(key(op::look<like<decltype(base), S>>(base, at)));
    }
    constexpr void copy(key_at_hand const& other) { keep(*other.key_); }
    constexpr decltype(auto) see(auto&, auto&, auto const&) const { return op::as_made<made_key_t<S, Key>>(*key_); }
};
template <class S, class Key> class key_at_hand<S, Key, false> {
public:
    static constexpr void arrive(auto&, auto&, auto const&) {}
    static constexpr void copy(key_at_hand const&) {}
    [[gnu::always_inline]] static constexpr decltype(auto) see(auto& key, auto& base, auto const& at) {
        using seen = like<decltype(base), S>;
        if constexpr (std::same_as<Key, whole_element>) return op::look<seen>(base, at);
        else return key(op::look<seen>(base, at));
    }
};

template <class S, class Key> struct seen_key {
    using type = decltype(op::as_made<made_key_t<S, Key>>(std::declval<kept_key_t<S, Key> const&>()));
};
template <class S, read_off Key> struct seen_key<S, Key> : std::invoke_result<Key&, look_t<S>> {};
/// What a comparison sees of it.
template <class S, class Key> using seen_key_t = typename seen_key<S, Key>::type;

} // namespace rill::core
