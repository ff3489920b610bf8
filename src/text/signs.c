#include "text/signs.h"

#include <stddef.h>

extern const uint64_t table_signs[];

/* A word as the features see it. */
struct view {
	uint32_t shape;		/* its runs of classes of characters */
	uint32_t word;		/* its letters, small */
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
	' ', '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',',
	'-', '.', '/', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9',
	':', ';', '<', '=', '>', '?', '@', 'A', 'A', 'A', 'A', 'A', 'A',
	'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A',
	'A', 'A', 'A', 'A', 'A', 'A', 'A', '[', '\\', ']', '^', '_', '`',
	'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a',
	'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a',
	'{', '|', '}', '~', 0, SMALL64, SMALL64
};

static uint32_t
class_of(char c)
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
 * The shape is the sequence of runs, of each whether it is longer than one;
 * the word is its first and last eight bytes. Bytes before `most` may be read.
 */
static struct view
view_of(const char *at, const char *end, const char *most)
{
	const uint32_t prime = 0x01000193;
	struct view v = { 1, 1 };
	uint32_t class, next;
	uint64_t word;
	int runs;

	if (at == end)
		return v;
	word = eight_letters(at, end - at, most);
	if (end - at > 8)
		word = word * 31 + eight_letters(end - 8, 8, most);
	word *= UINT64_C(0x9E3779B97F4A7C15);
	v.word = (uint32_t)(word >> 32);
	next = class_of(*at);
	for (runs = 0; at < end && runs < RUNS; runs++) {
		class = next;
		v.shape = v.shape * prime + class;
		if (++at == end)
			break;
		next = class_of(*at);
		if (next == class) {
			v.shape = v.shape * prime + 1;
			while (++at < end && (next = class_of(*at)) == class)
				;
		}
	}
	v.shape = mix(v.shape);
	return v;
}

static const char *
word_begin(const char *begin, const char *at)
{
	const char *p = at;

	while (p > begin && at - p < WORD_MOST && (unsigned char)p[-1] > ' ')
		p--;
	return p;
}

static const char *
word_end(const char *at, const char *end)
{
	const char *p = at;

	while (p < end && p - at < WORD_MOST && (unsigned char)*p > ' ')
		p++;
	return p;
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
mark_of(const struct boundary *b)
{
	const char *at;
	uint32_t mark = 7;
	int n = 0;

	for (at = b->stop; at < b->after && n < 3; at++, n++)
		mark = mark * 31 + (unsigned char)*at;
	for (at = b->after; at < b->close && n < 6; at++, n++)
		mark = mark * 31 + (unsigned char)*at + 256;
	return mix(mark);
}

/* A small number for a length, about twice the logarithm. */
static uint32_t
bucket(ptrdiff_t length)
{
	uint32_t n = 0;

	for (; length >= 4; length /= 2)
		n += 2;
	return n * 2 + (uint32_t)length;
}

/* The number of words, up to 7; 8 when there are surely more. */
static uint32_t
words_between(const char *at, const char *end)
{
	uint32_t n = 0;

	if (end - at > 80)
		return 8;
	for (at++; at < end; at++)
		n += (unsigned char)*at <= ' ' && (unsigned char)at[-1] > ' ';
	return n > 7 ? 7 : n;
}

/* What the features are made of: what is known of the place, ... */
struct facts {
	uint32_t mark;		/* terminators and closers */
	uint32_t class;		/* of the abbreviation before */
	uint32_t opening;	/* of the sentence after */
	uint32_t rule;		/* what the rules say */
	uint32_t length, words;	/* of the sentence so far */
	uint32_t first;		/* class of its first character */
	uint32_t last;		/* of the last before the mark */
	uint32_t after;		/* of the last of the next word */
	uint32_t opens;		/* the sentence begins a paragraph */
};

/* ... and two words on each side of it. */
struct views {
	struct view left2, left, right, right2;
};

static void
gather_facts(const struct boundary *b, struct facts *f)
{
	const char *right_end = word_end(b->next, b->end);

	f->mark = mark_of(b);
	f->class = (uint32_t)b->class;
	f->opening = (uint32_t)b->opening * 4 + b->quoted * 2u + b->starter;
	f->rule = boundary_rule(b);
	f->length = bucket(b->stop - b->begin);
	f->words = words_between(b->begin, b->stop);
	f->first = class_of(*b->begin);
	f->last = (unsigned char)b->stop[-1] > ' ' ? class_of(b->stop[-1]) : 0;
	f->after = right_end > b->next ? class_of(right_end[-1]) : 0;
	f->opens = b->opens;
}

static void
gather_views(const struct boundary *b, struct views *v)
{
	const char *left = word_begin(b->begin, b->stop);
	const char *left2_end = blank_begin(b->begin, left);
	const char *right_end = word_end(b->next, b->end);
	const char *right2 = blank_end(right_end, b->end);

	v->left2 = view_of(word_begin(b->begin, left2_end), left2_end, b->end);
	v->left = view_of(left, b->stop, b->end);
	v->right = view_of(b->next, right_end, b->end);
	v->right2 = view_of(right2, word_end(right2, b->end), b->end);
}

struct list {
	uint32_t *at;
	int count;
};

/* Adds a feature: up to three facts together, hashed to a place. */
static void
put(struct list *list, uint32_t a, uint32_t b, uint32_t c)
{
	uint32_t hash = (uint32_t)list->count * UINT32_C(0x85EBCA6B);

	hash += a + (b << 11 | b >> 21) * 3 + (c << 22 | c >> 10) * 5;
	hash = (hash ^ hash >> 15) * UINT32_C(0x9E3779B1);
	list->at[list->count++] = hash >> (32 - SIGNS_BITS);
}

static void
list_facts(struct list *list, const struct facts *f)
{
	put(list, f->mark, 0, 0);
	put(list, f->mark, f->opening, 0);
	put(list, f->mark, f->length, 0);
	put(list, f->mark, f->class, f->opening);
	put(list, f->mark, f->first, f->opening);
	put(list, f->mark, f->words, f->last);
	put(list, f->mark, f->opens, f->opening);
	put(list, f->mark, f->rule, 0);
	put(list, f->rule, f->class, f->opening);
	put(list, f->rule, f->length, f->opening);
	put(list, f->after, f->opening, f->mark);
	put(list, f->words, f->opens, f->last);
	put(list, f->last, f->words, f->opening);
	put(list, f->last, f->opening, f->after);
}

static void
list_views(struct list *list, const struct facts *f, const struct views *v)
{
	put(list, f->mark, v->left.shape, 0);
	put(list, f->mark, v->right.shape, 0);
	put(list, f->mark, v->left.word, 0);
	put(list, f->mark, v->right.word, 0);
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

int
signs_list(const struct boundary *b, uint32_t features[SIGNS_MOST])
{
	struct list list = { features, 0 };
	struct facts facts;
	struct views views;

	gather_facts(b, &facts);
	list_facts(&list, &facts);
	gather_views(b, &views);
	list_views(&list, &facts, &views);
	return list.count;
}

int
signs_weigh(const struct boundary *b)
{
	const int8_t *weights = (const int8_t *)table_signs;
	uint32_t features[SIGNS_MOST];
	int count = signs_list(b, features), sum = 0, i;

	for (i = 0; i < count; i++)
		sum += weights[features[i]];
	return sum;
}
