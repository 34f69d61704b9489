#include <rill/core/util/whole_element.hpp>
#include "support/catch.hpp"
#include <concepts>

TEST_CASE("the key of whole elements is the element, which is not copied") {
    int x = 1;
    CHECK(&rill::core::whole_element()(x) == &x);
    static_assert(std::same_as<decltype(rill::core::whole_element()(static_cast<int const&>(x))), int const&>);
}
