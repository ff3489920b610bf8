#include "entity/tagging/decode.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "entity/tagging/tags.h"

enum {
	NO_WAY = INT_MIN / 4,
	OUTER = DECODE_OUTER,
	LANES = DECODE_LANES,
	FAR = 1 << 24,		/* more than any word says */
	FAR_OUT = 1 << 28,	/* more than many words say */
	DEPTH = 4		/* of the search for second readings */
};

/* The tags that end a name or are outside, and those that begin one or are
 * outside: any of the latter may follow any of the former. */
static const uint8_t closed[OUTER] = { 0, 5, 6, 7, 8, 13, 14, 15, 16 };
static const uint8_t opening[OUTER] = { 0, 1, 2, 3, 4, 5, 6, 7, 8 };

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
		int inside = tag_of((enum entity_type)type, TAG_INSIDE);

		for (position = TAG_INSIDE; position <= TAG_END; position++) {
			int to = tag_of((enum entity_type)type, position);
			int32_t one = before[begin] + transitions[begin][to];
			int32_t other = before[inside] +
			    transitions[inside][to];

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
	uint8_t from, inside, found = TAG_OUTSIDE;
	int i;

	if (tag != TAG_OUTSIDE && !tag_begins(tag)) {
		from = tag_of(tag_type(tag), TAG_BEGIN);
		inside = tag_of(tag_type(tag), TAG_INSIDE);
		return before[inside] + transitions[inside][tag] >
		    before[from] + transitions[from][tag] ? inside : from;
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

/*
 * Keeps sums small, however many words there are and whatever is said for
 * them: only how they differ matters, and that is never much.
 */
static inline void
keep_small(int32_t sums[MODEL_TAGS])
{
	int32_t outside = sums[TAG_OUTSIDE];
	int t;

	if (outside > -FAR_OUT && outside < FAR_OUT)
		return;
	for (t = 0; t < MODEL_TAGS; t++)
		sums[t] -= outside;
}

/* Fills the sums of the best ways to each word and tag. */
static void
find_sums(struct decoder *d, const int32_t (*emissions)[MODEL_TAGS], size_t n)
{
	int32_t first[MODEL_TAGS];
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
		keep_small(d->sums[i]);
		before = d->sums[i];
	}
}

int32_t
decode(struct decoder *d, const int32_t (*emissions)[MODEL_TAGS], size_t n,
    uint8_t *tags)
{
	int32_t best = NO_WAY;
	size_t i;
	int t;

	find_sums(d, emissions, n);
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

/*
 * The same in lanes of 16 bits. Of all ways to a word only how much worse each
 * is than the best one is kept, so that numbers stay small; sums and
 * differences that are smaller still than the smallest number stay that.
 */
enum { WORST = INT16_MIN };

void
decoder_lanes(struct decoder *d)
{
	struct lane_transitions *l = &d->lanes;
	int i, j;

	for (j = 0; j < OUTER; j++)
		for (i = 0; i < VECTOR_LANES; i++)
			l->from[j][i] = (int16_t)
			    d->transitions[closed[j]][opening[i + 1]];
	for (i = 0; i < VECTOR_LANES; i++) {
		enum entity_type type = (enum entity_type)(i % TYPES);
		uint8_t to = tag_of(type, i < TYPES ? TAG_INSIDE : TAG_END);

		l->begin[i] = (int16_t)
		    d->transitions[tag_of(type, TAG_BEGIN)][to];
		l->inside[i] = (int16_t)
		    d->transitions[tag_of(type, TAG_INSIDE)][to];
		l->out[i] = (int16_t)d->transitions[closed[i + 1]][0];
	}
	l->outside = (int16_t)d->transitions[0][0];
}

static struct lanes
within(struct lanes emission)
{
	return lanes_most(lanes_least(emission, lanes_all(DECODE_MOST)),
	    lanes_all(-DECODE_MOST));
}

/* The best ways to a word from those to the one before it. */
static inline void
step_lanes(const struct lane_transitions *l, const struct ways *before,
    const int16_t emission[MODEL_LANES], struct ways *to)
{
	struct lanes begin = lanes_load(before->opening);
	struct lanes inner = lanes_load(before->inner);
	struct lanes ends = lanes_join_last(begin, inner), best;
	int16_t most;
	int out, outside;

	inner = lanes_most(
	    lanes_add(lanes_join_first(begin, begin),
	    lanes_load(l->begin)),
	    lanes_add(lanes_join_first(inner, inner), lanes_load(l->inside)));
	inner = lanes_add(inner, within(lanes_load(emission + VECTOR_LANES)));
	begin = lanes_add(lanes_all(before->outside), lanes_load(l->from[0]));
#define FROM_END(i) begin = lanes_most(begin, \
	lanes_add(lanes_spread(ends, i), lanes_load(l->from[(i) + 1])))
	FROM_END(0);
	FROM_END(1);
	FROM_END(2);
	FROM_END(3);
	FROM_END(4);
	FROM_END(5);
	FROM_END(6);
	FROM_END(7);
#undef FROM_END
	begin = lanes_add(begin, within(lanes_load(emission)));
	best = lanes_most(begin, inner);
	out = lanes_greatest(lanes_add(ends, lanes_load(l->out)), best, &most);
	outside = before->outside + l->outside;
	to->from_outside = outside >= out;
	outside = outside >= out ? outside : out;
	most = most > outside ? most : (int16_t)outside;
	best = lanes_all(most);
	lanes_store(to->opening, lanes_minus(begin, best));
	lanes_store(to->inner, lanes_minus(inner, best));
	to->outside = (int16_t)(outside - most < WORST ? WORST :
	    outside - most);
}

/* The sum of the best way to a word with the jth of the closed tags. */
static int
way_to(const struct ways *w, int j)
{
	return j == 0 ? w->outside : j <= TYPES ? w->opening[TYPES + j - 1] :
	    w->inner[j - 1];
}

/* The tag before one, on the best way to it: of equal ones the first. */
static uint8_t
lanes_back(const struct lane_transitions *l, const struct ways *before,
    uint8_t tag)
{
	int sum, best = INT_MIN, found = 0, j, lane = tag - 1;

	if (tag != TAG_OUTSIDE && !tag_begins(tag)) {
		lane -= VECTOR_LANES;
		j = lane % TYPES;
		return tag_of((enum entity_type)j, before->inner[j] +
		    l->inside[lane] > before->opening[j] + l->begin[lane] ?
		    TAG_INSIDE : TAG_BEGIN);
	}
	for (j = 0; j < OUTER; j++) {
		sum = way_to(before, j) + (tag != TAG_OUTSIDE ?
		    l->from[j][lane] : j == 0 ? l->outside : l->out[j - 1]);
		if (sum > best) {
			best = sum;
			found = j;
		}
	}
	return closed[found];
}

void
decode_lanes(struct decoder *d, const int16_t (*emissions)[MODEL_LANES],
    size_t n, uint8_t *tags)
{
	static const struct ways first = {
		{ WORST, WORST, WORST, WORST, WORST, WORST, WORST, WORST },
		{ WORST, WORST, WORST, WORST, WORST, WORST, WORST, WORST },
		0, 0
	};
	const struct ways *before = &first;
	struct ways *way;
	size_t i;

	d->ways = memory_grow(d->ways, &d->way_room, n, sizeof(*d->ways));
	for (i = 0; i < n; i++) {
		step_lanes(&d->lanes, before, emissions[i], &d->ways[i]);
		before = &d->ways[i];
		if (i == 0)	/* nothing begins before it */
			lanes_store(d->ways[0].inner, lanes_all(WORST));
	}
	tags[n - 1] = lanes_back(&d->lanes, before, TAG_OUTSIDE);
	for (i = n - 1; i > 0; i--) {
		way = &d->ways[i];
		tags[i - 1] = tags[i] == TAG_OUTSIDE && way->from_outside ?
		    TAG_OUTSIDE : lanes_back(&d->lanes, way - 1, tags[i]);
	}
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
		int inside = tag_of((enum entity_type)type, TAG_INSIDE);
		int end = tag_of((enum entity_type)type, TAG_END);

		for (position = TAG_BEGIN; position <= TAG_INSIDE;
		    position += TAG_INSIDE - TAG_BEGIN) {
			int from = tag_of((enum entity_type)type, position);
			int32_t in = transitions[from][inside] +
			    emission[inside] + next[inside];
			int32_t last = transitions[from][end] +
			    emission[end] + next[end];

			rest[from] = in > last ? in : last;
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

	find_sums(d, emissions, n);
	d->rest = memory_grow(d->rest, &d->rest_room, n, sizeof(*d->rest));
	for (t = 0; t < MODEL_TAGS; t++)
		d->rest[n - 1][t] = NO_WAY;
	for (t = 0; t < OUTER; t++)
		d->rest[n - 1][closed[t]] = d->transitions[closed[t]][0];
	for (i = n - 1; i > 0; i--) {
		step_back(d->rest[i], d->transitions, emissions[i],
		    d->rest[i - 1]);
		keep_small(d->rest[i - 1]);
	}
	for (i = 0; i < n; i++) {
		best = d->sums[i][tags[i]] + d->rest[i][tags[i]];
		other = NO_WAY;
		for (t = 0; t < MODEL_TAGS; t++)
			if (t != tags[i] &&
			    d->sums[i][t] + d->rest[i][t] > other)
				other = d->sums[i][t] + d->rest[i][t];
		margins[i] = best > other ? best - other : 0;
	}
}

/* A name among words that are outside, and what speaks for it against that. */
struct reading {
	size_t from, last;
	int32_t sum;
	enum entity_type type;
};

/* A name that has begun, while it is not known where it ends. */
struct part {
	int32_t sum;
	size_t from;
};

/* What a word adds to a name: kept small, as are the sums of many words. */
static inline int32_t
bounded(int32_t sum)
{
	return sum > FAR ? FAR : sum < -FAR ? -FAR : sum;
}

/* The best name of a type in words [from, to), if it is a better one. */
static void
find_reading(const struct decoder *d, const int32_t (*emissions)[MODEL_TAGS],
    size_t from, size_t to, enum entity_type type, struct reading *best)
{
	const int32_t (*step)[MODEL_TAGS] = d->transitions;
	const uint8_t begin = tag_of(type, TAG_BEGIN);
	const uint8_t inside = tag_of(type, TAG_INSIDE);
	const uint8_t end = tag_of(type, TAG_END);
	const uint8_t single = tag_of(type, TAG_SINGLE);
	struct part first = { -FAR, 0 }, inner = { -FAR, 0 }, one, other;
	int32_t out = step[TAG_OUTSIDE][TAG_OUTSIDE], base, sum;
	size_t i;

	for (i = from; i < to; i++) {
		const int32_t *emission = emissions[i];

		base = emission[TAG_OUTSIDE] + out;
		one.sum = first.sum + step[begin][end];
		other.sum = inner.sum + step[inside][end];
		sum = (one.sum >= other.sum ? one.sum : other.sum) +
		    emission[end] - base + step[end][TAG_OUTSIDE] - out;
		if (sum > best->sum)
			*best = (struct reading){ one.sum >= other.sum ?
			    first.from : inner.from, i, sum, type };
		sum = step[TAG_OUTSIDE][single] + emission[single] - base +
		    step[single][TAG_OUTSIDE] - out;
		if (sum > best->sum)
			*best = (struct reading){ i, i, sum, type };
		one.sum = first.sum + step[begin][inside];
		other.sum = inner.sum + step[inside][inside];
		inner.from = one.sum >= other.sum ? first.from : inner.from;
		inner.sum = bounded((one.sum >= other.sum ? one.sum :
		    other.sum) + bounded(emission[inside] - base));
		first.from = i;
		first.sum = bounded(step[TAG_OUTSIDE][begin] +
		    emission[begin] - base);
	}
}

/*
 * Finds the best name in words [from, to) that are outside, and then those
 * before and behind it, with a word between: `depth` times.
 */
static void
find_readings(const struct decoder *d, const int32_t (*emissions)[MODEL_TAGS],
    size_t from, size_t to, int depth, int32_t limit, uint8_t *seconds,
    int32_t *margins)
{
	struct reading best = { 0, 0, -limit, TYPE_PER };
	size_t i;
	int type;

	for (type = 0; type < TYPES; type++)
		find_reading(d, emissions, from, to, (enum entity_type)type,
		    &best);
	if (best.sum == -limit)
		return;
	for (i = best.from; i <= best.last; i++) {
		seconds[i] = tag_of(best.type, best.from == best.last ?
		    TAG_SINGLE : i == best.from ? TAG_BEGIN :
		    i == best.last ? TAG_END : TAG_INSIDE);
		margins[i] = best.sum < 0 ? -best.sum : 0;
	}
	if (depth == 1)
		return;
	if (best.from > from + 1)
		find_readings(d, emissions, from, best.from - 1, depth - 1,
		    limit, seconds, margins);
	if (best.last + 2 < to)
		find_readings(d, emissions, best.last + 2, to, depth - 1,
		    limit, seconds, margins);
}

void
decode_seconds(const struct decoder *d,
    const int32_t (*emissions)[MODEL_TAGS], size_t n, const uint8_t *tags,
    int32_t limit, uint8_t *seconds, int32_t *margins)
{
	size_t from, to, next;

	memset(seconds, TAG_OUTSIDE, n);
	for (from = 0; from < n; from = next + 1) {
		next = from;
		while (next < n && tags[next] == TAG_OUTSIDE)
			next++;
		/* not beside a name of the best way */
		to = next - (next < n && next > from);
		from += from > 0;
		if (from < to)
			find_readings(d, emissions, from, to, DEPTH, limit,
			    seconds, margins);
	}
}

void
decoder_free(struct decoder *d)
{
	free(d->sums);
	free(d->rest);
	free(d->ways);
	memset(d, 0, sizeof(*d));
}
