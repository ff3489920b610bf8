#include "text/boundary_names.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/table.h"
#include "text/abbreviations.h"
#include "text/utf8.h"

extern const uint64_t table_starters[];

enum {
	NICKNAME = 24,		/* bytes of a nickname */
	DATELINE = 64		/* bytes of a dateline, with its dash */
};

/* The word before the space that ends at `at`: it may be empty. */
static struct slice
previous_word(const char *begin, const char *at)
{
	const char *end = at > begin && at[-1] == ' ' ? at - 1 : at;

	for (at = end; at > begin && at[-1] != ' '; at--)
		;
	return slice_between(at, end);
}

/* `U.S`, `then-U.S`, `AUSTIN-U.S` */
static bool
ends_in_country(struct slice word)
{
	const char *at = word.at + word.len - 3;

	return word.len >= 3 && memcmp(at, "U.S", 3) == 0 &&
	    (word.len == 3 || at[-1] == '-' || (unsigned char)at[-1] >= 0x80);
}

/*
 * Whether a place is no attribute of the office but ends its sentence: `left
 * the U.S.`, `in Md.`, `Greenville, Miss.`, and a street, `Park Ave.`.
 */
static bool
is_where(const struct candidate *c)
{
	static const char *const before[] = {
		"in", "from", "of", "near", "at", "outside", NULL
	};
	struct slice word = previous_word(c->begin, c->word.at);
	size_t i;

	if (slice_is(word, "the") || slice_is(word, "The"))
		return true;
	if (ends_in_country(c->word) || (c->word.at > c->begin &&
	    c->word.at[-1] != ' '))
		return false;
	if (word.len > 0 && word.at[word.len - 1] == ',')
		word.len--;
	if (word.at == c->begin && table_find(table_starters, word) != NULL)
		return false;		/* `Today, N.J. Gov. Phil Murphy` */
	for (i = 0; i < word.len; i++)
		if (!ascii_is_lower(word.at[i]))
			return true;
	return memchr(c->word.at, '-', c->word.len) != NULL ||
	    slice_among(word, before);
}

bool
names_office_follows(const struct candidate *c)
{
	const char *after = c->next_word.at + c->next_word.len, *value;

	if (c->class != PLACE || c->close > c->after || c->quoted)
		return false;
	if (slice_begins_at(after, c->end, "."))
		after++;
	if (!slice_begins_at(after, c->end, " ") ||
	    !utf8_is_upper_at(after + 1, c->end))
		return false;
	value = table_find(table_starters, c->next_word);
	return value != NULL && *value == 'o' && !is_where(c);
}

/* The quotation mark that closes what the one at `at` opens, or NULL. */
static const char *
closing_of(const char *at, const char *end)
{
	static const char *const marks[][2] = {
		{ "\"", "\"" }, { "'", "'" },
		{ "\342\200\234", "\342\200\235" },
		{ "\342\200\230", "\342\200\231" }
	};
	size_t i;

	for (i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (slice_begins_at(at, end, marks[i][0]))
			return marks[i][1];
	return NULL;
}

bool
names_nickname_follows(const struct candidate *c)
{
	const char *at = c->next_word.at, *p = at, *closing;

	if (!c->quoted || c->opening != OPENS_UPPER || c->close > c->after ||
	    (c->class != INITIAL && c->class != DOTTED &&
	    c->class != BEFORE_NAME) || !utf8_is_upper_at(c->word.at, c->stop))
		return false;
	if (c->class == INITIAL && c->word.at > c->begin &&
	    !utf8_is_upper_at(previous_word(c->begin, c->word.at).at, c->stop))
		return false;
	closing = closing_of(c->next, c->end);
	if (closing == NULL || c->next + strlen(closing) != at)
		return false;
	while (p < c->end && p - at < NICKNAME &&
	    !slice_begins_at(p, c->end, closing) && (ascii_is_letter(*p) ||
	    *p == ' ' || *p == '-' || (unsigned char)*p >= 0x80))
		p++;
	if (!slice_begins_at(p, c->end, closing))
		return false;
	p += strlen(closing);
	return slice_begins_at(p, c->end, " ") &&
	    utf8_is_upper_at(p + 1, c->end);
}

bool
names_bracket_follows(const struct candidate *c)
{
	const char *at = c->next, *end = c->end;

	if (c->class != AFTER_NAME || c->close > c->after || *at != '(')
		return false;
	if (end - at > CANDIDATE_LOOK)
		end = at + CANDIDATE_LOOK;
	at = memchr(at, ')', (size_t)(end - at));
	if (at == NULL || end - at < 3 || at[-1] == '.')
		return false;
	return strchr(",;.", at[1]) != NULL || (at[1] == ' ' &&
	    ascii_is_lower(at[2]));
}

/* Before the dashes that end at `at`, and a space before them. */
static const char *
before_dash(const char *begin, const char *at)
{
	int n, len;

	for (; at > begin; at -= n) {
		uint32_t c;

		n = utf8_length_before(begin, at);
		c = utf8_decode(at - n, at, &len);
		if (c != '-' && c != 0xAD && (c < 0x2012 || c > 0x2015))
			break;
	}
	return at > begin && at[-1] == ' ' ? at - 1 : at;
}

/* `D.C.`, `Mass.`, `FL` */
static bool
is_region(struct slice word)
{
	if (word.len > 1 && word.at[word.len - 1] == '.')
		word.len--;
	return abbreviations_class(NULL, word) == PLACE || (word.len == 2 &&
	    word.at[0] >= 'A' && word.at[0] <= 'Z' &&
	    word.at[1] >= 'A' && word.at[1] <= 'Z');
}

/* Behind the words of a town; *small tells whether one has small letters. */
static const char *
after_town(const char *at, const char *end, bool *small)
{
	const char *p = at;

	*small = false;
	if (!utf8_is_upper_at(at, end))
		return at;
	for (; p < end && *p != ',' && *p != '('; p++) {
		*small |= ascii_is_lower(*p);
		if (!ascii_is_letter(*p) && (unsigned char)*p < 0x80 &&
		    strchr(" .-'/", *p) == NULL)
			return at;
	}
	return p;
}

bool
names_is_dateline(const char *begin, const char *end)
{
	const char *dash, *at, *after;
	bool small;

	if (end - begin > DATELINE || ((unsigned char)end[-1] & 0xF0) != 0x90)
		return false;
	dash = before_dash(begin, end);
	if (dash == end)
		return false;
	if (*begin == '(' && dash[-1] == ')') {
		begin++;
		dash--;
	}
	at = after_town(begin, dash, &small);
	if (at - begin < 3)
		return false;
	if (!small && (at == dash || *at == '(' ||
	    utf8_is_upper_at(at + 2, dash)))
		return true;
	if (!slice_begins_at(at, dash, ", "))
		return false;
	for (after = at += 2; after < dash && *after != ' ' && *after != ',';
	    after++)
		;
	return is_region(slice_between(at, after)) && (after == dash ||
	    *after == ',' || slice_begins_at(after, dash, " ("));
}
