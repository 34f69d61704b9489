// SPDX-License-Identifier: BSL-1.0
// batch<S, N>: up to N elements of a sequence that are fetched together, by the push gear, and where the sequence stands
// then (buffered). Where elements can be copied like bytes, the stages work on a batch one after the other, as the operators
// of a column store do: what a filter keeps is counted, which takes no branch, and a branch on random data would be
// mispredicted. No stage is asked for more than is still wanted.
#pragma once
#include <rill/core/storage/cache_latest.hpp>
#include <rill/core/storage/waiting_element.hpp>
#include <array>
#include <cstdint>
#include <exception>
#include <limits>

namespace rill::core {

/// How a pass goes: whether there may be more, and what was thrown in place of the next element.
struct fetching {
    bool more = true;
    std::exception_ptr fault{};

    void guard(auto fetch) {
#ifdef __cpp_exceptions
        try {
            fetch();
        } catch (...) { // after what was thrown behind it, if anything was
            fault = std::current_exception();
            more = false;
        }
#else
        fetch();
#endif
    }
};

/// Whether a pass has begun. Not that of a copy, nor of what is moved to another place: its base may be walked from there
/// only by a cursor that was made there.
class begun {
    bool on_ = false;

public:
    begun() = default;
    constexpr begun(begun const&) {}
    constexpr begun& operator=(begun const&) {
        on_ = false;
        return *this;
    }
    constexpr bool start() { return !std::exchange(on_, true); }
    constexpr void reset() { on_ = false; }
};

/// How many elements are there: none in a copy, which begins anew, and none any more where they were moved from.
class held_number {
    std::size_t n_ = 0;

public:
    held_number() = default;
    constexpr held_number(held_number const&) {}
    constexpr held_number(held_number&& other) noexcept : n_(std::exchange(other.n_, 0)) {}
    constexpr held_number& operator=(held_number const& other) {
        if (this != &other) n_ = 0;
        return *this;
    }
    constexpr held_number& operator=(held_number&& other) noexcept {
        n_ = std::exchange(other.n_, 0);
        return *this;
    }
    constexpr void operator=(std::size_t n) { n_ = n; }
    constexpr operator std::size_t() const { return n_; }
};

/// Lends its elements in runs, and these stay until it is asked for more.
template <class S> concept lending_runs = lending<S> && waiting_element<S>::by_pointer;

/// Waits as the very type that a stage above is made for.
template <class S>
concept copied_like_bytes = sequence<S> && !std::is_lvalue_reference_v<element_t<S>> && is_plain<value_t<S>> &&
                            std::same_as<std::remove_reference_t<element_t<S>>, value_t<S>>;
template <class S> concept in_batches = waiting_element<S>::by_pointer || copied_like_bytes<S>;

template <class S> using below_t = std::remove_reference_t<decltype(bare<S>::base(std::declval<S&>()))>;

/// States that it hands on elements of its base as they are (filter), or at most so many of them (take).
template <class S>
concept sifting =
    elementwise<S> && requires(S& s, look_t<below_t<S>> x) { bare<S>::sift(s, x); } && in_batches<below_t<S>>;
template <class S>
concept making = elementwise<S> && !sifting<S> && copied_like_bytes<S> && !std::is_reference_v<element_t<S>> &&
                 in_batches<below_t<S>>;
template <class S> using limited_t = std::remove_reference_t<decltype(bare<S>::limited(std::declval<S&>()))>;
template <class S>
concept limiting = sequence<S> && !lending_runs<S> && requires { typename limited_t<S>; } && in_batches<limited_t<S>>;

/// Elements of any sequence, kept one by one.
template <sequence S, std::size_t N> class batch {
    using how = waiting_element<S>;
    using place = std::conditional_t<how::by_pointer, typename how::place,
                                     element_cache<typename how::value, typename how::place>>;
    cursor_t<S> at_{};
    begun begun_{};
    std::size_t size_ = 0;
    std::array<place, N> kept_{};

public:
    std::size_t size() const { return size_; }
    typename how::element operator[](std::size_t i) { return static_cast<typename how::element>(*kept_[i]); }
    void restart() { begun_.reset(); }

    void fetch(S& s, std::size_t wanted, fetching& pass) {
        if constexpr (!is_plain<place>)
            for (std::size_t i = 0; i < size_; ++i) kept_[i].reset();
        std::size_t kept = 0; // not size_, which would be written for each element
        pass.guard([&] {
            auto const keep = [&](auto&& x) -> bool {
                kept_[kept].emplace(static_cast<decltype(x)>(x));
                return ++kept < wanted;
            };
            bool wants = true;
            if (begun_.start()) {
                at_ = op::first(s);
                pass.more = !op::done(s, at_);
                wants = pass.more && keep(op::read(s, at_));
            }
            if (wants) pass.more = !op::for_each_after(s, at_, keep);
        });
        size_ = kept;
    }
};

/// A run of elements that lie side by side.
template <lending_runs S, std::size_t N> class batch<S, N> {
    cursor_t<S> at_{};
    begun begun_{};
    run<std::remove_reference_t<element_t<S>>> lent_{};

public:
    std::size_t size() const { return lent_.size; }
    auto& operator[](std::size_t i) const { return lent_.from[i]; }
    void restart() { begun_.reset(); }

    void fetch(S& s, std::size_t wanted, fetching& pass) {
        lent_.size = 0;
        pass.guard([&] {
            if (!begun_.start()) pass.more = op::step(s, at_);
            else {
                at_ = op::first(s);
                pass.more = !op::done(s, at_);
            }
            if (pass.more) lent_ = op::lend(s, at_, wanted);
        });
    }
};

/// What is kept of a sequence anyway waits as it does there.
template <class S, std::size_t N>
    requires in_batches<S>
class batch<cache_latest<S>, N> : public batch<S, N> {
public:
    void fetch(cache_latest<S>& s, std::size_t wanted, fetching& pass) {
        batch<S, N>::fetch(cache_latest<S>::base(s), wanted, pass);
    }
};

/// The places, in the batch below, of those that a filter keeps.
template <sifting S, std::size_t N> class batch<S, N> {
    // (Not a byte: it could be part of anything, and so all would be read again for each element.)
    using place = std::uint16_t;
    static_assert(N - 1 <= std::numeric_limits<place>::max());
    batch<below_t<S>, N> below_{};
    std::size_t size_ = 0;
    std::array<place, N> kept_{};

public:
    std::size_t size() const { return size_; }
    decltype(auto) operator[](std::size_t i) { return below_[kept_[i]]; }
    void restart() { below_.restart(); }

    void fetch(S& s, std::size_t wanted, fetching& pass) {
        below_.fetch(bare<S>::base(s), wanted, pass);
        std::size_t kept = 0;
        pass.guard([&] {
            for (std::size_t i = 0; i < below_.size(); ++i) {
                kept_[kept] = static_cast<place>(i);
                auto&& x = below_[i];
                kept += static_cast<std::size_t>(bare<S>::sift(s, x));
            }
        });
        size_ = kept;
    }
};

/// What a stage makes of each element, or of some of them.
template <making S, std::size_t N> class batch<S, N> {
    batch<below_t<S>, N> below_{};
    std::size_t size_ = 0;
    std::array<value_t<S>, N> made_{};

public:
    std::size_t size() const { return size_; }
    auto&& operator[](std::size_t i) { return std::move(made_[i]); }
    void restart() { below_.restart(); }

    void fetch(S& s, std::size_t wanted, fetching& pass) {
        below_.fetch(bare<S>::base(s), wanted, pass);
        std::size_t made = 0;
        pass.guard([&] {
            auto const make = bare<S>::wrap_sink(s, [&](auto&& x) {
                made_[made] = static_cast<decltype(x)>(x);
                ++made;
                return true;
            });
            for (std::size_t i = 0; i < below_.size(); ++i) make(below_[i]);
        });
        size_ = made;
    }
};

/// At most as many as take wants.
template <limiting S, std::size_t N> class batch<S, N> {
    batch<limited_t<S>, N> below_{};
    std::size_t left_ = 0;
    bool counting_ = false;

public:
    std::size_t size() const { return below_.size(); }
    decltype(auto) operator[](std::size_t i) { return below_[i]; }
    void restart() {
        counting_ = false;
        below_.restart();
    }
    void fetch(S& s, std::size_t wanted, fetching& pass) {
        if (!std::exchange(counting_, true)) left_ = bare<S>::limit(s);
        if (left_ > 0) {
            below_.fetch(bare<S>::limited(s), left_ < wanted ? left_ : wanted, pass);
            left_ -= below_.size();
        }
        pass.more = pass.more && left_ > 0;
    }
};

} // namespace rill::core
