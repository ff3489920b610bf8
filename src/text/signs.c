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

/* A letter small or capital, a digit, any other mark by itself. */
static const unsigned char classes[128] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	' ', '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',',
	'-', '.', '/', '9', '9', '9', '9', '9', '9', '9', '9', '9', '9',
	':', ';', '<', '=', '>', '?', '@', 'A', 'A', 'A', 'A', 'A', 'A',
	'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A', 'A',
	'A', 'A', 'A', 'A', 'A', 'A', 'A', '[', '\\', ']', '^', '_', '`',
	'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a',
	'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'a',
	'{', '|', '}', '~', 0
};

/* Bytes beyond ASCII are mostly of small letters. */
static uint32_t
class_of(char c)
{
	return (unsigned char)c >= 0x80 ? 'a' : classes[(unsigned char)c];
}

enum {
	RUNS = 6,		/* that a shape holds */
	LETTERS = 12,		/* that a word holds */
	WORD_MOST = 40		/* bytes that are looked at */
};

static struct view
view_of(const char *at, const char *end)
{
	const uint32_t prime = 0x01000193;
	struct view v = { 1, 1 };
	uint32_t run = 0, class;
	int runs = 0, letters = 0;
	bool longer = false;

	for (; at < end && runs <= RUNS; at++) {
		class = class_of(*at);
		if (class != run) {
			v.shape = v.shape * prime + class;
			run = class;
			runs++;
			longer = false;
		} else if (!longer) {
			v.shape = v.shape * prime + 1;
			longer = true;
		}
		if ((class | 0x20) == 'a' && letters++ < LETTERS)
			v.word = v.word * prime +
			    ((unsigned char)*at | 0x20);
	}
	v.shape = mix(v.shape);
	v.word = mix(v.word);
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

/* Everything the features are made of. */
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
	struct view left2, left, right, right2;
};

static void
gather(const struct boundary *b, struct facts *f)
{
	const char *left = word_begin(b->begin, b->stop);
	const char *left2_end = blank_begin(b->begin, left);
	const char *right_end = word_end(b->next, b->end);
	const char *right2 = blank_end(right_end, b->end);

	f->mark = mark_of(b);
	f->class = (uint32_t)b->class;
	f->opening = (uint32_t)b->opening * 4 + b->quoted * 2u + b->starter;
	f->rule = boundary_rule(b);
	f->length = bucket(b->stop - b->begin);
	f->words = words_between(b->begin, b->stop);
	f->first = class_of(*b->begin);
	f->last = b->stop > left ? class_of(b->stop[-1]) : 0;
	f->after = right_end > b->next ? class_of(right_end[-1]) : 0;
	f->opens = b->opens;
	f->left2 = view_of(word_begin(b->begin, left2_end), left2_end);
	f->left = view_of(left, b->stop);
	f->right = view_of(b->next, right_end);
	f->right2 = view_of(right2, word_end(right2, b->end));
}

struct list {
	uint16_t *at;
	int count;
};

/* Adds a feature: up to three facts together, hashed to a place. */
static void
put(struct list *list, uint32_t a, uint32_t b, uint32_t c)
{
	uint32_t hash = (uint32_t)list->count * UINT32_C(0x85EBCA6B);

	hash += a + (b << 11 | b >> 21) * 3 + (c << 22 | c >> 10) * 5;
	hash = (hash ^ hash >> 15) * UINT32_C(0x9E3779B1);
	list->at[list->count++] = (uint16_t)(hash >> 16);
}

int
signs_list(const struct boundary *b, uint16_t features[SIGNS_MOST])
{
	struct list list = { features, 0 };
	struct facts f;

	gather(b, &f);
	put(&list, f.mark, 0, 0);
	put(&list, f.mark, f.opening, 0);
	put(&list, f.mark, f.left.shape, 0);
	put(&list, f.mark, f.right.shape, 0);
	put(&list, f.mark, f.left.shape, f.right.shape);
	put(&list, f.mark, f.left.word, 0);
	put(&list, f.mark, f.right.word, 0);
	put(&list, f.mark, f.class, f.opening);
	put(&list, f.class, f.right.shape, 0);
	put(&list, f.mark, f.left2.shape, f.left.shape);
	put(&list, f.mark, f.right.shape, f.right2.shape);
	put(&list, f.left.word, f.opening, 0);
	put(&list, f.left.shape, f.right.word, 0);
	put(&list, f.mark, f.length, 0);
	put(&list, f.mark, f.first, f.opening);
	put(&list, f.rule, f.mark, 0);
	put(&list, f.rule, f.class, f.opening);
	put(&list, f.rule, f.left.shape, 0);
	put(&list, f.rule, f.right.word, 0);
	put(&list, f.left2.word, f.mark, 0);
	put(&list, f.right2.word, f.mark, f.opening);
	put(&list, f.after, f.opening, f.mark);
	put(&list, f.left.shape, f.right.shape, f.right2.shape);
	put(&list, f.left2.shape, f.left.shape, f.right.shape);
	put(&list, f.rule, f.length, f.opening);
	put(&list, f.left.word, f.right.word, 0);
	put(&list, f.mark, f.words, f.last);
	put(&list, f.mark, f.opens, f.opening);
	put(&list, f.words, f.opens, f.last);
	put(&list, f.last, f.words, f.opening);
	put(&list, f.last, f.opening, f.after);
	return list.count;
}

int
signs_weigh(const struct boundary *b)
{
	const int8_t *weights = (const int8_t *)table_signs;
	uint16_t features[SIGNS_MOST];
	int count = signs_list(b, features), sum = 0, i;

	for (i = 0; i < count; i++)
		sum += weights[features[i]];
	return sum;
}
