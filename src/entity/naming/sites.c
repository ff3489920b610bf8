#include "entity/naming/sites.h"

#include <stdlib.h>

#include "core/table.h"
#include "entity/naming/key.h"

extern const uint64_t table_sites[];

const char *
sites_find(struct slice key)
{
	static const char article[] = "the ";
	const size_t len = sizeof(article) - 1;
	char plain[KEY_ROOM];

	if (key.len > len && memcmp(key.at, article, len) == 0) {
		key.at += len;	/* The Hague */
		key.len -= len;
	}
	return table_find(table_sites, key_plain(key, false, plain));
}

bool
sites_next(const char **row, struct site *site)
{
	const char *at = *row, *space;

	if (at == NULL || *at == '\0')
		return false;
	space = strchr(at, ' ');
	site->province = slice_between(at, space);
	at = space + 1;
	site->kind = *at >= 'A' ? (enum site_kind)*at++ : SITE_TOWN;
	site->prior = (int)strtol(at, NULL, 10);
	at += strcspn(at, " \t");
	site->geo = slice_between(at, at + strcspn(at, "\t"));
	at += site->geo.len;
	if (site->geo.len > 0) {
		site->geo.at++;
		site->geo.len--;
	}
	*row = *at == '\t' ? at + 1 : at;
	return true;
}
