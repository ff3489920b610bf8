/*
 * The model: the weights that were learned, and the classes of words. It is
 * one block of bytes, made by src/train and used in place; numbers in it are
 * little-endian. In order:
 *
 *	head (see MODEL_AT below), transitions (MODEL_TAGS * MODEL_TAGS of
 *	16 bits), the shares of right mentions by margin (MODEL_MARGINS
 *	bytes, in percent), the group of each class (MODEL_CLASSES bytes),
 *	the shares of right second readings by margin (MODEL_SECONDS bytes,
 *	in percent; all 0 if that was not learned)
 *	words	2^bits slots of 8 bytes: two bits of its gate above the lower
 *		30 of its id, and its classes: three of 10 bits (small,
 *		capital, in capitals) and its usual way of 2
 *	lines	MODEL_LINES of 64 bytes: three rows of 16 weights, of 8 bits
 *		each; three times 32 bits, a row's scale and above it 24 bits
 *		of its feature's hash; a byte 0, one that is 1 if rows of this
 *		line are in the next one, and two 0
 *
 * A row has a weight for each tag but the first, to be multiplied by its
 * scale. Its line is the one that the first bits of the hash say, or one
 * behind it: rows that are used most were put down first, and next to none of
 * these is in another line.
 *
 * Sums of weights are numbers of 16 bits that stay at the least or greatest
 * one when they would not fit, whatever the model says.
 */
#ifndef TAGGING_MODEL_H
#define TAGGING_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"

enum {
	MODEL_TAGS = 17,	/* outside, and four of each type */
	MODEL_LANES = MODEL_TAGS - 1,
	MODEL_MARGINS = 64,
	MODEL_SECONDS = 22,	/* as there is room for */
	MODEL_CLASSES = 1024,
	MODEL_VERSION = 3,
	MODEL_HEAD = 40,
	MODEL_TABLES = MODEL_HEAD + MODEL_TAGS * MODEL_TAGS * 2 +
	    MODEL_MARGINS + MODEL_CLASSES + MODEL_SECONDS,
	MODEL_LINE = 64,	/* bytes: of a line of the machine's cache */
	MODEL_START = (MODEL_TABLES + MODEL_LINE - 1) / MODEL_LINE *
	    MODEL_LINE,		/* of the words */
	MODEL_SLOT = 8,
	MODEL_GATE = 30,	/* bits of an id below its gate */
	MODEL_LINE_BITS = 17,
	MODEL_LINES = 1 << MODEL_LINE_BITS,
	MODEL_LINE_ROWS = 3,
	MODEL_KEYS = MODEL_LANES * MODEL_LINE_ROWS,	/* in a line */
	MODEL_MORE = MODEL_KEYS + 4 * MODEL_LINE_ROWS + 1,
	MODEL_RUN = 128,	/* places taken side by side, at most: what a
				   search may pass */
	MODEL_TRANSITION = 2000,	/* the most that one says */
	MODEL_ASKED = 192	/* features of a word, at most */
};

/* Where things stand in the head and behind it. */
enum {
	MODEL_AT_VERSION = 8,	/* after the eight bytes of MODEL_MAGIC */
	MODEL_AT_LENGTH = 12,
	MODEL_AT_CHECKSUM = 16,	/* FNV-1a, 64 bits, of all behind it */
	MODEL_AT_WORD_BITS = 24,
	MODEL_AT_LINES = 28,
	MODEL_AT_UNIT = 32,	/* of margins */
	MODEL_AT_SHARES = MODEL_HEAD + MODEL_TAGS * MODEL_TAGS * 2,
	MODEL_AT_GROUPS = MODEL_AT_SHARES + MODEL_MARGINS,
	MODEL_AT_SECONDS = MODEL_AT_GROUPS + MODEL_CLASSES
};

#define MODEL_MAGIC "dltagger"

struct model {
	const uint8_t *bytes;
	const uint8_t *words, *lines;
	int word_bits;
	int unit;
	int32_t transitions[MODEL_TAGS][MODEL_TAGS];
};

/* What is known of a word. */
struct model_word {
	uint16_t classes[3];	/* written small, with a capital, in capitals;
				   0 for none */
	uint8_t usual;		/* which of the three is most usual */
	uint8_t gate;		/* enum model_gate */
};

/* Where names have a word next to never. */
enum model_gate {
	GATE_SMALL = 1,		/* in small letters beside a capital */
	GATE_BEGINS = 2		/* with the capital of a sentence's first */
};

/* The model that is linked in. */
void model_begin(struct model *);

/*
 * Takes a block of bytes as the model, which must outlive it. Returns NULL,
 * or what is wrong with it: its length, version, checksum or numbers, or words
 * or rows that are found too slowly: no model that is taken, whoever made it,
 * leads a reader out of it, or on and on. It is fastest where the block begins at a multiple of MODEL_LINE.
 */
const char *model_open(struct model *, const void *bytes, size_t len);

/*
 * Reads a model from a file; the memory is never given back. A file that is
 * no model of this version ends the program with status 2.
 */
void model_read(struct model *, const char *path);

/* Looks a word up by its id; all 0 when it is not known. */
struct model_word model_word(const struct model *, uint32_t id);

/* The slot that a word is in, if no other one is. */
static inline size_t
model_slot(const struct model *m, uint32_t id)
{
	return (id ^ id >> 15) & (((size_t)1 << m->word_bits) - 1);
}

/* Says that a word will be looked up soon. */
static inline void
model_expect(const struct model *m, uint32_t id)
{
	memory_hint(m->words + model_slot(m, id) * MODEL_SLOT);
}

/* The group of a class. */
static inline uint8_t
model_group(const struct model *m, uint16_t class)
{
	return m->bytes[MODEL_AT_GROUPS + class];
}

/* How many in a hundred mentions of such a margin are right. */
int model_share(const struct model *, int32_t margin);

/* The same of second readings, less than of any other; 0 if none is told. */
int model_second_share(const struct model *, int32_t margin);

/* The margin from which on no second reading is told. */
static inline int32_t
model_second_limit(const struct model *m)
{
	return MODEL_SECONDS * m->unit;
}

/* The byte at which the line begins that a feature's row should be in. */
static inline size_t
model_line(uint64_t feature)
{
	return (size_t)(feature >> (64 - MODEL_LINE_BITS)) * MODEL_LINE;
}

/*
 * Adds the weights of the features to the sums of the tags but the first.
 * Those without a row add nothing.
 */
void model_add(const struct model *, const uint64_t *features, size_t count,
    int16_t sums[MODEL_LANES]);

#endif
