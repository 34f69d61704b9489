#include <rill/core/storage/waiting_element.hpp>
#include "support/catch.hpp"
#include "support/archetypes.hpp"
#include <rill/io/lines.hpp>
#include <rill/sources/generator.hpp>
#include <memory>
#include <string>
#include <vector>

using rill::core::can_wait;
using rill::core::waiting_element;

TEST_CASE("what stays waits as a pointer, all else as a value that owns it") {
    std::vector v{1, 2};
    waiting_element<std::vector<int>>::place place;
    CHECK(!place);
    place.emplace(v[1]);
    CHECK((place && &*place == &v[1]));
    place.reset();
    CHECK(!place);

    static_assert(std::same_as<waiting_element<std::vector<int> const>::element, int const&>);
    static_assert(std::same_as<waiting_element<std::vector<bool>>::value, bool>);
    using texts = decltype(rill::lines("file"));
    static_assert(std::same_as<waiting_element<texts>::element, std::string&&>);
    static_assert(std::same_as<waiting_element<rill::generator<int>>::element, int&&>);
    static_assert(std::same_as<waiting_element<rill::generator<std::string const&>>::element, std::string&&>);
    static_assert(can_wait<rill::generator<std::unique_ptr<int>>>);
    static_assert(!can_wait<rill::generator<std::unique_ptr<int> const&>>);
}
