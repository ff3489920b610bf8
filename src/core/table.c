#include "core/table.h"

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

/* The heap entry of a key, from its mark byte on, or NULL. */
static const char *
find_entry(const uint64_t *table, uint64_t hash, struct slice key)
{
	const uint64_t *slots = table + TABLE_HEAD;
	uint64_t mask = table[0] - 1;
	const char *heap = (const char *)(slots + table[0]);
	uint64_t i;

	for (i = hash & mask; slots[i] != 0; i = (i + 1) & mask) {
		const char *entry;

		if (slots[i] >> 32 != hash >> 32)
			continue;
		entry = heap + (uint32_t)slots[i] - 1;
		if (is_key(entry + 1, key))
			return entry;
	}
	return NULL;
}

static const char *
entry_value(const char *entry, size_t key_len)
{
	return entry[0] == 'k' ? entry + 1 + key_len + 1 : NULL;
}

const char *
table_find(const uint64_t *table, struct slice key)
{
	uint64_t hash = table_hash(TABLE_START, key.at, key.len);
	const char *entry = find_entry(table, hash, key);

	return entry == NULL ? NULL : entry_value(entry, key.len);
}

bool
table_step(const uint64_t *table, uint64_t *hash, const char *buffer,
    size_t from, size_t end, const char **value)
{
	struct slice key = { buffer, end };
	const char *entry;

	*hash = table_hash(*hash, buffer + from, end - from);
	entry = find_entry(table, *hash, key);
	*value = entry == NULL ? NULL : entry_value(entry, end);
	return entry != NULL;
}
