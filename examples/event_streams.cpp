// Events of several machines, each stream in the order of time, as one stream in the order of time: two whose number is
// known, then any number of them. And streams whose time does not matter: one after the other, and in turn. In Python:
//
//   heapq.merge(a, b, key=lambda e: e.second)    itertools.chain(a, b)    more_itertools.roundrobin(a, b)
#include <rill/adaptors/chain.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/merge.hpp>
#include <rill/adaptors/merge_all.hpp>
#include <rill/adaptors/round_robin.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/range.hpp>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

struct event {
    int second;
    std::string machine;
};

bool earlier(event const& a, event const& b) { return a.second < b.second; }

std::string label(event const& e) { return e.machine + std::to_string(e.second); }

/// A machine that reports at its start and every few seconds from then on, for ever.
rill::generator<event> reports(std::string machine, int start, int every) {
    for (event e{start, machine};; e.second += every) co_yield e;
}

/// The first events of a stream, "a0 b1 a3".
template <class Events> std::string shown(Events&& events, int n) {
    std::string text;
    for (auto const& e : std::forward<Events>(events) | rill::take(n) | rill::map(label))
        text += (text.empty() ? "" : " ") + e;
    return text;
}

} // namespace

int main() {
    std::vector<event> const a{{0, "a"}, {3, "a"}, {6, "a"}};
    std::vector<event> const b{{1, "b"}, {3, "b"}};

    // A machine for each number: the streams are made when the merged one begins, and each is one frame in memory.
    auto const machine = [](int i) { return reports(std::string(1, static_cast<char>('p' + i)), i, 2 + i); };
    auto const merged = shown(rill::range(4) | rill::map(machine) | rill::merge_all(earlier), 9);
    std::printf("%s\n", merged.c_str());

    return merged == "p0 q1 p2 r2 s3 p4 q4 p6 r6" && shown(rill::merge(earlier, a, b), 9) == "a0 b1 a3 b3 a6" &&
                   shown(rill::chain(a, b), 9) == "a0 a3 a6 b1 b3" &&
                   shown(rill::round_robin(a, b), 9) == "a0 b1 a3 b3 a6"
               ? EXIT_SUCCESS
               : EXIT_FAILURE;
}
