/*
 * mktable: turns a table of src/data, or the model, into a C file with an
 * array of words, laid out as core/table.h or entity/tagging/model.h says.
 * usage: mktable NAME.tsv > NAME.c
 *
 * It runs on the machine that builds; what it writes depends on nothing but
 * the table (and the machine's byte order).
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/table.h"
#include "entity/tagging/model.h"

struct entry {
	char mark;		/* 'k' a key, 'p' only the beginning of one */
	const char *key;
	size_t key_len;
	const char *value;
	size_t value_len;
};

struct builder {
	const char *path;
	int phrases;
	struct entry *entries;	/* hash table, open addressing; key NULL free */
	size_t slots;
	size_t used;
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
	struct entry *entry = find(b, new.key, new.key_len);

	if (entry->key == NULL) {
		*entry = new;
		b->used++;
	} else if (new.mark == 'k') {
		if (entry->mark == 'k')
			die(b->path, line, "key stands twice");
		*entry = new;
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

static size_t
put_entry(char *heap, size_t at, const struct entry *e)
{
	heap[at++] = e->mark;
	memcpy(heap + at, e->key, e->key_len);
	at += e->key_len;
	heap[at++] = '\0';
	memcpy(heap + at, e->value, e->value_len);
	at += e->value_len;
	heap[at++] = '\0';
	return at;
}

static void
print_words(const char *path, const uint64_t *words, size_t count)
{
	const char *name = strrchr(path, '/');
	size_t i;

	name = name == NULL ? path : name + 1;
	printf("/* Made by mktable from %s: do not edit. */\n", name);
	printf("#include <stdint.h>\n\n");
	printf("extern const uint64_t table_%.*s[];\n",
	    (int)strcspn(name, "."), name);
	printf("const uint64_t table_%.*s[] = {",
	    (int)strcspn(name, "."), name);
	for (i = 0; i < count; i++)
		printf("%s0x%llx,", i % 4 ? "" : "\n",
		    (unsigned long long)words[i]);
	printf("\n};\n");
	if (fflush(stdout) != 0 || ferror(stdout))
		die(path, 0, "output failed");
}

/* Lays the entries out and prints them. */
static void
print_table(struct builder *b, size_t file_len)
{
	size_t slots = 4, heap_used = 0, i, words;
	uint64_t *image, hash, at;
	char *heap;

	while (slots < b->used + b->used / 2 + 1)
		slots *= 2;
	/* heap: keys, values and prefixes; three bytes around each */
	words = 0;
	for (i = 0; i < b->slots; i++)
		if (b->entries[i].key != NULL)
			words += b->entries[i].key_len +
			    b->entries[i].value_len + 3;
	if (words + file_len > UINT32_MAX)
		die(b->path, 0, "table too large");
	words = TABLE_HEAD + slots + (words + 7) / 8;
	image = get(words, sizeof(*image));
	heap = (char *)(image + TABLE_HEAD + slots);
	image[0] = slots;
	image[1] = b->used;
	for (i = 0; i < b->slots; i++) {
		const struct entry *e = &b->entries[i];

		if (e->key == NULL)
			continue;
		hash = table_hash(TABLE_START, e->key, e->key_len);
		at = hash & (slots - 1);
		while (image[TABLE_HEAD + at] != 0)
			at = (at + 1) & (slots - 1);
		image[TABLE_HEAD + at] =
		    (hash >> 32 << 32) | (heap_used + 1);
		heap_used = put_entry(heap, heap_used, e);
	}
	print_words(b->path, image, words);
	free(image);
}

/*
 * A table whose first line is "# words N" is no hash table but N numbers of
 * 8 bits, of which each row gives one: its place, TAB, its value.
 */
static void
print_numbers(const char *path, const char *bytes)
{
	long count = strtol(bytes + strlen("# words "), NULL, 10), place, value;
	const char *at = bytes, *newline;
	int8_t *numbers;
	size_t line = 0;
	char *rest;

	if (count < 8 || count % 8 != 0)
		die(path, 1, "the number of words must be a multiple of 8");
	numbers = get((size_t)count, 1);
	for (; (newline = strchr(at, '\n')) != NULL; at = newline + 1) {
		line++;
		if (*at == '#')
			continue;
		place = strtol(at, &rest, 10);
		value = *rest == '\t' ? strtol(rest, &rest, 10) : 128;
		if (rest != newline || place < 0 || place >= count ||
		    value < -127 || value > 127)
			die(path, line, "not a place and a number");
		numbers[place] = (int8_t)value;
	}
	print_words(path, (uint64_t *)(void *)numbers, (size_t)count / 8);
	free(numbers);
}

/* A model is taken as it is. */
static void
print_model(const char *path, const char *bytes, size_t len)
{
	size_t words = (len + 7) / 8;
	uint64_t *image = get(words, sizeof(*image));

	memcpy(image, bytes, len);
	print_words(path, image, words);
	free(image);
}

int
main(int argc, char **argv)
{
	struct builder b = { 0 };
	char *bytes;
	size_t len;

	if (argc != 2) {
		fprintf(stderr, "usage: mktable NAME.tsv > NAME.c\n");
		return 2;
	}
	b.path = argv[1];
	bytes = read_file(b.path, &len);
	if (strncmp(bytes, MODEL_MAGIC, strlen(MODEL_MAGIC)) == 0) {
		print_model(b.path, bytes, len);
		free(bytes);
		return 0;
	}
	if (strncmp(bytes, "# words ", 8) == 0) {
		print_numbers(b.path, bytes);
		free(bytes);
		return 0;
	}
	b.phrases = strstr(bytes, "# phrases\n") != NULL;
	b.slots = slots_for(bytes, len);
	b.entries = get(b.slots, sizeof(*b.entries));
	read_rows(&b, bytes, len);
	print_table(&b, len);
	free(b.entries);
	free(bytes);
	return 0;
}
