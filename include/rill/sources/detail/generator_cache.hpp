// SPDX-License-Identifier: BSL-1.0
// frame_cache: the frames of generators that have ended, kept for the next ones. A small generator lives shorter than
// malloc and free take, so a frame of up to 512 bytes goes to a free list of its size, one set for each thread: at most
// 1 MiB in all, enough for generators that hand out one another 4000 deep. A larger one, or one too many, goes to
// operator delete.
//
// Every block is an operator new block of exactly block_size(bytes), so it may be freed on any thread, and by operator
// delete. This is the only mutable global state of the library.
//
// -DRILL_FRAME_CACHE=0 switches it off, which is also the default under AddressSanitizer, where a frame that is used
// after its end must be noticed. One source file that says so switches it off for the whole program, before main: the
// macro decides whether that file holds an object which does it, and nothing else. So all files agree on every
// function and class here (the one-definition rule) and may be mixed, and the switch costs nothing where it counts.
// (A library that says so and is loaded later must be loaded before other threads run generators.)
#pragma once
#include <cstddef>
#include <new>

#ifndef RILL_FRAME_CACHE
#define RILL_FRAME_CACHE 1
#ifdef __SANITIZE_ADDRESS__
#undef RILL_FRAME_CACHE
#define RILL_FRAME_CACHE 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#undef RILL_FRAME_CACHE
#define RILL_FRAME_CACHE 0
#endif
#endif
#endif

namespace rill::core {

class frame_cache {
    struct block {
        block* next;
    };
    static constexpr std::size_t step = 32, kinds = 16, capacity = std::size_t{1} << 20;

    // Constant-initialised and trivially destroyed, so that reaching it costs no check. The rest is the janitor's.
    struct lists {
        block* free[kinds];
        std::size_t room; // for so many bytes: none until the janitor is there, and after it
        bool seen;
    };
    static inline constinit thread_local lists here{};
    static inline constinit bool off = false;

    struct janitor {
        janitor() { here.room = capacity; }
        ~janitor() {
            here.room = 0;
            for (std::size_t kind = 0; kind < kinds; ++kind)
                while (block* b = here.free[kind]) {
                    here.free[kind] = b->next;
                    ::operator delete(b);
                }
        }
    };
    static void open() { static thread_local janitor keeps_until_thread_end; }

    /// Without room: this thread's first frame opens the cache, if it is on; statics that outlive the janitor find it
    /// closed.
    [[gnu::noinline]] static void give_without_room(void* frame, std::size_t size) {
        if (here.seen || off || size > kinds * step) return ::operator delete(frame);
        here.seen = true;
        open();
        keep(frame, size);
    }
    static void keep(void* frame, std::size_t size) {
        block*& free = here.free[size / step - 1];
        free = ::new (frame) block{free};
        here.room -= size;
    }

public:
    static bool enabled() { return !off; }
    static bool switch_off() { return off = true; }

    static constexpr std::size_t block_size(std::size_t bytes) { return (bytes + step - 1) / step * step; }

    static void* take(std::size_t bytes) {
        std::size_t const size = block_size(bytes);
        if (size <= kinds * step)
            if (block*& free = here.free[size / step - 1]) {
                block* const b = free;
                free = b->next;
                here.room += size;
                return b;
            }
        return ::operator new(size);
    }
    /// Inline, because the number of bytes is a constant there.
    [[gnu::always_inline]] static void give(void* frame, std::size_t bytes) noexcept {
        std::size_t const size = block_size(bytes);
        if (size > kinds * step || size > here.room) give_without_room(frame, size);
        else keep(frame, size);
    }
};

#if !RILL_FRAME_CACHE
namespace {
[[maybe_unused]] bool const frame_cache_is_off = frame_cache::switch_off();
}
#endif

} // namespace rill::core
