#include "tally/rows/overflow.h"

#include "tally/rows/row.h"

/* A row is its sentence and its key; where it waits, its length before it. */

static void
put_first(struct overflow *o, struct slice key, uint32_t sent)
{
	size_t len = key.len + 8;

	buffer_bytes(&o->first, slice_between((const char *)&len,
	    (const char *)(&len + 1)));
	row_word(&o->first, sent);
	buffer_bytes(&o->first, key);
	o->count++;
}

static void
move_first(struct overflow *o)
{
	const char *at = o->first.at, *end = at + o->first.len;
	size_t len;

	for (; at < end; at += len) {
		memcpy(&len, at, sizeof(len));
		at += sizeof(len);
		sorter_put(o->rows, slice_between(at, at + len));
	}
}

bool
overflow_note(struct overflow *o, struct slice key, uint32_t sent, size_t most,
    size_t memory)
{
	if (o->rows == NULL && o->count < most) {
		put_first(o, key, sent);
		return false;
	}
	if (o->rows == NULL) {
		o->rows = sorter_new(memory);
		move_first(o);
	}
	buffer_clear(&o->first);
	row_word(&o->first, sent);
	sorter_put_both(o->rows, buffer_slice(&o->first), key);
	return true;
}

bool
overflow_next(struct overflow *o, struct slice *key, uint32_t *sent)
{
	struct slice row;

	if (!sorter_next(o->rows, &row))
		return false;
	*sent = (uint32_t)row_word_at(row.at);
	*key = slice_between(row.at + 8, row.at + row.len);
	return true;
}

size_t
overflow_size(const struct overflow *o)
{
	return o->first.room + (o->rows == NULL ? 0 : sorter_size(o->rows));
}

void
overflow_clear(struct overflow *o)
{
	if (o->rows != NULL)
		sorter_free(o->rows);
	o->rows = NULL;
	o->count = 0;
	buffer_clear(&o->first);
}

void
overflow_free(struct overflow *o)
{
	overflow_clear(o);
	buffer_free(&o->first);
}
