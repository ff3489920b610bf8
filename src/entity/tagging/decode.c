#include "entity/tagging/decode.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "entity/tagging/tags.h"

enum { NO_WAY = INT_MIN / 4, OUTER = DECODE_OUTER, LANES = DECODE_LANES };

/* The tags that end a name or are outside, and those that begin one or are
 * outside: any of the latter may follow any of the former. */
static const uint8_t closed[OUTER] = { 0, 3, 4, 7, 8, 11, 12, 15, 16 };
static const uint8_t opening[OUTER] = { 0, 1, 4, 5, 8, 9, 12, 13, 16 };

void
decoder_transitions(struct decoder *d,
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS])
{
	int i, j;

	d->transitions = transitions;
	for (j = 0; j < OUTER; j++)
		for (i = 0; i < LANES; i++)
			d->outer[j][i] = i < OUTER ?
			    transitions[closed[j]][opening[i]] : 0;
}

/* The best way to each opening tag of a word. */
static void
step_outer(const int32_t before[MODEL_TAGS],
    const int32_t outer[OUTER][LANES],
    const int32_t emission[MODEL_TAGS], int32_t sums[MODEL_TAGS])
{
	int32_t best[LANES];
	int i, j;

	for (i = 0; i < LANES; i++)
		best[i] = before[0] + outer[0][i];
	for (j = 1; j < OUTER; j++) {
		int32_t base = before[closed[j]];

		for (i = 0; i < LANES; i++) {
			int32_t sum = base + outer[j][i];

			best[i] = sum > best[i] ? sum : best[i];
		}
	}
	for (i = 0; i < OUTER; i++)
		sums[opening[i]] = best[i] + emission[opening[i]];
}

/* The best way to each tag inside a name or at its end. */
static void
step_inner(const int32_t before[MODEL_TAGS],
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS],
    const int32_t emission[MODEL_TAGS], int32_t sums[MODEL_TAGS])
{
	int type, position;

	for (type = 0; type < TYPES; type++) {
		int begin = tag_of((enum entity_type)type, TAG_BEGIN);

		for (position = TAG_INSIDE; position <= TAG_END; position++) {
			int to = begin + position;
			int32_t one = before[begin] + transitions[begin][to];
			int32_t other = before[begin + 1] +
			    transitions[begin + 1][to];

			sums[to] = (one >= other ? one : other) + emission[to];
		}
	}
}

/* The tag before one, on the best way to it: of equal ones the first. */
static uint8_t
step_to(const int32_t before[MODEL_TAGS],
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS], uint8_t tag)
{
	int32_t sum, best = INT_MIN;
	uint8_t from, found = TAG_OUTSIDE;
	int i;

	if (tag != TAG_OUTSIDE && !tag_begins(tag)) {
		from = tag_of(tag_type(tag), TAG_BEGIN);
		return (uint8_t)(from + (before[from + 1] +
		    transitions[from + 1][tag] > before[from] +
		    transitions[from][tag]));
	}
	for (i = 0; i < OUTER; i++) {
		sum = before[closed[i]] + transitions[closed[i]][tag];
		if (sum > best) {
			best = sum;
			found = closed[i];
		}
	}
	return found;
}

int32_t
decode(struct decoder *d, const int32_t (*emissions)[MODEL_TAGS], size_t n,
    uint8_t *tags)
{
	int32_t first[MODEL_TAGS], best = NO_WAY;
	const int32_t *before = first;
	size_t i;
	int t;

	d->sums = memory_grow(d->sums, &d->sum_room, n, sizeof(*d->sums));
	for (t = 1; t < MODEL_TAGS; t++)
		first[t] = NO_WAY;
	first[0] = 0;
	for (i = 0; i < n; i++) {
		step_outer(before, (const int32_t (*)[LANES])d->outer,
		    emissions[i], d->sums[i]);
		step_inner(before, d->transitions, emissions[i], d->sums[i]);
		before = d->sums[i];
	}
	for (t = 0; t < OUTER; t++) {
		int32_t sum = d->sums[n - 1][closed[t]] +
		    d->transitions[closed[t]][0];

		if (sum > best) {
			best = sum;
			tags[n - 1] = closed[t];
		}
	}
	for (i = n - 1; i > 0; i--)
		tags[i - 1] = step_to(d->sums[i - 1], d->transitions, tags[i]);
	return best;
}

/* The best way on from each tag of a word, given that from the next one. */
static void
step_back(const int32_t next[MODEL_TAGS],
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS],
    const int32_t emission[MODEL_TAGS], int32_t rest[MODEL_TAGS])
{
	int i, j, type, position;

	for (i = 0; i < OUTER; i++) {
		int from = closed[i];

		rest[from] = NO_WAY;
		for (j = 0; j < OUTER; j++) {
			int to = opening[j];
			int32_t sum = transitions[from][to] + emission[to] +
			    next[to];

			if (sum > rest[from])
				rest[from] = sum;
		}
	}
	for (type = 0; type < TYPES; type++) {
		int begin = tag_of((enum entity_type)type, TAG_BEGIN);

		for (position = TAG_BEGIN; position <= TAG_INSIDE; position++) {
			int from = begin + position;
			int32_t in = transitions[from][begin + TAG_INSIDE] +
			    emission[begin + TAG_INSIDE] +
			    next[begin + TAG_INSIDE];
			int32_t end = transitions[from][begin + TAG_END] +
			    emission[begin + TAG_END] + next[begin + TAG_END];

			rest[from] = in > end ? in : end;
		}
	}
}

void
decode_margins(struct decoder *d, const int32_t (*emissions)[MODEL_TAGS],
    size_t n, const uint8_t *tags, int32_t *margins)
{
	int32_t best, other;
	size_t i;
	int t;

	d->rest = memory_grow(d->rest, &d->rest_room, n, sizeof(*d->rest));
	for (t = 0; t < MODEL_TAGS; t++)
		d->rest[n - 1][t] = NO_WAY;
	for (t = 0; t < OUTER; t++)
		d->rest[n - 1][closed[t]] = d->transitions[closed[t]][0];
	for (i = n - 1; i > 0; i--)
		step_back(d->rest[i], d->transitions, emissions[i],
		    d->rest[i - 1]);
	for (i = 0; i < n; i++) {
		best = d->sums[i][tags[i]] + d->rest[i][tags[i]];
		other = NO_WAY;
		for (t = 0; t < MODEL_TAGS; t++)
			if (t != tags[i] &&
			    d->sums[i][t] + d->rest[i][t] > other)
				other = d->sums[i][t] + d->rest[i][t];
		margins[i] = best - other;
	}
}

void
decoder_free(struct decoder *d)
{
	free(d->sums);
	free(d->rest);
	memset(d, 0, sizeof(*d));
}
