#include "entity/tagger.h"

#include <limits.h>
#include <stdlib.h>

#include "core/arena.h"
#include "entity/evidence.h"

enum {
	SEGMENT_WORDS = 14,	/* the longest name */
	GLUE_WORDS = 3,		/* small words in a row within a name */
	HOPELESS = -24,		/* points that nothing outweighs */
	NATION_WEIGHT = 9
};

/* The best way to cut a run up to one of its words. */
struct tagger_cell {
	int points;
	uint32_t back;		/* words that the last name has, 0: no name */
	struct mention mention;
	uint8_t suffix[TYPES];	/* heaviest match that ends here ... */
	uint32_t suffix_from[TYPES];	/* ... and the word it begins at */
};

/* Whether a name can begin with this word. */
static bool
can_begin(const struct word *word)
{
	return word_is_capital(word) || (word->cues & CUE_PARTICLE_FIRST) != 0;
}

/* Whether a name can end with this word. */
static bool
can_end(const struct word *word)
{
	return word_is_capital(word) || word->shape == SHAPE_NUMBER ||
	    word->shape == SHAPE_POSSESSIVE ||
	    (word->cues & CUE_SMALL_COMPANY) != 0;
}

/* Whether the name that a cell ends is Iranian, U.S. or the like. */
static bool
is_nation(const struct tagger_cell *cell)
{
	return cell->mention.known != NULL && cell->mention.known[1] == '9' &&
	    cell->mention.known[0] != 'O';
}

/* Takes the name into the best cut of the run up to its end, if it helps. */
static void
enter(const struct tagger_cell *before, struct tagger_cell *cell,
    const struct mention *mention, size_t words)
{
	int sum = before->points + mention->points;

	if (before->back > 0 && !is_nation(before))
		sum += evidence_points[BESIDE_NAME][mention->type];
	if (mention->points <= 0 || sum <= cell->points)
		return;
	cell->points = sum;
	cell->back = (uint32_t)words;
	cell->mention = *mention;
}

/* Whether a name goes on like Bank of, Gulf of or Battle of. */
static void
see_of(struct candidate *c, const struct word *word)
{
	uint32_t cues;

	if (word == c->first || !word_is_capital(word - 1) ||
	    (!is_word(c->sentence, word, "of") &&
	    !is_word(c->sentence, word, "for") &&
	    !is_word(c->sentence, word, "on")))
		return;
	cues = word[-1].cues;
	if (cues & CUE_ORG_FIRST)
		c->of_organisation = true;
	else if (word - 1 == c->first && cues & CUE_EVENT_LAST)
		c->of_event = true;
	else if (word - 1 == c->first && word[-1].shape == SHAPE_CAPITAL &&
	    cues & (CUE_PLACE_FIRST | CUE_PLACE_LAST))
		c->of_place = true;
}

/* What the gazetteer has of parts of a name that begins at word i. */
static void
see_parts(struct candidate *c, const struct tagger_cell *cell, size_t i)
{
	int t;

	for (t = 0; t < TYPES; t++) {
		c->suffix[t] = cell->suffix_from[t] > i ? cell->suffix[t] : 0;
		if (c->last_suffix[t] > c->inner)
			c->inner = c->last_suffix[t];
		if (c->suffix[t] > c->inner)
			c->inner = c->suffix[t];
		c->last_suffix[t] = cell->suffix_from[t] >= i ?
		    cell->suffix[t] : 0;
	}
	c->nation = c->inner == NATION_WEIGHT;
}

/* Weighs every name that begins at word i of the run. */
static void
weigh_from(struct tagger *tagger, const struct sentence *s, size_t run,
    size_t i, size_t end)
{
	struct tagger_cell *cell = tagger->cells + (i - run) + 1;
	struct candidate c = { 0 };
	struct mention mention;
	size_t j;

	c.sentence = s;
	c.first = s->words->list + i;
	c.matches = tagger->matches + c.first->matches;
	c.matches_end = tagger->matches + c.first->matches_end;
	for (j = i; j < end && j < i + SEGMENT_WORDS; j++, cell++) {
		const struct word *word = s->words->list + j;

		evidence_take(&c, word);
		see_of(&c, word);
		see_parts(&c, cell, i);
		if (evidence_most(c.inside) + evidence_most(c.glue) < HOPELESS)
			return;
		if (!can_end(word) || c.content == 0)
			continue;
		c.last = word + 1;
		evidence_weigh(&c, &mention);
		if ((c.first->cues & (CUE_GLUE | CUE_AND) ||
		    word->shape == SHAPE_POSSESSIVE) && mention.known == NULL)
			continue;
		enter(tagger->cells + (i - run), cell, &mention, j + 1 - i);
	}
}

/* Tells every cell of a run which matches end there. */
static void
place_matches(struct tagger *tagger, const struct words *words, size_t run,
    size_t end)
{
	const struct gazetteer_match *m;
	size_t i;

	for (i = run; i < end; i++) {
		const struct word *word = words->list + i;

		for (m = tagger->matches + word->matches;
		    m < tagger->matches + word->matches_end; m++) {
			struct tagger_cell *cell =
			    &tagger->cells[i - run + m->words];

			if (m->weight > cell->suffix[type_of(m)]) {
				cell->suffix[type_of(m)] = m->weight;
				cell->suffix_from[type_of(m)] = (uint32_t)i;
			}
		}
	}
}

/* Whether a word looks like a part of a name; leaving it out costs. */
static bool
looks_named(const struct sentence *s, const struct word *word)
{
	return capital_tells(s, word) && !is_common(word) &&
	    !is_title(word) && !(word->cues & (CUE_NEVER | CUE_ROLE));
}

/* Keeps the names of the best cut, first name first. */
static void
keep_names(const struct tagger_cell *cells, size_t n,
    struct mentions *mentions)
{
	size_t i, names = 0, at;

	for (i = n; i > 0; i -= cells[i].back > 0 ? cells[i].back : 1)
		names += cells[i].back > 0;
	mentions->list = memory_grow(mentions->list, &mentions->room,
	    mentions->count + names, sizeof(*mentions->list));
	at = mentions->count += names;
	for (i = n; i > 0; i -= cells[i].back > 0 ? cells[i].back : 1)
		if (cells[i].back > 0)
			mentions->list[--at] = cells[i].mention;
}

/* Cuts a run of words into names and others, and keeps the names. */
static void
cut_run(struct tagger *tagger, const struct sentence *s, size_t run,
    size_t end, struct mentions *mentions)
{
	struct tagger_cell *cells;
	size_t i, n = end - run;
	int out;

	tagger->cells = memory_grow(tagger->cells, &tagger->room, n + 1,
	    sizeof(*tagger->cells));
	cells = tagger->cells;
	memset(cells, 0, (n + 1) * sizeof(*cells));
	place_matches(tagger, s->words, run, end);
	for (i = 1; i <= n; i++)
		cells[i].points = INT_MIN / 2;
	for (i = 0; i < n; i++) {
		const struct word *word = s->words->list + run + i;

		out = cells[i].points;
		if (looks_named(s, word))
			out -= evidence_points[LEFT_OUT][0];
		if (out > cells[i + 1].points) {
			cells[i + 1].points = out;
			cells[i + 1].back = 0;
		}
		if (can_begin(word))
			weigh_from(tagger, s, run, run + i, end);
	}
	keep_names(cells, n, mentions);
}

/* Whether a word may stand between two capitals of one name. */
static bool
is_glue(const struct word *word)
{
	return word->shape == SHAPE_HYPHEN || word->shape == SHAPE_POSSESSIVE ||
	    word->shape == SHAPE_NUMBER ||
	    (word->cues & (CUE_GLUE | CUE_AND | CUE_PARTICLE)) != 0;
}

/* The end of the run of capitals, and small words between them, at i. */
static size_t
run_end(const struct words *words, size_t i, size_t to)
{
	size_t end = i + 1, small = 0;

	for (i = end; i < to && small <= GLUE_WORDS; i++) {
		const struct word *word = words->list + i;

		if (word_is_capital(word) || (i == end &&
		    (word->shape == SHAPE_NUMBER ||
		    word->shape == SHAPE_POSSESSIVE ||
		    word->cues & CUE_SMALL_COMPANY))) {
			end = i + 1;
			small = 0;
		} else if (is_glue(word)) {
			small++;
		} else {
			break;
		}
	}
	return end;
}

/* The next run in [from, to) that may have names; false if there is none. */
static bool
next_run(const struct words *words, size_t *from, size_t to, size_t *end)
{
	size_t i;

	for (i = *from; i < to; i = *end) {
		*end = i + 1;
		if (!can_begin(words->list + i))
			continue;
		*end = run_end(words, i, to);
		*from = i;
		if (*end > i + 1 || word_is_capital(words->list + i))
			return true;
	}
	return false;
}

void
tagger_look_up(struct tagger *tagger, struct words *words, size_t from,
    size_t to)
{
	size_t i, end = from;

	if (from == 0)
		tagger->match_count = 0;
	while (next_run(words, &from, to, &end)) {
		for (i = from; i < end; i++) {
			struct word *word = words->list + i;

			tagger->matches = memory_grow(tagger->matches,
			    &tagger->match_room, tagger->match_count +
			    GAZETTEER_MATCHES, sizeof(*tagger->matches));
			word->matches = (uint32_t)tagger->match_count;
			if (can_begin(word))
				tagger->match_count += gazetteer_find(words, i,
				    end, tagger->matches + word->matches);
			word->matches_end = (uint32_t)tagger->match_count;
		}
		from = end;
	}
}

void
tagger_sentence(struct tagger *tagger, const struct words *words,
    size_t from, size_t to, const struct names *names,
    struct mentions *mentions)
{
	struct sentence s = { words, names, from, to, false, false, false };
	size_t end = from;

	evidence_judge(&s);
	while (next_run(words, &from, to, &end)) {
		cut_run(tagger, &s, from, end, mentions);
		from = end;
	}
}

void
tagger_free(struct tagger *tagger)
{
	free(tagger->cells);
	free(tagger->matches);
	memset(tagger, 0, sizeof(*tagger));
}
