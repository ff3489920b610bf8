#include "entity/tagging/model.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/bits.h"
#include "core/error.h"
#include "core/table.h"
#include "core/vector.h"

extern const uint64_t table_entities[];

enum { WORD_BITS_MOST = 26 };	/* half a gigabyte of words */

static uint32_t
number(const uint8_t *at)
{
	return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
	    (uint32_t)at[3] << 24;
}

/* Reads the transitions; whether each is within its bounds. */
static bool
read_transitions(struct model *m)
{
	const uint8_t *at = m->bytes + MODEL_HEAD;
	int from, to;
	int32_t n;

	for (from = 0; from < MODEL_TAGS; from++)
		for (to = 0; to < MODEL_TAGS; to++, at += 2) {
			n = at[0] | at[1] << 8;
			n -= (n & 0x8000) << 1;
			if (n < -MODEL_TRANSITION || n > MODEL_TRANSITION)
				return false;
			m->transitions[from][to] = n;
		}
	return true;
}

/* Whether the shares are of a hundred. */
static bool
are_shares(const uint8_t *shares, size_t count)
{
	size_t i;

	for (i = 0; i < count; i++)
		if (shares[i] > 100)
			return false;
	return true;
}

/* Finds its parts; returns what is wrong with them, or NULL. */
static const char *
find_parts(struct model *m)
{
	uint32_t word_bits = number(m->bytes + MODEL_AT_WORD_BITS);
	uint32_t unit = number(m->bytes + MODEL_AT_UNIT);

	m->word_bits = (int)word_bits;
	m->words = m->bytes + MODEL_START;
	m->lines = m->words + ((size_t)MODEL_SLOT << word_bits);
	m->unit = (int)unit;
	return unit > 0 && unit <= INT16_MAX && read_transitions(m) &&
	    are_shares(m->bytes + MODEL_AT_SHARES, MODEL_MARGINS) &&
	    are_shares(m->bytes + MODEL_AT_SECONDS, MODEL_SECONDS) ? NULL :
	    "a number is out of range";
}

/* How long the parts are together by what the head says of each; or 0. */
static size_t
length_of_parts(const uint8_t *bytes)
{
	uint32_t word_bits = number(bytes + MODEL_AT_WORD_BITS);

	if (word_bits < 3 || word_bits > WORD_BITS_MOST ||
	    number(bytes + MODEL_AT_LINES) != MODEL_LINES)
		return 0;
	return MODEL_START + ((size_t)MODEL_SLOT << word_bits) +
	    (size_t)MODEL_LINES * MODEL_LINE;
}

/* What is wrong with the head of so many bytes, `whole` or not, or NULL. */
static const char *
look_at_head(const uint8_t *bytes, size_t len, bool whole)
{
	if (len < MODEL_START || memcmp(bytes, MODEL_MAGIC, 8) != 0)
		return "not a model of enttag";
	if (number(bytes + MODEL_AT_VERSION) == (uint32_t)MODEL_VERSION << 24)
		return "a model of the other byte order";
	if (number(bytes + MODEL_AT_VERSION) != MODEL_VERSION)
		return "a model of another version";
	if (number(bytes + MODEL_AT_LENGTH) != length_of_parts(bytes))
		return "the lengths of its parts are wrong";
	if (whole && number(bytes + MODEL_AT_LENGTH) != len)
		return "the length is not what the model says";
	return NULL;
}

/* Whether a slot has a word; a line, rows in the next one. */
static bool
has_word(const struct model *m, size_t slot)
{
	return number(m->words + slot * MODEL_SLOT + 4) != 0;
}

static bool
has_more(const struct model *m, size_t line)
{
	return m->lines[line * MODEL_LINE + MODEL_MORE] != 0;
}

/*
 * Whether no search passes more than MODEL_RUN of so many places, behind the
 * last of which comes the first.
 */
static bool
has_room(const struct model *m, size_t count,
    bool (*is_taken)(const struct model *, size_t))
{
	size_t i, run = 0;

	for (i = 0; i < count + MODEL_RUN; i++) {
		run = is_taken(m, i % count) ? run + 1 : 0;
		if (run > MODEL_RUN)
			return false;
	}
	return true;
}

/* Whether the last bytes of each line are as they should be. */
static bool
are_lines(const struct model *m)
{
	const uint8_t *at = m->lines + MODEL_MORE;
	size_t i;

	for (i = 0; i < MODEL_LINES; i++, at += MODEL_LINE)
		if (at[-1] != 0 || at[0] > 1 || at[1] != 0 || at[2] != 0)
			return false;
	return true;
}

/* What is wrong with the words and lines, or NULL. */
static const char *
look_at_places(const struct model *m)
{
	if (!are_lines(m))
		return "a line of it ends wrongly";
	if (!has_room(m, (size_t)1 << m->word_bits, has_word) ||
	    !has_room(m, MODEL_LINES, has_more))
		return "it has too few free places";
	return NULL;
}

const char *
model_open(struct model *m, const void *bytes, size_t len)
{
	const char *wrong = look_at_head(bytes, len, true);
	uint64_t sum;

	if (wrong != NULL)
		return wrong;
	m->bytes = bytes;
	sum = table_hash(TABLE_START, (const char *)m->bytes +
	    MODEL_AT_WORD_BITS, len - MODEL_AT_WORD_BITS);
	if (number(m->bytes + MODEL_AT_CHECKSUM) != (uint32_t)sum ||
	    number(m->bytes + MODEL_AT_CHECKSUM + 4) != sum >> 32)
		return "the checksum is wrong";
	wrong = find_parts(m);
	return wrong != NULL ? wrong : look_at_places(m);
}

void
model_begin(struct model *m)
{
	const char *wrong;

	m->bytes = table_bytes(table_entities);
	wrong = look_at_head(m->bytes, number(m->bytes + MODEL_AT_LENGTH),
	    true);
	if (wrong != NULL || find_parts(m) != NULL)
		error_fatal("the model in the program is damaged");
}

/*
 * Reads up to len bytes, fewer only at the end of the file; how many there
 * were.
 */
static size_t
read_bytes(FILE *file, const char *path, uint8_t *bytes, size_t len)
{
	size_t n = fread(bytes, 1, len, file);

	if (ferror(file))
		error_fatal("%s: %s", path, strerror(errno));
	return n;
}

/*
 * All of a file of which the first MODEL_START bytes are read, from a multiple
 * of MODEL_LINE on. No more is read than they say, and a byte behind it.
 */
static uint8_t *
read_rest(FILE *file, const char *path, const uint8_t *head, size_t *len)
{
	size_t said = number(head + MODEL_AT_LENGTH);
	void *room;

	if (posix_memalign(&room, MODEL_LINE, said + 1) != 0)
		error_fatal("out of memory");
	memcpy(room, head, MODEL_START);
	*len = MODEL_START + read_bytes(file, path, (uint8_t *)room +
	    MODEL_START, said + 1 - MODEL_START);
	return room;
}

void
model_read(struct model *m, const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t head[MODEL_START], *bytes = head;
	size_t len;
	const char *wrong;

	if (file == NULL)
		error_fatal("%s: %s", path, strerror(errno));
	len = read_bytes(file, path, head, sizeof(head));
	wrong = look_at_head(head, len, false);
	if (wrong == NULL) {
		bytes = read_rest(file, path, head, &len);
		wrong = model_open(m, bytes, len);
	}
	(void)fclose(file);
	if (wrong != NULL)
		error_fatal("%s: %s", path, wrong);
}

struct model_word
model_word(const struct model *m, uint32_t id)
{
	struct model_word word = { { 0, 0, 0 }, 0, 0 };
	size_t mask = ((size_t)1 << m->word_bits) - 1;
	size_t slot = model_slot(m, id);
	const uint8_t *at;
	uint32_t packed;

	for (;; slot = (slot + 1) & mask) {
		at = m->words + slot * MODEL_SLOT;
		packed = number(at + 4);
		if (packed == 0)
			return word;
		if (((number(at) ^ id) << (32 - MODEL_GATE)) == 0)
			break;
	}
	word.classes[0] = packed & 1023;
	word.classes[1] = packed >> 10 & 1023;
	word.classes[2] = packed >> 20 & 1023;
	word.usual = (uint8_t)((packed >> 30) % 3);
	word.gate = at[3] >> (MODEL_GATE - 24);
	return word;
}

int
model_share(const struct model *m, int32_t margin)
{
	const uint8_t *shares = m->bytes + MODEL_AT_SHARES;
	int32_t step = margin / m->unit;

	return shares[step < MODEL_MARGINS ? step : MODEL_MARGINS - 1];
}

int
model_second_share(const struct model *m, int32_t margin)
{
	int32_t step = margin / m->unit;
	int least = model_share(m, 0), share;

	if (step >= MODEL_SECONDS)
		return 0;
	share = m->bytes[MODEL_AT_SECONDS + step];
	return share < least ? share : least - 1;
}

/*
 * The row of a feature: three of a line are compared at once, and the first
 * that matches is picked without a branch, as which one it is cannot be
 * foreseen. Where none does it is a fourth one, of which the scale is 0. (What
 * stands where its key would be, 0 or 1, stops what has that as its own from
 * being looked for in the next line: two hashes of 2^24.)
 */
static inline const uint8_t *
find_row(const uint8_t *lines, uint64_t feature, size_t *row)
{
	const uint8_t *line = lines + model_line(feature);
	unsigned rows = bytes_keys(bytes_load(line + MODEL_KEYS),
	    (uint32_t)feature);

	/* one test, as each of the two alone is hard to foresee */
	while (rows < line[MODEL_MORE]) {
		line += MODEL_LINE;
		if (line == lines + (size_t)MODEL_LINES * MODEL_LINE)
			line = lines;
		rows = bytes_keys(bytes_load(line + MODEL_KEYS),
		    (uint32_t)feature);
	}
	*row = (unsigned)bits_lowest(rows | 1 << MODEL_LINE_ROWS);
	return line;
}

void
model_add(const struct model *m, const uint64_t *features, size_t count,
    int16_t sums[MODEL_LANES])
{
	struct lanes first = lanes_load(sums);
	struct lanes last = lanes_load(sums + VECTOR_LANES);
	const uint8_t *lines = m->lines, *line;
	size_t i, row;

	for (i = 0; i < count; i++) {
		line = find_row(lines, features[i], &row);
		lanes_add_times(&first, &last,
		    bytes_load(line + MODEL_LANES * row),
		    line + MODEL_KEYS + 4 * row);
	}
	lanes_store(sums, first);
	lanes_store(sums + VECTOR_LANES, last);
}
