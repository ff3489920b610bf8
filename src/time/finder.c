#include "time/finder.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/calendar.h"
#include "time/grammar/day_ahead.h"
#include "time/grammar/direction.h"
#include "time/value/resolve.h"
#include "time/words/places.h"
#include "time/words/words.h"

enum {
	LONG_NARRATIVE = 8,	/* years named in one that is history */
	RANGE_MEMBERS = 16,	/* of a range or list */
	HEADS = 4		/* sentences in which a dateline stands */
};

struct time_finder {
	struct grammar *grammar;
	struct words words;
	struct anchors anchors;
	bool brief;		/* the document may be a post */
};

struct time_finder *
time_finder_open(void)
{
	struct time_finder *finder = memory_get(1, sizeof(*finder));

	finder->grammar = grammar_open();
	return finder;
}

void
time_finder_close(struct time_finder *finder)
{
	grammar_free(finder->grammar);
	words_free(&finder->words);
	free(finder);
}

void
time_document(struct time_finder *finder, struct slice date)
{
	struct calendar_stamp stamp;
	struct moment *document = &finder->anchors.document;

	memset(&finder->anchors, 0, sizeof(finder->anchors));
	finder->brief = false;
	finder->words.post = false;
	finder->words.sport = 0;
	finder->words.person = false;
	finder->words.day_first = false;
	if (!calendar_parse(date, &stamp))
		return;
	document->year = stamp.year;
	document->month = stamp.month;
	document->day = stamp.day;
	document->granularity = stamp.day > 0 ? DAY :
	    stamp.month > 0 ? MONTH : YEAR;
}

void
time_foresee(struct time_finder *finder, struct slice sentence)
{
	finder->brief = true;
	words_make(&finder->words, sentence);
}

/*
 * A dateline, "KABUL, July 19 (AP) -", tells the day of a document whose
 * year or month alone is known.
 */
static bool
is_dateline(const struct words *words, const struct phrase *phrase)
{
	size_t end = (size_t)phrase->end;
	struct slice next;

	if (phrase->first < 2 || phrase->first > 6 || end >= words->count ||
	    words->list[0].letters != CASE_UPPER ||
	    !class_in(words->list[phrase->first - 1].classes, CLASS_COMMA))
		return false;
	next = words_text(words, end);
	return slice_is(next, "(") || slice_is(next, ":") ||
	    class_in(words->list[end].classes, CLASS_HYPHEN);
}

/*
 * The country of the dateline among the first sentences, in most of which
 * the day stands before the month: 25/05/2017.
 */
static void
look_for_country(struct time_finder *finder, struct slice sentence)
{
	struct anchors *anchors = &finder->anchors;

	anchors->country = dateline_country(sentence);
	if (anchors->country != NULL)
		finder->words.day_first = strstr("US CA PH",
		    anchors->country) == NULL;
}

/* Adds an expression, if it comes to one; returns whether it did. */
static bool
add_timex(struct time_finder *finder, const struct phrase *phrase,
    const struct neighbour *lender, struct timex_list *found,
    struct reading *reading)
{
	const struct words *words = &finder->words;
	struct timex *timex;

	found->list = memory_grow(found->list, &found->room,
	    found->count + 1, sizeof(*found->list));
	timex = &found->list[found->count];
	if (!time_resolve(&finder->anchors, finder->grammar, words, phrase,
	    lender, timex, reading))
		return false;
	if (finder->anchors.document.granularity < DAY &&
	    finder->anchors.mentioned.granularity == DAY &&
	    is_dateline(words, phrase))
		finder->anchors.document = finder->anchors.mentioned;
	timex->start = words->list[phrase->first].start;
	timex->end = words->list[phrase->end - 1].end;
	found->count++;
	return true;
}

/* The expressions of a range, and of the lists in it, from the nth on. */
static int
range_members(const struct grammar *grammar, const struct phrase *range,
    const struct phrase *members[RANGE_MEMBERS], int n)
{
	const struct phrase *part;
	const char *category;
	size_t len;
	int i;

	for (i = 0; i < range->count; i++) {
		if (range->parts[i].class >= 0 || n == RANGE_MEMBERS)
			continue;
		part = grammar_phrase(grammar, range->parts[i].at);
		category = rule_category(part->rule);
		len = strlen(category);
		if (len > 4 && strcmp(category + len - 4, "list") == 0)
			n = range_members(grammar, part, members, n);
		else
			members[n++] = part;
	}
	return n;
}

static bool
is_range(const struct phrase *phrase)
{
	return strcmp(rule_category(phrase->rule), "range") == 0;
}

static bool
is_bare(const struct phrase *phrase)
{
	return strncmp(rule_category(phrase->rule), "bare", 4) == 0;
}

/*
 * What lends to the first member: the last that is not bare, but of Sunday,
 * June 7-8, 2012 it is June 7, of the year that the last has.
 */
static void
find_lender(const struct phrase *const members[], int n,
    struct neighbour *lender)
{
	int date, i = n - 1;

	while (i > 0 && is_bare(members[i]))
		i--;
	lender->phrase = n < 2 ? NULL : members[i > 0 ? i : n - 1];
	if (i <= 0 || strcmp(rule_category(members[i]->rule), "yearday") != 0)
		return;
	for (date = i - 1; date > 0 && is_bare(members[date]); date--)
		;
	if (date > 0) {
		lender->year = lender->phrase;
		lender->phrase = members[date];
	}
}

/*
 * A range or a list: each member is an expression of its own. The first takes
 * what it does not say from the last one that is not bare, all others take it
 * from the first, which by then has both, or from the last date: June 3, 5 and
 * July 8, 2012.
 */
static void
add_range(struct time_finder *finder, const struct phrase *range,
    struct timex_list *found)
{
	const struct phrase *members[RANGE_MEMBERS];
	struct neighbour lender = { 0 };
	struct reading reading;
	size_t before = found->count;
	int i, n;

	n = range_members(finder->grammar, range, members, 0);
	find_lender(members, n, &lender);
	for (i = 0; i < n; i++) {
		if (!add_timex(finder, members[i], lender.phrase != NULL ?
		    &lender : NULL, found, &reading)) {
			found->count = before;
			return;
		}
		if (i == 0 ||
		    strcmp(rule_category(members[i]->rule), "date") == 0) {
			lender.phrase = members[0];
			lender.reading = reading;
			lender.resolved = true;
		}
	}
}

/* Whether a phrase tells the time of a day that no word before it names. */
static bool
lacks_day(const struct time_finder *finder, const struct phrase *phrase)
{
	static const int clocks[] = { CLASS_AMPM, CLASS_CLOCK, CLASS_OCLOCK,
	    CLASS_NOON, CLASS_DOTCLOCK, CLASS_MILITARY, CLASS_PART };
	size_t k;
	int i;

	if (finder->anchors.day_in == finder->anchors.sentence)
		return false;
	for (i = phrase->first; i < phrase->end; i++)
		for (k = 0; k < sizeof(clocks) / sizeof(clocks[0]); k++)
			if (words_has(&finder->words, i, clocks[k]))
				return true;
	return false;
}

/*
 * Makes the day that may begin at a word the coming one of a phrase before it,
 * which is not valid any more.
 */
static void
look_ahead(struct time_finder *finder, const struct phrase *phrase, int at)
{
	const struct words *words = &finder->words;
	int direction = words_direction(words, phrase->first, phrase->end);
	const struct phrase *day = grammar_match(finder->grammar, (size_t)at);

	if (day != NULL && !is_range(day))
		time_day(&finder->anchors, finder->grammar, words, day,
		    direction, &finder->anchors.coming);
}

/* The longest expression that begins at a word, or NULL. */
static const struct phrase *
next_phrase(struct time_finder *finder, size_t first)
{
	const struct phrase *phrase;
	int at;

	finder->anchors.coming.granularity = NOWHERE;
	if (!finder->words.list[first].near)
		return NULL;
	phrase = grammar_match(finder->grammar, first);
	if (phrase == NULL || !lacks_day(finder, phrase))
		return phrase;
	at = words_day_ahead(&finder->words, phrase->first, phrase->end);
	if (at < 0)
		return phrase;
	look_ahead(finder, phrase, at);
	return grammar_match(finder->grammar, first);
}

void
time_find(struct time_finder *finder, struct slice sentence,
    struct timex_list *found)
{
	struct words *words = &finder->words;
	const struct phrase *phrase;
	struct reading reading;
	size_t i;

	found->count = 0;
	finder->anchors.sentence++;
	if (finder->anchors.sentence <= HEADS &&
	    finder->anchors.country == NULL)
		look_for_country(finder, sentence);
	words->narrative = finder->anchors.years_named > LONG_NARRATIVE &&
	    anchors_in_narrative(&finder->anchors);
	if (!lexicon_trigger(sentence, words->narrative))
		return;
	words_make(words, sentence);
	words->post = words->post && finder->brief;
	grammar_begin(finder->grammar, words);
	for (i = 0; i < words->count;
	    i = phrase != NULL ? (size_t)phrase->end : i + 1) {
		phrase = next_phrase(finder, i);
		if (phrase == NULL)
			continue;
		if (is_range(phrase))
			add_range(finder, phrase, found);
		else
			add_timex(finder, phrase, NULL, found, &reading);
	}
}

void
timex_list_free(struct timex_list *found)
{
	free(found->list);
	memset(found, 0, sizeof(*found));
}
