/*
 * Learns the model of enttag from names marked by hand.
 * usage: entities CLUSTERS THREADS ROWS OUTPUT PART WEIGHT SENTENCES
 * MENTIONS ...
 *
 * CLUSTERS is what clusters printed. Each set has a WEIGHT in percent, a file
 * whose S records are its text, and one whose e records are the names in it.
 *
 * What the names of a document tell about others must be learned from names
 * as they are found in text that is not known: so weights are first learned
 * from all documents but those of a fold, for each fold, and tag that fold.
 * The weights of the model are learned from all documents then, with what
 * these tags tell; of the rows those that say most are kept, ROWS of them,
 * and learned once more alone, several times in other orders, as names that
 * are hard to tell go one way in one order and another way in the next.
 *
 * PART is a model with the same rows that is learned from all but a fold: it
 * tells how sure mentions are.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/error.h"
#include "entity/tagging/context.h"
#include "entity/tagging/decode.h"
#include "entity/tagging/features.h"
#include "entity/tagging/history.h"
#include "entity/tagging/history_features.h"
#include "entity/tagging/model.h"
#include "entity/tagging/tags.h"
#include "train/gates.h"
#include "train/gold.h"
#include "train/pack.h"
#include "train/perceptron.h"

enum {
	NO_FOLD = -1,
	PART_FOLD = 0,
	SEEN_TWICE = 2,		/* features seen less often are not learned */
	EPOCHS_FIRST = 4,	/* for the folds, and to choose rows */
	EPOCHS = 10,
	RUNS = 4,		/* that are averaged for the model ... */
	RUNS_SURE = 2,		/* ... and to see how sure it is */
	MARGIN_UNIT = 128,
	THREADS_MAX = 16
};

#define NO_ROW UINT32_MAX
#define NO_PLACE SIZE_MAX
#define CONST_TAGS(a) ((const int32_t (*)[MODEL_TAGS])(a))

/* Features and the numbers of their rows. */
struct feature_table {
	uint64_t *features;	/* open addressing; 0 free */
	uint32_t *numbers;	/* first how often it is seen, then its row */
	size_t size, count;
};

/* Weights to be learned by a thread of their own. */
struct job {
	int without;		/* fold, or NO_FOLD */
	unsigned run;
	struct weights weights;
};

struct trainer {
	struct gold gold;
	size_t words;		/* in all documents */
	size_t gates;		/* words that have one */
	struct pack pack;
	struct model model;
	struct feature_table table;
	struct training_set set;
	struct weights folds[GOLD_FOLDS];	/* learned without each fold */
	struct weights weights;
	struct weights part;	/* learned without PART_FOLD */
	uint64_t *features;	/* by row */
	int32_t (*emissions)[MODEL_TAGS];	/* of a stretch */
	size_t emission_room;
	int threads;
	struct job *jobs;	/* of learn_jobs */
	size_t job_count, next_job;
	int epochs;
	pthread_mutex_t lock;
};

static size_t
slot_of(const struct feature_table *t, uint64_t feature)
{
	size_t slot = feature >> 7 & (t->size - 1);

	while (t->features[slot] != 0 && t->features[slot] != feature)
		slot = (slot + 1) & (t->size - 1);
	return slot;
}

static void
grow_table(struct feature_table *t)
{
	struct feature_table old = *t;
	size_t i, slot;

	t->size = old.size == 0 ? 1 << 20 : old.size * 2;
	t->features = memory_get(t->size, sizeof(*t->features));
	t->numbers = memory_get(t->size, sizeof(*t->numbers));
	for (i = 0; i < old.size; i++) {
		if (old.features[i] == 0)
			continue;
		slot = slot_of(t, old.features[i]);
		t->features[slot] = old.features[i];
		t->numbers[slot] = old.numbers[i];
	}
	free(old.features);
	free(old.numbers);
}

static void
count_feature(struct feature_table *t, uint64_t feature)
{
	size_t slot;

	if (t->count * 2 >= t->size)
		grow_table(t);
	slot = slot_of(t, feature);
	if (t->features[slot] == 0) {
		t->features[slot] = feature;
		t->count++;
	}
	t->numbers[slot]++;
}

/*
 * Gives each feature that was seen often enough a row; returns their features.
 */
static uint64_t *
number_features(struct feature_table *t, uint32_t least, size_t *width)
{
	uint64_t *features = memory_get(t->count, sizeof(*features));
	size_t i;

	*width = 0;
	for (i = 0; i < t->size; i++) {
		if (t->features[i] == 0)
			continue;
		if (t->numbers[i] < least) {
			t->numbers[i] = NO_ROW;
			continue;
		}
		features[*width] = t->features[i];
		t->numbers[i] = (uint32_t)(*width)++;
	}
	return features;
}

static void
free_table(struct feature_table *t)
{
	free(t->features);
	free(t->numbers);
	memset(t, 0, sizeof(*t));
}

static size_t
list_features(const struct gold_document *d, int pass, size_t word,
    uint64_t features[FEATURES_MOST])
{
	return pass == 0 ?
	    features_list(&d->context, &d->history, word, features) :
	    history_features_list(&d->context, &d->history, word, d->found,
	    features);
}

/* Calls a function for every stretch of open words. */
static void
each_stretch(struct trainer *t, void (*take)(struct trainer *,
    struct gold_document *, size_t from, size_t end, int pass), int pass)
{
	size_t i, j, from, end;

	for (i = 0; i < t->gold.count; i++) {
		struct gold_document *d = &t->gold.list[i];

		for (j = 0; j < d->sentences; j++) {
			const struct sentence_context *s =
			    &d->context.by_sentence[j];

			for (from = s->from; context_stretch(&d->context, s,
			    &from, &end); from = end)
				take(t, d, from, end, pass);
		}
	}
}

static void
count_stretch(struct trainer *t, struct gold_document *d, size_t from,
    size_t end, int pass)
{
	uint64_t features[FEATURES_MOST];
	size_t i, n;

	for (; from < end; from++) {
		n = list_features(d, pass, from, features);
		for (i = 0; i < n; i++)
			count_feature(&t->table, features[i]);
	}
}

/* Appends the rows of features to those of the last token. */
static void
add_rows(struct training_set *l, const struct feature_table *t,
    const uint64_t *features, size_t n)
{
	uint32_t row;
	size_t i;

	l->rows = memory_grow(l->rows, &l->row_room, l->row_count + n,
	    sizeof(*l->rows));
	for (i = 0; i < n; i++) {
		row = t->numbers[slot_of(t, features[i])];
		if (row != NO_ROW)
			l->rows[l->row_count++] = row;
	}
}

/* Appends a token with the rows of its features. */
static void
add_word(struct trainer *t, const struct gold_document *d, size_t word,
    uint8_t tag, int pass)
{
	struct training_set *l = &t->set;
	uint64_t features[FEATURES_MOST];

	l->tags = memory_grow(l->tags, &l->tag_room, l->token_count + 1, 1);
	l->begin = memory_grow(l->begin, &l->begin_room, l->token_count + 2,
	    sizeof(*l->begin));
	l->late = memory_grow(l->late, &l->late_room, l->token_count + 1,
	    sizeof(*l->late));
	l->tags[l->token_count] = tag;
	l->begin[l->token_count] = l->row_count;
	add_rows(l, &t->table, features, list_features(d, 0, word, features));
	l->late[l->token_count] = l->row_count;
	if (pass == 1)
		add_rows(l, &t->table, features, list_features(d, 1, word,
		    features));
	l->begin[++l->token_count] = l->row_count;
}

static void
add_stretch(struct trainer *t, struct gold_document *d, size_t from,
    size_t end, int pass)
{
	struct training_set *l = &t->set;
	struct example *e;
	size_t i;
	uint8_t tag;

	l->examples = memory_grow(l->examples, &l->example_room,
	    l->example_count + 1, sizeof(*l->examples));
	e = &l->examples[l->example_count++];
	e->first = l->token_count;
	e->count = (uint32_t)(end - from);
	e->weight = d->weight * PERCEPTRON_UNIT / 100;
	e->fold = d->fold;
	e->partial = d->partial;
	e->recased = d->letters != CASE_AS_IS;
	for (i = from; i < end; i++) {
		tag = d->tags[i];
		/* a name that goes on into words that are not open */
		if (tag != TAG_OUTSIDE && ((i == from && !tag_begins(tag)) ||
		    (i + 1 == end && !tag_ends(tag))))
			tag = TAG_OUTSIDE;
		add_word(t, d, i, tag, pass);
	}
}

/* Makes the tags of examples whole: what is left of cut names is none. */
static void
mend_tags(struct training_set *l)
{
	size_t i, j, k;

	for (i = 0; i < l->example_count; i++) {
		uint8_t *tags = l->tags + l->examples[i].first;
		size_t n = l->examples[i].count;

		for (j = 0; j < n; j = k) {
			k = j + 1;
			if (tags[j] == TAG_OUTSIDE)
				continue;
			if (tag_begins(tags[j]) && tag_ends(tags[j]))
				continue;
			while (k < n && tags[k] != TAG_OUTSIDE &&
			    !tag_begins(tags[k]) && !tag_ends(tags[k - 1]))
				k++;
			if (!tag_begins(tags[j]) || !tag_ends(tags[k - 1]))
				memset(tags + j, TAG_OUTSIDE, k - j);
		}
	}
}

/* The training set of all documents, with the second pass or without. */
static void
make_training_set(struct trainer *t, int pass)
{
	struct training_set *l = &t->set;

	l->example_count = l->token_count = l->row_count = 0;
	each_stretch(t, count_stretch, 0);
	if (pass == 1)
		each_stretch(t, count_stretch, 1);
	free(t->features);
	t->features = number_features(&t->table, SEEN_TWICE, &l->width);
	each_stretch(t, add_stretch, pass);
	mend_tags(l);
	free_table(&t->table);
}

static void *
take_jobs(void *argument)
{
	struct trainer *t = argument;
	struct job *job;

	for (;;) {
		pthread_mutex_lock(&t->lock);
		job = &t->jobs[t->next_job];
		t->next_job += t->next_job < t->job_count;
		pthread_mutex_unlock(&t->lock);
		if (job == t->jobs + t->job_count)
			return NULL;
		job->weights = perceptron_learn(&t->set, job->without,
		    t->epochs, job->run);
	}
}

static void
learn_jobs(struct trainer *t, struct job *jobs, size_t count, int epochs)
{
	pthread_t threads[THREADS_MAX];
	int i;

	t->jobs = jobs;
	t->job_count = count;
	t->next_job = 0;
	t->epochs = epochs;
	if (t->threads < 1 || t->threads > THREADS_MAX ||
	    pthread_mutex_init(&t->lock, NULL) != 0)
		error_fatal("that many threads cannot be used");
	for (i = 0; i < t->threads; i++)
		if (pthread_create(&threads[i], NULL, take_jobs, t) != 0)
			error_fatal("a thread cannot be made");
	for (i = 0; i < t->threads; i++)
		pthread_join(threads[i], NULL);
	pthread_mutex_destroy(&t->lock);
}

/* Learns weights without each of the folds. */
static void
learn_folds(struct trainer *t)
{
	struct job jobs[GOLD_FOLDS] = { 0 };
	int fold;

	for (fold = 0; fold < GOLD_FOLDS; fold++)
		jobs[fold].without = fold;
	learn_jobs(t, jobs, GOLD_FOLDS, EPOCHS_FIRST);
	for (fold = 0; fold < GOLD_FOLDS; fold++)
		t->folds[fold] = jobs[fold].weights;
}

/* Makes weights the sum of them and others, which are given back. */
static void
add_weights(struct weights *w, struct weights *other, size_t width)
{
	size_t i;
	int t, u;

	for (i = 0; i < width; i++)
		for (t = 0; t < MODEL_TAGS; t++)
			w->rows[i][t] += other->rows[i][t];
	for (t = 0; t < MODEL_TAGS; t++)
		for (u = 0; u < MODEL_TAGS; u++)
			w->transitions[t][u] += other->transitions[t][u];
	free(other->rows);
}

/*
 * The average of the weights of up to RUNS runs without a fold: each of them
 * errs in other names.
 */
static struct weights
average_runs(struct trainer *t, int without, unsigned runs)
{
	struct job jobs[RUNS] = { 0 };
	struct weights w;
	size_t i;
	unsigned run;
	int k, u;

	for (run = 0; run < runs; run++) {
		jobs[run].without = without;
		jobs[run].run = run + 1;
	}
	learn_jobs(t, jobs, runs, EPOCHS);
	w = jobs[0].weights;
	for (run = 1; run < runs; run++)
		add_weights(&w, &jobs[run].weights, t->set.width);
	for (i = 0; i < t->set.width; i++)
		for (k = 0; k < MODEL_TAGS; k++)
			w.rows[i][k] /= (int32_t)runs;
	for (k = 0; k < MODEL_TAGS; k++)
		for (u = 0; u < MODEL_TAGS; u++)
			w.transitions[k][u] /= (int32_t)runs;
	return w;
}

/* How much a row says: between its most and its least weight. */
static int32_t
spread(const int32_t row[MODEL_TAGS])
{
	int32_t least = row[0], most = row[0];
	int t;

	for (t = 1; t < MODEL_TAGS; t++) {
		least = row[t] < least ? row[t] : least;
		most = row[t] > most ? row[t] : most;
	}
	return most - least;
}

static int
downwards(const void *a, const void *b)
{
	int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;

	return x > y ? -1 : x < y;
}

/* Leaves the rows out of the training set that say least. */
static void
keep_rows(struct trainer *t, size_t rows)
{
	struct training_set *l = &t->set;
	int32_t *spreads = memory_get(l->width, sizeof(*spreads)), least;
	uint32_t *numbers = memory_get(l->width, sizeof(*numbers));
	size_t i, j, late, kept = 0;

	for (i = 0; i < l->width; i++)
		spreads[i] = spread(t->weights.rows[i]);
	qsort(spreads, l->width, sizeof(*spreads), downwards);
	least = rows < l->width ? spreads[rows] : 0;
	for (i = 0; i < l->width; i++) {
		numbers[i] = NO_ROW;
		if (spread(t->weights.rows[i]) <= least)
			continue;
		numbers[i] = (uint32_t)kept;
		t->features[kept++] = t->features[i];
	}
	l->width = kept;
	for (i = j = kept = 0; i < l->token_count; i++) {
		late = l->late[i];
		l->begin[i] = kept;
		l->late[i] = NO_PLACE;
		for (; j < l->begin[i + 1]; j++) {
			if (j == late)
				l->late[i] = kept;
			if (numbers[l->rows[j]] != NO_ROW)
				l->rows[kept++] = numbers[l->rows[j]];
		}
		if (l->late[i] == NO_PLACE)
			l->late[i] = kept;
	}
	l->begin[l->token_count] = l->row_count = kept;
	free(spreads);
	free(numbers);
}

/* Fills the emissions with those of n tokens. */
static void
weigh_tokens(struct trainer *t, const struct weights *w, size_t first,
    size_t n, bool second)
{
	size_t i;

	t->emissions = memory_grow(t->emissions, &t->emission_room, n,
	    sizeof(*t->emissions));
	for (i = 0; i < n; i++)
		perceptron_weigh(&t->set, w, first + i, second,
		    t->emissions[i]);
}

/* Tags the stretches of a document; example is the number of the first. */
static void
find_names(struct trainer *t, struct gold_document *d, size_t *example,
    struct decoder *decoder)
{
	const struct weights *w = &t->folds[d->fold];
	size_t i, from, end;

	d->found = memory_get(d->words.count + 1, 1);
	decoder_transitions(decoder, CONST_TAGS(w->transitions));
	for (i = 0; i < d->sentences; i++) {
		const struct sentence_context *s = &d->context.by_sentence[i];

		from = s->from;
		for (; context_stretch(&d->context, s, &from, &end);
		    from = end) {
			size_t first = t->set.examples[(*example)++].first;

			weigh_tokens(t, w, first, end - from, false);
			decode(decoder, CONST_TAGS(t->emissions), end - from,
			    d->found + from);
		}
	}
	history_add_tags(&d->history, &d->context, d->found);
}

/* Tags every fold with the weights learned without it. */
static void
find_all_names(struct trainer *t)
{
	struct decoder decoder = { 0 };
	size_t example = 0, i;
	int fold;

	for (i = 0; i < t->gold.count; i++)
		find_names(t, &t->gold.list[i], &example, &decoder);
	for (fold = 0; fold < GOLD_FOLDS; fold++)
		free(t->folds[fold].rows);
	decoder_free(&decoder);
}

/* Right and all mentions by margin. */
struct tally {
	long right[MODEL_MARGINS], all[MODEL_MARGINS];
};

static void
tally_example(struct tally *tally, const struct example *e,
    const uint8_t *gold, const uint8_t *found, const int32_t *margins)
{
	size_t i, from = 0;
	int32_t margin = 0;

	for (i = 0; i < e->count; i++) {
		if (tag_begins(found[i])) {
			from = i;
			margin = margins[i];
		}
		if (margins[i] < margin)
			margin = margins[i];
		if (!tag_ends(found[i]))
			continue;
		margin /= MARGIN_UNIT;
		if (margin >= MODEL_MARGINS)
			margin = MODEL_MARGINS - 1;
		tally->all[margin]++;
		tally->right[margin] += memcmp(gold + from, found + from,
		    i + 1 - from) == 0;
	}
}

/* Shares that never fall, by pooling neighbours that do. */
static void
smooth(const struct tally *tally, uint8_t shares[MODEL_MARGINS])
{
	long right[MODEL_MARGINS], all[MODEL_MARGINS], share;
	int width[MODEL_MARGINS], n = 0, i, j, at = 0;

	for (i = 0; i < MODEL_MARGINS; i++, n++) {
		right[n] = tally->right[i];
		all[n] = tally->all[i];
		width[n] = 1;
		while (n > 0 && right[n - 1] * all[n] >= right[n] *
		    all[n - 1]) {
			n--;
			right[n] += right[n + 1];
			all[n] += all[n + 1];
			width[n] += width[n + 1];
		}
	}
	for (i = 0; i < n; i++) {
		share = all[i] == 0 ? 99 : right[i] * 100 / all[i];
		for (j = 0; j < width[i]; j++)
			shares[at++] = (uint8_t)(share < 1 ? 1 : share > 99 ?
			    99 : share);
	}
}

/*
 * Finds out how often mentions of each margin are right, in the documents of
 * a fold as they are, with weights learned without it.
 */
static void
calibrate(struct trainer *t, const struct weights *w, int fold)
{
	struct tally tally = { { 0 }, { 0 } };
	struct decoder decoder = { 0 };
	const struct training_set *l = &t->set;
	int32_t *margins = NULL;
	size_t margin_room = 0, found_room = 0, i;
	uint8_t *found = NULL, shares[MODEL_MARGINS];

	decoder_transitions(&decoder, CONST_TAGS(w->transitions));
	for (i = 0; i < l->example_count; i++) {
		const struct example *e = &l->examples[i];

		if (e->partial || e->recased || e->fold != fold)
			continue;
		margins = memory_grow(margins, &margin_room, e->count,
		    sizeof(*margins));
		found = memory_grow(found, &found_room, e->count, 1);
		weigh_tokens(t, w, e->first, e->count, true);
		decode(&decoder, CONST_TAGS(t->emissions), e->count, found);
		decode_margins(&decoder, CONST_TAGS(t->emissions), e->count,
		    found, margins);
		tally_example(&tally, e, l->tags + e->first, found, margins);
	}
	smooth(&tally, shares);
	pack_shares(&t->pack, MARGIN_UNIT, shares);
	free(margins);
	free(found);
	decoder_free(&decoder);
}

static void
learn(struct trainer *t, size_t rows)
{
	make_training_set(t, 0);
	learn_folds(t);
	find_all_names(t);
	make_training_set(t, 1);
	t->weights = perceptron_learn(&t->set, NO_FOLD, EPOCHS_FIRST, 0);
	keep_rows(t, rows);
	free(t->weights.rows);
	t->weights = average_runs(t, NO_FOLD, RUNS);
	t->part = average_runs(t, PART_FOLD, RUNS_SURE);
	calibrate(t, &t->part, PART_FOLD);
}

/* A row, and how often words that are learned from have its feature. */
struct use {
	uint32_t row, uses;
	uint64_t feature;
};

/* Those of most uses first. */
static int
by_use(const void *a, const void *b)
{
	const struct use *x = a, *y = b;

	if (x->uses != y->uses)
		return x->uses > y->uses ? -1 : 1;
	return x->feature < y->feature ? -1 : x->feature > y->feature;
}

/* Puts the rows down, those that are used most first. */
static void
pack_rows(const struct trainer *t, const struct weights *w, struct pack *p)
{
	struct use *uses = memory_get(t->set.width, sizeof(*uses));
	size_t i;

	for (i = 0; i < t->set.width; i++) {
		uses[i].row = (uint32_t)i;
		uses[i].feature = t->features[i];
	}
	for (i = 0; i < t->set.row_count; i++)
		uses[t->set.rows[i]].uses++;
	qsort(uses, t->set.width, sizeof(*uses), by_use);
	for (i = 0; i < t->set.width; i++)
		pack_row(p, uses[i].feature, w->rows[uses[i].row],
		    uses[i].uses);
	free(uses);
}

/* Puts weights into a model that has all else, and writes it. */
static void
pack_model(const struct trainer *t, const struct weights *w, struct pack *p,
    const char *path)
{
	FILE *file = fopen(path, "wb");

	pack_rows(t, w, p);
	pack_transitions(p, CONST_TAGS(w->transitions));
	pack_seal(p);
	if (file == NULL || fwrite(p->bytes, 1, p->len, file) != p->len ||
	    fclose(file) != 0)
		error_fatal("%s: cannot be written", path);
}

/* Writes the model, and the one that is learned without a fold. */
static void
pack_models(struct trainer *t, const char *path, const char *part_path)
{
	struct pack part = t->pack;

	part.bytes = memory_get(part.len, 1);
	memcpy(part.bytes, t->pack.bytes, part.len);
	pack_model(t, &t->part, &part, part_path);
	pack_model(t, &t->weights, &t->pack, path);
	printf("%zu mentions, %zu of them not made of whole words\n"
	    "%zu words of %zu, %zu rows, %zu bytes\n"
	    "%zu gates, %.2f rows a word, %.2f%% of them in another line\n",
	    t->gold.mentions, t->gold.lost, t->set.token_count, t->words,
	    t->pack.rows, t->pack.len, t->gates, (double)t->pack.uses /
	    (double)t->set.token_count, 100 * (double)t->pack.spilled /
	    (double)t->pack.uses);
}

int
main(int argc, char **argv)
{
	static struct trainer t;
	size_t i;
	int set;

	error_begin("entities");
	if (argc < 9 || argc % 3 != 0)
		error_usage("usage: entities clusters threads rows output part "
		    "weight sentences mentions ...\n",
		    "wrong number of operands");
	t.threads = atoi(argv[2]);
	pack_begin(&t.pack, argv[1]);
	if (model_open(&t.model, t.pack.bytes, t.pack.len) != NULL)
		error_fatal("the clusters make no model");
	for (set = 6; set < argc; set += 3)
		gold_read(&t.gold, argv[set + 1], argv[set + 2],
		    atoi(argv[set]));
	t.gates = gates_learn(&t.gold, &t.model, &t.pack);
	gold_make_contexts(&t.gold, &t.model);
	for (i = 0; i < t.gold.count; i++)
		t.words += t.gold.list[i].words.count;
	learn(&t, (size_t)atol(argv[3]));
	pack_models(&t, argv[4], argv[5]);
	return 0;
}
