// conformance(make, input, expected): a verb over every kind of source, and every law that can be checked without knowing
// the verb.
//
//   conformance(verb(rill::filter, logged("keep", is_even)), {1, 2, 3, 4}, {2, 4});
//
// `make` turns a source into the pipeline: verb(v, arguments...) or, for what cannot be piped, a lambda. The input's
// elements differ from each other. What is demanded of each kind of source, and of each in turn owned, borrowed, const
// and under a stage that keeps everything:
//
//   the expected elements, forwards, and backwards and by index where that can be
//   law 1   building the pipeline asks, calls and allocates nothing, and walking it allocates nothing
//   law 3   nothing is read twice, and no function called twice for an element
//   law 4   pull and push tell the same story, whole, and however early they are left, by a break or an exception
//   law 2   nothing happens after the last element that is wanted; sources of all kinds are asked alike
//   law 7   a pass after one that was left does what a new pipeline does on what the source still has
//   law 6   nothing is left alive; and no element is copied unless the source makes values
//   law 8   const rvalues and initializer lists are refused; piped and called are the same
//
// It returns the story of one pass over a single-pass source: "ask read(1) keep(1) ask read(2) keep(2) give(2) ask".
#pragma once
#include "ladders.hpp"
#include <algorithm>
#include <list>

namespace test {

/// What is left of a source's strengths: `static_assert(over<evens, std::list<int>&> == (bidirectional | common | constant))`.
template <auto const& Make, class Source>
inline constexpr shape over = shape_of<std::invoke_result_t<decltype(Make), Source>>;

/// The elements alone, over a few kinds of source, as a constant expression: `static_assert(constantly(...))`.
template <class Make, class E = int>
constexpr bool constantly(Make const& make, std::initializer_list<int> in, std::initializer_list<E> expected) {
    auto const over = [&]<class Source>(std::type_identity<Source>) {
        int elements[16]{};
        std::ranges::copy(in, elements);
        return gives(make(Source(elements, elements + in.size())), expected);
    };
    return over(std::type_identity<input<>>()) && over(std::type_identity<stream<>>()) &&
           over(std::type_identity<range_of<forward | values>>()) &&
           over(std::type_identity<range_of<random_access | sized>>()) && over(std::type_identity<std::span<int>>());
}

template <class Make, class E = int>
std::string conformance(Make const& make, std::initializer_list<int> in, std::initializer_list<E> expected) {
    return ladder(make)
        .single_pass_ints()
        .single_pass_others()
        .template unsized<fixed, counted>()
        .move_only_values()
        .sized()
        .climb(in, expected);
}

/// The same over a few kinds of source, for a further form of a verb that conforms over all of them.
template <class Make, class E = int>
std::string conformance_of_variant(Make const& make, std::initializer_list<int> in, std::initializer_list<E> expected) {
    return ladder(make).few().climb(in, expected);
}

} // namespace test
