// generator_frame<Allocator>: where the frame of a coroutine lives; its promise type derives from it.
//
//   generator<int> walk(node* n);                                          // recycled (generator_cache.hpp)
//   generator<int> walk(std::allocator_arg_t, A const& a, node* n);        // from a; members and lambdas too
//
// With Allocator void any allocator will do, or none. A named one is used where none is given, if it can be made from
// nothing. The allocator is kept behind the frame together with the function that frees both.
#pragma once
#include <rill/sources/generator_cache.hpp>
#include <concepts>
#include <string>
#include <tuple> // these two bring allocator_traits and allocator_arg at a third of the weight of <memory>
#include <type_traits>
#include <utility>

namespace rill::core {

using free_frame = void (*)(void* frame, std::size_t bytes) noexcept;

/// frame, free_frame; the latter null for a frame of the cache.
struct frame_layout {
    static constexpr std::size_t up(std::size_t n, std::size_t alignment) {
        return (n + alignment - 1) / alignment * alignment;
    }
    static constexpr std::size_t tail(std::size_t bytes) { return up(bytes, alignof(free_frame)); }
    static constexpr std::size_t size(std::size_t bytes) { return tail(bytes) + sizeof(free_frame); }
    static void* at(void* frame, std::size_t offset) { return static_cast<unsigned char*>(frame) + offset; }

    static free_frame& how(void* frame, std::size_t bytes) { return *static_cast<free_frame*>(at(frame, tail(bytes))); }
};

/// frame, free_frame, allocator.
template <class A> struct allocated_frame : frame_layout {
    struct alignas(__STDCPP_DEFAULT_NEW_ALIGNMENT__) unit {
        unsigned char bytes[__STDCPP_DEFAULT_NEW_ALIGNMENT__];
    };
    using allocator = typename std::allocator_traits<A>::template rebind_alloc<unit>;
    using traits = std::allocator_traits<allocator>;
    static_assert(std::is_pointer_v<typename traits::pointer>,
                  "rill::generator: the allocator must give plain pointers");
    static_assert(alignof(allocator) <= sizeof(unit));

    static constexpr std::size_t end(std::size_t bytes) { return up(frame_layout::size(bytes), alignof(allocator)); }
    static constexpr std::size_t units(std::size_t bytes) {
        return up(end(bytes) + sizeof(allocator), sizeof(unit)) / sizeof(unit);
    }
    static void* take(A const& given, std::size_t bytes) {
        allocator a(given);
        void* const frame = traits::allocate(a, units(bytes));
        ::new (at(frame, tail(bytes))) free_frame(give);
        ::new (at(frame, end(bytes))) allocator(std::move(a));
        return frame;
    }
    static void give(void* frame, std::size_t bytes) noexcept {
        auto* const kept = static_cast<allocator*>(at(frame, end(bytes)));
        allocator a(std::move(*kept));
        kept->~allocator();
        traits::deallocate(a, static_cast<unit*>(frame), units(bytes));
    }
};

template <class Allocator> class generator_frame {
    template <class A> static void* take(A const& given, std::size_t bytes) {
        if constexpr (std::is_void_v<Allocator>) return allocated_frame<A>::take(given, bytes);
        else return allocated_frame<Allocator>::take(static_cast<Allocator>(given), bytes);
    }
    template <class A>
    static constexpr bool fits = std::is_void_v<Allocator> || std::convertible_to<A const&, Allocator>;

public:
    static void* operator new(std::size_t bytes)
        requires(std::is_void_v<Allocator> || std::default_initializable<Allocator>)
    {
        if constexpr (std::is_void_v<Allocator>) {
            void* const frame = frame_cache::take(frame_layout::size(bytes));
            ::new (frame_layout::at(frame, frame_layout::tail(bytes))) free_frame(nullptr);
            return frame;
        } else return take(Allocator(), bytes);
    }
    template <class A, class... Args>
        requires fits<A>
    static void* operator new(std::size_t bytes, std::allocator_arg_t, A const& a, Args const&...) {
        return take(a, bytes);
    }
    template <class Self, class A, class... Args>
        requires fits<A>
    static void* operator new(std::size_t bytes, Self const&, std::allocator_arg_t, A const& a, Args const&...) {
        return take(a, bytes);
    }
    /// Always inline, or GCC 12 and later warn that it does not match the new above (-Wmismatched-new-delete).
    [[gnu::always_inline]] static void operator delete(void* frame, std::size_t bytes) noexcept {
        if (auto const give = frame_layout::how(frame, bytes)) give(frame, bytes);
        else frame_cache::give(frame, frame_layout::size(bytes));
    }
};

} // namespace rill::core
