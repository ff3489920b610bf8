/*
 * Learns the weights of text/boundary_features.h from sentences split by hand.
 * usage: boundaries WEIGHT DOCS GOLD [WEIGHT DOCS GOLD ...]
 *
 * DOCS holds D records with their text, GOLD the S records of the same
 * documents in the same order, and WEIGHT says how much an example of this
 * set counts. The splitter itself walks through each text and asks about
 * every candidate; the answers come from the gold, and the features of each
 * candidate with its answer are the examples. Where GOLD is "-" the answers
 * come from the rules: text of a kind that nobody split by hand, which keeps
 * the weights from being those of the other kinds only.
 *
 * A logistic regression is fitted to the examples by AdaGrad (Duchi, Hazan
 * and Singer 2011); its weights, rounded to 8 bits, are printed as a table.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/input.h"
#include "core/record.h"
#include "text/boundary.h"
#include "text/boundary_features.h"
#include "text/boundary_rules.h"
#include "text/sentence.h"

enum {
	EPOCHS = 16,
	LEAST = 2,		/* times that a feature must be seen */
	SCALE = 24		/* of a weight of 1, once it is rounded */
};

static const double rate = 0.1, decay = 0.01;
static const float missed = 1.3f;	/* an end missed is the worse error */

struct example {
	uint32_t features[FEATURES_MOST];
	uint8_t count;
	bool ends;
	float weight;
};

struct trainer {
	struct example *examples;
	size_t count, room;
	float weight;		/* of the set at hand */
	bool by_rule;		/* it has no gold */
	struct input gold;
	struct slice line;	/* of the gold, len 0 at its end */
	struct record record;	/* that line, not used yet */
	const char *at, *end;	/* the text at hand, escaped */
};

static double weights[FEATURE_PLACES], squares[FEATURE_PLACES];
static double sums[FEATURE_PLACES];	/* of the weights after an epoch */

/* The next record of the gold. */
static void
next_gold(struct trainer *t)
{
	bool whole;

	if (!input_line(&t->gold, &t->line, &whole)) {
		t->line.len = 0;
		return;
	}
	t->line.len--;
	if (!record_parse(t->line, &t->record))
		error_fatal("the gold has a line that is no record");
}

/* Whether the gold has a sentence of the document that ends there. */
static bool
ends_at(struct trainer *t, uint64_t offset)
{
	while (t->line.len > 0 && t->record.kind != 'Z' &&
	    (t->record.kind != 'S' || t->record.end < offset))
		next_gold(t);
	return t->line.len > 0 && t->record.kind == 'S' &&
	    t->record.end == offset;
}

/* A sentence_judge that knows the answers, and writes them down. */
static bool
ask(void *judge, struct candidate *c)
{
	struct trainer *t = judge;
	struct example *e;
	bool ends, settled;

	candidate_look(c);
	ends = t->by_rule ? boundary_rule(c) : ends_at(t, c->offset);
	if (boundary_is_settled(c, &settled))
		return t->by_rule ? settled : ends;
	t->examples = memory_grow(t->examples, &t->room, t->count + 1,
	    sizeof(*t->examples));
	e = &t->examples[t->count++];
	e->count = (uint8_t)boundary_features(c, e->features);
	e->ends = ends;
	e->weight = ends ? t->weight * missed : t->weight;
	return ends;
}

/* A sentence_source: the text at hand, unescaped. */
static size_t
read_text(void *from, char *bytes, size_t room)
{
	static const char escapes[] = "tnr0\\", meant[] = "\t\n\r\0\\";
	struct trainer *t = from;
	const char *escape;
	size_t n;

	for (n = 0; n < room && t->at < t->end; n++) {
		bytes[n] = *t->at++;
		if (bytes[n] != '\\' || t->at == t->end)
			continue;
		escape = memchr(escapes, *t->at, sizeof(escapes) - 1);
		if (escape != NULL) {
			bytes[n] = meant[escape - escapes];
			t->at++;
		}
	}
	return n;
}

static void
learn_document(struct trainer *t, struct splitter *splitter,
    const struct record *r)
{
	struct sentence sentence;

	if (!t->by_rule) {
		while (t->line.len > 0 && (t->record.kind != 'D' ||
		    !slice_equal(t->record.doc, r->doc)))
			next_gold(t);
		if (t->line.len == 0)
			error_fatal("%.*s: not in the gold, or out of order",
			    (int)r->doc.len, r->doc.at);
		next_gold(t);
	}
	t->at = r->text.at;
	t->end = r->text.at + r->text.len;
	splitter_begin(splitter, LINES_GUESS, false, read_text, t);
	while (splitter_next(splitter, &sentence))
		;
}

static FILE *
open_file(const char *path)
{
	FILE *file = fopen(path, "rb");

	if (file == NULL)
		error_fatal("%s: cannot be opened", path);
	return file;
}

static void
learn_set(struct trainer *t, const char *docs_path, const char *gold_path)
{
	static struct input docs;
	static struct progress progress;
	FILE *docs_file = open_file(docs_path), *gold_file = NULL;
	struct splitter *splitter = splitter_new();
	struct slice line;
	struct record r;
	bool whole;

	t->by_rule = strcmp(gold_path, "-") == 0;
	input_begin(&docs, fileno(docs_file), docs_path, &progress);
	if (!t->by_rule) {
		gold_file = open_file(gold_path);
		input_begin(&t->gold, fileno(gold_file), gold_path, &progress);
		next_gold(t);
	}
	splitter_judge(splitter, ask, t);
	while (input_line(&docs, &line, &whole)) {
		line.len--;
		if (!whole || !record_parse(line, &r))
			error_fatal("%s: a line is no record", docs_path);
		learn_document(t, splitter, &r);
	}
	free(splitter);
	(void)fclose(docs_file);
	if (gold_file != NULL)
		(void)fclose(gold_file);
}

/* One step for one example. */
static void
step(const struct example *e)
{
	double sum = 0, error, gradient;
	int i;

	for (i = 0; i < e->count; i++)
		sum += weights[e->features[i]];
	error = (1 / (1 + exp(-sum)) - e->ends) * e->weight;
	for (i = 0; i < e->count; i++) {
		double *w = &weights[e->features[i]];
		double *square = &squares[e->features[i]];

		gradient = error + decay * *w;
		*square += gradient * gradient;
		*w -= rate * gradient / sqrt(*square + 1e-8);
	}
}

/* Marsaglia's xorshift (2003), so that every machine shuffles alike. */
static uint64_t
random_number(void)
{
	static uint64_t state = UINT64_C(88172645463325252);

	state ^= state << 13;
	state ^= state >> 7;
	return state ^= state << 17;
}

/* Leaves out the features that are too rare to learn from. */
static void
prune(struct example *examples, size_t count)
{
	static uint32_t seen[FEATURE_PLACES];
	struct example *e;
	int i, kept;

	for (e = examples; e < examples + count; e++)
		for (i = 0; i < e->count; i++)
			seen[e->features[i]]++;
	for (e = examples; e < examples + count; e++) {
		for (i = kept = 0; i < e->count; i++)
			if (seen[e->features[i]] >= LEAST)
				e->features[kept++] = e->features[i];
		e->count = (uint8_t)kept;
	}
}

static void
fit(struct example *examples, size_t count)
{
	size_t i, j;
	int epoch;

	for (epoch = 0; epoch < EPOCHS; epoch++) {
		for (i = count; i > 1; i--) {
			struct example swap = examples[i - 1];

			j = random_number() % i;
			examples[i - 1] = examples[j];
			examples[j] = swap;
		}
		for (i = 0; i < count; i++)
			step(&examples[i]);
		for (i = 0; i < FEATURE_PLACES && epoch >= EPOCHS / 2; i++)
			sums[i] += weights[i];
	}
	for (i = 0; i < FEATURE_PLACES; i++)
		weights[i] = sums[i] / (EPOCHS - EPOCHS / 2);
}

static void
print_weights(const struct trainer *t)
{
	size_t i, ends = 0;
	double w;

	for (i = 0; i < t->count; i++)
		ends += t->examples[i].ends;
	printf("# weights %d\n", FEATURE_PLACES);
	printf("# boundary_weights: of the features that say whether a sentence\n"
	    "# ends (src/text/boundary_features.c), by their places; made by\n"
	    "# src/train/boundaries.sh from %zu candidates, %zu of them ends.\n"
	    "# source: statistics of the sentences of UD English EWT (train,\n"
	    "#   CC BY-SA 4.0) and GUM (train, annotations CC BY 4.0), and of\n"
	    "#   2,200 documents of Reuters-21578 and of press releases of the\n"
	    "#   US Senate (public domain), split by the rules alone; no text.\n"
	    "# licence: CC0-1.0\n", t->count, ends);
	for (i = 0; i < FEATURE_PLACES; i++) {
		w = floor(weights[i] * SCALE + 0.5);
		w = w > 127 ? 127 : w < -127 ? -127 : w;
		if (w > 0 || w < 0)
			printf("%zu\t%d\n", i, (int)w);
	}
}

int
main(int argc, char **argv)
{
	static struct trainer t;
	int set;

	error_begin("boundaries");
	if (argc < 4 || argc % 3 != 1)
		error_usage("usage: boundaries weight docs gold ...\n",
		    "wrong number of operands");
	for (set = 1; set < argc; set += 3) {
		t.weight = (float)atof(argv[set]);
		learn_set(&t, argv[set + 1], argv[set + 2]);
	}
	prune(t.examples, t.count);
	fit(t.examples, t.count);
	print_weights(&t);
	free(t.examples);
	if (fflush(stdout) != 0 || ferror(stdout))
		error_fatal("standard output: cannot be written");
	return 0;
}
