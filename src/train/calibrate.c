/*
 * Says in a model of enttag how sure second readings are.
 * usage: calibrate MODEL PART FOLD SENTENCES MENTIONS ...
 *
 * Tags documents that the model PART has not learned from: those of a FOLD of
 * each set, or all for -1. PART is MODEL itself, or is learned like it from
 * less. How many second readings of each margin are right there is written
 * into MODEL.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/error.h"
#include "entity/tagging/model.h"
#include "entity/tagging/rules.h"
#include "entity/tagging/tagger.h"
#include "entity/tagging/tags.h"
#include "train/gold.h"
#include "train/pack.h"

enum { NONE_IS_SO_SURE = 101 };	/* in percent: none is listed */

/* Right and all second readings by margin: of each step, or of several. */
struct tally {
	long right, all;
	int width;
};

/* Tallies a document; a tagger keeps what it knows of the words of one. */
static void
tally_document(const struct model *model, const struct gold_document *d,
    struct tally tally[MODEL_SECONDS])
{
	struct tagger t = { .model = model, .rules = &name_rules,
	    .confidence = true, .least_second = NONE_IS_SO_SURE };
	struct mentions mentions = { 0 };
	size_t *ends = memory_get(d->sentences, sizeof(*ends)), i, first = 0;
	int32_t step;

	tagger_tag(&t, &d->words, d->ends, d->sentences, &mentions, ends);
	for (i = 0; i < d->words.count; i++) {
		if (tag_begins(t.seconds[i]))
			first = i;
		if (!tag_ends(t.seconds[i]))
			continue;
		step = t.margins[first] / model->unit;
		tally[step].all++;
		tally[step].right += memcmp(d->tags + first,
		    t.seconds + first, i + 1 - first) == 0;
	}
	tagger_free(&t);
	free(mentions.list);
	free(ends);
}

/* Whether those of a smaller margin are no surer than those of the next. */
static bool
must_pool(const struct tally *before, const struct tally *next, int floor)
{
	return before->right * next->all <= next->right * before->all ||
	    before->right * 100 >= before->all * floor;
}

/*
 * Shares that never rise and are all less than a floor, by pooling what is
 * not so with its neighbour.
 */
static void
pool(struct tally tally[MODEL_SECONDS], int floor,
    uint8_t shares[MODEL_SECONDS])
{
	int n = 0, i, j, at = 0;
	long share;

	for (i = 0; i < MODEL_SECONDS; i++, n++) {
		tally[n] = tally[i];
		tally[n].width = 1;
		while (n > 0 && must_pool(&tally[n - 1], &tally[n], floor)) {
			n--;
			tally[n].right += tally[n + 1].right;
			tally[n].all += tally[n + 1].all;
			tally[n].width += tally[n + 1].width;
		}
	}
	for (i = 0; i < n; i++) {
		share = tally[i].all == 0 ? 0 : (tally[i].right * 100 +
		    tally[i].all / 2) / tally[i].all;
		share = share >= floor ? floor - 1 : share < 1 ? 1 : share;
		for (j = 0; j < tally[i].width; j++)
			shares[at++] = (uint8_t)share;
	}
}

static void
write_shares(const struct model *m, const char *path,
    const uint8_t shares[MODEL_SECONDS])
{
	struct pack p = { .word_bits = m->word_bits };
	FILE *file;

	p.len = (size_t)(m->lines - m->bytes) +
	    (size_t)MODEL_LINES * MODEL_LINE;
	p.bytes = memory_get(p.len, 1);
	memcpy(p.bytes, m->bytes, p.len);
	pack_seconds(&p, shares);
	pack_seal(&p);
	file = fopen(path, "wb");
	if (file == NULL || fwrite(p.bytes, 1, p.len, file) != p.len ||
	    fclose(file) != 0)
		error_fatal("%s: cannot be written", path);
	free(p.bytes);
}

int
main(int argc, char **argv)
{
	struct model model, part;
	struct gold gold = { 0 };
	struct tally tally[MODEL_SECONDS] = { { 0 } };
	uint8_t shares[MODEL_SECONDS];
	size_t i;
	int set, fold;

	error_begin("calibrate");
	if (argc < 6 || argc % 2 != 0)
		error_usage("usage: calibrate model part fold sentences "
		    "mentions ...\n", "wrong number of operands");
	model_read(&model, argv[1]);
	model_read(&part, argv[2]);
	fold = atoi(argv[3]);
	for (set = 4; set < argc; set += 2)
		gold_read(&gold, argv[set], argv[set + 1], 100);
	for (i = 0; i < gold.count; i++)
		if (gold.list[i].letters == CASE_AS_IS &&
		    !gold.list[i].partial &&
		    (fold < 0 || gold.list[i].fold == fold))
			tally_document(&part, &gold.list[i], tally);
	pool(tally, model_share(&model, 0), shares);
	write_shares(&model, argv[1], shares);
	for (i = 0; i < MODEL_SECONDS; i++)
		printf(i + 1 < MODEL_SECONDS ? "%d " : "%d\n", shares[i]);
	return 0;
}
