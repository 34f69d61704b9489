// SPDX-License-Identifier: BSL-1.0
// generator_frame<Allocator>: where the frame of a coroutine lives; its promise type derives from it.
//
//   generator<int> walk(node* n);                                          // recycled (generator_cache.hpp)
//   generator<int> walk(std::allocator_arg_t, A const& a, node* n);        // from a; members and lambdas too
//
// With Allocator void any allocator will do, or none. A named one is used where none is given, if it can be made from
// nothing; what it cannot be made from is refused. The allocator is kept behind the frame together with the function
// that frees both.
//
// Objects in a frame that want a greater alignment than operator new gives (16 bytes: __m256d, alignas(64)):
//
//   GCC 11 to 16                                   aligned: a frame's size is a multiple of what it wants
//   Clang 16 to 23, -fcoro-aligned-allocation      aligned: the compiler says what it wants
//   Clang 16 to 23                                 elements of generator<T> aligned; others are not, unless the frame
//                                                  is elided
#pragma once
#include <rill/sources/detail/generator_cache.hpp>
#include <concepts>
#include <cstdint>
#include <new>
#include <string>
#include <tuple> // these two bring allocator_traits and allocator_arg at a third of the weight of <memory>
#include <type_traits>
#include <utility>

namespace rill::core {

class frame_layout;
using free_frame = void (*)(void* frame, frame_layout) noexcept;

/// In a block of memory: frame, free_frame (null for a frame of the cache), and for a frame that operator new does not
/// align, and so need not stand at the block's begin, the block.
class frame_layout {
    static constexpr std::size_t up(std::size_t n, std::size_t to) { return (n + to - 1) / to * to; }
    static void* at(void* frame, std::size_t offset) { return static_cast<unsigned char*>(frame) + offset; }

    std::size_t const bytes_, alignment_;

    constexpr std::size_t spare() const { return alignment_ > given ? alignment_ - given : 0; }
    constexpr std::size_t tail() const { return up(bytes_, alignof(free_frame)); }
    constexpr std::size_t end() const { return tail() + sizeof(free_frame) + (spare() ? sizeof(void*) : 0); }
    void*& block_of(void* frame) const { return *static_cast<void**>(at(frame, tail() + sizeof(free_frame))); }

public:
    static constexpr std::size_t given = __STDCPP_DEFAULT_NEW_ALIGNMENT__;

    /// What a frame of so many bytes wants, if the compiler does not say. GCC's are a multiple of it.
    static constexpr std::size_t alignment(std::size_t bytes) {
#ifdef __clang__
        return static_cast<void>(bytes), given;
#else
        return bytes & (~bytes + 1);
#endif
    }
    constexpr frame_layout(std::size_t bytes, std::size_t alignment) : bytes_(bytes), alignment_(alignment) {}

    constexpr std::size_t size() const { return end() + spare(); }
    template <class T> constexpr std::size_t size_with() const { return up(end(), alignof(T)) + sizeof(T) + spare(); }

    void* place(void* block, free_frame free) const {
        void* frame = block;
        if (spare()) {
            auto const address = reinterpret_cast<std::uintptr_t>(block);
            frame = at(block, up(address, alignment_) - address);
            ::new (at(frame, tail() + sizeof(free_frame))) void*(block);
        }
        ::new (at(frame, tail())) free_frame(free);
        return frame;
    }
    free_frame how(void* frame) const { return *static_cast<free_frame*>(at(frame, tail())); }
    void* block(void* frame) const { return spare() ? block_of(frame) : frame; }
    /// The place of a T behind all that.
    template <class T> T* behind(void* frame) const { return static_cast<T*>(at(frame, up(end(), alignof(T)))); }
};

/// What elements want that are kept in a frame.
template <class T> constexpr std::size_t element_alignment() {
    if constexpr (!std::is_object_v<T>) return frame_layout::given;
    else return alignof(T) > frame_layout::given ? alignof(T) : frame_layout::given;
}

/// With the allocator behind it.
template <class A> struct allocated_frame {
    struct alignas(frame_layout::given) unit {
        unsigned char bytes[frame_layout::given];
    };
    using allocator = typename std::allocator_traits<A>::template rebind_alloc<unit>;
    using traits = std::allocator_traits<allocator>;
    static_assert(std::is_pointer_v<typename traits::pointer>,
                  "rill::generator: the allocator must give plain pointers");
    static_assert(alignof(allocator) <= sizeof(unit));

    static constexpr std::size_t units(frame_layout layout) {
        return (layout.template size_with<allocator>() + sizeof(unit) - 1) / sizeof(unit);
    }
    static void* take(A const& given, frame_layout layout) {
        allocator a(given);
        void* const frame = layout.place(traits::allocate(a, units(layout)), give);
        ::new (static_cast<void*>(layout.template behind<allocator>(frame))) allocator(std::move(a));
        return frame;
    }
    static void give(void* frame, frame_layout layout) noexcept {
        auto* const kept = layout.template behind<allocator>(frame);
        allocator a(std::move(*kept));
        kept->~allocator();
        traits::deallocate(a, static_cast<unit*>(layout.block(frame)), units(layout));
    }
};

/// Alignment: at least that.
template <class Allocator, std::size_t Alignment = frame_layout::given> class generator_frame {
    template <class A> static void* take(A const& given, frame_layout layout) {
        static_assert(
            requires(A copy) { copy.allocate(std::size_t(1)); },
            "rill::generator: what follows std::allocator_arg must be an allocator");
        if constexpr (std::is_void_v<Allocator>) return allocated_frame<A>::take(given, layout);
        else {
            static_assert(std::convertible_to<A const&, Allocator>,
                          "rill::generator: the allocator that is given does not convert to the generator's own");
            return allocated_frame<Allocator>::take(static_cast<Allocator>(given), layout);
        }
    }
    static void* take(frame_layout layout) {
        if constexpr (std::is_void_v<Allocator>) return layout.place(frame_cache::take(layout.size()), nullptr);
        else return take(Allocator(), layout);
    }
    [[gnu::always_inline]] static void give(void* frame, frame_layout layout) noexcept {
        if (auto const how = layout.how(frame)) how(frame, layout);
        else frame_cache::give(layout.block(frame), layout.size());
    }
    static constexpr bool made_from_nothing = std::is_void_v<Allocator> || std::default_initializable<Allocator>;
    static frame_layout layout(std::size_t bytes) {
        auto const wanted = frame_layout::alignment(bytes);
        return {bytes, wanted > Alignment ? wanted : Alignment};
    }
    static frame_layout layout(std::size_t bytes, std::align_val_t alignment) {
        return {bytes, static_cast<std::size_t>(alignment)};
    }

public:
    static void* operator new(std::size_t bytes)
        requires made_from_nothing
    {
        return take(layout(bytes));
    }
    template <class A, class... Args>
    static void* operator new(std::size_t bytes, std::allocator_arg_t, A const& a, Args const&...) {
        return take(a, layout(bytes));
    }
    template <class Self, class A, class... Args>
    static void* operator new(std::size_t bytes, Self const&, std::allocator_arg_t, A const& a, Args const&...) {
        return take(a, layout(bytes));
    }
    /// Always inline, or GCC 12 and later warn that it does not match the new above (-Wmismatched-new-delete).
    [[gnu::always_inline]] static void operator delete(void* frame, std::size_t bytes) noexcept {
        give(frame, layout(bytes));
    }

    // The same where the compiler says what the frame wants.
    static void* operator new(std::size_t bytes, std::align_val_t alignment)
        requires made_from_nothing
    {
        return take(layout(bytes, alignment));
    }
    template <class A, class... Args>
    static void* operator new(std::size_t bytes, std::align_val_t alignment, std::allocator_arg_t, A const& a,
                              Args const&...) {
        return take(a, layout(bytes, alignment));
    }
    template <class Self, class A, class... Args>
    static void* operator new(std::size_t bytes, std::align_val_t alignment, Self const&, std::allocator_arg_t,
                              A const& a, Args const&...) {
        return take(a, layout(bytes, alignment));
    }
    [[gnu::always_inline]] static void operator delete(void* frame, std::size_t bytes,
                                                       std::align_val_t alignment) noexcept {
        give(frame, layout(bytes, alignment));
    }
};

} // namespace rill::core
