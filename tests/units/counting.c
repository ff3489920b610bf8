/* Checks of what tally counts with: see units.c. */
#include "units.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/arena.h"
#include "tally/counting/counts.h"
#include "tally/counting/curation.h"
#include "tally/counting/links.h"
#include "tally/counting/names.h"
#include "tally/rows/radix.h"

/* The labels of keys as a state has them, in one batch. */
static void
label(struct names *n, const char *const *keys, size_t count,
    struct named *labels)
{
	static struct names_batch batch;
	size_t i;

	for (i = 0; i < count; i++)
		names_note_key(n, &batch, slice_of(keys[i]));
	names_settle(n, &batch, labels);
	CHECK(batch.count == 0);
	buffer_free(&batch.bytes);
	memset(&batch, 0, sizeof(batch));
}

static void
few_names(void)
{
	static const char *const keys[] = {
		"PER\tAnn Lee\tAnn Lee", "PER\tAnn Lee\tLee",
		"PER\tAnn Lee\tAnn Lee\tcountry=US", "ORG\tAnn Lee\tAnn Lee",
		"PER\t-\tAnn  Lee", "PER\tB\tLee", "PER\t\t", "\t-\t-",
		"PER\tB\tB", "PER\tBee\tB", "PER\tBee\tBee\tcountry=DE",
		"MISC\tB\tBee", "PER\tDropped\tDropped",
	};
	enum { KEYS = sizeof(keys) / sizeof(*keys) };
	struct curation curation = { 0 };
	struct names n = { 0 };
	struct named l[NAMES_BATCH], again[NAMES_BATCH];
	int round;

	n.depth = NAMES_FORM;
	label(&n, keys, KEYS, l);
	CHECK(l[0].name == l[1].name && l[0].variant != l[1].variant);
	CHECK(l[0].name == l[2].name && l[0].variant != l[2].variant);
	CHECK(l[0].name != l[3].name && l[0].name == l[4].name);
	CHECK(l[1].name != l[5].name && l[1].variant != l[5].variant);
	CHECK(slice_is(names_form(&n, l[0].variant), "Ann Lee"));
	CHECK(slice_is(names_form(&n, l[1].variant), "Lee"));
	CHECK(slice_is(names_form(&n, l[4].variant), "Ann  Lee"));
	CHECK(slice_is(names_country(&n, l[2].variant), "US"));
	CHECK(names_country(&n, l[1].variant).len == 0);
	CHECK(slice_is(names_key(&n, l[6].name), "PER\t") && n.blank);
	CHECK(slice_is(names_key(&n, l[7].name), "\t-"));
	CHECK(names_of(&n, l[5].variant) == l[5].name && n.stands == NULL);

	/* Bee is B, and B is a name that was met, or was not, before. */
	curation.drop.given = true;
	(void)hash_add(&curation.drop.keys, slice_of("\tDropped"), NULL);
	(void)hash_add(&curation.aliases, slice_of("PER\tBee"), NULL);
	curation.list = memory_get(1, sizeof(*curation.list));
	curation.list->name = slice_of("B");
	for (round = 0; round < 2; round++) {
		names_clear(&n);
		n.curation = &curation;
		if (round == 0)
			label(&n, keys, KEYS, l);
		label(&n, keys + 9, KEYS - 9, again);
		label(&n, keys, KEYS, l);
		CHECK(l[9].name == l[8].name && l[10].name == l[8].name);
		CHECK(l[9].variant == l[8].variant);
		CHECK(slice_is(names_form(&n, l[10].variant), "Bee"));
		CHECK(slice_is(names_country(&n, l[10].variant), "DE"));
		CHECK(l[11].name != l[8].name && l[12].name == HASH_NONE);
		CHECK(again[1].variant == l[10].variant);
		CHECK(again[3].name == HASH_NONE);
	}
	names_clear(&n);
	curation_free(&curation);
}

static void
cut_batch(void)
{
	struct names_batch batch = { 0 };
	struct named l[NAMES_BATCH];
	struct names n = { 0 };

	n.depth = NAMES_NAME;
	names_note_key(&n, &batch, slice_of("PER\tA\tA"));
	names_note_key(&n, &batch, slice_of("PER\tB\tB"));
	names_cut(&batch, 1);
	names_note_key(&n, &batch, slice_of("PER\tC\tC"));
	names_settle(&n, &batch, l);
	CHECK(names_count(&n) == 2);
	CHECK(slice_is(names_name(&n, l[1].name), "C"));
	names_note_key(&n, &batch, slice_of("PER\tD\tD"));
	names_cut(&batch, 0);
	names_settle(&n, &batch, l);
	CHECK(names_count(&n) == 2);
	buffer_free(&batch.bytes);
	names_clear(&n);
}

/* Many that begin alike for long, are prefixes, or differ in type alone. */
static void
sorted_names(void)
{
	static char text[70000];
	enum { MANY_NAMES = 20000 };
	struct names n = { 0 };
	uint32_t *ranks, *named, i, count;

	n.depth = NAMES_NAME;
	memset(text, 'x', sizeof(text));
	for (i = 0; i < MANY_NAMES; i++) {
		size_t shared = i % 5 == 0 ? 0 : i % 7 * 5;
		int len = snprintf(text + shared, 40, "%u", i / 3 * 7919);
		struct buffer key = { 0 };

		buffer_string(&key, i % 3 == 0 ? "ORG\t" : "PER\t");
		buffer_bytes(&key, slice_between(text, text + shared +
		    (i % 3 == 2 ? 0 : (size_t)len)));
		(void)hash_add(&n.keys, buffer_slice(&key), NULL);
		buffer_free(&key);
		memset(text + shared, 'x', 40);
	}
	for (i = 60000; i < 60050; i++) {
		text[i] = '\0';
		memcpy(text, "PER\t", 4);
		(void)hash_add(&n.keys, slice_of(text), NULL);
		text[i] = 'x';
	}
	count = (uint32_t)names_count(&n);
	CHECK(count > MANY_NAMES / 2);
	ranks = names_ranks(&n);
	named = memory_get(count, sizeof(*named));
	for (i = 0; i < count; i++)
		named[ranks[i]] = i;
	for (i = 1; i < count; i++) {
		int order = slice_compare(names_name(&n, named[i - 1]),
		    names_name(&n, named[i]));

		CHECK(order < 0 || (order == 0 &&
		    slice_compare(names_type(&n, named[i - 1]),
		    names_type(&n, named[i])) < 0));
	}
	free(named);
	free(ranks);
	names_clear(&n);
}

void
names(void)
{
	few_names();
	cut_batch();
	sorted_names();
}

void
sums(void)
{
	struct carries c = { 0 };
	uint32_t sum = 0, other = 5;

	carries_add(&c, &sum, 7, UINT32_MAX);
	CHECK(!c.used && carries_sum(&c, sum, 7) == UINT32_MAX);
	carries_add(&c, &sum, 7, 1);
	CHECK(c.used && carries_sum(&c, sum, 7) == UINT64_C(1) << 32);
	carries_add(&c, &sum, 7, UINT64_C(3) << 32 | 9);
	CHECK(carries_sum(&c, sum, 7) == (UINT64_C(4) << 32 | 9));
	CHECK(carries_sum(&c, other, 8) == 5);
	carries_free(&c);
	CHECK(!c.used);
}

/* Pairs of small numbers, counted a second time in a plain table. */
void
links(void)
{
	enum { SIDE = 120, DOCUMENTS = 3000 };
	static struct { uint32_t mentions, documents, stories; } plain[SIDE *
	    SIDE];
	static struct { uint32_t document, story; } last[SIDE * SIDE];
	static struct links l;
	struct document d;
	uint32_t random = 1, i, place, met = 0;
	uint64_t key;
	size_t at;

	l.in_stories = true;
	memset(&d, 0, sizeof(d));
	for (d.number = 1; d.number <= DOCUMENTS; d.number++) {
		d.story = 1 + d.number / 3;
		for (i = 0; i < 40; i++) {
			random = random * 1664525 + 1013904223;
			place = (random >> 8) % (SIDE * SIDE / (1 + i));
			links_note(&l, (uint64_t)(place / SIDE) << 32 |
			    place % SIDE, &d);
			plain[place].mentions++;
			plain[place].documents +=
			    last[place].document != d.number;
			plain[place].stories += last[place].story != d.story;
			last[place].document = d.number;
			last[place].story = d.story;
		}
	}
	links_settle(&l);
	for (at = 0; at < l.size; at++) {
		struct count c;

		if (!links_key(&l, at, &key))
			continue;
		c = links_find(&l, key);
		place = (uint32_t)(key >> 32) * SIDE + (uint32_t)key;
		CHECK(c.mentions == plain[place].mentions);
		CHECK(c.documents == plain[place].documents);
		CHECK(c.stories == plain[place].stories);
		met++;
	}
	for (i = 0; i < SIDE * SIDE; i++)
		met -= plain[i].mentions > 0;
	CHECK(met == 0);
	CHECK(l.used > SIDE * SIDE / 4);
	links_free(&l);
}

/* Few and many, of several sizes: in order, and equals as they stood. */
void
radix(void)
{
	enum { MOST = 3000, WIDEST = 5 };
	static uint64_t items[MOST * WIDEST];
	size_t width, count, i;
	uint64_t random = 1;

	for (width = 2; width <= WIDEST; width++)
		for (count = 0; count <= MOST; count += 1 + count / 3) {
			for (i = 0; i < count; i++) {
				random = random * UINT64_C(6364136223846793005)
				    + 1;
				items[i * width] = (random >> 60) << 56 |
				    (random >> 40) % 11;
				items[i * width + 1] = i;
			}
			radix_sort(items, count, width * sizeof(*items));
			for (i = 1; i < count; i++) {
				const uint64_t *b = items + i * width;
				const uint64_t *a = b - width;

				CHECK(a[0] < b[0] ||
				    (a[0] == b[0] && a[1] < b[1]));
			}
		}
}
