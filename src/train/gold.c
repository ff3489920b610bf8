#include "train/gold.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/hash.h"
#include "core/input.h"
#include "core/record.h"
#include "entity/tagging/tags.h"
#include "text/utf8.h"

static const char *const type_names[TYPES] = { "PER", "ORG", "LOC", "MISC" };

/* A mention in a gold file. */
struct marked {
	uint32_t document;	/* number of its id */
	uint8_t type;
	bool seen;		/* its words were found */
	uint64_t start, end;
};

/* A set that is being read. */
struct set {
	struct gold *gold;
	struct hash ids;
	struct marked *list;	/* in the order of the file */
	size_t count, room;
	size_t *first;		/* by number of id: the first mention */
	char *bytes;		/* a sentence in other letters */
	size_t byte_room;
	struct gold_document like;	/* what the next document begins as */
	struct gold_document *open;	/* being read; NULL: passed over */
	size_t number;		/* of documents begun in these letters */
	char *id;		/* of the last one */
	size_t id_len, id_room;
};

/* Calls a function with each record of a file. */
static void
each_record(const char *path, void (*take)(struct set *,
    const struct record *), struct set *set)
{
	static struct input input;
	static struct progress progress;
	FILE *file = fopen(path, "rb");
	struct slice line;
	struct record r;
	bool whole;

	if (file == NULL)
		error_fatal("%s: %s", path, strerror(errno));
	input_begin(&input, fileno(file), path, &progress);
	while (input_line(&input, &line, &whole)) {
		line.len--;
		if (!whole || !record_parse(line, &r))
			error_fatal("%s: a line is no record", path);
		take(set, &r);
	}
	(void)fclose(file);
}

static void
take_mention(struct set *set, const struct record *r)
{
	struct marked *m;
	bool added;
	uint32_t id;
	int t;

	if (r->kind != 'e')
		return;
	id = hash_add(&set->ids, r->doc, &added);
	set->list = memory_grow(set->list, &set->room, set->count + 1,
	    sizeof(*set->list));
	m = &set->list[set->count++];
	m->document = id;
	m->start = r->start;
	m->end = r->end;
	m->seen = false;
	for (t = 0; t < TYPES && !slice_is(r->type, type_names[t]); t++)
		;
	if (t == TYPES)
		error_fatal("the gold has a type of another kind");
	m->type = (uint8_t)t;
}

static int
by_place(const void *a, const void *b)
{
	const struct marked *x = a, *y = b;

	if (x->document != y->document)
		return x->document < y->document ? -1 : 1;
	return x->start < y->start ? -1 : x->start > y->start;
}

/* A sentence in other letters, of the same length. */
static struct slice
recase(struct set *set, struct slice text, enum gold_case letters)
{
	const char *at = text.at, *end = text.at + text.len;
	char *to, bytes[4];
	uint32_t c;
	int len;

	if (letters == CASE_AS_IS)
		return text;
	set->bytes = memory_grow(set->bytes, &set->byte_room, text.len + 4,
	    1);
	for (to = set->bytes; at < end; at += len, to += len) {
		c = utf8_decode(at, end, &len);
		memcpy(to, at, (size_t)len);
		if (c == UTF8_INVALID)
			continue;
		c = letters == CASE_ALL_UPPER ? utf8_to_upper(c) :
		    utf8_to_lower(c);
		if (utf8_encode(c, bytes) == len)
			memcpy(to, bytes, (size_t)len);
	}
	return slice_between(set->bytes, set->bytes + text.len);
}

static struct gold_document *
begin_document(struct set *set)
{
	struct gold *gold = set->gold;

	gold->list = memory_grow(gold->list, &gold->room, gold->count + 1,
	    sizeof(*gold->list));
	gold->list[gold->count] = set->like;
	return &gold->list[gold->count++];
}

/* Gives the words of a sentence the tags of its mentions. */
static void
place_tags(struct gold_document *d, struct marked *m, size_t first,
    uint64_t start)
{
	const struct word *list = d->words.list;
	size_t from = first, last;

	while (from < d->words.count && start + list[from].start < m->start)
		from++;
	for (last = from; last < d->words.count &&
	    start + list[last].end < m->end; last++)
		;
	if (last == d->words.count || start + list[from].start != m->start ||
	    start + list[last].end != m->end)
		return;
	m->seen |= d->letters == CASE_AS_IS;
	if (from == last) {
		d->tags[from] = tag_of(m->type, TAG_SINGLE);
		return;
	}
	d->tags[from++] = tag_of(m->type, TAG_BEGIN);
	while (from < last)
		d->tags[from++] = tag_of(m->type, TAG_INSIDE);
	d->tags[last] = tag_of(m->type, TAG_END);
}

static void
add_sentence(struct set *set, struct gold_document *d,
    const struct record *r)
{
	size_t first = words_add(&d->words, recase(set, r->text, d->letters));
	uint32_t id = hash_find(&set->ids, r->doc);
	size_t i;

	d->ends = memory_grow(d->ends, &d->end_room, d->sentences + 1,
	    sizeof(*d->ends));
	d->ends[d->sentences++] = d->words.count;
	d->tags = realloc(d->tags, d->words.count + 1);
	if (d->tags == NULL)
		error_fatal("out of memory");
	memset(d->tags + first, TAG_OUTSIDE, d->words.count - first);
	if (id == HASH_NONE)
		return;
	for (i = set->first[id]; i < set->first[id + 1]; i++)
		if (set->list[i].start >= r->start &&
		    set->list[i].end <= r->end)
			place_tags(d, &set->list[i], first, r->start);
}

/* Takes a sentence of the set, in the letters at hand. */
static void
take_sentence(struct set *set, const struct record *r)
{
	struct slice id = { set->id, set->id_len };
	bool upper = set->like.letters == CASE_ALL_UPPER;

	if (r->kind != 'S')
		return;
	if (set->number == 0 || !slice_equal(r->doc, id)) {
		set->id = memory_grow(set->id, &set->id_room, r->doc.len + 1,
		    1);
		memcpy(set->id, r->doc.at, r->doc.len);
		set->id_len = r->doc.len;
		set->open = NULL;
		set->like.fold = (int)(set->number % GOLD_FOLDS);
		if (set->like.letters == CASE_AS_IS ||
		    set->number / GOLD_FOLDS % 2 == upper)
			set->open = begin_document(set);
		set->number++;
	}
	if (set->open != NULL)
		add_sentence(set, set->open, r);
}

static void
index_mentions(struct set *set)
{
	size_t i, id = 0;

	qsort(set->list, set->count, sizeof(*set->list), by_place);
	set->first = memory_get(set->ids.count + 1, sizeof(*set->first));
	for (i = 0; i < set->count; i++)
		while (id <= set->list[i].document)
			set->first[id++] = i;
	while (id <= set->ids.count)
		set->first[id++] = set->count;
}

void
gold_read(struct gold *gold, const char *sentences, const char *mentions,
    int weight)
{
	struct set set = { .gold = gold };
	size_t i;
	int letters;

	each_record(mentions, take_mention, &set);
	index_mentions(&set);
	set.like.weight = weight;
	set.like.partial = true;
	for (i = 0; i < set.count; i++)
		if (set.list[i].type == TYPE_MISC)
			set.like.partial = false;
	for (letters = CASE_AS_IS; letters <= CASE_ALL_LOWER; letters++) {
		set.like.letters = (enum gold_case)letters;
		set.number = 0;
		each_record(sentences, take_sentence, &set);
	}
	gold->mentions += set.count;
	for (i = 0; i < set.count; i++)
		gold->lost += !set.list[i].seen;
	hash_free(&set.ids);
	free(set.list);
	free(set.first);
	free(set.bytes);
	free(set.id);
}

void
gold_make_contexts(struct gold *gold, const struct model *model)
{
	size_t i;

	for (i = 0; i < gold->count; i++) {
		struct gold_document *d = &gold->list[i];

		context_make(&d->context, model, &d->words, d->ends,
		    d->sentences);
		history_add_contexts(&d->history, &d->context);
	}
}
