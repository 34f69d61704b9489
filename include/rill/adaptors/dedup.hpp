// SPDX-License-Identifier: BSL-1.0
// dedup: the elements that differ from the one before.
#pragma once
#include <rill/core/storage/movable_box.hpp>
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/bases/stateful_filter.hpp>
#include <rill/core/util/whole_element.hpp>

namespace rill {
namespace core {

/// What the last element that was handed on is known by: its key, or itself. What a multi-pass range refers to stays
/// where it is and is not copied, unless the copy is as small as a pointer to it.
template <class S, class Key> struct known_by {
    using type = kept_t<S, std::decay_t<std::invoke_result_t<Key&, look_t<S>>>>;
};
template <class S> struct known_by<S, whole_element> {
    using type = value_t<S>;
};
template <multipass S>
    requires std::is_lvalue_reference_v<element_t<S>> && (!is_plain<value_t<S>> || sizeof(value_t<S>) > sizeof(void*))
struct known_by<S, whole_element> {
    using type = std::remove_reference_t<element_t<S>> const&;
};
template <class S, class Key> using known_by_t = typename known_by<S, Key>::type;

/// What it is compared as.
template <class S, class Key> using compared_as_t = std::decay_t<std::invoke_result_t<Key&, look_t<S>>>;

template <class Key, class S>
concept deduplicable = sequence<S> && std::invocable<Key&, look_t<S>> && outlives_step<S, compared_as_t<S, Key>> &&
                       requires(compared_as_t<S, Key> const& last, std::invoke_result_t<Key&, look_t<S>> key) {
                           { last == key } -> std::convertible_to<bool>;
                           known_by_t<S, Key>(static_cast<decltype(key)&&>(key));
                       };

template <class S, class Key> class differs {
    using last = known_by_t<S, Key>;
    [[no_unique_address]] movable_box<Key> key_;

public:
    class state {
        using kept = std::conditional_t<std::is_reference_v<last>, std::add_pointer_t<last>, last>;
        element_cache<kept, assignable_optional<kept>> known_{};

    public:
        constexpr bool knows(auto const& key) const {
            if constexpr (!is_plain<kept>)
                if (!known_.has_value()) return false; // copying the key has thrown
            if constexpr (std::is_reference_v<last>) return **known_ == key;
            else return op::as_made<compared_as_t<S, Key>>(*known_) == key;
        }
        constexpr void keep(auto&& key) {
            if constexpr (std::is_reference_v<last>) known_.emplace(std::addressof(key));
            else known_.emplace(static_cast<decltype(key)>(key));
        }
    };
    constexpr explicit differs(Key key) : key_(std::move(key)) {}

    template <class X>
    static constexpr void start(auto& self, state& before, X& x)
        requires std::invocable<like<decltype(self), Key>&, X&>
    {
        before.keep(self.key_(x));
    }
    template <class X>
    static constexpr bool passes(auto& self, state& before, X& x)
        requires std::invocable<like<decltype(self), Key>&, X&>
    {
        auto&& key = self.key_(x);
        if (before.knows(key)) return false;
        before.keep(static_cast<decltype(key)>(key));
        return true;
    }
};

struct dedup_verb {
    using needs = class elements_or_keys_that_can_be_compared_and_kept;
    template <class Base, class Key = whole_element>
        requires deduplicable<Key, Base>
    constexpr auto operator()(Base base, Key key = {}) const {
        return stateful_filter<Base, differs<Base, Key>>(std::move(base), differs<Base, Key>(std::move(key)));
    }
};

} // namespace core

/// The elements that differ, or whose keys differ, from the one before: the first of each run of equals.
///
///     std::vector{1, 1, 2, 2, 1} | rill::dedup()                           // 1 2 1
///
/// Python:     (k for k, _ in itertools.groupby(xs)); Unix: uniq; Rust: dedup
/// std::views: chunk_by(std::equal_to{}) | transform(first), multi-pass only
/// Function:   the key, called once for each element, which it sees as an lvalue
/// Keeps:      passes up to forward, common; const if the key can be called as const
/// Look-ahead: none
/// Memory:     the last key; without a key, over a single-pass range, a copy of the last element; of text that may be
///             gone by then, a std::string
/// Errors: the function's own
inline constexpr core::adaptor_verb<core::dedup_verb, 0, 1> dedup;

} // namespace rill
