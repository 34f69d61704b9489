// Does a verb cost more than the loop that it stands for? Slicing: those that the pipelines do not have.
#include "support/pipelines.hpp"
#include <rill/adaptors/dedup.hpp>
#include <rill/adaptors/distinct.hpp>
#include <rill/adaptors/drop_last.hpp>
#include <rill/adaptors/drop_while.hpp>
#include <rill/adaptors/stop_on.hpp>
#include <rill/adaptors/stride.hpp>
#include <rill/adaptors/take_last.hpp>
#include <rill/adaptors/take_until.hpp>
#include <unordered_set>
#ifdef HAS_RANGE_V3
#include <range/v3/view/drop_last.hpp>
#include <range/v3/view/drop_while.hpp>
#include <range/v3/view/take_last.hpp>
#include <range/v3/view/unique.hpp>
#endif

namespace {

using namespace bench;

constexpr auto quarter = [](number x) { return x >> 22; };

question const take_until("take_until", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a) {
            total += x;
            if (x == in.stop) break;
        }
        return total;
    });
    ask.rill([](auto& in) { return in.a | rill::take_until([stop = in.stop](number x) { return x == stop; }); });
});

question const drop_while("drop_while", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto at = in.a.begin();
        while (at != in.a.end() && *at != in.early) ++at;
        for (; at != in.a.end(); ++at) total += *at;
        return total;
    });
    ask.views([](auto& in) { return in.a | sv::drop_while([early = in.early](number x) { return x != early; }); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::drop_while([early = in.early](number x) { return x != early; }); });
#endif
    ask.rill([](auto& in) { return in.a | rill::drop_while([early = in.early](number x) { return x != early; }); });
});

question const take_last("take_last", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto const size = std::ssize(in.a);
        for (auto i = std::max<std::ptrdiff_t>(0, size - in.many); i < size; ++i)
            total += in.a[static_cast<std::size_t>(i)];
        return total;
    });
    ask.views([](auto& in) { return in.a | sv::drop(std::max<std::ptrdiff_t>(0, std::ssize(in.a) - in.many)); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::take_last(in.many); });
#endif
    ask.rill([](auto& in) { return in.a | rill::take_last(in.many); });
});

question const drop_last("drop_last", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        auto const size = std::ssize(in.a);
        for (std::ptrdiff_t i = 0; i < size - in.few; ++i) total += in.a[static_cast<std::size_t>(i)];
        return total;
    });
    ask.views([](auto& in) { return in.a | sv::take(std::max<std::ptrdiff_t>(0, std::ssize(in.a) - in.few)); });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::drop_last(in.few); });
#endif
    ask.rill([](auto& in) { return in.a | rill::drop_last(in.few); });
});

question const filtered_stride("filter, stride", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        std::ptrdiff_t skip = 0;
        for (auto x : in.a) {
            if (!every_third(x) || skip-- > 0) continue;
            total += x;
            skip = in.step - 1;
        }
        return total;
    });
#ifdef __cpp_lib_ranges_stride
    ask.views([](auto& in) { return in.a | sv::filter(every_third) | sv::stride(in.step); });
#endif
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::filter(every_third) | rv::stride(in.step); });
#endif
    ask.rill([](auto& in) { return in.a | rill::filter(every_third) | rill::stride(in.step); });
});

// A token of its own: what std::stop_token costs is not the question.
struct token {
    bool const* stop;
    bool stop_requested() const { return *static_cast<bool const volatile*>(stop); }
};

question const stop_on("stop_on", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (auto x : in.a) {
            if (token{&in.stopped}.stop_requested()) break;
            total += x;
        }
        return total;
    });
    ask.views([](auto& in) {
        return in.a | sv::take_while([t = token{&in.stopped}](number) { return !t.stop_requested(); });
    });
    ask.rill([](auto& in) { return in.a | rill::stop_on(token{&in.stopped}); });
});

question const dedup("dedup", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        for (std::size_t i = 0; i < in.a.size(); ++i)
            if (i == 0 || in.a[i] != in.a[i - 1]) total += in.a[i];
        return total;
    });
#ifdef HAS_RANGE_V3
    ask.range_v3([](auto& in) { return in.a | rv::unique; });
#endif
    ask.rill([](auto& in) { return in.a | rill::dedup(); });
});

question const dedup_key("dedup by key", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        std::optional<number> last;
        for (auto x : in.a)
            if (auto const key = quarter(x); !last || *last != key) {
                total += x;
                last = key;
            }
        return total;
    });
    ask.rill([](auto& in) { return in.a | rill::dedup(quarter); });
});

question const distinct("distinct", [](auto& ask) {
    ask.loop([](auto& in) {
        number total = 0;
        std::unordered_set<number> seen;
        for (auto x : in.a)
            if (seen.insert(x).second) total += x;
        return total;
    });
    ask.rill([](auto& in) { return in.a | rill::distinct(); });
});

} // namespace
