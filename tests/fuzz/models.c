/*
 * models SEED COUNT [FILE ...]: COUNT models, made of the one in the program by
 * damage that SEED and the numbers after it say, and sealed again, so that
 * nothing but what is in them can tell. Each is refused, or names are found
 * with it in the files, or standard input; then a line says what became of how
 * many. What is found must lie in its sentence, and in order: else status 1.
 * The same seed does the same on any machine.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/table.h"
#include "entity/annotate.h"
#include "entity/tagging/model.h"
#include "entity/tagging/rules.h"
#include "text/stream.h"

enum { SENTENCES_MOST = 4096 };

struct damaged {
	uint64_t state;		/* of the random numbers */
	uint8_t *bytes;
	size_t len;
	uint8_t *words, *lines;	/* in the bytes */
	size_t word_count;
};

/* Splitmix64 (S. Vigna, public domain). */
static size_t
below(struct damaged *d, size_t n)
{
	uint64_t z = d->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return (size_t)((z ^ (z >> 31)) % n);
}

static void
seal(struct damaged *d)
{
	uint64_t sum = table_hash(TABLE_START, (const char *)d->bytes +
	    MODEL_AT_WORD_BITS, d->len - MODEL_AT_WORD_BITS);
	int i;

	for (i = 0; i < 8; i++)
		d->bytes[MODEL_AT_CHECKSUM + i] = (uint8_t)(sum >> 8 * i);
}

/* Numbers at the ends of what they hold. */
static uint8_t
extreme(struct damaged *d)
{
	static const uint8_t bytes[] = { 0, 1, 127, 128, 129, 255 };

	return bytes[below(d, sizeof(bytes))];
}

/* Bytes of [from, from + len), some or all of them, become others. */
static void
spoil(struct damaged *d, uint8_t *from, size_t len, bool all)
{
	size_t i, n = all ? len : 1 + below(d, 16);
	bool ends = below(d, 2) == 0;

	for (i = 0; i < n; i++)
		from[all ? i : below(d, len)] = ends ? extreme(d) :
		    (uint8_t)below(d, 256);
}

/* Every transition becomes one of the largest that may be. */
static void
stretch_transitions(struct damaged *d)
{
	uint8_t *at = d->bytes + MODEL_HEAD;
	int i, n;

	for (i = 0; i < MODEL_TAGS * MODEL_TAGS; i++, at += 2) {
		n = below(d, 2) == 0 ? MODEL_TRANSITION : -MODEL_TRANSITION;
		at[0] = (uint8_t)n;
		at[1] = (uint8_t)((unsigned)n >> 8);
	}
}

/* Some lines get other weights; the scales of some the largest ones. */
static void
spoil_lines(struct damaged *d, bool keys)
{
	size_t i, step = 1 + below(d, 64);
	uint8_t *line;

	for (i = 0; i < MODEL_LINES; i += step) {
		line = d->lines + i * MODEL_LINE;
		spoil(d, line, keys ? MODEL_MORE - 1 : MODEL_KEYS, true);
		if (!keys)
			line[MODEL_KEYS] = line[MODEL_KEYS + 4] =
			    line[MODEL_KEYS + 8] = extreme(d);
	}
}

/* Runs of places are taken, as long as they may be, or a little longer. */
static void
fill_places(struct damaged *d)
{
	size_t run = MODEL_RUN - 1 + below(d, 3), i, from;
	bool words = below(d, 2) == 0;

	from = below(d, words ? d->word_count : MODEL_LINES);
	for (i = from; i < from + run; i++)
		if (words)
			d->words[i % d->word_count * MODEL_SLOT + 4] = 255;
		else
			d->lines[i % MODEL_LINES * MODEL_LINE + MODEL_MORE] =
			    1;
}

static void
damage(struct damaged *d)
{
	switch (below(d, 10)) {
	case 0:
		spoil(d, d->bytes, d->len, false);
		break;
	case 1:
		spoil(d, d->bytes + MODEL_AT_VERSION, MODEL_HEAD -
		    MODEL_AT_VERSION, false);
		break;
	case 2:
		spoil(d, d->bytes + MODEL_HEAD, MODEL_START - MODEL_HEAD,
		    false);
		break;
	case 3:
		spoil(d, d->bytes + MODEL_AT_GROUPS, MODEL_CLASSES, true);
		break;
	case 4:
		stretch_transitions(d);
		break;
	case 5:
		spoil_lines(d, false);
		break;
	case 6:
		spoil_lines(d, true);
		break;
	case 7:
		fill_places(d);
		break;
	case 8:
		d->bytes[MODEL_AT_UNIT] = extreme(d);
		d->bytes[MODEL_AT_UNIT + 1] = extreme(d) & 127;
		memset(d->bytes + MODEL_AT_SHARES, (int)below(d, 101),
		    MODEL_MARGINS);
		break;
	default:
		spoil(d, d->words + below(d, d->word_count / 2) * MODEL_SLOT,
		    below(d, d->word_count / 4) + 1, true);
	}
}

/* Whether the entities of a batch lie in their sentences, and in order. */
static bool
is_sound(const struct batch *b)
{
	size_t i, e = 0, s = 0, last;

	for (i = 0; i < b->held.count; i++) {
		if (b->held.records[i].kind != 'S')
			continue;
		for (last = 0; e < b->ends[s]; e++) {
			const struct batch_entity *entity = &b->entities[e];

			if (entity->start < last ||
			    entity->end <= entity->start || entity->end >
			    b->held.records[i].text.len ||
			    entity->type >= TYPES)
				return false;
			last = entity->start;
		}
		s++;
	}
	return e == b->entity_count;
}

/* Finds the names in some records with a model; whether they are sound. */
static bool
find_names(struct damaged *d, const struct model *model,
    const struct held *records)
{
	static struct batch batch;
	struct annotator annotator;
	struct annotator_options options = { .confidence = true };
	size_t i;
	bool sound;

	options.model = model;
	options.rules = &name_rules;
	options.least = (uint8_t)(below(d, 2) * below(d, 101));
	memset(&annotator, 0, sizeof(annotator));
	annotator_begin(&annotator, &options);
	for (i = 0; i < records->count; i++)
		held_add(&batch.held, &records->records[i]);
	annotate(&annotator, &batch);
	sound = is_sound(&batch);
	annotate_free(&annotator);
	batch_free(&batch);
	return sound;
}

static void
read_records(struct held *records, char **files)
{
	struct stream_options options = { 0 };
	struct stream *stream = stream_open(&options, files);
	struct record r;

	while (stream_next(stream, &r) &&
	    records->size.sentences < SENTENCES_MOST)
		held_add(records, &r);
	stream_close(stream);
}

/* Models from the seed on; the number of the first that does harm, or 0. */
static unsigned long
try_models(unsigned long seed, unsigned long count,
    const struct held *records)
{
	struct damaged d;
	struct model own, model;
	unsigned long i, taken = 0, harm = 0;
	int times;

	model_begin(&own);
	d.len = (size_t)(own.lines - own.bytes) + (size_t)MODEL_LINES *
	    MODEL_LINE;
	d.bytes = memory_get(d.len, 1);
	d.words = d.bytes + (own.words - own.bytes);
	d.lines = d.bytes + (own.lines - own.bytes);
	d.word_count = (size_t)1 << own.word_bits;
	for (i = seed; i < seed + count && harm == 0; i++) {
		d.state = i * UINT64_C(0xD1342543DE82EF95);
		memcpy(d.bytes, own.bytes, d.len);
		for (times = 1 + (int)below(&d, 3); times > 0; times--)
			damage(&d);
		seal(&d);
		if (model_open(&model, d.bytes, d.len) != NULL)
			continue;
		taken++;
		if (!find_names(&d, &model, records))
			harm = i;
	}
	printf("%lu models: %lu taken, %lu refused\n", i - seed, taken,
	    i - seed - taken);
	free(d.bytes);
	return harm;
}

int
main(int argc, char **argv)
{
	struct held records = { 0 };
	unsigned long harm;

	error_begin("models");
	if (argc < 3)
		error_fatal("usage: models seed count [file ...]");
	read_records(&records, argv + 3);
	harm = try_models(strtoul(argv[1], NULL, 10),
	    strtoul(argv[2], NULL, 10), &records);
	held_free(&records);
	if (harm > 0)
		error_input("the model of seed %lu does harm", harm);
	return error_status();
}
