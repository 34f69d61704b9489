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
#include "allocations.hpp"
#include "archetypes.hpp"
#include <rill/adaptors/filter.hpp>
#include <algorithm>
#include <initializer_list>
#include <list>
#include <memory>
#include <span>
#include <vector>

namespace test {

/// A function of a range and its other arguments, waiting for the range.
template <class Verb, class... A> class called {
    Verb verb_;

protected:
    std::tuple<A...> arguments_;

public:
    constexpr explicit called(Verb v, A... arguments) : verb_(v), arguments_(std::move(arguments)...) {}

    template <class R>
        requires std::invocable<Verb const&, R, A const&...>
    constexpr auto operator()(R&& r) const {
        return std::apply([&](A const&... a) { return verb_(std::forward<R>(r), a...); }, arguments_);
    }
    constexpr auto closure() const { return std::apply(verb_, arguments_); }
};
/// The same for a verb that can be piped, too.
template <class Verb, class... A> class verb : public called<Verb, A...> {
public:
    using called<Verb, A...>::called;
};
template <class Verb, class... A> verb(Verb, A...) -> verb<Verb, A...>;

enum class gear { pull, push };
inline constexpr gear gears[] = {gear::pull, gear::push};

/// One pass, of at most `stop` elements.
template <class R> void walk(R& r, gear g, auto&& give, std::size_t stop = never) {
    auto const wants_more = [&](auto&& x) {
        give(x);
        return --stop > 0;
    };
    if (g == gear::push) return void(rill::core::op::for_each_while(r, wants_more));
    auto const end = r.end();
    for (auto it = r.begin(); it != end; ++it) {
        auto elsewhere = std::move(it); // an iterator that pointed into itself would now point into another
        it = std::move(elsewhere);
        if (!wants_more(*it)) return;
    }
}
inline constexpr auto give = [](auto const& x) { test::happens("give", x); };

/// The story of one pass.
template <class R> std::string told(gear g, R&& r) {
    recording story;
    walk(r, g, give);
    return story.text();
}
/// What a bad argument is answered with.
template <class F> std::string complaint(F f) {
    try {
        f();
    } catch (std::invalid_argument const& e) {
        return e.what();
    }
    return "";
}

/// What is said of a length or a position that no number can tell.
template <class F> std::string too_long(F f) {
    try {
        f();
    } catch (std::length_error const& e) {
        return e.what();
    }
    return "";
}

/// What a pass begins with: the elements, or a source that has ended.
struct supply {
    std::span<int const> elements;
    bool ended = false;
};

/// A pipeline together with its source, behind one face, so that the checks are compiled once.
class pipeline {
public:
    std::size_t allocated = 0; // while it was built

    virtual ~pipeline() = default;
    virtual void walk(gear, std::size_t stop) = 0;
    /// Walks backwards and by index, where that can be done; what went wrong, or nothing.
    virtual std::string positions(events const& expected) = 0;
};

/// One kind of source under the verb. If it names another one, it must tell the same story.
struct rung {
    std::string name;
    shape kind;
    std::function<std::unique_ptr<pipeline>(supply)> build;
    std::string like = {};
    bool allocates = false; // while it is walked: its verb states memory
};

/// The checks. Returns the first rung's story.
std::string climb(std::vector<rung> const& ladder, std::span<int const> input, events const& expected);

/// What is left of a source's strengths: `static_assert(over<evens, std::list<int>&> == (bidirectional | common | constant))`.
template <auto const& Make, class Source>
inline constexpr shape over = shape_of<std::invoke_result_t<decltype(Make), Source>>;

/// What std::ranges demands, as far as the compiler can tell, and that an iterator can be copied just if it is multi-pass.
template <class R> consteval bool well_formed() {
    using I = std::ranges::iterator_t<R>;
    using E = std::ranges::sentinel_t<R>;
    static_assert(std::ranges::view<std::remove_const_t<R>> && !std::is_aggregate_v<R>);
    static_assert(std::input_iterator<I> && std::sentinel_for<E, I> && std::default_initializable<I>);
    static_assert(std::copyable<I> == std::forward_iterator<I>);
    static_assert(std::same_as<std::iter_reference_t<I>, rill::core::element_t<R>>);
    static_assert(std::same_as<std::iter_value_t<I>, rill::core::iterator_value_t<R>>);
    static_assert(rill::core::random_access<R> == std::random_access_iterator<I>);
    static_assert(rill::core::bidirectional<R> == std::bidirectional_iterator<I>);
    static_assert(!rill::core::sized<R> || std::ranges::sized_range<R>);
    static_assert(requires(I const& i, E const& e) { i == e, e == i, i != e, e != i; });
    if constexpr (rill::core::rereadable<R>) // what is shown in pull mode is what is shown in push mode
        static_assert(std::same_as<decltype(rill::core::op::peek(std::declval<R&>(),
                                                                 std::declval<rill::core::cursor_t<R> const&>())),
                                   rill::core::look_t<R>>);
    return true;
}

template <class R> std::string reversed(R& r) {
    events seen;
    auto const begin = r.begin();
    auto at = std::ranges::next(begin, r.end());
    while (at != begin) seen.insert(seen.begin(), show(*--at));
    return joined(seen);
}
template <class R> std::string indexed(R& r) {
    events seen;
    auto const begin = r.begin();
    auto const end = std::ranges::next(begin, r.end());
    for (std::ptrdiff_t i = 0; i < end - begin; ++i) {
        auto at = end + (i - (end - begin));
        bool const ordered = at == begin + i && at - begin == i && (at < end) && at >= begin && (begin < at) == (i > 0);
        auto const element = show(begin[i]);
        seen.push_back(ordered && element == show(*at) && element == show(*(i + begin)) ? element : "disordered");
    }
    return joined(seen);
}

template <class T> struct element_of {
    using type = int;
};
template <shape S, class T> struct element_of<range_of<S, T>> {
    using type = T;
};
template <template <class...> class C, class T> struct element_of<C<T>> {
    using type = T;
};

/// The pipeline that Make builds of a Source: of an S itself, owned, or of an S& or S const&, borrowed.
template <class Make, class Source, bool Const> class built final : public pipeline {
    using kept = std::remove_cvref_t<Source>;
    using view = std::invoke_result_t<Make const&, Source>;
    using range = std::conditional_t<Const, view const, view>;
    static_assert(well_formed<range>());

    std::vector<typename element_of<kept>::type> elements_;
    kept source_;
    std::size_t allocated_before_ = allocations();
    view view_;

public:
    built(Make const& make, supply s)
        : elements_(s.elements.begin(), s.elements.end()), source_(source(elements_, s.ended)),
          view_(make(static_cast<Source&&>(source_))) {
        allocated = allocations() - allocated_before_;
    }

    static kept source(auto& elements, [[maybe_unused]] bool ended) {
        auto* const from = elements.data();
        auto* const to = from + elements.size();
        if constexpr (std::constructible_from<kept, decltype(from), decltype(to), bool>) return kept(from, to, ended);
        else return kept(from, to);
    }
    void walk(gear g, std::size_t stop) override {
        range& r = view_;
        test::walk(r, g, give, stop);
    }
    std::string positions([[maybe_unused]] events const& expected) override {
        [[maybe_unused]] range& r = view_;
        if constexpr (std::ranges::sized_range<range>)
            if (auto size = std::size_t{std::ranges::size(r)}; size != expected.size())
                return "size: " + std::to_string(size);
        if constexpr (std::ranges::bidirectional_range<range>)
            if (auto seen = reversed(r); seen != joined(expected)) return "backwards: " + seen;
        if constexpr (std::ranges::random_access_range<range>)
            if (auto seen = indexed(r); seen != joined(expected)) return "by index: " + seen;
        return {};
    }
};

template <class Source, bool Const = false, class Make>
rung on(std::string name, shape kind, Make const& make, std::string like = {}) {
    return {name, kind, [&make](supply s) { return std::make_unique<built<Make, Source, Const>>(make, s); }, like,
            false};
}

/// The pipeline under a stage that looks at every element and keeps it: nothing may change.
template <class Make> class looked_at {
    Make make_;

public:
    constexpr explicit looked_at(Make make) : make_(std::move(make)) {}
    template <class R>
        requires std::invocable<Make const&, R>
    constexpr auto operator()(R&& r) const {
        return rill::filter(make_(std::forward<R>(r)), [](auto&&) { return true; });
    }
};

/// Whether a range has these elements, in both gears.
template <class R, class E = int> constexpr bool gives(R&& r, std::initializer_list<E> expected) {
    auto const pulled = [&] {
        auto e = expected.begin();
        for (auto&& x : r)
            if (e == expected.end() || !(x == *e++)) return false;
        return e == expected.end();
    };
    auto const pushed = [&] {
        auto e = expected.begin();
        return rill::core::op::for_each_while(r, [&](auto&& x) { return e != expected.end() && x == *e++; }) &&
               e == expected.end();
    };
    if constexpr (std::ranges::forward_range<R>) return pulled() && pushed();
    else return pulled();
}

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

template <class Make> void refuses_what_would_dangle(Make const&) {
    static_assert(!std::invocable<Make const&, std::vector<int> const>);
    static_assert(!std::invocable<Make const&, std::initializer_list<int>>);
    static_assert(!std::invocable<Make const&, std::initializer_list<int>&>);
}
template <class Make> void is_piped_as_called(Make const&) {}
template <class... A> void is_piped_as_called(verb<A...> const& v) {
    using range = range_of<forward>;
    static_assert(std::same_as<decltype(v(std::declval<range>())), decltype(std::declval<range>() | v.closure())>);
    static_assert(
        std::same_as<decltype(v(std::declval<stream<>&>())), decltype(std::declval<stream<>&>() | v.closure())>);
}

template <class Make, class E = int>
std::string conformance(Make const& make, std::initializer_list<int> in, std::initializer_list<E> expected) {
    refuses_what_would_dangle(make);
    is_piped_as_called(make);
    looked_at const stacked(make);

    using list = range_of<bidirectional | common | sized | constant>;
    using computed = range_of<random_access | sized | constant | values>;
    std::vector<rung> ladder{
        on<input<>>("input", single_pass, make),
        on<input<>>("input, looked at", single_pass, stacked, "input"),
        on<stream<>&>("stream", single_pass, make),
        on<stream<>>("stream, owned", single_pass, make, "stream"),
        on<stream<>&>("stream, looked at", single_pass, stacked, "stream"),
        on<stream<move_only>>("move-only elements, single pass", single_pass, make, "stream"),
        on<stream<counted>>("counted elements, single pass", single_pass, make, "stream"),
        on<range_of<forward | constant>>("forward", forward, make),
        on<range_of<forward, fixed>>("elements that cannot be assigned", forward, make, "forward"),
        on<range_of<forward | values>>("forward values", forward, make, "forward"),
        on<range_of<forward | values>>("forward values, looked at", forward, stacked, "forward"),
        on<range_of<forward | values, move_only>>("move-only values", forward, make, "forward"),
        on<list>("bidirectional", bidirectional, make, "forward"),
        on<range_of<bidirectional | values>>("bidirectional values", bidirectional, make, "forward"),
        on<range_of<random_access>>("random access", random_access, make),
        on<range_of<random_access | sized | common, counted>>("counted elements", random_access, make),
        on<computed>("random access values", random_access, make),
        on<computed>("random access values, looked at", random_access, stacked, "random access values"),
        on<std::vector<int>&>("vector", contiguous, make),
        on<std::vector<int>>("vector, owned", contiguous, make, "vector"),
    };
    if constexpr (std::ranges::input_range<std::invoke_result_t<Make const&, list> const>) {
        ladder.push_back(on<list, true>("const bidirectional", bidirectional, make, "forward"));
        ladder.push_back(on<std::vector<int> const&, true>("const vector", contiguous, make, "vector"));
    }
    if constexpr (std::ranges::input_range<std::invoke_result_t<Make const&, computed> const>)
        ladder.push_back(on<computed, true>("const random access values", random_access, make, "random access values"));

    events words;
    for (auto const& element : expected) words.push_back(show(element));
    return climb(ladder, in, words);
}

} // namespace test
