// SPDX-License-Identifier: BSL-1.0
// any_range<T>: a range of any kind whose elements are Ts, behind one type.
//
// What is behind it is asked for elements that lie in memory one behind the other: that is the whole of a vector, but
// one element of anything else, as more would be asked for too early. So both gears are the same, and a block or an
// element costs one indirect call. (Pushing each element through a function pointer was measured and is no faster, for
// it must be known where the last push stopped, and whether it was the function that threw or the source.)
#pragma once
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/storage/element_cache.hpp>
#include <rill/core/model/all.hpp>
#include <rill/core/model/single_pass_source.hpp>

namespace rill {
namespace core {

/// What an any_range<T> hands out, and what that refers to. Where a copy is as good as a move, it hands out T itself.
template <class T> struct handed {
    using element = T&&;
    using object = std::remove_reference_t<T>;
};
template <class T>
    requires std::is_trivially_copyable_v<T> && std::copy_constructible<T>
struct handed<T> {
    using element = T;
    using object = T const;
};

/// Elements that can be handed out, or copied out, where they are.
template <class S, class T>
concept in_place =
    std::is_reference_v<element_t<S>> && std::convertible_to<element_t<S>, typename handed<T>::element> &&
    std::convertible_to<std::remove_reference_t<element_t<S>>*, typename handed<T>::object*>;

/// Others are converted and kept, but not to be handed out as an lvalue that the consumer may change.
template <class S, class T>
concept erasable =
    sequence<S> && (in_place<S, T> ||
                    (std::convertible_to<element_t<S>, T> &&
                     (!std::is_lvalue_reference_v<T> || std::is_const_v<std::remove_reference_t<T>>)) ||
                    (std::same_as<value_t<S>, T> && std::constructible_from<T, element_t<S>>)); // lines as strings

/// What an any_range<T> can be made from. Whether it can be moved is not asked: a view that can be made from an
/// any_range would then ask itself, whenever it is moved.
template <class R, class T>
concept erasable_range = erasable<std::remove_reference_t<R>, T> && !is_initializer_list<std::remove_cvref_t<R>> &&
                         (std::is_lvalue_reference_v<R> || !std::is_const_v<std::remove_reference_t<R>>);

/// Ranges whose elements can be handed out as they lie in memory, one behind the other.
template <class R, class T>
concept in_block = foreign<R> && std::ranges::contiguous_range<R> && std::ranges::sized_range<R> && in_place<R, T> &&
                   std::convertible_to<std::remove_reference_t<element_t<R>> (*)[], typename handed<T>::object (*)[]>;

template <class T> class [[nodiscard]] any_range : public single_pass_source<any_range<T>> {
    using object = typename handed<T>::object;

    /// What is asked for the first element is another function than what is asked from then on. It answers null at the
    /// end, and says how many elements lie behind the one that it hands out, if there are any.
    struct pipeline {
        using question = object*(pipeline&, std::size_t& behind);
        question* ask;
        constexpr explicit pipeline(question* opening) : ask(opening) {}
        constexpr virtual ~pipeline() = default;
    };
    template <class S> class walked;
    template <class Held> class whole;

    pipeline* pipeline_ = nullptr;
    object* here_ = nullptr;
    std::size_t behind_ = 0;

    // Notes what has been handed out. Lets go of the pipeline at once, at the end and when it throws.
    struct answer {
        any_range& self;
        object* here = nullptr;
        // GCC would call it where it is cold, and for that keep everything in memory.
        [[gnu::always_inline]] constexpr ~answer() {
            self.here_ = here;
            if (here == nullptr) delete std::exchange(self.pipeline_, nullptr);
        }
    };
    constexpr object* step() {
        if (behind_ > 0) {
            --behind_;
            return ++here_;
        }
        answer next{*this};
        if (pipeline_ != nullptr) next.here = pipeline_->ask(*pipeline_, behind_);
        return next.here;
    }
    template <class R> static constexpr pipeline* erase(R&& r) {
        using S = std::remove_reference_t<R>;
        if constexpr (!in_block<S, T>) return new walked<all_t<R>>(op::all(std::forward<R>(r)));
        else if constexpr (std::ranges::view<std::remove_cv_t<S>>)
            return new whole<std::remove_cv_t<S>>(std::forward<R>(r));
        else if constexpr (std::is_lvalue_reference_v<R>) return new whole<S*>(std::addressof(r));
        else return new whole<S>(std::move(r));
    }
    constexpr explicit any_range(pipeline* p) : pipeline_(p) {}

public:
    static constexpr life place_life = std::is_lvalue_reference_v<T> ? life::unknown : life::step;
    static constexpr life referent_life = life::unknown;
    any_range() = default;

    template <class R>
        requires(!std::same_as<std::remove_cvref_t<R>, any_range>) && erasable_range<R, T>
    constexpr any_range(R&& range) : any_range(erase(std::forward<R>(range))) {}

    constexpr any_range(any_range&& other) noexcept
        : pipeline_(std::exchange(other.pipeline_, nullptr)), here_(std::exchange(other.here_, nullptr)),
          behind_(std::exchange(other.behind_, 0)) {}
    constexpr any_range& operator=(any_range&& other) noexcept {
        any_range taken(std::move(other));
        std::swap(pipeline_, taken.pipeline_);
        std::swap(here_, taken.here_);
        std::swap(behind_, taken.behind_);
        return *this;
    }
    constexpr ~any_range() { delete pipeline_; }

    static constexpr void ask(any_range& self) { self.step(); }
    static constexpr bool done(auto& self, auto const&) { return self.here_ == nullptr; }
    static constexpr auto read(auto& self, auto const&) -> typename handed<T>::element {
        return static_cast<typename handed<T>::element>(*self.here_);
    }
    static constexpr object& peek(auto& self, auto const&) { return *self.here_; }
    static constexpr bool for_each_while(any_range& self, auto&& fn) {
        while (auto* const here = self.step())
            if (!fn(static_cast<typename handed<T>::element>(*here))) return false;
        return true;
    }
};

/// A pipeline that is asked for one element after the other. It is pulled: pushed and left, it would begin anew.
template <class T> template <class S> class any_range<T>::walked final : public pipeline {
    struct nothing {};
    using kept = element_cache<std::remove_cv_t<object>, non_propagating_cache<std::remove_cv_t<object>>>;
    S base_;
    cursor_t<S> cursor_{};
    [[no_unique_address]] std::conditional_t<in_place<S, T>, nothing, kept> kept_{};

    constexpr object* at_hand() {
        if (op::done(base_, cursor_)) return nullptr;
        if constexpr (in_place<S, T>) {
            auto&& element = op::read(base_, cursor_);
            return std::addressof(element);
        } else return std::addressof(kept_.emplace(op::read(base_, cursor_)));
    }
    static constexpr object* open(pipeline& p, std::size_t&) {
        auto& self = static_cast<walked&>(p);
        self.cursor_ = op::first(self.base_);
        self.ask = go_on;
        return self.at_hand();
    }
    static constexpr object* go_on(pipeline& p, std::size_t&) {
        auto& self = static_cast<walked&>(p);
        if constexpr (!in_place<S, T>) self.kept_.reset();
        op::next(self.base_, self.cursor_);
        return self.at_hand();
    }

public:
    constexpr explicit walked(S base) : pipeline(open), base_(std::move(base)) {}
    // Defaulted here, or GCC 12 misses it in constant expressions.
    constexpr ~walked() override = default;
};

/// All elements at once. Held: a range, or a pointer to somebody else's.
template <class T> template <class Held> class any_range<T>::whole final : public pipeline {
    Held held_;

    static constexpr object* open(pipeline& p, std::size_t& behind) {
        auto& self = static_cast<whole&>(p);
        auto& range = [&]() -> auto& {
            if constexpr (std::is_pointer_v<Held>) return *self.held_;
            else return self.held_;
        }();
        auto const size = std::ranges::size(range);
        self.ask = end;
        if (size == 0) return nullptr;
        behind = size - 1;
        return std::ranges::data(range);
    }
    static constexpr object* end(pipeline&, std::size_t&) { return nullptr; }

public:
    constexpr explicit whole(Held held) : pipeline(open), held_(std::move(held)) {}
    constexpr ~whole() override = default;
};

} // namespace core

/// Any range whose elements are Ts or convert to T, behind one type: to be stored, put into containers, returned from a
/// .cpp file and taken as an argument. T may be a reference; any_range<T const&> takes values, too.
///
///     rill::any_range<int> squares(bool even);                             // what is behind it is nobody's business
///     rill::any_range<int> r = rill::range(4) | rill::map(square);         // 0 1 4 9
///
/// Python:     every iterator
/// std::views: none; a std::generator (C++23) can play its part
/// Elements:   T, if that is a reference or trivially copyable; otherwise T&&, which may be moved from
/// Keeps:      single pass and move-only: a second loop goes on with the next element. It is empty when
///             default-constructed, moved from, at the end, and after an exception of what is behind it
/// Look-ahead: none; an element is read when it is asked for
/// Memory: one allocation, of what it is built from; an element, if that makes values.  Errors: those of what is behind it
using core::any_range;

} // namespace rill
