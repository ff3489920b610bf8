/*
 * Tables that are linked in. src/data/NAME.tsv is turned by src/data/mktable
 * into an array of words that is used in place, as a hash table with open
 * addressing: nothing is parsed at start. A table that was made for a machine
 * of the other byte order ends the program where it is first used.
 *
 * In the file a row is KEY TAB VALUE; the value is the rest of the row, TABs
 * included, and may be empty. Lines that begin with "# " are the header that
 * says what the table is, where its facts come from and under which licence.
 * A key that stands twice is an error of the build.
 *
 * A table with a header line "# list" keeps its rows in the order of the
 * file, and a key may stand twice: table_next goes through it, and table_find
 * finds nothing in it.
 *
 * A table whose first line is "# weights N" is no such thing but N numbers of
 * 8 bits, behind table_bytes: a row is a place, TAB, a number from -127 to 127,
 * and places without a row are 0. A file of any other name than .tsv is its
 * bytes, and their number is that of the heap.
 *
 * A table with a header line "# phrases" also knows, for keys of several
 * words (one space between them), every proper prefix of whole words: see
 * table_step.
 */
#ifndef CORE_TABLE_H
#define CORE_TABLE_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "core/slice.h"

/* The arrays are declared where they are used: extern const uint64_t
 * table_NAME[] for src/data/NAME.tsv. */

/* Ends the program when the table is of the other byte order. */
void table_check(const uint64_t *table);

/* The bytes, or weights, that such a table is. */
const void *table_bytes(const uint64_t *table);

/*
 * The next row of a table: of a hash table in an order that only the keys
 * decide, of a list in that of the file. Start with *at 0. Sets the key and
 * the value, both NUL-terminated and owned by the table; false behind the
 * last row.
 */
bool table_next(const uint64_t *table, uint64_t *at, struct slice *key,
    const char **value);

/*
 * Looks for phrases word by word. Start with hash TABLE_START and the first
 * word in bytes [0, end) of a buffer; each call hashes bytes [from, end) of
 * it (from is the end of the call before) and looks bytes [0, end) up. The
 * caller puts one space between words. Returns true while there is reason
 * to go on: the phrase so far is a key or the beginning of one. *value is
 * the value of the key, or NULL when it is only a beginning of one.
 */
#define TABLE_START UINT64_C(0xcbf29ce484222325)

bool table_step(const uint64_t *table, uint64_t *hash, const char *buffer,
    size_t from, size_t end, const char **value);

/*
 * The same, given the hash of the phrase, and its bytes: for those who look one
 * up in several tables.
 */
bool table_look(const uint64_t *table, uint64_t hash, struct slice phrase,
    const char **value);

/*
 * The same for those who keep what they find: the entry of a phrase, or NULL.
 * table_value gives its value, as table_look does; table_goes_on says whether
 * longer phrases begin with it and a space.
 */
const char *table_entry(const uint64_t *table, uint64_t hash,
    struct slice phrase);
const char *table_value(const char *entry, size_t len);
bool table_goes_on(const char *entry);

/* Says that a hash will be looked up soon. */
void table_expect(const uint64_t *table, uint64_t hash);

/* The hash both sides use: FNV-1a, 64 bits (Fowler, Noll, Vo). */
static inline uint64_t
table_hash(uint64_t hash, const char *bytes, size_t len)
{
	size_t i;

	for (i = 0; i < len; i++)
		hash = (hash ^ (unsigned char)bytes[i]) *
		    UINT64_C(0x100000001b3);
	return hash;
}

/*
 * The layout, shared with mktable. The head, of TABLE_HEAD words; then the
 * slots, the filter and the heap of bytes, or the bytes alone. The filter, a
 * bit for the hash of each entry (table_bit), stops most of what is not there
 * and is much smaller than the slots. A slot is 0 when empty,
 * else (upper 32 bits of the hash) << 32 | (heap offset + 1). In the heap an
 * entry is a byte 'k' (key), 'p' (beginning of one) or 'b' (both), the key,
 * NUL, the value, NUL. A list has one slot, which is empty.
 *
 * The first word is the bytes of TABLE_MAGIC, as they stand in the memory of
 * the machine that the table is for; one of the other byte order reads them
 * from the last to the first. What is behind the head keeps its alignment.
 */
#define TABLE_MAGIC "dl table"

enum {
	TABLE_AT_MAGIC,
	TABLE_AT_SLOTS,		/* their number, a power of two */
	TABLE_AT_HEAP,		/* its length in bytes */
	TABLE_AT_FILTER,	/* its length in bytes, a power of two */
	TABLE_HEAD = 8,		/* in words */
	TABLE_LIST = 1		/* the slots of a list */
};

/* The bit of a hash in a filter of so many bytes: its byte and its mask. */
static inline uint64_t
table_bit(uint64_t hash, uint64_t bytes, unsigned char *mask)
{
	*mask = (unsigned char)(1 << (hash >> 32 & 7));
	return hash >> 35 & (bytes - 1);
}

/*
 * Whether a table may hold the entry of a hash: false for nearly all that it
 * has not. A table of the other byte order may hold anything, so that it is
 * looked into, and ends the program.
 */
static inline bool
table_may_hold(const uint64_t *table, uint64_t hash)
{
	const unsigned char *filter;
	unsigned char bit;
	uint64_t at;

	if (memcmp(table + TABLE_AT_MAGIC, TABLE_MAGIC, 8) != 0)
		return true;
	filter = (const unsigned char *)(table + TABLE_HEAD +
	    table[TABLE_AT_SLOTS]);
	at = table_bit(hash, table[TABLE_AT_FILTER], &bit);
	return (filter[at] & bit) != 0;
}

/*
 * The value of a key, NUL-terminated and owned by the table, or NULL when
 * the table has no such key.
 */
static inline const char *
table_find(const uint64_t *table, struct slice key)
{
	uint64_t hash = table_hash(TABLE_START, key.at, key.len);
	const char *entry = table_may_hold(table, hash) ?
	    table_entry(table, hash, key) : NULL;

	return entry == NULL ? NULL : table_value(entry, key.len);
}

#endif
