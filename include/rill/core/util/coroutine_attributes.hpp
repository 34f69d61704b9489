// SPDX-License-Identifier: BSL-1.0
// -DRILL_CORO_LIFETIMEBOUND: Clang 18 and later then warn where a temporary is bound to a parameter of a coroutine that
// outlives it. It also wants every function that returns a generator, and is none, to be marked
// [[clang::coro_wrapper]]: so are those of rill that pass one on. Attributes only: nothing is different in the program.
#pragma once

#if defined(RILL_CORO_LIFETIMEBOUND) && __has_cpp_attribute(clang::coro_lifetimebound)
#define RILL_CORO_TYPE [[clang::coro_return_type, clang::coro_lifetimebound]]
#define RILL_CORO_WRAPPER [[clang::coro_wrapper, clang::coro_disable_lifetimebound]]
#else
#define RILL_CORO_TYPE
#define RILL_CORO_WRAPPER
#endif
