#include "unmark/document/labels.h"

#include <stdint.h>

#include "core/table.h"

extern const uint64_t table_labels[];

enum { KEY_MOST = 32 };		/* bytes of the longest key of the table */

/* The types of dateline(5), as they are. */
static bool
is_type(struct slice name, char *kind)
{
	static const char *const names[] = {
		"LOC", "MISC", "ORG", "PER", NULL
	};
	static const char *const times[] = {
		"DATE", "DURATION", "SET", "TIME", NULL
	};
	static const char *const *const lists[] = { names, times };
	size_t i, j;

	for (i = 0; i < 2; i++)
		for (j = 0; lists[i][j] != NULL; j++)
			if (slice_is(name, lists[i][j])) {
				*kind = i == 0 ? 'e' : 't';
				return true;
			}
	return false;
}

/* A key of the table: small letters, "-" between words. */
static struct slice
key_of(struct slice name, char key[KEY_MOST])
{
	size_t i;

	if (name.len > KEY_MOST)
		name.len = 0;
	for (i = 0; i < name.len; i++) {
		char c = name.at[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c + ('a' - 'A'));
		key[i] = c == '_' || c == ' ' ? '-' : c;
	}
	return slice_between(key, key + name.len);
}

bool
label_read(struct slice name, struct label *label)
{
	char key[KEY_MOST];
	const char *type = table_find(table_labels, key_of(name, key));

	label->kind = 'e';
	label->type = slice_of(type == NULL ? "MISC" : type);
	label->same = slice_equal(label->type, name);
	if (type == NULL)
		return false;
	if (!is_type(label->type, &label->kind))
		label->kind = '\0';
	return true;
}
