#include "entity/tagging/model.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/table.h"

extern const uint64_t table_entities[];

static uint32_t
number(const uint8_t *at)
{
	return at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 |
	    (uint32_t)at[3] << 24;
}

/* Finds its parts; whether the lengths agree. */
static bool
find_parts(struct model *m, size_t len)
{
	uint32_t word_bits = number(m->bytes + MODEL_AT_WORD_BITS);
	uint32_t lines = number(m->bytes + MODEL_AT_LINES);
	const uint8_t *at = m->bytes + MODEL_HEAD;
	int from, to;

	if (word_bits < 1 || word_bits > 30 || lines < 1 ||
	    len != MODEL_START + ((size_t)MODEL_SLOT << word_bits) +
	    MODEL_FILTER + (size_t)lines * MODEL_LINE)
		return false;
	m->word_bits = (int)word_bits;
	m->line_count = lines;
	m->unit = (int)number(m->bytes + MODEL_AT_UNIT);
	m->words = m->bytes + MODEL_START;
	m->filter = m->words + ((size_t)MODEL_SLOT << word_bits);
	m->lines = m->filter + MODEL_FILTER;
	for (from = 0; from < MODEL_TAGS; from++)
		for (to = 0; to < MODEL_TAGS; to++, at += 2)
			m->transitions[from][to] = (int16_t)(at[0] |
			    at[1] << 8);
	return m->unit > 0;
}

static const char *
look_at_head(const uint8_t *bytes, size_t len)
{
	if (len < MODEL_START || memcmp(bytes, MODEL_MAGIC, 8) != 0)
		return "not a model of enttag";
	if (number(bytes + MODEL_AT_VERSION) == (uint32_t)MODEL_VERSION << 24)
		return "a model of the other byte order";
	if (number(bytes + MODEL_AT_VERSION) != MODEL_VERSION)
		return "a model of another version";
	if (number(bytes + MODEL_AT_LENGTH) != len)
		return "the length is not what the model says";
	return NULL;
}

const char *
model_open(struct model *m, const void *bytes, size_t len)
{
	const char *wrong = look_at_head(bytes, len);
	uint64_t sum;

	if (wrong != NULL)
		return wrong;
	m->bytes = bytes;
	sum = table_hash(TABLE_START, (const char *)m->bytes +
	    MODEL_AT_WORD_BITS, len - MODEL_AT_WORD_BITS);
	if (number(m->bytes + MODEL_AT_CHECKSUM) != (uint32_t)sum ||
	    number(m->bytes + MODEL_AT_CHECKSUM + 4) != sum >> 32)
		return "the checksum is wrong";
	if (!find_parts(m, len))
		return "the lengths of its parts are wrong";
	return NULL;
}

void
model_begin(struct model *m)
{
	const char *wrong;

	m->bytes = table_bytes(table_entities);
	wrong = look_at_head(m->bytes, number(m->bytes + MODEL_AT_LENGTH));
	if (wrong != NULL || !find_parts(m,
	    number(m->bytes + MODEL_AT_LENGTH)))
		error_fatal("the model in the program is damaged");
}

void
model_read(struct model *m, const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes = NULL;
	size_t room = 0, len = 0, n;
	const char *wrong;

	if (file == NULL)
		error_fatal("%s: %s", path, strerror(errno));
	do {
		bytes = memory_grow(bytes, &room, len + 65536, 1);
		n = fread(bytes + len, 1, room - len, file);
		len += n;
	} while (n > 0);
	if (ferror(file))
		error_fatal("%s: %s", path, strerror(errno));
	(void)fclose(file);
	wrong = model_open(m, bytes, len);
	if (wrong != NULL)
		error_fatal("%s: %s", path, wrong);
}

struct model_word
model_word(const struct model *m, uint32_t id)
{
	struct model_word word = { { 0, 0, 0 }, 0 };
	size_t mask = ((size_t)1 << m->word_bits) - 1;
	size_t slot = (id ^ id >> 15) & mask;
	const uint8_t *at;
	uint32_t packed;

	for (;; slot = (slot + 1) & mask) {
		at = m->words + slot * MODEL_SLOT;
		packed = number(at + 4);
		if (packed == 0)
			return word;
		if (number(at) == id)
			break;
	}
	word.classes[0] = packed & 1023;
	word.classes[1] = packed >> 10 & 1023;
	word.classes[2] = packed >> 20 & 1023;
	word.usual = (uint8_t)(packed >> 30);
	return word;
}

int
model_share(const struct model *m, int32_t margin)
{
	const uint8_t *shares = m->bytes + MODEL_TABLES - MODEL_CLASSES -
	    MODEL_MARGINS;
	int32_t step = margin / m->unit;

	return shares[step < MODEL_MARGINS ? step : MODEL_MARGINS - 1];
}
