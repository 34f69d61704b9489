// SPDX-License-Identifier: BSL-1.0
// elements_of(range) in a generator's body, without a coroutine of its own. Elements that lie side by side are handed
// out as a block: the run gets the whole of it and comes back when it is used up. Any other range is asked for its
// elements one by one through a pointer to function. Each is yielded by address where it can be:
//
//   generator<T>          elements T&&, the consumer's to take: those of a temporary container are, others are copied
//   generator<T&>, <T const&>     nothing is copied
//   a conversion          is kept in the frame until the next element is asked for
#pragma once
#include <rill/core/storage/assignable_optional.hpp>
#include <rill/core/storage/cache_latest.hpp>
#include <rill/sources/elements_of.hpp>
#include <rill/sources/detail/generator_run.hpp>

namespace rill::core {

template <class Yielded, class R>
concept can_hand_out =
    sequence<std::remove_reference_t<R>> &&
    ((std::is_rvalue_reference_v<Yielded> &&
      std::constructible_from<std::remove_cvref_t<Yielded>, element_t<std::remove_reference_t<R>>>) ||
     std::convertible_to<element_t<std::remove_reference_t<R>>, Yielded>);

/// How the elements of an R become what is yielded.
template <class Yielded, class R> struct handing_out {
    using S = std::remove_reference_t<R>;
    using E = element_t<S>;
    using object = std::remove_reference_t<Yielded>;
    using owned = std::remove_cv_t<object>;

    // What std asks about our views, it would look up in the types of their elements.
    static constexpr bool temporary = [] {
        if constexpr (std::is_lvalue_reference_v<R> || !foreign<S>) return false;
        else return !std::ranges::borrowed_range<S> && !std::ranges::view<S>;
    }();
    static constexpr bool taken = !std::is_rvalue_reference_v<Yielded> || std::is_rvalue_reference_v<E> || temporary;
    static constexpr bool by_address =
        taken && std::is_reference_v<E> && std::is_convertible_v<std::add_pointer_t<E>, object*>;
    static constexpr bool side_by_side = [] {
        if constexpr (!foreign<S>) return false;
        else if constexpr (std::ranges::contiguous_range<S> && std::ranges::sized_range<S>)
            return std::same_as<std::remove_cvref_t<E>, owned> && (by_address || copies_blocks<Yielded>);
        else return false;
    }();
};

/// Any range, one element at a time.
template <class Yielded, class R> struct hand_out {
    class awaiter : public range_detour<Yielded> {
        using how = handing_out<Yielded, R>;
        using S = typename how::S;
        using object = typename how::object;

        R range_;
        cursor_t<S> cursor_{};
        [[no_unique_address]] std::conditional_t<how::by_address, single_pass_tag,
                                                 assignable_optional<typename how::owned>> kept_;

        object* here() {
            if (op::done(range_, cursor_)) return nullptr;
            if constexpr (how::by_address) {
                auto&& element = op::read(range_, cursor_);
                return std::addressof(element);
            } else return std::addressof(kept_.emplace(op::read(range_, cursor_)));
        }
        static object* begin(detour<Yielded>& d, generator_promise<Yielded>& root, bool only_it) {
            auto& self = static_cast<awaiter&>(d);
            self.step = follow;
            return self.found(root, only_it, [&] {
                self.cursor_ = op::first(self.range_);
                return self.here();
            });
        }
        static object* follow(detour<Yielded>& d, generator_promise<Yielded>& root, bool only_it) {
            auto& self = static_cast<awaiter&>(d);
            return self.found(root, only_it, [&] {
                op::next(self.range_, self.cursor_);
                return self.here();
            });
        }

    public:
        awaiter(generator_promise<Yielded>& from, R&& r)
            : range_detour<Yielded>(std::addressof(from), begin), range_(std::forward<R>(r)) {}
    };
};

/// Elements side by side, all at once.
template <class Yielded, class R>
    requires handing_out<Yielded, R>::side_by_side
struct hand_out<Yielded, R> {
    class awaiter : public block_detour<Yielded> {
        using object = typename handing_out<Yielded, R>::object;

        R range_;

        static object* begin(detour<Yielded>& d, generator_promise<Yielded>& root, bool only_it) {
            auto& self = static_cast<awaiter&>(d);
            self.step = follow;
            return self.found(root, only_it, [&] {
                auto const size = static_cast<std::size_t>(std::ranges::size(self.range_));
                return self.block_detour<Yielded>::begin(root, std::ranges::data(self.range_), size);
            });
        }
        static object* follow(detour<Yielded>& d, generator_promise<Yielded>& root, bool only_it) {
            auto& self = static_cast<awaiter&>(d);
            return self.found(root, only_it, [&] { return self.block_detour<Yielded>::follow(root); });
        }

    public:
        awaiter(generator_promise<Yielded>& from, R&& r)
            : block_detour<Yielded>(std::addressof(from), begin), range_(std::forward<R>(r)) {}
    };
};

} // namespace rill::core
