// A Clang that is called without -fcoro-aligned-allocation does not align a frame for its locals and parameters, but a
// generator of over-aligned elements does.
#define ELEMENTS_ONLY 1
#include "generator_alignment.cpp"
