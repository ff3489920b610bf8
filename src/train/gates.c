#include "train/gates.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "entity/tagging/context.h"
#include "entity/tagging/tags.h"

enum {
	GATES = 2,		/* kinds: enum model_gate, by bit */
	LEAST = 40,		/* a rarer word gets no gate */
	SHARE = 300		/* of all, one in names at most */
};

/* How often a word is where a gate would close it, and in a name there. */
struct gate_count {
	uint32_t id;
	uint32_t all[GATES], named[GATES];
};

struct gate_counts {
	struct gate_count *slots;	/* open addressing; no counts: free */
	size_t size, used;
};

static struct gate_count *
count_slot(const struct gate_counts *g, uint32_t id)
{
	size_t i = (id ^ id >> 15) & (g->size - 1);

	while (g->slots[i].id != id &&
	    (g->slots[i].all[0] | g->slots[i].all[1]) != 0)
		i = (i + 1) & (g->size - 1);
	return &g->slots[i];
}

static void
grow_counts(struct gate_counts *g)
{
	struct gate_counts old = *g;
	size_t i;

	g->size = old.size == 0 ? 1 << 14 : old.size * 2;
	g->slots = memory_get(g->size, sizeof(*g->slots));
	for (i = 0; i < old.size; i++)
		if ((old.slots[i].all[0] | old.slots[i].all[1]) != 0)
			*count_slot(g, old.slots[i].id) = old.slots[i];
	free(old.slots);
}

static void
count(struct gate_counts *g, uint32_t id, int kind, bool named)
{
	struct gate_count *slot;

	if (g->used * 2 >= g->size)
		grow_counts(g);
	slot = count_slot(g, id);
	g->used += (slot->all[0] | slot->all[1]) == 0;
	slot->id = id;
	slot->all[kind]++;
	slot->named[kind] += named;
}

static void
count_document(struct gate_counts *g, const struct gold_document *d)
{
	const struct context *c = &d->context;
	unsigned gate;
	size_t i;

	for (i = 0; i < d->words.count; i++) {
		gate = context_gate(c, i);
		if (gate != 0)
			count(g, d->words.list[i].id,
			    gate == GATE_SMALL ? 0 : 1,
			    d->tags[i] != TAG_OUTSIDE);
	}
}

size_t
gates_learn(const struct gold *gold, const struct model *model,
    struct pack *pack)
{
	struct gate_counts g = { 0 };
	size_t i, gates = 0;
	unsigned gate;
	int kind;

	for (i = 0; i < gold->count; i++) {
		struct gold_document *d = &gold->list[i];

		if (d->letters != CASE_AS_IS || d->partial)
			continue;
		context_make(&d->context, model, &d->words, d->ends,
		    d->sentences);
		count_document(&g, d);
		context_forget(&d->context);
	}
	for (i = 0; i < g.size; i++) {
		gate = 0;
		for (kind = 0; kind < GATES; kind++)
			if (g.slots[i].all[kind] >= LEAST &&
			    g.slots[i].named[kind] * SHARE <=
			    g.slots[i].all[kind])
				gate |= 1u << kind;
		if (gate != 0)
			gates += pack_gate(pack, g.slots[i].id, gate);
	}
	free(g.slots);
	return gates;
}
