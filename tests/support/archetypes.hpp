// Sources and elements that do what their kind must, and nothing more. They say what is asked of them (trace.hpp), and
// those that can be read once throw when they are read twice.
#pragma once
#include "trace.hpp"
#include <rill/core/model/single_pass_source.hpp>
#include <iterator>
#include <ranges>
#include <stdexcept>

namespace test {

/// What a range can do, as a sum: `bidirectional | common | constant`.
using shape = unsigned;
inline constexpr shape single_pass = 0, forward = 1, bidirectional = 2, random_access = 3, contiguous = 4;
inline constexpr shape sized = 8, common = 16, endless = 32;
inline constexpr shape constant = 64; // can be walked when it is const
inline constexpr shape values = 128;  // its elements are values, not references: not looked at by shape_of

constexpr shape category(shape s) { return s & 7; }

template <class R, class T = std::remove_cvref_t<R>>
inline constexpr shape shape_of =
    (std::ranges::contiguous_range<T>      ? contiguous
     : std::ranges::random_access_range<T> ? random_access
     : std::ranges::bidirectional_range<T> ? bidirectional
     : std::ranges::forward_range<T>       ? forward
                                           : single_pass) |
    (std::ranges::sized_range<T> ? sized : 0) | (std::ranges::common_range<T> ? common : 0) |
    (std::same_as<std::ranges::sentinel_t<T>, std::unreachable_sentinel_t> ? endless : 0) |
    (std::ranges::input_range<T const> ? constant : 0);

/// A copy where there can be one; of a move-only element, the element itself.
template <class T> constexpr T taken(T& x) {
    if constexpr (std::copy_constructible<T>) return x;
    else return std::move(x);
}

/// A multi-pass range of another library, exactly as strong as its shape says. It asks when it begins and when it
/// steps, and a random-access one, which jumps, does not say so.
template <shape Shape, class T = int> class range_of : public std::ranges::view_base {
    static constexpr bool has_values = (Shape & values) != 0;
    static constexpr void ask() {
        if constexpr (category(Shape) < random_access) happens("ask");
    }
    T* from_;
    T* to_;

    struct sentinel {
        T* to = nullptr;
    };
    class iterator {
        T* at_ = nullptr;

    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using iterator_concept =
            std::conditional_t<category(Shape) == random_access, std::random_access_iterator_tag,
                               std::conditional_t<category(Shape) == bidirectional, std::bidirectional_iterator_tag,
                                                  std::forward_iterator_tag>>;
        using iterator_category = std::conditional_t<has_values, std::input_iterator_tag, iterator_concept>;
        using reference = std::conditional_t<has_values, T, T&>;
        using pointer = void;

        iterator() = default;
        constexpr explicit iterator(T* at) : at_(at) {}

        constexpr reference operator*() const {
            test::happens("read", *at_);
            if constexpr (has_values) return test::taken(*at_);
            else return *at_;
        }
        constexpr iterator& operator++() {
            ask();
            ++at_;
            return *this;
        }
        constexpr iterator operator++(int) {
            auto before = *this;
            ++*this;
            return before;
        }
        constexpr iterator& operator--()
            requires(category(Shape) >= bidirectional)
        {
            --at_;
            return *this;
        }
        constexpr iterator operator--(int)
            requires(category(Shape) >= bidirectional)
        {
            auto before = *this;
            --*this;
            return before;
        }
        constexpr iterator& operator+=(difference_type n)
            requires(category(Shape) >= random_access)
        {
            at_ += n;
            return *this;
        }
        constexpr iterator& operator-=(difference_type n)
            requires(category(Shape) >= random_access)
        {
            return *this += -n;
        }
        constexpr reference operator[](difference_type n) const
            requires(category(Shape) >= random_access)
        {
            return *(*this + n);
        }
        friend constexpr iterator operator+(iterator i, difference_type n)
            requires(category(Shape) >= random_access)
        {
            return i += n;
        }
        friend constexpr iterator operator+(difference_type n, iterator i)
            requires(category(Shape) >= random_access)
        {
            return i += n;
        }
        friend constexpr iterator operator-(iterator i, difference_type n)
            requires(category(Shape) >= random_access)
        {
            return i -= n;
        }
        friend constexpr difference_type operator-(iterator a, iterator b)
            requires(category(Shape) >= random_access)
        {
            return a.at_ - b.at_;
        }
        friend constexpr bool operator==(iterator a, iterator b) { return a.at_ == b.at_; }
        friend constexpr auto operator<=>(iterator a, iterator b)
            requires(category(Shape) >= random_access)
        {
            return a.at_ <=> b.at_;
        }
        friend constexpr bool operator==(iterator i, sentinel s) { return i.at_ == s.to; }
    };
    constexpr iterator start() const {
        ask();
        return iterator(from_);
    }
    constexpr auto stop() const {
        if constexpr ((Shape & common) != 0) return iterator(to_);
        else return sentinel{to_};
    }
    constexpr std::size_t length() const { return static_cast<std::size_t>(to_ - from_); }

public:
    constexpr range_of(T* from, T* to) : from_(from), to_(to) {}

    constexpr auto begin() { return start(); }
    constexpr auto end() { return stop(); }
    constexpr auto begin() const
        requires((Shape & constant) != 0)
    {
        return start();
    }
    constexpr auto end() const
        requires((Shape & constant) != 0)
    {
        return stop();
    }
    constexpr std::size_t size()
        requires((Shape & sized) != 0)
    {
        return length();
    }
    constexpr std::size_t size() const
        requires((Shape & sized) != 0 && (Shape & constant) != 0)
    {
        return length();
    }
};

/// Where a single-pass source is. It asks for one element after the other, and after the end, or an ask that threw, it
/// asks no more. An element can be read once, and only until the next one is asked for.
template <class T> class tape {
    T* here_ = nullptr;
    T* next_ = nullptr;
    T* to_ = nullptr;
    bool live_ = false;
    bool read_ = false;

public:
    tape() = default;
    constexpr tape(T* from, T* to, bool ended = false) : next_(from), to_(to), live_(!ended) {}
    constexpr tape(tape&& other) noexcept : tape() { *this = std::move(other); }
    constexpr tape& operator=(tape&& other) noexcept {
        here_ = other.here_;
        next_ = other.next_;
        to_ = other.to_;
        live_ = std::exchange(other.live_, false);
        read_ = other.read_;
        return *this;
    }
    constexpr void ask() {
        if (!std::exchange(live_, false)) return;
        happens("ask");
        if (next_ == to_) return;
        here_ = next_++;
        live_ = true;
        read_ = false;
    }
    constexpr bool live() const { return live_; }
    constexpr T* here() const { return here_; }
    constexpr T& read() {
        if (!live_) throw std::logic_error("an element is read that is not there");
        if (std::exchange(read_, true)) throw std::logic_error("an element is read twice");
        return *here_;
    }
};

/// A single-pass range of another library: elements by value, iterators that can only be moved and that throw when they
/// are used after a later one.
template <class T = int> class input : public std::ranges::view_base {
    tape<T> tape_;

    class iterator {
        tape<T>* tape_ = nullptr;
        T* place_ = nullptr;

        constexpr void must_be_current() const {
            if (tape_->here() != place_) throw std::logic_error("an iterator is used after a later one");
        }

    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using iterator_concept = std::input_iterator_tag;

        iterator() = default;
        iterator(iterator&&) = default;
        iterator& operator=(iterator&&) = default;
        constexpr explicit iterator(tape<T>& t) : tape_(&t), place_(t.here()) {}

        constexpr T operator*() const {
            must_be_current();
            auto& element = tape_->read();
            test::happens("read", element);
            return test::taken(element);
        }
        constexpr iterator& operator++() {
            must_be_current();
            tape_->ask();
            place_ = tape_->here();
            return *this;
        }
        constexpr void operator++(int) { ++*this; }
        friend constexpr bool operator==(iterator const& i, std::default_sentinel_t) { return !i.tape_->live(); }
    };

public:
    constexpr input(T* from, T* to, bool ended = false) : tape_(from, to, ended) {}
    constexpr auto begin() {
        tape_.ask();
        return iterator(tape_);
    }
    constexpr auto end() const { return std::default_sentinel; }
};

/// A single-pass source of this library, like a generator: elements T&&, which can be looked at before they are read.
template <class T = int> class stream : public rill::core::single_pass_source<stream<T>> {
    tape<T> tape_;

public:
    constexpr stream(T* from, T* to, bool ended = false) : tape_(from, to, ended) {}

    static constexpr void ask(stream& self) { self.tape_.ask(); }
    static constexpr bool done(auto& self, auto const&) { return !self.tape_.live(); }
    static constexpr T&& read(auto& self, auto const&) { return std::move(self.tape_.read()); }
    static constexpr T& peek(auto& self, auto const&) { return *self.tape_.here(); }
};

/// An element that converts to int, so that one function serves elements of every kind, and that counts how many of it
/// there are.
class move_only {
    int value_;

    constexpr void count(int n) const {
        if (!std::is_constant_evaluated()) alive += n;
    }

public:
    static inline int alive = 0;

    constexpr explicit move_only(int value) : value_(value) { count(1); }
    constexpr move_only(move_only&& other) noexcept : value_(other.value_) { count(1); }
    move_only& operator=(move_only&&) = default;
    constexpr ~move_only() { count(-1); }
    constexpr operator int() const { return value_; }
};

/// An element that can be copied and not assigned.
class fixed {
    int const value_;

public:
    constexpr explicit fixed(int value) : value_(value) {}
    constexpr operator int() const { return value_; }
};

/// An element that counts its copies, and how many of it there are.
class counted {
    int value_;

public:
    static inline int copies = 0;
    static inline int alive = 0;

    explicit counted(int value) : value_(value) { ++alive; }
    counted(counted const& other) : value_(other.value_) { ++alive, ++copies; }
    counted(counted&& other) noexcept : value_(other.value_) { ++alive; }
    counted& operator=(counted const& other) {
        value_ = other.value_;
        ++copies;
        return *this;
    }
    counted& operator=(counted&& other) noexcept {
        value_ = other.value_;
        return *this;
    }
    ~counted() { --alive; }
    operator int() const { return value_; }
};

/// Argument-dependent lookup that reaches this element's type must complete it, and cannot.
struct incomplete;
template <class T> struct holder {
    T value;
};
using unlookable = holder<incomplete>*;

} // namespace test
