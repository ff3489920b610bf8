#include "text/boundary.h"

#include "core/table.h"
#include "text/abbreviations.h"
#include "text/boundary_features.h"
#include "text/boundary_rules.h"
#include "text/utf8.h"

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

/*
 * `U.S`, `p.m`, `www.irs.gov`: no space behind the mark, and no capital and
 * small letter, which a sentence would begin with. The rules would say so,
 * at more length.
 */
static bool
is_plainly_within(const struct candidate *c)
{
	const char *at = c->close;

	if (at != c->next || c->end - at < 2 || c->stop == c->after ||
	    (unsigned char)*c->stop >= 0x80)
		return false;
	if (at[0] >= 'A' && at[0] <= 'Z')
		return (unsigned char)at[1] < 0x80 && !ascii_is_lower(at[1]);
	return ascii_is_lower(at[0]) || ascii_is_digit(at[0]);
}

bool
boundary_is_settled(const struct candidate *c, bool *ends)
{
	*ends = is_plainly_over(c);
	return *ends || boundary_rules_settle(c, ends);
}

bool
boundary_ends(struct candidate *c)
{
	bool ends;

	if (is_plainly_over(c))
		return true;
	if (is_plainly_within(c))
		return false;
	candidate_look(c);
	if (boundary_rules_settle(c, &ends))
		return ends;
	return boundary_weight(c, table_bytes(table_boundary_weights)) > 0;
}
