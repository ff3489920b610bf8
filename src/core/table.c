#include "core/table.h"

#include "core/arena.h"
#include "core/error.h"

void
table_check(const uint64_t *table)
{
	if (memcmp(table + TABLE_AT_MAGIC, TABLE_MAGIC, 8) != 0)
		error_fatal("a table in the program was made for a machine "
		    "of another byte order");
}

const void *
table_bytes(const uint64_t *table)
{
	table_check(table);
	return table + TABLE_HEAD;
}

static const char *
heap_of(const uint64_t *table)
{
	return (const char *)(table + TABLE_HEAD + table[TABLE_AT_SLOTS]) +
	    table[TABLE_AT_FILTER];
}

/* The heap entry of the row at *at, which is moved behind it, or NULL. */
static const char *
next_entry(const uint64_t *table, uint64_t *at)
{
	const uint64_t *slots = table + TABLE_HEAD;
	const char *entry;

	if (table[TABLE_AT_SLOTS] == TABLE_LIST)
		return *at < table[TABLE_AT_HEAP] ? heap_of(table) + *at :
		    NULL;
	while (*at < table[TABLE_AT_SLOTS]) {
		uint64_t slot = slots[(*at)++];

		if (slot == 0)
			continue;
		entry = heap_of(table) + (uint32_t)slot - 1;
		if (*entry != 'p')
			return entry;
	}
	return NULL;
}

bool
table_next(const uint64_t *table, uint64_t *at, struct slice *key,
    const char **value)
{
	const char *entry;

	table_check(table);
	entry = next_entry(table, at);
	if (entry == NULL)
		return false;
	*key = slice_of(entry + 1);
	*value = key->at + key->len + 1;
	if (table[TABLE_AT_SLOTS] == TABLE_LIST)
		*at += 1 + key->len + 1 + strlen(*value) + 1;
	return true;
}

/* Compares byte by byte: a key may hold a NUL, a stored one ends with it. */
static bool
is_key(const char *stored, struct slice key)
{
	size_t i;

	for (i = 0; i < key.len; i++)
		if (stored[i] == '\0' || stored[i] != key.at[i])
			return false;
	return stored[key.len] == '\0';
}

/* An entry begins at its mark byte. */
const char *
table_entry(const uint64_t *table, uint64_t hash, struct slice key)
{
	const uint64_t *slots = table + TABLE_HEAD;
	unsigned char bit;
	const unsigned char *filter = (const unsigned char *)(slots +
	    table[TABLE_AT_SLOTS]);
	uint64_t mask = table[TABLE_AT_SLOTS] - 1;
	uint64_t i = table_bit(hash, table[TABLE_AT_FILTER], &bit);

	table_check(table);
	if ((filter[i] & bit) == 0)
		return NULL;
	for (i = hash & mask; slots[i] != 0; i = (i + 1) & mask) {
		const char *entry;

		if (slots[i] >> 32 != hash >> 32)
			continue;
		entry = heap_of(table) + (uint32_t)slots[i] - 1;
		if (is_key(entry + 1, key))
			return entry;
	}
	return NULL;
}

const char *
table_value(const char *entry, size_t len)
{
	return *entry == 'p' ? NULL : entry + 1 + len + 1;
}

bool
table_goes_on(const char *entry)
{
	return *entry != 'k';
}

const char *
table_find(const uint64_t *table, struct slice key)
{
	uint64_t hash = table_hash(TABLE_START, key.at, key.len);
	const char *entry = table_entry(table, hash, key);

	return entry == NULL ? NULL : table_value(entry, key.len);
}

bool
table_look(const uint64_t *table, uint64_t hash, struct slice phrase,
    const char **value)
{
	const char *entry = table_entry(table, hash, phrase);

	*value = entry == NULL ? NULL : table_value(entry, phrase.len);
	return entry != NULL;
}

bool
table_step(const uint64_t *table, uint64_t *hash, const char *buffer,
    size_t from, size_t end, const char **value)
{
	struct slice phrase = { buffer, end };

	*hash = table_hash(*hash, buffer + from, end - from);
	return table_look(table, *hash, phrase, value);
}

void
table_expect(const uint64_t *table, uint64_t hash)
{
	memory_hint(table + TABLE_HEAD + (hash & (table[TABLE_AT_SLOTS] - 1)));
}
