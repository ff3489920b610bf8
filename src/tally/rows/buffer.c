#include "tally/rows/buffer.h"

#include <stdlib.h>

#include "core/output.h"

void
buffer_string(struct buffer *b, const char *string)
{
	buffer_bytes(b, slice_of(string));
}

void
buffer_digits(struct buffer *b, uint64_t number)
{
	char digits[20];

	buffer_bytes(b, slice_between(digits,
	    digits + output_digits(number, digits)));
}

void
buffer_free(struct buffer *b)
{
	free(b->at);
	memset(b, 0, sizeof(*b));
}
