// expect: (write_csv.*Needs = (rill::core::)?elements_that_are_rows_of_fields_such_as_tuples|Needs = (rill::core::)?elements_that_are_rows_of_fields_such_as_tuples.*write_csv)
#include <rill/io/write_csv.hpp>
#include <vector>

int main() {
    std::vector<int> v{1, 2};
    v | rill::write_csv("numbers.csv");
}
