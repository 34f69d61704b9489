// A codec by itself, with as little to take from and to put to as it may get.
#pragma once
#include "catch.hpp"
#include "compressed.hpp"
#include <rill/io/codec/codec.hpp>
#include <string>

namespace test {

struct decoded {
    std::string text, fault;
    bool ended = false;
    std::size_t taken = 0;
};

/// One member, so many bytes at a time. A codec that can do nothing is shown more of the input, as it is in earnest.
template <class Codec> decoded decode(Codec& codec, std::string_view bytes, std::size_t most_in, std::size_t most_out) {
    decoded result;
    std::string into(most_out, '\0');
    codec.begin();
    for (auto shown = most_in;;) {
        auto const in = bytes.substr(result.taken, shown);
        rill::core::coding io{in.data(), in.data() + in.size(), into.data(), into.data() + into.size()};
        auto const done = codec.run(io);
        auto const taken = static_cast<std::size_t>(io.from - bytes.data()) - result.taken;
        auto const put = static_cast<std::size_t>(io.into - into.data());
        result.taken += taken;
        result.text.append(into, 0, put);
        if (done.fault != nullptr) return result.fault = done.fault, result;
        if (done.ended) return result.ended = true, result;
        if (taken != 0 || put != 0) shown = most_in;
        else if (result.taken + shown < bytes.size()) ++shown;
        else return result;
    }
}

/// A member ends where it ends, whatever is behind it, and after that another one may begin.
template <class Codec> void check_codec(std::string const& text, std::string const& bytes) {
    Codec codec;
    for (std::size_t const most_in : {1u, 3u, 1'000'000u})
        for (std::size_t const most_out : {1u, 5u, 1'000'000u}) {
            auto const found = decode(codec, bytes + bytes, most_in, most_out);
            INFO("at most " << most_in << " in, " << most_out << " out");
            CHECK(found.text == text);
            CHECK(found.fault.empty());
            CHECK(found.ended);
            CHECK(found.taken == bytes.size());
        }
    CHECK(Codec::told(bytes) == rill::core::match::yes);
    CHECK(Codec::told(bytes.substr(0, 2)) != rill::core::match::no);
    CHECK(Codec::told("plain text") == rill::core::match::no);
    CHECK(!codec.may_end());
    auto const cut = decode(codec, bytes.substr(0, bytes.size() - 1), 1'000'000, 1'000'000);
    CHECK(cut.text == text);
    CHECK(!cut.ended);
    CHECK(cut.fault.empty());
}

} // namespace test
