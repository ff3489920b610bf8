#include "markup/document/offsets.h"

#include <stddef.h>

#include "core/vector.h"
#include "markup/document/tags.h"
#include "text/utf8.h"

enum {
	WIDEST = 3,		/* bytes of a character that is white space */
	UINT64_DIGITS = 20
};

void
offsets_begin(struct offsets *o)
{
	const struct offset zero = { 0, 0 };

	o->known = true;
	o->number = o->end = 0;
	o->from = o->to = zero;
	o->sentence = NULL;
}

uint64_t
offsets_blank(const struct sentence *s, uint64_t bytes)
{
	struct slice value;
	uint64_t n = 0;
	size_t i;

	if (s->tags.len == 0 || !tags_find(s->tags, "blank", &value) ||
	    value.len >= UINT64_DIGITS)
		return bytes;
	for (i = 0; i < value.len && ascii_is_digit(value.at[i]); i++)
		n = n * 10 + (uint64_t)(value.at[i] - '0');
	return i == value.len && n < bytes && n >= bytes / WIDEST +
	    (bytes % WIDEST > 0) ? n : bytes;
}

static bool
is_ascii(struct slice text)
{
	const char *at = text.at, *end = at + text.len;
	unsigned char all = 0;

	for (; end - at >= VECTOR_BYTES; at += VECTOR_BYTES)
		if (bytes_wide(bytes_load(at)) != 0)
			return false;
	while (at < end)
		all |= (unsigned char)*at++;
	return all < 0x80;
}

/* Counts the characters of a text, noting how many begin before each step. */
static void
note_steps(struct offsets *o, struct slice text)
{
	const char *at = text.at, *end = at + text.len;
	uint32_t chars = 0, pairs = 0;
	size_t step = 0;
	int len;

	while (at < end) {
		while (step < OFFSETS_NOTES &&
		    at >= text.at + step * OFFSETS_STEP) {
			o->skip[step] = (uint8_t)(at - text.at -
			    (ptrdiff_t)step * OFFSETS_STEP);
			o->chars[step] = chars;
			o->pairs[step++] = pairs;
		}
		(void)utf8_decode(at, end, &len);
		at += len;
		chars++;
		pairs += len == 4;
	}
	while (step < OFFSETS_NOTES &&
	    text.len >= step * OFFSETS_STEP) {
		o->skip[step] = (uint8_t)(text.len - step * OFFSETS_STEP);
		o->chars[step] = chars;
		o->pairs[step++] = pairs;
	}
	o->to.chars = o->from.chars + chars;
	o->to.utf16 = o->from.utf16 + chars + pairs;
}

void
offsets_behind(struct offsets *o, const struct sentence *s, uint64_t blank)
{
	o->number = s->number;
	o->sentence = s;
	o->end = s->start + s->text.len;
	o->from.chars = o->to.chars + blank;
	o->from.utf16 = o->to.utf16 + blank;
	o->plain = is_ascii(s->text);
	if (!o->plain) {
		note_steps(o, s->text);
		return;
	}
	o->to.chars = o->from.chars + s->text.len;
	o->to.utf16 = o->from.utf16 + s->text.len;
}

void
offsets_sentence(struct offsets *o, const struct sentence *s)
{
	if (s->number != o->number + 1 || s->start < o->end)
		o->known = false;
	if (o->known)
		offsets_behind(o, s, offsets_blank(s, s->start - o->end));
}

bool
offsets_find(const struct offsets *o, uint64_t byte, struct offset *place)
{
	const struct sentence *s = o->sentence;
	const char *at, *end, *stop;
	uint64_t chars, pairs;
	size_t n, step;
	int len;

	if (!o->known || s == NULL || byte < s->start ||
	    byte - s->start > s->text.len)
		return false;
	n = (size_t)(byte - s->start);
	if (o->plain) {
		place->chars = o->from.chars + n;
		place->utf16 = o->from.utf16 + n;
		return true;
	}
	step = n / OFFSETS_STEP;
	chars = o->chars[step];
	pairs = o->pairs[step];
	stop = s->text.at + n;
	end = s->text.at + s->text.len;
	at = s->text.at + step * OFFSETS_STEP + o->skip[step];
	for (; at < stop; at += len, chars++) {
		(void)utf8_decode(at, end, &len);
		pairs += len == 4;
	}
	place->chars = o->from.chars + chars;
	place->utf16 = o->from.utf16 + chars + pairs;
	return true;
}
