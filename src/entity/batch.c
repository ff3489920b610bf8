#include "entity/batch.h"

#include <stdlib.h>

static const char *const type_names[TYPES] = { "PER", "ORG", "LOC", "MISC" };

static struct slice
copied(struct batch *b, struct slice s)
{
	s.at = arena_copy(&b->bytes, s);
	return s;
}

void
batch_entity(struct batch *b, const struct batch_entity *entity)
{
	struct batch_entity *copy;

	b->entities = memory_grow(b->entities, &b->entity_room,
	    b->entity_count + 1, sizeof(*b->entities));
	copy = &b->entities[b->entity_count++];
	*copy = *entity;
	if (copy->value.len > RECORD_VALUE)	/* which is not written */
		copy->value.len = 0;
	copy->value = copied(b, copy->value);
	copy->tags = copied(b, entity->tags);
}

void
batch_close(struct batch *b)
{
	b->ends = memory_grow(b->ends, &b->end_room, b->sentences + 1,
	    sizeof(*b->ends));
	b->ends[b->sentences++] = b->entity_count;
}

/* Writes the entities [from, end) of a sentence. */
static void
write_entities(const struct batch *b, const struct record *s, size_t from,
    size_t end, struct output *out)
{
	struct record e = *s;
	size_t i;

	e.kind = 'e';
	e.line.len = 0;
	for (i = from; i < end; i++) {
		const struct batch_entity *entity = &b->entities[i];

		e.start = s->start + entity->start;
		e.end = s->start + entity->end;
		e.type = slice_of(type_names[entity->type]);
		e.value = entity->value;
		e.text = slice_between(s->text.at + entity->start,
		    s->text.at + entity->end);
		e.tags = entity->tags;
		record_write(out, &e);
	}
}

void
batch_write(struct batch *b, struct output *out)
{
	size_t i, sentence = 0, from = 0;

	for (i = 0; i < b->held.count; i++) {
		const struct record *r = &b->held.records[i];

		record_write(out, r);
		if (r->kind != 'S')
			continue;
		write_entities(b, r, from, b->ends[sentence], out);
		from = b->ends[sentence++];
	}
	held_clear(&b->held);
	b->entity_count = b->sentences = 0;
	b->goes_on = false;
	arena_reset(&b->bytes);
}

void
batch_free(struct batch *b)
{
	held_free(&b->held);
	free(b->entities);
	free(b->ends);
	arena_free(&b->bytes);
	memset(b, 0, sizeof(*b));
}
