#include "trace.hpp"

namespace test {

std::string joined(events const& all) {
    std::string text;
    for (auto const& event : all) text += (text.empty() ? "" : " ") + event;
    return text;
}
void word_list::add(std::string word) { all_.push_back(std::move(word)); }
void word_list::add_if_equal(bool places_are_equal, std::string word, std::string const& again,
                             std::string const& once_more) {
    add(places_are_equal && word == again && word == once_more ? std::move(word) : "disordered");
}
std::string word_list::text_backwards() const { return joined({all_.rbegin(), all_.rend()}); }
std::string in_words(int number) { return std::to_string(number); }
std::string in_parentheses(events const& all) { // (appended: g++ 12 warns of "(" + text at -O3)
    std::string text(1, '(');
    text += joined(all);
    return text += ')';
}

void recording::add(std::string event) {
    if (current->events_.size() == current->fuse_) throw fuse_blown();
    current->events_.push_back(std::move(event));
}
void recording::add(char const* what) { add(std::string(what)); }
void recording::add(char const* what, int number) { add(what, events{in_words(number)}); }
void recording::add(char const* what, events const& arguments) {
    std::string event = what;
    add(event += in_parentheses(arguments));
}

} // namespace test
