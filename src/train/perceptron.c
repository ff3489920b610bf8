#include "train/perceptron.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "entity/tagging/decode.h"
#include "entity/tagging/tags.h"

enum {
	PARTS = 4,		/* of an epoch, between which sums are taken */
	NEVER = INT_MIN / 8,
	COST = 2 * PERCEPTRON_UNIT,	/* of a wrong tag ... */
	COST_OUTSIDE = 5 * PERCEPTRON_UNIT,	/* of missing a name */
	LEFT_OUT = 50,		/* rows of a hundred */
	SEED = 5
};

struct learner {
	const struct training_set *set;
	struct weights now;
	int64_t (*sums)[MODEL_TAGS];
	int64_t transition_sums[MODEL_TAGS][MODEL_TAGS];
	int snapshots;
	struct decoder decoder;
	int32_t (*emissions)[MODEL_TAGS], (*masked)[MODEL_TAGS];
	uint8_t *gold, *found;
	size_t emission_room, masked_room, gold_room, found_room;
	uint64_t random;
};

/* Marsaglia's xorshift (2003), so that every machine shuffles alike. */
static uint64_t
next_random(uint64_t *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 7;
	return *state ^= *state << 17;
}

/* Which rows of an example are used. */
struct rows_used {
	bool second;		/* the rows of the second pass too */
	uint64_t seed;		/* of the rows left out; 0: none are */
};

static bool
left_out(const struct rows_used *u, size_t i)
{
	uint64_t x = (u->seed ^ i) * UINT64_C(0xD6E8FEB86659FD93);

	return u->seed != 0 && (x ^ x >> 32) % 100 < LEFT_OUT;
}

static size_t
rows_end(const struct training_set *l, size_t token, bool second)
{
	return second ? l->begin[token + 1] : l->late[token];
}

static void
weigh(const struct training_set *l, const struct weights *w, size_t token,
    const struct rows_used *u, int32_t emission[MODEL_TAGS])
{
	size_t i, end = rows_end(l, token, u->second);
	int t;

	memset(emission, 0, MODEL_TAGS * sizeof(*emission));
	for (i = l->begin[token]; i < end; i++) {
		const int32_t *row = w->rows[l->rows[i]];

		if (left_out(u, i))
			continue;
		for (t = 0; t < MODEL_TAGS; t++)
			emission[t] += row[t];
	}
}

void
perceptron_weigh(const struct training_set *l, const struct weights *w,
    size_t token, bool second, int32_t emission[MODEL_TAGS])
{
	struct rows_used u = { second, 0 };

	weigh(l, w, token, &u, emission);
}

/*
 * The right tags of an example: where MISC is not marked, the best ones
 * among those that differ from the marks only by names of MISC.
 */
static void
find_gold(struct learner *l, const struct example *e)
{
	const uint8_t *tags = l->set->tags + e->first;
	size_t i;
	int t;

	memcpy(l->gold, tags, e->count);
	if (!e->partial)
		return;
	memcpy(l->masked, l->emissions, e->count * sizeof(*l->masked));
	for (i = 0; i < e->count; i++)
		for (t = 0; t < MODEL_TAGS; t++)
			if (t != tags[i] && (tags[i] != TAG_OUTSIDE ||
			    tag_type((uint8_t)t) != TYPE_MISC))
				l->masked[i][t] = NEVER;
	decode(&l->decoder, (const int32_t (*)[MODEL_TAGS])l->masked, e->count,
	    l->gold);
}

/* The best tags when each wrong one has a cost in its favour. */
static void
find_rival(struct learner *l, const struct example *e)
{
	size_t i;
	int t;

	for (i = 0; i < e->count; i++)
		for (t = 0; t < MODEL_TAGS; t++)
			if (t != l->gold[i])
				l->emissions[i][t] += t == TAG_OUTSIDE ?
				    COST_OUTSIDE : COST;
	decode(&l->decoder, (const int32_t (*)[MODEL_TAGS])l->emissions,
	    e->count, l->found);
}

/* Moves the weights towards some tags, or away from them. */
static void
move(struct learner *l, const struct example *e, size_t i, uint8_t tag,
    int32_t step, const struct rows_used *u)
{
	const struct training_set *set = l->set;
	size_t at = set->begin[e->first + i];
	size_t end = rows_end(set, e->first + i, u->second);

	for (; at < end; at++)
		if (!left_out(u, at))
			l->now.rows[set->rows[at]][tag] += step;
}

static void
learn_example(struct learner *l, const struct example *e)
{
	struct rows_used u = { false, next_random(&l->random) };
	uint8_t gold = TAG_OUTSIDE, found = TAG_OUTSIDE;
	size_t i;

	u.second = next_random(&l->random) >> 63;
	l->emissions = memory_grow(l->emissions, &l->emission_room, e->count,
	    sizeof(*l->emissions));
	l->masked = memory_grow(l->masked, &l->masked_room, e->count,
	    sizeof(*l->masked));
	l->gold = memory_grow(l->gold, &l->gold_room, e->count, 1);
	l->found = memory_grow(l->found, &l->found_room, e->count, 1);
	for (i = 0; i < e->count; i++)
		weigh(l->set, &l->now, e->first + i, &u,
		    l->emissions[i]);
	decoder_transitions(&l->decoder,
	    (const int32_t (*)[MODEL_TAGS])l->now.transitions);
	find_gold(l, e);
	find_rival(l, e);
	if (memcmp(l->gold, l->found, e->count) == 0)
		return;
	for (i = 0; i < e->count; i++) {
		if (l->gold[i] != l->found[i]) {
			move(l, e, i, l->gold[i], e->weight, &u);
			move(l, e, i, l->found[i], -e->weight, &u);
		}
		l->now.transitions[gold][l->gold[i]] += e->weight;
		l->now.transitions[found][l->found[i]] -= e->weight;
		gold = l->gold[i];
		found = l->found[i];
	}
	l->now.transitions[gold][TAG_OUTSIDE] += e->weight;
	l->now.transitions[found][TAG_OUTSIDE] -= e->weight;
}

static void
take_sums(struct learner *l)
{
	size_t i;
	int t, u;

	for (i = 0; i < l->set->width; i++)
		for (t = 0; t < MODEL_TAGS; t++)
			l->sums[i][t] += l->now.rows[i][t];
	for (t = 0; t < MODEL_TAGS; t++)
		for (u = 0; u < MODEL_TAGS; u++)
			l->transition_sums[t][u] += l->now.transitions[t][u];
	l->snapshots++;
}

/* A random order of the examples that are not of the fold. */
static size_t
shuffle(struct learner *l, uint32_t *order, int without)
{
	size_t i, j, n = 0;

	for (i = 0; i < l->set->example_count; i++)
		if (l->set->examples[i].fold != without)
			order[n++] = (uint32_t)i;
	for (i = n; i > 1; i--) {
		uint32_t swap = order[i - 1];

		j = next_random(&l->random) % i;
		order[i - 1] = order[j];
		order[j] = swap;
	}
	return n;
}

/* The averages become the weights. */
static void
average(struct learner *l)
{
	size_t i;
	int t, u;

	for (i = 0; i < l->set->width; i++)
		for (t = 0; t < MODEL_TAGS; t++)
			l->now.rows[i][t] = (int32_t)(l->sums[i][t] *
			    (100 - LEFT_OUT) / 100 / l->snapshots);
	for (t = 0; t < MODEL_TAGS; t++)
		for (u = 0; u < MODEL_TAGS; u++)
			l->now.transitions[t][u] = (int32_t)
			    (l->transition_sums[t][u] / l->snapshots);
}

struct weights
perceptron_learn(const struct training_set *set, int without, int epochs,
    unsigned run)
{
	struct learner l = { .set = set,
	    .random = (run + SEED) * UINT64_C(0x9E3779B97F4A7C15) };
	uint32_t *order = memory_get(set->example_count, sizeof(*order));
	size_t i, n, part;
	int epoch;

	l.now.rows = memory_get(set->width, sizeof(*l.now.rows));
	l.sums = memory_get(set->width, sizeof(*l.sums));
	for (epoch = 0; epoch < epochs; epoch++) {
		n = shuffle(&l, order, without);
		for (i = 0, part = 1; i < n; i++) {
			learn_example(&l, &set->examples[order[i]]);
			if (i + 1 == n * part / PARTS) {
				if (epoch > 0)
					take_sums(&l);
				part++;
			}
		}
	}
	average(&l);
	free(order);
	free(l.sums);
	free(l.emissions);
	free(l.masked);
	free(l.gold);
	free(l.found);
	decoder_free(&l.decoder);
	return l.now;
}
