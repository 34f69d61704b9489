// A report on a web server's log: requests and bytes for each status and hour, the clients with the most bytes, and the size
// that 95 of 100 answers do not exceed. One pass over the lines, however many there are. In Python: a loop by hand over
// Counters and defaultdicts.
#include <rill/adaptors/filter_map.hpp>
#include <rill/io/lines.hpp>
#include <rill/sources/words.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/fold.hpp>
#include <rill/terminals/fold_by.hpp>
#include <rill/terminals/quantile.hpp>
#include <rill/terminals/to.hpp>
#include <rill/terminals/top_k.hpp>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

struct request {
    std::string client, hour, status;
    double bytes;
};
struct traffic {
    int requests = 0;
    double bytes = 0;
};

/// client - - [28/Nov/2026:10:00:01 +0000] "GET /index.html HTTP/1.1" 200 1234
std::optional<request> parsed(std::string_view line) {
    auto const words = rill::words(line) | rill::to<std::vector>();
    if (words.size() != 10) return std::nullopt;
    return request{std::string(words[0]), std::string(words[3].substr(13, 2)), std::string(words[8]),
                   std::strtod(std::string(words[9]).c_str(), nullptr)};
}
traffic with(traffic t, request const& r) { return {t.requests + 1, t.bytes + r.bytes}; }
std::vector<double> appended(std::vector<double> all, request const& r) { return all.push_back(r.bytes), all; }

} // namespace

int main() {
    std::istringstream log("10.0.0.1 - - [28/Nov/2026:10:00:01 +0000] \"GET / HTTP/1.1\" 200 500\n"
                           "10.0.0.2 - - [28/Nov/2026:10:59:59 +0000] \"GET /a HTTP/1.1\" 404 100\n"
                           "this line is broken\n"
                           "10.0.0.2 - - [28/Nov/2026:11:30:00 +0000] \"GET /b HTTP/1.1\" 200 900\n");
    auto const by_status_and_hour = [](request const& r) { return std::pair(r.status, r.hour); };
    auto const [groups, clients, sizes] =
        rill::lines(log) | rill::filter_map(parsed) |
        rill::aggregate(rill::fold_by<std::map>(by_status_and_hour, traffic(), with),
                        rill::fold_by(&request::client, traffic(), with), rill::fold(std::vector<double>(), appended));
    auto const top = clients | rill::top_k(10, [](auto const& client) { return client.second.bytes; });
    auto const most = sizes | rill::quantile(0.95);

    for (auto const& [group, all] : groups)
        std::printf("%s %s h %3d requests %6.0f bytes\n", group.first.c_str(), group.second.c_str(), all.requests,
                    all.bytes);
    for (auto const& [client, all] : top) std::printf("%s %6.0f bytes\n", client.c_str(), all.bytes);
    std::printf("95 of 100 have at most %.0f bytes\n", *most);
    return groups.size() == 3 && top.at(0).first == "10.0.0.2" && top.at(0).second.requests == 2 && *most == 860
               ? EXIT_SUCCESS
               : EXIT_FAILURE;
}
