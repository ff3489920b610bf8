/*
 * Names are read piece by piece, a piece being what stands between
 * spaces: "new", "year's", "eve". The longest name wins.
 */
#include "time/words/holiday_names.h"

#include "core/table.h"
#include "text/utf8.h"

extern const uint64_t table_time_holidays[];
extern const uint64_t table_time_zones[];

enum { NAME_ROOM = 64 };	/* bytes of a lower-cased name */

/* Adds tokens to the phrase, up to the next space at most; returns the end. */
static size_t
add_piece(const struct reader *r, size_t i, bool marks, char *phrase,
    size_t *len)
{
	bool first = true;

	for (; i < r->count && (first || !r->token[i].spaced); i++) {
		struct slice text = token_text(r, i);

		if (*len + text.len + text.len / 2 + 8 > NAME_ROOM)
			break;
		if (first && *len > 0)
			phrase[(*len)++] = ' ';
		if (r->token[i].kind != TOKEN_MARK)
			*len += utf8_lower_bytes(text.at, text.len,
			    phrase + *len);
		else if (marks && is_apostrophe(r, i))
			phrase[(*len)++] = '\'';
		else if (marks && text.len == 1 && i + 1 < r->count &&
		    (memchr(".-/", text.at[0], 3) != NULL ||
		    (text.at[0] == ',' && token_is(r, i + 1, "jr"))))
			phrase[(*len)++] = text.at[0];
		else
			break;
		first = false;
		if (!marks)
			return i + 1;
	}
	return i;
}

/* The tokens of the longest name of a table that begins at one. */
static size_t
find_name(const struct reader *r, size_t i, const uint64_t *table,
    const char **rule)
{
	char phrase[NAME_ROOM];
	uint64_t hash = TABLE_START, next_hash;
	size_t len = 0, next_len, at = i, next, found = 0;
	const char *value;
	bool marks;

	while (at < r->count) {
		bool on = false;

		for (marks = true; !on; marks = false) {
			next_hash = hash;
			next_len = len;
			next = add_piece(r, at, marks, phrase, &next_len);
			on = next_len > len && table_step(table,
			    &next_hash, phrase, len, next_len, &value);
			if (!marks)
				break;
		}
		if (!on)
			break;
		hash = next_hash;
		len = next_len;
		at = next;
		if (value != NULL) {
			*rule = value;
			found = at - i;
		}
	}
	return found;
}

size_t
find_holiday(const struct reader *r, size_t i, const char **rule)
{
	return find_name(r, i, table_time_holidays, rule);
}

/* The minutes of the +8, -3:30 or +0530 at a token; their tokens, or 0. */
static size_t
read_offset(const struct reader *r, size_t i, int *minutes)
{
	bool plus = is_mark(r, i, '+');
	size_t taken = 2;
	int n;

	if ((!plus && !is_joined_mark(r, i, '-')) || !is_joined(r, i + 1) ||
	    !is_number(r, i + 1))
		return 0;
	n = token_number(r, i + 1);
	if (token_length(r, i + 1) == 4 && plus) {
		n = n / 100 * 60 + n % 100;
	} else if (token_length(r, i + 1) <= 2 && n <= 14) {
		n *= 60;
		if (is_joined_mark(r, i + 2, ':') && is_number(r, i + 3) &&
		    token_length(r, i + 3) == 2) {
			n += token_number(r, i + 3);
			taken = 4;
		}
	} else {
		return 0;
	}
	*minutes = plus ? n : -n;
	return n <= 14 * 60 ? taken : 0;
}

size_t
find_zone(const struct reader *r, size_t i, struct word *word)
{
	size_t taken = find_name(r, i, table_time_zones, &word->rule), more;
	int minutes = 0;

	if (taken == 1 && (token_is(r, i, "utc") || token_is(r, i, "gmt")) &&
	    (more = read_offset(r, i + 1, &minutes)) > 0) {
		taken += more;
		word->rule = NULL;
	}
	if (taken > 0)
		add_sense(word, CLASS_ZONE, minutes);
	return taken;
}
