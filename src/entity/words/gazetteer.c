#include "entity/words/gazetteer.h"

#include "core/table.h"

extern const uint64_t table_institutions[];
extern const uint64_t table_orgs_misc[];
extern const uint64_t table_nations[];
extern const uint64_t table_places[];

enum { PLURAL_WEIGHT = 8, PLURAL_LENGTH = 5 };

/* A search in progress; the matches it has found so far. */
struct search {
	const struct words *words;
	size_t at, limit;
	uint64_t first;		/* the hash of word `at` */
	struct gazetteer_match *matches;
	size_t count;
	bool caseless;
};

static void
add_match(struct search *s, const char *value, size_t to, bool nation,
    bool plural)
{
	struct gazetteer_match *match;

	if (s->count == GAZETTEER_MATCHES)
		return;
	if (value[2] == 'a' && !s->caseless &&
	    !words_in_capitals(s->words, s->at, to))
		return;
	if (plural && (value[1] - '0' < PLURAL_WEIGHT || value[0] == 'M'))
		return;
	match = &s->matches[s->count++];
	match->value = value;
	match->words = (uint8_t)(to - s->at);
	match->reading = value[0];
	match->weight = (uint8_t)(value[1] - '0');
	match->nation = nation;
	match->plural = plural;
}

/* A missing apostrophe: the name before the s that word `last` ends with. */
static void
try_plural(struct search *s, const uint64_t *table, uint64_t hash,
    size_t from, size_t last, bool nation)
{
	const char *base = s->words->keys + s->words->list[s->at].key;
	size_t end = s->words->list[last].key_end - s->words->list[s->at].key;
	const char *value;

	if (end < PLURAL_LENGTH || end - from < 3 || base[end - 1] != 's')
		return;
	table_step(table, &hash, base, from, end - 1, &value);
	if (value != NULL && value[2] != 'a')
		add_match(s, value, last + 1, nation, true);
}

static void
search_table(struct search *s, const uint64_t *table, bool nation)
{
	const struct word *list = s->words->list;
	const char *base = s->words->keys + list[s->at].key, *value;
	uint64_t hash = TABLE_START, before;
	size_t i, from = 0, end;
	bool found;

	for (i = s->at; i < s->limit && i < s->at + GAZETTEER_WORDS; i++) {
		if (list[i].shape == SHAPE_HYPHEN)
			continue;
		end = list[i].key_end - list[s->at].key;
		before = hash;
		hash = i == s->at ? s->first :
		    table_hash(hash, base + from, end - from);
		found = table_look(table, hash, slice_between(base,
		    base + end), &value);
		if (!found && i + 1 < s->limit &&
		    list[i + 1].shape == SHAPE_POSSESSIVE) {
			/* McDonald's is one word there */
			end = list[++i].key_end - list[s->at].key;
			hash = before;
			found = table_step(table, &hash, base, from, end,
			    &value);
			if (!found)
				i--;
		}
		if (!found) {
			try_plural(s, table, before, from, i, nation);
			return;
		}
		if (value != NULL)
			add_match(s, value, i + 1, nation, false);
		from = end;
	}
}

static uint64_t
first_hash(const struct words *words, size_t at)
{
	struct slice key = words_key(words, at, at + 1);

	return table_hash(TABLE_START, key.at, key.len);
}

void
gazetteer_expect(const struct words *words, size_t at)
{
	uint64_t hash = first_hash(words, at);

	table_expect(table_nations, hash);
	table_expect(table_institutions, hash);
	table_expect(table_places, hash);
	table_expect(table_orgs_misc, hash);
}

static size_t
find(struct search *s)
{
	s->first = first_hash(s->words, s->at);
	search_table(s, table_nations, true);
	search_table(s, table_institutions, false);
	search_table(s, table_places, false);
	search_table(s, table_orgs_misc, false);
	return s->count;
}

size_t
gazetteer_find(const struct words *words, size_t at, size_t limit,
    struct gazetteer_match matches[GAZETTEER_MATCHES])
{
	struct search s = { words, at, limit, 0, matches, 0, false };

	return find(&s);
}

size_t
gazetteer_find_caseless(const struct words *words, size_t at, size_t limit,
    struct gazetteer_match matches[GAZETTEER_MATCHES])
{
	struct search s = { words, at, limit, 0, matches, 0, true };

	return find(&s);
}

struct slice
gazetteer_field(const char *value, int column)
{
	struct slice field;

	while (column > 0 && *value != '\0')
		if (*value++ == '\t')
			column--;
	field.at = value;
	field.len = column > 0 ? 0 : strcspn(value, "\t");
	if (field.len == 1 && field.at[0] == '-')
		field.len = 0;
	return field;
}
