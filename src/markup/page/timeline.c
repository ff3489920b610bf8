#include "markup/page/timeline.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/bits.h"
#include "core/calendar.h"

enum {
	WIDTH = 360, MARGIN = 6,	/* units of the picture */
	AXIS = 30,
	COLUMN = 28,			/* the highest one */
	MANY = 60,			/* spans, for dots */
	LETTER = 6,		/* the width of one, */
	LEAST = 4 * LETTER,	/* and of a label */
	STEP = 64,		/* of the width of a gap */
	FEW = 32		/* days that are sorted by insertion */
};

static int
compare_timed(const void *first, const void *second)
{
	const struct timed *a = first, *b = second;

	if (a->span.from != b->span.from)
		return a->span.from < b->span.from ? -1 : 1;
	return a->span.to < b->span.to ? -1 : a->span.to > b->span.to;
}

static int
compare_days(const void *first, const void *second)
{
	const int32_t *a = first, *b = second;

	return *a < *b ? -1 : *a > *b;
}

static int32_t
length_of(const struct timed *timed)
{
	return timed->span.to - timed->span.from + 1;
}

/* The width of a gap: the logarithm to base 2, between powers a line. */
static uint64_t
width_of(uint64_t days)
{
	uint64_t gap = days + 1;
	int power = bits_highest(gap);

	return (uint64_t)power * STEP +
	    (power < 6 ? gap << (6 - power) : gap >> (power - 6)) - STEP;
}

/* Most come nearly in order. */
static void
sort_days(int32_t *days, size_t count)
{
	size_t i, at;
	int32_t day;

	if (count > FEW) {
		qsort(days, count, sizeof(*days), compare_days);
		return;
	}
	for (i = 1; i < count; i++) {
		day = days[i];
		for (at = i; at > 0 && days[at - 1] > day; at--)
			days[at] = days[at - 1];
		days[at] = day;
	}
}

/* Lays out all days that something begins on, or a bar ends before. */
static size_t
lay_out(struct timeline *t, const struct timed *list, size_t count)
{
	size_t i, n = 0, days = 0;

	t->days = memory_grow(t->days, &t->day_room, 2 * count,
	    sizeof(*t->days));
	for (i = 0; i < count; i++) {
		t->days[n++] = list[i].span.from;
		if (length_of(&list[i]) > 1)
			t->days[n++] = list[i].span.to + 1;
	}
	sort_days(t->days, n);
	for (i = 0; i < n; i++)
		if (i == 0 || t->days[i] != t->days[i - 1])
			t->days[days++] = t->days[i];
	t->widths = memory_grow(t->widths, &t->width_room, days,
	    sizeof(*t->widths));
	t->widths[0] = 0;
	for (i = 1; i < days; i++)
		t->widths[i] = t->widths[i - 1] +
		    width_of((uint64_t)(t->days[i] - t->days[i - 1]));
	return days;
}

/* Where a day is that is laid out, by its number. */
static int
place_at(const struct timeline *t, size_t days, size_t number)
{
	uint64_t all = t->widths[days - 1];

	return all == 0 ? WIDTH / 2 : MARGIN +
	    (int)(t->widths[number] * (WIDTH - 2 * MARGIN) / all);
}

/* The same of days that come in order, the last of which had number *at. */
static int
next_place(const struct timeline *t, size_t days, size_t *at, int32_t day)
{
	while (t->days[*at] < day)
		++*at;
	return place_at(t, days, *at);
}

/* The same of a day that is behind the one with number low. */
static int
place_behind(const struct timeline *t, size_t days, size_t low, int32_t day)
{
	size_t high = days - 1, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (t->days[middle] < day)
			low = middle + 1;
		else
			high = middle;
	}
	return place_at(t, days, low);
}

/* Bars: years and more above months above days. */
static void
write_bars(const struct timeline *t, struct output *out,
    const struct timed *list, size_t count, size_t days)
{
	size_t i, day = 0, any = 0;
	int32_t length;
	int from, to;

	for (i = 0; i < count; i++) {
		length = length_of(&list[i]);
		if (length == 1)
			continue;
		from = next_place(t, days, &day, list[i].span.from);
		to = place_behind(t, days, day, list[i].span.to + 1);
		output_string(out, any++ == 0 ? "<path class=\"bar\" d=\"M" :
		    "M");
		output_number(out, (uint64_t)from);
		output_string(out, length > 366 ? " 5H" : length > 31 ?
		    " 12H" : " 19H");
		output_number(out, (uint64_t)(to > from + 2 ? to : from + 2));
	}
	if (any > 0)
		output_string(out, "\"/>");
}

/* Days that are too many for dots, as columns. */
static void
write_columns(struct output *out, const struct dot *dots, size_t count)
{
	uint64_t most = 0, height;
	size_t i;

	for (i = 0; i < count; i++)
		if (dots[i].count > most)
			most = dots[i].count;
	output_string(out, "<path class=\"col\" d=\"");
	for (i = 0; i < count; i++) {
		height = width_of(dots[i].count) * COLUMN / width_of(most);
		output_byte(out, 'M');
		output_number(out, (uint64_t)dots[i].x);
		output_string(out, " 54V");
		output_number(out, 54 - height);
	}
	output_string(out, "\"/>");
}

static void
write_days(struct timeline *t, struct output *out, const struct timed *list,
    size_t count, size_t days)
{
	size_t i, day = 0, n = 0;

	t->dots = memory_grow(t->dots, &t->dot_room, count, sizeof(*t->dots));
	for (i = 0; i < count; i++) {
		if (length_of(&list[i]) > 1)
			continue;
		t->dots[n].x = next_place(t, days, &day, list[i].span.from);
		t->dots[n].y = AXIS;
		t->dots[n++].count = list[i].count;
	}
	n = dots_join(t->dots, n);
	if (count > MANY)
		write_columns(out, t->dots, n);
	else
		dots_write(out, t->dots, n);
}

/* What stands at the beginning of a span: 1998, Jul 2013, 9 Jul 2013, 9 Jul. */
struct label {
	int day, month, year;	/* 0: it has none */
	int width;
};

/* The label of a span, behind one with a year. */
static struct label
label_of(const struct timed *timed, int year)
{
	struct calendar_date date = calendar_date_of(timed->span.from);
	int32_t length = length_of(timed);
	struct label label = { date.day, date.month, date.year, 0 };

	if (length >= 28 && date.day == 1) {
		label.day = 0;
		if (length >= 365 && date.month == 1)
			label.month = 0;
	}
	if (label.month != 0 && date.year == year)
		label.year = 0;
	label.width = LETTER * ((label.day != 0) * 3 + (label.month != 0) * 4 +
	    (label.year != 0) * 4);
	return label;
}

static void
write_label(struct output *out, const struct label *label, int at)
{
	output_string(out, "<text x=\"");
	output_number(out, (uint64_t)at);
	output_string(out, "\">");
	if (label->day != 0) {
		output_number(out, (uint64_t)label->day);
		output_byte(out, ' ');
	}
	if (label->month != 0) {
		output_bytes(out, slice_between(when_month(label->month),
		    when_month(label->month) + 3));
		if (label->year != 0)
			output_byte(out, ' ');
	}
	if (label->year != 0)
		output_number(out, (uint64_t)label->year);
	output_string(out, "</text>");
}

/* As many labels as there is room for, and the last one. */
static void
write_labels(const struct timeline *t, struct output *out,
    const struct timed *list, size_t count, size_t days)
{
	int year = 0, edge = 0, last, at, half;
	struct label label;
	size_t i, day = 0;

	last = WIDTH - label_of(&list[count - 1], 0).width - LETTER;
	for (i = 0; i < count; i++) {
		at = next_place(t, days, &day, list[i].span.from);
		if (edge > 0 && at - LEAST / 2 < edge)
			continue;	/* no label has room there */
		label = label_of(&list[i], year);
		half = label.width / 2;
		at = at < half ? half : at > WIDTH - half ? WIDTH - half : at;
		if (at - half < edge ||
		    (i + 1 < count && at + half > last))
			continue;
		edge = at + half + LETTER;
		if (label.year != 0)
			year = label.year;
		write_label(out, &label, at);
	}
}

void
timeline_write(struct timeline *t, struct output *out, struct timed *list,
    size_t count)
{
	int32_t last;
	size_t days, i;

	if (count < TIMELINE_LEAST)
		return;
	for (i = 1; i < count && compare_timed(&list[i - 1], &list[i]) < 0; i++)
		continue;
	if (i < count)
		qsort(list, count, sizeof(*list), compare_timed);
	days = lay_out(t, list, count);
	for (last = list[0].span.to, i = 1; i < count; i++)
		last = list[i].span.to > last ? list[i].span.to : last;
	output_string(out, count > MANY ?
	    "<svg class=\"tall\" viewBox=\"0 0 360 75\"" :
	    "<svg viewBox=\"0 0 360 50\"");
	output_string(out, " role=\"img\" aria-label=\"Timeline: ");
	output_number(out, count);
	output_string(out, " dates, ");
	output_number(out, (uint64_t)calendar_date_of(list[0].span.from).year);
	output_string(out, " to ");
	output_number(out, (uint64_t)calendar_date_of(last).year);
	output_string(out, "\">");
	write_bars(t, out, list, count, days);
	write_days(t, out, list, count, days);
	write_labels(t, out, list, count, days);
	output_string(out, "</svg>\n");
}

void
timeline_free(struct timeline *t)
{
	free(t->days);
	free(t->widths);
	free(t->dots);
}
