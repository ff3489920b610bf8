#include "tally/counting/curation.h"

#include <stdlib.h>

#include "core/error.h"
#include "core/list.h"

enum {
	KEY_MAX = 1024,		/* longer names are looked up with malloc */
	CHAIN_MOST = 64		/* aliases from a name to the one that counts */
};

bool
curation_words(struct hash *words, const char *list)
{
	size_t n;

	for (;; list += n + 1) {
		n = strcspn(list, ",");
		if (n == 0)
			return false;
		(void)hash_add(words, slice_between(list, list + n), NULL);
		if (list[n] == '\0')
			return true;
	}
}

bool
curation_has_names(const struct curation *c)
{
	return c->aliases.count > 0 || c->drop.given || c->keep.given;
}

bool
curation_has_type(const struct curation *c, struct slice type)
{
	return c->types.count == 0 || hash_find(&c->types, type) != HASH_NONE;
}

/* Finds TYPE, TAB, name. */
static uint32_t
find_key(const struct hash *h, struct slice type, struct slice name)
{
	char fixed[KEY_MAX], *key = fixed;
	size_t len = type.len + 1 + name.len;
	uint32_t number;

	if (h->count == 0)
		return HASH_NONE;
	if (len > sizeof(fixed))
		key = memory_get(len, 1);
	if (type.len > 0)
		memcpy(key, type.at, type.len);
	key[type.len] = '\t';
	if (name.len > 0)
		memcpy(key + type.len + 1, name.at, name.len);
	number = hash_find(h, slice_between(key, key + len));
	if (key != fixed)
		free(key);
	return number;
}

/* The same for the type, then for any type. */
static uint32_t
find_name(const struct hash *h, struct slice type, struct slice name)
{
	uint32_t number = find_key(h, type, name);

	return number != HASH_NONE ? number :
	    find_key(h, slice_of(""), name);
}

uint32_t
name_list_find(const struct name_list *l, struct slice type, struct slice name)
{
	return find_name(&l->keys, type, name);
}

/* Adds TYPE, TAB, name, where "-" is any type. */
static uint32_t
add_key(struct hash *h, struct arena *bytes, struct slice type,
    struct slice name)
{
	char *key;

	if (slice_is(type, "-"))
		type.len = 0;
	key = arena_get(bytes, type.len + 1 + name.len);
	memcpy(key, type.at, type.len);
	key[type.len] = '\t';
	memcpy(key + type.len + 1, name.at, name.len);
	return hash_add(h, slice_between(key, key + type.len + 1 + name.len),
	    NULL);
}

void
name_list_add(struct name_list *l, struct slice name)
{
	struct arena bytes = { 0 };
	const char *tab = memchr(name.at, '\t', name.len);
	struct slice type = { "", 0 };

	l->given = true;
	if (tab != NULL) {
		type = slice_between(name.at, tab);
		name = slice_between(tab + 1, name.at + name.len);
		tab = memchr(name.at, '\t', name.len);
		if (tab != NULL)
			name = slice_between(name.at, tab);
	}
	(void)add_key(&l->keys, &bytes, type, name);
	arena_free(&bytes);
}

static void
take_name(void *of, const struct list_line *line)
{
	name_list_add(of, line->text);
}

void
name_list_read(struct name_list *l, const char *path)
{
	l->given = true;
	list_read(path, take_name, l);
}

/* TYPE, name, canonical name; what follows is not looked at. */
static void
take_alias(void *of, const struct list_line *line)
{
	struct curation *c = of;
	const char *at = line->text.at, *end = at + line->text.len, *tab;
	struct slice columns[3];
	struct alias *alias;
	uint32_t number;
	int i;

	for (i = 0; i < 3; i++) {
		tab = memchr(at, '\t', (size_t)(end - at));
		columns[i] = slice_between(at, tab != NULL ? tab : end);
		if (columns[i].len == 0)
			error_fatal("%s:%lu: not a type, a name and a name "
			    "with TABs between", line->path, line->number);
		at = tab != NULL ? tab + 1 : end;
	}
	number = add_key(&c->aliases, &c->bytes, columns[0], columns[1]);
	c->list = memory_grow(c->list, &c->room, (size_t)number + 1,
	    sizeof(*c->list));
	alias = &c->list[number];
	alias->name.len = columns[2].len;
	alias->name.at = arena_copy(&c->bytes, columns[2]);
	alias->path = line->path;
	alias->line = line->number;
}

void
curation_aliases(struct curation *c, const char *path)
{
	list_read(path, take_alias, c);
}

/*
 * The alias that a name of a type has, and *name becomes what it stands for;
 * HASH_NONE where it has none, or is its own.
 */
static uint32_t
follow(const struct curation *c, struct slice type, struct slice *name)
{
	uint32_t number = find_name(&c->aliases, type, *name);

	if (number != HASH_NONE && slice_equal(c->list[number].name, *name))
		return HASH_NONE;
	if (number != HASH_NONE)
		*name = c->list[number].name;
	return number;
}

/*
 * How many aliases there are from one to the name that counts, at most
 * CHAIN_MOST + 1; one that comes back to itself ends the program.
 */
static int
chain_length(const struct curation *c, uint32_t first)
{
	struct slice key = hash_key(&c->aliases, first), type, name;
	const struct alias *alias = &c->list[first];
	uint32_t number;
	int length = 0;

	type = slice_between(key.at, memchr(key.at, '\t', key.len));
	name = slice_between(type.at + type.len + 1, key.at + key.len);
	while (length <= CHAIN_MOST &&
	    (number = follow(c, type, &name)) != HASH_NONE) {
		length++;
		if (length > 1 && number == first)
			error_fatal("%s:%lu: by way of other aliases a name "
			    "stands for itself", alias->path, alias->line);
	}
	return length;
}

void
curation_check(const struct curation *c)
{
	uint32_t n, last = HASH_NONE;

	for (n = 0; n < c->aliases.count; n++)
		if (chain_length(c, n) > CHAIN_MOST)
			last = n;
	if (last != HASH_NONE)
		error_fatal("%s:%lu: more than %d aliases, one of another",
		    c->list[last].path, c->list[last].line, (int)CHAIN_MOST);
}

bool
curation_apply(const struct curation *c, struct slice type, struct slice *name)
{
	if (c->aliases.count > 0)
		while (follow(c, type, name) != HASH_NONE)
			;
	if (name_list_find(&c->drop, type, *name) != HASH_NONE)
		return false;
	return !c->keep.given ||
	    name_list_find(&c->keep, type, *name) != HASH_NONE;
}

void
name_list_free(struct name_list *l)
{
	hash_free(&l->keys);
}

void
curation_free(struct curation *c)
{
	hash_free(&c->types);
	name_list_free(&c->drop);
	name_list_free(&c->keep);
	hash_free(&c->aliases);
	free(c->list);
	arena_free(&c->bytes);
}
