#include "entity/tagging/features.h"

#include "entity/tagging/tags.h"

/*
 * The kinds of features. Of a neighbour, the kind stands for the nearest one
 * that it is used for, and the distance is added.
 */
enum kind {
	KIND_ANY = 1,
	KIND_WORD, KIND_CLASS = KIND_WORD + 8, KIND_GROUP = KIND_CLASS + 8,
	KIND_SHAPE = KIND_GROUP + 8, KIND_CUES = KIND_SHAPE + 8,
	KIND_GAZETTEER = KIND_CUES + 8,
	KIND_WORD_SHAPE = KIND_GAZETTEER + 8, KIND_PREFIX, KIND_SUFFIX,
	KIND_FORM, KIND_NAMED, KIND_NAMED_NEXT, KIND_NAMED_BEFORE,
	KIND_COMMON, KIND_MATCH, KIND_MATCHES, KIND_MATCH_CLASS,
	KIND_MATCH_SHAPE, KIND_MATCH_BESIDE, KIND_MATCH_DOCUMENT,
	KIND_WORDS_BEFORE, KIND_WORDS_NEXT, KIND_CLASSES_BEFORE,
	KIND_CLASSES_NEXT, KIND_CLASSES_AROUND,
	KIND_CLASS_WORD_BEFORE, KIND_CLASS_WORD_NEXT, KIND_SHAPE_WORD_BEFORE,
	KIND_SHAPE_WORD_NEXT, KIND_SHAPES_BEFORE, KIND_SHAPES_NEXT,
	KIND_SHAPES_AROUND, KIND_SHAPES_WIDE, KIND_GROUPS_BEFORE,
	KIND_GROUPS_NEXT, KIND_CLASS_SHAPES,
	KIND_RUN, KIND_RUN_FIRST, KIND_RUN_LAST, KIND_RUN_LAST_CLASS,
	KIND_RUN_FIRST_CLASS, KIND_RUN_BEFORE, KIND_RUN_BEFORE_CLASS,
	KIND_RUN_BEHIND, KIND_RUN_BEHIND_CLASS, KIND_RUN_BETWEEN,
	KIND_RUN_LAST_CUES, KIND_RUN_BEFORE_CUES, KIND_RUN_BEHIND_CUES,
	KIND_WIDE_FIRST, KIND_WIDE_LAST, KIND_WIDE_HEAD,
	KIND_RUN_BEFORE_2, KIND_RUN_BEHIND_2,
	KIND_APPOSITION, KIND_APPOSITION_CLASS, KIND_ACRONYM,
	KIND_MODE, KIND_POSITION, KIND_ROW, KIND_WRITTEN, KIND_NUMBERS,
	KIND_SLUG_MATCH, KIND_SLUG_SHAPE,
	KIND_TAGS, KIND_TAGS_SHARE, KIND_TYPES, KIND_TYPES_SHARE,
	KIND_TAGS_BEFORE, KIND_TAGS_NEXT, KIND_NAME, KIND_NAME_TYPE,
	KIND_INITIALS, KIND_OUTSIDE, KIND_TAG_OTHERS, KIND_STEM,
	KIND_AGENCY_WORD, KIND_AGENCY_NEXT, KIND_AGENCY_MATCH,
	KIND_AGENCY_SHAPE, KIND_AROUND, KIND_MATCH_RUN
};

enum {
	BEFORE_ALL = 1, BEHIND_ALL = 2,	/* ids of what is no word */
	AFFIX = 4,		/* bytes of the longest */
	APPOSITION_WORDS = 8,
	STEM = 5		/* letters of a word whose s may be no part */
};

struct list {
	const struct context *context;
	const struct history *history;
	size_t from, to;	/* the sentence */
	size_t at;		/* the word */
	uint64_t *features;
	size_t count;
};

/* Appends a feature: a kind, and two things that it says. */
static void
put(struct list *l, unsigned kind, uint32_t a, uint32_t b)
{
	uint64_t hash = (uint64_t)a << 32 | b;

	hash = (hash ^ kind * UINT64_C(0x9E3779B97F4A7C15)) *
	    UINT64_C(0xD6E8FEB86659FD93);
	hash = (hash ^ hash >> 32) * UINT64_C(0xD6E8FEB86659FD93);
	l->features[l->count++] = hash ^ hash >> 29;
}

/* Whether there is a word so many words on. */
static bool
has(const struct list *l, int distance)
{
	return distance < 0 ? l->at >= l->from + (size_t)-distance :
	    l->at + (size_t)distance < l->to;
}

static const struct word *
word_at(const struct list *l, int distance)
{
	return l->context->words->list + l->at + distance;
}

static const struct word_context *
context_at(const struct list *l, int distance)
{
	return l->context->by_word + l->at + distance;
}

static uint32_t
id_at(const struct list *l, int distance)
{
	if (!has(l, distance))
		return distance < 0 ? BEFORE_ALL : BEHIND_ALL;
	return context_at(l, distance)->id;
}

static uint32_t
class_at(const struct list *l, int distance)
{
	return has(l, distance) ? context_at(l, distance)->class : 0xFFFF;
}

static uint32_t
group_at(const struct list *l, int distance)
{
	return has(l, distance) ? context_at(l, distance)->group : 0xFF;
}

static uint32_t
shape_at(const struct list *l, int distance)
{
	return has(l, distance) ? context_at(l, distance)->shape : 0xFF;
}

/* How the best match of each reading covers a word: 15 bits. */
static uint32_t
matches_at(const struct list *l, int distance)
{
	const struct word_context *here;
	uint32_t sum = 0;
	int r;

	if (!has(l, distance))
		return 0;
	here = context_at(l, distance);
	for (r = 0; r < READINGS; r++)
		sum = sum << 5 | (uint32_t)(here->positions[r] * 4 +
		    (here->positions[r] == 0 ? 0 : here->weights[r] < 4 ? 0 :
		    here->weights[r] < 6 ? 1 : here->weights[r] < 9 ? 2 : 3));
	return sum << 1 | here->nation;
}

static uint32_t
named_at(const struct list *l, int distance)
{
	const struct word *word;

	if (!has(l, distance))
		return 0xFF;
	word = word_at(l, distance);
	return word_is_capital(word) ? (uint32_t)(word->first * 6 +
	    word->last) : 0xFE;
}

static void
put_window(struct list *l)
{
	int d;

	for (d = -2; d <= 2; d++) {
		unsigned kind = (unsigned)(d + 3);

		put(l, KIND_WORD + kind, id_at(l, d), 0);
		put(l, KIND_CLASS + kind, class_at(l, d), 0);
		put(l, KIND_GROUP + kind, group_at(l, d), 0);
		put(l, KIND_SHAPE + kind, shape_at(l, d), 0);
		if (d != 0 && has(l, d)) {
			if (word_at(l, d)->cues != 0)
				put(l, KIND_CUES + kind, word_at(l, d)->cues,
				    0);
			if (matches_at(l, d) != 0)
				put(l, KIND_GAZETTEER + kind,
				    matches_at(l, d), 0);
		}
	}
	put(l, KIND_CLASS + 0, class_at(l, -3), 0);
	put(l, KIND_CLASS + 6, class_at(l, 3), 0);
}

/* What kinds of bytes the key has beside letters. */
static uint32_t
form_of(const struct words *words, const struct word *word)
{
	uint32_t form = 0, i;

	for (i = word->key; i < word->key_end; i++) {
		unsigned char c = (unsigned char)words->keys[i];

		if (c >= 'a' && c <= 'z')
			continue;
		form |= c == '.' ? 1u : c == '\'' ? 2u : c == '&' ? 4u :
		    c == ' ' ? 8u : c >= 0x80 ? 16u : c >= '0' && c <= '9' ?
		    32u : 64u;
	}
	return form;
}

static void
put_affixes(struct list *l)
{
	const struct words *words = l->context->words;
	const struct word *word = word_at(l, 0);
	uint32_t prefix = 0, suffix = 0, n, len, end = word->key_end;
	uint32_t capital = context_at(l, 0)->capital;

	if (word->shape < SHAPE_LOWER)
		return;
	end -= context_at(l, 0)->id != word->id;	/* Irans */
	len = end - word->key;
	for (n = 1; n <= AFFIX && n < len; n++) {
		prefix = prefix << 8 |
		    (unsigned char)words->keys[word->key + n - 1];
		suffix = suffix << 8 |
		    (unsigned char)words->keys[end - n];
		put(l, KIND_PREFIX, prefix, n);
		put(l, KIND_SUFFIX, suffix, n << 1 | capital);
	}
}

static void
put_word(struct list *l)
{
	const struct word *word = word_at(l, 0);
	const struct word_context *here = context_at(l, 0);
	uint32_t cues = word->cues, i;

	put(l, KIND_ANY, 0, 0);
	put(l, KIND_WORD_SHAPE, here->id, here->shape);
	put(l, KIND_FORM, form_of(l->context->words, word), here->shape);
	put(l, KIND_COMMON, word->common, (uint32_t)(word->begins << 8 |
	    here->shape));
	if (named_at(l, 0) < 0xFE) {
		put(l, KIND_NAMED, named_at(l, 0), here->shape);
		put(l, KIND_NAMED_NEXT, named_at(l, 0), named_at(l, 1));
		put(l, KIND_NAMED_BEFORE, named_at(l, -1), named_at(l, 0));
	}
	for (i = 0; cues != 0; cues >>= 1, i++)
		if (cues & 1)
			put(l, KIND_CUES + 3, i, here->shape);
	put_affixes(l);
}

static void
put_matches(struct list *l)
{
	const struct word_context *here = context_at(l, 0);
	uint32_t all = matches_at(l, 0), run = here->run_end - here->run, kind;
	int r;

	put(l, KIND_MATCHES, all, here->shape);
	if (all == 0)
		return;
	for (r = 0; r < READINGS; r++) {
		if (here->positions[r] == POSITION_NONE)
			continue;
		kind = (uint32_t)(r << 8 | here->positions[r] << 4 |
		    here->weights[r]);
		put(l, KIND_MATCH, kind << 8 | here->lengths[r],
		    here->nation);
		/* whether it is all of the run, less, or more */
		put(l, KIND_MATCH_RUN, kind << 1 | here->nation,
		    here->lengths[r] == run ? 0 : here->lengths[r] < run ? 1 :
		    2);
	}
	put(l, KIND_MATCH_CLASS, all, here->class);
	put(l, KIND_MATCH_SHAPE, all, shape_at(l, -1) << 8 | shape_at(l, 1));
	put(l, KIND_MATCH_BESIDE, group_at(l, -1) << 8 | group_at(l, 1), all);
	put(l, KIND_MATCH_DOCUMENT, all, (uint32_t)(l->context->numbers << 1 |
	    l->context->by_sentence[here->sentence].row));
}

/* Several at once. */
static void
put_joint(struct list *l)
{
	uint32_t shape = shape_at(l, 0), class = class_at(l, 0);

	put(l, KIND_WORDS_BEFORE, id_at(l, -1), id_at(l, 0));
	put(l, KIND_WORDS_NEXT, id_at(l, 0), id_at(l, 1));
	put(l, KIND_CLASSES_BEFORE, class_at(l, -1), class);
	put(l, KIND_CLASSES_NEXT, class, class_at(l, 1));
	put(l, KIND_CLASSES_AROUND, class_at(l, -1), class_at(l, 1));
	put(l, KIND_CLASS_WORD_BEFORE, id_at(l, -1), class);
	put(l, KIND_CLASS_WORD_NEXT, class, id_at(l, 1));
	put(l, KIND_SHAPE_WORD_BEFORE, id_at(l, -1), shape);
	put(l, KIND_SHAPE_WORD_NEXT, shape, id_at(l, 1));
	put(l, KIND_SHAPES_BEFORE, shape_at(l, -2) << 8 | shape_at(l, -1),
	    shape);
	put(l, KIND_SHAPES_NEXT, shape, shape_at(l, 1) << 8 | shape_at(l, 2));
	put(l, KIND_SHAPES_AROUND, shape_at(l, -1) << 8 | shape_at(l, 1),
	    shape);
	put(l, KIND_SHAPES_WIDE, shape_at(l, -2) << 24 | shape_at(l, -1) << 16
	    | shape_at(l, 1) << 8 | shape_at(l, 2), shape);
	put(l, KIND_GROUPS_BEFORE, group_at(l, -2) << 8 | group_at(l, -1),
	    group_at(l, 0) << 8 | shape);
	put(l, KIND_GROUPS_NEXT, group_at(l, 0) << 8 | shape,
	    group_at(l, 1) << 8 | group_at(l, 2));
	put(l, KIND_CLASS_SHAPES, class, shape_at(l, -1) << 16 |
	    shape << 8 | shape_at(l, 1));
}

/*
 * The noun of an apposition behind word i, X, a Swiss maker of watches: the
 * last of the words that follow the article up to a mark or a small word.
 * Returns its number, or 0 for none.
 */
static size_t
find_apposition(const struct list *l, size_t i)
{
	const struct word *list = l->context->words->list;
	const char *keys = l->context->words->keys;
	size_t end = i + APPOSITION_WORDS, noun = 0;

	if (i + 2 >= l->to || keys[list[i].key] != ',' ||
	    list[i].shape != SHAPE_MARK)
		return 0;
	i++;
	if (!slice_is(words_key(l->context->words, i, i + 1), "a") &&
	    !slice_is(words_key(l->context->words, i, i + 1), "an") &&
	    !slice_is(words_key(l->context->words, i, i + 1), "the"))
		return 0;
	for (i++; i < l->to && i < end; i++) {
		if (list[i].shape == SHAPE_MARK || list[i].cues & (CUE_GLUE |
		    CUE_AND | CUE_IN | CUE_TO))
			break;
		noun = i;
	}
	return noun;
}

/* Whether "(IAEA)" at word i may be made of the initials before it. */
static bool
acronym_follows(const struct list *l, size_t i)
{
	const struct word *list = l->context->words->list;

	return i + 2 < l->to && l->context->words->keys[list[i].key] == '(' &&
	    list[i + 1].shape == SHAPE_UPPER &&
	    l->context->words->keys[list[i + 2].key] == ')';
}

/* Where a word stands in its run. */
static uint32_t
position_in(size_t from, size_t end, size_t at)
{
	return end - from == 1 ? POSITION_ALONE : at == from ? POSITION_FIRST :
	    at + 1 == end ? POSITION_LAST : POSITION_INSIDE;
}

/* What stands around the run. */
static void
put_run_context(struct list *l, uint32_t run, uint32_t end, uint32_t position)
{
	const struct word *list = l->context->words->list;
	const struct word_context *by_word = l->context->by_word;
	uint32_t before = BEFORE_ALL, behind = BEHIND_ALL, before_class = 0;
	uint32_t behind_class = 0;

	if (run > l->from) {
		before = list[run - 1].id;
		before_class = by_word[run - 1].class;
		put(l, KIND_RUN_BEFORE_CUES, list[run - 1].cues, position);
		if (run > l->from + 1)
			put(l, KIND_RUN_BEFORE_2, list[run - 2].id, before);
	}
	if (end < l->to) {
		behind = list[end].id;
		behind_class = by_word[end].class;
		put(l, KIND_RUN_BEHIND_CUES, list[end].cues, position);
		if (end + 1 < l->to)
			put(l, KIND_RUN_BEHIND_2, behind, list[end + 1].id);
	}
	put(l, KIND_RUN_BEFORE, before, position);
	put(l, KIND_RUN_BEHIND, behind, position);
	put(l, KIND_RUN_BEFORE_CLASS, before_class, position);
	put(l, KIND_RUN_BEHIND_CLASS, behind_class, position);
	put(l, KIND_RUN_BETWEEN, before_class, behind_class);
}

/* What the whole run of capitals says of each of its words. */
static void
put_run(struct list *l)
{
	const struct word *list = l->context->words->list;
	const struct word_context *by_word = l->context->by_word;
	const struct word_context *here = context_at(l, 0);
	uint32_t run = here->run, end = here->run_end;
	uint32_t position = position_in(run, end, l->at);
	size_t noun;

	put(l, KIND_RUN, position << 8 | (end - run < 6 ? end - run : 6),
	    here->shape);
	if (end - run > 1) {
		put(l, KIND_RUN_FIRST, list[run].id, position);
		put(l, KIND_RUN_LAST, list[end - 1].id, position);
		put(l, KIND_RUN_FIRST_CLASS, by_word[run].class, position);
		put(l, KIND_RUN_LAST_CLASS, by_word[end - 1].class, position);
		put(l, KIND_RUN_LAST_CUES, list[end - 1].cues, position);
	}
	put_run_context(l, run, end, position);
	noun = find_apposition(l, end);
	if (noun != 0) {
		put(l, KIND_APPOSITION, list[noun].id, 0);
		put(l, KIND_APPOSITION_CLASS, by_word[noun].class, 0);
	}
	if (acronym_follows(l, here->wide_end))
		put(l, KIND_ACRONYM, position, end - run < 3 ? end - run : 3);
	if (here->wide_end - here->wide != end - run) {
		put(l, KIND_WIDE_FIRST, list[here->wide].id,
		    l->at == here->wide);
		put(l, KIND_WIDE_LAST, list[here->wide_end - 1].id,
		    l->at + 1 == here->wide_end);
		put(l, KIND_WIDE_HEAD, list[here->wide].id, here->shape);
	}
}

static uint32_t
few(size_t n)
{
	return n < 3 ? (uint32_t)n : n < 6 ? 3 : 4;
}

/*
 * Documents with a dateline are of news agencies. These write in their own
 * ways, and what is marked in their text follows its own: Boston-based is one
 * name there, elsewhere only Boston is.
 */
static void
put_agency(struct list *l)
{
	uint32_t shape = shape_at(l, 0);

	if (!l->context->dateline)
		return;
	put(l, KIND_AGENCY_WORD, id_at(l, 0), 0);
	put(l, KIND_AGENCY_NEXT, id_at(l, 1), id_at(l, 2));
	put(l, KIND_AGENCY_MATCH, matches_at(l, 0), shape);
	put(l, KIND_AGENCY_SHAPE, shape, 0);
}

/* What stands around the same word elsewhere in the document. */
static void
put_around(struct list *l, const struct evidence *evidence)
{
	const struct word_context *here = context_at(l, 0);
	uint32_t bits, i;

	if (evidence == NULL)
		return;
	bits = evidence->around;
	if (l->context->by_sentence[here->sentence].mode == MODE_USUAL)
		bits = evidence->twice | (bits & ~here->around);
	for (i = 0; bits != 0; bits >>= 1, i++)
		if (bits & 1)
			put(l, KIND_AROUND, i, here->shape);
}

/* The sentence, and how the document writes the word. */
static void
put_sentence(struct list *l)
{
	const struct word_context *here = context_at(l, 0);
	const struct sentence_context *sentence =
	    &l->context->by_sentence[here->sentence];
	const struct evidence *evidence = history_find(l->history,
	    word_at(l, 0)->id);
	size_t lower = 0, capital = 0;
	uint32_t mode = sentence->mode;

	put(l, KIND_MODE, mode, here->shape);
	put(l, KIND_POSITION, few(l->at - l->from) << 8 |
	    few(l->to - l->at - 1), here->shape);
	if (sentence->row)
		put(l, KIND_ROW, here->shape, group_at(l, 0));
	if (l->context->slug != 0) {
		put(l, KIND_SLUG_SHAPE, l->context->slug, here->shape);
		put(l, KIND_SLUG_MATCH, l->context->slug, matches_at(l, 0));
	}
	put(l, KIND_NUMBERS, (uint32_t)(l->context->numbers << 8 |
	    sentence->row), here->shape);
	if (evidence != NULL) {
		lower = evidence->lower;
		capital = evidence->capital;
		if (mode == MODE_USUAL && capital > 0 &&
		    here->capital && !word_at(l, 0)->begins)
			capital--;
		else if (mode == MODE_USUAL && lower > 0 && !here->capital)
			lower--;
	}
	put_around(l, evidence);
	put(l, KIND_WRITTEN, few(lower) << 4 | few(capital), (uint32_t)
	    (word_at(l, 0)->begins << 8 | here->shape));
}

static struct list
begin_list(const struct context *context, const struct history *history,
    size_t word, uint64_t *features)
{
	const struct sentence_context *sentence =
	    &context->by_sentence[context->by_word[word].sentence];
	struct list l = { context, history, sentence->from, sentence->to, word,
	    features, 0 };

	return l;
}

size_t
features_list(const struct context *context, const struct history *history,
    size_t word, uint64_t features[FEATURES_MOST])
{
	struct list l = begin_list(context, history, word, features);

	put_window(&l);
	put_word(&l);
	put_matches(&l);
	put_joint(&l);
	put_run(&l);
	put_sentence(&l);
	put_agency(&l);
	return l.count;
}

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
	int all = 0;
	uint8_t tag;

	for (tag = 0; tag < MODEL_TAGS; tag++)
		all += others_count(o, tag);
	return all;
}

/* Finds what other words like the one so many words on are. */
static struct others
find_others(const struct list *l, int distance, const uint8_t *tags)
{
	struct others o = { history_find(l->history, id_at(l, distance)),
	    tags[l->at + (size_t)distance] };

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

	for (tag = 1; o->evidence != NULL && tag < MODEL_TAGS; tag++)
		if (others_count(o, tag) > most) {
			most = others_count(o, tag);
			best = tag;
		}
	return best;
}

static uint8_t
usual_tag_at(const struct list *l, int distance, const uint8_t *tags)
{
	struct others o;

	if (!has(l, distance) || !context_at(l, distance)->open)
		return TAG_OUTSIDE;
	o = find_others(l, distance, tags);
	return usual_tag(&o);
}

/* How much of all, in quarters. */
static uint32_t
share(int part, int all)
{
	return (uint32_t)(part * 4 / all);
}

/* What the word is without the s at its end: Irans. */
static void
put_stem(struct list *l)
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

/* What other words like this one are. */
static void
put_tags(struct list *l, const uint8_t *tags)
{
	struct others o = find_others(l, 0, tags);
	int types[TYPES] = { 0 }, all, n, t;
	uint32_t shape = shape_at(l, 0);
	uint8_t tag;

	all = o.evidence == NULL ? 0 : others_all(&o);
	put(l, KIND_TAG_OTHERS, usual_tag(&o), shape);
	if (all == 0) {
		put_stem(l);
		return;
	}
	for (tag = 1; tag < MODEL_TAGS; tag++) {
		n = others_count(&o, tag);
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
		    8 | shape);
	}
	put(l, KIND_OUTSIDE, share(others_count(&o, TAG_OUTSIDE), all),
	    few((size_t)all));
}

/* Names that this word is the initials of. */
static void
put_initials(struct list *l)
{
	const struct evidence *evidence = history_find(l->history,
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

/* The longest name of several words, known elsewhere, around a word. */
static struct name_match
longest_name(const struct list *l)
{
	struct name_match best = { 0, 0, NULL };
	const struct words *words = l->context->words;
	size_t from, end, longest;

	from = l->at >= l->from + NAME_WORDS ? l->at + 1 - NAME_WORDS :
	    l->from;
	for (; from <= l->at; from++) {
		const struct evidence *evidence;

		if (!l->context->by_word[from].open)
			continue;
		evidence = history_find(l->history, words->list[from].id);
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
put_name(struct list *l, const uint8_t *tags)
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
features_history(const struct context *context,
    const struct history *history, size_t word, const uint8_t *tags,
    uint64_t features[FEATURES_MOST])
{
	struct list l = begin_list(context, history, word, features);

	put(&l, KIND_TAGS_BEFORE, usual_tag_at(&l, -1, tags),
	    shape_at(&l, 0));
	put(&l, KIND_TAGS_NEXT, usual_tag_at(&l, 1, tags), shape_at(&l, 0));
	put_tags(&l, tags);
	put_initials(&l);
	put_name(&l, tags);
	return l.count;
}
