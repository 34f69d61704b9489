// The same without assertions.
#define NDEBUG // NOLINT
#include "generator_reentry.cpp"
