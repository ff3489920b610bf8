/*
 * reseal [-a] FOLDER: writes the side file of a segment again, so that it says
 * of the files that are there now what tally would say: sizes, checksums, how
 * many documents, and the sum of its own lines. What was forged in them is
 * then well sealed. The format, in the first line, stays; with -a all lines
 * but the last do.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tally/counting/fingerprint.h"
#include "tally/state/checksum.h"

enum { ABOUT = 1024, ABOUT_SEED = 1, LARGEST = 1 << 24 };

static char bytes[LARGEST];
static const char *folder;

static FILE *
open_file(const char *name, const char *mode)
{
	char path[4096];

	(void)snprintf(path, sizeof(path), "%s/%s", folder, name);
	return fopen(path, mode);
}

/* The bytes of a file, from its beginning; false when it is not there. */
static int
take_file(const char *name, struct slice *all)
{
	FILE *file = open_file(name, "rb");

	if (file == NULL)
		return 0;
	all->at = bytes;
	all->len = fread(bytes, 1, LARGEST, file);
	(void)fclose(file);
	return 1;
}

static size_t
put_sum(char *at, const char *name, size_t length, uint64_t sum)
{
	return (size_t)sprintf(at, "%s %zu %016" PRIx64 "\n", name, length,
	    sum);
}

/* All lines of a side file but the last. */
static size_t
keep_lines(char *at, struct slice all)
{
	size_t len = all.len - 1;

	while (len > 0 && all.at[len - 1] != '\n')
		len--;
	memcpy(at, all.at, len);
	return len;
}

/* Its first line, and those that follow as the files want them. */
static size_t
make_lines(char *about, struct slice all)
{
	static const char *const parts[] = { "index", "table", "records" };
	const char *newline = memchr(all.at, '\n', all.len);
	size_t i, documents = 0;
	char *at = about;
	int n;

	at += sprintf(at, "%.*s\nprogram tally (dateline) forged\n",
	    (int)(newline - all.at), all.at);
	if (take_file("index", &all))
		for (i = 0; i < all.len; i++)
			documents += all.at[i] == '\n';
	at += sprintf(at, "documents %zu\n", documents);
	for (n = 0; n < 3; n++) {
		struct checksum sum;

		memset(&sum, 0, sizeof(sum));
		if (!take_file(parts[n], &all))
			continue;
		checksum_add(&sum, all);
		at += put_sum(at, parts[n], all.len, checksum_value(&sum));
	}
	return (size_t)(at - about);
}

int
main(int argc, char **argv)
{
	char about[ABOUT], *at = about;
	int lines_stay = argc == 3 && strcmp(argv[1], "-a") == 0;
	struct slice all;
	size_t n;
	FILE *file;

	folder = argv[argc - 1];
	if (argc != 2 + lines_stay || !take_file("about", &all)) {
		fprintf(stderr, "usage: reseal [-a] folder\n");
		return 2;
	}
	at += lines_stay ? keep_lines(at, all) : make_lines(at, all);
	all = slice_between(about, at);
	at += put_sum(at, "about", all.len, fingerprint_of(all, ABOUT_SEED));
	file = open_file("about", "wb");
	n = (size_t)(at - about);
	return file == NULL || fwrite(about, 1, n, file) != n ||
	    fclose(file) != 0 ? 2 : 0;
}
