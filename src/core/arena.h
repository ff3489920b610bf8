/*
 * Memory. Allocation never returns NULL: a program that cannot get memory
 * says so and exits with status 2.
 */
#ifndef CORE_ARENA_H
#define CORE_ARENA_H

#include <stddef.h>

#include "core/slice.h"

/* count objects of size bytes, zeroed; the caller frees them with free(). */
void *memory_get(size_t count, size_t size);

/* What memory_grow does where there is too little room. */
void *memory_more(void *array, size_t *capacity, size_t need, size_t size);

/*
 * Makes room in an array for at least `need` objects of size bytes. *capacity
 * is in objects and at least doubles, so that growing one by one is linear.
 * Returns the array, perhaps moved, and never NULL, as memset and memcpy take
 * none even for no bytes; new room is not zeroed.
 */
static inline void *
memory_grow(void *array, size_t *capacity, size_t need, size_t size)
{
	return need <= *capacity && *capacity > 0 ? array :
	    memory_more(array, capacity, need, size);
}

/*
 * Makes room for `need` objects in an array that has *count of them, fewer:
 * the others are there, zeroed, and *count is need. Returns as memory_grow.
 */
void *memory_grow_zeroed(void *array, size_t *capacity, size_t *count,
    size_t need, size_t size);

/* Tells the machine that an address will be read soon. */
static inline void
memory_hint(const void *address)
{
#if defined(__GNUC__)
	__builtin_prefetch(address);
	__asm__ volatile ("");	/* gcc drops calls that do nothing but that */
#else
	(void)address;
#endif
}

/*
 * An arena: memory that is given out piece by piece and taken back all at
 * once, for what lives as long as one document. Start with a zeroed struct.
 */
struct arena {
	struct arena_block *first;	/* all blocks, in the order of use */
	struct arena_block *block;	/* the one in use, */
	char *at;			/* what is left of it, */
	size_t left;			/* in bytes */
};

enum { ARENA_ALIGN = 8 };

/* What arena_get does where the block in use has too little room. */
void *arena_more(struct arena *, size_t size);

/*
 * size bytes, aligned for numbers and pointers of up to eight bytes and what
 * is made of them, not zeroed; valid until the reset.
 */
static inline void *
arena_get(struct arena *arena, size_t size)
{
	size_t need = (size + ARENA_ALIGN - 1) & ~(size_t)(ARENA_ALIGN - 1);
	char *bytes = arena->at;

	/* need is 0 where size is, or is next to the largest number */
	if (need - 1 >= arena->left)
		return arena_more(arena, size);
	arena->at += need;
	arena->left -= need;
	return bytes;
}

/* A copy of the bytes with a NUL after them. */
static inline char *
arena_copy(struct arena *arena, struct slice bytes)
{
	char *copy = arena_get(arena, bytes.len + 1);

	if (bytes.len > 0)
		memcpy(copy, bytes.at, bytes.len);
	copy[bytes.len] = '\0';
	return copy;
}

/* Takes everything back; the blocks are kept for the next document. */
void arena_reset(struct arena *);

/* Gives all blocks back to the system. */
void arena_free(struct arena *);

#endif
