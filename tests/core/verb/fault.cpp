#include <rill/core/verb/fault.hpp>
#include "support/catch.hpp"
#include <rill/adaptors/map.hpp>
#include <rill/sources/generator.hpp>
#include <rill/terminals/sum.hpp>
#include <optional>
#include <vector>

namespace rill::core {

template <class R> using fault_t = typename fault<R>::type;

struct no_default {
    int* at;
    explicit no_default(int* p) : at(p) {}
    int& operator*() const;
    no_default& operator++();
    void operator++(int);
    bool operator==(no_default const&) const;
    using difference_type = std::ptrdiff_t;
    using value_type = int;
};
struct written_only {
    struct iterator {
        using difference_type = std::ptrdiff_t;
        iterator& operator*();
        iterator& operator=(int);
        iterator& operator++();
        iterator operator++(int);
        bool operator==(iterator const&) const;
    };
    iterator begin();
    iterator end();
};
struct pieces {
    no_default begin() const;
    no_default end() const;
};
inline constexpr auto remembering = [n = 0](int x) mutable { return n += x; };
using remembering_view = decltype(std::declval<std::vector<int>&>() | map(remembering));

} // namespace rill::core

TEST_CASE("what is no range is told from a range that cannot be walked") {
    using namespace rill::core;
    static_assert(range_like<std::vector<int>&>);
    static_assert(range_like<pieces> && !sequence<pieces>);
    static_assert(range_like<remembering_view const&> && !sequence<remembering_view const>);
    static_assert(!range_like<int> && !range_like<decltype(rill::sum())>);
}

TEST_CASE("each fault has a name") {
    using namespace rill::core;
    static_assert(std::same_as<fault_t<int>, a_range_on_the_left_and_a_terminal_has_made_none>);
    static_assert(std::same_as<fault_t<decltype(rill::map)>, parentheses_after_its_name>);
    static_assert(
        std::same_as<fault_t<std::vector<int> const>, a_range_that_does_not_dangle_so_give_the_const_temporary_a_name>);
    static_assert(std::same_as<fault_t<std::initializer_list<int>&>, //
                               a_range_that_does_not_dangle_such_as_a_container>);
    static_assert(std::same_as<fault_t<rill::generator<int> const&>, //
                               a_range_that_is_not_const_since_walking_it_changes_it>);
    static_assert(std::same_as<fault_t<remembering_view const&>, //
                               a_range_that_is_not_const_since_walking_it_changes_it>);
    static_assert(std::same_as<fault_t<pieces>, iterators_with_a_default_constructor_so_collect_it_first>);
    static_assert(std::same_as<fault_t<written_only>, a_std_ranges_input_range>);
}

TEST_CASE("a stage that does not fit what is on its left is refused, whatever that is") {
    constexpr auto closure_base = []<class R>(std::type_identity<R>) {
        return requires(R r) { static_cast<R&&>(r) | rill::map(rill::core::remembering); };
    };
    static_assert(closure_base(std::type_identity<std::vector<int>&>()));
    static_assert(!closure_base(std::type_identity<int>()));
    static_assert(!closure_base(std::type_identity<rill::core::pieces>()));
    static_assert(!closure_base(std::type_identity<rill::generator<int> const&>()));
    static_assert(!closure_base(std::type_identity<std::vector<int> const>()));
}
