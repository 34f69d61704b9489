// Eigen
#include "support/catch.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/range.hpp>
#include <rill/terminals/fold.hpp>
#include <rill/terminals/to.hpp>

#include <Eigen/Core>

#include <vector>

TEST_CASE("a vector's coefficients are walked") {
    Eigen::VectorXd const v = Eigen::VectorXd::LinSpaced(4, 1, 4);
    auto const squares = v | rill::map([](double x) { return x * x; }) | rill::to<std::vector>(); // write
    CHECK(squares == std::vector{1.0, 4.0, 9.0, 16.0});
}

TEST_CASE("a vector is made of a random-access pipeline") {
    auto const squares = rill::range(4) | rill::map([](int i) { return i * i; });
    Eigen::VectorXi const v = Eigen::VectorXi::NullaryExpr(4, [&](Eigen::Index i) { return squares[i]; }); // write
    CHECK(v.sum() == 14);
}

TEST_CASE("a vector is made of what is collected, without a copy") {
    auto odd = rill::range(6) | rill::filter([](int i) { return i % 2 == 1; }) | rill::to<std::vector>();
    Eigen::Map<Eigen::VectorXi> const v(odd.data(), static_cast<Eigen::Index>(odd.size())); // write
    CHECK((v.sum() == 9 && v.data() == odd.data()));
}

TEST_CASE("an expression's rows are evaluated into a named vector first") {
    Eigen::VectorXd const v = Eigen::VectorXd::Ones(3);
    Eigen::VectorXd const doubled = v * 2; // write
    CHECK((doubled | rill::fold(0.0, std::plus())) == 6.0);
}
