// SPDX-License-Identifier: BSL-1.0
// A verb that is piped without its parentheses, `v | rill::enumerate`, finds a deleted operator that says so.
#pragma once
#include <concepts>
#include <utility>

namespace rill::core {

/// The base of all objects that users name and that are called before they are piped.
class uncalled {};

/// Verbs that are function templates have an overload `void sum(parentheses_after_its_name) = delete`, so that their
/// name alone has an address, which finds the operator below. There is no value of it.
class parentheses_after_its_name {
public:
    parentheses_after_its_name() = delete;
};

template <class R, std::derived_from<uncalled> Verb, class Needs = parentheses_after_its_name>
constexpr void operator|(R&&, Verb const&) = delete;
template <class R> constexpr void operator|(R&&, void (*)(parentheses_after_its_name)) = delete;

/// A verb that takes all its ranges in its parentheses, and is a function: zip, chain.
template <class Func> class called : public uncalled, public Func {
public:
    constexpr called(Func func) : Func(func) {}
};
template <class Func> called(Func) -> called<Func>;

} // namespace rill::core
