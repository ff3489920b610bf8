#include "tally/report/suspects.h"

#include <stdlib.h>

#include "tally/counting/counts.h"
#include "tally/counting/folding.h"
#include "tally/rows/aggregate.h"
#include "tally/rows/buffer.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"
#include "text/utf8.h"

enum {
	TOKENS_MOST = 16,	/* words of a name; longer ones are titles */
	RIVALS_MOST = 32	/* names with one surname and initial that a
				   name is compared with */
};

enum value { DOCUMENTS, MENTIONS, SUMS };

/* One document. */
static const uint64_t one[AGGREGATE_VALUES] = { [DOCUMENTS] = 1 };

struct suspects {
	const struct request *request;
	struct names *names;
	struct count *counts;	/* by name */
	size_t count, room;
	struct aggregate *spilled;	/* or NULL: by TYPE, TAB, NAME */
};

static void *
suspects_begin(const struct request *q, struct names *names)
{
	struct suspects *s = memory_get(1, sizeof(*s));

	s->request = q;
	s->names = names;
	return s;
}

static void
suspects_take(void *of, const struct document *d)
{
	struct suspects *s = of;
	size_t i, names = names_count(s->names);

	if (names > s->count)
		s->counts = memory_grow_zeroed(s->counts, &s->room,
		    &s->count, names, sizeof(*s->counts));
	for (i = 0; i < d->mention_count; i++)
		(void)count_add(&s->counts[d->mentions[i].name], d, 1);
}

static size_t
suspects_size(const void *of)
{
	const struct suspects *s = of;

	return s->room * sizeof(*s->counts);
}

static void
suspects_spill(void *of, const struct document *open)
{
	const struct slice none = { "", 0 };
	struct suspects *s = of;
	uint32_t i;

	if (s->spilled == NULL)
		s->spilled = aggregate_new(s->request->memory / 2, SUMS);
	for (i = 0; i < s->count; i++) {
		uint64_t values[AGGREGATE_VALUES] = { 0 };

		values[DOCUMENTS] = s->counts[i].documents;
		values[MENTIONS] = s->counts[i].mentions;
		if (count_has(&s->counts[i], open)) {
			values[DOCUMENTS]--;
			aggregate_put_once(s->spilled, names_key(s->names, i),
			    none, one, open->number);
		}
		if (values[MENTIONS] > 0)
			aggregate_put(s->spilled, names_key(s->names, i),
			    none, values);
	}
	free(s->counts);
	s->counts = NULL;
	s->count = s->room = 0;
}

/*
 * What is left of a name without what variants differ in.
 */

struct folded {
	struct buffer bytes;		/* words, one space between */
	size_t start[TOKENS_MOST];	/* of each word */
	size_t length[TOKENS_MOST];
	size_t count;			/* 0: too many words, or none */
};

/* One letter in lower case without its marks; stops and quotes are none. */
static void
fold_letter(struct buffer *l, struct slice letter)
{
	if (letter.len > 1)
		folding_letter(l, letter);
	else if (*letter.at != '.' && *letter.at != '\'' &&
	    *letter.at != '-' && *letter.at != ',')
		buffer_byte(l, *letter.at);
}

static void
end_word(struct folded *f, size_t start)
{
	if (f->bytes.len == start)
		return;
	if (f->count < TOKENS_MOST) {
		f->start[f->count] = start;
		f->length[f->count] = f->bytes.len - start;
	}
	f->count++;
	buffer_byte(&f->bytes, ' ');
}

static void
fold_words(struct folded *f, struct slice name, bool person)
{
	char *lower = memory_get(name.len, 1);
	const char *at = lower, *end;
	size_t start = f->bytes.len;
	int len;

	end = lower + utf8_lower_bytes(name.at, name.len, lower);
	for (; at < end; at += len) {
		(void)utf8_decode(at, end, &len);
		/* a person's initials without a space: J.F. Kerry */
		if (*at == ' ' || *at == '-' || (person && *at == '.' &&
		    at + 1 < end && at[1] != ' ')) {
			end_word(f, start);
			start = f->bytes.len;
		} else {
			fold_letter(&f->bytes, slice_between(at, at + len));
		}
	}
	end_word(f, start);
	free(lower);
}

/* A name that is folded; "Last, First" of a person is put the other way. */
static void
fold(struct folded *f, struct slice type, struct slice name)
{
	const char *comma = memchr(name.at, ',', name.len);
	const char *end = name.at + name.len;
	bool person = slice_is(type, "PER");

	buffer_clear(&f->bytes);
	f->count = 0;
	if (comma != NULL && person &&
	    memchr(comma + 1, ',', (size_t)(end - comma - 1)) == NULL) {
		fold_words(f, slice_between(comma + 1, end), true);
		fold_words(f, slice_between(name.at, comma), true);
	} else {
		fold_words(f, name, person);
	}
	if (f->count > TOKENS_MOST)
		f->count = 0;
}

static struct slice
word_of(const struct folded *f, size_t number)
{
	return slice_between(f->bytes.at + f->start[number],
	    f->bytes.at + f->start[number] + f->length[number]);
}

/* Whether a letter stands for a word, or the words are the same. */
static bool
words_agree(struct slice a, struct slice b)
{
	if (a.len == 1 || b.len == 1)
		return a.at[0] == b.at[0];
	return slice_equal(a, b);
}

/*
 * Whether two people may be one: the same surname, first names that agree
 * or stand as initials, and more of them on one side only as initials.
 */
static bool
people_agree(const struct folded *a, const struct folded *b)
{
	size_t i, first_a = a->count - 1, first_b = b->count - 1;

	for (i = 0; i < first_a || i < first_b; i++) {
		if (i < first_a && i < first_b) {
			if (!words_agree(word_of(a, i), word_of(b, i)))
				return false;
		} else if (word_of(i < first_a ? a : b, i).len != 1) {
			return false;
		}
	}
	return slice_equal(word_of(a, first_a), word_of(b, first_b));
}

/*
 * Judging: names from the most frequent on; one that is like one before is
 * its variant.
 */

struct judged {
	struct slice type, name;
	uint64_t documents, mentions;
	uint32_t next;		/* with the same surname and initial */
};

struct judge {
	struct judged *list;	/* the most frequent first */
	size_t count, room;
	struct arena bytes;
	struct hash keys;	/* type and folded name */
	uint32_t *of_key;	/* by key: the name */
	size_t of_key_room;
	struct hash people;	/* surname and initial */
	uint32_t *first;	/* by those: the first name */
	size_t first_room;
	struct folded folded, other;
	struct buffer key, row;
	struct sorter *rows;
};

static int
compare_judged(const void *first, const void *second)
{
	const struct judged *a = first, *b = second;
	int order;

	if (a->documents != b->documents)
		return a->documents > b->documents ? -1 : 1;
	if (a->mentions != b->mentions)
		return a->mentions > b->mentions ? -1 : 1;
	order = slice_compare(a->name, b->name);
	return order != 0 ? order : slice_compare(a->type, b->type);
}

/* Adds a name, whose key must outlive it. */
static void
list_name(struct judge *j, struct slice key, uint64_t documents,
    uint64_t mentions)
{
	struct judged *n;

	if (documents == 0)
		return;
	j->list = memory_grow(j->list, &j->room, j->count + 1,
	    sizeof(*j->list));
	n = &j->list[j->count++];
	n->type = row_column_at(key, 0);
	n->name = row_column_at(key, 1);
	n->documents = documents;
	n->mentions = mentions;
	n->next = HASH_NONE;
}

static void
read_names(struct judge *j, const struct suspects *s)
{
	struct aggregated key;
	uint32_t i;

	for (i = 0; i < s->count; i++)
		list_name(j, names_key(s->names, i), s->counts[i].documents,
		    s->counts[i].mentions);
	while (s->spilled != NULL && aggregate_next(s->spilled, &key)) {
		key.group.at = arena_copy(&j->bytes, key.group);
		list_name(j, key.group, key.values[DOCUMENTS],
		    key.values[MENTIONS]);
	}
	if (j->count > 0)
		qsort(j->list, j->count, sizeof(*j->list), compare_judged);
}

/* How two names differ that are the same when folded. */
static const char *
reason_of(struct slice a, struct slice b)
{
	const struct slice both[2] = { a, b };
	struct buffer lower[2] = { { 0 }, { 0 } }, plain[2] = { { 0 }, { 0 } };
	const char *reason = "order";
	int i;

	for (i = 0; i < 2; i++) {
		buffer_bytes(&lower[i], both[i]);
		lower[i].len = utf8_lower_bytes(both[i].at, both[i].len,
		    lower[i].at);
		folding_name(&plain[i], both[i]);
	}
	if (slice_equal(buffer_slice(&lower[0]), buffer_slice(&lower[1])))
		reason = "case";
	else if (slice_equal(buffer_slice(&plain[0]), buffer_slice(&plain[1])))
		reason = "accents";
	else if (memchr(a.at, ',', a.len) == NULL &&
	    memchr(b.at, ',', b.len) == NULL)
		reason = "stops";
	for (i = 0; i < 2; i++) {
		buffer_free(&lower[i]);
		buffer_free(&plain[i]);
	}
	return reason;
}

static void
put_suspect(struct judge *j, const struct judged *variant,
    const struct judged *name, const char *reason)
{
	struct buffer *row = &j->row;

	buffer_clear(row);
	row_column(row, variant->type);
	row_column(row, variant->name);
	row_column(row, name->name);
	row_column(row, slice_of(reason));
	row_number(row, variant->documents);
	row_number(row, name->documents);
	sorter_put(j->rows, buffer_slice(row));
}

/* A name by its folded form; HASH_NONE, and it is added, when it is new. */
static uint32_t
find_folded(struct judge *j, uint32_t number)
{
	bool added;
	uint32_t key;

	buffer_clear(&j->key);
	row_column(&j->key, j->list[number].type);
	buffer_bytes(&j->key, buffer_slice(&j->folded.bytes));
	key = hash_add(&j->keys, buffer_slice(&j->key), &added);
	if (!added)
		return j->of_key[key];
	j->of_key = memory_grow(j->of_key, &j->of_key_room,
	    (size_t)key + 1, sizeof(*j->of_key));
	j->of_key[key] = number;
	return HASH_NONE;
}

/* A person with the same surname who may be this one, or HASH_NONE. */
static uint32_t
find_person(struct judge *j, uint32_t number)
{
	const struct folded *f = &j->folded;
	uint32_t key, other, *link;
	bool added;
	int rivals = 0;

	if (!slice_is(j->list[number].type, "PER") || f->count < 2)
		return HASH_NONE;
	buffer_clear(&j->key);
	buffer_byte(&j->key, f->bytes.at[0]);
	buffer_bytes(&j->key, word_of(f, f->count - 1));
	key = hash_add(&j->people, buffer_slice(&j->key), &added);
	if (added) {
		j->first = memory_grow(j->first, &j->first_room,
		    (size_t)key + 1, sizeof(*j->first));
		j->first[key] = HASH_NONE;
	}
	for (link = &j->first[key]; *link != HASH_NONE;
	    link = &j->list[other].next) {
		other = *link;
		fold(&j->other, j->list[other].type, j->list[other].name);
		if (people_agree(f, &j->other))
			return other;
		if (++rivals == RIVALS_MOST)
			return HASH_NONE;
	}
	*link = number;
	return HASH_NONE;
}

static void
judge_names(struct judge *j)
{
	uint32_t i, other;

	for (i = 0; i < j->count; i++) {
		fold(&j->folded, j->list[i].type, j->list[i].name);
		if (j->folded.count == 0)
			continue;
		other = find_folded(j, i);
		if (other != HASH_NONE) {
			put_suspect(j, &j->list[i], &j->list[other],
			    reason_of(j->list[i].name, j->list[other].name));
			continue;
		}
		other = find_person(j, i);
		if (other != HASH_NONE)
			put_suspect(j, &j->list[i], &j->list[other],
			    "initials");
	}
}

static void
free_judge(struct judge *j)
{
	free(j->list);
	arena_free(&j->bytes);
	hash_free(&j->keys);
	free(j->of_key);
	hash_free(&j->people);
	free(j->first);
	buffer_free(&j->folded.bytes);
	buffer_free(&j->other.bytes);
	buffer_free(&j->key);
	buffer_free(&j->row);
	sorter_free(j->rows);
}

static int
suspects_write(void *of, struct output *out, const struct totals *totals)
{
	static const struct column columns[] = {
		{ "type", false }, { "name", false }, { "canonical", false },
		{ "reason", false }, { "documents", true },
		{ "canonical_documents", true },
	};
	struct suspects *s = of;
	struct writer table;
	struct slice row;
	struct judge j;

	(void)totals;
	memset(&j, 0, sizeof(j));
	j.rows = sorter_new(s->request->memory / 4);
	read_names(&j, s);
	judge_names(&j);
	request_table(s->request, &table, out, columns,
	    sizeof(columns) / sizeof(*columns));
	while (sorter_next(j.rows, &row))
		writer_row(&table, row);
	writer_end(&table);
	free_judge(&j);
	if (s->spilled != NULL)
		aggregate_free(s->spilled);
	free(s->counts);
	free(s);
	return 0;
}

const struct report report_suspects = {
	.name = "suspects",
	.options = "",
	.needs = request_names,
	.rests_on = request_rest_on_names,
	.depth = request_by_name,
	.begin = suspects_begin,
	.take = suspects_take,
	.size = suspects_size,
	.spill = suspects_spill,
	.write = suspects_write
};
