#include "tally/rows/ledger.h"

#include <stdlib.h>

#include "core/arena.h"
#include "tally/rows/buffer.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

enum { VALUES_LEN = 8 * LEDGER_VALUES };

/*
 * A row is the key, a TAB, the values. All rows of one key are together: they
 * begin alike, and the first byte of the values is 0, below that of any
 * longer key.
 */
struct ledger {
	struct sorter *sorter;
	int sums;
	struct buffer row;	/* being made, then the row at hand */
	struct buffer key;	/* the one given last */
	bool ahead;		/* there is a row at hand */
	bool reading;
};

struct ledger *
ledger_new(size_t memory, int sums)
{
	struct ledger *l = memory_get(1, sizeof(*l));

	l->sorter = sorter_new(memory);
	l->sums = sums;
	return l;
}

void
ledger_put(struct ledger *l, struct slice key, const uint64_t *values)
{
	int i;

	buffer_clear(&l->row);
	buffer_byte(&l->row, '\t');
	for (i = 0; i < LEDGER_VALUES; i++)
		row_word(&l->row, values[i]);
	sorter_put_both(l->sorter, key, buffer_slice(&l->row));
}

static void
read_row(struct ledger *l)
{
	struct slice row;

	l->ahead = sorter_next(l->sorter, &row);
	buffer_clear(&l->row);
	if (l->ahead)
		buffer_bytes(&l->row, row);
}

static struct slice
key_at_hand(const struct ledger *l)
{
	return slice_between(l->row.at,
	    l->row.at + l->row.len - VALUES_LEN - 1);
}

static uint64_t
value_at_hand(const struct ledger *l, int number)
{
	return row_word_at(l->row.at + l->row.len - VALUES_LEN + 8 * number);
}

bool
ledger_next(struct ledger *l, struct slice *key, uint64_t *values)
{
	int i;

	if (!l->reading)
		read_row(l);
	l->reading = true;
	if (!l->ahead)
		return false;
	buffer_clear(&l->key);
	buffer_bytes(&l->key, key_at_hand(l));
	*key = buffer_slice(&l->key);
	memset(values, 0, LEDGER_VALUES * sizeof(*values));
	do {
		for (i = 0; i < LEDGER_VALUES; i++) {
			uint64_t value = value_at_hand(l, i);

			if (i < l->sums)
				values[i] += value;
			else if (value > values[i])
				values[i] = value;
		}
		read_row(l);
	} while (l->ahead && slice_equal(key_at_hand(l), *key));
	return true;
}

void
ledger_free(struct ledger *l)
{
	sorter_free(l->sorter);
	buffer_free(&l->row);
	buffer_free(&l->key);
	free(l);
}
