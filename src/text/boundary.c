#include "text/boundary.h"

#include "core/table.h"
#include "text/abbreviations.h"
#include "text/boundary_features.h"
#include "text/boundary_rules.h"

extern const uint64_t table_abbreviations[];
extern const uint64_t table_boundary_weights[];
extern const uint64_t table_starters[];

void
boundary_check_tables(void)
{
	table_check(table_abbreviations);
	table_check(table_boundary_weights);
	table_check(table_starters);
}

/*
 * `its own government. The`: three small letters or more, which are no
 * abbreviation (none has seven), a stop, a space, a capital and a small
 * letter. Half of all, and cheap to see.
 */
static bool
is_plainly_over(const struct candidate *c)
{
	const char *at = c->stop;

	if (c->own != NULL || c->stop[0] != '.' ||
	    c->close - c->stop != 1 || c->next == c->close ||
	    c->end - c->next < 2 || c->stop - c->begin < 16 ||
	    *c->next < 'A' || *c->next > 'Z' ||
	    c->next[1] < 'a' || c->next[1] > 'z')
		return false;
	while (c->stop - at < 7 && at[-1] >= 'a' && at[-1] <= 'z')
		at--;
	return c->stop - at == 7 || (c->stop - at >= 3 && at[-1] == ' ' &&
	    abbreviations_class(NULL, slice_between(at, c->stop)) ==
	    NOT_ABBREVIATED);
}

bool
boundary_is_settled(const struct candidate *c, bool *ends)
{
	*ends = is_plainly_over(c);
	return *ends || boundary_rules_settle(c, ends);
}

/* The sum of the weights of its features: above 0 the sentence ends. */
static int
weigh(const struct candidate *c)
{
	const int8_t *weights = table_bytes(table_boundary_weights);
	uint32_t features[FEATURES_MOST];
	int count = boundary_features(c, features), sum = 0, i;

	for (i = 0; i < FEATURES_LEAST; i++)
		sum += weights[features[i]];
	for (; i < count; i++)
		sum += weights[features[i]];
	return sum;
}

bool
boundary_ends(struct candidate *c)
{
	bool ends;

	if (is_plainly_over(c))
		return true;
	candidate_look(c);
	if (boundary_rules_settle(c, &ends))
		return ends;
	return weigh(c) > 0;
}
