#include <rill/io/write_options.hpp>

#include "support/catch.hpp"

#include <type_traits>

TEST_CASE("options are values, changed one by one") {
    constexpr auto in_place = rill::write_options().in_place();
    static_assert(std::is_trivially_copyable_v<rill::write_options>);
    static_assert(!std::is_aggregate_v<rill::write_options>);
    static_assert(std::is_same_v<decltype(in_place.in_place(false)), rill::write_options>);
}
