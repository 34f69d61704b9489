// A million rows of a PostgreSQL server as they arrive, by libpq's single-row mode: without it libpq keeps all of them before
// the first can be looked at. A function that returns the next row, or nothing, is a range by from_fn. In Python: for row in
// cursor, of a cursor with a name. postgres_rows.sh starts a server for it.
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/from_fn.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>

#include <libpq-fe.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct finish {
    void operator()(PGconn* c) const { PQfinish(c); }
};
struct clear {
    void operator()(PGresult* r) const { PQclear(r); }
};
using connection = std::unique_ptr<PGconn, finish>;
using result = std::unique_ptr<PGresult, clear>;

/// A row, which owns what it consists of.
class row {
    result row_;

public:
    explicit row(result r) : row_(std::move(r)) {}
    long long number(int column) const { return std::atoll(PQgetvalue(row_.get(), 0, column)); }
};

/// The rows of a query, of which one is in memory. Who leaves early leaves the connection free for the next query.
class query {
    PGconn* to_;

public:
    query(PGconn* to, char const* sql) : to_(to) {
        if (PQsendQuery(to, sql) == 0 || PQsetSingleRowMode(to) == 0) throw std::runtime_error(PQerrorMessage(to));
    }
    query(query&& other) noexcept : to_(std::exchange(other.to_, nullptr)) {}
    query& operator=(query&&) = delete;
    ~query() {
        if (to_ == nullptr) return;
        if (PQtransactionStatus(to_) == PQTRANS_ACTIVE)
            if (auto* const cancel = PQgetCancel(to_)) {
                char why[256];
                PQcancel(cancel, why, sizeof why);
                PQfreeCancel(cancel);
            }
        while (result(PQgetResult(to_))) {
        }
    }

    std::optional<row> operator()() {
        result next(PQgetResult(to_));
        if (!next) return std::nullopt;
        auto const status = PQresultStatus(next.get());
        if (status == PGRES_SINGLE_TUPLE) return row(std::move(next));
        if (status == PGRES_TUPLES_OK) return std::nullopt; // behind the last row
        throw std::runtime_error(PQresultErrorMessage(next.get()));
    }
};
auto rows(PGconn* to, char const* sql) { return rill::from_fn(query(to, sql)); }

/// In KiB.
long peak_memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}
long long first_column(row const& r) { return r.number(0); }

} // namespace

int main() {
    if (std::getenv("PGHOST") == nullptr) {
        std::printf("skipped: no server; examples/postgres_rows.sh PROGRAM starts one\n");
        return EXIT_SUCCESS;
    }
    connection const database(PQconnectdb("")); // where to is in the environment
    if (PQstatus(database.get()) != CONNECTION_OK) {
        std::printf("%s\n", PQerrorMessage(database.get()));
        return EXIT_FAILURE;
    }
    auto* const to = database.get();

    auto const before = peak_memory();
    auto const total = rows(to, "select generate_series(1, 1000000)") | rill::map(first_column) | rill::sum();
    auto const grown = peak_memory() - before;
    std::printf("a million rows add up to %lld, in %ld KiB\n", total, grown);

    auto const first = rows(to, "select generate_series(1, 1000000000)") | rill::take(2) | rill::map(first_column) |
                       rill::to<std::vector>();
    std::vector<long long> before_error;
    std::string error;
    try {
        for (row const& r : rows(to, "select 10 / (3 - i) from generate_series(1, 5) i"))
            before_error.push_back(r.number(0));
    } catch (std::runtime_error const& e) {
        error = e.what();
    }
    std::printf("after %zu rows: %s", before_error.size(), error.c_str());
    bool const right = total == 500'000'500'000 && grown < 8192 && first == std::vector{1LL, 2LL} &&
                       before_error == std::vector{5LL, 10LL} && error.find("division by zero") != std::string::npos;
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
