// The same without assertions.
#define NDEBUG // NOLINT
#include "generator_elision.cpp"
