#include "time/value/offset.h"

#include "time/value/anchor.h"
#include "time/words/zones.h"

/* The offset that a word of an expression names; false: it names none. */
static bool
word_offset(const struct resolver *r, int i, const struct moment *m,
    bool *known, int *minutes)
{
	const struct word *word = &r->words->list[i];
	struct instant instant = { m->year, m->month, m->day, m->hour, "" };
	const char *rules = word->rule;

	*known = true;
	if (words_among(r->words, i, "eastern"))
		rules = zone_named("eastern time");
	else if (words_among(r->words, i, "central"))
		rules = zone_named("central time");
	else if (words_among(r->words, i, "mountain"))
		rules = zone_named("mountain time");
	else if (words_among(r->words, i, "pacific"))
		rules = zone_named("pacific time");
	else if (words_among(r->words, i, "z") && i > 0 &&
	    words_has(r->words, i - 1, CLASS_CLOCK))
		*minutes = 0;
	else if (!class_in(word->classes, CLASS_ZONE))
		return false;
	else if (rules == NULL)
		*minutes = words_number(word, CLASS_ZONE);
	if (rules != NULL) {
		instant.country = anchor_country(r, i, true);
		*known = zone_offset(rules, &instant, minutes);
	}
	return true;
}

/*
 * The offset that the words of a phrase name: 1 known, 0 none, -1 not known,
 * or not one, as of 8 p.m. ET/PT.
 */
static int
phrase_offset(const struct resolver *r, const struct phrase *phrase,
    const struct moment *m, int *minutes)
{
	int i, offset = 0;
	bool known, named = false;

	for (i = phrase->first; i < phrase->end; i++) {
		if (!word_offset(r, i, m, &known, &offset))
			continue;
		if (!known || (named && offset != *minutes))
			return -1;
		*minutes = offset;
		named = true;
	}
	return named;
}

bool
offset_of(const struct resolver *r, const struct moment *m, int *minutes)
{
	int found = phrase_offset(r, r->whole, m, minutes);

	if (found == 0 && r->lent != NULL && !r->lent_before &&
	    r->lent->granularity == MINUTE)
		found = phrase_offset(r, r->lender, m, minutes);
	return found > 0;
}
