#include "tagging.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/table.h"
#include "entity/tagging/decode.h"
#include "entity/tagging/model.h"
#include "entity/tagging/tags.h"

enum { ROUNDS = 20000, WORDS = 40, LIMIT = 2000, FEATURES = 50, KEYS = 3, ROWS = 40 };

static uint32_t
next_random(void)
{
	static uint32_t random = 1;

	random = random * 1664525 + 1013904223;
	return random >> 8;
}

/* From -most to most. */
static int32_t
random_number(int32_t most)
{
	return (int32_t)(next_random() % (uint32_t)(2 * most + 1)) - most;
}

/*
 * A feature with one of a few keys, of one of the last few lines: rows of the
 * last one go on in the first.
 */
static uint64_t
random_feature(void)
{
	uint64_t line = MODEL_LINES - 1 - next_random() % 4;

	return line << (64 - MODEL_LINE_BITS) | (2 + next_random() % 20) << 8 |
	    (next_random() & 255);
}

static void
put_row(uint8_t *lines, uint64_t feature)
{
	size_t i = model_line(feature) / MODEL_LINE;
	uint8_t *line = lines + i * MODEL_LINE;
	int row, k;

	for (row = 0; line[MODEL_KEYS + 4 * row] != 0; ) {
		if (++row < MODEL_LINE_ROWS)
			continue;
		line[MODEL_MORE] = 1;
		i = (i + 1) % MODEL_LINES;
		line = lines + i * MODEL_LINE;
		row = 0;
	}
	line[MODEL_KEYS + 4 * row] = (uint8_t)(1 + next_random() % INT8_MAX);
	for (k = 0; k < KEYS; k++)
		line[MODEL_KEYS + 4 * row + 1 + k] =
		    (uint8_t)(feature >> (8 + 8 * k));
	for (k = 0; k < MODEL_LANES; k++)
		line[MODEL_LANES * row + k] = (uint8_t)next_random();
}

/* Adds the weights of a feature to sums, one after the other. */
static void
add_plainly(const uint8_t *lines, uint64_t feature, int32_t sums[MODEL_LANES])
{
	size_t i = model_line(feature) / MODEL_LINE;
	const uint8_t *line, *key;
	int row, k;
	int32_t sum;

	for (;; i = (i + 1) % MODEL_LINES) {
		line = lines + i * MODEL_LINE;
		for (row = 0; row < MODEL_LINE_ROWS; row++) {
			key = line + MODEL_KEYS + 4 * row;
			if ((key[1] | (uint32_t)key[2] << 8 | (uint32_t)key[3]
			    << 16) != ((uint32_t)feature >> 8))
				continue;
			for (k = 0; k < MODEL_LANES; k++) {
				sum = (int8_t)line[MODEL_LANES * row + k];
				sums[k] += sum * key[0];
				sums[k] = sums[k] > INT16_MAX ? INT16_MAX :
				    sums[k] < INT16_MIN ? INT16_MIN : sums[k];
			}
			return;
		}
		if (line[MODEL_MORE] == 0)
			return;
	}
}

const char *
tagging_sums(void)
{
	uint8_t *lines = memory_get(MODEL_LINES, MODEL_LINE);
	uint64_t features[FEATURES];
	struct model m = { .lines = lines };
	int16_t sums[MODEL_LANES];
	int32_t plain[MODEL_LANES];
	int round, k;
	size_t i, n;

	for (i = 0; i < ROWS; i++)
		put_row(lines, random_feature());
	for (round = 0; round < ROUNDS; round++) {
		n = next_random() % FEATURES;
		for (k = 0; k < MODEL_LANES; k++)
			plain[k] = sums[k] = (int16_t)random_number(9000);
		for (i = 0; i < n; i++) {
			features[i] = random_feature();
			add_plainly(lines, features[i], plain);
		}
		model_add(&m, features, n, sums);
		for (k = 0; k < MODEL_LANES; k++)
			if (sums[k] != plain[k])
				return "a sum differs";
	}
	free(lines);
	return NULL;
}

/* Whether tags are those of whole names. */
static bool
are_whole(const uint8_t *tags, size_t n)
{
	bool inside = false;
	size_t i;

	for (i = 0; i < n; i++) {
		if (tags[i] == TAG_OUTSIDE || tag_begins(tags[i])) {
			if (inside)
				return false;
		} else if (!inside || tag_type(tags[i]) !=
		    tag_type(tags[i - 1])) {
			return false;
		}
		inside = tags[i] != TAG_OUTSIDE && !tag_ends(tags[i]);
	}
	return !inside;
}

static void
fill(int32_t most, size_t n, int16_t (*emissions)[MODEL_LANES],
    int32_t (*wide)[MODEL_TAGS])
{
	size_t i;
	int k;

	for (i = 0; i < n; i++) {
		wide[i][0] = 0;
		for (k = 0; k < MODEL_LANES; k++)
			wide[i][k + 1] = emissions[i][k] =
			    (int16_t)random_number(most);
	}
}

const char *
tagging_tags(void)
{
	static int16_t emissions[WORDS][MODEL_LANES];
	static int32_t wide[WORDS][MODEL_TAGS];
	int32_t transitions[MODEL_TAGS][MODEL_TAGS];
	uint8_t tags[WORDS], plain[WORDS];
	struct decoder d = { 0 };
	size_t n;
	int round, k;

	for (round = 0; round < ROUNDS; round++) {
		n = 1 + next_random() % WORDS;
		for (k = 0; k < MODEL_TAGS * MODEL_TAGS; k++)
			transitions[k / MODEL_TAGS][k % MODEL_TAGS] =
			    random_number(round % 2 ? 1000 : MODEL_TRANSITION);
		decoder_transitions(&d,
		    (const int32_t (*)[MODEL_TAGS])transitions);
		decoder_lanes(&d);
		/* small numbers are often alike */
		fill(round % 4 == 1 ? 3 : round % 4 == 3 ? 5000 : INT16_MAX,
		    n, emissions, wide);
		decode_lanes(&d, (const int16_t (*)[MODEL_LANES])emissions, n,
		    tags);
		if (!are_whole(tags, n))
			return "a name is not whole";
		decode(&d, (const int32_t (*)[MODEL_TAGS])wide, n, plain);
		if (round % 2 && memcmp(tags, plain, n) != 0)
			return "a tag differs";
	}
	decoder_free(&d);
	return NULL;
}

/* The sum of the weights of a way. */
static int32_t
sum_of(const int32_t (*wide)[MODEL_TAGS],
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS], const uint8_t *tags,
    size_t n)
{
	int32_t sum = transitions[n > 0 ? tags[n - 1] : 0][0];
	size_t i;

	for (i = 0; i < n; i++)
		sum += transitions[i > 0 ? tags[i - 1] : 0][tags[i]] +
		    wide[i][tags[i]];
	return sum;
}

/* What is wrong with second readings, or NULL. */
static const char *
look_at_seconds(const int32_t (*wide)[MODEL_TAGS],
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS], const uint8_t *tags,
    size_t n, const uint8_t *seconds, const int32_t *margins)
{
	uint8_t both[WORDS];
	int32_t best = sum_of(wide, transitions, tags, n);
	size_t i, j;

	if (!are_whole(seconds, n))
		return "a second reading is not whole";
	for (i = 0; i < n; i = j) {
		for (j = i + 1; seconds[i] != TAG_OUTSIDE &&
		    !tag_ends(seconds[j - 1]); j++)
			;
		if (seconds[i] == TAG_OUTSIDE)
			continue;
		memcpy(both, tags, n);
		memcpy(both + i, seconds + i, j - i);
		if ((i > 0 && (tags[i - 1] | seconds[i - 1]) != 0) ||
		    (j < n && (tags[j] | seconds[j]) != 0))
			return "a second reading is beside a name";
		if (margins[i] >= LIMIT || margins[i] !=
		    best - sum_of(wide, transitions, both, n))
			return "a second reading has another margin";
	}
	return NULL;
}

/* Whether a name of one word that is as good is left out. */
static bool
leaves_out(const int32_t (*wide)[MODEL_TAGS],
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS], const uint8_t *tags,
    size_t n, const uint8_t *seconds)
{
	uint8_t one[WORDS];
	size_t i;
	int type;

	for (i = 0; i < n; i++)
		if (tags[i] != TAG_OUTSIDE || seconds[i] != TAG_OUTSIDE)
			return false;
	for (i = 0; i < n; i++)
		for (type = 0; type < TYPES; type++) {
			memcpy(one, tags, n);
			one[i] = tag_of((enum entity_type)type, TAG_SINGLE);
			if (sum_of(wide, transitions, tags, n) -
			    sum_of(wide, transitions, one, n) < LIMIT)
				return true;
		}
	return false;
}

const char *
tagging_seconds(void)
{
	static int16_t emissions[WORDS][MODEL_LANES];
	static int32_t wide[WORDS][MODEL_TAGS], margins[WORDS];
	int32_t transitions[MODEL_TAGS][MODEL_TAGS];
	uint8_t tags[WORDS], seconds[WORDS];
	struct decoder d = { 0 };
	const char *wrong;
	size_t n, i;
	int round, k;

	for (round = 0; round < ROUNDS; round++) {
		n = 1 + next_random() % WORDS;
		for (k = 0; k < MODEL_TAGS * MODEL_TAGS; k++)
			transitions[k / MODEL_TAGS][k % MODEL_TAGS] =
			    random_number(300);
		decoder_transitions(&d,
		    (const int32_t (*)[MODEL_TAGS])transitions);
		fill(1000, n, emissions, wide);
		for (i = 0; i < n; i++)		/* for what is outside */
			wide[i][0] = round % 3 * 900;
		decode(&d, (const int32_t (*)[MODEL_TAGS])wide, n, tags);
		decode_seconds(&d, (const int32_t (*)[MODEL_TAGS])wide, n,
		    tags, LIMIT, seconds, margins);
		wrong = look_at_seconds((const int32_t (*)[MODEL_TAGS])wide,
		    (const int32_t (*)[MODEL_TAGS])transitions, tags, n,
		    seconds, margins);
		if (wrong != NULL)
			return wrong;
		if (leaves_out((const int32_t (*)[MODEL_TAGS])wide,
		    (const int32_t (*)[MODEL_TAGS])transitions, tags, n,
		    seconds))
			return "a second reading is not found";
	}
	decoder_free(&d);
	return NULL;
}

/* What is said of a model, once its checksum is right again. */
static const char *
opened(uint8_t *bytes, size_t len)
{
	uint64_t sum = table_hash(TABLE_START, (const char *)bytes +
	    MODEL_AT_WORD_BITS, len - MODEL_AT_WORD_BITS);
	struct model m;
	int i;

	for (i = 0; i < 8; i++)
		bytes[MODEL_AT_CHECKSUM + i] = (uint8_t)(sum >> 8 * i);
	return model_open(&m, bytes, len);
}

/* The same of lines of which a search passes too many, or that end wrongly. */
static const char *
refused_lines(uint8_t *bytes, size_t len)
{
	uint8_t *lines = bytes + len - (size_t)MODEL_LINES * MODEL_LINE;
	const char *wrong;
	size_t i;

	lines[MODEL_MORE + 1] = 1;
	wrong = opened(bytes, len);
	if (wrong == NULL || strstr(wrong, "ends") == NULL)
		return "a line may end in anything";
	lines[MODEL_MORE + 1] = 0;
	for (i = 0; i < MODEL_LINES; i++)
		lines[i * MODEL_LINE + MODEL_MORE] = i < MODEL_RUN;
	if (opened(bytes, len) != NULL)
		return "a run of lines may not be as long as it may be";
	lines[(size_t)(MODEL_LINES - 1) * MODEL_LINE + MODEL_MORE] = 1;
	wrong = opened(bytes, len);
	if (wrong == NULL || strstr(wrong, "free") == NULL)
		return "a run of lines may be longer";
	return NULL;
}

const char *
tagging_refused(void)
{
	struct model m;
	size_t len, i;
	uint8_t *bytes, high;
	const char *wrong;

	model_begin(&m);
	len = (size_t)(m.lines - m.bytes) + (size_t)MODEL_LINES * MODEL_LINE;
	bytes = memory_get(len, 1);
	memcpy(bytes, m.bytes, len);
	if (opened(bytes, len) != NULL)
		return "the model in the program is refused";
	high = bytes[MODEL_HEAD + 1];
	bytes[MODEL_HEAD + 1] = 0x40;
	wrong = opened(bytes, len);
	if (wrong == NULL || strstr(wrong, "range") == NULL)
		return "a transition may be too large";
	bytes[MODEL_HEAD + 1] = high;
	for (i = 0; i < 2; i++) {
		uint8_t *share = bytes + (i == 0 ? MODEL_AT_SHARES :
		    MODEL_AT_SECONDS), was = *share;

		*share = 101;
		wrong = opened(bytes, len);
		if (wrong == NULL || strstr(wrong, "range") == NULL)
			return "a share may be above one";
		*share = was;
	}
	wrong = refused_lines(bytes, len);
	free(bytes);
	return wrong;
}

const char *
tagging_lines(void)
{
	struct model m;

	model_begin(&m);
	return (uintptr_t)m.lines % MODEL_LINE == 0 ? NULL :
	    "the lines of the model begin somewhere else";
}
