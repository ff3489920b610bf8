#include "entity/annotate.h"

#include <stdlib.h>

#include "entity/naming/acronyms.h"
#include "entity/naming/canonical.h"
#include "entity/naming/short_forms.h"
#include "text/fold.h"

enum {
	NAMES_LIMIT = 65536,	/* distinct names kept from window to window */
	CERTAIN = 100,		/* confidence in a user's own names */
	TAGS = LOCATION_TAGS + 16	/* bytes */
};

void
annotator_begin(struct annotator *a, const struct annotator_options *options)
{
	a->options = *options;
	a->tagger.model = options->model;
	a->tagger.rules = options->rules;
	a->tagger.confidence = options->confidence;
	if (options->confidence &&
	    options->least < model_share(options->model, 0))
		a->tagger.least_second = options->least > 0 ? options->least :
		    1;
	a->tagger.context.bare = options->bare;
	a->naming.names.bare = a->second.names.bare = options->bare;
}

/* Whether second readings are asked for. */
static bool
has_seconds(const struct annotator *a)
{
	return a->tagger.least_second > 0;
}

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

/* A text as it is matched; in the batch's arena where that differs. */
static struct slice
folded(struct batch *b, struct slice text)
{
	char *copy;

	if (!fold_changes(text))
		return text;
	copy = arena_get(&b->bytes, text.len);
	return slice_between(copy, copy + fold(text, copy));
}

/* Makes words of a sentence. */
static void
add_sentence(struct annotator *a, struct batch *b, struct slice source)
{
	struct slice text = folded(b, source);

	words_add(&a->words, text);
	a->sources = memory_grow(a->sources, &a->source_room, a->count + 1,
	    sizeof(*a->sources));
	a->sources[a->count] = source;
	a->texts = memory_grow(a->texts, &a->text_room, a->count + 1,
	    sizeof(*a->texts));
	a->word_ends = memory_grow(a->word_ends, &a->word_room, a->count + 1,
	    sizeof(*a->word_ends));
	a->naming.ends = memory_grow(a->naming.ends, &a->naming.end_room,
	    a->count + 1, sizeof(*a->naming.ends));
	a->texts[a->count] = text;
	a->word_ends[a->count++] = a->words.count;
}

static struct sentence_words
sentence_at(const struct annotator *a, size_t i)
{
	struct sentence_words s = { &a->words, a->texts[i], 0, a->word_ends[i],
	    (uint32_t)i + 1 };

	if (i > 0)
		s.from = a->word_ends[i - 1];
	return s;
}

/* The mentions of sentence i begin here. */
static size_t
mentions_begin(const struct naming *n, size_t i)
{
	return i == 0 ? 0 : n->ends[i - 1];
}

static void
keep(struct mentions *mentions, const struct mention *m)
{
	mentions->list = memory_grow(mentions->list, &mentions->room,
	    mentions->count + 1, sizeof(*mentions->list));
	mentions->list[mentions->count++] = *m;
}

/* Keeps a mention unless all of it stands in words [from, to): no name. */
static void
keep_outside(struct mentions *mentions, const struct mention *m, size_t from,
    size_t to)
{
	if (m->first < from || m->last > to)
		keep(mentions, m);
}

/*
 * Adds a sentence's mentions, from `next` up to `end`, to the merged ones,
 * and the user's own names instead of those that stand where they do. Where
 * the user says that there is no name, longer ones stay.
 */
static void
merge_sentence(struct annotator *a, const struct sentence_words *s,
    size_t next, size_t end)
{
	const struct mention *found = a->naming.mentions.list;
	struct mention own = { .confidence =
	    a->options.confidence ? CERTAIN : 0 };
	size_t i, i_end;

	for (i = s->from; i < s->to; i = i_end) {
		i_end = i + 1;
		own.user = user_gazetteer_find(a->options.user, s, i, &i_end);
		if (own.user == NULL)
			continue;
		while (next < end && found[next].last <= i)
			keep(&a->merged, &found[next++]);
		if (own.user->type == USER_NO_NAME) {
			while (next < end && found[next].last <= i_end)
				keep_outside(&a->merged, &found[next++], i,
				    i_end);
			continue;
		}
		while (next < end && found[next].first < i_end)
			next++;
		own.first = (uint32_t)i;
		own.last = (uint32_t)i_end;
		own.type = own.user->type;
		keep(&a->merged, &own);
	}
	while (next < end)
		keep(&a->merged, &found[next++]);
}

/* Puts the user's own names among the mentions. */
static void
merge_user_entries(struct annotator *a)
{
	struct naming *n = &a->naming;
	struct sentence_words s;
	struct mentions swap;
	size_t i, from = 0, end;

	a->merged.count = 0;
	for (i = 0; i < a->count; i++) {
		s = sentence_at(a, i);
		end = n->ends[i];
		merge_sentence(a, &s, from, end);
		n->ends[i] = a->merged.count;
		from = end;
	}
	swap = n->mentions;
	n->mentions = a->merged;
	a->merged = swap;
}

/* Gives the second naming all mentions, and leaves the first one its own. */
static void
split_seconds(struct annotator *a)
{
	struct naming *n = &a->naming, *all = &a->second;
	size_t i, m, kept = 0;

	all->ends = memory_grow(all->ends, &all->end_room, a->count,
	    sizeof(*all->ends));
	memcpy(all->ends, n->ends, a->count * sizeof(*all->ends));
	all->mentions.count = 0;
	for (i = m = 0; i < a->count; i++) {
		for (; m < all->ends[i]; m++) {
			keep(&all->mentions, &n->mentions.list[m]);
			if (!n->mentions.list[m].second)
				n->mentions.list[kept++] = n->mentions.list[m];
		}
		n->ends[i] = kept;
	}
	n->mentions.count = kept;
}

/* Trims mentions, ties acronyms to names, and settles what these are. */
static void
settle(const struct annotator *a, struct naming *n)
{
	struct mention *list = n->mentions.list;
	struct sentence_words s;
	size_t i, m, end, kept = 0;

	for (i = 0; i < a->count; i++) {
		s = sentence_at(a, i);
		end = n->ends[i];
		for (m = mentions_begin(n, i); m < end; m++)
			short_forms_trim(&a->words, &list[m]);
		m = mentions_begin(n, i);
		acronyms_learn(&n->names, &s, m < end ? list + m : NULL,
		    end - m);
	}
	for (i = m = 0; i < a->count; i++) {
		for (end = n->ends[i]; m < end; m++)
			if (acronyms_settle(&n->names, &a->words, &list[m]))
				list[kept++] = list[m];
		n->ends[i] = kept;
	}
}

/* Learns names and where they are from all mentions. */
static void
learn(const struct annotator *a, struct naming *n)
{
	struct mention *list = n->mentions.list;
	struct sentence_words s;
	size_t i, m;

	for (i = 0; i < a->count; i++) {
		s = sentence_at(a, i);
		m = mentions_begin(n, i);
		if (m < n->ends[i])
			canonical_begin(&s, &list[m], n->ends[i] - m);
		for (; m < n->ends[i]; m++)
			canonical_learn(&n->names, &s, &list[m]);
	}
	for (i = 0; i < a->count; i++) {
		s = sentence_at(a, i);
		for (m = mentions_begin(n, i); m < n->ends[i]; m++)
			locations_learn(&n->locations, &n->names, &s,
			    &list[m]);
	}
}

/* Appends conf= to len bytes of tags; returns how many there are then. */
static size_t
add_confidence(const struct mention *m, char tags[TAGS], size_t len)
{
	static const char key[] = "conf=";
	char *at = tags + len;

	if (m->confidence == 0)
		return len;
	if (len > 0)
		*at++ = '\t';
	memcpy(at, key, sizeof(key) - 1);
	at += sizeof(key) - 1;
	*at++ = (char)('0' + m->confidence / 100);
	*at++ = '.';
	*at++ = (char)('0' + m->confidence / 10 % 10);
	*at++ = (char)('0' + m->confidence % 10);
	return (size_t)(at - tags);
}

/* A sentence of which entities are made. */
struct entity_source {
	struct batch *batch;
	struct sentence_words sentence;
	struct fold_back back;
	bool is_folded;
};

/* Makes an entity of a mention, or asks what it would be and leaves it. */
static void
add_entity(struct annotator *a, struct naming *n, struct entity_source *s,
    const struct mention *m, bool wanted)
{
	struct batch_entity entity;
	char tags[TAGS];
	size_t len;

	entity.value = canonical_name(&n->names, &s->sentence, m);
	len = locations_tags(&n->locations, &n->names, &s->sentence, m, tags);
	if (!wanted)
		return;
	entity.start = a->words.list[m->first].start;
	entity.end = a->words.list[m->last - 1].end;
	if (s->is_folded) {
		entity.start = (uint32_t)fold_back_start(&s->back,
		    entity.start);
		entity.end = (uint32_t)fold_back_end(&s->back, entity.end);
	}
	entity.type = m->type;
	len = add_confidence(m, tags, len);
	entity.tags = slice_between(tags, tags + len);
	batch_entity(s->batch, &entity);
}

/*
 * Makes entities of the mentions of sentence i, and of the second readings
 * between them. The second naming is asked about all of its mentions, as it
 * must be in their order.
 */
static void
add_entities(struct annotator *a, struct batch *b, size_t i)
{
	struct naming *n = &a->naming, *all = &a->second;
	struct entity_source s = { .batch = b, .sentence = sentence_at(a, i),
	    .is_folded = a->texts[i].at != a->sources[i].at };
	size_t m = mentions_begin(n, i), next = 0, end = 0;
	const struct mention *list = n->mentions.list, *second;

	if (has_seconds(a)) {
		next = mentions_begin(all, i);
		end = all->ends[i];
	}
	fold_back_begin(&s.back, a->sources[i]);
	while (m < n->ends[i] || next < end) {
		second = next < end ? &all->mentions.list[next] : NULL;
		if (second == NULL || (m < n->ends[i] &&
		    list[m].first <= second->first)) {
			add_entity(a, n, &s, &list[m],
			    list[m].confidence >= a->options.least);
			m++;
		} else {
			add_entity(a, all, &s, second, second->second);
			next++;
		}
	}
	batch_close(b);
}

/* Takes the title of a document into account. */
static void
take_title(struct annotator *a, struct slice title)
{
	if (a->options.bare)
		return;
	locations_title(&a->naming.locations, title);
	if (has_seconds(a))
		locations_title(&a->second.locations, title);
}

/* What the mentions of a document told is forgotten. */
static void
clear_naming(struct naming *n)
{
	names_clear(&n->names);
	locations_clear(&n->locations);
}

/* Annotates records [from, end), which are of one document. */
static void
annotate_document(struct annotator *a, struct batch *b, size_t from,
    size_t end)
{
	size_t i;

	words_clear(&a->words);
	a->count = 0;
	a->begun |= from < end;
	for (i = from; i < end; i++) {
		const struct record *r = &b->held.records[i];

		if (r->kind == 'D')
			take_title(a, r->value);
		else if (r->kind == 'S')
			add_sentence(a, b, r->text);
	}
	if (a->count == 0)
		return;
	tagger_tag(&a->tagger, &a->words, a->word_ends, a->count,
	    &a->naming.mentions, a->naming.ends);
	if (a->options.user != NULL)
		merge_user_entries(a);
	if (has_seconds(a)) {
		split_seconds(a);
		settle(a, &a->second);
		learn(a, &a->second);
	}
	settle(a, &a->naming);
	learn(a, &a->naming);
	for (i = 0; i < a->count; i++)
		add_entities(a, b, i);
}

/* The document is over. */
static void
end_document(struct annotator *a)
{
	if (!a->begun)
		return;
	a->begun = false;
	clear_naming(&a->naming);
	clear_naming(&a->second);
	tagger_forget(&a->tagger);
}

void
annotate(struct annotator *a, struct batch *b)
{
	struct slice id = { NULL, 0 };
	size_t i, from = 0;
	bool known = a->inside;	/* the id of the open document: any */

	for (i = 0; i < b->held.count; i++) {
		const struct record *r = &b->held.records[i];

		if (r->kind == 'S' && known) {
			id = r->doc;
			known = false;
		}
		if (annotate_begins(r, id)) {
			annotate_document(a, b, from, i);
			end_document(a);
			from = i;
			id = r->doc;
		}
		if (annotate_ends(r)) {
			annotate_document(a, b, from, i + 1);
			end_document(a);
			from = i + 1;
			id.len = 0;
			known = false;
		}
	}
	annotate_document(a, b, from, b->held.count);
	a->inside = b->goes_on;
	if (!a->inside) {
		end_document(a);
		return;
	}
	if (a->naming.names.keys.count > NAMES_LIMIT)
		clear_naming(&a->naming);
	if (a->second.names.keys.count > NAMES_LIMIT)
		clear_naming(&a->second);
}

static void
free_naming(struct naming *n)
{
	names_free(&n->names);
	locations_free(&n->locations);
	free(n->mentions.list);
	free(n->ends);
}

void
annotate_free(struct annotator *a)
{
	words_free(&a->words);
	tagger_free(&a->tagger);
	free_naming(&a->naming);
	free_naming(&a->second);
	free(a->merged.list);
	free(a->texts);
	free(a->sources);
	free(a->word_ends);
	memset(a, 0, sizeof(*a));
}
