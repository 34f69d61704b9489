// The same without assertions.
#ifndef NDEBUG
#define NDEBUG // NOLINT
#endif
#include "generator_elision.cpp"
