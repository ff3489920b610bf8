/* What checks of single pieces share. */
#ifndef UNITS_H
#define UNITS_H

#include <stdbool.h>

#define CHECK(condition) check(condition, #condition, __LINE__)

/* Says which check failed; the program then ends with status 1. */
void check(bool holds, const char *what, int line);

/* The checks of counting.c. */
void names(void);
void sums(void);
void links(void);
void radix(void);

/* That of secret.c. */
void secret(void);

#endif
