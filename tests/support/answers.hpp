// answers(verb, input, expected, asks): a terminal over every kind of source, owned, borrowed and const, piped and called.
//
//   answers(verb(rill::find_if, is_even), {1, 2, 3}, std::optional(2), 2);
//
// The answer is the same over each, and over a single-pass source it asks just so often (law 2), and reads no element
// twice.
#pragma once
#include "catch.hpp"
#include "ladders.hpp"
#include <algorithm>
#include <list>

namespace test {

/// How often a terminal asks a single-pass source that it walks to the end.
inline constexpr std::size_t to_the_end = never;

template <class Source, bool Const = false, class Make, class Answer>
void answers_over(std::string const& name, Make const& make, std::span<int const> in, Answer const& expected,
                  std::size_t asks) {
    using kept = std::remove_cvref_t<Source>;
    INFO("source: " << name);
    std::vector<typename element_of<kept>::type> elements(in.begin(), in.end());
    kept source(elements.data(), elements.data() + elements.size());
    recording story;
    CHECK(make(static_cast<Source&&>(source)) == expected);
    if constexpr (!std::ranges::forward_range<kept>)
        CHECK(static_cast<std::size_t>(std::ranges::count(story.happened(), std::string("ask"))) ==
              (asks == to_the_end ? in.size() + 1 : asks));
}
template <class Make, class Answer>
void answers(Make const& make, std::initializer_list<int> in, Answer const& expected, std::size_t asks = to_the_end) {
    using listed = range_of<bidirectional | common | sized | constant>;
    is_piped_as_called(make);
    answers_over<input<>>("input", make, in, expected, asks);
    answers_over<stream<>&>("stream", make, in, expected, asks);
    answers_over<stream<>>("stream, owned", make, in, expected, asks);
    answers_over<range_of<forward | constant>>("forward", make, in, expected, asks);
    answers_over<range_of<forward | values>>("forward values", make, in, expected, asks);
    answers_over<listed const&>("const bidirectional", make, in, expected, asks);
    answers_over<range_of<random_access | sized | values>>("random access values", make, in, expected, asks);
    answers_over<std::vector<int>&>("vector", make, in, expected, asks);
    answers_over<std::vector<int> const&>("const vector", make, in, expected, asks);
    answers_over<std::vector<int>>("vector, owned", make, in, expected, asks);
}

} // namespace test
