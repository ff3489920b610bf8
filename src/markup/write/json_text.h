/* Strings and numbers of JSON, RFC 8259, into a buffer. */
#ifndef MARKUP_WRITE_JSON_TEXT_H
#define MARKUP_WRITE_JSON_TEXT_H

#include <stdbool.h>

#include "core/slice.h"
#include "markup/write/buffer.h"

/*
 * Bytes as a string: valid JSON whatever they are. A byte that is no valid
 * UTF-8 is written \ufffd, with the escape, so that it is told from one that
 * the source has.
 */
void json_string(struct buffer *, struct slice);

/* A piece of a string, without the quotes; characters must be whole. */
void json_text(struct buffer *, struct slice);

/* What stands before a number, as it is, and the number. */
static inline void
json_numbered(struct buffer *b, const char *before, uint64_t number)
{
	buffer_string(b, before);
	buffer_number(b, number);
}

/* A column of a record: a string, or null when it is absent. */
void json_column(struct buffer *, struct slice);

/* Whether bytes are a JSON number, without an exponent. */
bool json_is_number(struct slice);

/* A number as it stands, anything else as a string. */
void json_scalar(struct buffer *, struct slice);

#endif
