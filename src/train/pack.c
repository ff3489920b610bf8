#include "train/pack.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/table.h"
#include "entity/words/words.h"

enum {
	LINE = 1024,		/* the longest line of clusters */
	FULL = 80		/* rows for a hundred places, at most */
};

static void
put_number(uint8_t *at, uint32_t n)
{
	int i;

	for (i = 0; i < 4; i++)
		at[i] = (uint8_t)(n >> 8 * i);
}

static uint32_t
get_number(const uint8_t *at)
{
	return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
	    (uint32_t)at[3] << 24;
}

/* The slot of a word, or the free one that it would get. */
static uint8_t *
word_slot(struct pack *p, uint32_t id)
{
	const uint32_t low = (UINT32_C(1) << MODEL_GATE) - 1;
	size_t mask = ((size_t)1 << p->word_bits) - 1;
	size_t slot = (id ^ id >> 15) & mask;
	uint8_t *at;

	for (;; slot = (slot + 1) & mask) {
		at = p->bytes + MODEL_START + slot * MODEL_SLOT;
		if (get_number(at + 4) == 0 ||
		    (get_number(at) & low) == (id & low))
			return at;
	}
}

static void
put_word(struct pack *p, const char *line)
{
	size_t len = strcspn(line, "\t");
	uint32_t id = words_hash(line, len), class[3], way;
	uint8_t *at = word_slot(p, id);

	if (sscanf(line + len, "%u %u %u %u", &class[0], &class[1],
	    &class[2], &way) != 4 || class[0] >= MODEL_CLASSES ||
	    class[1] >= MODEL_CLASSES || class[2] >= MODEL_CLASSES || way > 2)
		error_fatal("the clusters have a line of another kind");
	if (get_number(at + 4) != 0)
		return;		/* another key of the same id */
	put_number(at, id & ((UINT32_C(1) << MODEL_GATE) - 1));
	put_number(at + 4, class[0] | class[1] << 10 | class[2] << 20 |
	    way << 30);
}

bool
pack_gate(struct pack *p, uint32_t id, unsigned gate)
{
	uint8_t *at = word_slot(p, id);

	if (get_number(at + 4) == 0)
		return false;
	at[3] = (uint8_t)((at[3] & ((1 << (MODEL_GATE - 24)) - 1)) |
	    (int)gate << (MODEL_GATE - 24));
	return true;
}

static void
put_classes(struct pack *p, FILE *file)
{
	char line[LINE];
	unsigned class, group;

	while (fgets(line, sizeof(line), file) != NULL) {
		if (strncmp(line, "= ", 2) != 0)
			put_word(p, line);
		else if (sscanf(line + 2, "%u %u", &class, &group) == 2 &&
		    class < MODEL_CLASSES && group < 256)
			p->bytes[MODEL_AT_GROUPS + class] =
			    (uint8_t)group;
		else
			error_fatal("the clusters have a line of another kind");
	}
}

void
pack_begin(struct pack *p, const char *clusters)
{
	FILE *file = fopen(clusters, "rb");
	char line[LINE];
	size_t words = 0;

	if (file == NULL)
		error_fatal("%s: %s", clusters, strerror(errno));
	while (fgets(line, sizeof(line), file) != NULL)
		words++;
	rewind(file);
	p->word_bits = 3;
	while ((size_t)3 << p->word_bits < words * 4)
		p->word_bits++;
	p->len = MODEL_START + ((size_t)MODEL_SLOT << p->word_bits) +
	    (size_t)MODEL_LINES * MODEL_LINE;
	p->bytes = memory_get(p->len, 1);
	memcpy(p->bytes, MODEL_MAGIC, 8);
	put_number(p->bytes + MODEL_AT_VERSION, MODEL_VERSION);
	put_number(p->bytes + MODEL_AT_UNIT, 1);
	put_classes(p, file);
	(void)fclose(file);
	pack_seal(p);
}

/* The line of a new row, the first that has a place, and which one. */
static uint8_t *
free_place(struct pack *p, uint64_t feature, uint32_t uses, int *row)
{
	uint8_t *lines = p->bytes + MODEL_START +
	    ((size_t)MODEL_SLOT << p->word_bits);
	uint8_t *home = lines + model_line(feature), *at = home;

	if (++p->rows * 100 > (size_t)MODEL_LINES * MODEL_LINE_ROWS * FULL)
		error_fatal("these are more rows than the model has room for");
	for (;;) {
		for (*row = 0; *row < MODEL_LINE_ROWS; ++*row) {
			if (at[MODEL_KEYS + 4 * *row] != 0)
				continue;
			p->uses += uses;
			p->spilled += at != home ? uses : 0;
			return at;
		}
		at[MODEL_MORE] = 1;
		at += MODEL_LINE;
		if (at == lines + (size_t)MODEL_LINES * MODEL_LINE)
			at = lines;
	}
}

void
pack_row(struct pack *p, uint64_t feature, const int32_t row[MODEL_TAGS],
    uint32_t uses)
{
	int32_t most = 0, scale, n, half;
	uint8_t *line;
	int t, place;

	for (t = 1; t < MODEL_TAGS; t++)
		if (abs(row[t] - row[0]) > most)
			most = abs(row[t] - row[0]);
	scale = (most + 126) / 127;
	if (scale == 0)
		return;
	scale = scale > INT8_MAX ? INT8_MAX : scale;
	half = scale / 2;
	line = free_place(p, feature, uses, &place);
	put_number(line + MODEL_KEYS + 4 * place, (uint32_t)(feature &
	    UINT32_C(0xFFFFFF00)) | (uint32_t)scale);
	for (t = 1; t < MODEL_TAGS; t++) {
		n = row[t] - row[0];
		n = n < 0 ? -((half - n) / scale) : (n + half) / scale;
		n = n > 127 ? 127 : n < -127 ? -127 : n;
		line[MODEL_LANES * place + t - 1] = (uint8_t)n;
	}
}

void
pack_transitions(struct pack *p,
    const int32_t transitions[MODEL_TAGS][MODEL_TAGS])
{
	uint8_t *at = p->bytes + MODEL_HEAD;
	int from, to;

	for (from = 0; from < MODEL_TAGS; from++)
		for (to = 0; to < MODEL_TAGS; to++, at += 2) {
			int32_t n = transitions[from][to];

			n = n > MODEL_TRANSITION ? MODEL_TRANSITION :
			    n < -MODEL_TRANSITION ? -MODEL_TRANSITION : n;
			at[0] = (uint8_t)n;
			at[1] = (uint8_t)((uint32_t)n >> 8);
		}
}

void
pack_shares(struct pack *p, int unit, const uint8_t shares[MODEL_MARGINS])
{
	put_number(p->bytes + MODEL_AT_UNIT, (uint32_t)unit);
	memcpy(p->bytes + MODEL_AT_SHARES, shares, MODEL_MARGINS);
}

void
pack_seconds(struct pack *p, const uint8_t shares[MODEL_SECONDS])
{
	memcpy(p->bytes + MODEL_AT_SECONDS, shares, MODEL_SECONDS);
}

void
pack_seal(struct pack *p)
{
	uint64_t sum;

	put_number(p->bytes + MODEL_AT_LENGTH, (uint32_t)p->len);
	put_number(p->bytes + MODEL_AT_WORD_BITS, (uint32_t)p->word_bits);
	put_number(p->bytes + MODEL_AT_LINES, MODEL_LINES);
	sum = table_hash(TABLE_START, (const char *)p->bytes +
	    MODEL_AT_WORD_BITS, p->len - MODEL_AT_WORD_BITS);
	put_number(p->bytes + MODEL_AT_CHECKSUM, (uint32_t)sum);
	put_number(p->bytes + MODEL_AT_CHECKSUM + 4, (uint32_t)(sum >> 32));
}
