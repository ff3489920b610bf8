#include "entity/tagging/model.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

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
	size_t slot = model_slot(m, id);
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

/* Whether the filter lets a feature pass: one that it stops has no row. */
static bool
may_have(const struct model *m, uint64_t feature)
{
	size_t bit = (size_t)(feature >> (64 - MODEL_FILTER_BITS));

	return m->filter[bit >> 3] >> (bit & 7) & 1;
}

void
model_ask(const struct model *m, const uint64_t *features, size_t count,
    struct model_lines *lines)
{
	size_t i, n = 0;

	for (i = 0; i < count; i++) {
		lines->at[n] = m->lines + model_line(m->line_count,
		    features[i]) * MODEL_LINE;
		lines->hashes[n] = (uint16_t)features[i];
		n += may_have(m, features[i]);
	}
	for (i = 0; i < n; i++)
		memory_hint(lines->at[i]);
	lines->count = n;
}

/* Which rows of a line are of a hash: a bit each. */
static unsigned
match_rows(const uint8_t *line, unsigned hash)
{
	const uint8_t *two = line + MODEL_ROW, *three = two + MODEL_ROW;

	return (unsigned)((line[0] | (unsigned)line[1] << 8) == hash) |
	    (unsigned)((two[0] | (unsigned)two[1] << 8) == hash) << 1 |
	    (unsigned)((three[0] | (unsigned)three[1] << 8) == hash) << 2;
}

/*
 * The row of a hash in a line or those behind it, or NULL. Which one of a line
 * it is cannot be foreseen, so it is looked up. A free row may be taken for
 * one: it adds nothing.
 */
static const uint8_t *
find_row(const struct model *m, const uint8_t *line, unsigned hash)
{
	static const uint8_t places[] = { 0, 0, MODEL_ROW, 0, 2 * MODEL_ROW,
	    0, MODEL_ROW, 0 };
	unsigned rows;

	while ((rows = match_rows(line, hash)) == 0) {
		if (line[MODEL_MORE] == 0)
			return NULL;
		line += MODEL_LINE;
		if (line == m->lines + (size_t)m->line_count * MODEL_LINE)
			line = m->lines;
	}
	return line + places[rows];
}

#if defined(__SSE2__)

static const uint8_t no_row[MODEL_ROW];

/* The weights of two rows, times their scales, in vectors of four sums. */
static void
add_two(const uint8_t *a, const uint8_t *b, __m128i sums[4])
{
	__m128i one = _mm_loadu_si128((const __m128i *)(const void *)(a + 3));
	__m128i two = _mm_loadu_si128((const __m128i *)(const void *)(b + 3));
	__m128i low = _mm_unpacklo_epi8(one, two);
	__m128i high = _mm_unpackhi_epi8(one, two);
	__m128i scales = _mm_set1_epi32(a[2] | b[2] << 16);
	__m128i four[4];
	int i;

	/* bytes to signed numbers of 16 bits, of one row and of the other */
	four[0] = _mm_unpacklo_epi8(low, low);
	four[1] = _mm_unpackhi_epi8(low, low);
	four[2] = _mm_unpacklo_epi8(high, high);
	four[3] = _mm_unpackhi_epi8(high, high);
	for (i = 0; i < 4; i++)
		sums[i] = _mm_add_epi32(sums[i], _mm_madd_epi16(
		    _mm_srai_epi16(four[i], 8), scales));
}

static void
add_rows(const uint8_t *const *rows, size_t count, int32_t sums[MODEL_LANES])
{
	__m128i vectors[4], *to = (__m128i *)(void *)sums;
	size_t i;

	for (i = 0; i < 4; i++)
		vectors[i] = _mm_loadu_si128(to + i);
	for (i = 0; i + 1 < count; i += 2)
		add_two(rows[i], rows[i + 1], vectors);
	if (i < count)
		add_two(rows[i], no_row, vectors);
	for (i = 0; i < 4; i++)
		_mm_storeu_si128(to + i, vectors[i]);
}

#else

static void
add_rows(const uint8_t *const *rows, size_t count, int32_t sums[MODEL_LANES])
{
	int8_t weights[MODEL_LANES];
	size_t i;
	int t;

	for (i = 0; i < count; i++) {
		/* a copy of its own lets compilers use vectors */
		memcpy(weights, rows[i] + 3, sizeof(weights));
		for (t = 0; t < MODEL_LANES; t++)
			sums[t] += rows[i][2] * weights[t];
	}
}

#endif

void
model_add(const struct model *m, const struct model_lines *lines,
    int32_t sums[MODEL_LANES])
{
	const uint8_t *rows[MODEL_ASKED];
	size_t i, n = 0;

	for (i = 0; i < lines->count; i++) {
		rows[n] = find_row(m, lines->at[i], lines->hashes[i]);
		n += rows[n] != NULL;
	}
	add_rows(rows, n, sums);
}
