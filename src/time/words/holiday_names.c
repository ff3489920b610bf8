/*
 * The names are read piece by piece, a piece being what stands between
 * spaces: "new", "year's", "eve". The longest name wins.
 */
#include "time/words/holiday_names.h"

#include "core/table.h"
#include "text/utf8.h"

extern const uint64_t table_time_holidays[];

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
		    memchr(".-/", text.at[0], 3) != NULL)
			phrase[(*len)++] = text.at[0];
		else
			break;
		first = false;
		if (!marks)
			return i + 1;
	}
	return i;
}

size_t
find_holiday(const struct reader *r, size_t i, const char **rule)
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
			on = next_len > len && table_step(
			    table_time_holidays, &next_hash, phrase, len,
			    next_len, &value);
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
