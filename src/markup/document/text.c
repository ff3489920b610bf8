#include "markup/document/text.h"

#define WIDE_SPACE "\xE3\x80\x80"	/* U+3000, three bytes */
#define HARD_SPACE "\xC2\xA0"		/* U+00A0, two */

void
text_begin(struct text *t, struct text_sink sink)
{
	t->sink = sink;
	offsets_begin(&t->places);
	t->end = 0;
	t->begun = false;
	t->paragraph.len = 0;
}

/* Whether another paragraph begins; notes which. */
static bool
begins_paragraph(struct text *t, struct slice paragraph)
{
	bool begins = t->begun &&
	    !slice_equal(buffer_all(&t->paragraph), paragraph);

	t->paragraph.len = 0;
	buffer_slice(&t->paragraph, paragraph);
	t->begun = true;
	return begins;
}

/*
 * Writes the gap, of so many bytes and characters: first newlines, if any,
 * then plain spaces, then as few wide ones as make up for the other bytes.
 */
static void
write_gap(const struct text *t, size_t bytes, size_t chars, size_t newlines)
{
	char gap[TEXT_GAP];
	size_t extra = bytes - chars, plain = chars - (extra + 1) / 2, at;

	if (newlines > plain)
		newlines = plain;
	memset(gap, '\n', newlines);
	memset(gap + newlines, ' ', plain - newlines);
	for (at = plain; extra >= 2; extra -= 2, at += 3)
		memcpy(gap + at, WIDE_SPACE, 3);
	if (extra > 0)
		memcpy(gap + at, HARD_SPACE, 2);
	t->sink.text(t->sink.of, slice_between(gap, gap + bytes));
}

bool
text_sentence(struct text *t, const struct sentence *s)
{
	size_t newlines;
	uint64_t bytes, chars;

	if (s->orphan)
		return false;
	newlines = begins_paragraph(t, s->paragraph) ? 2 : 0;
	if (s->start < t->end) {
		bytes = chars = 1;
		newlines = 1;
	} else {
		bytes = s->start - t->end;
		chars = offsets_blank(s, bytes);
	}
	if (bytes > TEXT_GAP)
		bytes = chars = TEXT_GAP;
	if (bytes > 0)
		write_gap(t, (size_t)bytes, (size_t)chars, newlines);
	offsets_behind(&t->places, s, chars);
	t->end = s->start + s->text.len;
	t->sink.text(t->sink.of, s->text);
	return true;
}

struct offset
text_find(const struct text *t, uint64_t byte)
{
	struct offset place = t->places.to;

	(void)offsets_find(&t->places, byte, &place);
	return place;
}

struct offset
text_length(const struct text *t)
{
	return t->places.to;
}

void
text_free(struct text *t)
{
	buffer_free(&t->paragraph);
}
