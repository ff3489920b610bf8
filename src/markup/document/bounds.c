#include "markup/document/bounds.h"

#include "text/utf8.h"

struct slice
bounds_text(const struct sentence *s, const struct annotation *a)
{
	return slice_between(s->text.at + (a->start - s->start),
	    s->text.at + (a->end - s->start));
}

bool
bounds_blank(struct slice text)
{
	const char *end = text.at + text.len;

	return utf8_skip_blank(text.at, end) == end;
}

static bool
goes_on(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* Whether a place of a text is between two characters. */
static bool
is_between(struct slice text, const char *at)
{
	const char *from = at, *end = text.at + text.len;
	int len;

	if (at == end || !goes_on(*at))
		return true;
	while (from > text.at && at - from < 3 && goes_on(*from))
		from--;
	(void)utf8_decode(from, end, &len);
	return from + len <= at;
}

/* Whether there is more than white space and control characters. */
static bool
is_told(struct slice text)
{
	const char *at = text.at, *end = at + text.len;
	uint32_t c;
	int len;

	for (; at < end; at += len) {
		c = utf8_decode(at, end, &len);
		if ((c < 0x80 || c >= 0xA0) && utf8_blank(at, end) == 0)
			return true;
	}
	return false;
}

bool
bounds_hold(const struct sentence *s, const struct annotation *a)
{
	struct slice text = bounds_text(s, a);

	return is_between(s->text, text.at) &&
	    is_between(s->text, text.at + text.len) && is_told(text);
}
