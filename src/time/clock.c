/* Parts of the day and times of the clock. */
#include "time/anchor.h"

bool
read_part(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *day = phrase_main(r, phrase);
	struct moment *m = &reading->moment;
	int part = 4, shift = 0;

	phrase_number(r, phrase, CLASS_PART, &part);
	if (day != NULL) {
		if (!read_phrase(r, day, reading))
			return false;
		if (reading->kind != A_MOMENT || m->granularity != DAY)
			return false;
	} else if (phrase_number(r, phrase, CLASS_SHIFT, &shift)) {
		if (anchor_document(r, DAY, m))
			moment_shift(m, shift);
	} else if (phrase_number(r, phrase, CLASS_ANAPHOR, &shift) ||
	    phrase_says(r, phrase, "next")) {
		if (phrase_says(r, phrase, "next"))
			shift = 1;
		if (anchor_mentioned(r, DAY, m))
			moment_shift(m, shift);
	} else {
		anchor_present(r, DAY, m);
	}
	m->granularity = PART;
	m->part = part;
	read_edge(r, phrase, reading);
	return true;
}

bool
read_tonight(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	anchor_document(r, DAY, &reading->moment);
	reading->moment.granularity = PART;
	reading->moment.part = 4;
	read_edge(r, phrase, reading);
	return true;
}

bool
read_clock(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	struct moment *m = &reading->moment;
	int n, half, part;

	m->granularity = MINUTE;
	if (phrase_number(r, phrase, CLASS_NOON, &n)) {
		m->hour = n;
		return true;
	}
	if (phrase_number(r, phrase, CLASS_CLOCK, &n) ||
	    phrase_number(r, phrase, CLASS_MILITARY, &n)) {
		m->hour = n / 60;
		m->minute = n % 60;
	} else if (phrase_number(r, phrase, CLASS_HOUR, &n)) {
		m->hour = n;
	}
	if (phrase_number(r, phrase, CLASS_AMPM, &half)) {
		if (m->hour > 12)
			return half == 12;
		m->hour = m->hour % 12 + half;
	} else if (phrase_number(r, phrase, CLASS_PART, &part)) {
		if (part >= 2 && part <= 4 && m->hour < 12)
			m->hour += 12;
	}
	return m->hour <= 24;
}

bool
read_clock_on(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *clock = phrase_child_of(r, phrase, "clock");
	const struct phrase *day = phrase_child_of(r, phrase, "day");
	struct moment time;
	bool explicit_year;

	if (day == NULL)
		day = phrase_child_of(r, phrase, "partday");
	if (!read_clock(r, clock != NULL ? clock : phrase, reading))
		return false;
	if (clock == NULL && r->lent != NULL && reading->moment.hour < 12 &&
	    r->lent->granularity == MINUTE && r->lent->hour >= 12 &&
	    reading->moment.hour <= r->lent->hour - 12)
		reading->moment.hour += 12;
	time = reading->moment;
	memset(reading, 0, sizeof(*reading));
	if (day != NULL) {
		if (!read_phrase(r, day, reading))
			return false;
	} else if (phrase_has(phrase, CLASS_NUMDATE)) {
		if (!read_calendar(r, phrase, reading))
			return false;
	} else {
		anchor_present(r, DAY, &reading->moment);
	}
	if (reading->moment.granularity == PART && time.hour < 12 &&
	    reading->moment.part >= 2 && reading->moment.part <= 4)
		time.hour += 12;
	explicit_year = reading->explicit_year;
	reading->moment.granularity = MINUTE;
	reading->moment.hour = time.hour;
	reading->moment.minute = time.minute;
	reading->explicit_year = explicit_year;
	reading->mod = NULL;
	return true;
}
