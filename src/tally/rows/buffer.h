/* Bytes that grow. */
#ifndef TALLY_ROWS_BUFFER_H
#define TALLY_ROWS_BUFFER_H

#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"
#include "core/slice.h"

struct buffer {			/* start with a zeroed struct */
	char *at;
	size_t len;
	size_t room;
};

/* The bytes so far, valid until the buffer changes. */
static inline struct slice
buffer_slice(const struct buffer *b)
{
	struct slice s = { b->at == NULL ? "" : b->at, b->len };

	return s;
}

/* Forgets the bytes and keeps the memory. */
static inline void
buffer_clear(struct buffer *b)
{
	b->len = 0;
}

/* Where the next bytes go, with room for so many. */
static inline char *
buffer_room(struct buffer *b, size_t need)
{
	if (need > b->room - b->len)
		b->at = memory_grow(b->at, &b->room, b->len + need, 1);
	return b->at + b->len;
}

/* Adds bytes as they are. */
static inline void
buffer_bytes(struct buffer *b, struct slice bytes)
{
	if (bytes.len == 0)
		return;
	memcpy(buffer_room(b, bytes.len), bytes.at, bytes.len);
	b->len += bytes.len;
}

/* The same for a NUL-terminated string, and for one byte. */
void buffer_string(struct buffer *, const char *);

static inline void
buffer_byte(struct buffer *b, char byte)
{
	if (b->len == b->room)
		b->at = memory_grow(b->at, &b->room, b->len + 1, 1);
	b->at[b->len++] = byte;
}

/* Adds a number in decimal. */
void buffer_digits(struct buffer *, uint64_t);

/* Gives the memory back. */
void buffer_free(struct buffer *);

#endif
