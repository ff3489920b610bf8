#include "tally/counting/features.h"

#include <stdbool.h>
#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "tally/rows/radix.h"

enum { BUCKETS = 256 };

struct bucket {			/* features whose hash begins with one byte */
	uint64_t *list;		/* 32 bits of the hash, 32 of the text */
	size_t count, room;
};

struct votes {			/* for one text */
	uint32_t rare;		/* all of them */
	uint32_t common;	/* as far as they were cast */
};

struct candidate {
	uint32_t rank;
	struct votes votes;
};

struct features {
	struct bucket buckets[BUCKETS];
	uint32_t *whole;	/* by rank */
	uint32_t *members;	/* texts of each shared feature, ascending */
	size_t member_count, member_room;
	size_t *from;		/* of each feature in members, and the end */
	size_t shared, from_room;
	uint32_t *own;		/* shared features of each text, ascending */
	size_t *own_from;	/* of each text in own, and the end */
	struct votes *votes;	/* by rank; all 0 but in features_find */
	uint32_t *voted;	/* ranks that have any; has room for all */
	size_t voted_count;
	struct candidate list[FEATURES_TRIED];
	size_t list_count;
	uint32_t *common;	/* features of the text at hand */
	size_t common_count, common_room;
};

struct features *
features_new(void)
{
	return memory_get(1, sizeof(struct features));
}

void
features_add(struct features *f, const uint64_t *hashes, size_t count,
    uint32_t text)
{
	size_t i;

	for (i = 0; i < count; i++) {
		struct bucket *b = &f->buckets[hashes[i] >> 56];

		if (b->count == b->room)
			b->list = memory_grow(b->list, &b->room, b->count + 1,
			    sizeof(*b->list));
		b->list[b->count++] = (hashes[i] >> 24 << 32) | text;
	}
}

/*
 * Ranking: a bucket after the other is sorted by hash and rank.
 */

/* A feature that several texts have, which stand side by side. */
static void
add_shared(struct features *f, const uint64_t *texts, size_t count)
{
	size_t i;

	if (f->shared == UINT32_MAX)
		error_fatal("too many sentences to compare");
	f->from = memory_grow(f->from, &f->from_room, f->shared + 2,
	    sizeof(*f->from));
	f->members = memory_grow(f->members, &f->member_room,
	    f->member_count + count, sizeof(*f->members));
	f->from[f->shared++] = f->member_count;
	for (i = 0; i < count; i++)
		f->members[f->member_count++] = (uint32_t)texts[i];
	f->from[f->shared] = f->member_count;
}

static void
rank_bucket(struct features *f, struct bucket *b, const uint32_t *rank_of)
{
	size_t i, j, n = 0;

	for (i = 0; i < b->count; i++)
		b->list[i] = (b->list[i] >> 32 << 32) |
		    rank_of[(uint32_t)b->list[i]];
	radix_sort(b->list, b->count, sizeof(*b->list));
	for (i = 0; i < b->count; i++) {
		if (n > 0 && b->list[n - 1] == b->list[i])
			continue;
		b->list[n++] = b->list[i];
		f->whole[(uint32_t)b->list[i]]++;
	}
	for (i = 0; i < n; i = j) {
		for (j = i + 1; j < n && b->list[j] >> 32 ==
		    b->list[i] >> 32; j++)
			continue;
		if (j - i > 1)
			add_shared(f, b->list + i, j - i);
	}
}

/* The shared features of each text. */
static void
list_own(struct features *f, size_t texts)
{
	size_t i, feature;

	f->own = memory_get(f->member_count, sizeof(*f->own));
	f->own_from = memory_get(texts + 2, sizeof(*f->own_from));
	for (i = 0; i < f->member_count; i++)
		f->own_from[f->members[i] + 2]++;
	for (i = 2; i < texts + 2; i++)
		f->own_from[i] += f->own_from[i - 1];
	for (feature = 0; feature < f->shared; feature++)
		for (i = f->from[feature]; i < f->from[feature + 1]; i++)
			f->own[f->own_from[f->members[i] + 1]++] =
			    (uint32_t)feature;
}

void
features_rank(struct features *f, const uint32_t *rank_of, size_t texts)
{
	struct bucket *b;

	f->whole = memory_get(texts, sizeof(*f->whole));
	f->votes = memory_get(texts, sizeof(*f->votes));
	f->voted = memory_get(texts, sizeof(*f->voted));
	for (b = f->buckets; b < f->buckets + BUCKETS; b++) {
		rank_bucket(f, b, rank_of);
		free(b->list);
		b->list = NULL;
	}
	list_own(f, texts);
}

uint32_t
features_whole(const struct features *f, uint32_t rank)
{
	return f->whole[rank];
}

/*
 * Finding.
 */

/* Whether more than half of a text's features stand in earlier ones. */
static bool
is_mostly_shared(const struct features *f, uint32_t rank)
{
	size_t i, part = 0;

	for (i = f->own_from[rank]; i < f->own_from[rank + 1]; i++)
		part += f->members[f->from[f->own[i]]] != rank;
	return 2 * part > f->whole[rank];
}

/* A feature of a text votes for the first texts that have it. */
static void
vote(struct features *f, uint32_t feature, uint32_t rank)
{
	const uint32_t *member = f->members + f->from[feature];
	const uint32_t *end = f->members + f->from[feature + 1];
	bool common;

	common = end - member > FEATURES_COMMON &&
	    member[FEATURES_COMMON] < rank;
	if (common) {
		f->common[f->common_count++] = feature;
		end = member + FEATURES_COMMON;
	}
	for (; member < end && *member < rank; member++) {
		struct votes *votes = &f->votes[*member];

		if (votes->rare + votes->common == 0)
			f->voted[f->voted_count++] = *member;
		votes->common += common;
		votes->rare += !common;
	}
}

/* Most votes of their own first: what is common says less. */
static bool
is_likelier(const struct candidate *a, const struct candidate *b)
{
	if (a->votes.rare != b->votes.rare)
		return a->votes.rare > b->votes.rare;
	if (a->votes.common != b->votes.common)
		return a->votes.common > b->votes.common;
	return a->rank < b->rank;
}

/* Puts a text into the list, in its place, as long as it is among the first. */
static void
list_candidate(struct features *f, const struct candidate *c)
{
	size_t i = f->list_count;

	if (i == FEATURES_TRIED && !is_likelier(c, &f->list[--i]))
		return;
	for (; i > 0 && is_likelier(c, &f->list[i - 1]); i--)
		f->list[i] = f->list[i - 1];
	f->list[i] = *c;
	f->list_count += f->list_count < FEATURES_TRIED;
}

/*
 * Lists the texts that may have more than half of a text's features, the
 * likeliest first.
 */
static void
list_candidates(struct features *f, uint32_t rank)
{
	size_t i, count = f->own_from[rank + 1] - f->own_from[rank];
	struct candidate c;

	f->common_count = f->voted_count = f->list_count = 0;
	f->common = memory_grow(f->common, &f->common_room, count,
	    sizeof(*f->common));
	for (i = f->own_from[rank]; i < f->own_from[rank + 1]; i++)
		vote(f, f->own[i], rank);
	for (i = 0; i < f->voted_count; i++) {
		c.rank = f->voted[i];
		c.votes = f->votes[c.rank];
		memset(&f->votes[c.rank], 0, sizeof(*f->votes));
		if (2 * (c.votes.rare + f->common_count) > f->whole[rank])
			list_candidate(f, &c);
	}
}

/* Whether a text has a shared feature: its own are ascending. */
static bool
has_feature(const struct features *f, uint32_t rank, uint32_t feature)
{
	size_t low = f->own_from[rank], high = f->own_from[rank + 1], middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (f->own[middle] < feature)
			low = middle + 1;
		else
			high = middle;
	}
	return low < f->own_from[rank + 1] && f->own[low] == feature;
}

uint32_t
features_find(struct features *f, uint32_t rank, uint32_t *earlier)
{
	size_t i, j;
	uint32_t best = 0, part;

	*earlier = UINT32_MAX;
	if (!is_mostly_shared(f, rank))
		return 0;
	list_candidates(f, rank);
	for (i = 0; i < f->list_count; i++) {
		const struct candidate *c = &f->list[i];

		part = c->votes.rare + (uint32_t)f->common_count;
		if (part < best)
			break;
		if (part == best && c->rank > *earlier)
			continue;
		part = c->votes.rare;
		for (j = 0; j < f->common_count; j++)
			part += has_feature(f, c->rank, f->common[j]);
		if (part > best || (part == best && c->rank < *earlier)) {
			best = part;
			*earlier = c->rank;
		}
	}
	return 2 * (uint64_t)best > f->whole[rank] ? best : 0;
}

void
features_free(struct features *f)
{
	size_t i;

	for (i = 0; i < BUCKETS; i++)
		free(f->buckets[i].list);
	free(f->whole);
	free(f->members);
	free(f->from);
	free(f->own);
	free(f->own_from);
	free(f->votes);
	free(f->voted);
	free(f->common);
	free(f);
}
