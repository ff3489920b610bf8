#include "entity/batch.h"

#include <stdlib.h>

static const char *const type_names[TYPES] = { "PER", "ORG", "LOC", "MISC" };

size_t
batch_size(const struct record *r)
{
	if (r->line.len > 0)
		return sizeof(*r) + r->line.len;
	return sizeof(*r) + r->doc.len + r->date.len + r->value.len +
	    r->text.len + r->tags.len;
}

/* The same slice in a copy of the bytes that it points into. */
static struct slice
moved(struct slice s, struct slice from, const char *to)
{
	s.at = to + (s.at - from.at);
	return s;
}

static struct slice
copied(struct batch *b, struct slice s)
{
	s.at = arena_copy(&b->bytes, s);
	return s;
}

/* Copies the line that a record was read from, and so its columns. */
static void
copy_line(struct batch *b, struct record *r)
{
	struct slice from = r->line;
	const char *to = arena_copy(&b->bytes, from);

	r->line.at = to;
	if (r->kind == RECORD_BYTES)
		return;
	r->doc = moved(r->doc, from, to);
	r->date = moved(r->date, from, to);
	r->type = moved(r->type, from, to);
	r->value = moved(r->value, from, to);
	r->text = moved(r->text, from, to);
	r->tags = moved(r->tags, from, to);
}

/* Copies the columns of a record that was made. */
static void
copy_columns(struct batch *b, struct record *r)
{
	r->doc = copied(b, r->doc);
	r->date = copied(b, r->date);
	r->type = copied(b, r->type);
	r->value = copied(b, r->value);
	r->text = copied(b, r->text);
	r->tags = copied(b, r->tags);
}

void
batch_hold(struct batch *b, const struct record *r)
{
	struct record *copy;

	b->records = memory_grow(b->records, &b->room, b->count + 1,
	    sizeof(*b->records));
	copy = &b->records[b->count++];
	*copy = *r;
	b->held += batch_size(r);
	if (r->line.len > 0)
		copy_line(b, copy);
	else if (r->kind != RECORD_CUT)
		copy_columns(b, copy);
}

void
batch_entity(struct batch *b, const struct batch_entity *entity)
{
	struct batch_entity *copy;

	b->entities = memory_grow(b->entities, &b->entity_room,
	    b->entity_count + 1, sizeof(*b->entities));
	copy = &b->entities[b->entity_count++];
	*copy = *entity;
	copy->value = copied(b, entity->value);
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

	for (i = 0; i < b->count; i++) {
		record_write(out, &b->records[i]);
		if (b->records[i].kind != 'S')
			continue;
		write_entities(b, &b->records[i], from, b->ends[sentence],
		    out);
		from = b->ends[sentence++];
	}
	b->count = b->held = b->entity_count = b->sentences = 0;
	b->goes_on = false;
	arena_reset(&b->bytes);
}

void
batch_free(struct batch *b)
{
	free(b->records);
	free(b->entities);
	free(b->ends);
	arena_free(&b->bytes);
	memset(b, 0, sizeof(*b));
}
