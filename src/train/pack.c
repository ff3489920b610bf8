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
	FULL = 66		/* rows for a hundred places */
};

static void
put_number(uint8_t *at, uint32_t n)
{
	int i;

	for (i = 0; i < 4; i++)
		at[i] = (uint8_t)(n >> 8 * i);
}

static void
put_word(struct pack *p, const char *line)
{
	size_t len = strcspn(line, "\t");
	uint32_t id = words_hash(line, len), class[3], way, packed;
	uint8_t *words = p->bytes + MODEL_START, *at;
	size_t mask = ((size_t)1 << p->word_bits) - 1;
	size_t slot = (id ^ id >> 15) & mask;

	if (sscanf(line + len, "%u %u %u %u", &class[0], &class[1],
	    &class[2], &way) != 4 || class[0] >= MODEL_CLASSES ||
	    class[1] >= MODEL_CLASSES || class[2] >= MODEL_CLASSES || way > 2)
		error_fatal("the clusters have a line of another kind");
	packed = class[0] | class[1] << 10 | class[2] << 20 | way << 30;
	for (;; slot = (slot + 1) & mask) {
		at = words + slot * MODEL_SLOT;
		if ((at[4] | at[5] | at[6] | at[7]) == 0)
			break;
		if ((at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
		    (uint32_t)at[3] << 24) == id)
			return;		/* another key of the same id */
	}
	put_number(at, id);
	put_number(at + 4, packed);
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
			p->bytes[MODEL_TABLES - MODEL_CLASSES + class] =
			    (uint8_t)group;
		else
			error_fatal("the clusters have a line of another kind");
	}
}

static void
resize(struct pack *p)
{
	size_t old = p->len;

	p->len = MODEL_START + ((size_t)MODEL_SLOT << p->word_bits) +
	    MODEL_FILTER + (size_t)p->line_count * MODEL_LINE;
	p->bytes = realloc(p->bytes, p->len);
	if (p->bytes == NULL)
		error_fatal("out of memory");
	memset(p->bytes + old, 0, p->len - old);
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
	p->word_bits = 1;
	p->line_count = 1;
	while ((size_t)3 << p->word_bits < words * 4)
		p->word_bits++;
	resize(p);
	memcpy(p->bytes, MODEL_MAGIC, 8);
	put_number(p->bytes + MODEL_AT_VERSION, MODEL_VERSION);
	put_number(p->bytes + MODEL_AT_UNIT, 1);
	put_classes(p, file);
	(void)fclose(file);
	pack_seal(p);
}

void
pack_room(struct pack *p, size_t rows)
{
	p->line_count = (uint32_t)(rows * 100 / (MODEL_LINE_ROWS * FULL)) + 1;
	resize(p);
}

/* The place of a new row, in the first line that has one. */
static uint8_t *
free_row(struct pack *p, uint64_t feature)
{
	uint8_t *filter = p->bytes + MODEL_START +
	    ((size_t)MODEL_SLOT << p->word_bits), *at;
	size_t bit = (size_t)(feature >> (64 - MODEL_FILTER_BITS));
	size_t line = model_line(p->line_count, feature);
	int i;

	filter[bit >> 3] = (uint8_t)(filter[bit >> 3] | 1 << (bit & 7));
	for (;;) {
		at = filter + MODEL_FILTER + line * MODEL_LINE;
		for (i = 0; i < MODEL_LINE_ROWS; i++)
			if (at[i * MODEL_ROW + 2] == 0)
				return at + i * MODEL_ROW;
		at[MODEL_MORE] = 1;
		line = line + 1 == p->line_count ? 0 : line + 1;
	}
}

bool
pack_row(struct pack *p, uint64_t feature, const int32_t row[MODEL_TAGS])
{
	int32_t most = 0, scale, n, half;
	uint8_t *at;
	int t;

	for (t = 1; t < MODEL_TAGS; t++)
		if (abs(row[t] - row[0]) > most)
			most = abs(row[t] - row[0]);
	scale = (most + 126) / 127;
	if (scale == 0)
		return false;
	scale = scale > 255 ? 255 : scale;
	half = scale / 2;
	at = free_row(p, feature);
	at[0] = (uint8_t)feature;
	at[1] = (uint8_t)(feature >> 8);
	at[2] = (uint8_t)scale;
	for (t = 1; t < MODEL_TAGS; t++) {
		n = row[t] - row[0];
		n = n < 0 ? -((half - n) / scale) : (n + half) / scale;
		n = n > 127 ? 127 : n < -127 ? -127 : n;
		at[2 + t] = (uint8_t)n;
	}
	return true;
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

			n = n > INT16_MAX ? INT16_MAX : n < INT16_MIN ?
			    INT16_MIN : n;
			at[0] = (uint8_t)n;
			at[1] = (uint8_t)((uint32_t)n >> 8);
		}
}

void
pack_shares(struct pack *p, int unit, const uint8_t *shares)
{
	put_number(p->bytes + MODEL_AT_UNIT, (uint32_t)unit);
	memcpy(p->bytes + MODEL_TABLES - MODEL_CLASSES - MODEL_MARGINS,
	    shares, MODEL_MARGINS);
}

void
pack_seal(struct pack *p)
{
	uint64_t sum;

	put_number(p->bytes + MODEL_AT_LENGTH, (uint32_t)p->len);
	put_number(p->bytes + MODEL_AT_WORD_BITS, (uint32_t)p->word_bits);
	put_number(p->bytes + MODEL_AT_LINES, p->line_count);
	sum = table_hash(TABLE_START, (const char *)p->bytes +
	    MODEL_AT_WORD_BITS, p->len - MODEL_AT_WORD_BITS);
	put_number(p->bytes + MODEL_AT_CHECKSUM, (uint32_t)sum);
	put_number(p->bytes + MODEL_AT_CHECKSUM + 4, (uint32_t)(sum >> 32));
}
