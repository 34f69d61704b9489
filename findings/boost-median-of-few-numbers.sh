#!/usr/bin/env bash
# Boost.Accumulators 1.74 (Debian 12: libboost1.74-dev 1.74.0+ds1-21): the median of less than five numbers is the third of them as
# they came, or 0 if there is none: of 5 and 7 it is 0, of 1, 2 and 9 it is 9. The estimate in one pass, P², needs five numbers
# to begin with, and its documentation does not say what it answers before.
# For rill: median is exact, of one number, too (5, 6, 2), and of none there is none: std::optional.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq -o APT::Sandbox::User=root libboost1.74-dev=1.74.0+ds1-21
dpkg -x ./*.deb .
cat >finding.cpp <<'CPP'
#include <boost/accumulators/accumulators.hpp>
#include <boost/accumulators/statistics/median.hpp>
#include <boost/accumulators/statistics/stats.hpp>
#include <iostream>
#include <vector>
using namespace boost::accumulators;
int main() {
    std::vector<std::vector<double>> const lists{{5}, {5, 7}, {1, 2, 9}, {9, 1, 2}, {4, 3, 2, 1}, {5, 4, 3, 2, 1}};
    for (auto const& numbers : lists) {
        accumulator_set<double, stats<tag::median>> all;
        for (double number : numbers) {
            all(number);
            std::cout << number << ' ';
        }
        std::cout << "median " << median(all) << '\n';
    }
}
CPP
g++ -std=c++17 -I usr/include finding.cpp -o finding
cat >expected <<'OUT'
5 median 0
5 7 median 0
1 2 9 median 9
9 1 2 median 2
4 3 2 1 median 2
5 4 3 2 1 median 3
OUT
./finding | tee seen
diff expected seen && echo "as described"
