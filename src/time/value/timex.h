/* A time expression as TIMEX3 has it, which the resolver fills. */
#ifndef TIME_VALUE_TIMEX_H
#define TIME_VALUE_TIMEX_H

#include <stddef.h>

enum { TIMEX_VALUE = 32, TIMEX_BOUND = 32 };

/* One expression; the attributes are TIMEX3's, empty when there is none. */
struct timex {
	size_t start, end;		/* bytes into the sentence */
	const char *type;		/* DATE TIME DURATION SET */
	char value[TIMEX_VALUE];
	char from[TIMEX_BOUND];		/* first and last day, or minute */
	char to[TIMEX_BOUND];
	const char *mod;		/* START MID END APPROX ... */
	const char *quant;		/* EVERY */
	char freq[16];			/* 2X */
};

#endif
