// SPDX-License-Identifier: BSL-1.0
// The version of rill: the one place that says it. CMake reads it here, and tests/structure.cmake compares the
// packages.
#pragma once

#define RILL_VERSION_MAJOR 0
#define RILL_VERSION_MINOR 1
#define RILL_VERSION_PATCH 0
/// 10203 is 1.2.3: `#if RILL_VERSION >= 200`.
#define RILL_VERSION (RILL_VERSION_MAJOR * 10000 + RILL_VERSION_MINOR * 100 + RILL_VERSION_PATCH)
