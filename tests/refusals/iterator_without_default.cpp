// expect: R = pieces.*Verb = (rill::core::)?take_verb[,;] Needs = (rill::core::)?iterators_with_a_default_constructor_so_collect_it_first
#include <rill/adaptors/take.hpp>

// As what absl::StrSplit returns, which converts to a container.
struct pieces {
    class iterator {
        int const* at_;

    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = int;
        using difference_type = std::ptrdiff_t;
        using pointer = int const*;
        using reference = int const&;

        explicit iterator(int const* at) : at_(at) {}
        reference operator*() const { return *at_; }
        iterator& operator++() {
            ++at_;
            return *this;
        }
        iterator operator++(int) { return iterator(at_++); }
        bool operator==(iterator const&) const = default;
    };
    int all[2] = {1, 2};
    iterator begin() const { return iterator(all); }
    iterator end() const { return iterator(all + 2); }
};

int main() {
    for (int x : pieces() | rill::take(1)) return x;
}
