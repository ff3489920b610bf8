/*
 * replay NAME FILE ...: runs files through an entry point, as a fuzzer would,
 * without one. Without arguments: prints the names, one a line.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"

typedef int entry(const uint8_t *, size_t);

/* Each is LLVMFuzzerTestOneInput in NAME_fuzz.c, and there compiled so. */
entry fuzz_apart, fuzz_cut, fuzz_grammar, fuzz_lists, fuzz_markup_json,
    fuzz_markup_show, fuzz_markup_table, fuzz_markup_xml, fuzz_model,
    fuzz_records, fuzz_roundtrip, fuzz_state, fuzz_tagger, fuzz_tally,
    fuzz_text, fuzz_unmark_brat, fuzz_unmark_conll, fuzz_unmark_json,
    fuzz_unmark_timeml;

static const struct {
	const char *name;
	entry *run;
} entries[] = {
	{ "apart", fuzz_apart }, { "cut", fuzz_cut },
	{ "grammar", fuzz_grammar },
	{ "lists", fuzz_lists }, { "markup_json", fuzz_markup_json },
	{ "markup_show", fuzz_markup_show },
	{ "markup_table", fuzz_markup_table },
	{ "markup_xml", fuzz_markup_xml }, { "model", fuzz_model },
	{ "records", fuzz_records }, { "roundtrip", fuzz_roundtrip },
	{ "state", fuzz_state }, { "tagger", fuzz_tagger },
	{ "tally", fuzz_tally }, { "text", fuzz_text },
	{ "unmark_brat", fuzz_unmark_brat },
	{ "unmark_conll", fuzz_unmark_conll },
	{ "unmark_json", fuzz_unmark_json },
	{ "unmark_timeml", fuzz_unmark_timeml }
};

enum { ENTRIES = sizeof(entries) / sizeof(entries[0]), LARGEST = 1 << 20 };

static void
run_file(entry *run, const char *path)
{
	static uint8_t bytes[LARGEST];
	FILE *file = fopen(path, "rb");
	uint8_t *input;
	size_t n;

	fuzz_check(file != NULL, "a file can be opened");
	n = fread(bytes, 1, sizeof(bytes), file);
	fuzz_check(!ferror(file) && fclose(file) == 0, "a file can be read");
	input = malloc(n + 1);
	fuzz_check(input != NULL, "there is memory");
	memcpy(input, bytes, n);
	(void)run(input, n);
	free(input);
}

int
main(int argc, char **argv)
{
	size_t i;
	int n;

	for (i = 0; i < ENTRIES; i++) {
		if (argc < 2)
			(void)puts(entries[i].name);
		else if (strcmp(argv[1], entries[i].name) == 0)
			break;
	}
	for (n = 2; n < argc && i < ENTRIES; n++) {
		(void)fprintf(stderr, "%s\n", argv[n]);
		run_file(entries[i].run, argv[n]);
	}
	return argc >= 2 && i == ENTRIES ? 2 : 0;
}
