// Terminals that keep something, and several of them in one pass, against the loop that one would write.
#include "support/pipelines.hpp"
#include <rill/sources/split.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/counts.hpp>
#include <rill/terminals/fold.hpp>
#include <rill/terminals/fold_by.hpp>
#include <rill/terminals/max.hpp>
#include <rill/terminals/min.hpp>
#include <rill/terminals/minmax.hpp>
#include <rill/terminals/product.hpp>
#include <rill/terminals/stats.hpp>
#include <rill/terminals/top_k.hpp>
#include <cmath>
#include <functional>
#include <queue>
#include <string>
#include <string_view>
#include <unordered_map>

namespace {

using namespace bench;

question const several("aggregate: sum, count, least, greatest", [](auto& ask) {
    ask.loop([](auto& in) {
        number sum = 0, n = 0, least = ~number{0}, most = 0;
        for (number x : in.a) {
            if (!every_third(x)) continue;
            sum += x;
            ++n;
            if (x < least) least = x;
            if (x > most) most = x;
        }
        return sum + n + least + most;
    });
    ask.add("rill", [](auto& in) {
        auto const [sum, n, least, most] =
            in.a | rill::filter(every_third) | rill::aggregate(rill::sum(), rill::count(), rill::min(), rill::max());
        return sum + number{n} + *least + *most;
    });
});

question const moments("stats", [](auto& ask) {
    ask.loop([](auto& in) {
        double mean = 0, squares = 0, sum = 0, lost = 0;
        number n = 0, least = ~number{0}, most = 0;
        for (number x : in.a) {
            auto const value = static_cast<double>(x), before = value - mean;
            mean += before / static_cast<double>(++n);
            squares += before * (value - mean);
            auto const next = sum + value;
            lost += std::abs(sum) >= std::abs(value) ? (sum - next) + value : (value - next) + sum;
            sum = next;
            if (x < least) least = x;
            if (x > most) most = x;
        }
        return static_cast<number>(mean + sum + lost) + static_cast<number>(squares / static_cast<double>(n)) + least +
               most;
    });
    ask.add("rill", [](auto& in) {
        auto const s = in.a | rill::stats();
        return static_cast<number>(s.mean() + s.sum()) + static_cast<number>(s.population_variance()) + *s.min() +
               *s.max();
    });
});

/// A text of words, some of which come often.
std::string const& text_of(auto& in) {
    static std::unordered_map<void const*, std::string> texts;
    auto& text = texts[&in];
    if (text.empty())
        for (std::size_t i = 0; i < in.a.size(); ++i)
            (text += "a word of some length " + std::to_string(in.a[i] % (in.b[i] % 400 + 1))) += ',';
    return text;
}
question const word_counts("counts of words", [](auto& ask) {
    ask.loop([](auto& in) {
        std::unordered_map<std::string, std::size_t> counts;
        std::string_view rest = text_of(in);
        for (auto end = rest.find(','); end != rest.npos; rest.remove_prefix(end + 1), end = rest.find(','))
            ++counts[std::string(rest.substr(0, end))];
        number n = 0;
        for (auto& [word, count] : counts) n += word.size() * count * count;
        return n;
    });
    ask.add("rill", [](auto& in) {
        number n = 0;
        std::string_view const text = text_of(in);
        for (auto& [word, count] : rill::split(text.substr(0, text.size() - 1), ',') | rill::counts())
            n += word.size() * count * count;
        return n;
    });
});

question const folded_by("fold_by", [](auto& ask) {
    ask.loop([](auto& in) {
        std::unordered_map<number, number> sums;
        for (number x : in.a) sums[x % 1009] += x;
        number n = 0;
        for (auto [key, sum] : sums) n += key * sum;
        return n;
    });
    ask.add("rill", [](auto& in) {
        number n = 0;
        auto const sums = in.a | rill::fold_by([](number x) { return x % 1009; }, number{0}, std::plus{});
        for (auto const& entry : sums) n += entry.first * entry.second;
        return n;
    });
});

question const top("top_k(10)", [](auto& ask) {
    ask.loop([](auto& in) {
        std::priority_queue<number, std::vector<number>, std::greater<>> best;
        for (number x : in.a) {
            if (best.size() < 10) best.push(x);
            else if (x > best.top()) {
                best.pop();
                best.push(x);
            }
        }
        number total = 0;
        for (; !best.empty(); best.pop()) total += best.top();
        return total;
    });
    ask.add("rill", [](auto& in) {
        number total = 0;
        for (number x : in.a | rill::top_k(10)) total += x;
        return total;
    });
});

question const both_ends("minmax", [](auto& ask) {
    ask.loop([](auto& in) {
        number least = in.a[0], most = in.a[0];
        for (number x : in.a) {
            if (x < least) least = x;
            if (!(x < most)) most = x;
        }
        return least + most;
    });
    ask.add("std", [](auto& in) {
        auto const [least, most] = std::ranges::minmax(in.a);
        return least + most;
    });
    ask.add("rill", [](auto& in) {
        auto const found = in.a | rill::minmax();
        return found->min + found->max;
    });
});

question const multiplied("product", [](auto& ask) {
    ask.loop([](auto& in) {
        number all = 1;
        for (number x : in.a) all *= x | 1;
        return all;
    });
    ask.add("rill", [](auto& in) { return in.a | rill::map([](number x) { return x | 1; }) | rill::product(); });
});

} // namespace
