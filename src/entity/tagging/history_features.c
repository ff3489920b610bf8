#include "entity/tagging/history_features.h"

#include "entity/tagging/feature_list.h"
#include "entity/tagging/tags.h"

enum { STEM = 5 };	/* letters of a word whose s may be no part */

/* What the document has told of a word beside what it tells here. */
struct others {
	const struct evidence *evidence;	/* or NULL */
	uint8_t own;		/* the tag to be left out; MODEL_TAGS: none */
};

static int
others_count(const struct others *o, uint8_t tag)
{
	return o->evidence->tags[tag] - (tag == o->own);
}

static int
others_all(const struct others *o)
{
	return (int)o->evidence->tagged - (o->own < MODEL_TAGS);
}

/* Whether one of them is part of a name. */
static bool
others_are_named(const struct others *o)
{
	return others_all(o) > others_count(o, TAG_OUTSIDE);
}

/* Finds what other words like the one so many words on are. */
static struct others
find_others(const struct feature_list *l, int distance, const uint8_t *tags)
{
	size_t i = l->at + (size_t)distance;
	struct others o = { history_find_word(l->history, i,
	    context_at(l, distance)->id), tags[i] };

	if (o.evidence != NULL && others_all(&o) == 0)
		o.evidence = NULL;
	return o;
}

/* The tag that most of them have; TAG_OUTSIDE if none has one. */
static uint8_t
usual_tag(const struct others *o)
{
	uint8_t tag, best = TAG_OUTSIDE;
	int most = 0;

	if (o->evidence == NULL || !others_are_named(o))
		return TAG_OUTSIDE;
	for (tag = 1; tag < MODEL_TAGS; tag++)
		if (others_count(o, tag) > most) {
			most = others_count(o, tag);
			best = tag;
		}
	return best;
}

static uint8_t
usual_tag_at(const struct feature_list *l, int distance, const uint8_t *tags)
{
	uint8_t *usual = l->history->usual + l->at + distance;
	struct others o;

	if (!has(l, distance) || !context_at(l, distance)->open)
		return TAG_OUTSIDE;
	if (*usual == HISTORY_UNKNOWN) {
		o = find_others(l, distance, tags);
		*usual = usual_tag(&o);
	}
	return *usual;
}

/* How much of all, in quarters. */
static uint32_t
share(int part, int all)
{
	return (uint32_t)(part * 4 / all);
}

/* What the word is without the s at its end: Irans. */
static void
put_stem(struct feature_list *l)
{
	const struct word *word = word_at(l, 0);
	const char *keys = l->context->words->keys;
	struct others o = { NULL, MODEL_TAGS };

	if (word->key_end - word->key < STEM ||
	    keys[word->key_end - 1] != 's')
		return;
	o.evidence = history_find(l->history,
	    words_hash(keys + word->key, word->key_end - word->key - 1));
	if (o.evidence != NULL)
		put(l, KIND_STEM, usual_tag(&o), 0);
}

/* Which parts of names other words like this one are. */
static void
put_named(struct feature_list *l, const struct others *o)
{
	int types[TYPES] = { 0 }, all = others_all(o), n, t;
	uint8_t tag;

	for (tag = 1; tag < MODEL_TAGS; tag++) {
		n = others_count(o, tag);
		if (n == 0)
			continue;
		types[tag_type(tag)] += n;
		put(l, KIND_TAGS, tag, few((size_t)n));
		put(l, KIND_TAGS_SHARE, tag, share(n, all));
	}
	for (t = 0; t < TYPES; t++) {
		if (types[t] == 0)
			continue;
		put(l, KIND_TYPES, (uint32_t)t, few((size_t)types[t]));
		put(l, KIND_TYPES_SHARE, (uint32_t)t, share(types[t], all) <<
		    8 | shape_at(l, 0));
	}
}

/* What other words like this one are. */
static void
put_tags(struct feature_list *l, const uint8_t *tags)
{
	struct others o = find_others(l, 0, tags);
	int all = o.evidence == NULL ? 0 : others_all(&o);

	put(l, KIND_TAG_OTHERS, usual_tag_at(l, 0, tags), shape_at(l, 0));
	if (all == 0) {
		put_stem(l);
		return;
	}
	if (others_are_named(&o))
		put_named(l, &o);
	put(l, KIND_OUTSIDE, share(others_count(&o, TAG_OUTSIDE), all),
	    few((size_t)all));
}

/* Names that this word is the initials of. */
static void
put_initials(struct feature_list *l)
{
	const struct evidence *evidence = history_find_word(l->history, l->at,
	    word_at(l, 0)->id);
	int t;

	for (t = 0; evidence != NULL && t < TYPES; t++)
		if (evidence->initials[t] > 0)
			put(l, KIND_INITIALS, (uint32_t)t, shape_at(l, 0));
}

/* A name found elsewhere in the document, and its words here. */
struct name_match {
	size_t from, end;
	const struct evidence *evidence;
};

/*
 * The longest name of several words, known elsewhere, around a word: it begins
 * in the same stretch.
 */
static struct name_match
longest_name(const struct feature_list *l)
{
	struct name_match best = { 0, 0, NULL };
	const struct words *words = l->context->words;
	size_t from, end, longest;

	for (from = l->at; from > l->from && l->at - from < NAME_WORDS - 1 &&
	    l->context->by_word[from - 1].open; )
		from--;
	for (; from <= l->at; from++) {
		const struct evidence *evidence;

		evidence = history_find_word(l->history, from,
		    words->list[from].id);
		longest = evidence == NULL ? 0 : evidence->longest;
		for (end = from + longest; end > l->at + (from == l->at) &&
		    end - from > best.end - best.from; end--) {
			if (end > l->to)
				continue;
			evidence = history_find(l->history,
			    history_id(words, from, end));
			if (evidence == NULL || evidence->types[0] +
			    evidence->types[1] + evidence->types[2] +
			    evidence->types[3] == 0)
				continue;
			best.from = from;
			best.end = end;
			best.evidence = evidence;
			break;
		}
	}
	return best;
}

static void
put_name(struct feature_list *l, const uint8_t *tags)
{
	struct name_match m = longest_name(l);
	uint8_t own = tags[m.from];
	bool itself;
	uint32_t position;
	size_t i;
	int t;

	if (m.evidence == NULL)
		return;
	/* the name that was found right here does not count */
	itself = own != TAG_OUTSIDE && tag_position(own) == TAG_BEGIN &&
	    tags[m.end - 1] == tag_of(tag_type(own), TAG_END);
	for (i = m.from + 1; i + 1 < m.end; i++)
		itself &= tags[i] == tag_of(tag_type(own), TAG_INSIDE);
	position = position_in(m.from, m.end, l->at);
	for (t = 0; t < TYPES; t++) {
		int n = m.evidence->types[t] -
		    (itself && (int)tag_type(own) == t);

		if (n <= 0)
			continue;
		put(l, KIND_NAME, (uint32_t)t << 8 | position, few((size_t)n));
		put(l, KIND_NAME_TYPE, (uint32_t)t << 8 | position,
		    (uint32_t)(m.end - m.from));
	}
}

size_t
history_features_list(const struct context *context,
    const struct history *history, size_t word, const uint8_t *tags,
    uint64_t features[FEATURES_MOST])
{
	struct feature_list l = begin_list(context, history, word, features);

	put(&l, KIND_TAGS_BEFORE, usual_tag_at(&l, -1, tags),
	    shape_at(&l, 0));
	put(&l, KIND_TAGS_NEXT, usual_tag_at(&l, 1, tags), shape_at(&l, 0));
	put_tags(&l, tags);
	put_initials(&l);
	put_name(&l, tags);
	return (size_t)(l.end - features);
}
