#include <rill/core/storage/key_at_hand.hpp>
#include "support/catch.hpp"
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

using namespace rill::core;

namespace {
struct person {
    std::string name;
    int age;
};
using people = std::vector<person>;
template <class S, class Key> using seen = seen_key_t<S, Key>;
using made = std::ranges::transform_view<std::ranges::iota_view<int, int>, person (*)(int)>;
using ages = int (*)(person const&);
using names = std::string_view (*)(person const&);
} // namespace

TEST_CASE("the key of the element at hand is made when that is reached, and then only seen") {
    people two{{"a", 1}, {"b", 2}};
    int calls = 0;
    auto key = [&](person const& p) { return ++calls, p.age; };
    key_at_hand<people, decltype(key)> at_hand;
    at_hand.arrive(key, two, two.begin());
    CHECK(at_hand.see(key, two, two.begin()) == 1);
    CHECK(at_hand.see(key, two, two.begin()) == 1);
    at_hand.arrive(key, two, two.begin() + 1);
    CHECK(at_hand.see(key, two, two.begin() + 1) == 2);
    key_at_hand<people, decltype(key)> other;
    other.copy(at_hand);
    CHECK(other.see(key, two, two.begin()) == 2);
    CHECK(calls == 2);
}

TEST_CASE("an element, or a member of it, is seen where it is, and not kept") {
    people two{{"a", 1}, {"b", 2}};
    whole_element whole;
    CHECK(&key_at_hand<people, whole_element>::see(whole, two, two.begin()) == &two[0]);
    auto age = [](person& p) -> int& { return p.age; };
    CHECK(&key_at_hand<people, int person::*>::see(age, two, two.begin()) == &two[0].age);
    static_assert(std::is_empty_v<key_at_hand<people, whole_element>>);
    static_assert(std::is_empty_v<key_at_hand<people, int person::*>>);
    static_assert(!read_off<std::size_t (std::string::*)() const>);
}

TEST_CASE("a comparison sees the element, the member, or the key as it was made") {
    static_assert(std::same_as<seen<people, whole_element>, person&>);
    static_assert(std::same_as<seen<people const, whole_element>, person const&>);
    static_assert(std::same_as<seen<people, std::string person::*>, std::string&>);
    static_assert(std::same_as<seen<people, ages>, int const&>);
    static_assert(std::same_as<seen<people, names>, std::string_view const&>);
    static_assert(std::same_as<kept_key_t<people, names>, std::string_view>);
    static_assert(std::same_as<kept_key_t<made, names>, std::string>);
    static_assert(std::same_as<seen<made, names>, std::string_view>);
}

TEST_CASE("a key that refers to what passes is owned, or cannot be kept") {
    static_assert(keeps_key<made, names>);
    static_assert(keeps_key<people, std::string* (*)(person&)>);
    static_assert(!keeps_key<made, std::string const* (*)(person const&)>);
    static_assert(keeps_key<made, std::string person::*>);
}
