// box<F> and cell<T>: a callable and a value that are kept in a view, and the two optionals that views keep elements in.
#pragma once
#include <rill/core/call.hpp>
#include <optional>

namespace rill::core {

/// What follows is nested, as cursors are: `*x` is looked up by its argument, and lookup must stay out of T.
template <class T> struct optionals {
    /// An optional that is assigned by destroying and constructing, so that it takes what cannot be assigned itself:
    /// capturing lambdas, elements with const members.
    class maybe : public std::optional<T> {
    public:
        using std::optional<T>::optional;
        maybe() = default;
        maybe(maybe const&) = default;
        maybe(maybe&&) = default;
        constexpr maybe& operator=(maybe const& other)
            requires std::copy_constructible<T>
        {
            if (this != std::addressof(other)) other.has_value() ? void(this->emplace(other.value())) : this->reset();
            return *this;
        }
        constexpr maybe& operator=(maybe&& other) noexcept(std::is_nothrow_move_constructible_v<T>) {
            if (this != std::addressof(other))
                other.has_value() ? void(this->emplace(std::move(other).value())) : this->reset();
            return *this;
        }
    };

    /// What a pass keeps in the view itself. It belongs to that pass: a copied or moved view starts without it.
    class slot : public std::optional<T> {
    public:
        slot() = default;
        constexpr slot(slot const&) noexcept : std::optional<T>() {}
        constexpr slot(slot&& other) noexcept : std::optional<T>() { other.reset(); }
        constexpr slot& operator=(slot const& other) noexcept {
            if (this != std::addressof(other)) this->reset();
            return *this;
        }
        constexpr slot& operator=(slot&& other) noexcept {
            this->reset();
            other.reset();
            return *this;
        }
    };

    /// Either of them for a plain value, as long as nobody asks whether there is one: an optional's flag is kept up for
    /// each element, since compilers do not see that it follows from the place.
    class plain {
        T value_{};

    public:
        plain() = default;
        constexpr void reset() {}
        template <class X> constexpr T& emplace(X&& x) { return value_ = static_cast<T>(std::forward<X>(x)); }
        constexpr T& operator*() { return value_; }
        constexpr T const& operator*() const { return value_; }
    };
};
template <class T> using maybe = typename optionals<T>::maybe;
template <class T> using slot = typename optionals<T>::slot;

template <class T>
inline constexpr bool is_plain = std::is_trivially_copyable_v<T> && std::is_nothrow_default_constructible_v<T> &&
                                 std::is_trivially_copy_assignable_v<T>;

/// (std::movable and std::copyable would look for a swap by argument, and so complete all that F is made of.)
template <class F>
concept assignable = std::is_move_assignable_v<F> && (std::is_copy_assignable_v<F> || !std::copy_constructible<F>);

template <class T>
    requires std::is_object_v<T> && std::move_constructible<T>
struct cells {
    /// A value kept in a view or in a cursor: assignable and default-constructible, as those must be, whatever T is.
    class cell {
        static constexpr bool plain = assignable<T> && std::default_initializable<T>;
        [[no_unique_address]] std::conditional_t<plain, T, maybe<T>> value_{};

        static constexpr auto& get(auto& self) {
            if constexpr (plain) return self.value_;
            else return *self.value_;
        }

    public:
        cell() = default;
        constexpr explicit cell(T value) : value_(std::move(value)) {}

        constexpr T& operator*() { return get(*this); }
        constexpr T const& operator*() const { return get(*this); }
    };
};
template <class T> using cell = typename cells<T>::cell;

/// Holds a callable of any kind (mutable, move-only, capturing, member pointer) and makes it assignable, as a view
/// must be. Constness passes through: what can only be called as non-const makes its stage non-const-iterable.
template <class F>
    requires std::is_object_v<F> && std::move_constructible<F>
class box {
    [[no_unique_address]] std::conditional_t<assignable<F>, F, maybe<F>> value_;

    static constexpr auto& get(auto& self) {
        if constexpr (assignable<F>) return self.value_;
        else return *self.value_;
    }

    // Calls cost where nothing is optimised, and each is compiled: this one goes for every element.
    static constexpr bool direct = assignable<F> && !std::is_member_pointer_v<F>;

public:
    constexpr explicit box(F value) : value_(std::move(value)) {}

    template <class... A>
        requires std::invocable<F&, A...>
    RILL_CORO_WRAPPER constexpr decltype(auto) operator()(A&&... a) {
        if constexpr (direct) return value_(static_cast<A&&>(a)...);
        else return op::call(get(*this), static_cast<A&&>(a)...);
    }
    template <class... A>
        requires std::invocable<F const&, A...>
    RILL_CORO_WRAPPER constexpr decltype(auto) operator()(A&&... a) const {
        if constexpr (direct) return value_(static_cast<A&&>(a)...);
        else return op::call(get(*this), static_cast<A&&>(a)...);
    }
};

} // namespace rill::core
