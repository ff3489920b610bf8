/* The plain form of each operation of core/vector.h. */
#define VECTOR_PLAIN
#include "vector.c"
