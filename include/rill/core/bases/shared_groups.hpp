// SPDX-License-Identifier: BSL-1.0
// shared_groups<Derived, Base>: what the stages share whose elements are runs of their base's elements (group_by,
// chunk_by, split_on). A group reads the base as it is read itself. Who goes on to the next group passes over what is left
// of this one; a group that is kept beyond that is empty.
#pragma once
#include <rill/core/model/single_pass_source.hpp>
#include <rill/core/storage/non_propagating_cache.hpp>

namespace rill::core {

/// A run of the elements of what Stage is over, as long as Stage stands on it.
template <class Stage> class [[nodiscard]] shared_group : public single_pass_source<shared_group<Stage>> {
    Stage* stage_ = nullptr;
    std::size_t number_ = 0;

    constexpr bool current() const { return stage_ != nullptr && Stage::stands_on(*stage_, number_); }

public:
    using value_type = typename Stage::group_value;
    static constexpr life place_life = Stage::group_place;
    static constexpr life referent_life = Stage::group_referent;

    shared_group() = default;
    constexpr shared_group(Stage& stage, std::size_t number) : stage_(std::addressof(stage)), number_(number) {}

    static constexpr void ask(shared_group& self) {
        if (self.current()) Stage::ask(*self.stage_);
    }
    static constexpr bool done(shared_group& self, single_pass_tag const&) {
        return !self.current() || Stage::group_is_over(*self.stage_);
    }
    static constexpr decltype(auto) read(shared_group& self, single_pass_tag const&) {
        return Stage::read_element(*self.stage_);
    }
};

/// Derived states, besides what a view does:
///   group_value, group_place, group_referent     value_type and lives of its groups' elements
///   read_element(self)     the element that the base stands on
///   begins(self)           that the base stands on its first element, or at its end; whether there is a group
///   opens(self)            whether it belongs to the group that it would be the first of
///   goes_on(self)          whether it belongs to the same group as the one before it
///   follows(self)          that a group is behind us; whether there is another one
template <class Derived, class Base> class shared_groups : public view<Derived, false> {
    enum class place { before, within, behind };
    struct pass_state {
        cursor_t<Base> at{};
        place where = place::before;
        bool over = false;
        bool lost = false; // what was asked has thrown: nobody knows which group comes next
    };
    non_propagating_cache<pass_state> pass_{};
    std::size_t number_ = 0; // of the group; never used again, so that a group of an earlier pass is empty

    static constexpr void stand_before(Derived& self) {
        self.pass_->where = place::before;
        self.pass_->over = false;
        ++self.number_;
    }

protected:
    [[no_unique_address]] Base base_;
    constexpr explicit shared_groups(Base base) : base_(std::move(base)) {}

    static constexpr auto& at(Derived& self) { return self.pass_->at; }
    static constexpr bool at_end(Derived& self) { return op::done(self.base_, self.pass_->at); }
    static constexpr auto group(Derived& self) { return shared_group<Derived>(self, self.number_); }

public:
    static constexpr life referent_life = life::step;

    static constexpr bool stands_on(Derived& self, std::size_t group) {
        return self.pass_.has_value() && self.number_ == group;
    }
    static constexpr bool group_is_over(Derived& self) { return self.pass_->where != place::within; }
    /// On to the group's first element, or its next one, or behind it.
    static constexpr void ask(Derived& self) {
        auto& [at, where, over, lost] = *self.pass_;
        if (where == place::behind) return;
        bool const first = where == place::before;
        where = place::behind;
        lost = true;
        bool const in = first ? Derived::opens(self) : op::step(self.base_, at) && Derived::goes_on(self);
        lost = false;
        if (in) where = place::within;
    }

    static constexpr single_pass_tag first(Derived& self) {
        self.pass_.emplace();
        self.pass_->over = true;
        ++self.number_;
        self.pass_->at = op::first(self.base_);
        if (Derived::begins(self)) stand_before(self);
        return {};
    }
    static constexpr bool done(Derived& self, single_pass_tag const&) { return self.pass_->over; }
    static constexpr void next(Derived& self, single_pass_tag&) {
        while (self.pass_->where != place::behind) ask(self);
        self.pass_->over = true; // and so it stays if what follows throws
        if (!self.pass_->lost && Derived::follows(self)) stand_before(self);
    }
};

} // namespace rill::core

template <class Stage> struct rill::owner<rill::core::shared_group<Stage>> {
    using type = rill::core::kept_block<rill::owner_t<typename Stage::group_value>>;
};
template <class Stage> inline constexpr bool rill::refers<rill::core::shared_group<Stage>> = true;
template <class Stage> inline constexpr bool rill::core::owner_converts<rill::core::shared_group<Stage>> = false;
