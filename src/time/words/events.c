#include "time/words/events.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/table.h"

extern const uint64_t table_time_events[];

/* What the table has of a day: its year, or a list of words; NULL: nothing. */
static const char *
find_row(int month, int day, const char *list)
{
	char key[32];

	snprintf(key, sizeof(key), "%02d%02d%s", month, day, list);
	return table_find(table_time_events, slice_of(key));
}

int
event_year(int month, int day)
{
	const char *year = find_row(month, day, "");

	return year == NULL ? 0 : atoi(year);
}

bool
event_stands_alone(int month, int day)
{
	return find_row(month, day, " alone") != NULL;
}

/* "the Sept. 11 terrorist attacks", "the attacks of Sept. 11". */
static bool
stands_beside(const struct words *words, int first, int end,
    const char *nouns)
{
	enum { REACH = 3 };
	int i;

	for (i = end; i < end + REACH && words_at(words, i) != NULL &&
	    words->list[i].letters != CASE_NONE; i++)
		if (words_among(words, i, nouns))
			return true;
	return words_among(words, first - 1, "of on from") &&
	    words_among(words, first - 2, nouns);
}

bool
is_event(const struct words *words, int first, int end, int month, int day,
    bool around)
{
	const char *list = find_row(month, day, " beside");
	int i;

	if (list != NULL && stands_beside(words, first, end, list))
		return true;
	list = around ? find_row(month, day, " around") : NULL;
	for (i = 0; list != NULL && (size_t)i < words->count; i++)
		if (words_among(words, i, list))
			return true;
	return false;
}
