// Every verb over a source that gdb knows by its number, each in a variable that debug/rill_printers.py is to show
// (every_view.py).
#include "support/verbs.hpp"

namespace {

[[gnu::noinline]] void stop([[maybe_unused]] char const* name) { asm volatile(""); }

template <std::size_t Verb> void show() {
    model::dice random(Verb);
    model::list const data{3, 1, 4, 1, 5, 9, 2, 6};
    model::stage stage(1, random);
    stage.other = data; // zip_strict wants as many
    auto const& verb = std::get<Verb>(model::verbs);
    auto view = verb.apply(model::single_pass(-1, data), stage);
    [[maybe_unused]] auto iterator = view.begin();
    stop(verb.name);
}

} // namespace

int main() {
    [&]<std::size_t... Verb>(std::index_sequence<Verb...>) {
        (show<Verb>(), ...);
    }(std::make_index_sequence<model::number_of_verbs>());
}
