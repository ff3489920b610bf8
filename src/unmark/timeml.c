/*
 * TimeML 1.2.1 (Pustejovsky et al. 2003), as TimeBank 1.2 and TempEval-3 have
 * it, and several documents of it in one file, one after the other. The text
 * is what TEXT holds or, in a document without that, all text. TIMEX3 gives
 * times; ENAMEX, and elements called PER, ORG, LOC and MISC, give names; other
 * elements are looked through.
 */
#include "unmark/timeml.h"

#include <stdlib.h>

#include "text/utf8.h"
#include "unmark/document/labels.h"
#include "unmark/syntax/xml_reader.h"

/* What an element is for. */
enum role {
	THROUGH,		/* nothing: it is looked through */
	SPAN,			/* a time or a name */
	BODY,			/* TEXT, or TimeML where there is none */
	DATE,			/* DCT: the time in it dates the document */
	ASIDE,			/* its text is none of the document's, */
	ID, TITLE		/* but its id, or its title */
};

struct element {
	struct slice name;
	enum role role;
	size_t start;		/* of a span, in the text */
	uint64_t line;
	struct slice label, value, tags;
};

struct timeml {
	struct reading *reading;
	struct xml_reader xml;
	struct element *open;	/* those that are not closed yet */
	size_t depth, room;
	const char *counted;	/* up to where lines were counted */
	bool has_body;		/* there is a TEXT */
	bool has_id;
	bool begun, ended;	/* TimeML was opened, and closed */
	int inside, aside;	/* elements that are open, of text and of none */
	char *caught;		/* the text of an element of its own */
	size_t caught_len, caught_room;
	uint64_t documents;
};

/* Brings the number of the line up to a place, for messages. */
static void
count_lines(struct timeml *t, const char *to)
{
	const char *at = t->counted;

	while (at < to && (at = memchr(at, '\n', (size_t)(to - at))) != NULL) {
		t->reading->file->in.line++;
		at++;
	}
	if (to > t->counted)
		t->counted = to;
}

/* Says what was expected at a place. */
static void
expected_at(struct timeml *t, const char *at, const char *what)
{
	count_lines(t, at);
	source_fault(t->reading->file, "expected %s", what);
}

/* The same where the event at hand stands. */
static void
expected(struct timeml *t, const char *what)
{
	expected_at(t, t->xml.from, what);
}

static void
name_reference(struct timeml *t, const char *at)
{
	if (at != NULL)
		expected_at(t, at, "a known reference behind &");
}

/* The value of an attribute, kept; false where there is none, or it is "". */
static bool
attribute(struct timeml *t, const char *name, struct slice *value)
{
	struct slice raw;
	const char *faulty = NULL;
	char *room;

	if (!xml_attribute(&t->xml, name, &raw) || raw.len == 0)
		return false;
	room = arena_get(&t->reading->builder->bytes, raw.len);
	value->at = room;
	value->len = xml_decode(raw, false, room, &faulty);
	name_reference(t, faulty);
	return true;
}

/*
 * Elements.
 */

/* A TIMEX3: a span, if its type is one of times. */
static void
open_time(struct timeml *t, struct element *e)
{
	static const char *const keys[] = { "mod", "quant", "freq" };
	struct builder *b = t->reading->builder;
	struct label label;
	struct slice tag;
	size_t i;

	if (!attribute(t, "type", &e->label) ||
	    !label_read(e->label, &label) || label.kind != 't') {
		expected(t, "a TIMEX3 of the type DATE, TIME, DURATION or SET");
		e->label.len = 0;
	}
	(void)attribute(t, "value", &e->value);
	for (i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		if (attribute(t, keys[i], &tag))
			builder_tag(b, keys[i], tag);
	e->tags = builder_tags(b);
}

/* The date of the document, where a TIMEX3 says that it is that. */
static void
take_date(struct timeml *t, const struct element *e)
{
	struct builder *b = t->reading->builder;
	bool dates = t->depth > 0 && t->open[t->depth - 1].role == DATE;
	struct slice function;

	if (!dates && attribute(t, "functionInDocument", &function))
		dates = slice_is(function, "CREATION_TIME") ||
		    slice_is(function, "PUBLICATION_TIME");
	if (!dates || b->date.len > 0 || e->value.len == 0)
		return;
	count_lines(t, t->xml.from);
	builder_date(b, e->value);
}

static bool
is_type_of_names(struct slice name)
{
	static const char *const types[] = {
		"PER", "ORG", "LOC", "MISC", NULL
	};

	return slice_among(name, types);
}

static const struct {
	const char *name;
	enum role role;
} elements[] = {
	{ "DCT", DATE }, { "DOCID", ID }, { "DOCNO", ID }, { "TITLE", TITLE },
	{ "DOCTYPE", ASIDE }, { "EXTRAINFO", ASIDE }, { NULL, THROUGH }
};

static enum role
role_of(const struct timeml *t, struct slice name)
{
	size_t i;

	if (slice_is(name, "TEXT") ||
	    (!t->has_body && slice_is(name, "TimeML")))
		return BODY;
	for (i = 0; elements[i].name != NULL; i++)
		if (slice_is(name, elements[i].name))
			return elements[i].role;
	return THROUGH;
}

/* What an element is, with all that is to be known of it when it ends. */
static void
describe(struct timeml *t, struct element *e)
{
	struct slice name = t->xml.name;

	if (slice_is(name, "TIMEX3")) {
		e->role = SPAN;
		open_time(t, e);
		take_date(t, e);
	} else if (slice_is(name, "ENAMEX") || slice_is(name, "TIMEX")) {
		e->role = SPAN;
		if (!attribute(t, "TYPE", &e->label))
			(void)attribute(t, "type", &e->label);
	} else if (is_type_of_names(name)) {
		e->role = SPAN;
		e->label = name;
		(void)attribute(t, "name", &e->value);
	} else {
		e->role = role_of(t, name);
	}
}

/* Whether text goes into the document's. */
static bool
is_inside(const struct timeml *t)
{
	return t->inside > 0 && t->aside == 0;
}

static void
open_element(struct timeml *t)
{
	static const struct element none;
	struct element e = none;

	t->begun = t->begun || slice_is(t->xml.name, "TimeML");
	count_lines(t, t->xml.from);
	e.name = t->xml.name;
	e.line = t->reading->file->in.line;
	e.start = t->reading->builder->len;
	describe(t, &e);
	t->inside += e.role == BODY;
	t->aside += e.role >= DATE;
	if (e.role >= DATE)
		t->caught_len = 0;
	t->open = memory_grow(t->open, &t->room, t->depth + 1,
	    sizeof(*t->open));
	t->open[t->depth++] = e;
}

static void
close_span(struct timeml *t, const struct element *e)
{
	struct builder *b = t->reading->builder;
	struct span *span;

	if (!is_inside(t) || e->label.len == 0 || b->len == e->start)
		return;		/* nothing, or of the date, or without text */
	builder_tags_append(b, e->tags);
	span = builder_span(b, e->label, e->start, b->len, e->line);
	if (span != NULL)
		span->value = e->value;
}

/* What stood in an element of its own, without white space around it. */
static struct slice
caught(const struct timeml *t)
{
	static const struct slice none;
	const char *at = t->caught, *end;

	if (t->caught_len == 0)
		return none;
	end = at + t->caught_len;
	at = utf8_skip_blank(at, end);
	return slice_between(at, utf8_skip_blank_before(at, end));
}

static void
end_element(struct timeml *t)
{
	const struct element *e = &t->open[--t->depth];
	struct builder *b = t->reading->builder;
	struct slice text;

	t->ended = t->ended || slice_is(e->name, "TimeML");
	t->inside -= e->role == BODY;
	t->aside -= e->role >= DATE;
	if (e->role == SPAN)
		close_span(t, e);
	if ((e->role != ID && e->role != TITLE) || (text = caught(t)).len == 0)
		return;
	if (e->role == TITLE)
		builder_title(b, text);
	else if (!t->has_id || slice_is(e->name, "DOCID"))
		builder_id(b, text);
	t->has_id = t->has_id || e->role == ID;
}

enum { LOOK_BACK = 64 };	/* elements that one closing tag may end */

/* A closing tag; elements within its own that were not closed end too. */
static void
close_element(struct timeml *t)
{
	size_t i = t->depth, least;

	least = t->depth > LOOK_BACK ? t->depth - LOOK_BACK : 0;
	while (i > least && !slice_equal(t->open[i - 1].name, t->xml.name))
		i--;
	if (i == least) {
		expected(t, "no closing tag of what is not open");
		return;
	}
	if (i < t->depth)
		expected(t, "a closing tag of what was opened last");
	while (t->depth >= i)
		end_element(t);
}

static void
take_text(struct timeml *t)
{
	struct builder *b = t->reading->builder;
	struct slice text = t->xml.text;
	const char *faulty = NULL;

	if (t->aside > 0) {
		t->caught = memory_grow(t->caught, &t->caught_room,
		    t->caught_len + text.len, 1);
		t->caught_len += xml_decode(text, t->xml.plain,
		    t->caught + t->caught_len, &faulty);
	} else if (t->inside > 0) {
		b->len += xml_decode(text, t->xml.plain,
		    builder_room(b, text.len), &faulty);
	}
	name_reference(t, faulty);
}

/*
 * Documents.
 */

/* Reads on to what a string ends, from a place of what is held; its end. */
static size_t
pass_to(struct source *s, size_t at, const char *string)
{
	const size_t n = strlen(string);
	const char *found;

	for (;;) {
		char *bytes = s->bytes + s->from;
		size_t len = s->len - s->from;

		while (at + n <= len && (found = memchr(bytes + at, *string,
		    len - at - n + 1)) != NULL) {
			at = (size_t)(found - bytes);
			if (memcmp(found, string, n) == 0)
				return at + n;
			at++;
		}
		if (at + n <= len)
			at = len - n + 1;
		if (!source_more(s))
			return len;
	}
}

/* Whether a tag of this name, with its <, is at a place. */
static bool
is_tag(const char *at, const char *end, const char *name)
{
	size_t n = strlen(name);

	return slice_begins_at(at, end, name) && (at + n == end ||
	    strchr(" \t\r\n>/", at[n]) != NULL);
}

/*
 * Reads as far as the next document goes, behind its </TimeML>, or to the end
 * of the file. Returns how many bytes it has; none behind the last one.
 */
static size_t
find_document(struct timeml *t)
{
	struct source *s = t->reading->file;
	const char *mark, *end;
	size_t at = 0;

	t->has_body = false;
	for (;;) {
		at = pass_to(s, at, "<");
		while (s->len - s->from < at + 10 && source_more(s))
			;
		if (at >= s->len - s->from)
			return s->len - s->from;
		mark = s->bytes + s->from + at - 1;
		end = s->bytes + s->len;
		if (slice_begins_at(mark, end, "<!--"))
			at = pass_to(s, at + 3, "-->");
		else if (slice_begins_at(mark, end, "<![CDATA["))
			at = pass_to(s, at + 8, "]]>");
		else if (mark[1] == '?')
			at = pass_to(s, at + 1, "?>");
		else if (is_tag(mark, end, "</TimeML"))
			return pass_to(s, at, ">");
		else
			t->has_body = t->has_body || is_tag(mark, end, "<TEXT");
	}
}

/* How many bytes at `at` are white space. */
static size_t
count_blank(const char *at, const char *end)
{
	return (size_t)(utf8_skip_blank(at, end) - at);
}

/* Whether nothing but white space follows the bytes of a document. */
static bool
is_last(struct source *s, size_t len)
{
	do {
		len += count_blank(s->bytes + s->from + len,
		    s->bytes + s->len);
		if (s->len - s->from - len > 3)
			return false;	/* and no part of a character */
	} while (source_more(s));
	return len == s->len - s->from;
}

static void
read_events(struct timeml *t)
{
	for (;;)
		switch (xml_next(&t->xml)) {
		case XML_TEXT:
			take_text(t);
			break;
		case XML_OPEN:
			open_element(t);
			break;
		case XML_CLOSE:
			close_element(t);
			break;
		case XML_FAULT:
			expected(t, t->xml.fault);
			break;
		case XML_END:
			return;
		}
}

/* The document in the first bytes of what is held. */
static void
read_document(struct timeml *t, size_t len)
{
	struct reading *reading = t->reading;
	struct builder *b = reading->builder;
	bool last = is_last(reading->file, len);
	const char *from = reading->file->bytes + reading->file->from;

	t->has_id = t->begun = t->ended = false;
	t->inside = t->aside = 0;
	t->depth = 0;
	t->counted = from;
	builder_begin(b, reading->file, reading->id);
	if (!last || t->documents > 0)
		builder_number(b, reading->id, t->documents + 1);
	t->documents++;
	xml_begin(&t->xml, slice_between(from, from + len));
	read_events(t);
	t->xml.from = from + len;
	count_lines(t, from + len);
	if (!t->begun) {
		expected(t, "<TimeML>");
		return;
	}
	if (!t->ended)
		expected(t, "</TimeML>: the document is cut off");
	builder_end(b, t->ended && !reading->file->in.failed);
}

static void
timeml_read(struct reading *reading)
{
	struct timeml t;
	struct source *file = reading->file;
	size_t len;

	memset(&t, 0, sizeof(t));
	t.reading = reading;
	file->in.line = 1;
	while ((len = find_document(&t)) > 0) {
		if (count_blank(file->bytes + file->from, file->bytes +
		    file->from + len) == len)
			break;
		read_document(&t, len);
		file->from += len;
	}
	free(t.open);
	free(t.caught);
}

static const char *const suffixes[] = { ".tml", ".timeml", ".xml", NULL };

const struct format format_timeml = {
	"timeml", suffixes, NULL, timeml_read
};
