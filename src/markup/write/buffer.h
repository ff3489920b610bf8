/* Bytes that grow, for what cannot be written out yet. */
#ifndef MARKUP_WRITE_BUFFER_H
#define MARKUP_WRITE_BUFFER_H

#include <stdint.h>
#include <string.h>

#include "core/arena.h"
#include "core/output.h"
#include "core/slice.h"

struct buffer {			/* start with a zeroed struct */
	char *at;
	size_t len;
	size_t room;
};

/* Makes room for so many bytes more; returns where they go. */
static inline char *
buffer_room(struct buffer *b, size_t need)
{
	if (b->room - b->len < need)
		b->at = memory_grow(b->at, &b->room, b->len + need, 1);
	return b->at + b->len;
}

static inline void
buffer_bytes(struct buffer *b, const char *bytes, size_t len)
{
	if (len > 0)
		memcpy(buffer_room(b, len), bytes, len);
	b->len += len;
}

static inline void
buffer_slice(struct buffer *b, struct slice bytes)
{
	buffer_bytes(b, bytes.at, bytes.len);
}

/* A NUL-terminated string as it is. */
static inline void
buffer_string(struct buffer *b, const char *string)
{
	buffer_bytes(b, string, strlen(string));
}

/* A number in decimal. */
static inline void
buffer_number(struct buffer *b, uint64_t number)
{
	b->len += output_digits(number, buffer_room(b, 20));
}

/* What it holds, valid until the next bytes come. */
static inline struct slice
buffer_all(const struct buffer *b)
{
	struct slice all = { b->at == NULL ? "" : b->at, b->len };

	return all;
}

/* Gives the memory back. */
void buffer_free(struct buffer *);

#endif
