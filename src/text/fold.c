#include "text/fold.h"

/* The bytes of a soft hyphen or a hyphen beyond ASCII at text[i], or 0. */
static size_t
fold_mark(struct slice text, size_t i)
{
	const unsigned char *at = (const unsigned char *)text.at + i;
	size_t left = text.len - i;

	if (left > 1 && at[0] == 0xC2 && at[1] == 0xAD)
		return 2;
	return left > 2 && at[0] == 0xE2 && at[1] == 0x80 &&
	    (at[2] == 0x90 || at[2] == 0x91) ? 3 : 0;
}

/* Whether the text has a mark that begins with that byte. */
static bool
has_mark(struct slice text, char lead)
{
	const char *at = text.at, *end = at + text.len;

	while (at < end && (at = memchr(at, lead, (size_t)(end - at))) != NULL)
		if (fold_mark(text, (size_t)(at++ - text.at)) > 0)
			return true;
	return false;
}

bool
fold_changes(struct slice text)
{
	return has_mark(text, '\xC2') || has_mark(text, '\xE2');
}

size_t
fold(struct slice text, char *folded)
{
	size_t i, n = 0, len;

	for (i = 0; i < text.len; i += len) {
		len = fold_mark(text, i);
		if (len == 3)
			folded[n++] = '-';
		else if (len == 0)
			folded[n++] = text.at[i];
		len += len == 0;
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
		size_t len = fold_mark(f->text, f->at);

		f->folded += len != 2;
		f->at += len + (len == 0);
	}
	return f->at;
}

size_t
fold_back_start(struct fold_back *f, size_t folded)
{
	size_t at = fold_back_end(f, folded);

	while (at < f->text.len && fold_mark(f->text, at) == 2)
		at += 2;
	return at;
}
