// Catch2, v3 or v2. Tests are written in v3's names.
#pragma once
#if __has_include(<catch2/catch.hpp>) // v2; v3 may be installed for another standard library
#include <new>                        // Catch2 v2 forgets it
#include <catch2/catch.hpp>

namespace Catch {
using Detail::Approx;
namespace Matchers {
inline auto ContainsSubstring(std::string const& text) { return Contains(text); }
} // namespace Matchers
} // namespace Catch
#else
#include <catch2/catch_approx.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#endif
