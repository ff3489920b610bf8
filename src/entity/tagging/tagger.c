#include "entity/tagging/tagger.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "entity/tagging/bounds.h"
#include "entity/tagging/features.h"
#include "entity/tagging/history_features.h"
#include "entity/tagging/homonyms.h"
#include "entity/tagging/tags.h"

enum {
	NAMES_LIMIT = 65536,	/* kept from part to part of a document */
	WELL_KNOWN = 8,		/* weight of a name in a list */
	FAVOUR = 16384		/* more than features say against it */
};

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
 * Asks for the weights of the features of word n, and adds those of the word
 * before to its sums: waiting for memory is most of the work, and so that is
 * done while the features of the next word are listed.
 */
static void
weigh(struct tagger *t, const uint64_t *features, size_t count,
    int32_t (*sums)[MODEL_TAGS], size_t n)
{
	model_ask(t->model, features, count, &t->lines[n % 2]);
	if (n > 0)
		model_add(t->model, &t->lines[(n - 1) % 2], sums[n - 1] + 1);
}

/* Fills the emissions of all open words. */
static void
weigh_first(struct tagger *t)
{
	uint64_t features[FEATURES_MOST];
	size_t s, i, count, n = 0;

	for (s = 0; s < t->stretch_count; s++) {
		const struct stretch *stretch = &t->stretches[s];

		t->emissions = memory_grow(t->emissions, &t->emission_room,
		    n + (stretch->end - stretch->from),
		    sizeof(*t->emissions));
		for (i = stretch->from; i < stretch->end; i++, n++) {
			memset(t->emissions[n], 0, sizeof(*t->emissions));
			count = features_list(&t->context, &t->history, i,
			    features);
			weigh(t, features, count, t->emissions, n);
		}
	}
	weigh(t, NULL, 0, t->emissions, n);
}

/* The first pass. */
static void
tag_first(struct tagger *t)
{
	int32_t (*emissions)[MODEL_TAGS];
	size_t s, from, end, n = 0;

	weigh_first(t);
	for (s = 0; s < t->stretch_count; s++) {
		from = t->stretches[s].from;
		end = t->stretches[s].end;
		emissions = t->emissions + n;
		homonyms_favour_full(&t->context, from, end, emissions);
		if (t->rules != NULL)
			hints_add(&t->hints, from, end, emissions);
		decode(&t->decoder, (const int32_t (*)[MODEL_TAGS])emissions,
		    end - from, t->tags + from);
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

/* Keeps the mentions of a stretch. */
static void
keep_mentions(struct tagger *t, size_t from, size_t end,
    const struct sentence_context *sentence, struct mentions *mentions)
{
	struct mention *m;
	size_t i, first = from;
	int32_t margin = 0;

	for (i = from; i < end; i++) {
		uint8_t tag = t->tags[i];

		if (tag_begins(tag))
			first = i;
		if (t->confidence && (i == first || t->margins[i] < margin))
			margin = t->margins[i];
		if (!tag_ends(tag))
			continue;
		mentions->list = memory_grow(mentions->list, &mentions->room,
		    mentions->count + 1, sizeof(*mentions->list));
		m = &mentions->list[mentions->count++];
		m->type = (uint8_t)tag_type(tag);
		m->first = (uint32_t)first;
		m->last = (uint32_t)(i + 1 + has_possessive(&t->context,
		    m->first, i + 1));
		m->caseless = sentence->mode != MODE_USUAL;
		m->all_caps = sentence->mode == MODE_ALL_CAPS;
		m->confidence = (uint8_t)(t->confidence ?
		    model_share(t->model, margin) : 0);
		m->user = NULL;
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
favour_gazetteer(const struct context *c, size_t i,
    int32_t emission[MODEL_TAGS])
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
			emission[tag_of(m->reading == 'O' ? TYPE_ORG :
			    m->reading == 'L' ? TYPE_LOC : TYPE_MISC,
			    TAG_SINGLE)] += FAVOUR;
}

static void
favour_states(const struct context *c, size_t from, size_t end,
    int32_t (*emissions)[MODEL_TAGS])
{
	const struct gazetteer_match *m;
	size_t i, j;

	for (i = from; i < end; i++) {
		m = state_of_party(c, i);
		for (j = 0; m != NULL && j < m->words && i + j < end; j++)
			emissions[i + j - from][tag_of(TYPE_LOC,
			    m->words == 1 ? TAG_SINGLE : j == 0 ? TAG_BEGIN :
			    j + 1u == m->words ? TAG_END : TAG_INSIDE)] +=
			    FAVOUR;
	}
}

/* Fills the sums of the stretches that a later pass is over. */
static void
weigh_again(struct tagger *t, const uint8_t *before)
{
	uint64_t features[FEATURES_MOST];
	size_t s, i, count, first = 0, n = 0;

	for (s = 0; s < t->stretch_count; s++) {
		const struct stretch *stretch = &t->stretches[s];
		size_t len = stretch->end - stretch->from;

		first += len;
		if (!stretch->again)
			continue;
		t->sums = memory_grow(t->sums, &t->sum_room, n + len,
		    sizeof(*t->sums));
		memcpy(t->sums + n, t->emissions + (first - len),
		    len * sizeof(*t->sums));
		for (i = stretch->from; i < stretch->end; i++, n++) {
			count = history_features_list(&t->context,
			    &t->history, i, before, features);
			weigh(t, features, count, t->sums, n);
		}
	}
	weigh(t, NULL, 0, t->sums, n);
}

/*
 * A later pass over a stretch, with the tags of the one before. Margins are
 * those of the tags that were found, not of what bounds make of them.
 */
static void
tag_again(struct tagger *t, const uint8_t *before, size_t from, size_t end,
    int32_t (*sums)[MODEL_TAGS])
{
	favour_states(&t->context, from, end, sums);
	homonyms_favour(&t->context, &t->history, before, from, end, sums);
	if (end - from == 1)
		favour_gazetteer(&t->context, from, sums[0]);
	decode(&t->decoder, (const int32_t (*)[MODEL_TAGS])sums, end - from,
	    t->tags + from);
	if (t->confidence)
		decode_margins(&t->decoder,
		    (const int32_t (*)[MODEL_TAGS])sums, end - from,
		    t->tags + from, t->margins + from);
	bounds_mend(&t->context, &t->history, from, end, t->tags);
}

/* Whether the pass before changed what a word like one of a stretch is. */
static bool
has_changed(const struct tagger *t, size_t from, size_t end)
{
	const struct evidence *evidence;
	size_t i;

	for (i = from; i < end; i++) {
		evidence = history_find(&t->history,
		    t->context.words->list[i].id);
		if (evidence != NULL && evidence->changed)
			return true;
	}
	return false;
}

/* The second pass, or the third over what the second has changed. */
static void
tag_later(struct tagger *t, bool third)
{
	size_t s, n = 0;
	uint8_t *before = t->tags + t->context.words->count;

	memcpy(before, t->tags, t->context.words->count);
	for (s = 0; s < t->stretch_count; s++)
		t->stretches[s].again = !third || has_changed(t,
		    t->stretches[s].from, t->stretches[s].end);
	weigh_again(t, before);
	for (s = 0; s < t->stretch_count; s++) {
		const struct stretch *stretch = &t->stretches[s];

		if (!stretch->again)
			continue;
		tag_again(t, before, stretch->from, stretch->end,
		    t->sums + n);
		n += stretch->end - stretch->from;
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
			    t->stretches[s].end, &c->by_sentence[i],
			    mentions);
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
	context_make(&t->context, t->model, words, word_ends, sentences);
	t->tags = memory_grow(t->tags, &t->tag_room, 2 * words->count, 1);
	memset(t->tags, TAG_OUTSIDE, words->count);
	if (t->confidence)
		t->margins = memory_grow(t->margins, &t->margin_room,
		    words->count, sizeof(*t->margins));
	history_add_contexts(&t->history, &t->context);
	if (t->rules != NULL)
		hints_find(&t->hints, t->rules, &t->context, &t->history);
	list_stretches(t);
	tag_first(t);
	history_add_tags(&t->history, &t->context, t->tags);
	tag_later(t, false);
	history_change_tags(&t->history, &t->context, t->tags + words->count,
	    t->tags);
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
	free(t->stretches);
	free(t->tags);
	free(t->margins);
}
