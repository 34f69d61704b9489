// Conformance for verbs to which not all kinds of source are alike: that hold elements where the length is not known or
// the source is single pass, or that make a copy of each element. The demands are those of conformance().
#pragma once
#include "conformance.hpp"

namespace test {

/// A range that is made of a number: its digits. 0 makes an empty one.
class row {
    int number_;
    int digits_[4]{};
    int* end_ = digits_; // they come in the number's order

public:
    constexpr row(int number) : number_(number) { write(number); }
    constexpr row(row const& other) : row(other.number_) {}
    constexpr row& operator=(row const& other) {
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

/// Rungs of one verb, to be climbed as far as they go.
template <class Make> class ladder {
    using list = range_of<bidirectional | common | sized | constant>;
    using computed = range_of<random_access | sized | constant | values>;
    Make const& make_;
    looked_at<Make> stacked_;
    std::vector<rung> rungs_;

    template <class Source, bool Const = false> void add(std::string name, shape kind, std::string like = {}) {
        rungs_.push_back(on<Source, Const>(std::move(name), kind, make_, std::move(like)));
    }
    template <class Source> void add_looked_at(std::string const& name, shape kind) {
        rungs_.push_back(on<Source>(name + ", looked at", kind, stacked_, name));
    }
    template <class Source>
    static constexpr bool walks_const = std::ranges::input_range<std::invoke_result_t<Make const&, Source> const>;

public:
    explicit ladder(Make const& make) : make_(make), stacked_(make) {}
    ladder(ladder const&) = delete;

    ladder& single_pass_ints() {
        add<input<>>("input", single_pass);
        add_looked_at<input<>>("input", single_pass);
        add<stream<>&>("stream", single_pass);
        add<stream<>>("stream, owned", single_pass, "stream");
        add_looked_at<stream<>&>("stream", single_pass);
        return *this;
    }
    ladder& single_pass_others() {
        add<stream<move_only>>("move-only elements, single pass", single_pass, "stream");
        add<stream<counted>>("counted elements, single pass", single_pass, "stream");
        return *this;
    }
    ladder& unsized_ints() {
        add<range_of<forward>>("forward", forward);
        add<range_of<forward | values>>("forward values", forward, "forward");
        add_looked_at<range_of<forward | values>>("forward values", forward);
        add<range_of<bidirectional | values>>("bidirectional values", bidirectional, "forward");
        add<range_of<random_access>>("random access", random_access);
        return *this;
    }
    ladder& unsized_others() { // references to them
        add<range_of<forward, fixed>>("elements that cannot be assigned", forward);
        add<range_of<random_access, counted>>("counted elements", random_access);
        return *this;
    }
    ladder& move_only_values() {
        add<range_of<forward | values, move_only>>("move-only values", forward);
        return *this;
    }
    ladder& sized_ints() {
        add<range_of<forward | sized>>("sized forward", forward);
        add<range_of<forward | sized | values>>("sized forward values", forward, "sized forward");
        add_looked_at<range_of<forward | sized | values>>("sized forward values", forward);
        add<list>("bidirectional", bidirectional, "sized forward");
        add<range_of<bidirectional | sized | values>>("sized bidirectional values", bidirectional, "sized forward");
        add<computed>("random access values", random_access);
        add_looked_at<computed>("random access values", random_access);
        add<std::vector<int>&>("vector", contiguous);
        add<std::vector<int>>("vector, owned", contiguous, "vector");
        if constexpr (walks_const<list>) add<list, true>("const bidirectional", bidirectional, "bidirectional");
        if constexpr (walks_const<computed>)
            add<computed, true>("const random access values", random_access, "random access values");
        if constexpr (walks_const<std::vector<int> const&>)
            add<std::vector<int> const&, true>("const vector", contiguous, "vector");
        return *this;
    }
    ladder& sized_others() {
        add<range_of<forward | sized, fixed>>("sized elements that cannot be assigned", forward);
        add<range_of<random_access | sized | common, counted>>("sized counted elements", random_access);
        return *this;
    }
    /// For verbs that take ranges of ranges.
    ladder& of_rows() {
        using rows = range_of<bidirectional | common | sized | constant, row>;
        add<input<row>>("input", single_pass);
        add_looked_at<input<row>>("input", single_pass);
        add<stream<row>&>("stream", single_pass);
        add<stream<row>>("stream, owned", single_pass, "stream");
        add_looked_at<stream<row>&>("stream", single_pass);
        add<range_of<forward | constant, row>>("forward", forward);
        add_looked_at<range_of<forward | constant, row>>("forward", forward);
        add<range_of<forward | values, row>>("forward values", forward, "forward");
        add<rows>("bidirectional", bidirectional, "forward");
        add<range_of<random_access | sized | constant, row>>("random access", random_access);
        if constexpr (walks_const<rows>) add<rows, true>("const bidirectional", bidirectional, "forward");
        return *this;
    }
    ladder& allocating() {
        for (auto& rung : rungs_) rung.allocates = true;
        return *this;
    }

    template <class E = int> std::string climb(std::initializer_list<int> in, std::initializer_list<E> expected) const {
        refuses_what_would_dangle(make_);
        is_piped_as_called(make_);
        events words;
        for (auto const& element : expected) words.push_back(show(element));
        return test::climb(rungs_, in, words);
    }
};

} // namespace test
