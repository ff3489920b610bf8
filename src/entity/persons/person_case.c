#include "entity/persons/person_case.h"

#include "core/table.h"
#include "entity/names/key.h"
#include "text/utf8.h"

extern const uint64_t table_cues[];

enum { INITIALS = 3 };		/* letters in a row, at most */

/* What letters a piece of a name has. */
struct letters {
	int upper, lower;
	bool vowel;
	bool number;		/* I, V and X only */
	bool stop;		/* J.D. */
};

static struct letters
letters_of(struct slice piece)
{
	struct letters l = { 0, 0, false, true, false };
	const char *at = piece.at, *end = at;
	uint32_t c;
	int n;

	if (piece.len > 0)		/* else it may point nowhere */
		end += piece.len;
	for (; at < end; at += n) {
		c = utf8_decode(at, end, &n);
		l.upper += utf8_is_upper(c);
		l.lower += utf8_is_lower(c);
		l.vowel |= n > 1 || strchr("AEIOUYaeiouy", *at) != NULL;
		l.number &= n == 1 && strchr("IVX", *at) != NULL;
		l.stop |= *at == '.' && at + 1 < end;
	}
	return l;
}

/* The end of the piece that begins at `at`: a word, a half of one. */
static const char *
piece_end(const char *at, const char *end)
{
	while (at < end && *at != ' ' && *at != '-')
		at++;
	return at;
}

/* What the document writes for a name of one word, if not in capitals. */
static struct slice
known_form(const struct names *names, struct slice piece)
{
	struct slice none = { NULL, 0 }, key;
	const struct name *name;
	struct letters l;
	char lower[KEY_ROOM];

	if (piece.len > KEY_ROOM)
		return none;
	key = slice_between(lower, lower + utf8_lower_bytes(piece.at,
	    piece.len, lower));
	name = names_known(names, key);
	if (name == NULL || name->form.len != piece.len)
		return none;
	l = letters_of(name->form);
	return l.lower > 0 && l.upper > 0 ? name->form : none;
}

/* Whether it is a small word of a name: von, bin. */
static bool
is_particle(struct slice piece)
{
	struct slice key;
	char lower[8];
	const char *value;

	if (piece.len > sizeof(lower))
		return false;
	key = slice_between(lower, lower + utf8_lower_bytes(piece.at,
	    piece.len, lower));
	value = table_find(table_cues, key);
	return value != NULL && strchr(value, 'n') != NULL;
}

/* Whether a piece of capitals is as it should be: J., J.D., JD, III. */
static bool
stays(const struct letters *l, bool first, bool mixed)
{
	if (mixed && l->upper <= INITIALS)
		return true;
	return l->upper < 2 || (l->stop && l->upper <= INITIALS) ||
	    (l->number && !first) ||
	    (first && !l->vowel && l->upper <= INITIALS);
}

/* Whether a capital is due behind these letters: O', Mc. */
static bool
is_prefix(const char *begin, const char *at)
{
	return at - begin == 2 && ((begin[1] == '\'' && ascii_is_letter(
	    begin[0])) || (begin[0] == 'M' && begin[1] == 'c'));
}

/* Writes a piece with its first letter a capital, the rest small. */
static char *
put_capitalised(struct slice piece, char *to)
{
	const char *at = piece.at, *end = piece.at + piece.len;
	char *begin = to;
	char bytes[4];
	bool inside = false;
	uint32_t c;
	int n, len;

	for (; at < end; at += n) {
		c = utf8_decode(at, end, &n);
		if (c == UTF8_INVALID || !utf8_is_letter(c)) {
			memcpy(to, at, (size_t)n);
			to += n;
			continue;
		}
		c = inside && !(is_prefix(begin, to) && end - at > 2) ?
		    utf8_to_lower(c) : utf8_to_upper(c);
		len = utf8_encode(c, bytes);
		memcpy(to, bytes, (size_t)len);
		to += len;
		inside = true;
	}
	return to;
}

static char *
put_piece(const struct names *names, struct slice piece, bool first,
    bool last, bool mixed, char *to)
{
	struct letters l = letters_of(piece);
	struct slice form = known_form(names, piece);

	if (l.upper > 0 && (l.lower > 0 || stays(&l, first, mixed)))
		form = piece;
	if (form.len > 0) {
		memcpy(to, form.at, form.len);
		return to + form.len;
	}
	if (!first && !last && is_particle(piece))
		return to + utf8_lower_bytes(piece.at, piece.len, to);
	return put_capitalised(piece, to);
}

/* Whether a name has a word of capitals, or no capital at all. */
static bool
is_unusual(struct slice text)
{
	const char *at = text.at, *end = text.at + text.len, *to;
	struct letters l;
	bool capital = false;

	for (; at < end; at = to + (to < end)) {
		to = piece_end(at, end);
		l = letters_of(slice_between(at, to));
		if (l.upper > 1 && l.lower == 0)
			return true;
		capital |= l.upper > 0;
	}
	return !capital;
}

struct slice
person_case(struct names *names, struct slice text)
{
	const char *at = text.at, *end = text.at + text.len, *next;
	bool mixed = letters_of(text).lower > 0 && letters_of(text).upper > 0;
	char *copy, *to;

	if (!is_unusual(text))
		return text;
	copy = to = arena_get(&names->bytes, 2 * text.len + 1);
	while (at < end) {
		next = piece_end(at, end);
		to = put_piece(names, slice_between(at, next), at == text.at,
		    next == end, mixed, to);
		if (next < end)
			*to++ = *next++;
		at = next;
	}
	return slice_between(copy, to);
}
