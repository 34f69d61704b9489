// SPDX-License-Identifier: BSL-1.0
// tee: several readers of one range.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/util/argument_check.hpp>
#include <rill/core/verb/verb.hpp>
#include <array>
#include <list>

namespace rill {
namespace core {

namespace op {

[[noreturn]] inline void lead_must_not_exceed_the_limit(std::size_t limit) {
    fail<std::length_error>(
        complaint("tee", ": one reader's lead over another must not exceed the limit of ", limit).text());
}

} // namespace op

/// What the readers own together: the source, and its elements from the one on that the slowest of them is at. Elements
/// stay where they are, since the readers refer to them, and places are used again.
template <class Base, std::size_t N> class tee_source {
    class place : public assignable_optional<value_t<Base>> {};
    static constexpr auto gone = static_cast<std::size_t>(-1);

    [[no_unique_address]] Base base_;
    cursor_t<Base> at_{};
    std::size_t limit_;
    std::array<std::size_t, N> taken_{};  // by each reader: how many elements,
    std::array<std::size_t, N> needed_{}; // and the number of the first one that it still needs
    std::size_t oldest_ = 0, end_ = 0;    // the numbers of those in kept_
    std::list<place> kept_{}, spare_{};
    std::size_t readers_ = N;
    bool begun_ = false, over_ = false;

    static constexpr std::size_t least(std::array<std::size_t, N> const& numbers) {
        auto least = gone;
        for (auto n : numbers) least = n < least ? n : least;
        return least;
    }
    constexpr void need(std::size_t reader, std::size_t n) {
        needed_[reader] = n;
        for (auto const first = least(needed_); oldest_ < first && !kept_.empty(); ++oldest_) {
            kept_.front().reset();
            spare_.splice(spare_.end(), kept_, kept_.begin());
        }
    }
    constexpr bool fetch() {
        if (std::exchange(over_, true)) return false; // and so it stays if the source throws
        if (std::exchange(begun_, true)) op::next(base_, at_);
        else at_ = op::first(base_);
        if (op::done(base_, at_)) return false;
        over_ = false;
        if (spare_.empty()) spare_.emplace_back();
        spare_.front().emplace(op::read(base_, at_));
        kept_.splice(kept_.end(), spare_, spare_.begin());
        ++end_;
        return true;
    }

public:
    using iterator = typename std::list<place>::iterator;
    constexpr tee_source(Base base, std::size_t limit) : base_(std::move(base)), limit_(limit) {}

    /// Moves a reader on, whose place is `here` if it is at an element. Returns whether it now is.
    constexpr bool ask(std::size_t reader, iterator& here, bool is_there) {
        auto& taken = taken_[reader];
        bool const fetched = taken == end_;
        if (fetched) {
            if (!over_ && taken - least(taken_) >= limit_) op::lead_must_not_exceed_the_limit(limit_);
            if (!fetch()) {
                need(reader, taken);
                return false;
            }
        }
        here = fetched    ? std::prev(kept_.end())
               : is_there ? std::next(here)
                          : std::next(kept_.begin(), static_cast<std::ptrdiff_t>(taken - oldest_));
        need(reader, taken);
        ++taken;
        return true;
    }
    /// A reader is gone. Returns whether it was the last.
    constexpr bool leave(std::size_t reader) {
        taken_[reader] = gone;
        need(reader, gone);
        spare_.clear();
        return --readers_ == 0;
    }
};

template <class S>
concept can_be_teed =
    sequence<S> && std::constructible_from<value_t<S>, element_t<S>> && outlives_step<S, element_t<S>>;

template <can_be_teed Base, std::size_t N>
class [[nodiscard]] tee_reader : public single_pass_source<tee_reader<Base, N>> {
    tee_source<Base, N>* source_;
    std::size_t number_;
    typename tee_source<Base, N>::iterator here_{};
    bool is_there_ = false;

public:
    static constexpr life place_life = life::step;
    using value_type = value_t<Base>;
    constexpr tee_reader(tee_source<Base, N>* source, std::size_t number) : source_(source), number_(number) {}
    constexpr tee_reader(tee_reader&& other) noexcept
        : source_(std::exchange(other.source_, nullptr)), number_(other.number_), here_(other.here_),
          is_there_(std::exchange(other.is_there_, false)) {}
    constexpr tee_reader& operator=(tee_reader&& other) noexcept {
        auto old = tee_reader(std::move(*this));
        source_ = std::exchange(other.source_, nullptr);
        number_ = other.number_;
        here_ = other.here_;
        is_there_ = std::exchange(other.is_there_, false);
        return *this;
    }
    constexpr ~tee_reader() {
        if (source_ && source_->leave(number_)) delete source_;
    }

    static constexpr void ask(tee_reader& self) {
        if (!self.source_) return;
        bool const was_there = self.is_there_;
        self.is_there_ = self.source_->ask(self.number_, self.here_, was_there);
    }
    static constexpr bool done(auto& self, auto const&) { return !self.is_there_; }
    static constexpr value_type const& read(auto& self, auto const&) { return **self.here_; }
    static constexpr value_type const& peek(auto& self, auto const&) { return **self.here_; }
};

template <std::size_t N> struct tee_verb {
    using needs = elements_that_can_be_kept;
    static constexpr void check(std::integral auto limit) { op::positive_count("tee", limit); }
    template <class Base>
    constexpr auto operator()(Base base, std::integral auto limit) const -> std::array<tee_reader<Base, N>, N> {
        auto* const source = new tee_source<Base, N>(std::move(base), op::positive_count("tee", limit));
        return [&]<std::size_t... I>(std::index_sequence<I...>) {
            return std::array<tee_reader<Base, N>, N>{{tee_reader<Base, N>(source, I)...}};
        }(std::make_index_sequence<N>{});
    }
};

} // namespace core

/// N readers of one range, each with all of its elements. They own the range together and share a position in it: it is
/// asked once for each element, by the reader that comes first.
///
///     auto [numbers, ahead] = measurements | rill::tee<2>(1000);
///     for (auto [x, y] : rill::zip(numbers, ahead | rill::drop(10))) ...
///
/// Python:     itertools.tee(xs, n), which keeps without a limit
/// std::views: none
/// Elements:   T const& to a value that is kept, text as std::string; good until the next step of that reader
/// Limit:      how many elements one reader may be ahead of another. Who would go further gets std::length_error;
///             nothing is lost by that, and when the others have caught up it can go on
/// Threads:    the readers of one range belong to one thread
/// Keeps:      a std::array of readers, each single pass and move-only
/// Look-ahead: none
/// Memory:     the range, and the elements from that of the slowest reader to that of the fastest, at most limit + 1. A
///             reader that is destroyed needs none
/// Errors:     std::invalid_argument for a limit that is negative or zero, std::length_error beyond it
template <std::size_t N>
    requires(N > 0)
inline constexpr core::adaptor_verb<core::tee_verb<N>, 1> tee;

} // namespace rill
