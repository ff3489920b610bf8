#include "tally/rows/aggregate.h"

#include <stdlib.h>

#include "core/arena.h"
#include "tally/rows/buffer.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

enum { VALUES_LEN = 8 * AGGREGATE_VALUES };

/*
 * A row is the key, a TAB, the values. All rows of one key are together: they
 * begin alike, and the first byte of the values is 0, below that of any
 * longer key.
 */
struct aggregate {
	struct sorter *sorter;
	int sums;
	struct buffer row;	/* being made, then the row at hand */
	struct buffer key;	/* the one given last */
	bool ahead;		/* there is a row at hand */
	bool reading;
};

struct aggregate *
aggregate_new(size_t memory, int sums)
{
	struct aggregate *a = memory_get(1, sizeof(*a));

	a->sorter = sorter_new(memory);
	a->sums = sums;
	return a;
}

void
aggregate_put(struct aggregate *a, struct slice key, const uint64_t *values)
{
	int i;

	buffer_clear(&a->row);
	buffer_byte(&a->row, '\t');
	for (i = 0; i < AGGREGATE_VALUES; i++)
		row_word(&a->row, values[i]);
	sorter_put_both(a->sorter, key, buffer_slice(&a->row));
}

static void
next_row(struct aggregate *a)
{
	struct slice row;

	a->ahead = sorter_next(a->sorter, &row);
	buffer_clear(&a->row);
	if (a->ahead)
		buffer_bytes(&a->row, row);
}

static struct slice
key_at_hand(const struct aggregate *a)
{
	return slice_between(a->row.at,
	    a->row.at + a->row.len - VALUES_LEN - 1);
}

static uint64_t
value_at_hand(const struct aggregate *a, int number)
{
	return row_word_at(a->row.at + a->row.len - VALUES_LEN + 8 * number);
}

bool
aggregate_next(struct aggregate *a, struct slice *key, uint64_t *values)
{
	int i;

	if (!a->reading)
		next_row(a);
	a->reading = true;
	if (!a->ahead)
		return false;
	buffer_clear(&a->key);
	buffer_bytes(&a->key, key_at_hand(a));
	*key = buffer_slice(&a->key);
	memset(values, 0, AGGREGATE_VALUES * sizeof(*values));
	do {
		for (i = 0; i < AGGREGATE_VALUES; i++) {
			uint64_t value = value_at_hand(a, i);

			if (i < a->sums)
				values[i] += value;
			else if (value > values[i])
				values[i] = value;
		}
		next_row(a);
	} while (a->ahead && slice_equal(key_at_hand(a), *key));
	return true;
}

void
aggregate_free(struct aggregate *a)
{
	sorter_free(a->sorter);
	buffer_free(&a->row);
	buffer_free(&a->key);
	free(a);
}
