/*
 * What is known of words beside what the model says, for some of their tags:
 * more than 16 bits hold, for next to no words.
 */
#ifndef TAGGING_FAVOURS_H
#define TAGGING_FAVOURS_H

#include <stddef.h>
#include <stdint.h>

#include "core/arena.h"

struct favour {
	uint32_t word;		/* of the stretch, from 0 */
	int32_t sum;		/* to be added to what speaks for it */
	uint8_t tag;
};

struct favours {		/* of a stretch: start with a zeroed struct */
	struct favour *list;
	size_t count, room;
};

/* Adds to what speaks for a tag of a word of the stretch. */
static inline void
favours_add(struct favours *f, size_t word, uint8_t tag, int32_t sum)
{
	f->list = memory_grow(f->list, &f->room, f->count + 1,
	    sizeof(*f->list));
	f->list[f->count].word = (uint32_t)word;
	f->list[f->count].sum = sum;
	f->list[f->count++].tag = tag;
}

#endif
