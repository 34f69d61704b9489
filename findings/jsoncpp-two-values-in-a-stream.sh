#!/usr/bin/env bash
# JsonCpp 1.9.5 (Debian 12: libjsoncpp-dev 1.9.5-4): `in >> value` takes all that the stream has, gives the first value and says nothing
# of the rest: of three JSON lines there is one, and the stream is empty and good. Of nlohmann-json 3.11.2, as of an int, >> takes
# one value and leaves the rest.
# For rill: an element of rill::istream<T> is what one >> takes: of Json::Value there is one, however many lines. JSON lines are
# `rill::lines(path) | rill::map(parse)`.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
apt-get download -qq -o APT::Sandbox::User=root libjsoncpp-dev=1.9.5-4 libjsoncpp25=1.9.5-4 nlohmann-json3-dev=3.11.2-2
for package in *.deb; do dpkg -x "$package" .; done
lib=$(dirname "$(find "$work" -name libjsoncpp.so)")
cat >finding.cpp <<'CPP'
#include <iostream>
#include <json/json.h>
#include <nlohmann/json.hpp>
#include <sstream>
template <class T> T read(char const* name) {
    std::istringstream in("{\"a\":1}\n{\"a\":2}\n{\"a\":3}\n");
    T value;
    in >> value;
    std::cout << name << (in ? "" : " (failed)") << ", left: " << std::string(std::istreambuf_iterator<char>(in), {}).size() << ", value: ";
    return value;
}
int main() {
    std::cout << read<Json::Value>("Json::Value")["a"].asInt() << '\n';
    std::cout << read<nlohmann::json>("nlohmann::json")["a"] << '\n';
}
CPP
g++ -std=c++17 -I usr/include -I usr/include/jsoncpp finding.cpp -o finding -L "$lib" -ljsoncpp -Wl,-rpath,"$lib"
cat >expected <<'OUT'
Json::Value, left: 0, value: 1
nlohmann::json, left: 17, value: 1
OUT
./finding | tee seen
diff expected seen && echo "as described"
