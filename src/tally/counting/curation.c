#include "tally/counting/curation.h"

#include <stdlib.h>

#include "core/error.h"
#include "core/list.h"

enum { KEY_MAX = 1024 };	/* longer names are looked up with malloc */

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
take_alias(void *of, const struct list_line *of_file)
{
	struct slice line = of_file->text;
	struct curation *c = of;
	const char *end = line.at + line.len, *tab[3];
	uint32_t number;
	int i;

	for (i = 0; i < 3; i++) {
		const char *from = i == 0 ? line.at : tab[i - 1] + 1;

		tab[i] = memchr(from, '\t', (size_t)(end - from));
		if (tab[i] == NULL && i < 2)
			error_fatal("-a: not TYPE, name and name: %.*s",
			    (int)(line.len < 60 ? line.len : 60), line.at);
		if (tab[i] == NULL)
			tab[i] = end;
	}
	number = add_key(&c->aliases, &c->bytes,
	    slice_between(line.at, tab[0]), slice_between(tab[0] + 1, tab[1]));
	c->canonical = memory_grow(c->canonical, &c->room, number + 1,
	    sizeof(*c->canonical));
	c->canonical[number].len = (size_t)(tab[2] - tab[1]) - 1;
	c->canonical[number].at = arena_copy(&c->bytes,
	    slice_between(tab[1] + 1, tab[2]));
}

void
curation_aliases(struct curation *c, const char *path)
{
	list_read(path, take_alias, c);
}

bool
curation_apply(const struct curation *c, struct slice type, struct slice *name)
{
	uint32_t alias = find_name(&c->aliases, type, *name);

	if (alias != HASH_NONE)
		*name = c->canonical[alias];
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
	free(c->canonical);
	arena_free(&c->bytes);
}
