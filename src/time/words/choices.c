#include "time/words/choices.h"

#include <stdlib.h>
#include <string.h>

static const char *
next_word(const char *at)
{
	at += strcspn(at, " ");
	return at + strspn(at, " ");
}

static bool
is_countries(const char *at)
{
	return *at == '?' || (at[0] >= 'A' && at[0] <= 'Z');
}

/* Whether US,GB,? names the country. */
static bool
names_country(const char *list, const char *country, bool *near)
{
	for (;; list++) {
		if (*list == '?' && *country == '\0') {
			*near = true;
			return true;
		}
		if (*country != '\0' && strncmp(list, country, 2) == 0)
			return true;
		list += strcspn(list, ", ");
		if (*list != ',')
			return false;
	}
}

/* A word such as -1970, 1971-1977, 20141026- or 1995; no rule begins so. */
static bool
is_time(const char *at)
{
	size_t digits = strspn(at, "0123456789");

	return at[digits] == '-' ? digits >= 4 ||
	    strspn(at + 1, "0123456789") >= 4 :
	    digits == 4 && at[4] == ' ';
}

/* Whether a year, or a date where the bound is one, lies on its side. */
static bool
holds(const char *at, const struct occasion *occasion)
{
	size_t digits = strspn(at, "0123456789");
	int from = atoi(at), to = from;

	if (at[digits] == '-')
		to = at[digits + 1] == ' ' ? 99999999 : atoi(at + digits + 1);
	return (from > 9999 ? occasion->date : occasion->year) >= from &&
	    (to > 9999 ? occasion->date : occasion->year) <= to;
}

const char *
choose_rule(const char **row, const struct occasion *occasion, bool *near)
{
	const char *at;
	bool fits;

	while (**row != '\0' && **row != '\t') {
		at = *row;
		*row += strcspn(*row, ";\t");
		*row += **row == ';' ? 2 : 0;
		*near = *at == '~';
		at = *at == '~' ? next_word(at) : at;
		fits = !is_countries(at) ||
		    names_country(at, occasion->country, near);
		at = is_countries(at) ? next_word(at) : at;
		if (is_time(at)) {
			fits = fits && holds(at, occasion);
			at = next_word(at);
		}
		if (*at == '/') {	/* /4+1 */
			fits = fits && occasion->year % (at[1] - '0') ==
			    at[3] - '0';
			at = next_word(at);
		}
		if (fits)
			return at;
	}
	return NULL;
}

bool
has_open_rule(const char *row)
{
	while (*row != '\0' && is_countries(row)) {
		row += strcspn(row, ";\t");
		row += *row == ';' ? 2 : 0;
	}
	return *row != '\0' && *row != '\t';
}
