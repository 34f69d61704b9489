// pybind11
#include "support/catch.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/generator.hpp>
#include <rill/sources/next.hpp>
#include <rill/terminals/sum.hpp>

#include <pybind11/embed.h>
#include <pybind11/stl.h>

#include <memory>
#include <string>
#include <vector>

namespace py = pybind11;

namespace {

struct journal {
    std::vector<int> numbers;
    static inline int alive = 0;

    explicit journal(std::vector<int> n) : numbers(std::move(n)) { ++alive; }
    journal(journal const&) = delete;
    ~journal() { --alive; }

    rill::generator<int> odd() const {
        for (int x : numbers)
            if (x % 2 == 1) co_yield x;
    }
};

} // namespace

TEST_CASE("a generator is an iterator of Python, and keeps its source alive") {
    py::scoped_interpreter const python;
    auto const seen = py::dict();
    py::exec(R"(
import rows
g = rows.Journal([1, 2, 3, 5]).odd()
first = next(g)
rest = list(g)
over = next(g, None)
del g
)",
             seen);
    CHECK(seen["first"].cast<int>() == 1);
    CHECK(seen["rest"].cast<std::vector<int>>() == std::vector{3, 5});
    CHECK(seen["over"].is_none());
    CHECK(journal::alive == 0);
    py::exec("half = rows.Journal([7, 9]).odd(); next(half)", seen);
    CHECK(journal::alive == 1);
    py::exec("del half", seen);
    CHECK(journal::alive == 0);
}

PYBIND11_EMBEDDED_MODULE(rows, m) {
    py::class_<rill::generator<int>>(m, "Numbers")
        .def("__iter__", [](rill::generator<int>& g) -> rill::generator<int>& { return g; }) // write
        .def("__next__", [](rill::generator<int>& g) {                                       // write
            if (auto x = rill::next(g)) return *x;                                           // write
            throw py::stop_iteration();                                                      // write
        });                                                                                  // write
    py::class_<journal>(m, "Journal")
        .def(py::init<std::vector<int>>())
        .def("odd", &journal::odd, py::keep_alive<0, 1>()); // write
}

TEST_CASE("an iterable of Python goes into a pipeline") {
    py::scoped_interpreter const python;
    py::object const squares = py::eval("(x * x for x in range(4))");
    auto const sum = squares | rill::map([](py::handle x) { return x.cast<int>(); }) | rill::sum(); // write
    CHECK(sum == 14);
}
