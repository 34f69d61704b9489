// SPDX-License-Identifier: BSL-1.0
// common: iterators as the algorithms of C++17 take them.
#pragma once
#include <rill/core/bases/ending_cursor.hpp>
#include <rill/core/bases/subrange_base.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>
#include <rill/core/verb/verb.hpp>

namespace rill {
namespace core {

/// Where positions can be computed, that of the end.
template <measured Base> class [[nodiscard]] common_run_view : public subrange_base<common_run_view<Base>, Base> {
public:
    constexpr explicit common_run_view(Base base) : common_run_view::subrange_base(std::move(base)) {}

    static constexpr auto last(auto& self) {
        auto cur = op::first(self.base_);
        op::advance(self.base_, cur, op::length(self.base_).position("common"));
        return cur;
    }
    static constexpr extent length(auto& self) { return op::length(self.base_); }
};

/// Where not, a cursor knows whether it is at the end.
template <multipass Base> class [[nodiscard]] common_view : public view<common_view<Base>, sequence<Base const>> {
    [[no_unique_address]] Base base_;

    template <bool Const> using cursor = ending_cursor<Base, Const>;

public:
    using value_type = plain_value_t<Base>;
    constexpr explicit common_view(Base base) : base_(std::move(base)) {}

    static constexpr auto first(auto& self) {
        auto at = op::first(self.base_);
        bool const over = op::done(self.base_, at);
        return cursor<is_const<decltype(self)>>(std::move(at), over);
    }
    static constexpr bool done(auto&, auto const& cur) { return cur.over; }
    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur.base); }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<Base>
    {
        return op::peek(self.base_, cur.base);
    }
    static constexpr void next(auto& self, auto& cur) { cur.over = !op::step(self.base_, cur.base); }
    static constexpr auto last(auto& self) { return cursor<is_const<decltype(self)>>(); }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static constexpr auto& base(auto& self) { return self.base_; }
    static constexpr auto wrap_sink(auto&, auto fn) { return fn; }
};

/// Where the cursor cannot be copied it stays in the view, and the iterators, which can, share it: those are C++17's
/// input iterators. For stages above it is the range below.
template <sequence Base>
class [[nodiscard]] common_input_view : public passthrough<common_input_view<Base>, Base, false> {
    non_propagating_cache<cursor_t<Base>> here_{};

    class iterator {
        common_input_view* view_ = nullptr; // null: the end

        constexpr bool at_end() const { return view_ == nullptr || op::done(view_->base_, *view_->here_); }

    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = iterator_value_t<Base>;
        using difference_type = std::ptrdiff_t;
        using reference = element_t<Base>;

    private:
        /// What `it++` leaves of the element that is passed.
        class passed {
            value_t<Base> value_;

        public:
            constexpr explicit passed(reference x) : value_(std::forward<reference>(x)) {}
            constexpr value_t<Base>& operator*() { return value_; }
        };
        class arrow {
            std::remove_cvref_t<reference> value_;

        public:
            constexpr explicit arrow(reference x) : value_(std::forward<reference>(x)) {}
            constexpr auto* operator->() { return std::addressof(value_); }
        };

    public:
        using pointer = std::conditional_t<std::is_reference_v<reference>, std::add_pointer_t<reference>, arrow>;

        iterator() = default;
        constexpr explicit iterator(common_input_view& v) : view_(std::addressof(v)) {}

        constexpr reference operator*() const { return op::read(view_->base_, *view_->here_); }
        constexpr pointer operator->() const {
            if constexpr (std::is_reference_v<reference>) {
                auto&& element = **this;
                return std::addressof(element);
            } else return arrow(**this);
        }
        constexpr iterator& operator++() {
            op::next(view_->base_, *view_->here_);
            return *this;
        }
        constexpr void operator++(int) { ++*this; }
        constexpr passed operator++(int)
            requires std::constructible_from<value_t<Base>, reference>
        {
            passed before(**this);
            ++*this;
            return before;
        }
        friend constexpr bool operator==(iterator const& a, iterator const& b) { return a.at_end() == b.at_end(); }
    };

public:
    using value_type = plain_value_t<Base>;
    constexpr explicit common_input_view(Base base) : common_input_view::passthrough(std::move(base)) {}

    constexpr iterator begin() {
        here_.emplace(op::first(this->base_));
        return iterator(*this);
    }
    constexpr iterator end() const { return {}; }

    static constexpr decltype(auto) read(auto& self, auto const& cur) { return op::read(self.base_, cur); }
    static constexpr auto& peek(auto& self, auto const& cur)
        requires rereadable<Base>
    {
        return op::peek(self.base_, cur);
    }
    static constexpr extent length(auto& self)
        requires sized<Base>
    {
        return op::length(self.base_);
    }
    static constexpr auto& base(auto& self) { return self.base_; }
    static constexpr auto wrap_sink(auto&, auto fn) { return fn; }
};

template <class S> concept common_already = bounded<S> || (foreign<S> && std::ranges::common_range<S>);

struct common_verb {
    using needs = class a_range_that_ends_such_as_take_makes;
    template <common_already Base> constexpr Base operator()(Base base) const { return base; }
    template <class Base>
        requires(!common_already<Base> && !infinite<Base>)
    constexpr auto operator()(Base base) const {
        if constexpr (measured<Base>) return common_run_view<Base>(std::move(base));
        else if constexpr (multipass<Base>) return common_view<Base>(std::move(base));
        else return common_input_view<Base>(std::move(base));
    }
};

} // namespace core

/// The same elements, but begin and end are of one type and can be copied: for the algorithms and constructors that
/// take a pair of iterators.
///
///     auto all = rill::lines("names.txt") | rill::common();
///     std::vector<std::string> names(all.begin(), all.end());
///
/// Python:     none
/// std::views: common, which refuses ranges whose iterators cannot be copied
/// Iterators:  over a single-pass range C++17's input iterators: all share one position, and of `it++` the element is
///             kept, text as std::string; elsewhere those of C++20, which C++17 takes as forward iterators or stronger
///             if the elements are references, and as input iterators if they are values
/// Keeps:      a range that is common already as it is; elsewhere size, const, and passes: random access with a size,
///             forward without
/// Look-ahead: none.  Memory: none.  Errors: an infinite range is refused when compiling
inline constexpr core::adaptor_verb<core::common_verb, 0> common;

} // namespace rill
