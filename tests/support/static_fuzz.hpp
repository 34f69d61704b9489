// Pipelines of several verbs, each of a type of its own, over sources of several kinds. tests/static_fuzz.cmake writes
// files of them; includes no Catch, as it is compiled once for every few pipelines.
#pragma once
#include "pairs.hpp"

namespace model {

/// An element that can only be moved, and is an int to every function.
class moved_int {
    int value_;

public:
    explicit moved_int(int value) : value_(value) {}
    moved_int(moved_int&&) = default;
    moved_int& operator=(moved_int&&) = default;
    operator int() const { return value_; }
    friend bool operator==(moved_int const& a, moved_int const& b) { return a.value_ == b.value_; }
    friend auto operator<=>(moved_int const& a, moved_int const& b) { return a.value_ <=> b.value_; }
};
inline constexpr auto itself = [](int x) { return x; };
inline constexpr auto move_only = [](int x) { return moved_int(x); };

/// What a pipeline starts from. Over a single-pass source the whole story is the reference's; over a multi-pass one, where
/// verbs may jump or walk again, the elements are.
namespace over {

struct single_pass {
    static constexpr auto name = "single pass";
    static auto source(list& data) { return model::single_pass(-1, data); }
};
struct single_pass_values {
    static constexpr auto name = "single pass values";
    static auto source(list& data) { return model::single_pass(-1, data) | rill::map(itself); }
};
struct single_pass_of_std {
    static constexpr auto name = "single pass of std";
    static auto source(list& data) { return model::single_pass(-1, data) | std::views::transform(itself); }
};
struct single_pass_moved {
    static constexpr auto name = "single pass moved";
    static auto source(list& data) { return model::single_pass(-1, data) | rill::map(move_only); }
};
struct references {
    static constexpr auto name = "references";
    static auto source(list& data) { return std::span(data); }
};
struct values {
    static constexpr auto name = "values";
    static auto source(list& data) { return std::span(data) | rill::map(itself); }
};
struct moved {
    static constexpr auto name = "moved";
    static auto source(list& data) { return std::span(data) | rill::map(move_only); }
};
struct bidirectional {
    static constexpr auto name = "bidirectional";
    static auto source(list& data) {
        return std::span(data) | rill::filter([](int) { return true; });
    }
};
struct bidirectional_values {
    static constexpr auto name = "bidirectional values";
    static auto source(list& data) {
        return std::span(data) | rill::map(itself) | rill::filter([](int) { return true; });
    }
};

} // namespace over

/// The name of a verb, as a template argument.
template <std::size_t N> struct verb_name {
    char text[N]{};
    consteval verb_name(char const (&name)[N]) { std::ranges::copy(name, text); }

    consteval std::size_t number() const {
        return std::apply(
            [&](auto const&... verb) {
                std::size_t n = 0;
                static_cast<void>(((std::string_view(text) == verb.name || (++n, false)) || ...));
                return n;
            },
            verbs);
    }
};

struct long_trial {
    list data;
    std::vector<stage> stages;
};

struct pipeline {
    char const* source;
    std::vector<char const*> verbs;
    bool single_pass;
    void (*walk)(long_trial&, gear, int stop);
    bool (*stands)(long_trial&, list const& expected);
};
inline std::vector<pipeline>& pipelines() {
    static std::vector<pipeline> all;
    return all;
}

template <std::size_t Depth, std::size_t... Verb> auto built(auto base, long_trial& t) {
    if constexpr (sizeof...(Verb) == 0) return base;
    else
        return [&]<std::size_t First, std::size_t... Rest>(std::index_sequence<First, Rest...>) {
            return built<Depth + 1, Rest...>(std::get<First>(model::verbs).apply(std::move(base), t.stages[Depth]), t);
        }(std::index_sequence<Verb...>{});
}

/// Adds the pipeline of these verbs, from the source up.
template <class Over, verb_name... Verb> bool add() {
    pipelines().push_back({Over::name,
                           {Verb.text...},
                           !std::ranges::forward_range<decltype(Over::source(std::declval<list&>()))>,
                           [](long_trial& t, gear g, int stop) {
                               auto view = built<0, Verb.number()...>(Over::source(t.data), t);
                               model::walk(view, g, [&] { return --stop > 0; });
                           },
                           [](long_trial& t, list const& expected) {
                               auto view = built<0, Verb.number()...>(Over::source(t.data), t);
                               return has_the_elements(view, expected);
                           }});
    return true;
}

} // namespace model
