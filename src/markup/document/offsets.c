#include "markup/document/offsets.h"

#include "core/bits.h"
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

/*
 * Adds the characters that begin before `stop`; returns where they end. `end`
 * is that of the text.
 */
static const char *
count(const char *at, const char *stop, const char *end, struct offset *n)
{
	unsigned wide;
	int len;

	while (at < stop) {
		len = 0;
		if (end - at >= VECTOR_BYTES) {
			wide = bytes_wide(bytes_load(at));
			len = wide == 0 ? VECTOR_BYTES : bits_lowest(wide);
			if (len > stop - at)
				len = (int)(stop - at);
		}
		n->chars += (uint64_t)len;
		n->utf16 += (uint64_t)len;
		at += len;
		if (at >= stop || len == VECTOR_BYTES)
			continue;
		len = utf8_length(at, end);
		n->chars++;
		n->utf16 += len == 4 ? 2 : 1;
		at += len > 0 ? len : 1;
	}
	return at;
}

/* Counts the characters of a text, noting how many begin before each step. */
static void
note_steps(struct offsets *o, struct slice text)
{
	const char *at = text.at, *end = at + text.len, *stop;
	struct offset n = { 0, 0 };
	size_t step;

	for (step = 0; step * OFFSETS_STEP <= text.len; step++) {
		stop = text.at + step * OFFSETS_STEP;
		at = count(at, stop, end, &n);
		o->skip[step] = (uint8_t)(at - stop);
		o->chars[step] = (uint32_t)n.chars;
		o->utf16[step] = (uint32_t)n.utf16;
	}
	(void)count(at, end, end, &n);
	o->to.chars = o->from.chars + n.chars;
	o->to.utf16 = o->from.utf16 + n.utf16;
}

void
offsets_behind(struct offsets *o, const struct sentence *s, uint64_t blank)
{
	o->number = s->number;
	o->sentence = s;
	o->end = s->start + s->text.len;
	o->from.chars = o->to.chars + blank;
	o->from.utf16 = o->to.utf16 + blank;
	o->plain = utf8_is_ascii(s->text);
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
	struct offset n;
	const char *at;
	size_t in, step;

	if (!o->known || s == NULL || byte < s->start ||
	    byte - s->start > s->text.len)
		return false;
	in = (size_t)(byte - s->start);
	n.chars = n.utf16 = in;
	if (!o->plain) {
		step = in / OFFSETS_STEP;
		n.chars = o->chars[step];
		n.utf16 = o->utf16[step];
		at = s->text.at + step * OFFSETS_STEP + o->skip[step];
		(void)count(at, s->text.at + in, s->text.at + s->text.len, &n);
	}
	place->chars = o->from.chars + n.chars;
	place->utf16 = o->from.utf16 + n.utf16;
	return true;
}
