// ladder(make): a verb over sources of many kinds, and what is demanded of it over each.
#pragma once
#include "allocations.hpp"
#include "walk.hpp"
#include <rill/adaptors/filter.hpp>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace test {

/// A function of a range and its other arguments, waiting for the range.
template <class Verb, class... A> class called {
    template <std::size_t... I> constexpr auto call(auto&& r, std::index_sequence<I...>) const {
        return verb_(std::forward<decltype(r)>(r), std::get<I>(arguments_)...);
    }

protected:
    Verb verb_;
    std::tuple<A...> arguments_;

public:
    constexpr explicit called(Verb v, A... arguments) : verb_(v), arguments_(std::move(arguments)...) {}

    template <class R>
    constexpr auto operator()(R&& r) const
        -> decltype(std::declval<Verb const&>()(std::forward<R>(r), std::declval<A const&>()...)) {
        return call(std::forward<R>(r), std::index_sequence_for<A...>());
    }
};
/// The same for a verb that can be piped, too.
template <class Verb, class... A> class verb : public called<Verb, A...> {
public:
    using called<Verb, A...>::called;
    constexpr auto closure() const { return std::apply(this->verb_, this->arguments_); }
};
template <class Verb, class... A> verb(Verb, A...) -> verb<Verb, A...>;

/// What a pass begins with: the elements, or a source that has ended.
struct supply {
    std::span<int const> elements;
    bool ended = false;
};

/// What is found at a pipeline's positions.
struct positions {
    std::optional<std::size_t> size;
    std::optional<std::string> backwards, by_index;
    bool compare = true; // its iterators, as their positions do
};

/// A pipeline together with its source, behind one face, so that the checks are compiled once.
class pipeline {
public:
    std::size_t allocated = 0; // while it was built

    virtual ~pipeline() = default;
    virtual void walk(gear, std::size_t stop) = 0;
    /// What its size, its elements backwards and those by index are, as far as it has them, and whether iterators compare.
    virtual void find(positions&) = 0;
};

/// One kind of source under the verb. If it names another one, it must tell the same story.
struct rung {
    char const* name;
    shape kind;
    void const* make;
    pipeline* (*builder)(void const* make, supply);
    char const* like = nullptr;
    enum { as_it_is, as_const, looked_at } how = as_it_is;
};

/// The rungs of one verb, and the checks, which are compiled once. Returns the first rung's story.
class rungs {
    std::vector<rung> all_;

public:
    bool allocate = false; // while they are walked: the verb states memory

    rungs();
    rungs(rungs const&) = delete;
    ~rungs();
    void add(rung const&);
    std::string climb(std::span<int const> input, events const& expected) const;
};

/// What a source's elements lie in, compiled once for each type of them.
template <class T> class storage {
    std::vector<T> all_;

public:
    explicit storage(std::span<int const> numbers);
    storage(storage const&) = delete;
    ~storage();
    T* begin() { return all_.data(); }
    T* end() { return all_.data() + all_.size(); }
};

/// What std::ranges demands, as far as the compiler can tell, and that an iterator can be copied just if it is multi-pass.
template <class R> consteval bool well_formed() {
    using I = std::ranges::iterator_t<R>;
    using E = std::ranges::sentinel_t<R>;
    static_assert(std::ranges::view<std::remove_const_t<R>> && !std::is_aggregate_v<R>);
    static_assert(!std::ranges::borrowed_range<std::remove_const_t<R>>); // its iterators point to it
    static_assert(std::input_iterator<I> && std::sentinel_for<E, I> && std::default_initializable<I>);
    static_assert(std::copyable<I> == std::forward_iterator<I>);
    static_assert(std::same_as<std::iter_reference_t<I>, rill::core::element_t<R>>);
    static_assert(std::same_as<std::iter_value_t<I>, rill::core::iterator_value_t<R>>);
    static_assert(rill::core::random_access<R> == std::random_access_iterator<I>);
    static_assert(rill::core::bidirectional<R> == std::bidirectional_iterator<I>);
    static_assert(!rill::core::sized<R> || std::ranges::sized_range<R>);
    if constexpr (rill::core::our_view<R> && std::ranges::forward_range<R>)
        static_assert(requires(R& r) { r.front(), r.empty(); });
    if constexpr (rill::core::our_view<R> && std::ranges::bidirectional_range<R> && std::ranges::common_range<R>)
        static_assert(requires(R& r) { r.back(); }); // no operation of the view's hides the members that std gives it
    if constexpr (rill::core::rereadable<R>)         // what is shown in pull mode is what is shown in push mode
        static_assert(std::same_as<decltype(rill::core::op::peek(std::declval<R&>(),
                                                                 std::declval<rill::core::cursor_t<R> const&>())),
                                   rill::core::look_t<R>>);
    return true;
}

template <class R> std::string reversed(R& r) {
    word_list seen;
    auto const begin = r.begin();
    auto at = std::ranges::next(begin, r.end());
    while (at != begin) seen.add(show(*--at));
    return seen.text_backwards();
}
template <class R> std::string indexed(R& r) {
    word_list seen;
    auto const begin = r.begin();
    auto const end = std::ranges::next(begin, r.end());
    for (std::ptrdiff_t i = 0; i < end - begin; ++i) {
        auto at = end + (i - (end - begin));
        bool const ordered = at == begin + i && at - begin == i && (at < end) && at >= begin && (begin < at) == (i > 0);
        seen.add_if_equal(ordered, show(begin[i]), show(*at), show(*(i + begin)));
    }
    return seen.text();
}

/// Whether iterators of one position are equal, and of two are not.
template <class R> bool compares(R& r) {
    auto const begin = r.begin();
    auto at = begin;
    if (at != begin || begin == r.end()) return at == begin;
    auto const before = at++;
    auto const again = std::ranges::next(begin);
    return before == begin && at != before && at == again && again != begin;
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

/// A pipeline of the type View that is made of a Source: of an S itself, owned, or of an S& or S const&, borrowed.
template <class View, class Source, bool Const> class built final : public pipeline {
    using kept = std::remove_cvref_t<Source>;
    using range = std::conditional_t<Const, View const, View>;
    static_assert(well_formed<range>());

    storage<typename element_of<kept>::type> elements_;
    kept source_;
    std::size_t allocated_before_ = allocations();
    View view_;

public:
    built(auto const& make, supply s)
        : elements_(s.elements), source_(source(elements_, s.ended)), view_(make(static_cast<Source&&>(source_))) {
        allocated = allocations() - allocated_before_;
    }

    static kept source(auto& elements, [[maybe_unused]] bool ended) {
        auto* const from = elements.begin();
        auto* const to = elements.end();
        if constexpr (std::constructible_from<kept, decltype(from), decltype(to), bool>) return kept(from, to, ended);
        else return kept(from, to);
    }
    void walk(gear g, std::size_t stop) override {
        range& r = view_;
        test::walk(r, g, give, stop);
    }
    void find([[maybe_unused]] positions& found) override {
        [[maybe_unused]] range& r = view_;
        if constexpr (std::ranges::sized_range<range>) found.size = std::ranges::size(r);
        if constexpr (std::ranges::forward_range<range>) found.compare = compares(r);
        if constexpr (std::ranges::bidirectional_range<range>) found.backwards = reversed(r);
        if constexpr (std::ranges::random_access_range<range>) found.by_index = indexed(r);
    }
};

/// The pipeline under a stage that looks at every element and keeps it: nothing may change.
template <class Make> class looked_at {
    Make make_;

public:
    constexpr explicit looked_at(Make make) : make_(std::move(make)) {}
    template <class R> constexpr auto operator()(R&& r) const {
        return rill::filter(make_(std::forward<R>(r)), [](auto&&) { return true; });
    }
};

template <class Make> void refuses_what_would_dangle(Make const&) {
    static_assert(!std::invocable<Make const&, std::vector<int> const>);
    static_assert(!std::invocable<Make const&, std::initializer_list<int>>);
    static_assert(!std::invocable<Make const&, std::initializer_list<int>&>);
}
template <class Make> void is_piped_as_called(Make const&) {}
template <class... A> void is_piped_as_called(verb<A...> const& v) {
    static_assert(std::same_as<decltype(v(std::declval<input<>>())), decltype(std::declval<input<>>() | v.closure())>);
    static_assert(
        std::same_as<decltype(v(std::declval<stream<>&>())), decltype(std::declval<stream<>&>() | v.closure())>);
}

/// A range that is made of a number. 0 makes an empty one.
class digit_row {
    int number_;
    int digits_[4]{};
    int* end_ = digits_; // they come in the number's order

public:
    constexpr digit_row(int number) : number_(number) { write(number); }
    constexpr digit_row(digit_row const& other) : digit_row(other.number_) {}
    constexpr digit_row& operator=(digit_row const& other) {
        number_ = other.number_;
        end_ = digits_;
        write(number_);
        return *this;
    }
    constexpr operator int() const { return number_; }
    constexpr int const* begin() const { return digits_; }
    constexpr int const* end() const { return end_; }

private:
    constexpr void write(int number) {
        if (number == 0) return;
        write(number / 10);
        *end_++ = number % 10;
    }
};

/// Rungs of one verb, to be climbed as far as they go: each is a kind of source that can show what no other shows.
template <class Make> class ladder {
    Make const& make_;
    looked_at<Make> stacked_;
    rungs rungs_;
    char const* forward_ = nullptr; // the rung whose story those above it tell as well

    template <class View, class Source, bool Const, class M>
    void add(M const& make, char const* name, shape kind, char const* like, decltype(rung::how) how) {
        auto const builder = [](void const* m, supply s) -> pipeline* {
            return new built<View, Source, Const>(*static_cast<M const*>(m), s);
        };
        rungs_.add({name, kind, &make, builder, like, how});
    }
    template <class Source> void add(char const* name, shape kind, char const* like = nullptr) {
        add<decltype(make_(std::declval<Source>())), Source, false>(make_, name, kind, like, rung::as_it_is);
    }
    /// Walked as const where it can be.
    template <class Source> void add_const(char const* name, shape kind, char const* like = nullptr) {
        using view = decltype(make_(std::declval<Source>()));
        constexpr bool can = std::ranges::input_range<view const>;
        add<view, Source, can>(make_, name, kind, like, can ? rung::as_const : rung::as_it_is);
    }
    template <class Source> void add_looked_at(char const* name, shape kind, char const* like) {
        using view = decltype(stacked_(std::declval<Source>()));
        add<view, Source, false>(stacked_, name, kind, like, rung::looked_at);
    }

public:
    explicit ladder(Make const& make) : make_(make), stacked_(make) {}
    ladder(ladder const&) = delete;

    ladder& single_pass_ints() {
        add<input<>>("input", single_pass);
        add_looked_at<input<>>("input", single_pass, "input");
        add<stream<>>("stream, owned", single_pass);
        add_looked_at<stream<>&>("stream", single_pass, "stream, owned");
        return *this;
    }
    ladder& single_pass_others() {
        add<stream<move_only>&>("move-only elements, single pass", single_pass, "stream, owned");
        return *this;
    }
    template <class Forward = int, class RandomAccess = int> ladder& unsized() {
        add<range_of<forward | constant, Forward>>(forward_ = "forward", forward);
        add<range_of<forward | values>>("forward values", forward, forward_);
        add<range_of<bidirectional | values>>("bidirectional values", bidirectional, forward_);
        add<range_of<random_access, RandomAccess>>("random access", random_access);
        return *this;
    }
    ladder& move_only_values() {
        add<range_of<forward | values, move_only>>("move-only values", forward, forward_);
        return *this;
    }
    template <class Forward = int> ladder& sized_forward() {
        add<range_of<forward | test::sized, Forward>>(forward_ = "sized forward", forward);
        add<range_of<forward | test::sized | values>>("sized forward values", forward, forward_);
        add<range_of<bidirectional | test::sized | values>>("sized bidirectional values", bidirectional, forward_);
        return *this;
    }
    ladder& sized() {
        using computed = range_of<random_access | test::sized | constant | values>;
        add_const<range_of<bidirectional | common | test::sized | constant>>("bidirectional", bidirectional, forward_);
        add_const<computed>("random access values", random_access);
        add_looked_at<computed>("random access values", random_access, "random access values");
        add<std::vector<int>>("vector, owned", contiguous);
        add_const<std::vector<int> const&>("vector", contiguous, "vector, owned");
        return *this;
    }
    ladder& sized_others() {
        add<range_of<random_access | test::sized | common, counted>>("sized counted elements", random_access);
        return *this;
    }
    /// For a further form of a verb that climbs everything in another: one rung for each way to hold and read elements.
    ladder& few() {
        add<input<>>("input", single_pass);
        add_looked_at<stream<>>("stream, owned", single_pass, "input");
        add<range_of<forward | values>>("forward values", forward);
        add_const<std::vector<int> const&>("vector", contiguous);
        return *this;
    }
    /// All kinds whose length is not known, and all whose length is.
    ladder& of_unknown_length() { return single_pass_ints().single_pass_others().template unsized<fixed, counted>(); }
    ladder& of_known_length() { return this->template sized_forward<fixed>().sized().sized_others(); }

    /// For verbs that take ranges of ranges.
    ladder& of_rows() {
        using rows = range_of<bidirectional | common | test::sized | constant, digit_row>;
        add<input<digit_row>>("input", single_pass);
        add_looked_at<input<digit_row>>("input", single_pass, "input");
        add<stream<digit_row>>("stream, owned", single_pass);
        add_looked_at<stream<digit_row>&>("stream", single_pass, "stream, owned");
        add<range_of<forward | constant, digit_row>>("forward", forward);
        add_looked_at<range_of<forward | constant, digit_row>>("forward", forward, "forward");
        add<range_of<forward | values, digit_row>>("forward values", forward, "forward");
        add_const<rows>("bidirectional", bidirectional, "forward");
        add<range_of<random_access | test::sized | constant, digit_row>>("random access", random_access);
        return *this;
    }
    ladder& allocating() {
        rungs_.allocate = true;
        return *this;
    }

    template <class E = int> std::string climb(std::initializer_list<int> in, std::initializer_list<E> expected) const {
        refuses_what_would_dangle(make_);
        is_piped_as_called(make_);
        events words;
        for (auto const& element : expected) words.push_back(show(element));
        return rungs_.climb(in, words);
    }
};

} // namespace test
