#include "markup/page/title.h"

#include "text/utf8.h"

/* Format characters, and blanks that Unicode knows besides white space. */
static bool
is_unseen(uint32_t c)
{
	return c < 0xA1 || c == 0xAD || c == 0x61C || c == 0x180E ||
	    (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202F) ||
	    (c >= 0x205F && c <= 0x206F) || c == 0x2800 || c == 0x3164 ||
	    (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF || c == 0x34F ||
	    (c >= 0xE0000 && c <= 0xE0FFF);
}

bool
title_has_seen(struct slice text)
{
	const char *at = text.at, *end = text.at + text.len;
	uint32_t c;
	int len;

	for (; at < end; at += len) {
		if (*at > 0x20 && *at < 0x7F)
			return true;
		c = utf8_decode(at, end, &len);
		if (c == UTF8_INVALID || (!is_unseen(c) &&
		    utf8_blank(at, end) == 0))
			return true;
	}
	return false;
}

size_t
title_cut(struct slice text, size_t limit)
{
	size_t at = 0;
	int len;

	if (text.len <= limit)
		return text.len;
	while (at < text.len) {
		(void)utf8_decode(text.at + at, text.at + text.len, &len);
		if (at + (size_t)len > limit)
			break;
		at += (size_t)len;
	}
	return at;
}
