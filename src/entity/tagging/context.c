#include "entity/tagging/context.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/bits.h"

enum {
	AHEAD = 8,		/* words that are looked up soon */
	GLUE_WORDS = 3,		/* small words in a row within a name */
	WORDS_BEHIND = 2,	/* open beside a capital */
	WORDS_BEFORE = 1,
	TOPIC_BEFORE = 4,	/* words beside a run that tell its topic */
	TOPIC_BEHIND = 5,
	SURE_FIRST = 4,		/* first names and surnames */
	SURE_LAST = 3
};

/* Shapes beyond enum word_shape. */
enum {
	SHAPE_DIGITS = 16,	/* and how many, up to 5 */
	SHAPE_CAPITALS = 24,	/* and how many, up to 5 */
	SHAPE_ALL_CAPS = 32,
	SHAPE_LOWER_CASE,
	SHAPE_TITLE_CASE
};

/* Shapes where capitals mean what they usually do, and the length with some. */
static const uint8_t usual_shapes[] = {
	SHAPE_MARK, SHAPE_HYPHEN, SHAPE_POSSESSIVE, SHAPE_DIGITS, SHAPE_LOWER,
	SHAPE_CAPITAL, SHAPE_MIXED, SHAPE_INITIAL, SHAPE_CAPITALS,
	SHAPE_ACRONYM
};

static const uint8_t with_length[] = {
	[SHAPE_NUMBER] = 7, [SHAPE_UPPER] = 7, [SHAPE_ACRONYM] = 0
};

static inline uint8_t
shape_in_mode(const struct word *word, enum case_mode mode)
{
	size_t len = word_length(word) < 5 ? word_length(word) : 5;

	if (mode != MODE_USUAL && word->shape >= SHAPE_LOWER) {
		if (mode == MODE_LOWER_CASE)
			return SHAPE_LOWER_CASE;
		if (mode == MODE_ALL_CAPS)
			return SHAPE_ALL_CAPS;
		if (mode == MODE_TITLE_CASE && word->shape == SHAPE_CAPITAL)
			return SHAPE_TITLE_CASE;
	}
	return (uint8_t)(usual_shapes[word->shape] +
	    (len & with_length[word->shape]));
}

/* The class of a word, of which this is known, as it is written here. */
static inline void
find_class(struct context *c, size_t i, enum case_mode mode,
    struct model_word known)
{
	const struct word *word = c->words->list + i;
	struct word_context *here = &c->by_word[i];
	/* small, with a capital, in capitals: without a branch */
	int way = (word->shape >= SHAPE_CAPITAL) +
	    (word->shape >= SHAPE_UPPER);

	if ((mode != MODE_USUAL) | word->begins)
		way = known.usual;
	here->class = known.classes[way];
	if (here->class == 0)
		here->class = known.classes[known.usual];
	here->group = model_group(c->model, here->class);
	/* mostly written with a capital, or not known at all */
	here->open = known.usual != 0 || here->class == 0;
	here->common = known.usual == 0 && here->class != 0;
	here->gate = known.gate;
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

/*
 * The next word, from one on, that a name can begin with, or `to`: they are
 * bits, so that those between are passed over at once.
 */
static inline size_t
next_begin(const struct context *c, size_t i, size_t to)
{
	uint64_t bits;

	for (; i < to; i = (i | 63) + 1) {
		bits = c->can_begin[i / 64] >> i % 64;
		if (bits != 0) {
			i += (size_t)bits_lowest(bits);
			return i < to ? i : to;
		}
	}
	return to;
}

/*
 * Opens the words beside one with a capital: Australian federal election,
 * 11th Parliament, Franco-German; not behind a mark, unless a capital stands
 * there.
 */
static void
open_beside(struct context *c, const struct sentence_context *sentence,
    size_t i)
{
	const struct word *list = c->words->list;
	size_t j, words = 0;

	for (j = i + 1; j < sentence->to && words < WORDS_BEHIND; j++) {
		if (list[j].shape == SHAPE_MARK && (j + 1 == sentence->to ||
		    !word_is_capital(&list[j + 1])))
			break;
		words += list[j].shape != SHAPE_HYPHEN;
		c->by_word[j].open = true;
	}
	for (j = i, words = 0; j > sentence->from && words < WORDS_BEFORE;
	    j--) {
		if (list[j - 1].shape == SHAPE_MARK)
			break;
		words += list[j - 1].shape != SHAPE_HYPHEN;
		c->by_word[j - 1].open = true;
	}
}

unsigned
context_gate(const struct context *c, size_t i)
{
	const struct word *word = &c->words->list[i];
	const struct word_context *here = &c->by_word[i];
	uint8_t mode = c->by_sentence[here->sentence].mode;

	if (!here->open || here->wide_end - here->wide != 1 ||
	    (mode != MODE_USUAL && mode != MODE_TITLE_CASE))
		return 0;
	return !word_is_capital(word) ? GATE_SMALL : word->begins &&
	    here->common ? GATE_BEGINS : 0;
}

/* Marks the runs of a sentence with capitals, and opens their words. */
static void
find_runs(struct context *c, const struct sentence_context *sentence)
{
	const struct word *list = c->words->list;
	size_t i, j, end, last;

	for (i = sentence->from;
	    (i = next_begin(c, i, sentence->to)) < sentence->to; i++)
		if (word_is_capital(&list[i]) &&
		    !(list[i].begins && c->by_word[i].common))
			open_beside(c, sentence, i);
	for (i = sentence->from;
	    (i = next_begin(c, i, sentence->to)) < sentence->to; i = end) {
		end = run_end(c->words, i, sentence->to);
		for (j = i; j < end; j++) {
			c->by_word[j].wide = (uint32_t)i;
			c->by_word[j].wide_end = (uint32_t)end;
			c->by_word[j].open = true;
		}
		for (j = i; j < end; j = last) {
			size_t k;

			for (last = j + 1; last < end &&
			    word_is_capital(&list[last]) ==
			    word_is_capital(&list[j]); last++)
				;
			for (k = j; k < last; k++) {
				c->by_word[k].run = (uint32_t)j;
				c->by_word[k].run_end = (uint32_t)last;
			}
		}
	}
	for (i = sentence->from; i < sentence->to; i++)
		if ((c->by_word[i].gate != 0) & c->by_word[i].open &&
		    c->by_word[i].gate & context_gate(c, i))
			c->by_word[i].open = false;
}

/* Notes for each word of a match where it stands in it. */
static void
place_match(struct context *c, size_t at, const struct gazetteer_match *m)
{
	int r = m->reading == 'L' ? 0 : m->reading == 'O' ? 1 : 2;
	size_t i;

	for (i = 0; i < m->words; i++) {
		struct word_context *here = &c->by_word[at + i];

		if (m->words < here->lengths[r] ||
		    (m->words == here->lengths[r] &&
		    m->weight <= here->weights[r]))
			continue;
		here->lengths[r] = m->words;
		here->weights[r] = m->weight;
		here->nation |= m->nation;
		here->positions[r] = m->words == 1 ? POSITION_ALONE : i == 0 ?
		    POSITION_FIRST : i + 1u == m->words ? POSITION_LAST :
		    POSITION_INSIDE;
	}
}

/* A word that is no known name itself but one and an s is that: Irans. */
static void
drop_plural(struct context *c, size_t i, enum case_mode mode)
{
	const struct word *word = c->words->list + i;
	struct word_context *here = &c->by_word[i];
	bool plural = false;
	size_t m;

	for (m = here->match; m < here->match_end; m++) {
		if (c->matches[m].words > 1)
			continue;
		if (!c->matches[m].plural)
			return;
		plural = true;
	}
	if (!plural)
		return;
	here->id = words_hash(c->words->keys + word->key,
	    word_length(word) - 1);
	find_class(c, i, mode, model_word(c->model, here->id));
	here->open = true;
}

/* Where a word stands in the best match of each reading, and its weight. */
static uint16_t
cover_of(const struct word_context *here)
{
	static const uint8_t steps[] = { 0, 0, 0, 0, 1, 1, 2, 2, 2, 3 };
	unsigned sum = 0, weight;
	int r;

	for (r = 0; r < READINGS; r++) {
		weight = here->weights[r] < 9 ? here->weights[r] : 9;
		sum = sum << 5 | here->positions[r] * 4u |
		    (here->positions[r] == POSITION_NONE ? 0 : steps[weight]);
	}
	return (uint16_t)(sum << 1 | here->nation);
}

/* Looks the open words of a sentence up in the gazetteer. */
static void
find_matches(struct context *c, const struct sentence_context *sentence)
{
	size_t from = sentence->from, end, i, m, count;

	for (; context_stretch(c, sentence, &from, &end); from = end) {
		count = c->match_count;
		for (i = from; i < end; i++) {
			struct word_context *here = &c->by_word[i];

			c->matches = memory_grow(c->matches, &c->match_room,
			    c->match_count + GAZETTEER_MATCHES,
			    sizeof(*c->matches));
			here->match = (uint32_t)c->match_count;
			if (!c->bare &&
			    c->words->list[i].shape >= SHAPE_NUMBER)
				c->match_count += gazetteer_find(c->words, i,
				    end, c->matches + c->match_count);
			here->match_end = (uint32_t)c->match_count;
			for (m = here->match; m < here->match_end; m++)
				place_match(c, i, &c->matches[m]);
			drop_plural(c, i, sentence->mode);
		}
		for (i = from; c->match_count > count && i < end; i++)
			c->by_word[i].cover = cover_of(&c->by_word[i]);
	}
}

/*
 * Cues that tell what a run is: of the word before it, of the one behind it
 * and, where it has several words, of its last one.
 */
static const uint32_t cues_before[] = { CUE_HONORIFIC | CUE_TITLE, CUE_ROLE,
	CUE_IN, CUE_TO, CUE_CONTEST };
static const uint32_t cues_behind[] = { CUE_SPEECH, CUE_CONTEST };
static const uint32_t cues_last[] = { CUE_COMPANY | CUE_SMALL_COMPANY,
	CUE_ORG_LAST, CUE_PLACE_LAST, CUE_EVENT_LAST };

enum {
	SETS_BEFORE = sizeof(cues_before) / sizeof(*cues_before),
	SETS_BEHIND = sizeof(cues_behind) / sizeof(*cues_behind),
	SETS_LAST = sizeof(cues_last) / sizeof(*cues_last)
};

/* A bit for each set that a cue is of, from bit *next on, which is moved. */
static uint32_t
sets_of(uint32_t cues, const uint32_t *sets, int count, int *next)
{
	uint32_t bits = 0;
	int i;

	for (i = 0; i < count; i++)
		bits |= (uint32_t)((cues & sets[i]) != 0) << (*next)++;
	return bits;
}

/* What kind of word or mark follows a run, in six bits. */
static uint32_t
follower(const struct context *c, const struct sentence_context *sentence,
    size_t i)
{
	const struct word *word = &c->words->list[i];
	char first = c->words->keys[word->key];

	switch (word->shape) {
	case SHAPE_POSSESSIVE:
		return 1;
	case SHAPE_HYPHEN:
		return 2;
	case SHAPE_NUMBER:
		return 4;
	case SHAPE_LOWER:
		return 8;
	default:
		return first == '(' ? 16 : first == ',' &&
		    i + 1 < sentence->to && c->by_word[i + 1].nation ? 32 : 0;
	}
}

/* Whether word i of a run of n follows a first name, or is one. */
static uint32_t
name_part(const struct word *run, size_t n, size_t i)
{
	if (run->first < SURE_FIRST || n < 2)
		return 0;
	return i > 0 ? 1 : n == 2 && run[1].last >= SURE_LAST ? 2 : 0;
}

/* The topics of words before run [from, end), and behind it. */
static uint32_t
topics_beside(const struct word *list, const struct sentence_context *s,
    size_t from, size_t end)
{
	size_t first = from < s->from + TOPIC_BEFORE ? s->from :
	    from - TOPIC_BEFORE, i;
	size_t last = end + TOPIC_BEHIND < s->to ? end + TOPIC_BEHIND : s->to;
	uint32_t before = 0, behind = 0;

	for (i = first; i < from; i++)
		before |= word_topics(&list[i]);
	for (i = end; i < last; i++)
		behind |= word_topics(&list[i]);
	return before | behind << CUE_TOPICS;
}

/* Notes what stands around the runs of a sentence, and in them. */
static void
find_run_context(struct context *c, const struct sentence_context *sentence)
{
	const struct word *list = c->words->list;
	size_t from, end, i;
	uint32_t bits;
	int next;

	for (from = sentence->from; (from = next_begin(c, from,
	    sentence->to)) < sentence->to; from = end) {
		end = c->by_word[from].run_end;
		if (!word_is_capital(&list[from]))
			continue;
		next = 0;
		bits = sets_of(from > sentence->from ? list[from - 1].cues : 0,
		    cues_before, SETS_BEFORE, &next);
		bits |= sets_of(end < sentence->to ? list[end].cues : 0,
		    cues_behind, SETS_BEHIND, &next);
		bits |= sets_of(end - from > 1 ? list[end - 1].cues : 0,
		    cues_last, SETS_LAST, &next);
		if (from > sentence->from && slice_is(words_key(c->words,
		    from - 1, from), "the"))
			bits |= UINT32_C(1) << next;
		next++;
		if (end < sentence->to)
			bits |= follower(c, sentence, end) << next;
		next += 6;
		bits |= topics_beside(list, sentence, from, end) <<
		    CONTEXT_TOPICS;
		for (i = from; i < end; i++)
			c->by_word[i].around = bits | name_part(&list[from],
			    end - from, i - from) << next;
	}
}

bool
context_is_quote(const struct words *words, size_t i)
{
	const struct word *word = &words->list[i];
	const char *key = words->keys + word->key;

	return word->shape == SHAPE_MARK && (key[0] == '"' ||
	    (key[0] == '\xE2' && key[1] == '\x80' &&
	    (key[2] == '\x9C' || key[2] == '\x9D')));
}

static void
make_sentence(struct context *c, size_t number)
{
	struct sentence_context *sentence = &c->by_sentence[number];
	bool all;
	size_t i;

	sentence->mode = (uint8_t)style_mode(&c->style, c->words,
	    sentence->from, sentence->to, &sentence->row);
	sentence->headline = style_is_headline(c->words, sentence->from,
	    sentence->to);
	all = sentence->mode == MODE_LOWER_CASE ||
	    sentence->mode == MODE_ALL_CAPS;
	sentence->quotes = false;
	for (i = sentence->from; i < sentence->to; i++) {
		const struct word *word = c->words->list + i;
		struct word_context *here = &c->by_word[i];

		if (i + AHEAD < c->words->count)
			memory_hint(&c->known[word[AHEAD].number]);
		memset(here, 0, sizeof(*here));
		here->sentence = (uint32_t)number;
		here->run = here->wide = (uint32_t)i;
		here->run_end = here->wide_end = (uint32_t)i + 1;
		here->id = word->id;
		here->shape = shape_in_mode(word, sentence->mode);
		sentence->quotes |= here->shape == SHAPE_MARK &&
		    context_is_quote(c->words, i);
		here->capital = sentence->mode == MODE_USUAL &&
		    word_is_capital(word);
		find_class(c, i, sentence->mode, c->known[word->number]);
		here->open = all | (here->open &
		    (word->shape >= SHAPE_LOWER));
		c->can_begin[i / 64] |= (uint64_t)(word_is_capital(word) |
		    ((word->cues & CUE_PARTICLE_FIRST) != 0)) << i % 64;
	}
	if (!all)
		find_runs(c, sentence);
	find_matches(c, sentence);
	if (!all)
		find_run_context(c, sentence);
}

/* Asks the model what is new in the lexicon. */
static void
fill_known(struct context *c)
{
	const struct lexicon *l = &c->words->lexicon;
	size_t i;

	if (c->lexicon_times != l->times)
		c->known_count = 0;
	c->lexicon_times = l->times;
	c->known = memory_grow(c->known, &c->known_room, l->count,
	    sizeof(*c->known));
	for (i = c->known_count; i < l->count; i++) {
		if (i + AHEAD < l->count)
			model_expect(c->model, l->list[i + AHEAD].id);
		c->known[i] = model_word(c->model, l->list[i].id);
	}
	c->known_count = l->count;
}

void
context_make(struct context *c, const struct model *model,
    const struct words *words, const size_t *ends, size_t sentences)
{
	size_t i;

	c->model = model;
	c->words = words;
	c->sentences = sentences;
	c->match_count = 0;
	c->by_word = memory_grow(c->by_word, &c->word_room, words->count,
	    sizeof(*c->by_word));
	c->by_sentence = memory_grow(c->by_sentence, &c->sentence_room,
	    sentences, sizeof(*c->by_sentence));
	c->can_begin = memory_grow(c->can_begin, &c->begin_room,
	    words->count / 64 + 1, sizeof(*c->can_begin));
	memset(c->can_begin, 0, (words->count / 64 + 1) *
	    sizeof(*c->can_begin));
	fill_known(c);
	style_add(&c->style, words, ends, sentences);
	for (i = 0; i < sentences; i++) {
		c->by_sentence[i].from = i == 0 ? 0 : (uint32_t)ends[i - 1];
		c->by_sentence[i].to = (uint32_t)ends[i];
		make_sentence(c, i);
	}
}

bool
context_stretch(const struct context *c,
    const struct sentence_context *sentence, size_t *from, size_t *end)
{
	size_t i = *from;

	while (i < sentence->to && !c->by_word[i].open)
		i++;
	*from = i;
	while (i < sentence->to && c->by_word[i].open)
		i++;
	*end = i;
	return *from < *end;
}

void
context_forget(struct context *c)
{
	style_forget(&c->style);
}

void
context_free(struct context *c)
{
	free(c->by_word);
	free(c->by_sentence);
	free(c->matches);
	free(c->known);
	free(c->can_begin);
	memset(c, 0, sizeof(*c));
}
