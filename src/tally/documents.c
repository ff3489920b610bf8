#include "tally/documents.h"

#include <stdlib.h>

#include "core/calendar.h"
#include "core/error.h"

void
documents_begin(struct documents *d, const struct counter *counter,
    const struct types *types)
{
	memset(d, 0, sizeof(*d));
	d->counter = counter;
	d->types = types;
}

/* The day of a document's date as written; the time of day is dropped. */
static uint32_t
date_of(struct slice text)
{
	struct calendar_stamp stamp;

	if (!calendar_parse(text, &stamp))
		return 0;
	return (uint32_t)(stamp.year * 10000 + stamp.month * 100 + stamp.day);
}

/*
 * Documents with D and Z get the odd numbers, those without the even ones:
 * so both can be numbered one after the other.
 */
static void
open_document(struct documents *d, const struct record *r)
{
	if (d->framed >= UINT32_MAX / 2)
		error_fatal("too many documents");
	d->open = true;
	d->current.number = (uint32_t)(2 * d->framed + 1);
	d->current.date = date_of(r->date);
	d->current.scattered = false;
	d->id = memory_grow(d->id, &d->id_room, r->doc.len, 1);
	memcpy(d->id, r->doc.at, r->doc.len);
	d->id_len = r->doc.len;
	d->held_count = 0;
}

static void
drop_document(struct documents *d)
{
	d->open = false;
	d->held_count = 0;
}

static void
close_document(struct documents *d)
{
	const struct counter *counter = d->counter;
	size_t i;

	for (i = 0; i < d->held_count; i++)
		counter->mention(counter->of, d->held[i], &d->current);
	if (counter->document != NULL)
		counter->document(counter->of, &d->current);
	d->framed++;
	drop_document(d);
}

static bool
is_current(const struct documents *d, const struct record *r)
{
	return d->open && r->doc.len == d->id_len &&
	    memcmp(r->doc.at, d->id, d->id_len) == 0;
}

static void
find_loose(struct documents *d, const struct record *r)
{
	struct document *loose = &d->loose;
	uint32_t number;

	if (loose->number == 0 || !slice_equal(r->doc,
	    hash_key(&d->ids, loose->number / 2 - 1))) {
		number = hash_add(&d->ids, r->doc, NULL);
		if (number >= UINT32_MAX / 2 - 1)
			error_fatal("too many documents");
		loose->number = 2 * number + 2;
		loose->date = date_of(r->date);
		loose->scattered = true;
		if (d->counter->document != NULL)
			d->counter->document(d->counter->of, loose);
	}
}

static bool
is_wanted(const struct types *types, struct slice type)
{
	size_t i;

	for (i = 0; i < types->count; i++)
		if (slice_equal(types->list[i], type))
			return true;
	return types->count == 0;
}

static void
take_mention(struct documents *d, const struct record *r, bool current)
{
	const struct counter *counter = d->counter;
	uint32_t label;

	if (r->kind != counter->kind || !is_wanted(d->types, r->type))
		return;
	label = counter->label(counter->of, r);
	if (label == HASH_NONE)
		return;
	if (!current) {
		counter->mention(counter->of, label, &d->loose);
		return;
	}
	if (d->held_count == d->held_room)
		d->held = memory_grow(d->held, &d->held_room,
		    d->held_count + 1, sizeof(*d->held));
	d->held[d->held_count++] = label;
}

void
documents_take(struct documents *d, const struct record *r)
{
	bool current;

	switch (r->kind) {
	case 'D':
		open_document(d, r);
		break;
	case RECORD_CUT:
		drop_document(d);
		break;
	case 'Z':
		if (is_current(d, r))
			close_document(d);
		else
			find_loose(d, r);
		break;
	case 'S':
	case 'e':
	case 't':
		current = is_current(d, r);
		if (!current)
			find_loose(d, r);
		take_mention(d, r, current);
		break;
	}
}

uint64_t
documents_counted(const struct documents *d)
{
	return d->framed + d->ids.count;
}

void
documents_end(struct documents *d)
{
	free(d->id);
	free(d->held);
	hash_free(&d->ids);
	memset(d, 0, sizeof(*d));
}
