#include "core/arena.h"

#include <stdint.h>
#include <stdlib.h>

#include "core/error.h"

enum { ARENA_BLOCK = 64 * 1024 };

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

void *
memory_grow_zeroed(void *array, size_t *capacity, size_t *count, size_t need,
    size_t size)
{
	char *bytes = memory_grow(array, capacity, need, size);

	memset(bytes + *count * size, 0, (need - *count) * size);
	*count = need;
	return bytes;
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

static void
use_block(struct arena *arena, struct arena_block *block)
{
	arena->block = block;
	arena->at = (char *)block + aligned(sizeof(*block));
	arena->left = block->size;
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
	use_block(arena, block);
}

void *
arena_more(struct arena *arena, size_t size)
{
	if (size > SIZE_MAX - ARENA_ALIGN)
		error_fatal("out of memory");
	size = aligned(size ? size : 1);
	if (arena->left < size)
		next_block(arena, size);
	return arena_get(arena, size);
}

void
arena_reset(struct arena *arena)
{
	if (arena->first != NULL)
		use_block(arena, arena->first);
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
	arena->left = 0;
}
