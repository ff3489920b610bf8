#include "entity/annotate.h"

#include <stdlib.h>

#include "entity/gazetteer.h"

enum {
	NAMES_LIMIT = 65536,	/* distinct names kept from window to window */
	TAGS = 64
};

bool
annotate_begins(const struct record *r, struct slice id)
{
	return r->kind == 'D' || (r->kind == 'S' && !slice_equal(r->doc, id));
}

bool
annotate_ends(const struct record *r)
{
	return r->kind == 'Z' || r->kind == RECORD_CUT;
}

/* Makes words of a sentence and looks them up. */
static void
add_sentence(struct annotator *a, struct slice text)
{
	size_t first = words_add(&a->words, text);

	tagger_look_up(&a->tagger, &a->words, first, a->words.count);
	a->word_ends = memory_grow(a->word_ends, &a->word_room,
	    a->sentences + 1, sizeof(*a->word_ends));
	a->mention_ends = memory_grow(a->mention_ends, &a->mention_room,
	    a->sentences + 1, sizeof(*a->mention_ends));
	a->word_ends[a->sentences++] = a->words.count;
}

/* Tags all sentences with the names known so far. */
static void
tag(struct annotator *a)
{
	size_t i, from = 0;

	a->mentions.count = 0;
	for (i = 0; i < a->sentences; i++) {
		tagger_sentence(&a->tagger, &a->words, from, a->word_ends[i],
		    &a->names, &a->mentions);
		from = a->word_ends[i];
		a->mention_ends[i] = a->mentions.count;
	}
}

static void
count_names(struct annotator *a)
{
	size_t i;

	for (i = 0; i < a->mentions.count; i++)
		names_count(&a->names, &a->words, &a->mentions.list[i]);
}

/* Learns the names in the S records of records [from, end). */
static void
learn_names(struct annotator *a, const struct batch *b, size_t from,
    size_t end)
{
	size_t i, sentence = 0, m = 0;

	for (i = from; i < end; i++) {
		if (b->records[i].kind != 'S')
			continue;
		for (; m < a->mention_ends[sentence]; m++)
			names_learn(&a->names, &a->words, &a->mentions.list[m],
			    b->records[i].text);
		sentence++;
	}
}

/*
 * The country of the region or country that stands behind a place with
 * coordinates: Paris, Texas. Len 0 for none.
 */
static struct slice
container_country(const struct annotator *a, const struct mention *m,
    const struct mention *end)
{
	struct slice none = { NULL, 0 };
	const struct mention *next = m + 1;

	if (next == end || next->type != TYPE_LOC || next->known == NULL ||
	    next->first != m->last + 1 ||
	    !slice_is(words_key(&a->words, m->last, m->last + 1), ",") ||
	    gazetteer_field(next->known, 2).len > 0)
		return none;
	return gazetteer_field(next->known, 1);
}

static size_t
put_tag(char *tags, size_t at, const char *key, struct slice value)
{
	size_t len = strlen(key);

	if (value.len == 0 || at + len + value.len + 1 > TAGS)
		return at;
	if (at > 0)
		tags[at++] = '\t';
	memcpy(tags + at, key, len);
	memcpy(tags + at + len, value.at, value.len);
	return at + len + value.len;
}

/* country= and geo= of a place or a nationality. */
static struct slice
make_tags(const struct annotator *a, const struct mention *m,
    const struct mention *end, char tags[TAGS])
{
	struct slice country, geo, container, made = { tags, 0 };
	char reading = m->type == TYPE_LOC ? 'L' : 'M';

	if (m->known == NULL || m->known[0] != reading)
		return made;
	country = gazetteer_field(m->known, 1);
	geo = gazetteer_field(m->known, 2);
	if (geo.len > 0) {
		container = container_country(a, m, end);
		if (container.len > 0 && !slice_equal(container, country)) {
			country = container;
			geo.len = 0;
		}
	}
	made.len = put_tag(tags, made.len, "country=", country);
	made.len = put_tag(tags, made.len, "geo=", geo);
	return made;
}

/* Makes entities of the mentions numbered [from, to) in a sentence. */
static void
add_entities(struct annotator *a, struct batch *b, struct slice sentence,
    size_t from, size_t to)
{
	struct batch_entity entity;
	const struct mention *m;
	char tags[TAGS];

	for (; from < to; from++) {
		m = &a->mentions.list[from];
		entity.start = a->words.list[m->first].start;
		entity.end = a->words.list[m->last - 1].end;
		entity.type = m->type;
		entity.value = names_value(&a->names, &a->words, m, sentence);
		entity.tags = make_tags(a, m, &a->mentions.list[to],
		    tags);
		batch_entity(b, &entity);
	}
	batch_close(b);
}

/* Annotates records [from, end), which are of one document. */
static void
annotate_document(struct annotator *a, struct batch *b, size_t from,
    size_t end)
{
	size_t i, sentence = 0, mention = 0;

	words_clear(&a->words);
	a->sentences = 0;
	for (i = from; i < end; i++)
		if (b->records[i].kind == 'S')
			add_sentence(a, b->records[i].text);
	if (a->sentences == 0)
		return;
	tag(a);
	count_names(a);
	if (!a->one_pass)
		tag(a);
	learn_names(a, b, from, end);
	for (i = from; i < end; i++) {
		if (b->records[i].kind != 'S')
			continue;
		add_entities(a, b, b->records[i].text, mention,
		    a->mention_ends[sentence]);
		mention = a->mention_ends[sentence++];
	}
}

void
annotate(struct annotator *a, struct batch *b)
{
	struct slice id = { NULL, 0 };
	size_t i, from = 0;
	bool known = a->inside;	/* the id of the open document: any */

	for (i = 0; i < b->count; i++) {
		const struct record *r = &b->records[i];

		if (r->kind == 'S' && known) {
			id = r->doc;
			known = false;
		}
		if (annotate_begins(r, id)) {
			annotate_document(a, b, from, i);
			names_clear(&a->names);
			from = i;
			id = r->doc;
		}
		if (annotate_ends(r)) {
			annotate_document(a, b, from, i + 1);
			names_clear(&a->names);
			from = i + 1;
			id.len = 0;
			known = false;
		}
	}
	annotate_document(a, b, from, b->count);
	a->inside = b->goes_on;
	if (!a->inside || a->names.keys.count > NAMES_LIMIT)
		names_clear(&a->names);
}

void
annotate_free(struct annotator *a)
{
	words_free(&a->words);
	tagger_free(&a->tagger);
	names_free(&a->names);
	free(a->mentions.list);
	free(a->word_ends);
	free(a->mention_ends);
	memset(a, 0, sizeof(*a));
}
