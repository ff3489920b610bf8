#include "text/fold.h"

#include <string.h>

#include "core/table.h"
#include "text/utf8.h"

extern const uint64_t table_compositions[];

enum { CHARACTER = 4, MARK = 2 };	/* bytes, at most */

/* What some bytes of a text become. */
struct folded {
	size_t taken;		/* of the text */
	size_t len;		/* what they become: none, one or some bytes */
	char bytes[CHARACTER];
};

/* U+2010 or U+2011. */
static bool
is_hyphen(const unsigned char *at, size_t left)
{
	return left > 2 && at[0] == 0xE2 && at[1] == 0x80 &&
	    (at[2] == 0x90 || at[2] == 0x91);
}

/* The length of a sign that is always an apostrophe: U+02BB, U+02BC, U+FF07. */
static size_t
plain_apostrophe(const char *at, const char *end)
{
	return slice_begins_at(at, end, "\xCA\xBB") ||
	    slice_begins_at(at, end, "\xCA\xBC") ? 2 :
	    slice_begins_at(at, end, "\xEF\xBC\x87") ? 3 : 0;
}

/*
 * The same within a word, between letters at text[i - 1] and behind it: U+00B4
 * and U+2032, and U+2018 but where it opens a quotation: said, U+2018, What.
 */
static size_t
inner_apostrophe(struct slice text, size_t i)
{
	const char *at = text.at + i, *end = text.at + text.len;
	bool opens = slice_begins_at(at, end, "\xE2\x80\x98");
	size_t n = slice_begins_at(at, end, "\xC2\xB4") ? 2 :
	    opens || slice_begins_at(at, end, "\xE2\x80\xB2") ? 3 : 0;

	if (n == 0 || i == 0 || text.len - i == n ||
	    !ascii_is_letter(at[-1]) || !ascii_is_letter(at[n]))
		return 0;
	return !opens || ascii_is_lower(at[n]) || i == 1 ||
	    !ascii_is_letter(at[-2]) ? n : 0;
}

static size_t
apostrophe(struct slice text, size_t i)
{
	size_t n = plain_apostrophe(text.at + i, text.at + text.len);

	return n > 0 ? n : inner_apostrophe(text, i);
}

/* U+FB00 to U+FB06. */
static bool
is_ligature(const unsigned char *at, size_t left)
{
	return left > 2 && at[0] == 0xEF && at[1] == 0xAC && at[2] >= 0x80 &&
	    at[2] <= 0x86;
}

/* U+0300 to U+036F: a mark on the letter before it. */
static bool
is_combining(const unsigned char *at, size_t left)
{
	return left > 1 && ((at[0] == 0xCC && at[1] >= 0x80 && at[1] <= 0xBF) ||
	    (at[0] == 0xCD && at[1] >= 0x80 && at[1] <= 0xAF));
}

/*
 * The letter at `at` with the marks behind it that make another one of it, or
 * a byte alone.
 */
static void
compose(const unsigned char *at, size_t left, struct folded *f)
{
	size_t end = *at < 0xC2 ? 1 : *at < 0xE0 ? 2 : *at < 0xF0 ? 3 : 4;
	size_t len = end;
	char key[CHARACTER + MARK];
	const char *letter;

	f->taken = f->len = 1;
	f->bytes[0] = (char)*at;
	for (; end < left && is_combining(at + end, left - end); end += MARK) {
		if (f->taken == 1)
			memcpy(key, at, len);
		memcpy(key + len, at + end, MARK);
		letter = table_find(table_compositions,
		    slice_between(key, key + len + MARK));
		if (letter == NULL)
			return;
		len = strlen(letter);
		memcpy(key, letter, len);
		memcpy(f->bytes, letter, len);
		f->len = len;
		f->taken = end + MARK;
	}
}

/* What stands at text[i]. */
static struct folded
fold_at(struct slice text, size_t i)
{
	static const char ligatures[][CHARACTER] = {
		"ff", "fi", "fl", "ffi", "ffl", "st", "st"
	};
	const unsigned char *at = (const unsigned char *)text.at + i;
	size_t left = text.len - i;
	struct folded f;

	f.len = 0;
	if (*at < 0x80) {
		compose(at, left, &f);
		return f;
	}
	f.taken = (size_t)utf8_invisible(text.at + i, text.at + text.len);
	if (f.taken > 0)
		return f;
	f.taken = apostrophe(text, i);
	if (f.taken > 0) {
		f.bytes[f.len++] = '\'';
		return f;
	}
	f.taken = 3;
	if (is_hyphen(at, left))
		f.bytes[f.len++] = '-';
	else if (is_ligature(at, left))
		for (; ligatures[at[2] & 7][f.len] != '\0'; f.len++)
			f.bytes[f.len] = ligatures[at[2] & 7][f.len];
	else
		compose(at, left, &f);
	return f;
}

bool
fold_changes(struct slice text)
{
	const char *at = text.at, *end = at + text.len;

	if (utf8_is_ascii(text))
		return false;
	for (; at < end; at++)
		if ((unsigned char)*at >= 0x80 &&
		    (is_combining((const unsigned char *)at,
		    (size_t)(end - at)) ||
		    fold_at(text, (size_t)(at - text.at)).taken > 1))
			return true;
	return false;
}

size_t
fold(struct slice text, char *folded)
{
	struct folded f;
	size_t i, n = 0;

	for (i = 0; i < text.len; i += f.taken) {
		f = fold_at(text, i);
		memcpy(folded + n, f.bytes, f.len);
		n += f.len;
	}
	return n;
}

void
fold_back_begin(struct fold_back *f, struct slice text)
{
	f->text = text;
	f->at = f->folded = 0;
}

size_t
fold_back_end(struct fold_back *f, size_t folded)
{
	if (folded < f->folded)
		f->at = f->folded = 0;
	while (f->folded < folded && f->at < f->text.len) {
		struct folded next = fold_at(f->text, f->at);

		f->folded += next.len;
		f->at += next.taken;
	}
	return f->at;
}

size_t
fold_back_start(struct fold_back *f, size_t folded)
{
	size_t at = fold_back_end(f, folded);

	while (at < f->text.len) {
		struct folded next = fold_at(f->text, at);

		if (next.len > 0)
			break;
		at += next.taken;
	}
	return at;
}
