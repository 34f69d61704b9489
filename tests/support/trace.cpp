#include "trace.hpp"

namespace test {

std::string joined(events const& all) {
    std::string text;
    for (auto const& event : all) text += (text.empty() ? "" : " ") + event;
    return text;
}
std::string in_words(int number) { return std::to_string(number); }
std::string in_parentheses(events const& all) { return "(" + joined(all) + ")"; }

void recording::add(std::string event) {
    if (current->events_.size() == current->fuse_) throw fuse_blown();
    current->events_.push_back(std::move(event));
}
void recording::add(char const* what, int number) { add(what + in_parentheses({in_words(number)})); }
void recording::add(char const* what, events const& arguments) { add(what + in_parentheses(arguments)); }

} // namespace test
