#include "entity/tagging/features.h"

#include "entity/tagging/feature_list.h"

enum {
	AFFIX = 4,		/* bytes of the longest */
	APPOSITION_WORDS = 8,
	QUOTED_WORDS = 10	/* of a title, at most */
};

static uint32_t
class_at(const struct feature_list *l, int distance)
{
	return has(l, distance) ? context_at(l, distance)->class : 0xFFFF;
}

static uint32_t
group_at(const struct feature_list *l, int distance)
{
	return has(l, distance) ? context_at(l, distance)->group : 0xFF;
}

static uint32_t
cover_at(const struct feature_list *l, int distance)
{
	return has(l, distance) ? context_at(l, distance)->cover : 0;
}

static uint32_t
named_at(const struct feature_list *l, int distance)
{
	const struct word *word;

	if (!has(l, distance))
		return 0xFF;
	word = word_at(l, distance);
	return word_is_capital(word) ? (uint32_t)(word->first * 6 +
	    word->last) : 0xFE;
}

/* The word so many words on. */
static void
put_neighbour(struct feature_list *l, int distance)
{
	unsigned kind = (unsigned)(distance + 3);
	uint32_t cover = cover_at(l, distance);

	put(l, KIND_WORD + kind, id_at(l, distance), 0);
	put(l, KIND_CLASS + kind, class_at(l, distance), 0);
	if (!has(l, distance))
		return;
	if (word_at(l, distance)->cues != 0)
		put(l, KIND_CUES + kind, word_at(l, distance)->cues, 0);
	if (cover != 0)
		put(l, KIND_GAZETTEER + kind, cover, 0);
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

/* The order of letters and digits in a word that has both: a0, 0a, a 0. */
static void
put_pattern(struct feature_list *l, uint32_t form)
{
	const struct words *words = l->context->words;
	const struct word *word = word_at(l, 0);
	uint32_t pattern = 0, i;
	char last = 0, c;

	if ((form & 32) == 0 || word->shape <= SHAPE_NUMBER)
		return;
	for (i = word->key; i < word->key_end; i++, last = c) {
		c = words->keys[i];
		c = c >= '0' && c <= '9' ? '0' : (c >= 'a' && c <= 'z') ||
		    (unsigned char)c >= 0x80 ? 'a' : c;
		if (c != last)
			pattern = pattern * 31 + (unsigned char)c;
	}
	put(l, KIND_PATTERN, pattern, context_at(l, 0)->shape);
}

static void
put_affixes(struct feature_list *l)
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
		if (n == 1)
			continue;
		put(l, KIND_PREFIX, prefix, n);
		put(l, KIND_SUFFIX, suffix, n << 1 | capital);
	}
}

static void
put_word(struct feature_list *l)
{
	const struct word *word = word_at(l, 0);
	const struct word_context *here = context_at(l, 0);
	uint32_t cues = word->cues, i;

	put(l, KIND_WORD + 3, here->id, 0);
	put(l, KIND_CLASS + 3, here->class, 0);
	put(l, KIND_GROUP + 2, group_at(l, -1), 0);
	put(l, KIND_GROUP + 3, here->group, 0);
	put(l, KIND_GROUP + 4, group_at(l, 1), 0);
	put(l, KIND_SHAPE + 2, shape_at(l, -1), 0);
	put(l, KIND_SHAPE + 3, here->shape, 0);
	put(l, KIND_SHAPE + 4, shape_at(l, 1), 0);
	put(l, KIND_WORD_SHAPE, here->id, here->shape);
	put(l, KIND_MATCHES, here->cover, here->shape);
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
}

static void
put_matches(struct feature_list *l)
{
	const struct word_context *here = context_at(l, 0);
	uint32_t all = cover_at(l, 0), run = here->run_end - here->run, kind;
	int r;

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
	put(l, KIND_MATCH_DOCUMENT, all,
	    (uint32_t)(l->context->style.numbers << 1 |
	    l->context->by_sentence[here->sentence].row));
}

/* It and the words beside it at once. */
static void
put_joint(struct feature_list *l)
{
	uint32_t shape = shape_at(l, 0), class = class_at(l, 0);

	put(l, KIND_WORDS_BEFORE, id_at(l, -1), id_at(l, 0));
	put(l, KIND_WORDS_NEXT, id_at(l, 0), id_at(l, 1));
	put(l, KIND_CLASSES_BEFORE, class_at(l, -1), class);
	put(l, KIND_CLASSES_NEXT, class, class_at(l, 1));
	put(l, KIND_CLASS_WORD_BEFORE, id_at(l, -1), class);
	put(l, KIND_CLASS_WORD_NEXT, class, id_at(l, 1));
	put(l, KIND_CLASSES_AROUND, class_at(l, -1), class_at(l, 1));
	put(l, KIND_SHAPES_AROUND, shape_at(l, -1) << 8 | shape_at(l, 1),
	    shape);
	put(l, KIND_CLASS_SHAPES, class, shape_at(l, -1) << 16 |
	    shape << 8 | shape_at(l, 1));
}

/* And those behind these. */
static void
put_wide(struct feature_list *l)
{
	uint32_t shape = shape_at(l, 0);

	put(l, KIND_SHAPES_WIDE, shape_at(l, -2) << 24 | shape_at(l, -1) << 16
	    | shape_at(l, 1) << 8 | shape_at(l, 2), shape);
	put(l, KIND_GROUPS_BEFORE, group_at(l, -2) << 8 | group_at(l, -1),
	    group_at(l, 0) << 8 | shape);
	put(l, KIND_GROUPS_NEXT, group_at(l, 0) << 8 | shape,
	    group_at(l, 1) << 8 | group_at(l, 2));
}

/*
 * The noun of an apposition behind word i, X, a Swiss maker of watches: the
 * last of the words that follow the article up to a mark or a small word.
 * Returns its number, or 0 for none.
 */
static size_t
find_apposition(const struct feature_list *l, size_t i)
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

static void
put_apposition(struct feature_list *l, size_t end)
{
	size_t noun = find_apposition(l, end);

	if (noun == 0)
		return;
	put(l, KIND_APPOSITION, l->context->words->list[noun].id, 0);
	put(l, KIND_APPOSITION_CLASS, l->context->by_word[noun].class, 0);
}

/* Whether "(IAEA)" at word i may be made of the initials before it. */
static bool
acronym_follows(const struct feature_list *l, size_t i)
{
	const struct word *list = l->context->words->list;

	return i + 2 < l->to && l->context->words->keys[list[i].key] == '(' &&
	    list[i + 1].shape == SHAPE_UPPER &&
	    l->context->words->keys[list[i + 2].key] == ')';
}

/* What stands around the run. */
static void
put_run_context(struct feature_list *l, uint32_t run, uint32_t end,
    uint32_t position)
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
put_run(struct feature_list *l)
{
	const struct word *list = l->context->words->list;
	const struct word_context *by_word = l->context->by_word;
	const struct word_context *here = context_at(l, 0);
	uint32_t run = here->run, end = here->run_end;
	uint32_t position = position_in(run, end, l->at);

	put(l, KIND_RUN, position << 8 | (end - run < 6 ? end - run : 6),
	    here->shape);
	if (end - run > 1) {
		put(l, KIND_RUN_FIRST, list[run].id, position);
		put(l, KIND_RUN_LAST, list[end - 1].id, position);
		put(l, KIND_RUN_FIRST_CLASS, by_word[run].class, position);
		put(l, KIND_RUN_LAST_CLASS, by_word[end - 1].class, position);
		put(l, KIND_RUN_LAST_CUES, list[end - 1].cues, position);
	}
	/* what stands around a small word is told by its neighbours */
	if (word_is_capital(word_at(l, 0))) {
		put_run_context(l, run, end, position);
		put_apposition(l, end);
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

/* What stands between two quotation marks near the word: titles do. */
static void
put_quoted(struct feature_list *l)
{
	const struct words *words = l->context->words;
	const struct word *list = words->list;
	uint32_t from = l->at, to = l->at + 1, small = 0, i, position;

	while (from > l->from && l->at - from < QUOTED_WORDS &&
	    !context_is_quote(words, from - 1))
		from--;
	while (to < l->to && to - from <= QUOTED_WORDS &&
	    !context_is_quote(words, to))
		to++;
	if (from == l->from || to >= l->to || to - from > QUOTED_WORDS ||
	    l->at - from == QUOTED_WORDS || !list[from - 1].spaced ||
	    list[from].spaced || list[to].spaced)
		return;
	for (i = from; i < to; i++)
		small += list[i].shape == SHAPE_LOWER &&
		    word_length(&list[i]) > 4;
	if (to > from + 1 && to > l->at + 1 && list[to - 1].shape ==
	    SHAPE_MARK)
		to--;		/* a comma or stop before the second mark */
	position = position_in(from, to, l->at);
	put(l, KIND_QUOTED, position << 4 | few(small), shape_at(l, 0));
	put(l, KIND_QUOTED_LENGTH, position << 4 | few(small), to - from);
	put(l, KIND_QUOTED_BEFORE, from > l->from + 1 ? list[from - 2].id :
	    BEFORE_ALL, position << 4 | few(small));
}

/* What its document and the words near its run are about. */
static void
put_topics(struct feature_list *l)
{
	const struct word_context *here = context_at(l, 0);
	uint32_t topics = l->context->style.topics, i;
	uint32_t beside = here->around >> CONTEXT_TOPICS, bits;

	if (topics != 0) {
		put(l, KIND_TOPIC_MATCH, topics, here->cover);
		put(l, KIND_TOPIC_SHAPE, topics, here->shape);
		put(l, KIND_TOPIC_CLASS, topics, here->class);
	}
	if (beside == 0)
		return;
	put(l, KIND_TOPICS_BESIDE, beside, here->cover);
	for (bits = beside, i = 0; bits != 0; bits >>= 1, i++)
		if (bits & 1)
			put(l, KIND_TOPIC_BESIDE, i, (uint32_t)(here->shape <<
			    4) | position_in(here->run, here->run_end, l->at));
}

/*
 * Documents with a dateline are of news agencies. These write in their own
 * ways, and what is marked in their text follows its own: Boston-based is one
 * name there, elsewhere only Boston is.
 */
static void
put_agency(struct feature_list *l)
{
	uint32_t shape = shape_at(l, 0);

	if (!l->context->style.dateline)
		return;
	put(l, KIND_AGENCY_WORD, id_at(l, 0), 0);
	put(l, KIND_AGENCY_NEXT, id_at(l, 1), id_at(l, 2));
	put(l, KIND_AGENCY_MATCH, cover_at(l, 0), shape);
	put(l, KIND_AGENCY_SHAPE, shape, 0);
}

/* What stands around the same word elsewhere in the document. */
static void
put_around(struct feature_list *l, const struct evidence *evidence)
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

/* How the document writes the word. */
static void
put_written(struct feature_list *l)
{
	const struct word_context *here = context_at(l, 0);
	const struct evidence *evidence = history_find_word(l->history, l->at,
	    word_at(l, 0)->id);
	size_t lower = 0, capital = 0;
	bool usual = l->context->by_sentence[here->sentence].mode ==
	    MODE_USUAL;

	if (evidence != NULL) {
		lower = evidence->lower;
		capital = evidence->capital;
		if (usual && capital > 0 && here->capital &&
		    !word_at(l, 0)->begins)
			capital--;
		else if (usual && lower > 0 && !here->capital)
			lower--;
	}
	put(l, KIND_WRITTEN, few(lower) << 4 | few(capital), (uint32_t)
	    (word_at(l, 0)->begins << 8 | here->shape));
}

/* The sentence, and the document. */
static void
put_sentence(struct feature_list *l)
{
	const struct word_context *here = context_at(l, 0);
	const struct style *style = &l->context->style;
	const struct sentence_context *sentence =
	    &l->context->by_sentence[here->sentence];

	put(l, KIND_MODE, sentence->mode, here->shape);
	if (sentence->row)
		put(l, KIND_ROW, here->shape, group_at(l, 0));
	if (style->slug != 0) {
		put(l, KIND_SLUG_SHAPE, style->slug, here->shape);
		put(l, KIND_SLUG_MATCH, style->slug, here->cover);
	}
	if (sentence->headline) {
		put(l, KIND_HEADLINE, (uint32_t)word_at(l, 0)->common,
		    here->shape);
		put(l, KIND_HEADLINE_CLASS, here->class, here->shape);
	}
	if (sentence->quotes)
		put_quoted(l);
	put_topics(l);
	put(l, KIND_NUMBERS, (uint32_t)(style->numbers << 8 | sentence->row),
	    here->shape);
	put_around(l, history_find_word(l->history, l->at,
	    word_at(l, 0)->id));
}

size_t
features_near(const struct context *context, const struct history *history,
    size_t word, uint64_t features[FEATURES_MOST])
{
	struct feature_list l = begin_list(context, history, word, features);

	put_word(&l);
	put_neighbour(&l, -1);
	put_neighbour(&l, 1);
	put_joint(&l);
	put(&l, KIND_POSITION, few(l.at - l.from) << 8 |
	    few(l.to - l.at - 1), context_at(&l, 0)->shape);
	put_written(&l);
	return (size_t)(l.end - features);
}

size_t
features_far(const struct context *context, const struct history *history,
    size_t word, uint64_t features[FEATURES_MOST])
{
	struct feature_list l = begin_list(context, history, word, features);
	uint32_t form;

	put_neighbour(&l, -2);
	put_neighbour(&l, 2);
	form = form_of(context->words, word_at(&l, 0));
	put(&l, KIND_FORM, form, context_at(&l, 0)->shape);
	put_pattern(&l, form);
	put_affixes(&l);
	put_matches(&l);
	put_wide(&l);
	put_run(&l);
	put_sentence(&l);
	put_agency(&l);
	return (size_t)(l.end - features);
}

size_t
features_list(const struct context *context, const struct history *history,
    size_t word, uint64_t features[FEATURES_MOST])
{
	size_t near = features_near(context, history, word, features);

	return near + features_far(context, history, word, features + near);
}
