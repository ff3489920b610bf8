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

/* Says what is wrong with a rule, and ends the program. */
static void fail(const struct rule *, const char *why, struct slice what)
    ERROR_NORETURN;

static void
fail(const struct rule *rule, const char *why, struct slice what)
{
	error_fatal("time_rules: %s: %.*s: %s: %.*s", rule->category,
	    (int)rule->pattern.len, rule->pattern.at, why, (int)what.len,
	    what.at);
}

static enum meaning
find_meaning(const struct rule *rule, struct slice name)
{
	int i;

	for (i = 0; i < MEANINGS; i++)
		if (slice_is(name, meanings[i]))
			return (enum meaning)i;
	fail(rule, "no such meaning", name);
}

static constraint *
find_constraint(const struct rule *rule, struct slice name)
{
	constraint *found = constraint_find(name);

	if (found == NULL && !slice_is(name, "-"))
		fail(rule, "no such constraint", name);
	return found;
}

/* The value, which is the last column: NULL for "-". */
static const char *
check_value(const struct rule *rule, const char *value)
{
	if (strcmp(value, "-") == 0)
		return NULL;
	if (*value == '\0' || strlen(value) >= RULE_VALUE ||
	    strchr(value, '\t') != NULL)
		fail(rule, "not a value", slice_of(value));
	return value;
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
			error_fatal("time_rules: more than %zu rules", room);
		rule->category = category.at;
		rule->pattern = next_column(&row);
		rule->meaning = find_meaning(rule, next_column(&row));
		rule->allows = find_constraint(rule, next_column(&row));
		rule->value = check_value(rule, row);
	}
	return count;
}
