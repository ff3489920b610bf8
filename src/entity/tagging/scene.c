#include "entity/tagging/scene.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"

enum {
	COMMON_WORD = 5,	/* tenths in lower case */
	GLUE_WORDS = 3,		/* small words in a row within a name */
	CAPITAL_WAY = 1,	/* of struct model_word */
	WORDS_BEHIND = 2,	/* open beside a capital */
	WORDS_BEFORE = 1,
	FLAT_WORDS = 3,		/* fewer say nothing about a document */
	FLAT_SHARE = 200,	/* words for each capital in a flat one */
	DATELINE_SENTENCES = 4,	/* one of them begins with the dateline */
	DATELINE_PLACE = 5,	/* words */
	DATELINE_DATE = 5,
	SURE_FIRST = 4,		/* first names and surnames */
	SURE_LAST = 3
};

/* Shapes beyond enum word_shape. */
enum {
	VIEW_NUMBER = 16,	/* and its digits, up to 5 */
	VIEW_UPPER = 24,	/* and its letters, up to 5 */
	VIEW_SHOUT = 32,
	VIEW_FLAT,
	VIEW_TITLE
};

static size_t
key_length(const struct word *word)
{
	return word->key_end - word->key;
}

static uint8_t
shape_of(const struct word *word, enum scene_mode mode)
{
	size_t len = key_length(word) < 5 ? key_length(word) : 5;

	if (word->shape == SHAPE_NUMBER)
		return (uint8_t)(VIEW_NUMBER + len);
	if (word->shape < SHAPE_LOWER)
		return word->shape;
	if (mode == MODE_FLAT)
		return VIEW_FLAT;
	if (mode == MODE_SHOUT)
		return VIEW_SHOUT;
	if (mode == MODE_TITLE && word->shape == SHAPE_CAPITAL)
		return VIEW_TITLE;
	if (word->shape == SHAPE_UPPER)
		return (uint8_t)(VIEW_UPPER + len);
	return word->shape;
}

/* Finds out how a sentence uses capitals. */
static void
judge(const struct scene *s, struct setting *setting)
{
	size_t capital = 0, upper = 0, common = 0, words = 0, lower = 0;
	size_t numbers = 0, i;

	for (i = setting->from; i < setting->to; i++) {
		const struct word *word = s->words->list + i;

		numbers += word->shape == SHAPE_NUMBER;
		lower += word->shape == SHAPE_LOWER;
		if (word->shape < SHAPE_LOWER || key_length(word) < 3 ||
		    word->cues & (CUE_GLUE | CUE_AND | CUE_IN | CUE_TO))
			continue;
		words++;
		capital += word_is_capital(word);
		common += word_is_capital(word) && word->common >=
		    COMMON_WORD && word->common < COMMON_UNKNOWN;
		upper += word->shape == SHAPE_UPPER;
	}
	setting->row = numbers > 1 && numbers >= lower;
	setting->mode = MODE_USUAL;
	if (words > 1 && upper * 3 > words * 2)
		setting->mode = MODE_SHOUT;
	else if (s->flat)
		setting->mode = MODE_FLAT;
	else if (words > 4 && capital * 8 > words * 7 && common * 3 > capital)
		setting->mode = MODE_TITLE;
}

/* The slug that a document of a news agency begins with, SOCCER-, or 0. */
static uint32_t
topic_of(const struct words *words)
{
	if (words->count < 3 || words->list[0].shape != SHAPE_UPPER ||
	    words->list[1].shape != SHAPE_HYPHEN)
		return 0;
	return words->list[0].id;
}

/* Whether words [i, to) begin with a dateline: BONN 1996-08-30; BONN, Aug 3. */
static bool
is_dateline(const struct words *words, size_t i, size_t to)
{
	const struct word *list = words->list;

	if (i == to || list[i].shape < SHAPE_UPPER ||
	    key_length(&list[i]) < 3)
		return false;
	while (i < to && list[i].shape >= SHAPE_UPPER)
		i++;
	if (i == to)
		return false;
	if (list[i].shape == SHAPE_NUMBER || words->keys[list[i].key] == '(')
		return true;
	return words->keys[list[i].key] == ',' && i + 1 < to &&
	    (list[i + 1].shape == SHAPE_NUMBER ||
	    list[i + 1].cues & CUE_NEVER);
}

/* The same without capitals: a place and a date are all of the sentence. */
static bool
is_flat_dateline(const struct words *words, size_t i, size_t to)
{
	const struct word *list = words->list;
	size_t place = i + DATELINE_PLACE;

	if (i == to || list[i].shape < SHAPE_LOWER ||
	    key_length(&list[i]) < 3)
		return false;
	while (i < to && i < place && list[i].shape >= SHAPE_LOWER)
		i++;
	return i < to && list[i].shape == SHAPE_NUMBER &&
	    to - i <= DATELINE_DATE && list[to - 1].shape == SHAPE_NUMBER;
}

static bool
has_dateline(const struct scene *s, const size_t *ends, size_t sentences)
{
	size_t i, from;

	for (i = 0; i < sentences && i < DATELINE_SENTENCES; i++) {
		from = i == 0 ? 0 : ends[i - 1];
		if (s->flat ? is_flat_dateline(s->words, from, ends[i]) :
		    is_dateline(s->words, from, ends[i]))
			return true;
	}
	return false;
}

/* Finds out how the document uses capitals and numbers. */
static void
judge_document(struct scene *s, const size_t *ends, size_t sentences)
{
	bool first = s->letters + s->digits == 0;
	size_t numbers, words, i;

	if (first && s->words->count > 0)
		s->topic = topic_of(s->words);
	for (i = 0; i < s->words->count; i++) {
		const struct word *word = s->words->list + i;

		s->digits += word->shape == SHAPE_NUMBER;
		s->letters += word->shape >= SHAPE_LOWER;
		s->capitals += word_is_capital(word);
	}
	numbers = s->digits;
	words = s->letters;
	s->flat = words >= FLAT_WORDS && s->capitals * FLAT_SHARE < words;
	if (first)
		s->dateline = has_dateline(s, ends, sentences);
	s->numbers = numbers * 20 < words ? 0 : numbers * 8 < words ? 1 :
	    numbers * 3 < words ? 2 : 3;
}

/* The class of a word as it is written here. */
static void
find_class(struct scene *s, size_t i, enum scene_mode mode)
{
	const struct word *word = s->words->list + i;
	struct view *view = &s->views[i];
	struct model_word known = model_word(s->model, view->id);
	int way = known.usual;

	if (mode == MODE_USUAL && !word->begins)
		way = !word_is_capital(word) ? 0 :
		    word->shape < SHAPE_UPPER ? CAPITAL_WAY : 2;
	view->class = known.classes[way];
	if (view->class == 0)
		view->class = known.classes[known.usual];
	view->group = model_group(s->model, view->class);
	/* mostly written with a capital, or not known at all */
	view->open = known.usual != 0 || view->class == 0;
	view->common = known.usual == 0 && view->class != 0;
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

/* Whether a name can begin with this word. */
static bool
can_begin(const struct scene *s, size_t i)
{
	const struct word *word = s->words->list + i;

	return word_is_capital(word) || (word->cues & CUE_PARTICLE_FIRST) != 0;
}

/*
 * Opens the words beside one with a capital: Australian federal election,
 * 11th Parliament, Franco-German; not behind a mark, unless a capital stands
 * there.
 */
static void
open_beside(struct scene *s, const struct setting *setting, size_t i)
{
	const struct word *list = s->words->list;
	size_t j, words = 0;

	for (j = i + 1; j < setting->to && words < WORDS_BEHIND; j++) {
		if (list[j].shape == SHAPE_MARK && (j + 1 == setting->to ||
		    !word_is_capital(&list[j + 1])))
			break;
		words += list[j].shape != SHAPE_HYPHEN;
		s->views[j].open = true;
	}
	for (j = i, words = 0; j > setting->from && words < WORDS_BEFORE;
	    j--) {
		if (list[j - 1].shape == SHAPE_MARK)
			break;
		words += list[j - 1].shape != SHAPE_HYPHEN;
		s->views[j - 1].open = true;
	}
}

/* Marks the runs of a sentence with capitals, and opens their words. */
static void
find_runs(struct scene *s, const struct setting *setting)
{
	const struct word *list = s->words->list;
	size_t i, j, end, last;

	for (i = setting->from; i < setting->to; i++)
		if (word_is_capital(&list[i]) &&
		    !(list[i].begins && s->views[i].common))
			open_beside(s, setting, i);
	for (i = setting->from; i < setting->to; i = end) {
		end = i + 1;
		if (!can_begin(s, i))
			continue;
		end = run_end(s->words, i, setting->to);
		for (j = i; j < end; j++) {
			s->views[j].wide = (uint32_t)i;
			s->views[j].wide_end = (uint32_t)end;
			s->views[j].open = true;
		}
		for (j = i; j < end; j = last) {
			size_t k;

			for (last = j + 1; last < end &&
			    word_is_capital(&list[last]) ==
			    word_is_capital(&list[j]); last++)
				;
			for (k = j; k < last; k++) {
				s->views[k].run = (uint32_t)j;
				s->views[k].run_end = (uint32_t)last;
			}
		}
	}
}

/* Notes for each word of a match where it stands in it. */
static void
place_match(struct scene *s, size_t at, const struct gazetteer_match *m)
{
	int r = m->reading == 'L' ? 0 : m->reading == 'O' ? 1 : 2;
	size_t i;

	for (i = 0; i < m->words; i++) {
		struct view *view = &s->views[at + i];

		if (m->words < view->lengths[r] ||
		    (m->words == view->lengths[r] &&
		    m->weight <= view->weights[r]))
			continue;
		view->lengths[r] = m->words;
		view->weights[r] = m->weight;
		view->nation |= m->nation;
		view->places[r] = m->words == 1 ? PLACE_ALONE : i == 0 ?
		    PLACE_FIRST : i + 1u == m->words ? PLACE_LAST :
		    PLACE_INSIDE;
	}
}

/* A word that is no known name itself but one and an s is that: Irans. */
static void
drop_plural(struct scene *s, size_t i, enum scene_mode mode)
{
	const struct word *word = s->words->list + i;
	struct view *view = &s->views[i];
	bool plural = false;
	size_t m;

	for (m = view->match; m < view->match_end; m++) {
		if (s->matches[m].words > 1)
			continue;
		if (!s->matches[m].plural)
			return;
		plural = true;
	}
	if (!plural)
		return;
	view->id = words_hash(s->words->keys + word->key,
	    key_length(word) - 1);
	find_class(s, i, mode);
	view->open = true;
}

/* Looks the open words of a sentence up in the gazetteer. */
static void
find_matches(struct scene *s, const struct setting *setting)
{
	size_t from = setting->from, end, i, m;

	for (; scene_stretch(s, setting, &from, &end); from = end) {
		for (i = from; i < end; i++) {
			struct view *view = &s->views[i];

			s->matches = memory_grow(s->matches, &s->match_room,
			    s->match_count + GAZETTEER_MATCHES,
			    sizeof(*s->matches));
			view->match = (uint32_t)s->match_count;
			if (!s->bare &&
			    s->words->list[i].shape >= SHAPE_NUMBER)
				s->match_count += gazetteer_find(s->words, i,
				    end, s->matches + s->match_count);
			view->match_end = (uint32_t)s->match_count;
			for (m = view->match; m < view->match_end; m++)
				place_match(s, i, &s->matches[m]);
			drop_plural(s, i, setting->mode);
		}
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
follower(const struct scene *s, const struct setting *setting, size_t i)
{
	const struct word *word = &s->words->list[i];
	char first = s->words->keys[word->key];

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
		    i + 1 < setting->to && s->views[i + 1].nation ? 32 : 0;
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

/* Notes what stands around the runs of a sentence, and in them. */
static void
look_around(struct scene *s, const struct setting *setting)
{
	const struct word *list = s->words->list;
	size_t from, end, i;
	uint32_t bits;
	int next;

	for (from = setting->from; from < setting->to; from = end) {
		end = s->views[from].run_end;
		if (!word_is_capital(&list[from]))
			continue;
		next = 0;
		bits = sets_of(from > setting->from ? list[from - 1].cues : 0,
		    cues_before, SETS_BEFORE, &next);
		bits |= sets_of(end < setting->to ? list[end].cues : 0,
		    cues_behind, SETS_BEHIND, &next);
		bits |= sets_of(end - from > 1 ? list[end - 1].cues : 0,
		    cues_last, SETS_LAST, &next);
		if (from > setting->from && slice_is(words_key(s->words,
		    from - 1, from), "the"))
			bits |= UINT32_C(1) << next;
		next++;
		if (end < setting->to)
			bits |= follower(s, setting, end) << next;
		next += 6;
		for (i = from; i < end; i++)
			s->views[i].around = bits | name_part(&list[from],
			    end - from, i - from) << next;
	}
}

static void
look_at_sentence(struct scene *s, size_t number)
{
	struct setting *setting = &s->settings[number];
	bool all;
	size_t i;

	judge(s, setting);
	all = setting->mode == MODE_FLAT || setting->mode == MODE_SHOUT;
	for (i = setting->from; i < setting->to; i++) {
		const struct word *word = s->words->list + i;
		struct view *view = &s->views[i];

		memset(view, 0, sizeof(*view));
		view->sentence = (uint32_t)number;
		view->run = view->wide = (uint32_t)i;
		view->run_end = view->wide_end = (uint32_t)i + 1;
		view->id = word->id;
		view->shape = shape_of(word, setting->mode);
		view->capital = setting->mode == MODE_USUAL &&
		    word_is_capital(word);
		find_class(s, i, setting->mode);
		view->open = all || (view->open &&
		    word->shape >= SHAPE_LOWER);
	}
	if (!all)
		find_runs(s, setting);
	find_matches(s, setting);
	if (!all)
		look_around(s, setting);
}

void
scene_look(struct scene *s, const struct model *model,
    const struct words *words, const size_t *ends, size_t sentences)
{
	size_t i;

	s->model = model;
	s->words = words;
	s->sentences = sentences;
	s->match_count = 0;
	s->views = memory_grow(s->views, &s->view_room, words->count,
	    sizeof(*s->views));
	s->settings = memory_grow(s->settings, &s->setting_room, sentences,
	    sizeof(*s->settings));
	judge_document(s, ends, sentences);
	for (i = 0; i < sentences; i++) {
		s->settings[i].from = i == 0 ? 0 : (uint32_t)ends[i - 1];
		s->settings[i].to = (uint32_t)ends[i];
		look_at_sentence(s, i);
	}
}

bool
scene_stretch(const struct scene *s, const struct setting *setting,
    size_t *from, size_t *end)
{
	size_t i = *from;

	while (i < setting->to && !s->views[i].open)
		i++;
	*from = i;
	while (i < setting->to && s->views[i].open)
		i++;
	*end = i;
	return *from < *end;
}

void
scene_forget(struct scene *s)
{
	s->letters = s->capitals = s->digits = 0;
}

void
scene_free(struct scene *s)
{
	free(s->views);
	free(s->settings);
	free(s->matches);
	memset(s, 0, sizeof(*s));
}
