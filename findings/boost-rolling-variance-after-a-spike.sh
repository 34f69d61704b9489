#!/usr/bin/env bash
# Boost.Accumulators 1.74 (Debian 12: libboost1.74-dev 1.74.0+ds1-21): rolling_variance over three numbers never forgets a great one
# that has left the window: of 1000 times the numbers 4, 5 and 6 it is 128 if 1e9 came first, and 0 if 1e12 did, not 1. The mean
# hardly shows it. A sum of squares is kept and what leaves is subtracted from it; what was rounded off in between stays off.
# For rill: slide hands out each window, and stats computes it anew: 1. Nothing of an earlier window is in it.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq -o APT::Sandbox::User=root libboost1.74-dev=1.74.0+ds1-21
dpkg -x ./*.deb .
cat >finding.cpp <<'CPP'
#include <boost/accumulators/accumulators.hpp>
#include <boost/accumulators/statistics/rolling_mean.hpp>
#include <boost/accumulators/statistics/rolling_variance.hpp>
#include <boost/accumulators/statistics/stats.hpp>
#include <iostream>
using namespace boost::accumulators;
int main() {
    for (double first : {5., 1e9, 1e12}) {
        accumulator_set<double, stats<tag::rolling_mean, tag::rolling_variance>> window(tag::rolling_window::window_size = 3);
        window(first);
        for (int i = 0; i < 1000; ++i)
            for (double number : {4., 5., 6.}) window(number);
        std::cout << "first " << first << " mean " << rolling_mean(window) << " variance " << rolling_variance(window) << '\n';
    }
}
CPP
g++ -std=c++17 -I usr/include finding.cpp -o finding
cat >expected <<'OUT'
first 5 mean 5 variance 1
first 1e+09 mean 5 variance 128
first 1e+12 mean 5.00006 variance 0
OUT
./finding | tee seen
diff expected seen && echo "as described"
