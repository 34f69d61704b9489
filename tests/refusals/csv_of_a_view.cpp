// expect: Needs = (rill::)?(core::)?an_aggregate_of_fields_and_refers_said_where_a_member_is_a_view
#include <rill/io/csv.hpp>

struct visit {
    std::string_view host;
};

int main() {
    for ([[maybe_unused]] auto&& v : rill::csv<visit>("visits.csv")) return 1;
}
