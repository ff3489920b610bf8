/*
 * What a reader of the reports has decided about names: aliases (-a), names
 * to drop (-x) and to keep (-y), types (-k). It is applied to names as they
 * are read for a report and never written into a state.
 *
 * A list holds one name a line, or TYPE, TAB, name. Aliases are lines of
 * TYPE, TAB, name, TAB, the name it is an alias of; further columns are for
 * the reader. "-" as TYPE is any type. The rest is as in core/list.h.
 */
#ifndef TALLY_COUNTING_CURATION_H
#define TALLY_COUNTING_CURATION_H

#include <stdbool.h>

#include "core/hash.h"

struct name_list {		/* start with a zeroed struct */
	struct hash keys;	/* TYPE, TAB, name; no TYPE: any */
	bool given;
};

struct alias {
	struct slice name;	/* that it stands for */
	const char *path;	/* of the list, and the line in it: for */
	unsigned long line;	/* messages */
};

struct curation {		/* start with a zeroed struct */
	struct hash types;
	struct name_list drop;
	struct name_list keep;
	struct hash aliases;	/* TYPE, TAB, name */
	struct alias *list;	/* by number of the key */
	size_t room;
	struct arena bytes;
};

/* Adds the words of a list, as the types "PER,ORG"; false when one is empty. */
bool curation_words(struct hash *, const char *list);

/* Adds the names of a file. One that cannot be read ends the program. */
void name_list_read(struct name_list *, const char *path);

/* Adds one name of any type, or TYPE, TAB, name. */
void name_list_add(struct name_list *, struct slice name);

/*
 * The number of the entry that a name matches, one with its type first, or
 * HASH_NONE.
 */
uint32_t name_list_find(const struct name_list *, struct slice type,
    struct slice name);

/*
 * Adds the aliases of a file, like name_list_read; a line that is none ends
 * the program too. The path must live on.
 */
void curation_aliases(struct curation *, const char *path);

/*
 * When all were added: an alias that stands for itself by way of others, or
 * from which more than 64 lead on, is named and ends the program: exit 2.
 */
void curation_check(const struct curation *);

/* Whether it looks at names, not only at types. */
bool curation_has_names(const struct curation *);

/* Whether names of a type count. */
bool curation_has_type(const struct curation *, struct slice type);

/*
 * Whether a name counts, and under which name: *name becomes the one that it
 * is an alias of, the last where that is an alias too, which lives as long as
 * the curation. curation_check must have been there.
 */
bool curation_apply(const struct curation *, struct slice type,
    struct slice *name);

/* Gives the memory back. */
void name_list_free(struct name_list *);
void curation_free(struct curation *);

#endif
