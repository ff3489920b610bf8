/* Parts of the day and times of the clock. */
#ifndef TIME_VALUE_CLOCK_H
#define TIME_VALUE_CLOCK_H

#include "time/value/reading.h"

phrase_reader read_part;	/* Monday morning */
phrase_reader read_anytime;	/* at night, of no day in particular */
phrase_reader read_tonight;	/* tonight, overnight */
phrase_reader read_clock;	/* 3:30 p.m. EST, noon */
phrase_reader read_clock_past;	/* half past two */
phrase_reader read_clock_on;	/* 9 a.m. Tuesday */

#endif
