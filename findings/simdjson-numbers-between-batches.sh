#!/usr/bin/env bash
# simdjson 3.0.1 (Debian 12: libsimdjson-dev 3.0.1-1), a stream of JSON documents: of 227273 lines that are the number 1234567890
# parse_many makes 227275 documents and no error. It works in batches of a million bytes, and a number that a batch ends in is
# two: here 1 and 234567890, 12 and 34567890. Its header allows documents that are no arrays or objects if white space parts
# them, as it does; arrays and objects are carried over whole.
# For rill: an element that a block ends in is one element; csv and lines are tested with blocks of every length.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq -o APT::Sandbox::User=root libsimdjson-dev=3.0.1-1 libsimdjson14=3.0.1-1
for package in *.deb; do dpkg -x "$package" .; done
lib=$(dirname "$(find "$work" -name libsimdjson.so)")
cat >finding.cpp <<'CPP'
#include <iostream>
#include <map>
#include <simdjson.h>
int main() {
    for (std::string line : {"1234567890\n", "[1234567890]\n"}) {
        std::string text;
        while (text.size() < 2'500'000) text += line;
        simdjson::padded_string padded(text);
        simdjson::dom::parser parser;
        std::map<std::string, int> seen;
        simdjson::dom::document_stream documents = parser.parse_many(padded);
        for (simdjson::dom::element document : documents) ++seen[simdjson::minify(document)];
        std::cout << text.size() / line.size() << " lines:";
        for (auto& [document, times] : seen) std::cout << ' ' << times << " of " << document;
        std::cout << '\n';
    }
}
CPP
g++ -std=c++17 -O1 -I usr/include finding.cpp -o finding -L "$lib" -lsimdjson -Wl,-rpath,"$lib"
cat >expected <<'OUT'
227273 lines: 1 of 1 1 of 12 227271 of 1234567890 1 of 234567890 1 of 34567890
192308 lines: 192308 of [1234567890]
OUT
./finding | tee seen
diff expected seen && echo "as described"
