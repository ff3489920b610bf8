/*
 * CSV with the columns of TimelineJS 3, which draws timelines in a browser:
 * each time that stands on the calendar is an event. Its reader (version 3.9)
 * takes years as numbers, those before Christ as negative ones without a year
 * 0, days and months as numbers or nothing, and an hour below 24; an end that
 * is the start is none. It shows headlines and texts as HTML.
 */
#include "markup/timelinejs.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/calendar.h"
#include "markup/document/tags.h"
#include "markup/value/facts.h"
#include "markup/write/csv_text.h"
#include "text/utf8.h"

static const char names[] =
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,"
    "Headline,Text,Group\n";

static const char *const months[] = {
	"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"
};

enum { HEADLINE = 80 };		/* bytes of a sentence that a headline has */

struct timelinejs {
	struct target *target;
	struct buffer row;
	struct buffer html;	/* of the field at hand */
	struct buffer group;	/* the last field of all rows of a document */
	const struct document *document;
};

static void *
timelinejs_begin(struct target *target)
{
	struct timelinejs *self = memory_get(1, sizeof(*self));

	self->target = target;
	output_string(target->out, names);
	return self;
}

/* Text within HTML, or within an attribute in double quotes. */
static void
put_escaped(struct buffer *b, struct slice text, bool attribute)
{
	const char *at = text.at, *end = text.at + text.len;

	for (; at < end; at++) {
		if (*at == '&')
			buffer_string(b, "&amp;");
		else if (*at == '<')
			buffer_string(b, "&lt;");
		else if (*at == '>')
			buffer_string(b, "&gt;");
		else if (*at == '"' && attribute)
			buffer_string(b, "&quot;");
		else
			buffer_bytes(b, at, 1);
	}
}

static void
put_html(struct buffer *b, struct slice text)
{
	put_escaped(b, text, false);
}

/*
 * The group is where the document is from. TimelineJS takes the markup off it
 * and shows what is left as HTML, so it is escaped twice.
 */
static void
timelinejs_document(void *of, const struct document *document)
{
	struct timelinejs *self = of;
	struct buffer *b = &self->html;
	struct slice source, once;

	self->document = document;
	self->group.len = b->len = 0;
	if (tags_find(document->tags, "source", &source)) {
		put_html(b, source);
		once = buffer_all(b);
		put_html(&self->group, once);
		once = buffer_all(&self->group);
		b->len = 0;
		csv_field(b, once, self->target->guarded);
		self->group.len = 0;
		buffer_slice(&self->group, buffer_all(b));
	}
	buffer_bytes(&self->group, "\n", 1);
}

/* A number and a comma; nothing for 0. */
static void
put_number(struct buffer *b, int number)
{
	if (number > 0)
		buffer_number(b, (uint64_t)number);
	buffer_bytes(b, ",", 1);
}

/* The columns of year, month, day and time. */
static void
put_stamp(struct buffer *b, const struct calendar_stamp *stamp)
{
	char clock[6] = "00:00";

	put_number(b, stamp->year);
	put_number(b, stamp->month);
	put_number(b, stamp->day);
	if (stamp->hour >= 0) {
		clock[0] = (char)('0' + stamp->hour / 10);
		clock[1] = (char)('0' + stamp->hour % 10);
		clock[3] = (char)('0' + stamp->minute / 10);
		clock[4] = (char)('0' + stamp->minute % 10);
		buffer_bytes(b, clock, 5);
	}
	buffer_bytes(b, ",", 1);
}

/* The 1st to the 100th century, from its first two digits. */
static void
put_century(struct buffer *b, struct slice value)
{
	unsigned n = (unsigned)(value.at[0] - '0') * 10 +
	    (unsigned)(value.at[1] - '0') + 1;
	bool teens = n / 10 % 10 == 1;

	buffer_number(b, n);
	buffer_string(b, teens || n % 10 == 0 || n % 10 > 3 ? "th" :
	    n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : "rd");
	buffer_string(b, " century");
}

/*
 * How years, months, decades and centuries are shown; all else is shown by its
 * first and last day.
 */
static void
put_display(struct buffer *b, struct slice value)
{
	enum { CENTURY = 2, DECADE = 3 };
	struct calendar_stamp stamp;
	size_t digits = 0;

	while (digits < value.len && ascii_is_digit(value.at[digits]))
		digits++;
	if (digits == CENTURY && value.len == digits) {
		put_century(b, value);
	} else if (digits == DECADE && value.len == digits) {
		buffer_slice(b, value);
		buffer_string(b, "0s");
	} else if (calendar_parse(value, &stamp) && stamp.day == 0) {
		if (stamp.month > 0) {
			buffer_string(b, months[stamp.month - 1]);
			buffer_bytes(b, " ", 1);
		}
		buffer_number(b, (uint64_t)stamp.year);
	}
	buffer_bytes(b, ",", 1);
}

/*
 * A year, month or day before Christ, which has no from= and to=: BC0490,
 * BC0044-03-15.
 */
static bool
put_before_christ(struct buffer *b, struct slice value)
{
	struct calendar_stamp stamp;

	if (value.len < 6 || memcmp(value.at, "BC", 2) != 0 ||
	    !calendar_parse(slice_between(value.at + 2, value.at + value.len),
	    &stamp) || stamp.hour >= 0)
		return false;
	buffer_bytes(b, "-", 1);
	put_stamp(b, &stamp);
	buffer_string(b, ",,,,,");
	return true;
}

/* The columns of when; false when the calendar has no such time. */
static bool
put_time(struct buffer *b, const struct annotation *a)
{
	struct facts facts;
	struct calendar_stamp from, to;

	facts_of(a, &facts);
	if (!calendar_parse(facts.from, &from))
		return put_before_christ(b, a->value);
	put_stamp(b, &from);
	if (calendar_parse(facts.to, &to) &&
	    slice_compare(facts.from, facts.to) < 0)
		put_stamp(b, &to);
	else
		buffer_string(b, ",,,,");
	put_display(b, a->value);
	return true;
}

/* The end of what a headline has of a text: whole words, if it can be. */
static const char *
headline_end(struct slice text)
{
	const char *end = text.at + HEADLINE, *at = end;

	while (at > text.at && *at != ' ')
		at--;
	if (at > text.at)
		return at;
	while (((unsigned char)*end & 0xC0) == 0x80 && end > text.at)
		end--;		/* between characters */
	return end;
}

static void
put_headline(struct timelinejs *self, struct slice text)
{
	struct buffer *b = &self->html;

	b->len = 0;
	if (text.len > HEADLINE) {
		put_html(b, slice_between(text.at, headline_end(text)));
		buffer_string(b, "\xE2\x80\xA6");	/* U+2026 */
	} else {
		put_html(b, text);
	}
	csv_field(&self->row, buffer_all(b), self->target->guarded);
	buffer_bytes(&self->row, ",", 1);
}

/* What the document is called, as a link where it has an address. */
static void
put_source(struct buffer *b, const struct document *d)
{
	struct slice url;
	bool linked = tags_find(d->tags, "url", &url) &&
	    (slice_begins_at(url.at, url.at + url.len, "https://") ||
	    slice_begins_at(url.at, url.at + url.len, "http://"));

	buffer_string(b, "<p>");
	if (linked) {
		buffer_string(b, "<a href=\"");
		put_escaped(b, url, true);
		buffer_string(b, "\">");
	}
	put_html(b, is_absent(d->title) ? d->id : d->title);
	buffer_string(b, linked ? "</a></p>" : "</p>");
}

/* The sentence, or some of it, with its expression in bold. */
static void
put_text(struct timelinejs *self, const struct sentence *s,
    const struct annotation *a)
{
	struct buffer *b = &self->html;
	const struct slice context = facts_context(s, a);
	const char *start = context.at, *end = start + context.len;
	const char *from = s->orphan ? start : s->text.at + (a->start - s->start);
	const char *to = s->orphan ? end : s->text.at + (a->end - s->start);

	b->len = 0;
	buffer_string(b, "<p>");
	put_html(b, slice_between(start, from));
	buffer_string(b, "<b>");
	put_html(b, slice_between(from, to));
	buffer_string(b, "</b>");
	put_html(b, slice_between(to, end));
	buffer_string(b, "</p>");
	put_source(b, self->document);
	csv_field(&self->row, buffer_all(b), self->target->guarded);
	buffer_bytes(&self->row, ",", 1);
}

static void
timelinejs_sentence(void *of, struct sentence *s)
{
	struct timelinejs *self = of;
	size_t i;

	for (i = 0; i < s->count; i++) {
		self->row.len = 0;
		if (s->list[i].kind != 't' ||
		    !put_time(&self->row, &s->list[i])) {
			self->target->left_out++;
			continue;
		}
		put_headline(self, s->text);
		put_text(self, s, &s->list[i]);
		buffer_slice(&self->row, buffer_all(&self->group));
		output_bytes(self->target->out, buffer_all(&self->row));
	}
}

/* A document has no row of its own. */
static void
timelinejs_close(void *of, bool whole, uint64_t bytes)
{
	(void)of;
	(void)whole;
	(void)bytes;
}

static void
timelinejs_end(void *of)
{
	struct timelinejs *self = of;

	buffer_free(&self->row);
	buffer_free(&self->html);
	buffer_free(&self->group);
	free(self);
}

static const char *const suffixes[] = { ".csv", NULL };

const struct format format_timelinejs = {
	"timelinejs", suffixes, timelinejs_begin, timelinejs_document,
	timelinejs_sentence, timelinejs_close, timelinejs_end
};
