#include "entity/tagging/tagger.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/vector.h"
#include "entity/tagging/bounds.h"
#include "entity/tagging/features.h"
#include "entity/tagging/history_features.h"
#include "entity/tagging/homonyms.h"
#include "entity/tagging/tags.h"

enum {
	NAMES_LIMIT = 65536,	/* kept from part to part of a document */
	WELL_KNOWN = 8,		/* weight of a name in a list */
	NO_NEAR_CHANCE = -600,	/* what is far does not matter */
	NO_CHANCE = -500,	/* nor what the history says */
	FAVOUR = 16384,		/* more than features say against it */
	BLOCK = 4096		/* words that are weighed at once */
};

#define CONST_TAGS(a) ((const int32_t (*)[MODEL_TAGS])(a))
#define CONST_LANES(a) ((const int16_t (*)[MODEL_LANES])(a))

/* Lists the stretches of open words. */
static void
list_stretches(struct tagger *t)
{
	const struct context *c = &t->context;
	size_t i, from, end;

	t->stretch_count = 0;
	for (i = 0; i < c->sentences; i++) {
		from = c->by_sentence[i].from;
		for (; context_stretch(c, &c->by_sentence[i], &from, &end);
		    from = end) {
			t->stretches = memory_grow(t->stretches,
			    &t->stretch_room, t->stretch_count + 1,
			    sizeof(*t->stretches));
			t->stretches[t->stretch_count].from = (uint32_t)from;
			t->stretches[t->stretch_count++].end = (uint32_t)end;
		}
	}
}

/*
 * Lists the features of the words of a pass and adds their weights to the sums
 * of each word, one word behind: waiting for memory is most of the work, and
 * so that is done while the features of the next word are listed.
 */
struct weigher {
	const struct model *model;
	uint64_t features[2][FEATURES_MOST];
	size_t count;		/* of the word before */
	int now;		/* which of the two the next word gets */
	int16_t *sums;		/* of the word before, or none */
	int16_t none[MODEL_LANES];	/* not used */
};

static void
weigh(struct weigher *w, size_t count, int16_t *sums)
{
	model_add(w->model, w->features[!w->now], w->count, w->sums);
	w->now = !w->now;
	w->count = count;
	w->sums = sums;
}

static void
begin_weighing(struct weigher *w, const struct model *model)
{
	w->model = model;
	w->count = 0;
	w->now = 0;
	w->sums = w->none;
	memset(w->none, 0, sizeof(w->none));
}

static void
end_weighing(struct weigher *w)
{
	weigh(w, 0, w->none);
}

/* Whether a word may still be part of a name. */
static bool
has_chance(const int16_t emission[MODEL_LANES], int16_t least)
{
	int16_t most;

	lanes_greatest(lanes_all(0), lanes_most(lanes_load(emission),
	    lanes_load(emission + VECTOR_LANES)), &most);
	return most >= least;
}

/*
 * Fills the emissions of all open words: first with what is near, which leaves
 * many small words no chance, then with the rest.
 */
static void
weigh_first(struct tagger *t)
{
	struct weigher w;
	size_t s, i, n = 0;

	for (s = 0; s < t->stretch_count; s++)
		n += t->stretches[s].end - t->stretches[s].from;
	t->emissions = memory_grow(t->emissions, &t->emission_room, n + 1,
	    sizeof(*t->emissions));
	memset(t->emissions, 0, n * sizeof(*t->emissions));
	begin_weighing(&w, t->model);
	for (s = n = 0; s < t->stretch_count; s++)
		for (i = t->stretches[s].from; i < t->stretches[s].end; i++)
			weigh(&w, features_near(&t->context, &t->history, i,
			    w.features[w.now]), t->emissions[n++]);
	end_weighing(&w);
	begin_weighing(&w, t->model);
	for (s = n = 0; s < t->stretch_count; s++)
		for (i = t->stretches[s].from; i < t->stretches[s].end;
		    i++, n++)
			if (has_chance(t->emissions[n], NO_NEAR_CHANCE))
				weigh(&w, features_far(&t->context,
				    &t->history, i, w.features[w.now]),
				    t->emissions[n]);
	end_weighing(&w);
}

/* Makes the emissions of n words wider, and adds the favours to them. */
static void
widen(struct tagger *t, const int16_t (*emissions)[MODEL_LANES], size_t n)
{
	const struct favours *f = &t->favours;
	size_t i;
	int k;

	t->wide = memory_grow(t->wide, &t->wide_room, n, sizeof(*t->wide));
	for (i = 0; i < n; i++) {
		t->wide[i][TAG_OUTSIDE] = 0;
		for (k = 0; k < MODEL_LANES; k++)
			t->wide[i][k + 1] = emissions[i][k];
	}
	for (i = 0; i < f->count; i++)
		t->wide[f->list[i].word][f->list[i].tag] += f->list[i].sum;
}

/* Finds the tags of words [from, end), a stretch. */
static void
find_tags(struct tagger *t, const int16_t (*emissions)[MODEL_LANES],
    size_t from, size_t end)
{
	if (t->favours.count == 0) {
		decode_lanes(&t->decoder, emissions, end - from,
		    t->tags + from);
		return;
	}
	widen(t, emissions, end - from);
	decode(&t->decoder, CONST_TAGS(t->wide), end - from, t->tags + from);
}

/* What is known of a stretch, beside what the model says, in each pass. */
static void
favour(struct tagger *t, size_t from, size_t end)
{
	t->favours.count = 0;
	homonyms_favour_full(&t->context, from, end, &t->favours);
	if (t->rules != NULL)
		hints_add(&t->hints, from, end, &t->favours);
}

/* The first pass. */
static void
tag_first(struct tagger *t)
{
	size_t s, from, end, n = 0;

	weigh_first(t);
	for (s = 0; s < t->stretch_count; s++) {
		from = t->stretches[s].from;
		end = t->stretches[s].end;
		favour(t, from, end);
		find_tags(t, CONST_LANES(t->emissions + n), from, end);
		bounds_mend(&t->context, &t->history, from, end, t->tags);
		n += end - from;
	}
}

/* Whether the gazetteer has a name with its possessive: McDonald's. */
static bool
has_possessive(const struct context *c, size_t first, size_t possessive)
{
	const struct word_context *here = &c->by_word[first];
	size_t m;

	if (possessive == c->by_sentence[here->sentence].to ||
	    c->words->list[possessive].shape != SHAPE_POSSESSIVE)
		return false;
	for (m = here->match; m < here->match_end; m++)
		if (c->matches[m].words == possessive + 1 - first)
			return true;
	return false;
}

/* Keeps the mention of words [first, last]; returns it, to be completed. */
static struct mention *
keep_mention(struct tagger *t, size_t first, size_t last, uint8_t tag,
    struct mentions *mentions)
{
	const struct sentence_context *sentence =
	    &t->context.by_sentence[t->context.by_word[first].sentence];
	struct mention *m;

	mentions->list = memory_grow(mentions->list, &mentions->room,
	    mentions->count + 1, sizeof(*mentions->list));
	m = &mentions->list[mentions->count++];
	m->type = (uint8_t)tag_type(tag);
	m->first = (uint32_t)first;
	m->last = (uint32_t)(last + 1 + has_possessive(&t->context, first,
	    last + 1));
	m->caseless = sentence->mode != MODE_USUAL;
	m->all_caps = sentence->mode == MODE_ALL_CAPS;
	m->confidence = 0;
	m->second = false;
	m->user = NULL;
	return m;
}

/*
 * Keeps a second reading, words [first, last], if it is sure enough. Its margin
 * is that of any of its words.
 */
static void
keep_second(struct tagger *t, size_t first, size_t last,
    struct mentions *mentions)
{
	int share = model_second_share(t->model, t->margins[first]);
	struct mention *m;

	if (share < t->least_second)
		return;
	m = keep_mention(t, first, last, t->seconds[last], mentions);
	m->confidence = (uint8_t)share;
	m->second = true;
}

/* Keeps the mentions of a stretch. */
static void
keep_mentions(struct tagger *t, size_t from, size_t end,
    struct mentions *mentions)
{
	struct mention *m;
	size_t i, first = from, second = from;
	int32_t margin = 0;
	bool seconds = t->least_second > 0;

	for (i = from; i < end; i++) {
		uint8_t tag = t->tags[i];

		if (tag == TAG_OUTSIDE) {
			if (!seconds)
				continue;
			if (tag_begins(t->seconds[i]))
				second = i;
			if (tag_ends(t->seconds[i]))
				keep_second(t, second, i, mentions);
			continue;
		}
		if (tag_begins(tag))
			first = i;
		if (t->confidence && (i == first || t->margins[i] < margin))
			margin = t->margins[i];
		if (!tag_ends(tag))
			continue;
		m = keep_mention(t, first, i, tag, mentions);
		if (t->confidence)
			m->confidence = (uint8_t)model_share(t->model, margin);
	}
}

/*
 * A place behind a party's letter, (D-CT): press releases of politicians are
 * full of these, the text that was learned from has next to none.
 */
static const struct gazetteer_match *
state_of_party(const struct context *c, size_t i)
{
	const struct word *word = &c->words->list[i];
	const struct word_context *here = &c->by_word[i];
	const struct gazetteer_match *m, *best = NULL;

	if (i < c->by_sentence[here->sentence].from + 3 ||
	    word[-1].shape != SHAPE_HYPHEN || word[-2].shape != SHAPE_UPPER ||
	    word[-2].key_end - word[-2].key != 1 ||
	    c->words->keys[word[-3].key] != '(')
		return NULL;
	for (m = c->matches + here->match; m < c->matches + here->match_end;
	    m++)
		if (m->reading == 'L' && (best == NULL ||
		    m->words > best->words))
			best = m;
	return best;
}

/*
 * A word that is a sentence by itself, as agencies sign with, is what the
 * lists say: there is nothing else to tell.
 */
static void
favour_gazetteer(const struct context *c, size_t i, struct favours *favours)
{
	const struct word_context *here = &c->by_word[i];
	const struct sentence_context *sentence =
	    &c->by_sentence[here->sentence];
	const struct gazetteer_match *m;

	if (i > sentence->from || sentence->to - sentence->from > 2)
		return;
	for (m = c->matches + here->match; m < c->matches + here->match_end;
	    m++)
		if (m->words == 1 && m->weight >= WELL_KNOWN)
			favours_add(favours, 0, tag_of(m->reading == 'O' ?
			    TYPE_ORG : m->reading == 'L' ? TYPE_LOC :
			    TYPE_MISC, TAG_SINGLE), FAVOUR);
}

static void
favour_states(const struct context *c, size_t from, size_t end,
    struct favours *favours)
{
	const struct gazetteer_match *m;
	size_t i, j;

	for (i = from; i < end; i++) {
		m = state_of_party(c, i);
		for (j = 0; m != NULL && j < m->words && i + j < end; j++)
			favours_add(favours, i + j - from, tag_of(TYPE_LOC,
			    m->words == 1 ? TAG_SINGLE : j == 0 ? TAG_BEGIN :
			    j + 1u == m->words ? TAG_END : TAG_INSIDE),
			    FAVOUR);
	}
}

/*
 * Fills the sums of those of the stretches [s, end) that a later pass is over;
 * `first` is the emission of the first word of s. What the document says of a
 * word does not matter where the first pass has left it no chance.
 */
static void
weigh_again(struct tagger *t, const uint8_t *before, size_t s, size_t end,
    size_t first)
{
	struct weigher w;
	size_t i, n = 0;

	begin_weighing(&w, t->model);
	for (; s < end; s++) {
		const struct stretch *stretch = &t->stretches[s];

		for (i = stretch->from; i < stretch->end; i++, first++) {
			if (!stretch->again)
				continue;
			memcpy(t->sums[n], t->emissions[first],
			    sizeof(*t->sums));
			if (has_chance(t->sums[n], NO_CHANCE))
				weigh(&w, history_features_list(&t->context,
				    &t->history, i, before,
				    w.features[w.now]), t->sums[n]);
			n++;
		}
	}
	end_weighing(&w);
}

/* Whether a stretch has a name. */
static bool
has_names(const struct tagger *t, size_t from, size_t end)
{
	while (from < end && t->tags[from] == TAG_OUTSIDE)
		from++;
	return from < end;
}

/*
 * Fills the margins of a stretch: those of the tags that were found, not of
 * what bounds make of them.
 */
static void
find_margins(struct tagger *t, const int16_t (*sums)[MODEL_LANES],
    size_t from, size_t end)
{
	bool names = has_names(t, from, end);

	if (names || t->least_second > 0)
		widen(t, sums, end - from);
	if (names)
		decode_margins(&t->decoder, CONST_TAGS(t->wide), end - from,
		    t->tags + from, t->margins + from);
}

/* Finds the second readings of a stretch of which all else is found. */
static void
find_seconds(struct tagger *t, size_t from, size_t end)
{
	decode_seconds(&t->decoder, CONST_TAGS(t->wide), end - from,
	    t->tags + from, model_second_limit(t->model), t->seconds + from,
	    t->margins + from);
	bounds_mend(&t->context, &t->history, from, end, t->seconds);
}

/* A later pass over a stretch, with the tags of the one before. */
static void
tag_again(struct tagger *t, const uint8_t *before, size_t from, size_t end,
    const int16_t (*sums)[MODEL_LANES])
{
	favour(t, from, end);
	favour_states(&t->context, from, end, &t->favours);
	homonyms_favour(&t->context, &t->history, before, from, end,
	    &t->favours);
	if (end - from == 1)
		favour_gazetteer(&t->context, from, &t->favours);
	find_tags(t, sums, from, end);
	if (t->confidence)
		find_margins(t, sums, from, end);
	bounds_mend(&t->context, &t->history, from, end, t->tags);
	if (t->least_second > 0)
		find_seconds(t, from, end);
}

/* Whether the pass before changed what a word like one of a stretch is. */
static bool
has_changed(const struct tagger *t, size_t from, size_t end)
{
	const struct evidence *evidence;
	size_t i;

	for (i = from; i < end; i++) {
		evidence = history_find_word(&t->history, i,
		    t->context.words->list[i].id);
		if (evidence != NULL && evidence->changed)
			return true;
	}
	return false;
}

/* A later pass over stretches [s, end), of which the sums are filled. */
static void
tag_block(struct tagger *t, const uint8_t *before, size_t s, size_t end)
{
	size_t n = 0;

	for (; s < end; s++) {
		const struct stretch *stretch = &t->stretches[s];

		if (!stretch->again)
			continue;
		tag_again(t, before, stretch->from, stretch->end,
		    CONST_LANES(t->sums + n));
		n += stretch->end - stretch->from;
	}
}

/*
 * The second pass, or the third over what the second has changed, some
 * stretches at a time, as sums take much memory.
 */
static void
tag_later(struct tagger *t, bool third)
{
	size_t s, end, words, first = 0;
	uint8_t *before = t->tags + t->context.words->count;

	memcpy(before, t->tags, t->context.words->count);
	for (s = 0; s < t->stretch_count; s++)
		t->stretches[s].again = !third || has_changed(t,
		    t->stretches[s].from, t->stretches[s].end);
	for (s = 0; s < t->stretch_count; s = end) {
		words = 0;
		for (end = s; end < t->stretch_count && words < BLOCK; end++)
			words += t->stretches[end].end -
			    t->stretches[end].from;
		t->sums = memory_grow(t->sums, &t->sum_room, words,
		    sizeof(*t->sums));
		weigh_again(t, before, s, end, first);
		tag_block(t, before, s, end);
		first += words;
	}
}

static void
keep_all_mentions(struct tagger *t, struct mentions *mentions,
    size_t *mention_ends)
{
	const struct context *c = &t->context;
	size_t i, s = 0;

	mentions->count = 0;
	for (i = 0; i < c->sentences; i++) {
		for (; s < t->stretch_count &&
		    t->stretches[s].from < c->by_sentence[i].to; s++)
			keep_mentions(t, t->stretches[s].from,
			    t->stretches[s].end, mentions);
		mention_ends[i] = mentions->count;
	}
}

void
tagger_tag(struct tagger *t, const struct words *words,
    const size_t *word_ends, size_t sentences, struct mentions *mentions,
    size_t *mention_ends)
{
	if (t->history.count > NAMES_LIMIT)
		history_clear(&t->history);
	decoder_transitions(&t->decoder, t->model->transitions);
	decoder_lanes(&t->decoder);
	context_make(&t->context, t->model, words, word_ends, sentences);
	t->tags = memory_grow(t->tags, &t->tag_room, 2 * words->count + 1, 1);
	memset(t->tags, TAG_OUTSIDE, words->count);
	if (t->confidence)
		t->margins = memory_grow(t->margins, &t->margin_room,
		    words->count, sizeof(*t->margins));
	if (t->least_second > 0) {
		t->seconds = memory_grow(t->seconds, &t->second_room,
		    words->count, 1);
		memset(t->seconds, TAG_OUTSIDE, words->count);
	}
	history_add_contexts(&t->history, &t->context);
	if (t->rules != NULL)
		hints_find(&t->hints, t->rules, &t->context, &t->history);
	list_stretches(t);
	tag_first(t);
	history_add_tags(&t->history, &t->context, t->tags);
	tag_later(t, false);
	history_change_tags(&t->history, &t->context, t->tags + words->count,
	    t->tags);
	if (t->history.changed)
		tag_later(t, true);
	keep_all_mentions(t, mentions, mention_ends);
}

void
tagger_forget(struct tagger *t)
{
	history_clear(&t->history);
	context_forget(&t->context);
	hints_forget(&t->hints);
}

void
tagger_free(struct tagger *t)
{
	context_free(&t->context);
	history_free(&t->history);
	hints_free(&t->hints);
	decoder_free(&t->decoder);
	free(t->emissions);
	free(t->sums);
	free(t->wide);
	free(t->favours.list);
	free(t->stretches);
	free(t->tags);
	free(t->seconds);
	free(t->margins);
}
