#include "entity/tagging/homonyms.h"

#include <string.h>

#include "entity/tagging/tags.h"

enum {
	FAVOUR = 16384,		/* more than features say against it */
	SPEAKS_FOR = 1024,	/* as much as one that says much */
	FIRST_NAME = 3,		/* of struct word: Israel, not Ghana */
	SURNAME = 3,
	WELL_KNOWN = 8,		/* weight of a place */
	PLURAL_LENGTH = 5,	/* of a word whose s may be no part of it */
	ITS_WORDS = 4		/* a country's its stands within these */
};

/* Bits of struct word_context's around, in the order of context.c. */
enum { AROUND_IN = 1 << 2, AROUND_TO = 1 << 3 };

/* How often the document has the word so in a person's name. */
static unsigned
persons(const struct evidence *evidence, int position)
{
	return evidence == NULL ? 0 :
	    evidence->tags[tag_of(TYPE_PER, position)];
}

/* Whether it is part of a full name there, or stands behind a title. */
static bool
is_person(const struct evidence *evidence)
{
	return persons(evidence, TAG_END) + persons(evidence, TAG_BEGIN) > 0 ||
	    (persons(evidence, TAG_SINGLE) > 0 && evidence->titled);
}

/* The longest place of the gazetteer that begins at a word, or NULL. */
static const struct gazetteer_match *
place_at(const struct context *c, size_t i, bool nation)
{
	const struct gazetteer_match *m, *best = NULL;
	const struct word_context *here = &c->by_word[i];

	for (m = c->matches + here->match; m < c->matches + here->match_end;
	    m++)
		if (m->reading == 'L' && (m->nation || !nation) &&
		    (best == NULL || m->words > best->words))
			best = m;
	return best;
}

/* Whether a state or a country follows word i behind a comma. */
static bool
state_follows(const struct context *c, size_t i, size_t to)
{
	const struct gazetteer_match *m;

	if (i + 2 >= to || !words_is_mark(c->words, i + 1, ","))
		return false;
	m = place_at(c, i + 2, false);
	if (m == NULL || (!m->nation && m->weight < 9))
		return false;
	i += 2 + m->words;
	return i >= to || (c->words->list[i].shape != SHAPE_POSSESSIVE &&
	    !word_is_capital(&c->words->list[i]));
}

/* Lincoln, in "Lincoln, Nebraska", unless it is the end of a longer name. */
static bool
is_in_state(const struct context *c, const struct sentence_context *sentence,
    size_t i, uint8_t before)
{
	if (before != TAG_OUTSIDE && tag_position(before) != TAG_SINGLE &&
	    before != tag_of(TYPE_LOC, TAG_BEGIN))
		return false;
	return before != tag_of(TYPE_MISC, TAG_SINGLE) &&
	    state_follows(c, i, sentence->to);
}

/* Whether a key is one of a list. */
static bool
is_among(struct slice key, const char *const *list, size_t n)
{
	while (n > 0)
		if (slice_is(key, list[--n]))
			return true;
	return false;
}

/* Whether what stands beside a country's name, word i, is of countries. */
static bool
is_country_here(const struct context *c,
    const struct sentence_context *sentence, size_t i)
{
	static const char *const deeds[] = { "signed", "ratified", "expelled",
	    "invaded", "recalled", "borders", "exports", "imports" };
	const struct word *list = c->words->list;
	size_t j;

	if (i > sentence->from && list[i - 1].cues & (CUE_IN | CUE_TO |
	    CUE_GLUE))
		return true;
	if (i > sentence->from + 1 && list[i - 1].cues & CUE_AND &&
	    c->by_word[i - 2].nation)
		return true;
	if (i + 1 == sentence->to)
		return false;
	if (list[i + 1].shape == SHAPE_HYPHEN || list[i + 1].cues & CUE_CONTEST
	    || is_among(words_key(c->words, i + 1, i + 2), deeds,
	    sizeof(deeds) / sizeof(*deeds)))
		return true;
	if (list[i + 1].cues & CUE_AND && i + 2 < sentence->to &&
	    c->by_word[i + 2].nation)
		return true;
	for (j = i + 1; j < sentence->to && j <= i + ITS_WORDS; j++)
		if (slice_is(words_key(c->words, j, j + 1), "its"))
			return true;
	return false;
}

/* Israel, after Israel Ortiz. */
static bool
is_first_name(const struct context *c, const struct history *h,
    const struct sentence_context *sentence, size_t i)
{
	const struct evidence *evidence = history_find(h,
	    c->words->list[i].id);

	return persons(evidence, TAG_BEGIN) > 0 &&
	    history_is_behind(h, evidence, i) &&
	    !(evidence->around & (AROUND_IN | AROUND_TO)) &&
	    !is_country_here(c, sentence, i);
}

/* Whether an age stands behind word i, between commas: London, 60, is. */
static bool
has_age(const struct context *c, const struct sentence_context *sentence,
    size_t i)
{
	const struct word *word = &c->words->list[i];

	return i + 3 < sentence->to && words_is_mark(c->words, i + 1, ",") &&
	    word[2].shape == SHAPE_NUMBER && word_length(&word[2]) == 2 &&
	    words_is_mark(c->words, i + 3, ",");
}

/* Whether word i, not the last one, does what a person does, or has an age. */
static bool
acts(const struct context *c, const struct sentence_context *sentence,
    size_t i)
{
	static const char *const adverbs[] = { "never", "also", "then",
	    "later", "once", "always", "often", "still" };
	static const char *const verbs[] = { "is", "was", "has", "had", "will",
	    "would", "did", "does", "won", "lost", "began", "became", "went",
	    "took", "told", "made", "ran", "left", "gave", "met", "wrote",
	    "sold", "bought", "held", "kept", "sued", "lives", "spoke" };
	const struct word *list = c->words->list;
	struct slice next;

	if (list[i + 1].cues & CUE_SPEECH || has_age(c, sentence, i))
		return true;
	if (!list[i].begins || list[i + 1].shape != SHAPE_LOWER)
		return false;
	next = words_key(c->words, i + 1, i + 2);
	if (i + 2 < sentence->to && is_among(next, adverbs,
	    sizeof(adverbs) / sizeof(*adverbs)))
		next = words_key(c->words, i + 2, i + 3);
	return is_among(next, verbs, sizeof(verbs) / sizeof(*verbs)) ||
	    (next.len > 3 && memcmp(next.at + next.len - 2, "ed", 2) == 0);
}

/*
 * Best, after Art Best, and May, after Theresa May, if it acts so; London, if
 * it speaks or has an age, after Jack London.
 */
static bool
is_word_surname(const struct context *c, const struct history *h,
    const struct sentence_context *sentence, size_t i)
{
	const struct word *word = &c->words->list[i];
	const struct word_context *here = &c->by_word[i];
	const struct evidence *evidence;

	if (i + 1 == sentence->to || (!here->common &&
	    !(word->cues & CUE_NEVER) && (here->nation ||
	    here->positions[0] != POSITION_ALONE ||
	    !(word[1].cues & CUE_SPEECH || has_age(c, sentence, i)))) ||
	    (i > sentence->from &&
	    word[-1].cues & (CUE_IN | CUE_TO | CUE_GLUE)))
		return false;
	evidence = history_find(h, word->id);
	return (persons(evidence, TAG_END) > 0 ||
	    (persons(evidence, TAG_SINGLE) > 0 && evidence->titled)) &&
	    acts(c, sentence, i);
}

/* Putins, where the document has Putin. */
static bool
lacks_apostrophe(const struct context *c, const struct history *h,
    const struct sentence_context *sentence, size_t i)
{
	const struct word *word = &c->words->list[i];
	const struct evidence *stem;
	const char *keys = c->words->keys;

	if (word_length(word) < PLURAL_LENGTH ||
	    keys[word->key_end - 1] != 's' || i + 1 == sentence->to ||
	    word[1].shape != SHAPE_LOWER || word[1].cues & (CUE_SPEECH |
	    CUE_GLUE | CUE_AND | CUE_IN | CUE_TO) ||
	    (i > sentence->from && slice_is(words_key(c->words, i - 1, i),
	    "the")))
		return false;
	stem = history_find(h, words_hash(keys + word->key,
	    word_length(word) - 1));
	return is_person(stem) &&
	    persons(history_find(h, word->id), TAG_END) == 0;
}

/* Israel Ortiz: a run of two, of which nothing else says what it is. */
static void
favour_full_name(const struct context *c, size_t from, size_t i,
    struct favours *favours)
{
	const struct word *name = &c->words->list[i];
	const struct word_context *here = &c->by_word[i];

	if (here->run != i || here->run_end - i != 2 ||
	    here->positions[2] != POSITION_NONE ||
	    name->first < FIRST_NAME || here->lengths[0] > 1 ||
	    here[1].common || (here[1].positions[0] != POSITION_NONE &&
	    (name[1].last < SURNAME || here[1].weights[0] >= WELL_KNOWN)) ||
	    name[1].cues & ~(uint32_t)CUE_SUFFIX)
		return;
	favours_add(favours, i - from, tag_of(TYPE_PER, TAG_BEGIN),
	    SPEAKS_FOR);
	favours_add(favours, i + 1 - from, tag_of(TYPE_PER, TAG_END),
	    SPEAKS_FOR);
}

void
homonyms_favour_full(const struct context *c, size_t from, size_t end,
    struct favours *favours)
{
	size_t i;

	for (i = from; i + 1 < end; i++)
		if (c->by_word[i].nation && c->by_word[i].capital)
			favour_full_name(c, from, i, favours);
}

/* The type of a word with a capital that stands alone; TYPES for no idea. */
static enum entity_type
type_alone(const struct context *c, const struct history *h, size_t i,
    uint8_t before)
{
	const struct word_context *here = &c->by_word[i];
	const struct sentence_context *sentence =
	    &c->by_sentence[here->sentence];
	bool inside = before != TAG_OUTSIDE &&
	    tag_position(before) != TAG_SINGLE;	/* of a longer name */

	if (here->positions[0] == POSITION_ALONE) {
		if (is_in_state(c, sentence, i, before))
			return TYPE_LOC;
		if (here->nation && !inside && is_first_name(c, h, sentence, i))
			return TYPE_PER;
	}
	if (here->match == here->match_end &&
	    lacks_apostrophe(c, h, sentence, i))
		return TYPE_PER;
	return !inside && is_word_surname(c, h, sentence, i) ? TYPE_PER :
	    TYPES;
}

void
homonyms_favour(const struct context *c, const struct history *h,
    const uint8_t *before, size_t from, size_t end,
    struct favours *favours)
{
	enum entity_type type;
	size_t i;

	for (i = from; i < end; i++) {
		const struct word_context *here = &c->by_word[i];

		if (!here->capital || here->run_end - here->run != 1)
			continue;
		type = type_alone(c, h, i, before[i]);
		if (type != TYPES)
			favours_add(favours, i - from,
			    tag_of(type, TAG_SINGLE), FAVOUR);
	}
}
