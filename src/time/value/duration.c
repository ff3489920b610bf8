#include "time/value/duration.h"

#include <stdio.h>
#include <string.h>

#include "core/calendar.h"

const struct unit_facts unit_facts[] = {
	{ 'X', 1, 0, 0, NOWHERE, 0, NOWHERE },
	{ 'S', 1, 0, 0, MINUTE, 0, MINUTE },	/* second */
	{ 'M', 1, 30, 'S', MINUTE, 1, MINUTE },	/* minute */
	{ 'H', 1, 30, 'M', MINUTE, 60, MINUTE },	/* hour */
	{ 'D', 1, 12, 'H', DAY, 1, DAY },	/* day */
	{ 'W', 1, 0, 0, WEEK, 1, WEEK },	/* week */
	{ 'M', 1, 0, 0, MONTH, 1, MONTH },	/* month */
	{ 'Q', 1, 0, 0, QUARTER, 1, QUARTER },	/* quarter */
	{ 'Y', 1, 6, 'M', YEAR, 1, YEAR },	/* year */
	{ 'Y', 10, 0, 0, YEAR, 10, DECADE },	/* decade */
	{ 'Y', 100, 0, 0, YEAR, 100, CENTURY },	/* century */
	{ 'D', 2, 0, 0, WEEKEND, 1, WEEKEND },	/* weekend */
	{ 'Y', 1000, 0, 0, YEAR, 1000, CENTURY },	/* millennium */
	{ 'W', 2, 0, 0, WEEK, 2, WEEK },	/* fortnight */
	{ 'D', 1, 0, 0, DAY, 1, DAY }		/* night */
};

/* "3D" at the end of a value. */
static void
put_amount(char value[VALUE_SIZE], long long amount, char letter)
{
	size_t len = strlen(value);

	snprintf(value + len, VALUE_SIZE - len, "%lld%c", amount, letter);
}

/* Decades and centuries without a number keep their own name. */
static void
vague_value(enum unit unit, char value[VALUE_SIZE])
{
	size_t len = strlen(value);

	if (unit == DECADES)
		strcpy(value + len, "XDE");
	else if (unit == CENTURIES)
		strcpy(value + len, "XCE");
	else
		snprintf(value + len, VALUE_SIZE - len, "X%c",
		    unit_facts[unit].letter);
}

/* An amount with decimals: P1.5W. */
static void
decimal_value(const struct duration *d, char value[VALUE_SIZE])
{
	long long n = ((long long)d->amount * 100 + d->fraction) *
	    unit_facts[d->unit].times;
	size_t len = strlen(value);

	if (n % 100 == 0)
		put_amount(value, n / 100, unit_facts[d->unit].letter);
	else if (n % 10 == 0)
		snprintf(value + len, VALUE_SIZE - len, "%lld.%lld%c", n / 100,
		    n / 10 % 10, unit_facts[d->unit].letter);
	else
		snprintf(value + len, VALUE_SIZE - len, "%lld.%02lld%c",
		    n / 100, n % 100, unit_facts[d->unit].letter);
}

/*
 * Several units: P2Y6M, P23D, PT5H30M. ISO 8601 has weeks only alone, so
 * they are days here; of one letter there is one number.
 */
static void
joined_value(const struct duration *d, char value[VALUE_SIZE])
{
	static const char letters[] = "YQMDHMS";	/* of dates, times */
	enum { DAY_LETTER = 3, HOUR_LETTER = 4 };
	long long sums[sizeof(letters) - 1] = { 0 };
	int i, k;

	for (i = -1; i < SMALLER_UNITS; i++) {
		enum unit unit = i < 0 ? d->unit : d->more[i].unit;
		long long amount = i < 0 ? d->amount : d->more[i].amount;
		const struct unit_facts *facts = &unit_facts[unit];

		if (unit == NO_UNIT)
			break;
		if (facts->letter == 'W') {
			sums[DAY_LETTER] += 7 * amount * facts->times;
			continue;
		}
		for (k = unit <= HOURS ? HOUR_LETTER : 0; letters[k] !=
		    facts->letter; )
			k++;
		sums[k] += amount * facts->times;
	}
	strcpy(value, "P");
	for (k = 0; letters[k] != '\0'; k++) {
		if (sums[k] == 0)
			continue;
		if (k >= HOUR_LETTER && strchr(value, 'T') == NULL)
			strcat(value, "T");
		put_amount(value, sums[k], letters[k]);
	}
}

/* The value: P10D, PT5H30M, P2Y6M, PXM. */
void
duration_value(const struct duration *d, char value[VALUE_SIZE])
{
	bool hours = d->unit <= HOURS;

	if (d->more[0].unit != NO_UNIT && !d->vague && d->fraction == 0) {
		joined_value(d, value);
		return;
	}
	strcpy(value, hours ? "PT" : "P");
	if (d->vague) {
		vague_value(d->unit, value);
		return;
	}
	if (d->fraction > 0 && (unit_facts[d->unit].half == 0 ||
	    (d->fraction != 50 && d->amount > 0))) {
		decimal_value(d, value);
		return;
	}
	if (d->amount > 0 || d->fraction == 0)
		put_amount(value, (long long)d->amount * unit_facts[d->unit].times,
		    unit_facts[d->unit].letter);
	if (d->fraction > 0) {
		if (!hours && unit_facts[d->unit].half_letter == 'H')
			strcat(value, "T");
		put_amount(value, unit_facts[d->unit].half * d->fraction / 50,
		    unit_facts[d->unit].half_letter);
	}
}

/*
 * "3 years and 2 months", "a week and a half": moved unit by unit, and as
 * exact as the smallest.
 */
static bool
move_by_parts(const struct duration *d, struct moment *m, int sign)
{
	struct duration part = *d;
	struct moment moved = *m;
	enum granularity granularity = unit_facts[d->unit].granularity;
	int i;

	memset(part.more, 0, sizeof(part.more));
	part.fraction = 0;
	if (!duration_move(&part, &moved, sign, true))
		return false;
	for (i = -1; i < SMALLER_UNITS; i++) {
		part.unit = i < 0 ? DAYS : d->more[i].unit;
		part.amount = i < 0 ? 7 * d->fraction / 100 :
		    d->more[i].amount;
		if (part.unit == NO_UNIT || part.amount == 0)
			continue;
		if (!duration_move(&part, &moved, sign, true))
			return false;
		granularity = unit_facts[part.unit].granularity;
	}
	if (!moment_widen(&moved, granularity > DAY ? DAY : granularity))
		return false;
	*m = moved;
	return true;
}

bool
duration_move(const struct duration *d, struct moment *m, int sign,
    bool exact)
{
	enum granularity granularity = unit_facts[d->unit].granularity;
	int step = unit_facts[d->unit].step;
	long long steps = (long long)d->amount * step +
	    (long long)d->fraction * step / 100;
	struct moment moved = *m;
	int32_t day;

	if (d->vague || steps > 4000000)
		return false;
	if (m->granularity >= DAY && (d->more[0].unit != NO_UNIT ||
	    (d->unit == WEEKS && d->fraction > 0)))
		return move_by_parts(d, m, sign);
	if (d->fraction == 50 && d->unit == YEARS) {
		granularity = MONTH;
		steps = steps * 12 + 6;
	}
	if (exact && granularity == WEEK) {
		granularity = DAY;
		steps *= 7;
	}
	if (granularity == MINUTE)
		granularity = DAY, steps = 0;
	if (!moment_widen(&moved, granularity) ||
	    !moment_shift(&moved, sign * (int)steps))
		return false;
	if (exact && moment_first_day(m, &day) && moved.granularity < DAY) {
		/* three months after the 31st: the last day there is */
		struct calendar_date date = calendar_date_of(day);
		int length;

		if (moved.granularity == YEAR)
			moved.month = date.month;
		else if (moved.granularity != MONTH)
			return false;
		length = calendar_month_length(moved.year, moved.month);
		moved.granularity = DAY;
		moved.day = date.day < length ? date.day : length;
	}
	*m = moved;
	return true;
}
