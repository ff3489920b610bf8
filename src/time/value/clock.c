#include "time/value/clock.h"

#include "core/calendar.h"
#include "time/value/anchor.h"
#include "time/value/dates.h"
#include "time/value/offset.h"
#include "time/value/periods.h"
#include "time/value/relative.h"

/* Whether a range goes on at a word: to, -, or the and of between. */
static bool
goes_through(const struct resolver *r, int i, int begin)
{
	return words_has(r->words, i, CLASS_HYPHEN) ||
	    words_among(r->words, i, "to through until till") ||
	    (words_among(r->words, i, "and") &&
	    words_among(r->words, begin - 1, "between"));
}

/*
 * A time takes the day of its neighbour, 2 and 4 p.m. on Saturday, and of a
 * range across midnight, 10 p.m. to 2 a.m. Saturday, the one next to it. What
 * follows is still of the day on which the range began.
 */
static bool
lent_day(const struct resolver *r, int minutes, struct reading *reading)
{
	const struct moment *lent = r->lent;
	struct moment *m = &reading->moment;
	int other, days = 0;

	if (lent == NULL || (r->anchors->coming.granularity == DAY &&
	    !r->lent_before) || (lent->granularity != DAY && ((!r->lent_day &&
	    !r->lent_before) || lent->granularity < DAY)))
		return false;
	*m = *lent;
	m->granularity = DAY;
	other = lent->hour * 60 + lent->minute;
	if (lent->granularity != MINUTE || minutes < 0)
		return true;
	if (r->lent_before && minutes <= other)
		days = goes_through(r, r->whole->first - 1, r->lender->first);
	else if (!r->lent_before && minutes > other)
		days = -goes_through(r, r->whole->end, r->whole->first);
	if (days != 0)
		moment_shift(m, days);
	reading->idle = days > 0;
	return true;
}

/*
 * Whether what was mentioned last is of the day of a time that names none. It
 * was told a moment ago; clock times go on for longer, as an account does and a
 * programme, but not across the year or against the words around them.
 */
static bool
same_day(const struct resolver *r)
{
	enum { AGO = 2, ACCOUNT = 8 };		/* sentences */
	enum { FAR = 60 };			/* days */
	const struct anchors *anchors = r->anchors;
	int ago = anchors->sentence - anchors->mentioned_in;
	int32_t days;

	if (ago <= AGO)
		return true;
	return ago <= ACCOUNT && anchors->mentioned.granularity == MINUTE &&
	    (!anchor_distance(r, &anchors->mentioned, &days) ||
	    (days >= -FAR && days <= FAR && days * anchor_direction(r) >= 0));
}

/* Whether a time says which half of the day it is in: 2 a.m., 02:00. */
static bool
is_before_noon(const struct resolver *r)
{
	int i;

	for (i = r->whole->first; i < r->whole->end; i++)
		if (words_has(r->words, i, CLASS_AMPM) ||
		    words_text(r->words, (size_t)i).at[0] == '0')
			return true;
	return false;
}

/*
 * "began at 11 p.m. on Saturday and was out by 2 a.m.": what is told of a small
 * hour behind a late one came after midnight.
 */
static bool
is_past_midnight(const struct resolver *r, int minutes)
{
	enum { LATE = 20 * 60, SMALL = 6 * 60 };
	const struct anchors *anchors = r->anchors;
	const struct moment *told = &anchors->mentioned;
	int i;

	if (minutes < 0 || minutes >= SMALL || r->words->post ||
	    !is_before_noon(r) ||
	    anchors->mentioned_in != anchors->sentence ||
	    told->granularity != MINUTE ||
	    told->hour * 60 + told->minute < LATE || told->hour == 24)
		return false;
	for (i = anchors->mentioned_end; i < r->whole->first; i++)
		if (words_among(r->words, i, "after since earlier previous "
		    "before from between"))
			return false;
	return true;
}

/*
 * The day of a time that names none: one that stands behind it, or else that
 * told of before. A post and a time that is a line of its own are of the
 * document's day, unless what is told of ends with it: Friday 9 a.m. - 5 p.m.
 * Whether it is the one behind, which is no guess.
 */
static bool
clock_day(const struct resolver *r, int minutes, struct moment *m)
{
	bool alone = r->whole->first == 0 &&
	    (size_t)r->whole->end + 1 >= r->words->count;
	bool ends = r->anchors->mentioned_in == r->anchors->sentence &&
	    r->anchors->mentioned.granularity == MINUTE &&
	    (words_has(r->words, r->whole->first - 1, CLASS_HYPHEN) ||
	    words_among(r->words, r->whole->first - 1, "to until till"));

	if (r->anchors->coming.granularity == DAY) {
		*m = r->anchors->coming;
		return true;
	}
	if (ends || (!r->words->post && !alone && same_day(r)))
		anchor_mentioned(r, DAY, m);
	else
		anchor_present(r, DAY, m);
	if (is_past_midnight(r, minutes))
		moment_shift(m, 1);
	return false;
}

/*
 * "11 p.m. (0300 GMT)", "9 a.m. local (8 p.m. EST)": the same instant by the
 * clock of another zone, on the day on which the two are as far apart as zones
 * can be. What follows is of the day of the first.
 */
static bool
restated_day(const struct resolver *r, const struct moment *time,
    struct reading *reading)
{
	enum { WEST = -10 * 60, EAST = 14 * 60, DAYTIME = 24 * 60 };
	const struct moment *first = &r->anchors->mentioned;
	struct moment *m = &reading->moment;
	int at = r->whole->first - 1, offset = 0, apart, days;

	if (r->lent != NULL || first->granularity != MINUTE ||
	    !words_among(r->words, at, "( [ / or"))
		return false;
	at -= words_among(r->words, at - 1, "local");
	if (!anchors_end_at(r->anchors, at))
		return false;
	*m = *first;
	m->granularity = DAY;
	if (!offset_of(r, m, &offset))
		return false;
	apart = first->hour * 60 + first->minute -
	    (time->hour * 60 + time->minute - offset);
	for (days = 0; apart < WEST; days--)
		apart += DAYTIME;
	for (; apart >= EAST; days++)
		apart -= DAYTIME;
	reading->idle = days != 0;
	return days == 0 || moment_shift(m, days);
}

/*
 * The part of the day that a phrase names. The early, small and pre-dawn
 * hours, also those of a morning, end where the morning begins.
 */
static int
named_part(const struct resolver *r, const struct phrase *phrase)
{
	enum { NIGHT = 4, SMALL_HOURS = 7 };
	int part = NIGHT, edge = 0;
	bool named = phrase_number(r, phrase, CLASS_PART, &part) ||
	    phrase_number(r, phrase, CLASS_PARTS, &part);

	if (!phrase_says(r, phrase, "hours"))
		return part;
	phrase_number(r, phrase, CLASS_EDGE, &edge);
	if (phrase_says(r, phrase, "pre") ||
	    phrase_says(r, phrase, "predawn") ||
	    phrase_says(r, phrase, "small") || phrase_says(r, phrase, "wee") ||
	    phrase_says(r, phrase, "early") || (!named && edge == 1))
		return SMALL_HOURS;
	return part;
}

bool
read_part(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *day = phrase_main(r, phrase);
	struct moment *m = &reading->moment;
	int part = named_part(r, phrase), shift = 0;

	if (day != NULL || phrase_says(r, phrase, "week")) {
		if (day != NULL ? !read_phrase(r, day, reading) :
		    !read_shifted(r, phrase, reading))
			return false;
		if (reading->kind != A_MOMENT || m->granularity != DAY)
			return false;
	} else if (phrase_number(r, phrase, CLASS_SHIFT, &shift)) {
		if (anchor_document(r, DAY, m))
			moment_shift(m, shift);
	} else if (phrase_says(r, phrase, "last") &&
	    phrase_says(r, phrase, "before")) {
		if (anchor_document(r, DAY, m))	/* the night before last */
			moment_shift(m, -2);
	} else if (phrase_number(r, phrase, CLASS_ANAPHOR, &shift) ||
	    phrase_says(r, phrase, "next") ||
	    phrase_says(r, phrase, "before")) {
		if (phrase_says(r, phrase, "next"))
			shift = 1;
		else if (phrase_says(r, phrase, "before"))
			shift = -1;
		if (anchor_mentioned(r, DAY, m))
			moment_shift(m, shift);
	} else {
		reading->own_day = lent_day(r, -1, reading) || clock_day(r, -1, m);
		reading->guessed_day = !reading->own_day;
	}
	reading->own_day |= day != NULL;
	m->granularity = PART;
	m->part = part;
	read_edge(r, phrase, reading);
	if (part == 7 && reading->mod == NULL)
		reading->mod = "START";
	return true;
}

/* "at night": of no day in particular, but of its own day in a post. */
bool
read_anytime(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	if (r->words->post)
		return read_part(r, phrase, reading);
	reading->moment.granularity = PART;
	reading->moment.part = phrase_says(r, phrase, "night") ? 4 : 5;
	return true;
}

/*
 * "freed overnight, the police said on Tuesday": told so many days ago, of the
 * night before that day.
 */
static int
told_days_ago(const struct resolver *r, const struct moment *document)
{
	enum { REACH = 14 };
	const struct words *words = r->words;
	int i, weekday;
	int32_t day;

	if (!moment_first_day(document, &day))
		return 0;
	for (i = r->whole->end; (size_t)i < words->count &&
	    i < r->whole->end + REACH; i++) {
		if (!words_among(words, i, "said says told reported"))
			continue;
		i += 1 + words_among(words, i + 1, "reporters journalists");
		i += words_among(words, i, "on");
		weekday = words_at(words, i) == NULL ? 0 :
		    words_number(&words->list[i], CLASS_WEEKDAY);
		return weekday < 1 ? 0 :
		    (calendar_weekday(day) - weekday + 7) % 7;
	}
	return 0;
}

bool
read_tonight(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	bool known = anchor_document(r, DAY, &reading->moment);

	/* "fell overnight": in the night before */
	if (known && phrase_has(phrase, CLASS_OVERNIGHT) &&
	    !r->words->post &&
	    anchor_direction(r) <= 0) {
		moment_shift(&reading->moment, -1 -
		    told_days_ago(r, &reading->moment));
		reading->idle = true;	/* what follows is of today */
	}
	reading->moment.granularity = PART;
	reading->moment.part = 4;
	read_edge(r, phrase, reading);
	return true;
}

/* A second more than the phrase's clock tells; 0: it tells none. */
static int
told_second(const struct resolver *r, const struct phrase *phrase)
{
	const struct part *part = phrase_part(phrase, CLASS_CLOCK);
	const struct word *word;

	if (part == NULL)
		return 0;
	word = &r->words->list[part->at];
	return class_in(word->classes, CLASS_SECONDS) ?
	    words_number(word, CLASS_SECONDS) + 1 : 0;
}

bool
read_clock(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	struct moment *m = &reading->moment;
	int n, half, part;

	m->granularity = MINUTE;
	if (phrase_number(r, phrase, CLASS_NOON, &n)) {
		m->hour = r->words->post ? n % 24 : n;
		return true;
	}
	if (phrase_number(r, phrase, CLASS_CLOCK, &n) ||
	    phrase_number(r, phrase, CLASS_DOTCLOCK, &n) ||
	    phrase_number(r, phrase, CLASS_MILITARY, &n)) {
		m->hour = n / 60;
		m->minute = n % 60;
		m->second = told_second(r, phrase);
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

/* So many minutes before or after an hour. */
bool
read_clock_past(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	struct moment *m = &reading->moment;
	bool before = phrase_says(r, phrase, "to") ||
	    phrase_says(r, phrase, "before");
	int minutes = phrase_has(phrase, CLASS_HALF) ? 30 : 15, hour = 0;
	int part, half;

	if (!phrase_number(r, phrase, CLASS_HOUR, &hour))
		phrase_number(r, phrase, CLASS_NOON, &hour);
	phrase_number(r, phrase, CLASS_NUMBER, &minutes);
	if (minutes > 59 || hour > 24)
		return false;
	if (phrase_number(r, phrase, CLASS_PART, &part) && part > 1 &&
	    hour < 12)
		hour += 12;
	if (phrase_number(r, phrase, CLASS_AMPM, &half) && hour <= 12)
		hour = hour % 12 + half;
	minutes = (hour * 60 + (before ? -minutes : minutes) + 1440) % 1440;
	m->granularity = MINUTE;
	m->hour = minutes / 60;
	m->minute = minutes % 60;
	return true;
}

/*
 * "open from 9 to 5", "from 2 to 4": the hours of a day's work; the second is
 * later than the first. A zero before one says that it is as it stands: 06:00.
 */
static int
open_hour(const struct resolver *r, int hour)
{
	enum { MORNING = 7 };

	if (words_text(r->words, (size_t)r->whole->first).at[0] == '0')
		return hour;
	if (r->lent != NULL && r->lent_before)
		return hour <= r->lent->hour && hour <= 12 ? hour + 12 : hour;
	return hour < MORNING ? hour + 12 : hour;
}

/*
 * The half of the day, where a part of it stands beside the clock: 8 last
 * night. After midnight a night goes on into the next day.
 */
static bool
place_on_part(struct moment *day, struct moment *time)
{
	enum { NIGHT = 4, NIGHT_ENDS = 5 };

	if (day->part < 2 || day->part > NIGHT || time->hour > 12)
		return true;
	if (day->part == NIGHT && (time->hour < NIGHT_ENDS ||
	    time->hour == 12)) {
		time->hour %= 12;
		return moment_shift(day, 1) || day->year == 0;
	}
	if (time->hour < 12)
		time->hour += 12;
	return true;
}

/* "from 6 to 8 p.m.", "at 2, 4 and 7 p.m.": the half of the day as well. */
static void
lend_half(const struct resolver *r, int *hour)
{
	if (*hour < 12 && r->lent->granularity == MINUTE &&
	    r->lent->hour >= 12 &&
	    (r->lent_before ? *hour > r->lent->hour - 12 :
	    *hour <= r->lent->hour - 12))
		*hour += 12;
}

bool
read_clock_on(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	const struct phrase *clock = phrase_child_of(r, phrase, "clock");
	const struct phrase *day = phrase_child_of(r, phrase, "day");
	struct moment time;
	bool explicit_year;

	if (clock == NULL)
		clock = phrase_child_of(r, phrase, "hour");
	if (day == NULL)
		day = phrase_child_of(r, phrase, "partday");
	if (clock != NULL ? !read_phrase(r, clock, reading) :
	    !read_clock(r, phrase, reading))
		return false;
	if (strncmp(rule_category(phrase->rule), "open", 4) == 0)
		reading->moment.hour = open_hour(r, reading->moment.hour);
	else if (r->lent != NULL && (clock == NULL || (clock->count == 1 &&
	    phrase_has(clock, CLASS_CLOCK))))
		lend_half(r, &reading->moment.hour);
	time = reading->moment;
	memset(reading, 0, sizeof(*reading));
	if (day != NULL) {
		if (!read_phrase(r, day, reading))
			return false;
	} else if (phrase_has(phrase, CLASS_NUMDATE)) {
		if (!read_calendar(r, phrase, reading))
			return false;
	} else {
		reading->own_day = restated_day(r, &time, reading) ||
		    lent_day(r, time.hour * 60 + time.minute, reading) ||
		    clock_day(r, time.hour * 60 + time.minute,
		    &reading->moment);
		reading->guessed_day = !reading->own_day;
	}
	if (reading->moment.granularity == PART &&
	    (clock == NULL || !phrase_has(clock, CLASS_AMPM)) &&
	    !place_on_part(&reading->moment, &time))
		return false;
	explicit_year = reading->explicit_year;
	reading->own_day |= day != NULL || phrase_has(phrase, CLASS_NUMDATE);
	reading->moment.granularity = MINUTE;
	reading->moment.hour = time.hour;
	reading->moment.minute = time.minute;
	reading->moment.second = time.second;
	reading->explicit_year = explicit_year;
	reading->mod = NULL;
	return true;
}
