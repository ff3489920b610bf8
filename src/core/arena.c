#include "core/arena.h"

#include <stdint.h>
#include <stdlib.h>

#include "core/error.h"

enum { ARENA_BLOCK = 64 * 1024, ARENA_ALIGN = 8 };

struct arena_block {
	struct arena_block *next;
	size_t size;
	/* the bytes follow, at the next multiple of ARENA_ALIGN */
};

static size_t
aligned(size_t size)
{
	return (size + ARENA_ALIGN - 1) & ~(size_t)(ARENA_ALIGN - 1);
}

void *
memory_get(size_t count, size_t size)
{
	void *memory = calloc(count ? count : 1, size ? size : 1);

	if (memory == NULL)
		error_fatal("out of memory");
	return memory;
}

void *
memory_more(void *array, size_t *capacity, size_t need, size_t size)
{
	size_t room = *capacity ? *capacity : 16;

	while (room < need && room <= SIZE_MAX / 2)
		room *= 2;
	if (room < need || room > SIZE_MAX / size)
		error_fatal("out of memory");
	array = realloc(array, room * size);
	if (array == NULL)
		error_fatal("out of memory");
	*capacity = room;
	return array;
}

static struct arena_block *
new_block(size_t size)
{
	size_t head = aligned(sizeof(struct arena_block));
	struct arena_block *block;

	if (size < ARENA_BLOCK)
		size = ARENA_BLOCK;
	if (size > SIZE_MAX - head || (block = malloc(head + size)) == NULL)
		error_fatal("out of memory");
	block->next = NULL;
	block->size = size;
	return block;
}

/*
 * Moves on to a block with room for size bytes, which may be a new one. Blocks
 * of before a reset that are too small make room for it, so that all of them
 * together never have more than was needed at once.
 */
static void
next_block(struct arena *arena, size_t size)
{
	struct arena_block **link, *block;
	size_t freed = 0;

	link = arena->block == NULL ? &arena->first : &arena->block->next;
	while ((block = *link) != NULL && block->size < size && freed < size) {
		*link = block->next;
		freed += block->size;
		free(block);
	}
	if (block == NULL || block->size < size) {
		block = new_block(size);
		block->next = *link;
		*link = block;
	}
	arena->block = block;
	arena->used = 0;
}

void *
arena_get(struct arena *arena, size_t size)
{
	char *bytes;

	if (size > SIZE_MAX - ARENA_ALIGN)
		error_fatal("out of memory");
	size = aligned(size ? size : 1);
	if (arena->block == NULL || arena->block->size - arena->used < size)
		next_block(arena, size);
	bytes = (char *)arena->block + aligned(sizeof(struct arena_block));
	bytes += arena->used;
	arena->used += size;
	return bytes;
}

char *
arena_copy(struct arena *arena, struct slice bytes)
{
	char *copy = arena_get(arena, bytes.len + 1);

	if (bytes.len > 0)
		memcpy(copy, bytes.at, bytes.len);
	copy[bytes.len] = '\0';
	return copy;
}

void
arena_reset(struct arena *arena)
{
	arena->block = NULL;
	arena->used = 0;
}

void
arena_free(struct arena *arena)
{
	struct arena_block *next;

	while (arena->first != NULL) {
		next = arena->first->next;
		free(arena->first);
		arena->first = next;
	}
	arena->block = NULL;
	arena->used = 0;
}
