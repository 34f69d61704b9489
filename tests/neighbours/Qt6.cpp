// Qt
#include "support/catch.hpp"
#include <rill/adaptors/filter.hpp>
#include <rill/adaptors/map.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/to.hpp>

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

TEST_CASE("a QList is filled") {
    std::vector const v{1, 2, 3};
    auto const odd = v | rill::filter([](int x) { return x % 2 == 1; }) | rill::to<QList<int>>(); // write
    CHECK(odd == QList<int>{1, 3});
    auto const texts = v | rill::map([](int x) { return QString::number(x); }) | rill::to<QStringList>(); // write
    CHECK(texts.join(',') == "1,2,3");
}

TEST_CASE("a QList that is shared is walked as const, or it is copied") {
    QList<int> const list{1, 2, 3};
    auto shared = list;
    auto const doubled = std::as_const(shared) | rill::map([](int x) { return 2 * x; }) | rill::to<QList>(); // write
    CHECK(doubled == QList<int>{2, 4, 6});
    CHECK(shared.isSharedWith(list));
}
