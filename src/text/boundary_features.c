#include "text/boundary_features.h"

#include <stddef.h>

#include "core/bits.h"
#include "core/vector.h"
#include "text/boundary_rules.h"

/* A word beside the candidate, as the features see it. */
struct neighbour {
	uint32_t shape;		/* its runs of classes of characters */
	uint32_t word;		/* its letters, small */
	ptrdiff_t len;		/* in bytes */
};

static uint32_t
mix(uint32_t hash)
{
	hash = (hash ^ hash >> 15) * UINT32_C(0x9E3779B1);
	return hash ^ hash >> 13;
}

/*
 * A letter small or capital, a digit, any other mark by itself. Bytes beyond
 * ASCII are mostly of small letters.
 */
#define SMALL8 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a'
#define SMALL64 SMALL8, SMALL8, SMALL8, SMALL8, SMALL8, SMALL8, SMALL8, SMALL8

static const unsigned char classes[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',',
	'-', '.', '/', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9',
	':', ';', '<', '=', '>', '?', '@', 'A', 'A', 'A', 'A', 'A', 'A',
	'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A',
	'A', 'A', 'A', 'A', 'A', 'A', 'A', '[', '\\', ']', '^', '_', '`',
	'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a',
	'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a',
	'{', '|', '}', '~', 0, SMALL64, SMALL64
};

static uint32_t
byte_class(char c)
{
	return classes[(unsigned char)c];
}

enum {
	RUNS = 6,		/* that a shape holds */
	WORD_MOST = 40		/* bytes that are looked at */
};

/*
 * The letters of up to eight bytes, small, and other bytes somehow; the same
 * number on every machine. Eight bytes at once, which the compiler knows to
 * be one load, where so many may be read.
 */
static uint64_t
eight_letters(const char *at, ptrdiff_t len, const char *most)
{
	const unsigned char *p = (const unsigned char *)at;
	uint64_t bytes = 0;
	int i;

	if (most - at >= 8) {
		bytes = (uint64_t)p[0] | (uint64_t)p[1] << 8 |
		    (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
		    (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 |
		    (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
		if (len < 8)
			bytes &= (UINT64_C(1) << 8 * len) - 1;
	} else {
		for (i = 0; i < 8 && i < len; i++)
			bytes |= (uint64_t)p[i] << 8 * i;
	}
	return bytes | UINT64_C(0x2020202020202020);
}

/*
 * How many of up to `most` bytes at `at`, or with step -1 before and with it,
 * are of the class of small letters.
 */
static inline ptrdiff_t
small_run(const char *at, int step, ptrdiff_t most)
{
	ptrdiff_t n = 0;

	if (most >= VECTOR_BYTES) {
		struct bytes b = bytes_load(step > 0 ? at :
		    at - (VECTOR_BYTES - 1));
		unsigned others = 0xFFFF & ~(bytes_between(b, 'a', 'z') |
		    bytes_wide(b));

		if (others != 0)
			return step > 0 ? bits_lowest(others) :
			    VECTOR_BYTES - 1 - bits_highest(others);
		n = VECTOR_BYTES;
	}
	while (n < most && byte_class(at[n * step]) == 'a')
		n++;
	return n;
}

/*
 * The word whose first (step 1) or last (step -1) byte is at `at`, if there
 * is one, seen in that direction. Its shape is the sequence of runs, of each
 * whether it is longer than one; the word is its first and last eight bytes.
 * At most `room` bytes are looked at; bytes before `most` may be read.
 */
static inline struct neighbour
neighbour_of(const char *at, int step, ptrdiff_t room, const char *most)
{
	const uint32_t prime = 0x01000193;
	struct neighbour v = { 1, 1, 0 };
	uint32_t class, next = room > 0 ? byte_class(*at) : 0;
	const char *begin = at;
	ptrdiff_t run;
	uint64_t word;
	int runs;

	if (room > WORD_MOST)
		room = WORD_MOST;
	for (runs = 0; next != 0; runs++) {
		class = next;
		run = v.len;
		if (class == 'a')
			v.len += small_run(at + run * step, step, room - run);
		else
			while (++v.len < room &&
			    byte_class(at[v.len * step]) == class)
				;
		next = v.len < room ? byte_class(at[v.len * step]) : 0;
		if (runs < RUNS)
			v.shape = (v.shape * prime + class) * prime +
			    (v.len - run > 1);
	}
	if (v.len == 0)
		return v;
	if (step < 0)
		begin = at - (v.len - 1);
	word = eight_letters(begin, v.len, most);
	if (v.len > 8)
		word = word * 31 + eight_letters(begin + v.len - 8, 8, most);
	word *= UINT64_C(0x9E3779B97F4A7C15);
	v.word = (uint32_t)(word >> 32);
	v.shape = mix(v.shape);
	return v;
}

static struct neighbour
neighbour_before(const struct candidate *c, const char *at)
{
	return neighbour_of(at - 1, -1, at - c->begin, c->end);
}

static struct neighbour
neighbour_after(const struct candidate *c, const char *at)
{
	return neighbour_of(at, 1, c->end - at, c->end);
}

static const char *
blank_begin(const char *begin, const char *at)
{
	while (at > begin && (unsigned char)at[-1] <= ' ')
		at--;
	return at;
}

static const char *
blank_end(const char *at, const char *end)
{
	while (at < end && (unsigned char)*at <= ' ')
		at++;
	return at;
}

/* The terminators and what closes after them, as one number. */
static uint32_t
mark_of(const struct candidate *c)
{
	const char *at;
	uint32_t mark = 7;
	int n = 0;

	for (at = c->stop; at < c->after && n < 3; at++, n++)
		mark = mark * 31 + (unsigned char)*at;
	for (at = c->after; at < c->close && n < 6; at++, n++)
		mark = mark * 31 + (unsigned char)*at + 256;
	return mix(mark);
}

/* A small number for a length. */
static uint32_t
bucket(ptrdiff_t length)
{
	return length < 256 ? (uint32_t)length / 16 : 16;
}

/* What the features are made of: what is known of the place, ... */
struct facts {
	uint32_t opening;	/* of the sentence after */
	uint32_t length;	/* of the sentence so far */
	uint32_t first;		/* class of its first character */
	uint32_t last;		/* of the last before the mark */
	uint32_t after;		/* of the last of the next word */
	uint32_t opens;		/* the sentence begins a paragraph */
	uint32_t mark;		/* terminators and closers, if any */
	uint32_t class;		/* of the abbreviation before */
	uint32_t rule;		/* what the rules say */
};

/* ... and two words on each side of it. */
struct context {
	struct neighbour left2, left, right, right2;
};

static void
gather_context(const struct candidate *c, struct context *v)
{
	const char *at;

	v->left = neighbour_before(c, c->stop);
	at = blank_begin(c->begin, c->stop - v->left.len);
	v->left2 = neighbour_before(c, at);
	v->right = neighbour_after(c, c->next);
	at = blank_end(c->next + v->right.len, c->end);
	v->right2 = neighbour_after(c, at);
}

static void
gather_facts(const struct candidate *c, const struct context *v,
    struct facts *f)
{
	ptrdiff_t right = v->right.len;

	f->opening = (uint32_t)c->opening * 4 + c->quoted * 2u + c->starter;
	f->length = bucket(c->stop - c->begin);
	f->first = byte_class(*c->begin);
	f->last = byte_class(c->stop[-1]);
	f->after = right > 0 ? byte_class(c->next[right - 1]) : 0;
	f->opens = c->opens;
	f->mark = mark_of(c);
	f->class = (uint32_t)c->class;
	f->rule = boundary_rule(c);
}

struct list {
	uint32_t *at;
	int count;
};

/* Adds a feature: up to three facts together, hashed to a place. */
static void
put(struct list *list, uint32_t a, uint32_t b, uint32_t c)
{
	uint32_t hash = (uint32_t)list->count * UINT32_C(0xC2B2AE35);

	hash += a + (b << 11 | b >> 21) * 3 + (c << 22 | c >> 10) * 5;
	hash = (hash ^ hash >> 15) * UINT32_C(0x9E3779B1);
	list->at[list->count++] = hash >> (32 - FEATURE_BITS);
}

/* Anywhere. */
static void
list_place(struct list *list, const struct facts *f, const struct context *v)
{
	put(list, f->mark, 0, 0);
	put(list, f->mark, f->first, f->opening);
	put(list, f->mark, f->opens, f->opening);
	put(list, f->rule, f->class, f->opening);
	put(list, f->rule, f->length, f->opening);
	put(list, f->after, f->opening, f->mark);
	put(list, f->opens, f->last, 0);
	put(list, f->last, f->opening, 0);
	put(list, f->last, f->opening, f->after);
	put(list, f->mark, v->left2.word, 0);
	put(list, f->mark, v->left.shape, v->right.shape);
	put(list, f->mark, v->left2.shape, v->left.shape);
	put(list, f->mark, v->right.shape, v->right2.shape);
	put(list, f->mark, v->right2.word, f->opening);
	put(list, f->class, v->right.shape, 0);
	put(list, f->opening, v->left.word, 0);
	put(list, f->rule, v->left.shape, 0);
	put(list, f->rule, v->right.word, 0);
	put(list, v->left.word, v->right.word, 0);
	put(list, v->left.shape, v->right.word, 0);
	put(list, v->left.shape, v->right.shape, v->right2.shape);
	put(list, v->left2.shape, v->left.shape, v->right.shape);
}

/* At a mark; where there is none, these say nothing, or nothing new. */
static void
list_mark(struct list *list, const struct facts *f, const struct context *v)
{
	put(list, f->mark, f->opening, 0);
	put(list, f->mark, f->length, 0);
	put(list, f->mark, f->class, f->opening);
	put(list, f->mark, f->last, 0);
	put(list, f->mark, f->rule, 0);
	put(list, f->mark, v->left.shape, 0);
	put(list, f->mark, v->right.shape, 0);
	put(list, f->mark, v->left.word, 0);
	put(list, f->mark, v->right.word, 0);
}

int
boundary_features(const struct candidate *c, uint32_t features[FEATURES_MOST])
{
	struct list list = { features, 0 };
	struct facts facts;
	struct context context;

	gather_context(c, &context);
	gather_facts(c, &context, &facts);
	list_place(&list, &facts, &context);
	if (c->stop < c->after)
		list_mark(&list, &facts, &context);
	return list.count;
}
