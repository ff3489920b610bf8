#include "time/grammar/rules.h"

#include "core/error.h"
#include "core/table.h"

extern const uint64_t table_time_rules[];

static const char *const meanings[] = {
	[MEANS_CHILD] = "child",
	[MEANS_NOTHING] = "nothing",
	[MEANS_CALENDAR] = "calendar",
	[MEANS_HOLIDAY] = "holiday",
	[MEANS_DAYREF] = "dayref",
	[MEANS_SHIFTED] = "shifted",
	[MEANS_ANAPHORIC] = "anaphoric",
	[MEANS_ORDINAL] = "ordinal",
	[MEANS_WEEK_OF] = "week_of",
	[MEANS_LATEST] = "latest",
	[MEANS_AGAIN] = "again",
	[MEANS_EDGE] = "edge",
	[MEANS_ROUND] = "round",
	[MEANS_PART] = "part",
	[MEANS_ANYTIME] = "anytime",
	[MEANS_TONIGHT] = "tonight",
	[MEANS_CLOCK] = "clock",
	[MEANS_CLOCK_PAST] = "clock_past",
	[MEANS_CLOCK_ON] = "clock_on",
	[MEANS_AGO] = "ago",
	[MEANS_ADJACENT_DAY] = "adjacent_day",
	[MEANS_BESIDE] = "beside",
	[MEANS_MOVED] = "moved",
	[MEANS_DURATION] = "duration",
	[MEANS_SPAN] = "span",
	[MEANS_SET] = "set",
	[MEANS_FIXED] = "fixed"
};

enum { MEANINGS = sizeof(meanings) / sizeof(meanings[0]) };

/* The next column of a row, which is moved behind it. */
static struct slice
next_column(const char **row)
{
	struct slice column = { *row, strcspn(*row, "\t") };

	*row += column.len + ((*row)[column.len] == '\t');
	return column;
}

static enum meaning
find_meaning(struct slice name)
{
	int i;

	for (i = 0; i < MEANINGS; i++)
		if (slice_is(name, meanings[i]))
			return (enum meaning)i;
	error_fatal("rules: no such meaning: %.*s", (int)name.len, name.at);
}

static constraint *
find_constraint(struct slice name)
{
	constraint *found = constraint_find(name);

	if (found == NULL && !slice_is(name, "-"))
		error_fatal("rules: no such constraint: %.*s", (int)name.len,
		    name.at);
	return found;
}

size_t
rules_read(struct rule *list, size_t room)
{
	struct slice category;
	const char *row;
	uint64_t at = 0;
	size_t count;

	for (count = 0; table_next(table_time_rules, &at, &category, &row);
	    count++) {
		struct rule *rule = &list[count];

		if (count == room)
			error_fatal("rules: more than %zu", room);
		rule->category = category.at;
		rule->pattern = next_column(&row);
		rule->meaning = find_meaning(next_column(&row));
		rule->allows = find_constraint(next_column(&row));
		rule->value = strcmp(row, "-") == 0 ? NULL : row;
	}
	return count;
}
