// A million rows of a database, one at a time: how the cursor of any library becomes a range. A generator owns the
// statement, and so it is finalised on every way out, also when not all rows are wanted. In Python: for row in connection.execute(...).
#include <rill/adaptors/map.hpp>
#include <rill/adaptors/take.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/aggregate.hpp>
#include <rill/terminals/count.hpp>
#include <rill/terminals/for_each.hpp>
#include <rill/terminals/max.hpp>
#include <rill/terminals/sum.hpp>
#include <rill/terminals/to.hpp>

#include <sqlite3.h>
#include <sys/resource.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

using database = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;
using statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

[[noreturn]] void failed(sqlite3* db) { throw std::runtime_error(sqlite3_errmsg(db)); }

database open(char const* path) {
    sqlite3* db = nullptr;
    int const result = sqlite3_open(path, &db);
    database opened(db, &sqlite3_close);
    if (result != SQLITE_OK) failed(db);
    return opened;
}
void execute(database const& db, char const* sql) {
    if (sqlite3_exec(db.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) failed(db.get());
}

/// The row that a statement stands on: valid until the next one.
class row {
    sqlite3_stmt* at_;

public:
    explicit row(sqlite3_stmt* at) : at_(at) {}

    sqlite3_int64 number(int column) const { return sqlite3_column_int64(at_, column); }
    std::string_view text(int column) const { // by its size: a text may have null characters in it
        auto const* const bytes = reinterpret_cast<char const*>(sqlite3_column_text(at_, column));
        return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(at_, column))};
    }
};

/// After the end and after an error it asks no more: sqlite3_step would begin again with the first row.
rill::generator<row> rows(sqlite3* db, std::string sql) {
    sqlite3_stmt* at = nullptr;
    if (sqlite3_prepare_v2(db, sql.c_str(), -1, &at, nullptr) != SQLITE_OK) failed(db);
    statement const owned(at, &sqlite3_finalize);
    int result = SQLITE_DONE;
    while ((result = sqlite3_step(at)) == SQLITE_ROW) co_yield row(at);
    if (result != SQLITE_DONE) failed(db);
}

/// In KiB.
long peak_memory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}
bool no_statement_is_open(database const& db) { return sqlite3_next_stmt(db.get(), nullptr) == nullptr; }

} // namespace

int main() {
    auto const db = open(":memory:");
    execute(db, "create table event(id integer primary key, name text);"
                "with recursive n(i) as (values(1) union all select i + 1 from n where i < 1000000) "
                "insert into event select i, 'event ' || i from n");

    auto const before = peak_memory();
    auto const [count, total, longest] = rows(db.get(), "select name from event") |
                                         rill::map([](row const& r) { return r.text(0).size(); }) |
                                         rill::aggregate(rill::count(), rill::sum(), rill::max());
    auto const grown = peak_memory() - before;
    std::printf("%zu names of %zu characters, in %ld KiB\n", count, total, grown);

    auto const first = rows(db.get(), "select name from event order by id desc") | rill::take(2) |
                       rill::map([](row const& r) { return std::string(r.text(0)); }) | rill::to<std::vector>();
    bool const left_early = no_statement_is_open(db);

    std::vector<sqlite3_int64> before_error;
    std::string error;
    auto failing = rows(db.get(), "select case id when 3 then abs(-9223372036854775807 - 1) else id end from event");
    try {
        for (row const& r : failing) before_error.push_back(r.number(0));
    } catch (std::runtime_error const& e) {
        error = e.what();
    }
    std::printf("after %zu rows: %s\n", before_error.size(), error.c_str());

    bool const right = grown < 4096 && count == 1'000'000 && total == 11'888'896 && longest == 13 &&
                       first == std::vector<std::string>{"event 1000000", "event 999999"} && left_early &&
                       before_error == std::vector<sqlite3_int64>{1, 2} && error == "integer overflow" &&
                       failing.begin() == failing.end() && no_statement_is_open(db);
    return right ? EXIT_SUCCESS : EXIT_FAILURE;
}
