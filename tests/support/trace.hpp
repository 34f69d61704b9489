// What happened, in order. Sources and functions under test say what they do, and tests compare the whole story:
//
//   recording story;
//   stream<int>(...) | rill::filter(logged("keep", is_even)) | rill::count();
//   CHECK(story.text() == "ask keep(1) ask keep(2) ask");
#pragma once
#include <concepts>
#include <cstddef>
#include <exception>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace test {

inline constexpr auto never = static_cast<std::size_t>(-1);
using events = std::vector<std::string>;

// What every test instantiates is compiled once, in trace.cpp.
std::string joined(events const& all);
std::string in_words(int number);
std::string in_parentheses(events const& all);

/// Words, gathered one after the other.
class word_list {
    events all_;

public:
    void add(std::string word);
    /// Two more ways to the same place must have found the same.
    void add_if_equal(bool places_are_equal, std::string word, std::string const& again, std::string const& once_more);
    std::string text() const { return joined(all_); }
    std::string text_backwards() const;
};

/// What is told as a number.
template <class X>
concept number_like = std::convertible_to<X const&, int> && !std::convertible_to<X const&, std::string_view> &&
                      !std::is_pointer_v<X> && !requires { std::tuple_size<X>::value; };

/// A value in words: text, numbers and what converts to one, and tuples of such in parentheses. Calls here are qualified,
/// so that they may be made with elements that must not be looked up (archetypes.hpp).
template <class T> std::string show(T const& x) {
    if constexpr (std::convertible_to<T const&, std::string_view>) return std::string(std::string_view(x));
    else if constexpr (std::is_pointer_v<T>) return "pointer";
    else if constexpr (requires { std::tuple_size<T>::value; })
        return std::apply([](auto const&... e) { return test::in_parentheses({test::show(e)...}); }, x);
    else return test::in_words(static_cast<int>(x));
}

/// Thrown in place of the event at which a recording was told to end.
struct fuse_blown : std::exception {};

/// Writes down what happens while it lives. With a fuse, that many events happen, and the next one throws.
class recording {
    static inline recording* current = nullptr;
    events events_;
    std::size_t fuse_;
    recording* outer_;

public:
    explicit recording(std::size_t fuse = never) : fuse_(fuse), outer_(std::exchange(current, this)) {}
    recording(recording const&) = delete;
    recording& operator=(recording const&) = delete;
    ~recording() { current = outer_; }

    events const& happened() const { return events_; }
    std::string text() const { return joined(events_); }

    static bool on() { return current != nullptr; }
    static void add(std::string event);
    static void add(char const* what);
    static void add(char const* what, int number);
    static void add(char const* what, events const& arguments);
};

/// Says that something happens: "ask", "read(1)". Says nothing, and costs nothing, while nobody records.
template <class... X> constexpr void happens(char const* what, X const&... x) {
    if (std::is_constant_evaluated() || !recording::on()) return;
    if constexpr (sizeof...(X) == 0) recording::add(what);
    else if constexpr ((number_like<X> && ...) && sizeof...(X) == 1) recording::add(what, static_cast<int>(x)...);
    else recording::add(what, {test::show(x)...});
}

/// A function that says when it is called, and with what.
template <class F> class logged {
    char const* name_;
    F function_;

public:
    constexpr logged(char const* name, F function) : name_(name), function_(std::move(function)) {}

    template <class... X>
        requires std::invocable<F const&, X...>
    constexpr decltype(auto) operator()(X&&... x) const {
        test::happens(name_, x...);
        return std::invoke(function_, std::forward<X>(x)...);
    }
};

} // namespace test
