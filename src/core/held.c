#include "core/held.h"

#include <stdlib.h>

#include "core/error.h"

enum {
	CHUNK = 64 * 1024,	/* bytes taken from the arena at once */
	COLUMN_ENDS = 9,	/* TABs and the newline of a record */
	ID_SHOWN = 4096		/* bytes of an id in a message */
};

/* The bytes of a record's line, which may not be made yet. */
static size_t
line_size(const struct record *r)
{
	if (r->line.len > 0 || r->kind == RECORD_CUT)
		return r->line.len;
	return COLUMN_ENDS + r->doc.len + r->date.len + r->value.len +
	    r->text.len + r->tags.len;
}

void
held_count(struct held_size *size, const struct record *r)
{
	size->foreign += line_size(r);
	if (r->kind != 'S')
		return;
	size->sentences++;
	size->text += r->text.len;
	size->foreign -= r->text.len;
}

bool
held_overflows(const struct held_size *size, struct slice id)
{
	if (size->foreign <= HELD_FOREIGN)
		return false;
	error_input("the document %.*s has more than 64 MB of other records "
	    "among its sentences",
	    (int)(id.len < ID_SHOWN ? id.len : ID_SHOWN), id.at);
	return true;
}

/* A copy of the bytes, right behind the copy before it if that fits. */
static const char *
copy(struct held *h, struct slice bytes)
{
	char *to;

	if (bytes.len > h->left) {
		h->left = bytes.len > CHUNK ? bytes.len : CHUNK;
		h->at = arena_get(&h->bytes, h->left);
	}
	to = h->at;
	if (bytes.len > 0) {
		memcpy(to, bytes.at, bytes.len);
		h->at += bytes.len;
		h->left -= bytes.len;
	}
	return to;
}

/* The same slice in a copy of the line that it points into. */
static struct slice
moved(struct slice s, struct slice line, const char *to)
{
	s.at = to + (s.at - line.at);
	return s;
}

/* Copies the line that a record was read from, and so its columns. */
static void
copy_line(struct held *h, struct record *r)
{
	struct slice line = r->line;
	const char *to = copy(h, line);

	r->line.at = to;
	r->doc = moved(r->doc, line, to);
	r->date = moved(r->date, line, to);
	r->type = moved(r->type, line, to);
	r->value = moved(r->value, line, to);
	r->text = moved(r->text, line, to);
	r->tags = moved(r->tags, line, to);
}

/* Copies the columns of a record that was made. */
static void
copy_columns(struct held *h, struct record *r)
{
	r->doc.at = copy(h, r->doc);
	r->date.at = copy(h, r->date);
	r->type.at = copy(h, r->type);
	r->value.at = copy(h, r->value);
	r->text.at = copy(h, r->text);
	r->tags.at = copy(h, r->tags);
}

static struct record *
append(struct held *h)
{
	h->records = memory_grow(h->records, &h->room, h->count + 1,
	    sizeof(*h->records));
	return &h->records[h->count++];
}

/* Appends a line of a foreign record, to the one before it if that is one. */
static void
add_line(struct held *h, struct slice line)
{
	struct record *last = h->count > 0 ? &h->records[h->count - 1] : NULL;
	const char *to = copy(h, line);

	if (last != NULL && last->kind == RECORD_BYTES &&
	    last->line.at + last->line.len == to) {
		last->line.len += line.len;
		return;
	}
	last = append(h);
	memset(last, 0, sizeof(*last));
	last->kind = RECORD_BYTES;
	last->line = slice_between(to, to + line.len);
}

void
held_add(struct held *h, const struct record *r)
{
	struct record *held;

	held_count(&h->size, r);
	if (r->kind != 'S' && r->kind != 'D' && r->kind != 'Z' &&
	    r->kind != RECORD_CUT) {
		add_line(h, r->line);
		return;
	}
	held = append(h);
	*held = *r;
	if (r->line.len > 0)
		copy_line(h, held);
	else
		copy_columns(h, held);
}

void
held_clear(struct held *h)
{
	arena_reset(&h->bytes);
	memset(&h->size, 0, sizeof(h->size));
	h->count = h->left = 0;
}

void
held_free(struct held *h)
{
	free(h->records);
	arena_free(&h->bytes);
	memset(h, 0, sizeof(*h));
}
