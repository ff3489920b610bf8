#include "text/fold.h"

#include <string.h>

#include "core/table.h"

extern const uint64_t table_compositions[];

enum { CHARACTER = 4, MARK = 2 };	/* bytes, at most */

/* What some bytes of a text become. */
struct folded {
	size_t taken;		/* of the text */
	size_t len;		/* what they become: none, one or some bytes */
	char bytes[CHARACTER];
};

static bool
is_soft_hyphen(const unsigned char *at, size_t left)
{
	return left > 1 && at[0] == 0xC2 && at[1] == 0xAD;
}

/* U+2010 or U+2011. */
static bool
is_hyphen(const unsigned char *at, size_t left)
{
	return left > 2 && at[0] == 0xE2 && at[1] == 0x80 &&
	    (at[2] == 0x90 || at[2] == 0x91);
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
	const unsigned char *at = (const unsigned char *)text.at + i;
	size_t left = text.len - i;
	struct folded f;

	if (is_soft_hyphen(at, left)) {
		f.taken = 2;
		f.len = 0;
	} else if (is_hyphen(at, left)) {
		f.taken = 3;
		f.len = 1;
		f.bytes[0] = '-';
	} else {
		compose(at, left, &f);
	}
	return f;
}

typedef bool test(const unsigned char *at, size_t left);

/* Whether the text has a mark that begins with that byte. */
static bool
has_mark(struct slice text, char lead, test *is_mark)
{
	const char *at = text.at, *end = at + text.len;

	while (at < end && (at = memchr(at, lead, (size_t)(end - at))) != NULL) {
		if (is_mark((const unsigned char *)at, (size_t)(end - at)))
			return true;
		at++;
	}
	return false;
}

bool
fold_changes(struct slice text)
{
	return has_mark(text, '\xC2', is_soft_hyphen) ||
	    has_mark(text, '\xE2', is_hyphen) ||
	    has_mark(text, '\xCC', is_combining) ||
	    has_mark(text, '\xCD', is_combining);
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

	while (at < f->text.len && fold_at(f->text, at).len == 0)
		at += 2;
	return at;
}
