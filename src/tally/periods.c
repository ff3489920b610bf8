#include "tally/periods.h"

#include "core/calendar.h"

/* The first and the last day of something, as far as they are known. */
struct span {
	struct calendar_date first, last;	/* parts not known are 0 */
};

static bool
same_date(struct calendar_date a, struct calendar_date b)
{
	return a.year == b.year && a.month == b.month && a.day == b.day;
}

/*
 * Reads YYYY, YYYY-MM or YYYY-MM-DD at the beginning of a text, as much as
 * there is of it, and returns how long that is: 0, 4, 7 or 10.
 */
static size_t
read_date(struct slice text, struct calendar_date *date)
{
	static const size_t lengths[] = { 10, 7, 4 };
	struct calendar_stamp stamp;
	struct slice part = text;
	size_t i;

	for (i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
		part.len = lengths[i];
		if (part.len > text.len || (part.len < text.len &&
		    text.at[part.len] != '-' && text.at[part.len] != 'T'))
			continue;
		if (calendar_parse(part, &stamp)) {
			date->year = stamp.year;
			date->month = stamp.month;
			date->day = stamp.day;
			return part.len;
		}
	}
	return 0;
}

/* Whether an instant is written as the very beginning of its day. */
static bool
is_midnight(struct slice instant)
{
	return instant.len >= PERIOD_DAY + 6 &&
	    memcmp(instant.at + PERIOD_DAY, "T00:00", 6) == 0;
}

/* The days of from= and to=; an end at midnight belongs to the day before. */
static bool
span_of_tags(const struct record *r, struct span *span)
{
	struct slice from, to;

	if (!record_tag(r, "from", &from) || !record_tag(r, "to", &to) ||
	    read_date(from, &span->first) == 0 ||
	    read_date(to, &span->last) == 0)
		return false;
	if (is_midnight(to) && span->first.day > 0 && span->last.day > 0 &&
	    !same_date(span->first, span->last))
		span->last = calendar_date_of(calendar_day(span->last.year,
		    span->last.month, span->last.day) - 1);
	return true;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/*
 * What follows the year in a TIMEX3 value, other than a month: a week, its
 * week-end or its day (W28, W28-WE, W28-3), a quarter or half (Q1, H2). Of
 * anything else (seasons, X) nothing but the year is known.
 */
static void
narrow(struct slice rest, struct span *span)
{
	const int year = span->first.year;
	int months, last, week, from = 0, to = 6;
	int32_t monday;

	if (rest.len >= 2 && (rest.at[0] == 'Q' || rest.at[0] == 'H')) {
		months = rest.at[0] == 'Q' ? 3 : 6;
		last = (rest.at[1] - '0') * months;
		if (last >= months && last <= 12) {
			span->last.month = last;
			span->first.month = last - months + 1;
		}
		return;
	}
	if (rest.len < 3 || rest.at[0] != 'W' || !is_digit(rest.at[1]) ||
	    !is_digit(rest.at[2]))
		return;
	week = (rest.at[1] - '0') * 10 + rest.at[2] - '0';
	if (week < 1 || week > calendar_weeks(year))
		return;
	if (rest.len >= 5 && rest.at[4] == 'W')
		from = 5;
	else if (rest.len >= 5 && rest.at[4] >= '1' && rest.at[4] <= '7')
		from = to = rest.at[4] - '1';
	monday = calendar_week_start(year, week);
	span->first = calendar_date_of(monday + from);
	span->last = calendar_date_of(monday + to);
}

/* The days that a TIMEX3 value alone tells. */
static bool
span_of_value(struct slice value, struct span *span)
{
	size_t n = read_date(value, &span->first);

	if (n == 0)
		return false;
	span->last = span->first;
	if (n == PERIOD_YEAR && value.len > n + 1) {
		value.at += n + 1;
		value.len -= n + 1;
		narrow(value, span);
	}
	return true;
}

/* The period of a date that is known as exactly as that, or HASH_NONE. */
static uint32_t
period_of(struct periods *p, int year, int month, int day)
{
	char key[PERIOD_DAY];
	struct slice bytes = { key, p->size };
	uint32_t number;

	/* A week at either end of the calendar may reach beyond it. */
	if (year < CALENDAR_FIRST_YEAR || year > CALENDAR_LAST_YEAR ||
	    (p->size >= PERIOD_MONTH && month == 0) ||
	    (p->size >= PERIOD_DAY && day == 0))
		return HASH_NONE;
	key[0] = (char)('0' + year / 1000);
	key[1] = (char)('0' + year / 100 % 10);
	key[2] = (char)('0' + year / 10 % 10);
	key[3] = (char)('0' + year % 10);
	key[4] = key[7] = '-';
	key[5] = (char)('0' + month / 10);
	key[6] = (char)('0' + month % 10);
	key[8] = (char)('0' + day / 10);
	key[9] = (char)('0' + day % 10);
	number = hash_add(&p->keys, bytes, NULL);
	counts_reach(&p->counts, p->keys.count);
	return number;
}

uint32_t
periods_label(void *periods, const struct record *r)
{
	struct periods *p = periods;
	struct span span;

	if (!span_of_tags(r, &span) && !span_of_value(r->value, &span))
		return HASH_NONE;
	if (span.first.year != span.last.year || (p->size >= PERIOD_MONTH &&
	    span.first.month != span.last.month) || (p->size >= PERIOD_DAY &&
	    span.first.day != span.last.day))
		return HASH_NONE;
	return period_of(p, span.first.year, span.first.month,
	    span.first.day);
}

void
periods_mention(void *periods, uint32_t period, const struct document *document)
{
	struct periods *p = periods;

	p->counts.list[period].mentions++;
	(void)counts_document(&p->counts, period, document->number,
	    document->scattered);
}

uint32_t
periods_label_any(void *periods, const struct record *r)
{
	(void)periods;
	(void)r;
	return 0;
}

/* The period that a document is dated by; looked up once for a run of it. */
static uint32_t
period_dated(struct periods *p, const struct document *document)
{
	uint32_t date = document->date;

	if (document->number != p->document) {
		p->document = document->number;
		p->period = date == 0 ? HASH_NONE : period_of(p,
		    (int)(date / 10000), (int)(date / 100 % 100),
		    (int)(date % 100));
	}
	return p->period;
}

void
periods_mention_dated(void *periods, uint32_t label,
    const struct document *document)
{
	struct periods *p = periods;
	uint32_t period = period_dated(p, document);

	(void)label;
	if (period != HASH_NONE)
		periods_mention(p, period, document);
}

void
periods_document_dated(void *periods, const struct document *document)
{
	struct periods *p = periods;
	uint32_t period = period_dated(p, document);

	if (period != HASH_NONE)
		(void)counts_document(&p->counts, period, document->number,
		    document->scattered);
}

void
periods_free(struct periods *p)
{
	hash_free(&p->keys);
	counts_free(&p->counts);
}
