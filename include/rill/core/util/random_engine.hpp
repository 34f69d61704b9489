// SPDX-License-Identifier: BSL-1.0
// random_engine<E>: as std::uniform_random_bit_generator, without <random>.
#pragma once
#include <concepts>
#include <type_traits>

namespace rill::core {

template <class E>
concept random_engine = requires(E& engine) {
    { engine() } -> std::unsigned_integral;
    { E::min() } -> std::same_as<std::invoke_result_t<E&>>;
    { E::max() } -> std::same_as<std::invoke_result_t<E&>>;
};

} // namespace rill::core
