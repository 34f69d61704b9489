// expect: Needs = (rill::)?(core::)?a_text_and_no_string_literal
#include <rill/sources/words.hpp>

int main() { static_cast<void>("to be" | rill::words()); }
