#include "entity/placing/place_gazetteer.h"

#include <stdlib.h>

#include "entity/names/key.h"

extern const uint64_t table_place_gazetteer[];

const char *
place_gazetteer_find(struct slice key)
{
	static const char article[] = "the ";
	const size_t len = sizeof(article) - 1;

	if (key.len > len && memcmp(key.at, article, len) == 0) {
		key.at += len;	/* The Hague */
		key.len -= len;
	}
	return key_find(table_place_gazetteer, key);
}

const char *
place_gazetteer_named(const struct words *words, size_t from, size_t to)
{
	return slice_is(words_key(words, from, from + 1), "the") ?
	    place_gazetteer_find(words_key(words, from, to)) :
	    key_find_words(table_place_gazetteer, words, from, to);
}

bool
place_gazetteer_next(const char **row, struct place *place)
{
	const char *at = *row, *space;

	if (at == NULL || *at == '\0')
		return false;
	space = strchr(at, ' ');
	place->province = slice_between(at, space);
	at = space + 1;
	place->kind = *at >= 'A' ? (enum place_kind)*at++ : PLACE_TOWN;
	place->prior = (int)strtol(at, NULL, 10);
	at += strcspn(at, " \t");
	place->geo = slice_between(at, at + strcspn(at, "\t"));
	at += place->geo.len;
	if (place->geo.len > 0) {
		place->geo.at++;
		place->geo.len--;
	}
	*row = *at == '\t' ? at + 1 : at;
	return true;
}
