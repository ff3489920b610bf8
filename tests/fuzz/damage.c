#include "damage.h"

#include <stdlib.h>
#include <string.h>

#include "core/arena.h"
#include "core/table.h"
#include "entity/annotate.h"
#include "entity/tagging/rules.h"

/* A choice, or a random number: splitmix64 (S. Vigna, public domain). */
static size_t
below(struct damaged *d, size_t n)
{
	uint64_t z;

	if (d->choices.len > 2 || (d->choices.len > 0 && n <= 256)) {
		z = (uint8_t)*d->choices.at++;
		d->choices.len--;
		if (n <= 256)
			return (size_t)z % n;
		z = z << 8 | (uint8_t)d->choices.at[0];
		z = z << 8 | (uint8_t)d->choices.at[1];
		d->choices.at += 2;
		d->choices.len -= 2;
		return (size_t)z % n;
	}
	z = d->state += UINT64_C(0x9E3779B97F4A7C15);

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

void
damage_begin(struct damaged *d)
{
	memset(d, 0, sizeof(*d));
	model_begin(&d->own);
	d->len = (size_t)(d->own.lines - d->own.bytes) +
	    (size_t)MODEL_LINES * MODEL_LINE;
	d->bytes = memory_get(d->len, 1);
	d->words = d->bytes + (d->own.words - d->own.bytes);
	d->lines = d->bytes + (d->own.lines - d->own.bytes);
	d->word_count = (size_t)1 << d->own.word_bits;
}

void
damage_end(struct damaged *d)
{
	free(d->bytes);
}

const char *
damage_make(struct damaged *d, struct model *model)
{
	int times;

	memcpy(d->bytes, d->own.bytes, d->len);
	for (times = 1 + (int)below(d, 3); times > 0; times--)
		damage(d);
	seal(d);
	return model_open(model, d->bytes, d->len);
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

bool
damage_find(struct damaged *d, const struct model *model,
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
