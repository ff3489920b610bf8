#include "time/words/places.h"

#include <string.h>

#include "core/table.h"
#include "text/utf8.h"

extern const uint64_t table_time_places[];

enum {
	NAME_ROOM = 64,		/* bytes of a lower-cased name */
	HEAD = 48,		/* bytes in which a dateline's place ends */
	REACH = 40		/* words around a name that are looked at */
};

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* A quotation mark or a dash of U+2000 to U+203F. */
static bool
is_sign(struct slice text, size_t at)
{
	return text.at[at] == '\xE2' && text.len - at > 2 &&
	    text.at[at + 1] == '\x80';
}

/* Where the run of letters at a place ends; a last period is no part of it. */
static size_t
piece_end(struct slice text, size_t at)
{
	size_t end;

	for (end = at; end < text.len; end++) {
		unsigned char c = (unsigned char)text.at[end];

		if (c <= '/' && c != '-' && c != '.' && c != '&')
			break;
		if (c == ':' || c == ';' || c == '[' || c == ']' ||
		    is_sign(text, end))
			break;
	}
	return end - (end > at + 1 && text.at[end - 1] == '.');
}

/* The longest name that begins at a byte: its country, or NULL. */
static const char *
find_place(struct slice text, size_t at, size_t *end)
{
	char name[NAME_ROOM];
	uint64_t hash = TABLE_START;
	const char *value, *country = NULL;
	size_t len = 0, from, stop;

	if (at >= text.len ||
	    (!is_upper(text.at[at]) && (unsigned char)text.at[at] < 0xC3))
		return NULL;
	for (;;) {
		stop = piece_end(text, at);
		if (stop == at || len + (stop - at) * 3 / 2 + 8 > NAME_ROOM)
			break;
		from = len;
		if (len > 0)
			name[len++] = ' ';
		len += utf8_lower_bytes(text.at + at, stop - at, name + len);
		if (!table_step(table_time_places, &hash, name, from, len,
		    &value))
			break;
		if (value != NULL) {
			country = value;
			*end = stop;
		}
		at = stop + (stop < text.len && text.at[stop] == '.');
		if (at >= text.len || text.at[at] != ' ')
			break;
		at++;
	}
	return country;
}

/* Where the head of a dateline ends: at a mark that may follow its place. */
static size_t
head_end(struct slice text)
{
	size_t i, last = text.len < HEAD ? text.len : HEAD;

	for (i = 0; i < last; i++) {
		switch (text.at[i]) {
		case '(':
		case ',':
		case ':':
		case '/':
			return i;
		case '-':
			if (i > 0 && i + 1 < text.len && (text.at[i + 1] ==
			    '-' || (text.at[i - 1] == ' ' &&
			    text.at[i + 1] == ' ')))
				return i;
			break;
		case '\xE2':	/* U+2013, U+2014 */
			if (is_sign(text, i) && (text.at[i + 2] == '\x93' ||
			    text.at[i + 2] == '\x94'))
				return i;
			break;
		case ' ':	/* prose goes on in small letters */
			if (i + 1 < text.len && text.at[i + 1] >= 'a')
				return 0;
			break;
		default:
			break;
		}
	}
	return 0;
}

static size_t
skip_blanks(struct slice text, size_t at)
{
	while (at < text.len && (text.at[at] == ' ' || text.at[at] == '.'))
		at++;
	return at;
}

const char *
dateline_country(struct slice text)
{
	const char *country, *wider = NULL;
	size_t head = head_end(text), end = 0, stop, i;
	bool shouted = true;

	if (head < 3)
		return NULL;
	for (i = 0; i < head; i++)
		shouted = shouted && (text.at[i] < 'a' || text.at[i] > 'z');
	country = find_place(text, 0, &end);
	if (country != NULL && skip_blanks(text, end) != head &&
	    end != head)
		country = NULL;
	if (!shouted)		/* London (CNN) - */
		return text.at[head] == '(' || text.at[head] == '-' ||
		    text.at[head] == '\xE2' ? country : NULL;
	if (text.at[head] == ',')	/* ATHENS, Ga. (AP) - */
		wider = find_place(text, skip_blanks(text, head + 1), &stop);
	return wider != NULL ? wider : country;
}

/* The word that begins at a byte or behind it. */
static int
word_behind(const struct words *words, int i, size_t byte)
{
	while ((size_t)i < words->count && words->list[i].start < byte)
		i++;
	return i;
}

/* How closely a place, words [at, after), belongs to words [first, end). */
static int
closeness(const struct words *words, int at, int after, int first, int end)
{
	enum { FAR, HEADING, PLACED, BESIDE };
	int before = at - 1;

	if (words_among(words, before, "the"))
		before--;
	if (after <= first && first - after <= 2 && (after == first ||
	    words_has(words, after, CLASS_POSSESSIVE)))
		return BESIDE;
	if (before == end && words_among(words, before, "in of across"))
		return BESIDE;
	if (words_among(words, before, "in at to of across near from around "
	    "over outside throughout"))
		return PLACED;
	return before < 0 && !words_has(words, after, CLASS_COMMA) &&
	    !words_has(words, after, CLASS_OPEN) &&
	    !words_has(words, after, CLASS_HYPHEN) ? HEADING : FAR;
}

const char *
words_country(const struct words *words, int first, int end, bool *sure)
{
	const char *country, *best = NULL;
	size_t stop;
	int i = first > REACH ? first - REACH : 0, after, close, rank = -1;
	int distance = 0, away;

	*sure = false;
	for (; (size_t)i < words->count && i < end + REACH; i = after) {
		after = i + 1;
		if (i >= first && i < end)
			continue;
		country = find_place(words->text, words->list[i].start, &stop);
		if (country == NULL)
			continue;
		after = word_behind(words, i + 1, stop);
		close = closeness(words, i, after, first, end);
		away = i < first ? first - i : i - end;
		if (close > rank || (close == rank && away < distance)) {
			rank = close;
			distance = away;
			best = country;
			*sure = close > 0;
		}
	}
	return best;
}
