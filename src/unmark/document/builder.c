#include "unmark/document/builder.h"

#include <stdlib.h>

#include "core/control.h"
#include "core/error.h"
#include "core/stamp.h"
#include "text/boundary.h"
#include "text/candidate.h"
#include "text/sentence.h"
#include "text/utf8.h"
#include "unmark/document/labels.h"
#include "unmark/document/runs.h"

void
builder_start(struct builder *b)
{
	boundary_check_tables();
	b->splitter = splitter_new();
	/* No pointer is moved that points nowhere, though nothing be there. */
	b->text = memory_grow(b->text, &b->room, 1, 1);
	b->spans = memory_grow(b->spans, &b->spans_room, 1,
	    sizeof(*b->spans));
}

void
builder_free(struct builder *b)
{
	arena_free(&b->bytes);
	records_free(&b->records);
	free(b->text);
	free(b->given.list);
	free(b->runs.list);
	free(b->spans);
	free(b->tag_bytes);
	free(b->splitter);
}

struct slice
builder_keep(struct builder *b, struct slice bytes)
{
	char *copy = arena_copy(&b->bytes, bytes);

	control_flatten(copy, bytes.len);
	return slice_between(copy, copy + bytes.len);
}

/* Bytes up to a limit, but no part of a character. */
static struct slice
shortened(struct slice s, size_t most)
{
	if (s.len <= most)
		return s;
	while (most > 0 && ((unsigned char)s.at[most] & 0xC0) == 0x80)
		most--;
	s.len = most;
	return s;
}

void
builder_begin(struct builder *b, const struct source *source, struct slice id)
{
	static const struct slice none;

	arena_reset(&b->bytes);
	b->source = source;
	b->date = b->title = b->tags = none;
	b->len = b->given.count = b->runs.count = b->count = 0;
	b->tags_len = b->records.count = 0;
	b->progress->documents++;
	(void)records_add(&b->records, 'D');
	builder_id(b, id);
}

void
builder_id(struct builder *b, struct slice id)
{
	if (id.len > ID_MOST)
		source_fault(b->source, "expected an id of at most %d bytes",
		    ID_MOST);
	b->id = builder_keep(b, shortened(id, ID_MOST));
}

void
builder_number(struct builder *b, struct slice id, uint64_t number)
{
	char digits[20];
	size_t n = output_digits(number, digits);
	char *made = arena_get(&b->bytes, ID_MOST + sizeof(digits) + 1);

	id = shortened(id, ID_MOST - n - 1);
	memcpy(made, id.at, id.len);
	made[id.len] = '#';
	memcpy(made + id.len + 1, digits, n);
	b->id = builder_keep(b, slice_between(made, made + id.len + 1 + n));
}

void
builder_date(struct builder *b, struct slice date)
{
	char canonical[STAMP_SIZE];

	if (stamp_canonical(date, canonical))
		b->date = builder_keep(b, slice_of(canonical));
	else
		source_fault(b->source, "expected a date: %.*s", shown(date),
		    date.at);
}

void
builder_title(struct builder *b, struct slice title)
{
	if (title.len > COLUMN_MOST)
		source_fault(b->source,
		    "expected a title of at most %d bytes", COLUMN_MOST);
	else
		b->title = builder_keep(b, title);
}

/* Room for a tag of so many bytes, behind a TAB; NULL where it is too long. */
static char *
tag_room(struct builder *b, size_t need)
{
	if (b->tags_len + need > COLUMN_MOST) {
		source_fault(b->source, "expected tags of at most %d bytes",
		    COLUMN_MOST);
		return NULL;
	}
	b->tag_bytes = memory_grow(b->tag_bytes, &b->tags_room,
	    b->tags_len + need + 1, 1);
	if (b->tags_len > 0)
		b->tag_bytes[b->tags_len++] = '\t';
	b->tags_len += need;
	return b->tag_bytes + b->tags_len - need;
}

void
builder_tag(struct builder *b, const char *key, struct slice value)
{
	size_t n = strlen(key);
	char *to;

	if (n + value.len == 0 ||
	    (to = tag_room(b, n + (n > 0) + value.len)) == NULL)
		return;
	memcpy(to, key, n);
	to += n;
	if (n > 0)
		*to++ = '=';
	if (value.len > 0)
		memcpy(to, value.at, value.len);
	control_flatten(to, value.len);
}

void
builder_tags_append(struct builder *b, struct slice tags)
{
	char *to = tags.len > 0 ? tag_room(b, tags.len) : NULL;

	if (to != NULL)
		memcpy(to, tags.at, tags.len);
}

struct slice
builder_tags(struct builder *b)
{
	struct slice tags = { b->tag_bytes, b->tags_len };

	if (tags.len > 0)
		tags.at = arena_copy(&b->bytes, tags);
	b->tags_len = 0;
	return tags;
}

void
builder_sentence(struct builder *b, size_t start, size_t end,
    uint64_t paragraph)
{
	struct run run = { start, end, paragraph, false, true };

	runs_add(&b->given, run);
}

struct span *
builder_span(struct builder *b, struct slice name, size_t start, size_t end,
    uint64_t line)
{
	static const struct span none;
	struct label label;
	struct span *span;

	(void)label_read(name, &label);
	if (label.kind == '\0') {
		b->left_out++;
		b->tags_len = 0;
		return NULL;
	}
	b->spans = memory_grow(b->spans, &b->spans_room, b->count + 1,
	    sizeof(*b->spans));
	span = &b->spans[b->count++];
	*span = none;
	span->kind = label.kind;
	span->start = start;
	span->end = end;
	span->line = line;
	span->type = label.type;
	if (!label.same && name.len <= LABEL_MOST)
		builder_tag(b, "label", name);
	span->tags = builder_tags(b);
	return span;
}

/*
 * The end of a document.
 */

/* A sentence_source: the text from where it was read last. */
struct text_left {
	const char *at, *end;
};

static size_t
read_text(void *from, char *bytes, size_t room)
{
	struct text_left *left = from;
	size_t n = (size_t)(left->end - left->at);

	if (n > room)
		n = room;
	if (n > 0)
		memcpy(bytes, left->at, n);
	left->at += n;
	return n;
}

/* The sentences of a text that came without. */
static void
split_text(struct builder *b)
{
	struct text_left left = { b->text, b->text + b->len };
	struct sentence s;
	struct run run;

	splitter_begin(b->splitter, LINES_GUESS, false, read_text, &left);
	while (splitter_next(b->splitter, &s)) {
		run.start = (size_t)s.start;
		run.end = (size_t)s.end;
		run.paragraph = s.paragraph;
		run.fragment = s.fragment;
		run.changed = false;
		runs_add(&b->given, run);
	}
}

/* By start, the longer first. */
static int
compare_spans(const void *a, const void *b)
{
	const struct span *s = a, *t = b;

	if (s->start != t->start)
		return s->start < t->start ? -1 : 1;
	return s->end > t->end ? -1 : s->end < t->end;
}

/* Spans without the white space at their ends, in order. */
static void
prepare_spans(struct builder *b)
{
	bool sorted = true;
	size_t i;

	for (i = 0; i < b->count; i++) {
		struct span *s = &b->spans[i];

		runs_trim(b->text, &s->start, &s->end);
		if (i > 0 && sorted)
			sorted = compare_spans(s - 1, s) <= 0;
	}
	if (!sorted)
		qsort(b->spans, b->count, sizeof(*b->spans), compare_spans);
}

/* The tag of an S before which white space is wider than a byte a character. */
static struct slice
blank_tag(struct builder *b, size_t from, size_t to)
{
	char digits[20];
	size_t at = from, chars = 0;
	int n;

	for (; at < to; at += n > 0 ? (size_t)n : 1, chars++)
		n = utf8_blank(b->text + at, b->text + to);
	if (chars < to - from)
		builder_tag(b, "blank", slice_between(digits, digits +
		    output_digits(chars, digits)));
	return builder_tags(b);
}

static void
add_sentence(struct builder *b, const struct run *run, uint64_t number,
    uint64_t paragraph, size_t before)
{
	struct record *r = records_add(&b->records, 'S');
	const char *text = b->text + run->start, *end = b->text + run->end;
	char digits[20];

	r->sent = number;
	r->start = run->start;
	r->end = run->end;
	r->type = slice_of((run->changed ? candidate_is_fragment(text, end) :
	    run->fragment) ? "h" : "s");
	r->value = slice_of("1");
	if (paragraph != 1)
		r->value = builder_keep(b, slice_between(digits, digits +
		    output_digits(paragraph, digits)));
	r->text = slice_between(text, end);
	r->tags = blank_tag(b, before, run->start);
}

static void
add_span(struct builder *b, const struct span *span, uint64_t number)
{
	struct record *r = records_add(&b->records, span->kind);

	r->sent = number;
	r->start = span->start;
	r->end = span->end;
	r->type = span->type;
	r->text = slice_between(b->text + span->start, b->text + span->end);
	r->value = span->value;
	if (r->value.len == 0 && span->kind == 'e')
		r->value = r->text;
	r->tags = span->tags;
}

static void
name_span(const struct builder *b, const struct span *span)
{
	source_fault_at(b->source, span->line, "expected a name or time that "
	    "has a text, within a sentence of at most %d bytes", SENTENCE_MAX);
}

/*
 * Sentences and what lies in them, as records. Paragraphs are numbered anew:
 * one whose sentences were joined to those before is none.
 */
static void
place_spans(struct builder *b)
{
	const struct span *span = b->spans, *last = b->spans + b->count;
	uint64_t paragraph = 0;
	size_t i, before = 0;

	for (i = 0; i < b->runs.count; i++) {
		const struct run *run = &b->runs.list[i];

		paragraph += i == 0 || run->paragraph != run[-1].paragraph;
		add_sentence(b, run, i + 1, paragraph, before);
		before = run->end;
		for (; span < last && span->start < run->end; span++) {
			if (span->start >= run->start && span->end <= run->end &&
			    span->start < span->end)
				add_span(b, span, i + 1);
			else
				name_span(b, span);
		}
	}
	for (; span < last; span++)
		name_span(b, span);
}

/*
 * Names within names repeat their text: a few bytes of annotation would make
 * any number of output. Those of a sentence have TEXTS_MOST times its text.
 * Sorts the records.
 */
static void
limit_texts(struct builder *b)
{
	struct records *records = &b->records;
	uint64_t left = UINT64_MAX, left_out = 0;
	size_t i;

	records_sort(records);
	for (i = 0; i < records->count; i++) {
		struct record *r = records->order[i];

		if (i > 0 && r->sent != records->order[i - 1]->sent)
			left = UINT64_MAX;
		if (r->kind == 'S') {
			left = r->text.len > TEXT_LEAST ? r->text.len :
			    TEXT_LEAST;
			left *= TEXTS_MOST;
		} else if (r->text.len <= left) {
			left -= r->text.len;
		} else {
			r->kind = RECORD_BYTES;
			left_out++;
		}
	}
	if (left_out > 0)
		source_fault(b->source, "expected names and times of at most "
		    "%d times their sentence: %llu left out", TEXTS_MOST,
		    (unsigned long long)left_out);
}

void
builder_close(struct builder *b, bool whole, uint64_t sentences, uint64_t size)
{
	struct record *r = &b->records.list[0];	/* the D, see builder_begin */

	r->value = b->title;
	r->tags = b->tags;
	if (whole) {
		r = records_add(&b->records, 'Z');
		r->sent = sentences;
		r->start = r->end = size;
	}
	if (b->date.len == 0 && b->date_given != NULL)
		b->date = slice_of(b->date_given);
	limit_texts(b);
	records_write(&b->records, b->out, b->id, b->date);
}

void
builder_end(struct builder *b, bool whole)
{
	if (b->given.count == 0 && b->len > 0)
		split_text(b);
	prepare_spans(b);
	runs_join(&b->runs, &b->given, b->spans, b->count);
	runs_cut(&b->runs, &b->given, b->text, b->spans, b->count);
	control_flatten(b->text, b->len);
	place_spans(b);
	builder_close(b, whole, b->runs.count, b->len);
}
