// elements_of(range) in a generator's body, without a coroutine of its own. Elements that lie side by side are handed
// out as a block: the run gets the whole of it and comes back when it is used up. Any other range is asked for its
// elements one by one through a pointer to function. Each is yielded by address where it can be:
//
//   generator<T>          elements T&&, the consumer's to take: those of a temporary container are, others are copied
//   generator<T&>, <T const&>     nothing is copied
//   a conversion          is kept in the frame until the next element is asked for
#pragma once
#include <rill/core/read_once.hpp>
#include <rill/sources/elements_of.hpp>
#include <rill/sources/generator_run.hpp>

namespace rill::core {

template <class Yielded, class R>
concept can_hand_out = sequence<std::remove_reference_t<R>> &&
                       (std::convertible_to<element_t<std::remove_reference_t<R>>, Yielded> ||
                        (std::is_rvalue_reference_v<Yielded> &&
                         std::constructible_from<std::remove_cvref_t<Yielded>, element_t<std::remove_reference_t<R>>>));

/// How the elements of an R become what is yielded.
template <class Yielded, class R> struct handing_out {
    using S = std::remove_reference_t<R>;
    using E = element_t<S>;
    using object = std::remove_reference_t<Yielded>;
    using owned = std::remove_cv_t<object>;

    static constexpr bool temporary =
        !std::is_lvalue_reference_v<R> && foreign<S> && !std::ranges::borrowed_range<S> && !std::ranges::view<S>;
    static constexpr bool taken = !std::is_rvalue_reference_v<Yielded> || std::is_rvalue_reference_v<E> || temporary;
    static constexpr bool by_address =
        taken && std::is_reference_v<E> && std::is_convertible_v<std::add_pointer_t<E>, object*>;
    static constexpr bool side_by_side = [] {
        if constexpr (foreign<S> && std::ranges::contiguous_range<S> && std::ranges::sized_range<S>)
            return std::same_as<std::remove_cvref_t<E>, owned> && (by_address || copies_blocks<Yielded>);
        else return false;
    }();
};

/// Any range, one element at a time.
template <class Yielded, class R> class hand_out : public range_detour<Yielded> {
    using how = handing_out<Yielded, R>;
    using S = typename how::S;

    R range_;
    cursor_t<S> cursor_{};
    bool begun_ = false;
    [[no_unique_address]] std::conditional_t<how::by_address, pass, maybe<typename how::owned>> kept_;

    std::exception_ptr error_{};

    typename how::object* next() {
        if (!std::exchange(begun_, true)) cursor_ = op::first(range_);
        else op::next(range_, cursor_);
        if (op::done(range_, cursor_)) return nullptr;
        if constexpr (how::by_address) {
            auto&& element = op::read(range_, cursor_);
            return std::addressof(element);
        } else return std::addressof(kept_.emplace(op::read(range_, cursor_)));
    }
    static generator_place<Yielded> follow(detour<Yielded>& d) {
        auto& self = static_cast<hand_out&>(d);
#ifdef __cpp_exceptions
        try {
            if (auto* const element = self.next()) return {self.body, element};
        } catch (...) {
            self.error_ = std::current_exception();
        }
#else
        if (auto* const element = self.next()) return {self.body, element};
#endif
        return self.used_up();
    }

public:
    explicit hand_out(R&& r) : range_detour<Yielded>(follow), range_(std::forward<R>(r)) {}

    /// What the range throws reaches the body, as if the body itself had walked it.
    void await_resume() {
        if (error_) std::rethrow_exception(std::move(error_));
    }
};

/// Elements side by side, all at once.
template <class Yielded, class R>
    requires handing_out<Yielded, R>::side_by_side
class hand_out<Yielded, R> : public range_detour<Yielded> {
    using how = handing_out<Yielded, R>;
    using owned = typename how::owned;

    R range_;
    bool begun_ = false;
    struct alignas(owned) room {
        unsigned char bytes[sizeof(owned)];
    };
    [[no_unique_address]] std::conditional_t<copies_blocks<Yielded>, room, pass> copy_;

    /// Asked again when the block is used up, or when the generator itself is handed out in the middle of it.
    static generator_place<Yielded> follow(detour<Yielded>& d) {
        auto& self = static_cast<hand_out&>(d);
        auto& block = self.block;
        auto* const copy = reinterpret_cast<typename how::object*>(&self.copy_);
        if (std::exchange(self.begun_, true)) {
            if (block.left == 0) return self.used_up();
            return {self.body, block.next(copy)};
        }
        block.from = std::ranges::data(self.range_);
        block.left = static_cast<std::size_t>(std::ranges::size(self.range_));
        if (block.left == 0) return self.used_up();
        --block.left;
        if constexpr (!copies_blocks<Yielded>) return {self.body, block.from};
        else return {self.body, ::new (static_cast<void*>(&self.copy_)) owned(*block.from)};
    }

public:
    explicit hand_out(R&& r) : range_detour<Yielded>(follow), range_(std::forward<R>(r)) {}
};

} // namespace rill::core
