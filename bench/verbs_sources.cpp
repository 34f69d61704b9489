// Does a source cost more than the loop that it stands for?
#include "support/pipelines.hpp"
#include <rill/sources/any_range.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/sources/generate.hpp>
#include <rill/sources/iterate.hpp>
#include <rill/sources/range.hpp>
#include <rill/sources/repeat.hpp>
#include <rill/sources/split.hpp>
#include <rill/sources/unfold.hpp>
#include <memory>
#include <string>

namespace {

using namespace bench;

constexpr auto congruent = [](number x) { return x * 6364136223846793005 + 1442695040888963407; };

question const range("range with a step", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::ptrdiff_t i = in.few; i < 8 * in.many; i += in.step) total += square(static_cast<number>(i));
        return total;
    });
    ask.rill([](auto& in) {
        return rill::range(in.few, 8 * in.many, in.step) |
               rill::map([](std::ptrdiff_t i) { return square(static_cast<number>(i)); });
    });
});

question const repeat("repeat", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::ptrdiff_t i = 0; i < in.many; ++i) total = total * 3 + in.stop;
        return total;
    });
    ask.add("rill, pull", [](auto& in) {
        number total = 0;
        for (auto x : rill::repeat(in.stop, in.many)) total = total * 3 + x;
        return total;
    });
    ask.add("rill, push", [](auto& in) {
        return rill::repeat(in.stop, in.many) | rill::fold(number{0}, [](number t, number x) { return t * 3 + x; });
    });
});

question const generate("generate, take", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0, state = in.stop;
        for (std::ptrdiff_t i = 0; i < in.many; ++i) total += state = congruent(state);
        return total;
    });
    ask.rill([](auto& in) {
        return rill::generate([state = in.stop]() mutable { return state = congruent(state); }) | rill::take(in.many);
    });
});

question const iterate("iterate, take", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0, state = in.stop;
        for (std::ptrdiff_t i = 0; i < in.many; ++i, state = congruent(state)) total += state;
        return total;
    });
    ask.rill([](auto& in) { return rill::iterate(in.stop, congruent) | rill::take(in.many); });
});

question const from_fn("from_fn", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t i = 0; i < in.a.size(); ++i) total += in.a[i];
        return total;
    });
    ask.rill([](auto& in) {
        return rill::from_fn(
            [&in, i = std::size_t{0}]() mutable { return i < in.a.size() ? std::optional(in.a[i++]) : std::nullopt; });
    });
});

question const unfold("unfold", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto i = in.many; i > 0; --i) total += square(static_cast<number>(i));
        return total;
    });
    ask.rill([](auto& in) {
        return rill::unfold(in.many, [](std::ptrdiff_t& i) {
            return i > 0 ? std::optional(square(static_cast<number>(i--))) : std::nullopt;
        });
    });
});

question const split("split", [](auto& ask) {
    static std::string const text = [] {
        std::string all;
        for (auto x : hidden_input(0).a) all += std::to_string(x % 100'000) + ',';
        return all;
    }();
    ask.loop([](auto&) {
        number total = 0;
        for (std::size_t from = 0;;) {
            auto const to = text.find(',', from);
            if (to == text.npos) return total + text.size() - from;
            total += to - from;
            from = to + 1;
        }
    });
    ask.rill([](auto&) {
        return rill::split(text, ',') | rill::map([](std::string_view part) { return number{part.size()}; });
    });
});

// Behind one type, what it costs not to know what the range is: the loop asks an object through a virtual function. There
// are two kinds of object, and their function is not inlined: a compiler that sees them all would call nothing.
struct parts {
    numbers const& a;
    std::size_t i = 0;
    explicit parts(numbers const& all) : a(all) {}
    virtual ~parts() = default;
    virtual bool next(number& x) = 0;
};
template <number Divisor> struct divided final : parts {
    using parts::parts;
    [[gnu::noinline]] bool next(number& x) override { return i < a.size() && (x = a[i++] / Divisor, true); }
};

question const any_range("any_range", [](auto& ask) {
    ask.loop([](auto& in) {
        std::unique_ptr<parts> source;
        if (in.step > 1) source = std::make_unique<divided<2>>(in.a);
        else source = std::make_unique<divided<3>>(in.a);
        number total = 0;
        for (number x; source->next(x);) total += x;
        return total;
    });
    ask.rill([](auto& in) {
        return in.step > 1 ? rill::any_range<number>(in.a | rill::map(halve))
                           : rill::any_range<number>(in.a | rill::map([](number x) { return x / 3; }));
    });
});

} // namespace
