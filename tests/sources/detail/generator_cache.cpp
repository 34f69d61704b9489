#include <rill/sources/detail/generator_cache.hpp>

#include "support/allocations.hpp"
#include "support/catch.hpp"
#include <array>
#include <cstring>
#include <thread>
#include <vector>

namespace {

using rill::core::frame_cache;
bool const on = frame_cache::enabled();

/// The calls of operator new that f makes.
template <class F> std::size_t allocations(F f) {
    auto const before = test::allocations();
    f();
    return test::allocations() - before;
}
void take_and_give(std::size_t bytes) {
    void* const frame = frame_cache::take(bytes);
    std::memset(frame, 0xff, frame_cache::block_size(bytes));
    frame_cache::give(frame, bytes);
}

} // namespace

TEST_CASE("a block that was given back is taken again, for any frame of its size class") {
    take_and_give(100);
    CHECK(allocations([] { take_and_give(100); }) == (on ? 0 : 1));
    CHECK(allocations([] { take_and_give(128); }) == (on ? 0 : 1));
    CHECK(frame_cache::block_size(97) == 128);
    CHECK(frame_cache::block_size(128) == 128);
}

TEST_CASE("large frames are not kept") {
    take_and_give(513);
    CHECK(allocations([] { take_and_give(513); }) == 1);
}

TEST_CASE("no more than 1 MiB of frames is kept for a thread, of whatever sizes") {
    std::thread([] {
        constexpr std::size_t room = std::size_t{1} << 20;
        std::vector<void*> small(1000), large(3000);
        auto const take = [](std::vector<void*>& frames, std::size_t bytes) {
            return allocations([&] {
                for (auto& frame : frames) frame = frame_cache::take(bytes);
            });
        };
        auto const give = [](std::vector<void*> const& frames, std::size_t bytes) {
            for (void* frame : frames) frame_cache::give(frame, bytes);
        };
        take(small, 64);
        take(large, 512);
        give(small, 64);
        give(large, 512);
        std::size_t const kept = (room - 1000 * 64) / 512;
        CHECK(take(large, 512) == (on ? 3000 - kept : 3000));
        CHECK(take(small, 64) == (on ? 0 : 1000));
        give(large, 512);
        give(small, 64);
        CHECK(take(large, 512) == (on ? 3000 - room / 512 : 3000));
        give(large, 512);
    }).join();
}

TEST_CASE("a frame may be given back on another thread") {
    std::array<void*, 100> frames;
    for (auto& frame : frames) frame = frame_cache::take(64);
    std::thread([&] {
        for (void* frame : frames) frame_cache::give(frame, 64);
        take_and_give(64);
    }).join();
    take_and_give(64);
}

namespace {
/// Destroyed after the thread's cache, when it was first touched before it.
struct late {
    void* frame = nullptr;
    ~late() {
        frame_cache::give(frame, 64);
        take_and_give(64);
    }
};
} // namespace

TEST_CASE("after the end of a thread's cache frames still come and go") {
    std::thread([] {
        static thread_local late last;
        last.frame = frame_cache::take(64);
        take_and_give(64);
    }).join();
}
