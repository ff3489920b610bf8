#include "tally/counting/folding.h"

#include <stdlib.h>

#include "core/table.h"
#include "text/utf8.h"

extern const uint64_t table_accents[];

void
folding_letter(struct buffer *folded, struct slice letter)
{
	const char *plain = table_find(table_accents, letter);

	if (plain != NULL)
		buffer_string(folded, plain);
	else if (!slice_is(letter, "\xE2\x80\x99"))
		buffer_bytes(folded, letter);
}

void
folding_name(struct buffer *folded, struct slice name)
{
	char *lower = memory_get(name.len, 1);
	const char *at = lower, *end;
	int len;

	end = lower + utf8_lower_bytes(name.at, name.len, lower);
	for (; at < end; at += len) {
		(void)utf8_decode(at, end, &len);
		if (len == 1)
			buffer_byte(folded, *at);
		else
			folding_letter(folded, slice_between(at, at + len));
	}
	free(lower);
}
