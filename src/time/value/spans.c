#include "time/value/spans.h"

#include <string.h>

#include "core/calendar.h"
#include "time/value/anchor.h"
#include "time/value/holidays.h"
#include "time/words/numerals.h"

static void
read_amount(const struct resolver *r, const struct phrase *amount,
    struct duration *duration)
{
	const struct part *number = phrase_part(amount, CLASS_NUMBER);

	duration->amount = 1;
	if (number != NULL) {
		duration->amount = words_number(&r->words->list[number->at],
		    CLASS_NUMBER);
		duration->fraction = r->words->list[number->at].fraction;
		duration->vague = duration->amount >= NUMBER_MOST;
		if (phrase_has(amount, CLASS_FRACTION))
			duration->fraction = 50;
	} else if (phrase_has(amount, CLASS_COUPLE)) {
		duration->amount = 2;
	} else if (phrase_has(amount, CLASS_VAGUE) ||
	    phrase_says(r, amount, "number") ||
	    phrase_says(r, amount, "matter") ||
	    phrase_says(r, amount, "series")) {
		duration->vague = true;
	} else if (phrase_has(amount, CLASS_HALF)) {
		duration->amount = 0;
		duration->fraction = 50;
	} else if (phrase_says(r, amount, "quarter")) {
		duration->amount = 0;
		duration->fraction = 25;
	} else if (phrase_says(r, amount, "quarters")) {
		duration->amount = 0;
		duration->fraction = 75;
	}
}

/* nearly, more than: the TIMEX3 mod of a phrase's approximation. */
static void
read_approx(const struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	static const char *const mods[] = {
		NULL, "APPROX", "LESS_THAN", "MORE_THAN"
	};
	const struct phrase *approx = phrase_child_of(r, phrase, "approx");
	int n;
	bool negated;

	if (phrase_says(r, phrase, "so"))
		reading->mod = "APPROX";
	if (approx == NULL)
		return;
	negated = phrase_says(r, approx, "no") || phrase_says(r, approx, "not");
	if (phrase_number(r, approx, CLASS_APPROX, &n))
		reading->mod = mods[n];
	else if (phrase_says(r, approx, "more") ||
	    phrase_says(r, approx, "over"))
		reading->mod = negated ? "EQUAL_OR_LESS" : "MORE_THAN";
	else if (phrase_says(r, approx, "than") ||
	    phrase_says(r, approx, "under"))
		reading->mod = negated ? "EQUAL_OR_MORE" : "LESS_THAN";
	else if (phrase_says(r, approx, "least"))
		reading->mod = "EQUAL_OR_MORE";
	else if (phrase_says(r, approx, "most") || phrase_says(r, approx, "up"))
		reading->mod = "EQUAL_OR_LESS";
	else if (phrase_says(r, approx, "part"))
		reading->mod = "LESS_THAN";
}

bool
read_duration(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *span = phrase_child_of(r, phrase, "span");
	const struct phrase *amount = phrase_child_of(r, phrase, "amount");
	struct duration *duration = &reading->duration;
	int i, unit = NO_UNIT, more = 0;

	reading->kind = A_DURATION;
	if (span != NULL) {
		if (!read_duration(r, span, reading))
			return false;
		read_approx(r, phrase, reading);
		return true;
	}
	if (amount != NULL)
		read_amount(r, amount, duration);
	else
		read_amount(r, phrase, duration);
	for (i = 0; i < phrase->count; i++) {
		int class = phrase->parts[i].class, n;

		if (class != CLASS_UNIT && class != CLASS_UNITS) {
			if (class == CLASS_NUMBER && unit != NO_UNIT &&
			    more < SMALLER_UNITS)
				duration->more[more].amount = words_number(
				    &r->words->list[phrase->parts[i].at],
				    class);
			else if (unit != NO_UNIT && more < SMALLER_UNITS &&
			    words_among(r->words, phrase->parts[i].at, "a an"))
				duration->more[more].amount = 1;
			continue;
		}
		n = words_number(&r->words->list[phrase->parts[i].at], class);
		if (unit != NO_UNIT && more < SMALLER_UNITS &&
		    words_among(r->words, phrase->parts[i].at - 1, "a an") &&
		    words_among(r->words, phrase->parts[i].at - 2, "and"))
			duration->more[more].amount = 1;
		if (unit == NO_UNIT)
			unit = n;
		else if (more < SMALLER_UNITS &&
		    duration->more[more].amount > 0)
			duration->more[more++].unit = (enum unit)n;
	}
	if (amount == NULL && !phrase_has(phrase, CLASS_NUMBER))
		duration->vague = phrase_has(phrase, CLASS_UNITS) ||
		    phrase_has(phrase, CLASS_VAGUE);
	if (phrase_has(phrase, CLASS_HALF) && phrase_says(r, phrase, "and")) {
		duration->fraction = 50;
		if (amount == NULL && !phrase_has(phrase, CLASS_NUMBER))
			duration->amount = 1;	/* the past year and a half */
	}
	if (unit == NO_UNIT)
		phrase_number(r, phrase, CLASS_LONG, &unit);
	duration->unit = (enum unit)unit;
	return unit != NO_UNIT;
}

/* More than a year ago is before that day, more than a year later after. */
static const char *
mod_of_point(const char *mod, bool back)
{
	static const char *const mods[][3] = {
		{ "MORE_THAN", "AFTER", "BEFORE" },
		{ "LESS_THAN", "BEFORE", "AFTER" },
		{ "EQUAL_OR_MORE", "ON_OR_AFTER", "ON_OR_BEFORE" },
		{ "EQUAL_OR_LESS", "ON_OR_BEFORE", "ON_OR_AFTER" }
	};
	size_t i;

	for (i = 0; mod != NULL && i < sizeof(mods) / sizeof(mods[0]); i++)
		if (strcmp(mod, mods[i][0]) == 0)
			return mods[i][back ? 2 : 1];
	return mod;
}

bool
read_ago(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	struct moment *m = &reading->moment;
	bool ago = phrase_says(r, phrase, "ago") ||
	    phrase_says(r, phrase, "back");
	bool from_document = ago || phrase_says(r, phrase, "now") ||
	    phrase_says(r, phrase, "hence");
	bool back = ago || phrase_says(r, phrase, "earlier") ||
	    phrase_says(r, phrase, "before") ||
	    phrase_says(r, phrase, "prior") ||
	    phrase_says(r, phrase, "previously") ||
	    phrase_says(r, phrase, "beforehand");
	const struct duration *d = &reading->duration;
	bool exact;

	if (!read_duration(r, phrase, reading))
		return false;
	reading->kind = A_MOMENT;
	reading->aside = back;
	reading->idle = back && d->unit == YEARS && d->amount == 1;
	reading->mod = mod_of_point(reading->mod, back);
	if (d->vague) {		/* a few days later is only how long */
		reading->kind = from_document ? A_REFERENCE : A_DURATION;
		reading->reference = back ? "PAST_REF" : "FUTURE_REF";
		return true;
	}
	/* A year after a quarter is the same quarter of another year. */
	if (r->anchors->reported.granularity == QUARTER && back &&
	    d->unit == YEARS && d->amount == 1 && d->fraction == 0) {
		*m = r->anchors->reported;
		reading->compared = true;
		return moment_shift(m, -4 * d->amount);
	}
	*m = r->anchors->document;
	if (!from_document && r->anchors->mentioned.granularity != NOWHERE)
		*m = r->anchors->mentioned;
	if (m->granularity == PART || m->granularity == MINUTE)
		m->granularity = DAY;
	exact = m->granularity == DAY && (from_document ?
	    r->words->post && d->unit == YEARS : d->unit == WEEKS);
	if (!duration_move(d, m, back ? -1 : 1, exact)) {
		memset(m, 0, sizeof(*m));
		m->granularity = unit_facts[d->unit].granularity;
	}
	if (d->unit <= HOURS) {
		m->granularity = MINUTE;
		m->hourless = true;
	}
	return true;
}

/* "two days after Christmas". */
static bool
read_by_date(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	struct duration duration = reading->duration;
	bool back = phrase_says(r, phrase, "before");
	int32_t first, last;

	memset(reading, 0, sizeof(*reading));
	if (!read_phrase(r, phrase_main(r, phrase), reading))
		return false;
	if (!reading_days(reading, &first, &last)) {
		memset(&reading->moment, 0, sizeof(reading->moment));
		reading->moment.granularity = DAY;
		return true;
	}
	memset(&reading->until, 0, sizeof(reading->until));
	reading->moment = moment_of_day(back ? first : last, DAY);
	return duration_move(&duration, &reading->moment, back ? -1 : 1, true);
}

/* "fifty years ago this month", "ten years ago this week". */
static bool
read_anniversary(const struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	struct duration duration = reading->duration;
	struct moment *m = &reading->moment;

	memset(reading, 0, sizeof(*reading));
	m->granularity = DAY;
	if (duration.unit < YEARS || !anchor_document(r, DAY, m))
		return false;
	return duration_move(&duration, m, -1, true) && moment_widen(m,
	    phrase_says(r, phrase, "month") ? MONTH : WEEK);
}

/*
 * "a week from Sunday", "20 years ago today": a day, and how far from it. The
 * Sunday is the next one, and the one of "a week ago Sunday" the last.
 */
bool
read_moved(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *origin = phrase_child_of(r, phrase, "origin");
	const struct phrase *span = phrase_child_of(r, phrase, "span");
	struct moment *m = &reading->moment;
	struct duration duration;
	bool back = phrase_says(r, phrase, "ago");
	int days, weekday = 0;
	int32_t day;

	if (span == NULL) {
		reading->duration.amount = 1;		/* tomorrow week */
		reading->duration.unit = phrase_says(r, phrase, "week") ?
		    WEEKS : FORTNIGHTS;
	} else if (!read_duration(r, phrase, reading) ||
	    reading->duration.vague || reading->duration.unit < DAYS) {
		return false;
	}
	if (origin == NULL && span != NULL)
		return phrase_says(r, phrase, "this") ?
		    read_anniversary(r, phrase, reading) :
		    read_by_date(r, phrase, reading);
	if (origin == NULL)
		origin = phrase;
	duration = reading->duration;
	memset(reading, 0, sizeof(*reading));
	m->granularity = DAY;
	if (!anchor_document(r, DAY, m) || !moment_first_day(m, &day))
		return true;
	if (phrase_number(r, origin, CLASS_DAYREF, &days)) {
		day += days;
	} else if (phrase_number(r, origin, CLASS_WEEKDAY, &weekday)) {
		days = (weekday - calendar_weekday(day) + 7) % 7;
		day += back && days > 0 ? days - 7 : days;
	}
	if (!moment_reaches(day))
		return false;
	*m = moment_of_day(day, DAY);
	if (!duration_move(&duration, m, back ? -1 : 1, true))
		return false;
	if (weekday > 0 && moment_first_day(m, &day))	/* the nearest one */
		moment_shift(m, (weekday - calendar_weekday(day) + 10) % 7 - 3);
	return true;
}

/* "the past 10 days": a duration, and the days it covers. */
bool
read_span(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	int shift = 0;
	bool seen = phrase_number(r, phrase, CLASS_SHIFT, &shift);

	if (!read_duration(r, phrase, reading))
		return false;
	if (!seen || shift == 0 || r->anchors->document.granularity < DAY)
		return true;
	anchor_document(r, DAY, &reading->until);
	reading->moment = reading->until;
	if (!duration_move(&reading->duration, &reading->moment, shift, true) ||
	    reading->moment.granularity != DAY) {
		memset(&reading->moment, 0, sizeof(reading->moment));
	} else if (shift > 0) {
		struct moment now = reading->until;

		reading->until = reading->moment;
		reading->moment = now;
	}
	return true;
}

/* How often in the time of a set: twice, three times, or on six days. */
static void
read_frequency(const struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct word *unit = &r->words->list[phrase->first + 1];

	reading->freq_unit = 'X';
	if (phrase_says(r, phrase, "once"))
		reading->freq = 1;
	else if (phrase_says(r, phrase, "twice"))
		reading->freq = 2;
	else if (phrase_says(r, phrase, "times") ||
	    phrase_child_of(r, phrase, "amount") == NULL)
		phrase_number(r, phrase, CLASS_NUMBER, &reading->freq);
	if (phrase_part(phrase, CLASS_NUMBER) != NULL &&
	    !phrase_says(r, phrase, "times"))	/* six days a week */
		reading->freq_unit = unit_facts[words_number(unit,
		    CLASS_UNIT) + words_number(unit, CLASS_UNITS)].letter;
	if (reading->freq_unit == 'M')	/* minutes or months: not told */
		reading->freq = 0;
}

/* "every third Friday", "every other Christmas". */
static bool
read_recurring(const struct resolver *r, const struct phrase *phrase, int nth,
    struct reading *reading)
{
	struct moment m = { 0 };
	bool holiday = phrase_has(phrase, CLASS_HOLIDAY);
	int unit = WEEKS;

	if (holiday) {
		unit = YEARS;
		nth = phrase_says(r, phrase, "other") ? 2 : nth > 0 ? nth : 1;
	}
	if (nth == 1 && holiday && holiday_yearly(r, phrase, &m)) {
		moment_value(&m, reading->set);
		return true;
	}
	if (!holiday && nth < 2)
		return false;		/* every first week of the month */
	if (!holiday && !phrase_says(r, phrase, "weekend") &&
	    !phrase_number(r, phrase, CLASS_UNIT, &unit) &&
	    !phrase_has(phrase, CLASS_WEEKDAY))
		unit = DAYS;			/* every third evening */
	reading->duration.amount = nth;
	reading->duration.unit = (enum unit)unit;
	duration_value(&reading->duration, reading->set);
	return true;
}

bool
read_set(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *amount = phrase_child_of(r, phrase, "amount");
	struct moment m = { 0 };
	int n, nth = 0, part = 0;

	reading->kind = A_SET;
	reading->quant = phrase_has(phrase, CLASS_EACH) ||
	    phrase_says(r, phrase, "every") ||
	    phrase_says(r, phrase, "each") ? "EVERY" : NULL;
	if (phrase_has(phrase, CLASS_EACH) && !phrase_has(phrase, CLASS_MONTH))
		phrase_number(r, phrase, CLASS_ORDINAL, &nth);
	if (phrase_has(phrase, CLASS_WEEKDAY) &&
	    (phrase_says(r, phrase, "month") || nth == 1)) {
		strcpy(reading->set, "P1M");	/* a day of every month */
		return true;
	}
	if (nth > 0 || phrase_has(phrase, CLASS_HOLIDAY))
		return read_recurring(r, phrase, nth, reading);
	if (phrase_number(r, phrase, CLASS_WEEKDAY, &m.weekday) ||
	    phrase_number(r, phrase, CLASS_WEEKDAYS, &m.weekday))
		m.granularity = DAY;
	if (phrase_number(r, phrase, CLASS_MONTH, &m.month))
		m.granularity = phrase_number(r, phrase, CLASS_DAY, &m.day) ||
		    phrase_number(r, phrase, CLASS_ORDINAL, &m.day) ? DAY :
		    MONTH;
	if (phrase_number(r, phrase, CLASS_SEASON, &m.number))
		m.granularity = SEASON;
	if (phrase_says(r, phrase, "weekend") ||
	    phrase_says(r, phrase, "weekends")) {
		strcpy(reading->set, "XXXX-WXX-WE");
		return true;
	}
	if (phrase_number(r, phrase, CLASS_PART, &part) ||
	    phrase_number(r, phrase, CLASS_PARTS, &part)) {
		m.granularity = PART;
		m.part = part;
	}
	if (m.granularity != NOWHERE) {
		moment_value(&m, reading->set);
		return true;
	}
	if (amount != NULL)
		read_amount(r, amount, &reading->duration);
	else
		reading->duration.amount =
		    phrase_says(r, phrase, "other") ||
		    phrase_has(phrase, CLASS_ALTERNATE) ? 2 : 1;
	if (!phrase_number(r, phrase, CLASS_UNIT, &n) &&
	    !phrase_number(r, phrase, CLASS_UNITS, &n) &&
	    !phrase_number(r, phrase, CLASS_FREQUENCY, &n))
		n = DAYS;		/* weekdays */
	reading->duration.unit = (enum unit)n;
	duration_value(&reading->duration, reading->set);
	read_frequency(r, phrase, reading);
	return true;
}
