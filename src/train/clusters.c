/*
 * Puts the words of a text into classes of words that stand in like places.
 * usage: clusters CLASSES GROUPS THREADS <records
 *
 * The S records of standard input are the text. The classes are those of an
 * exchange algorithm (Kneser and Ney 1993; Martin, Liermann and Ney 1998):
 * each word in turn moves to the class where the text is most likely under a
 * bigram model of classes, until few move. The classes are put into GROUPS
 * in the same way.
 *
 * Words are told apart by how they are written: small, with a capital, or in
 * capitals; the first word of a sentence counts as it is mostly written
 * elsewhere. Printed is a line for each word: its key, its classes in these
 * three ways (0 for none) and the most usual way, 0 to 2; before them a line
 * "= CLASS GROUP" for each class. Classes and groups begin at 1.
 *
 * Words are judged in lots against the classes as they were before the lot,
 * so that the result is the same with any number of threads.
 */
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/error.h"
#include "core/hash.h"
#include "core/input.h"
#include "core/record.h"
#include "entity/words/words.h"

enum {
	RARE = 8,		/* words seen less often have no class */
	ROUNDS = 8,
	LOT = 256,		/* words judged before any of them moves */
	NEAR = 24,		/* classes looked at in most rounds */
	THREADS_MAX = 16,
	WAYS = 3,		/* of writing a word */
	LOG_TABLE = 1 << 16,	/* numbers whose logarithm is kept */
	LOG_ONE = 1 << 16,	/* 1, as logarithms are written */
	LOG_E = 94548		/* the logarithm of e to base 2 */
};

#define BREAK UINT32_MAX	/* between two sentences */
#define BEGINS (UINT32_C(1) << 31)

/* How often words stand beside each other. */
struct neighbours {
	size_t *begin;		/* by word, and one more: into the lists */
	uint32_t *word, *count;
};

/* Words and what stands before and behind them. */
struct text {
	size_t words;
	uint64_t *count;
	struct neighbours before, behind;
};

/* What is to be put into classes. */
struct exchange {
	const struct text *text;
	size_t classes;
	uint16_t *class;	/* by word */
	uint32_t *pairs, *mirror;	/* by class and class behind, before */
	uint64_t *total;	/* words in a class */
	uint16_t (*near)[NEAR];	/* the best classes of a word */
	uint16_t *moves;	/* of a lot */
	int threads;
};

struct job {			/* one thread's share of a lot */
	struct exchange *exchange;
	size_t from, to, share;
	bool all;		/* look at all classes */
	uint32_t *behind, *before;	/* by class: beside the word */
	uint16_t *behind_list, *before_list;
	int64_t *gains;
};

static int64_t logs[LOG_TABLE], products[LOG_TABLE];

/* Logarithms to base 2, made of squares so that all machines agree. */
static void
make_logs(void)
{
	uint64_t n, x;
	int bit;

	for (n = 1; n < LOG_TABLE; n++) {
		int64_t whole = 0;

		for (x = n; x > 1; x >>= 1)
			whole++;
		x = n << (31 - whole);
		for (bit = 0; bit < 16; bit++) {
			x = x * x >> 31;
			whole = whole * 2 + (x >> 32 != 0);
			if (x >> 32)
				x >>= 1;
		}
		logs[n] = whole;
		products[n] = whole * (int64_t)n;
	}
}

static int64_t
log_of(uint64_t n)
{
	int shift = 0;

	while (n >> shift >= LOG_TABLE)
		shift++;
	return logs[n >> shift] + (int64_t)shift * LOG_ONE;
}

/* What n log n grows by when n does by more. */
static int64_t
growth(uint64_t n, uint64_t more)
{
	if (n + more < LOG_TABLE)
		return products[n + more] - products[n];
	return (int64_t)more * (log_of(n + more / 2) + LOG_E);
}

/*
 * The gain on one side: there stand the words of a list of classes, so many
 * of each; row says how often these stand beside the class already. What the
 * word itself adds to it in its old class does not count.
 */
static int64_t
gain_beside(const uint16_t *list, const uint32_t *counts,
    const uint32_t *other_side, const uint32_t *row, uint16_t old,
    uint16_t class)
{
	int64_t sum = 0;
	uint32_t n;

	for (; *list != UINT16_MAX; list++) {
		if (*list == class)
			continue;
		n = row[*list];
		if (class == old)
			n -= counts[*list];
		else if (*list == old)
			n -= other_side[class];
		sum += growth(n, counts[*list]);
	}
	return sum;
}

/* What the text gains from the word of the job being in a class. */
static int64_t
gain(const struct job *job, uint16_t old, uint16_t class, uint64_t count,
    uint32_t self)
{
	const struct exchange *x = job->exchange;
	const uint32_t *row = x->pairs + (size_t)class * x->classes;
	const uint32_t *mirror = x->mirror + (size_t)class * x->classes;
	uint64_t here = row[class], total = x->total[class], own;
	int64_t sum;

	sum = gain_beside(job->behind_list, job->behind, job->before, row,
	    old, class) + gain_beside(job->before_list, job->before,
	    job->behind, mirror, old, class);
	own = (uint64_t)job->behind[class] + job->before[class] + self;
	if (class == old) {
		here -= own;
		total -= count;
	}
	return sum + growth(here, own) - 2 * growth(total, count);
}

/* Sums what stands beside a word by class; returns the pairs with itself. */
static uint32_t
sum_neighbours(const struct exchange *x, const struct neighbours *n,
    size_t word, uint32_t *sums, uint16_t *list)
{
	uint32_t self = 0;
	size_t i, used = 0;

	for (i = n->begin[word]; i < n->begin[word + 1]; i++) {
		uint16_t class = x->class[n->word[i]];

		if (n->word[i] == word) {
			self = n->count[i];
			continue;
		}
		if (sums[class] == 0)
			list[used++] = class;
		sums[class] += n->count[i];
	}
	list[used] = UINT16_MAX;
	return self;
}

static void
forget(uint32_t *sums, const uint16_t *list)
{
	for (; *list != UINT16_MAX; list++)
		sums[*list] = 0;
}

/* Keeps the classes where a word gains most, best first. */
static void
keep_near(const struct exchange *x, const int64_t *gains, size_t word)
{
	uint16_t *near = x->near[word];
	size_t used = 0, class, i;

	for (class = 0; class < x->classes; class++) {
		if (used == NEAR && gains[class] <= gains[near[NEAR - 1]])
			continue;
		for (i = used < NEAR ? used++ : NEAR - 1; i > 0 &&
		    gains[class] > gains[near[i - 1]]; i--)
			near[i] = near[i - 1];
		near[i] = (uint16_t)class;
	}
	for (; used < NEAR; used++)
		near[used] = near[0];
}

/* The best class of a word. */
static uint16_t
choose(struct job *job, size_t word)
{
	struct exchange *x = job->exchange;
	uint16_t old = x->class[word], best = old;
	uint64_t count = x->text->count[word];
	uint32_t self = sum_neighbours(x, &x->text->behind, word, job->behind,
	    job->behind_list);
	int64_t most, g;
	size_t i;

	sum_neighbours(x, &x->text->before, word, job->before,
	    job->before_list);
	most = gain(job, old, old, count, self);
	if (job->all) {
		for (i = 0; i < x->classes; i++)
			job->gains[i] = gain(job, old, (uint16_t)i, count,
			    self);
		keep_near(x, job->gains, word);
	}
	for (i = 0; i < NEAR; i++) {
		uint16_t class = x->near[word][i];

		g = job->all ? job->gains[class] :
		    gain(job, old, class, count, self);
		if (g > most) {
			most = g;
			best = class;
		}
	}
	forget(job->behind, job->behind_list);
	forget(job->before, job->before_list);
	return best;
}

static void *
judge_share(void *argument)
{
	struct job *job = argument;
	size_t word;

	for (word = job->from + job->share; word < job->to;
	    word += (size_t)job->exchange->threads)
		job->exchange->moves[word - job->from] = choose(job, word);
	return NULL;
}

static void
judge_lot(struct job *jobs, int threads, size_t from, size_t to, bool all)
{
	pthread_t ids[THREADS_MAX];
	int i;

	for (i = 0; i < threads; i++) {
		jobs[i].from = from;
		jobs[i].to = to;
		jobs[i].all = all;
		if (pthread_create(&ids[i], NULL, judge_share, &jobs[i]) != 0)
			error_fatal("a thread cannot be made");
	}
	for (i = 0; i < threads; i++)
		pthread_join(ids[i], NULL);
}

/* Adds a pair of classes, or takes it away. */
static void
add_pair(struct exchange *x, uint16_t a, uint16_t b, uint32_t count)
{
	x->pairs[(size_t)a * x->classes + b] += count;
	x->mirror[(size_t)b * x->classes + a] += count;
}

/* Counts the pairs that a word is in, with the sign of one. */
static void
count_pairs(struct exchange *x, size_t word, uint32_t one)
{
	const struct neighbours *n = &x->text->behind;
	uint16_t class = x->class[word];
	size_t i;

	for (i = n->begin[word]; i < n->begin[word + 1]; i++)
		add_pair(x, class, x->class[n->word[i]], one * n->count[i]);
	n = &x->text->before;
	for (i = n->begin[word]; i < n->begin[word + 1]; i++)
		if (n->word[i] != word)
			add_pair(x, x->class[n->word[i]], class,
			    one * n->count[i]);
}

static void
move_word(struct exchange *x, size_t word, uint16_t class)
{
	count_pairs(x, word, (uint32_t)-1);
	x->total[x->class[word]] -= x->text->count[word];
	x->class[word] = class;
	x->total[class] += x->text->count[word];
	count_pairs(x, word, 1);
}

/* One round over all words; returns how many moved. */
static size_t
exchange_round(struct exchange *x, struct job *jobs, bool all)
{
	size_t words = x->text->words, from, to, word, moved = 0;

	for (from = 0; from < words; from = to) {
		to = from + LOT < words ? from + LOT : words;
		judge_lot(jobs, x->threads, from, to, all);
		for (word = from; word < to; word++) {
			uint16_t class = x->moves[word - from];

			if (class == x->class[word])
				continue;
			move_word(x, word, class);
			moved++;
		}
	}
	return moved;
}

static void
begin_exchange(struct exchange *x)
{
	const struct neighbours *n = &x->text->behind;
	size_t words = x->text->words, word, i;

	x->class = memory_get(words, sizeof(*x->class));
	x->pairs = memory_get(x->classes * x->classes, sizeof(*x->pairs));
	x->mirror = memory_get(x->classes * x->classes, sizeof(*x->mirror));
	x->total = memory_get(x->classes, sizeof(*x->total));
	x->near = memory_get(words, sizeof(*x->near));
	x->moves = memory_get(LOT, sizeof(*x->moves));
	for (word = 0; word < words; word++) {
		x->class[word] = (uint16_t)(word % x->classes);
		x->total[x->class[word]] += x->text->count[word];
	}
	for (word = 0; word < words; word++)
		for (i = n->begin[word]; i < n->begin[word + 1]; i++)
			add_pair(x, x->class[word], x->class[n->word[i]],
			    n->count[i]);
}

/* Fills x->class. */
static void
exchange_words(struct exchange *x)
{
	struct job jobs[THREADS_MAX];
	int i, round;

	begin_exchange(x);
	for (i = 0; i < x->threads; i++) {
		struct job *job = &jobs[i];

		job->exchange = x;
		job->share = (size_t)i;
		job->behind = memory_get(x->classes, sizeof(*job->behind));
		job->before = memory_get(x->classes, sizeof(*job->before));
		job->behind_list = memory_get(x->classes + 1,
		    sizeof(*job->behind_list));
		job->before_list = memory_get(x->classes + 1,
		    sizeof(*job->before_list));
		job->gains = memory_get(x->classes, sizeof(*job->gains));
	}
	for (round = 0; round < ROUNDS; round++)
		exchange_round(x, jobs, round == 0 || round == 3);
	for (i = 0; i < x->threads; i++) {
		free(jobs[i].behind);
		free(jobs[i].before);
		free(jobs[i].behind_list);
		free(jobs[i].before_list);
		free(jobs[i].gains);
	}
}

/* The words of the text as they were read. */
struct reading {
	struct hash keys;
	uint32_t *tokens;	/* WAYS * key + way, BEGINS, or BREAK */
	size_t count, room;
	uint64_t *inside, *all;	/* by key and way: not at a beginning; all */
	size_t inside_room;
	uint32_t *vocabulary;	/* key and way of each word, most often first */
	size_t words;
	uint32_t *numbers;	/* of the vocabulary, by key and way */
};

static uint32_t
way_of(const struct word *word)
{
	switch (word->shape) {
	case SHAPE_CAPITAL:
	case SHAPE_MIXED:
	case SHAPE_INITIAL:
		return 1;
	case SHAPE_UPPER:
	case SHAPE_ACRONYM:
		return 2;
	default:
		return 0;
	}
}

static void
add_token(struct reading *r, uint32_t token)
{
	r->tokens = memory_grow(r->tokens, &r->room, r->count + 1,
	    sizeof(*r->tokens));
	r->tokens[r->count++] = token;
}

/* The key with every digit a 0. */
static struct slice
plain_key(const struct words *words, const struct word *word)
{
	char *at = words->keys + word->key, *end = words->keys + word->key_end;
	struct slice key = slice_between(at, end);

	for (; at < end; at++)
		if (*at >= '0' && *at <= '9')
			*at = '0';
	return key;
}

/* Takes a sentence in, unless it is all capitals. */
static void
read_sentence(struct reading *r, struct words *words, struct slice text)
{
	size_t i, upper = 0;

	words_clear(words);
	words_add(words, text);
	for (i = 0; i < words->count; i++)
		upper += words->list[i].shape == SHAPE_UPPER;
	if (upper * 2 > words->count)
		return;
	for (i = 0; i < words->count; i++) {
		const struct word *word = &words->list[i];
		bool added;
		uint32_t key = hash_add(&r->keys, plain_key(words, word),
		    &added), token = key * WAYS + way_of(word);
		size_t need = (size_t)key * WAYS + WAYS;

		if (added) {
			r->inside = memory_grow(r->inside, &r->inside_room,
			    need, sizeof(*r->inside));
			memset(r->inside + need - WAYS, 0,
			    WAYS * sizeof(*r->inside));
		}
		r->inside[token] += !word->begins;
		add_token(r, word->begins ? token | BEGINS : token);
	}
	add_token(r, BREAK);
}

/* The way a key is mostly written. */
static uint32_t
usual_way(const uint64_t *counts, uint32_t otherwise)
{
	uint32_t way, best = otherwise;

	for (way = 0; way < WAYS; way++)
		if (counts[way] > counts[best])
			best = way;
	return best;
}

/* Writes the first words of sentences as usual, and counts all. */
static void
settle_beginnings(struct reading *r)
{
	size_t i;

	r->all = memory_get(r->keys.count * WAYS, sizeof(*r->all));
	for (i = 0; i < r->count; i++) {
		uint32_t *token = &r->tokens[i], key;

		if (*token == BREAK)
			continue;
		if (*token & BEGINS) {
			*token &= ~BEGINS;
			key = *token / WAYS;
			*token = key * WAYS + usual_way(r->inside +
			    (size_t)key * WAYS, *token % WAYS);
		}
		r->all[*token]++;
	}
}

static const uint64_t *order_by;	/* of by_count */

static int
by_count(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	if (order_by[x] != order_by[y])
		return order_by[x] > order_by[y] ? -1 : 1;
	return x < y ? -1 : x > y;
}

static void
make_vocabulary(struct reading *r)
{
	size_t i, n = r->keys.count * WAYS;

	r->vocabulary = memory_get(n, sizeof(*r->vocabulary));
	r->numbers = memory_get(n, sizeof(*r->numbers));
	for (i = 0; i < n; i++) {
		if (r->all[i] >= RARE)
			r->vocabulary[r->words++] = (uint32_t)i;
		r->numbers[i] = BREAK;
	}
	order_by = r->all;
	qsort(r->vocabulary, r->words, sizeof(*r->vocabulary), by_count);
	for (i = 0; i < r->words; i++)
		r->numbers[r->vocabulary[i]] = (uint32_t)i;
	for (i = 0; i < r->count; i++)
		if (r->tokens[i] != BREAK)
			r->tokens[i] = r->numbers[r->tokens[i]];
}

/* Counts the words that stand a step behind each word (or before, -1). */
static struct neighbours
count_neighbours(const struct reading *r, int step)
{
	struct neighbours n;
	size_t *ends = memory_get(r->words + 1, sizeof(*ends)), i, j, used = 0;
	uint32_t *lists = memory_get(r->count, sizeof(*lists));
	uint32_t *counts = memory_get(r->words, sizeof(*counts));
	const uint32_t *a = r->tokens + (step < 0), *b = r->tokens + (step > 0);

	for (i = 0; i + 1 < r->count; i++)
		if (a[i] != BREAK && b[i] != BREAK)
			ends[a[i] + 1]++;
	for (i = 0; i < r->words; i++)
		ends[i + 1] += ends[i];
	n.begin = memory_get(r->words + 1, sizeof(*n.begin));
	memcpy(n.begin, ends, (r->words + 1) * sizeof(*ends));
	for (i = 0; i + 1 < r->count; i++)
		if (a[i] != BREAK && b[i] != BREAK)
			lists[ends[a[i]]++] = b[i];
	n.word = memory_get(r->count, sizeof(*n.word));
	n.count = memory_get(r->count, sizeof(*n.count));
	for (i = 0; i < r->words; i++) {
		size_t first = used;

		for (j = n.begin[i]; j < ends[i]; j++)
			if (counts[lists[j]]++ == 0)
				n.word[used++] = lists[j];
		for (j = first; j < used; j++) {
			n.count[j] = counts[n.word[j]];
			counts[n.word[j]] = 0;
		}
		n.begin[i] = first;
	}
	n.begin[r->words] = used;
	free(ends);
	free(lists);
	free(counts);
	return n;
}

/* The classes as a text of their own: a word for each. */
static struct neighbours
class_neighbours(const struct exchange *x, const uint32_t *pairs)
{
	size_t n = x->classes, i, used = 0;
	struct neighbours of = { memory_get(n + 1, sizeof(*of.begin)),
	    memory_get(n * n, sizeof(*of.word)),
	    memory_get(n * n, sizeof(*of.count)) };

	for (i = 0; i < n * n; i++) {
		if (i % n == 0)
			of.begin[i / n] = used;
		if (pairs[i] == 0)
			continue;
		of.word[used] = (uint32_t)(i % n);
		of.count[used++] = pairs[i];
	}
	of.begin[n] = used;
	return of;
}

static void
print_groups(const struct exchange *x, size_t groups)
{
	struct text classes = { x->classes, x->total,
	    class_neighbours(x, x->mirror), class_neighbours(x, x->pairs) };
	struct exchange y = { .text = &classes, .classes = groups,
	    .threads = x->threads };
	size_t i;

	exchange_words(&y);
	for (i = 0; i < x->classes; i++)
		printf("= %zu %d\n", i + 1, y.class[i] + 1);
}

static void
print_words(const struct reading *r, const struct exchange *x)
{
	size_t key, way;

	for (key = 0; key < r->keys.count; key++) {
		const uint64_t *counts = r->all + key * WAYS;
		const uint32_t *number = r->numbers + key * WAYS;
		struct slice text = hash_key(&r->keys, (uint32_t)key);

		if (number[0] == BREAK && number[1] == BREAK &&
		    number[2] == BREAK)
			continue;
		printf("%.*s", (int)text.len, text.at);
		for (way = 0; way < WAYS; way++)
			printf("\t%d", number[way] == BREAK ? 0 :
			    x->class[number[way]] + 1);
		printf("\t%u\n", (unsigned)usual_way(counts, 0));
	}
}

static void
read_input(struct reading *r)
{
	static struct input input;
	static struct progress progress;
	struct words words = { 0 };
	struct slice line;
	struct record record;
	bool whole;

	input_begin(&input, STDIN_FILENO, "standard input", &progress);
	while (input_line(&input, &line, &whole)) {
		line.len--;
		if (whole && record_parse(line, &record) && record.kind == 'S')
			read_sentence(r, &words, record.text);
	}
	words_free(&words);
}

int
main(int argc, char **argv)
{
	static struct reading r;
	static struct text text;
	struct exchange x = { .text = &text };
	size_t i;

	error_begin("clusters");
	if (argc != 4)
		error_usage("usage: clusters classes groups threads\n",
		    "wrong number of operands");
	x.classes = (size_t)atoi(argv[1]);
	x.threads = atoi(argv[3]);
	make_logs();
	read_input(&r);
	settle_beginnings(&r);
	make_vocabulary(&r);
	text.words = r.words;
	text.count = memory_get(r.words, sizeof(*text.count));
	for (i = 0; i < r.words; i++)
		text.count[i] = r.all[r.vocabulary[i]];
	text.behind = count_neighbours(&r, 1);
	text.before = count_neighbours(&r, -1);
	if (x.classes < 2 || x.classes >= UINT16_MAX || x.threads < 1 ||
	    x.threads > THREADS_MAX || text.words < x.classes)
		error_fatal("not enough words, or numbers that make no sense");
	exchange_words(&x);
	print_groups(&x, (size_t)atoi(argv[2]));
	print_words(&r, &x);
	if (fflush(stdout) != 0 || ferror(stdout))
		error_fatal("standard output: cannot be written");
	return 0;
}
