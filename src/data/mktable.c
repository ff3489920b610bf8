/*
 * mktable: turns a table of src/data, or any other file, into a C file with
 * an array of words, laid out as core/table.h says.
 * usage: mktable FILE [1234|4321] > NAME.c
 *
 * It runs on the machine that builds. What it writes depends on nothing but
 * the file and the byte order of the machine that the programs will run on,
 * as that one's compiler defines __BYTE_ORDER__: 1234 is little-endian, 4321
 * big-endian; without it, or with anything else, the order of this machine.
 */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/table.h"

enum { ALIGNED = 64 };		/* bytes */

struct entry {
	char mark;		/* 'k' a key, 'p' the beginning of one, 'b' both */
	const char *key;
	size_t key_len;
	const char *value;
	size_t value_len;
};

struct builder {
	const char *path;
	bool list;		/* entries are the rows, in order */
	bool phrases;
	struct entry *entries;	/* hash table, open addressing; key NULL free */
	size_t slots;
	size_t used;
	size_t heap_len;	/* bytes of all entries */
};

/* What is printed: words, which the compiler of the target will lay out. */
struct image {
	const char *path;
	bool big;		/* its words begin with their highest byte */
	uint64_t *words;
	size_t count;
};

static void
die(const char *path, size_t line, const char *why)
{
	fprintf(stderr, "mktable: %s:%zu: %s\n", path, line, why);
	exit(1);
}

static void *
get(size_t count, size_t size)
{
	void *memory = calloc(count, size);

	if (memory == NULL)
		die("memory", 0, "out of memory");
	return memory;
}

/* The whole file, NUL-terminated. */
static char *
read_file(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	char *bytes = NULL;
	size_t room = 0, used = 0, n;

	if (file == NULL)
		die(path, 0, "cannot be opened");
	do {
		if (used + 1 >= room) {
			room = room ? room * 2 : 65536;
			bytes = realloc(bytes, room);
			if (bytes == NULL)
				die(path, 0, "out of memory");
		}
		n = fread(bytes + used, 1, room - used - 1, file);
		used += n;
	} while (n > 0);
	if (ferror(file) || fclose(file) != 0)
		die(path, 0, "cannot be read");
	bytes[used] = '\0';
	*len = used;
	return bytes;
}

static bool
is_big_endian(void)
{
	const uint16_t one = 1;

	return *(const unsigned char *)&one == 0;
}

/* Bytes that in the target's memory begin at byte `at` of the image. */
static void
put_bytes(struct image *image, size_t at, const char *bytes, size_t len)
{
	size_t i;

	for (i = at; i < at + len; i++) {
		uint64_t byte = (unsigned char)bytes[i - at];
		size_t place = image->big ? 7 - i % 8 : i % 8;

		image->words[i / 8] |= byte << 8 * place;
	}
}

/* An image with a head, for so many words behind it. */
static void
begin_image(struct image *image, size_t words)
{
	image->count = TABLE_HEAD + words;
	image->words = get(image->count, sizeof(*image->words));
	put_bytes(image, TABLE_AT_MAGIC * 8, TABLE_MAGIC, 8);
}

static struct entry *
find(struct builder *b, const char *key, size_t len)
{
	uint64_t i = table_hash(TABLE_START, key, len) & (b->slots - 1);

	while (b->entries[i].key != NULL &&
	    (b->entries[i].key_len != len ||
	    memcmp(b->entries[i].key, key, len) != 0))
		i = (i + 1) & (b->slots - 1);
	return &b->entries[i];
}

static void
add(struct builder *b, size_t line, struct entry new)
{
	struct entry *entry = b->list ? &b->entries[b->used] :
	    find(b, new.key, new.key_len);

	if (entry->key == NULL) {
		*entry = new;
		b->used++;
		/* a mark before it, a NUL behind key and value */
		b->heap_len += new.key_len + new.value_len + 3;
	} else if (new.mark == 'k') {
		if (entry->mark != 'p')
			die(b->path, line, "key stands twice");
		b->heap_len += new.value_len;
		*entry = new;
		entry->mark = 'b';
	} else if (entry->mark == 'k') {
		entry->mark = 'b';
	}
}

static void
add_row(struct builder *b, size_t line, const char *row, size_t len)
{
	struct entry e = { 'k', row, len, "", 0 };
	const char *tab = memchr(row, '\t', len);
	size_t i;

	if (tab != NULL) {
		e.key_len = (size_t)(tab - row);
		e.value = tab + 1;
		e.value_len = len - e.key_len - 1;
	}
	if (e.key_len == 0)
		die(b->path, line, "empty key");
	add(b, line, e);
	if (!b->phrases)
		return;
	e.mark = 'p';
	e.value_len = 0;
	for (i = 1; i < e.key_len; i++) {
		if (row[i] == ' ') {
			struct entry prefix = e;

			prefix.key_len = i;
			add(b, line, prefix);
		}
	}
}

static void
read_rows(struct builder *b, const char *bytes, size_t len)
{
	const char *at = bytes, *end = bytes + len, *newline;
	size_t line;

	for (line = 1; at < end; line++) {
		newline = memchr(at, '\n', (size_t)(end - at));
		if (newline == NULL)
			die(b->path, line, "no final newline");
		if (memchr(at, '\0', (size_t)(newline - at)) != NULL)
			die(b->path, line, "a NUL byte");
		if (newline > at && !(at[0] == '#' && at[1] == ' '))
			add_row(b, line, at, (size_t)(newline - at));
		at = newline + 1;
	}
}

/* Whether one of the lines that begin with "# " is this one. */
static bool
has_header(const char *bytes, const char *line)
{
	size_t len = strlen(line);
	const char *at = bytes;

	while ((at = strstr(at, line)) != NULL) {
		if ((at == bytes || at[-1] == '\n') && at[len] == '\n')
			return true;
		at += len;
	}
	return false;
}

/* Enough slots for every word of the file, so that it never fills up. */
static size_t
slots_for(const char *bytes, size_t len)
{
	size_t words = 1, slots = 16, i;

	for (i = 0; i < len; i++)
		words += bytes[i] == ' ' || bytes[i] == '\n';
	while (slots < 2 * words)
		slots *= 2;
	return slots;
}

/* Puts an entry down at byte `at` of an image; returns where it ends. */
static size_t
put_entry(struct image *image, size_t at, const struct entry *e)
{
	put_bytes(image, at, &e->mark, 1);
	put_bytes(image, at + 1, e->key, e->key_len);
	at += 1 + e->key_len + 1;
	put_bytes(image, at, e->value, e->value_len);
	return at + e->value_len + 1;
}

static void
print_image(const struct image *image)
{
	const char *name = strrchr(image->path, '/');
	size_t i;

	name = name == NULL ? image->path : name + 1;
	printf("/* Made by mktable from %s: do not edit. */\n", name);
	printf("#include <stdint.h>\n\n");
	printf("extern const uint64_t table_%.*s[];\n",
	    (int)strcspn(name, "."), name);
	/* what is no table may be laid out by lines of the machine's cache */
	if (image->words[TABLE_AT_SLOTS] == 0)
		printf("#if defined(__GNUC__)\n"
		    "__attribute__((aligned(%d)))\n#endif\n", ALIGNED);
	printf("const uint64_t table_%.*s[] = {",
	    (int)strcspn(name, "."), name);
	for (i = 0; i < image->count; i++)
		printf("%s0x%llx,", i % 4 ? "" : "\n",
		    (unsigned long long)image->words[i]);
	printf("\n};\n");
	if (fflush(stdout) != 0 || ferror(stdout))
		die(image->path, 0, "output failed");
}

/*
 * The slot of an entry: where its hash says, or the next that is free; and its
 * bit in the filter.
 */
static void
put_slot(struct image *image, size_t slots, const struct entry *e,
    uint64_t offset)
{
	uint64_t hash = table_hash(TABLE_START, e->key, e->key_len);
	uint64_t at = hash & (slots - 1), byte;
	unsigned char bit;
	char bits;

	byte = table_bit(hash, image->words[TABLE_AT_FILTER], &bit);
	bits = (char)bit;
	put_bytes(image, (TABLE_HEAD + slots) * 8 + byte, &bits, 1);
	while (image->words[TABLE_HEAD + at] != 0)
		at = (at + 1) & (slots - 1);
	image->words[TABLE_HEAD + at] = (hash >> 32 << 32) | (offset + 1);
}

/* Lays the entries out. */
static void
lay_out(const struct builder *b, struct image *image)
{
	size_t slots = b->list ? TABLE_LIST : 16, filter, heap, at, i;

	while (!b->list && slots < b->used + b->used / 2 + 1)
		slots *= 2;
	if (b->heap_len > UINT32_MAX)
		die(b->path, 0, "table too large");
	filter = b->list ? 8 : slots / 2;	/* four bits for each slot */
	begin_image(image, slots + (filter + b->heap_len + 7) / 8);
	image->words[TABLE_AT_SLOTS] = slots;
	image->words[TABLE_AT_HEAP] = b->heap_len;
	image->words[TABLE_AT_FILTER] = filter;
	at = heap = (TABLE_HEAD + slots) * 8 + filter;
	for (i = 0; i < b->slots; i++) {
		const struct entry *e = &b->entries[i];

		if (e->key == NULL)
			continue;
		if (!b->list)
			put_slot(image, slots, e, at - heap);
		at = put_entry(image, at, e);
	}
}

static void
make_table(struct image *image, const char *bytes, size_t len)
{
	struct builder b = { 0 };

	b.path = image->path;
	b.list = has_header(bytes, "# list");
	b.phrases = has_header(bytes, "# phrases");
	if (b.list && b.phrases)
		die(b.path, 1, "a list has no phrases");
	b.slots = slots_for(bytes, len);
	b.entries = get(b.slots, sizeof(*b.entries));
	read_rows(&b, bytes, len);
	lay_out(&b, image);
	free(b.entries);
}

/* The weights of a table whose first line is "# weights N". */
static void
make_weights(struct image *image, const char *bytes, size_t len)
{
	const char *at = bytes, *end = bytes + len, *newline;
	long count, place, value, before = -1;
	size_t line = 1;
	char *rest, weight;

	count = strtol(bytes + strlen("# weights "), &rest, 10);
	if (count < 8 || count % 8 != 0 || *rest != '\n')
		die(image->path, 1, "the weights are no multiple of 8");
	begin_image(image, (size_t)count / 8);
	for (; at < end; at = newline + 1, line++) {
		newline = memchr(at, '\n', (size_t)(end - at));
		if (newline == NULL)
			die(image->path, line, "no final newline");
		if (*at == '#')
			continue;
		place = strtol(at, &rest, 10);
		value = *rest == '\t' ? strtol(rest, &rest, 10) : 128;
		if (rest != newline || place <= before || place >= count ||
		    value < -127 || value > 127)
			die(image->path, line, "not the next place and its "
			    "weight");
		before = place;
		weight = (char)value;
		put_bytes(image, TABLE_HEAD * 8 + (size_t)place, &weight, 1);
	}
}

/* A file that is no table is taken as it is. */
static void
make_bytes(struct image *image, const char *bytes, size_t len)
{
	begin_image(image, (len + 7) / 8);
	image->words[TABLE_AT_HEAP] = len;
	put_bytes(image, TABLE_HEAD * 8, bytes, len);
}

int
main(int argc, char **argv)
{
	struct image image = { 0 };
	const char *ending;
	char *bytes;
	size_t len;

	if (argc != 2 && argc != 3) {
		fprintf(stderr, "usage: mktable FILE [1234|4321] > NAME.c\n");
		return 2;
	}
	image.path = argv[1];
	image.big = argc == 3 && strcmp(argv[2], "1234") == 0 ? false :
	    argc == 3 && strcmp(argv[2], "4321") == 0 ? true :
	    is_big_endian();
	bytes = read_file(image.path, &len);
	ending = strrchr(image.path, '.');
	if (ending == NULL || strcmp(ending, ".tsv") != 0)
		make_bytes(&image, bytes, len);
	else if (strncmp(bytes, "# weights ", 10) == 0)
		make_weights(&image, bytes, len);
	else
		make_table(&image, bytes, len);
	print_image(&image);
	free(image.words);
	free(bytes);
	return 0;
}
