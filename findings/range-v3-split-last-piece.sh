#!/usr/bin/env bash
# range-v3 0.12.0 (Debian 12: librange-v3-dev 0.12.0-1): views::split drops an empty piece at the end, and only there: "a,,b," has three
# pieces, ",a" two and "," one. So a row of a CSV has a field too few where the last one is empty. std::views::split, which
# came of it, gives n + 1 pieces for n delimiters.
# For rill: split and split_on give n + 1 pieces for n delimiters, and one of nothing.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq -o APT::Sandbox::User=root librange-v3-dev=0.12.0-1
dpkg -x librange-v3-dev*.deb .
cat >finding.cpp <<'CPP'
#include <iostream>
#include <range/v3/view/split.hpp>
#include <ranges>
#include <string_view>
void show(char const* name, auto pieces) {
    std::cout << "  " << name << ':';
    for (auto piece : pieces) {
        std::cout << " <";
        for (char c : piece) std::cout << c;
        std::cout << '>';
    }
}
int main() {
    for (std::string_view text : {"a,b", "a,,b,", ",a", ","}) {
        std::cout << text;
        show("range-v3", ranges::views::split(text, ','));
        show("std", std::views::split(text, ','));
        std::cout << '\n';
    }
}
CPP
g++ -std=c++20 -I usr/include finding.cpp -o finding
cat >expected <<'OUT'
a,b  range-v3: <a> <b>  std: <a> <b>
a,,b,  range-v3: <a> <> <b>  std: <a> <> <b> <>
,a  range-v3: <> <a>  std: <> <a>
,  range-v3: <>  std: <> <>
OUT
./finding | tee seen
diff expected seen && echo "as described"
