#include "time/value/reading.h"

const struct part *
phrase_part(const struct phrase *phrase, int class)
{
	int i;

	for (i = 0; i < phrase->count; i++)
		if (phrase->parts[i].class == class)
			return &phrase->parts[i];
	return NULL;
}

bool
phrase_has(const struct phrase *phrase, int class)
{
	return phrase_part(phrase, class) != NULL;
}

/* The number of the last part of a class; false when there is none. */
bool
phrase_number(const struct resolver *r, const struct phrase *phrase, int class,
    int *number)
{
	int i;

	for (i = phrase->count - 1; i >= 0; i--)
		if (phrase->parts[i].class == class) {
			*number = words_number(
			    &r->words->list[phrase->parts[i].at], class);
			return true;
		}
	return false;
}

/* The nth phrase, from 0, among the parts, or NULL. */
static const struct phrase *
phrase_child(const struct resolver *r, const struct phrase *phrase, int n)
{
	int i;

	for (i = 0; i < phrase->count; i++)
		if (phrase->parts[i].class < 0 && n-- == 0)
			return grammar_phrase(r->grammar,
			    phrase->parts[i].at);
	return NULL;
}

/* The child of a category, or NULL. */
const struct phrase *
phrase_child_of(const struct resolver *r, const struct phrase *phrase,
    const char *category)
{
	const struct phrase *c;
	int n;

	for (n = 0; (c = phrase_child(r, phrase, n)) != NULL; n++)
		if (strcmp(rule_category(c->rule), category) == 0)
			return c;
	return NULL;
}

/* The last child that is no amount, approximation, filler or the like. */
const struct phrase *
phrase_main(const struct resolver *r, const struct phrase *phrase)
{
	const struct phrase *c, *found = NULL;
	int n;

	for (n = 0; (c = phrase_child(r, phrase, n)) != NULL; n++)
		if (c->rule->meaning != MEANS_CHILD ||
		    phrase_child(r, c, 0) != NULL)
			found = c;
	return found;
}

/* Whether the phrase took this word itself. */
bool
phrase_says(const struct resolver *r, const struct phrase *phrase,
    const char *word)
{
	int i;

	for (i = 0; i < phrase->count; i++)
		if (phrase->parts[i].class >= 0 &&
		    words_is(r->words, phrase->parts[i].at, word))
			return true;
	return false;
}

bool
phrase_followed_by(const struct resolver *r, const struct phrase *phrase,
    const char *word)
{
	return (size_t)phrase->end < r->words->count &&
	    words_is(r->words, phrase->end, word);
}

bool
reading_days(const struct reading *reading, int32_t *first, int32_t *last)
{
	if (reading->kind != A_MOMENT)
		return false;
	if (reading->until.granularity == DAY &&
	    moment_first_day(&reading->until, last)) {
		*first = *last - reading->until.weekday;
		return true;
	}
	return moment_first_day(&reading->moment, first) &&
	    moment_last_day(&reading->moment, last);
}

/* Phrases hold phrases, of any meaning: so their readers are handed down. */
bool
read_phrase(struct resolver *r, const struct phrase *phrase,
    struct reading *reading)
{
	return r->readers[phrase->rule->meaning](r, phrase, reading);
}
