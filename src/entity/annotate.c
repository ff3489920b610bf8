#include "entity/annotate.h"

#include <stdlib.h>

enum {
	NAMES_LIMIT = 65536,	/* distinct names kept from window to window */
	LISTED_POINTS = 6	/* of a user's own name, as evidence */
};

/* A sentence of the document, or of the window of it, at hand. */
struct annotator_sentence {
	struct slice text;
	size_t words_end, mentions_end;
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
	struct annotator_sentence *sentence;

	if (!a->options.bare)
		tagger_look_up(&a->tagger, &a->words, first, a->words.count);
	a->sentences = memory_grow(a->sentences, &a->room, a->count + 1,
	    sizeof(*a->sentences));
	sentence = &a->sentences[a->count++];
	sentence->text = text;
	sentence->words_end = a->words.count;
}

static struct setting
setting_of(const struct annotator *a, size_t i)
{
	const struct annotator_sentence *sentence = &a->sentences[i];
	struct setting s = { &a->words, sentence->text, 0,
	    sentence->words_end, (uint32_t)i + 1 };

	if (i > 0)
		s.from = sentence[-1].words_end;
	return s;
}

/* The mentions of sentence i begin here. */
static size_t
mentions_begin(const struct annotator *a, size_t i)
{
	return i == 0 ? 0 : a->sentences[i - 1].mentions_end;
}

static void
keep(struct mentions *mentions, const struct mention *m)
{
	mentions->list = memory_grow(mentions->list, &mentions->room,
	    mentions->count + 1, sizeof(*mentions->list));
	mentions->list[mentions->count++] = *m;
}

/*
 * Puts the user's own names into a sentence's mentions, which begin at
 * `first`, instead of what the tagger found where they stand.
 */
static void
merge_listed(struct annotator *a, const struct setting *s, size_t first)
{
	struct mentions *m = &a->mentions, *merged = &a->merged;
	struct mention own = { .points = LISTED_POINTS };
	size_t i, end, next = first;

	merged->count = 0;
	for (i = s->from; i < s->to; i = end) {
		end = i + 1;
		own.listed = listed_find(a->options.list, s, i, &end);
		if (own.listed == NULL)
			continue;
		while (next < m->count && m->list[next].last <= i)
			keep(merged, &m->list[next++]);
		while (next < m->count && m->list[next].first < end)
			next++;
		own.first = (uint32_t)i;
		own.last = (uint32_t)end;
		own.type = own.listed->type;
		keep(merged, &own);
	}
	if (merged->count == 0)
		return;
	while (next < m->count)
		keep(merged, &m->list[next++]);
	m->count = first;
	for (i = 0; i < merged->count; i++)
		keep(m, &merged->list[i]);
}

/* Tags all sentences with the names known so far. */
static void
tag(struct annotator *a)
{
	struct setting s;
	size_t i, m, first;

	a->mentions.count = 0;
	for (i = 0; i < a->count; i++) {
		s = setting_of(a, i);
		first = a->mentions.count;
		tagger_sentence(&a->tagger, &a->words, s.from, s.to,
		    &a->names, &a->mentions);
		for (m = first; m < a->mentions.count; m++)
			a->mentions.list[m].listed = NULL;
		if (a->options.list != NULL)
			merge_listed(a, &s, first);
		a->sentences[i].mentions_end = a->mentions.count;
	}
}

static void
count_names(struct annotator *a)
{
	size_t i;

	for (i = 0; i < a->mentions.count; i++)
		names_count(&a->names, &a->words, &a->mentions.list[i]);
}

/* Learns names and where they are from all mentions. */
static void
learn(struct annotator *a)
{
	struct setting s;
	size_t i, m;

	for (i = 0; i < a->count; i++) {
		s = setting_of(a, i);
		for (m = mentions_begin(a, i);
		    m < a->sentences[i].mentions_end; m++)
			names_learn(&a->names, &s, &a->mentions.list[m]);
	}
	for (i = 0; i < a->count; i++) {
		s = setting_of(a, i);
		for (m = mentions_begin(a, i);
		    m < a->sentences[i].mentions_end; m++)
			where_learn(&a->where, &a->names, &s,
			    &a->mentions.list[m]);
	}
}

/* Makes entities of the mentions of sentence i. */
static void
add_entities(struct annotator *a, struct batch *b, size_t i)
{
	struct setting s = setting_of(a, i);
	struct batch_entity entity;
	char tags[WHERE_TAGS];
	size_t at;

	for (at = mentions_begin(a, i); at < a->sentences[i].mentions_end;
	    at++) {
		const struct mention *m = &a->mentions.list[at];

		entity.start = a->words.list[m->first].start;
		entity.end = a->words.list[m->last - 1].end;
		entity.type = m->type;
		entity.value = names_value(&a->names, &s, m);
		entity.tags.at = tags;
		entity.tags.len = where_tags(&a->where, &a->names, &s, m,
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
	size_t i;

	words_clear(&a->words);
	a->count = 0;
	for (i = from; i < end; i++) {
		const struct record *r = &b->records[i];

		if (r->kind == 'D' && !a->options.bare)
			where_title(&a->where, r->value);
		else if (r->kind == 'S')
			add_sentence(a, r->text);
	}
	if (a->count == 0)
		return;
	tag(a);
	count_names(a);
	if (!a->options.one_pass)
		tag(a);
	learn(a);
	for (i = 0; i < a->count; i++)
		add_entities(a, b, i);
}

/* The document is over. */
static void
forget(struct annotator *a)
{
	names_clear(&a->names);
	where_clear(&a->where);
}

void
annotate(struct annotator *a, struct batch *b)
{
	struct slice id = { NULL, 0 };
	size_t i, from = 0;
	bool known = a->inside;	/* the id of the open document: any */

	a->names.bare = a->options.bare;
	for (i = 0; i < b->count; i++) {
		const struct record *r = &b->records[i];

		if (r->kind == 'S' && known) {
			id = r->doc;
			known = false;
		}
		if (annotate_begins(r, id)) {
			annotate_document(a, b, from, i);
			forget(a);
			from = i;
			id = r->doc;
		}
		if (annotate_ends(r)) {
			annotate_document(a, b, from, i + 1);
			forget(a);
			from = i + 1;
			id.len = 0;
			known = false;
		}
	}
	annotate_document(a, b, from, b->count);
	a->inside = b->goes_on;
	if (!a->inside || a->names.keys.count > NAMES_LIMIT)
		forget(a);
}

void
annotate_free(struct annotator *a)
{
	words_free(&a->words);
	tagger_free(&a->tagger);
	names_free(&a->names);
	where_free(&a->where);
	free(a->mentions.list);
	free(a->merged.list);
	free(a->sentences);
	memset(a, 0, sizeof(*a));
}
