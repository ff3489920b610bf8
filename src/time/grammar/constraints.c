#include "time/grammar/constraints.h"

#include <stddef.h>

#include "time/grammar/constraints_amount.h"
#include "time/grammar/constraints_calendar.h"
#include "time/grammar/constraints_clock.h"
#include "time/grammar/constraints_phrase.h"
#include "time/grammar/constraints_year.h"

constraint *const constraints[] = {
	NULL,
#define TIME_CONSTRAINT(name) allow_##name,
	TIME_CONSTRAINTS(TIME_CONSTRAINT)
#undef TIME_CONSTRAINT
};
