#include "unmark/document/places.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/vector.h"
#include "text/utf8.h"

enum { STEP = 64 };		/* characters from one note to the next */

void
places_note(struct places *p, struct slice text)
{
	const char *at = text.at, *end = at + text.len;
	size_t noted = 0;
	int len;

	p->text = text;
	p->chars = 0;
	p->notes = memory_grow(p->notes, &p->room, text.len / STEP + 1,
	    sizeof(*p->notes));
	while (at < end) {
		if (p->chars >= noted * STEP)
			p->notes[noted++] = (size_t)(at - text.at);
		len = 1;
		if (p->chars % STEP <= STEP - VECTOR_BYTES &&
		    end - at >= VECTOR_BYTES && bytes_wide(bytes_load(at)) == 0)
			len = VECTOR_BYTES;
		p->chars += (uint64_t)len;
		if (len == 1)
			(void)utf8_decode(at, end, &len);
		at += len;
	}
}

size_t
places_byte(const struct places *p, uint64_t character)
{
	const char *end = p->text.at + p->text.len, *at;
	uint64_t left = character % STEP;
	int len;

	if (character >= p->chars)
		return p->text.len;
	for (at = p->text.at + p->notes[character / STEP]; left > 0; left--) {
		(void)utf8_decode(at, end, &len);
		at += len;
	}
	return (size_t)(at - p->text.at);
}

void
places_free(struct places *p)
{
	free(p->notes);
}
