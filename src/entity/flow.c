/*
 * A batch is full when it has enough whole documents to be worth handing
 * over, or when one document fills the window, which its sentences alone do:
 * what else the stream holds must not change which names are found. So what
 * no name depends on waits only where something before it does. Batches wait
 * in a ring: the
 * caller's thread fills the one at the head and writes those at the tail as
 * they are done; the workers take those between in order. A document that
 * goes on behind its window needs the names of the windows before, so all
 * else waits until its end: its next batch goes to the same annotator.
 */
#include "entity/flow.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "core/error.h"
#include "entity/batch.h"
#include "text/token.h"

enum {
	WINDOW_TEXT = 1024 * 1024,	/* bytes of one document's sentences */
	WINDOW_SENTENCES = 32768,
	WINDOW_TOKENS = 256 * 1024,	/* as many as a megabyte has as a rule;
				   what is held of each is some 200 bytes */
	HAND_OVER = 128 * 1024,	/* bytes worth handing over */
	RING_PER_THREAD = 3
};

struct slot {
	struct batch batch;
	struct annotator *annotator;	/* that had it */
	bool done;
};

struct worker {
	pthread_t thread;
	struct flow *flow;
	struct annotator annotator;
};

struct flow {
	struct flow_options options;
	struct output *out;
	struct slot *ring;
	size_t slots;
	size_t head, next, tail;	/* filled, taken, written: counts */
	struct held_size window;	/* of the open document */
	size_t from;		/* the first of its records not yet counted */
	size_t tokens;		/* of those before it, in the window */
	bool flooded;		/* it had too much that is foreign */
	char *id;		/* of the open document */
	size_t id_len, id_room;
	struct annotator annotator;	/* of the caller's thread */
	struct annotator *inside;	/* of the document that goes on */
	struct worker *workers;	/* none if there is one thread */
	pthread_mutex_t lock;	/* over next, closing and every done */
	pthread_cond_t filled, emptied;
	bool closing;
};

static struct slot *
slot_at(const struct flow *f, size_t count)
{
	return &f->ring[count % f->slots];
}

static void *
work(void *argument)
{
	struct worker *worker = argument;
	struct flow *f = worker->flow;
	struct slot *slot;

	pthread_mutex_lock(&f->lock);
	for (;;) {
		while (f->next == f->head && !f->closing)
			pthread_cond_wait(&f->filled, &f->lock);
		if (f->next == f->head)
			break;
		slot = slot_at(f, f->next++);
		pthread_mutex_unlock(&f->lock);
		annotate(&worker->annotator, &slot->batch);
		pthread_mutex_lock(&f->lock);
		slot->annotator = &worker->annotator;
		slot->done = true;
		pthread_cond_signal(&f->emptied);
	}
	pthread_mutex_unlock(&f->lock);
	return NULL;
}

static void
begin_workers(struct flow *f)
{
	int i, n = f->options.threads;

	if (pthread_mutex_init(&f->lock, NULL) != 0 ||
	    pthread_cond_init(&f->filled, NULL) != 0 ||
	    pthread_cond_init(&f->emptied, NULL) != 0)
		error_fatal("threads cannot be used");
	f->workers = memory_get((size_t)n, sizeof(*f->workers));
	for (i = 0; i < n; i++) {
		int error;

		f->workers[i].flow = f;
		annotator_begin(&f->workers[i].annotator,
		    &f->options.annotator);
		error = pthread_create(&f->workers[i].thread, NULL, work,
		    &f->workers[i]);
		if (error != 0)
			error_fatal("a thread cannot be made: %s",
			    strerror(error));
	}
}

struct flow *
flow_begin(const struct flow_options *options, struct output *out)
{
	struct flow *f = memory_get(1, sizeof(*f));
	bool alone;

	f->options = *options;
	f->out = out;
	annotator_begin(&f->annotator, &options->annotator);
	alone = options->threads < 2 || options->annotator.one_pass ||
	    options->eager;
	f->slots = alone ? 1 : RING_PER_THREAD * (size_t)options->threads;
	f->ring = memory_get(f->slots, sizeof(*f->ring));
	if (!alone)
		begin_workers(f);
	return f;
}

/* Writes the batches at the tail: those that are done, or at least `must`. */
static void
write_done(struct flow *f, size_t must)
{
	struct slot *slot;
	bool done;

	while (f->tail < f->head) {
		slot = slot_at(f, f->tail);
		pthread_mutex_lock(&f->lock);
		while (!slot->done && must > 0)
			pthread_cond_wait(&f->emptied, &f->lock);
		done = slot->done;
		pthread_mutex_unlock(&f->lock);
		if (!done)
			return;
		f->inside = slot->batch.goes_on ? slot->annotator : NULL;
		batch_write(&slot->batch, f->out);
		slot->done = false;
		f->tail++;
		if (must > 0)
			must--;
	}
}

/* The batch is full: annotates it here, or hands it over. */
static void
submit(struct flow *f)
{
	struct slot *slot = slot_at(f, f->head);
	bool goes_on = slot->batch.goes_on;

	f->from = 0;
	if (slot->batch.held.count == 0)
		return;
	if (f->workers == NULL || f->inside != NULL) {
		annotate(f->inside != NULL ? f->inside : &f->annotator,
		    &slot->batch);
		if (!goes_on)
			f->inside = NULL;
		batch_write(&slot->batch, f->out);
		return;
	}
	pthread_mutex_lock(&f->lock);
	f->head++;
	pthread_cond_signal(&f->filled);
	pthread_mutex_unlock(&f->lock);
	write_done(f, goes_on ? f->slots : f->head - f->tail == f->slots);
}

/* A document that went on has nothing more: its names are forgotten. */
static void
forget(struct flow *f)
{
	struct batch *empty = &slot_at(f, f->head)->batch;

	if (f->inside != NULL)
		annotate(f->inside, empty);
	else if (f->workers == NULL)
		annotate(&f->annotator, empty);
	f->inside = NULL;
}

/* Whether there is enough to be handed over. */
static bool
is_worth(const struct held *held)
{
	return held->size.text + held->size.foreign >= HAND_OVER;
}

static void
begin_window(struct flow *f)
{
	memset(&f->window, 0, sizeof(f->window));
	f->tokens = 0;
}

/* A document begins or ends: whole ones are before this point. */
static void
at_boundary(struct flow *f)
{
	const struct held *held = &slot_at(f, f->head)->batch.held;

	begin_window(f);
	f->from = held->count;
	f->flooded = false;
	if (held->count == 0)
		forget(f);
	else if (f->workers == NULL || f->inside != NULL || is_worth(held))
		submit(f);
}

static void
set_id(struct flow *f, struct slice id)
{
	f->id = memory_grow(f->id, &f->id_room, id.len + 1, 1);
	memcpy(f->id, id.at, id.len);
	f->id_len = id.len;
}

/* Whether names depend on a record. */
static bool
tells_names(const struct record *r)
{
	return r->kind == 'S' || (r->kind == 'D' && !slice_is(r->value, "-"));
}

/* Whether the open document's window, which holds something, is full. */
static bool
is_full(struct flow *f)
{
	const struct held_size *window = &f->window;
	struct slice id = { f->id, f->id_len };

	if (f->options.annotator.one_pass || window->text > WINDOW_TEXT ||
	    window->sentences >= WINDOW_SENTENCES)
		return true;
	if (f->flooded)
		return window->foreign > HELD_FOREIGN;
	f->flooded = held_overflows(window, id);
	return f->flooded;
}

/* The open document goes on in another window. */
static void
end_window(struct flow *f)
{
	slot_at(f, f->head)->batch.goes_on = true;
	begin_window(f);
	submit(f);
}

/*
 * Whether the window would have too many words with one more sentence: no
 * text has more words than tokens, or bytes, and only where bytes do not tell
 * tokens are counted.
 */
static bool
is_crowded(struct flow *f, const struct record *r)
{
	const struct held *held = &slot_at(f, f->head)->batch.held;
	const struct record *records = held->records;

	if (r->kind != 'S' || f->window.text + r->text.len <= WINDOW_TOKENS)
		return false;
	for (; f->from < held->count; f->from++)
		if (records[f->from].kind == 'S')
			f->tokens += token_bound(records[f->from].text);
	return f->tokens + token_bound(r->text) > WINDOW_TOKENS;
}

/*
 * A record has to wait: in the open document's window, which begins with the
 * first that tells names, or only behind what waits already.
 */
static void
hold(struct flow *f, const struct record *r)
{
	struct batch *batch;

	if (is_crowded(f, r))
		end_window(f);
	batch = &slot_at(f, f->head)->batch;
	held_add(&batch->held, r);
	if (f->window.foreign == 0 && !tells_names(r)) {
		if (is_worth(&batch->held))
			submit(f);
		return;
	}
	held_count(&f->window, r);
	if (!annotate_ends(r) && is_full(f))
		end_window(f);
}

void
flow_add(struct flow *f, const struct record *r)
{
	struct slice id = { f->id, f->id_len };

	if (annotate_begins(r, id)) {
		at_boundary(f);
		set_id(f, r->doc);
	}
	if (slot_at(f, f->head)->batch.held.count == 0 &&
	    f->tail == f->head && !tells_names(r))
		record_write(f->out, r);
	else
		hold(f, r);
	if (annotate_ends(r)) {
		f->id_len = 0;
		at_boundary(f);
	}
	if (f->options.eager &&
	    (f->options.annotator.one_pass || annotate_ends(r)))
		output_flush(f->out);
}

static void
end_workers(struct flow *f)
{
	int i;

	pthread_mutex_lock(&f->lock);
	f->closing = true;
	pthread_cond_broadcast(&f->filled);
	pthread_mutex_unlock(&f->lock);
	for (i = 0; i < f->options.threads; i++) {
		pthread_join(f->workers[i].thread, NULL);
		annotate_free(&f->workers[i].annotator);
	}
	pthread_mutex_destroy(&f->lock);
	pthread_cond_destroy(&f->filled);
	pthread_cond_destroy(&f->emptied);
	free(f->workers);
}

void
flow_end(struct flow *f)
{
	size_t i;

	submit(f);
	if (f->workers != NULL) {
		write_done(f, f->slots);
		end_workers(f);
	}
	for (i = 0; i < f->slots; i++)
		batch_free(&f->ring[i].batch);
	annotate_free(&f->annotator);
	free(f->ring);
	free(f->id);
	free(f);
}
