/*
 * models SEED COUNT [FILE ...]: COUNT models, made of the one in the program by
 * damage that SEED and the numbers after it say, and sealed again, so that
 * nothing but what is in them can tell. Each is refused, or names are found
 * with it in the files, or standard input; then a line says what became of how
 * many. What is found must lie in its sentence, and in order: else status 1.
 * The same seed does the same on any machine.
 */
#include <stdio.h>
#include <stdlib.h>

#include "core/error.h"
#include "damage.h"
#include "text/stream.h"

enum { SENTENCES_MOST = 4096 };

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
	struct model model;
	unsigned long i, taken = 0, harm = 0;

	damage_begin(&d);
	for (i = seed; i < seed + count && harm == 0; i++) {
		d.state = i * UINT64_C(0xD1342543DE82EF95);
		if (damage_make(&d, &model) != NULL)
			continue;
		taken++;
		if (!damage_find(&d, &model, records))
			harm = i;
	}
	printf("%lu models: %lu taken, %lu refused\n", i - seed, taken,
	    i - seed - taken);
	damage_end(&d);
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
