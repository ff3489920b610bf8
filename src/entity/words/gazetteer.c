#include "entity/words/gazetteer.h"

#include "core/table.h"

extern const uint64_t table_institutions[];
extern const uint64_t table_orgs_misc[];
extern const uint64_t table_nations[];
extern const uint64_t table_places[];

enum { PLURAL_WEIGHT = 8, PLURAL_LENGTH = 5, NATIONS = 0 };

static const uint64_t *const tables[LEXICON_TABLES] = { table_nations,
	table_institutions, table_places, table_orgs_misc };

/* A search in progress; the matches it has found so far. */
struct search {
	const struct words *words;
	size_t at, limit;
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

/*
 * Goes on with a search in a table from word i on; `hash` is that of the
 * words before it, whose keys end at `from`.
 */
static void
search_on(struct search *s, int number, size_t i, size_t from, uint64_t hash)
{
	const uint64_t *table = tables[number];
	const struct word *list = s->words->list;
	const char *base = s->words->keys + list[s->at].key, *value;
	uint64_t before;
	size_t end;
	bool found, nation = number == NATIONS;

	for (; i < s->limit && i < s->at + GAZETTEER_WORDS; i++) {
		if (list[i].shape == SHAPE_HYPHEN)
			continue;
		end = list[i].key_end - list[s->at].key;
		before = hash;
		found = table_step(table, &hash, base, from, end, &value);
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

/* Notes what the tables have of a word, and of one without its s. */
static void
fill_names(struct lexeme *lexeme, struct slice key)
{
	struct slice name = { key.at, key.len - 1 };
	bool plural = key.len >= PLURAL_LENGTH && name.at[name.len] == 's';
	uint64_t hash = 0;
	const char *entry;
	int i;

	for (i = 0; i < LEXICON_TABLES; i++)
		table_expect(tables[i], lexeme->hash);
	if (plural)
		hash = table_hash(TABLE_START, name.at, name.len);
	for (i = 0; i < LEXICON_TABLES; i++) {
		entry = table_entry(tables[i], lexeme->hash, key);
		if (entry != NULL)
			lexeme->rows[i] = (uint32_t)(entry -
			    (const char *)tables[i]);
		else if (plural && table_entry(tables[i], hash, name) != NULL)
			lexeme->flags |= (uint16_t)(LEXEME_PLURAL << i);
		if (lexeme->rows[i] != 0 ||
		    lexeme->flags & LEXEME_PLURAL << i)
			lexeme->flags |= LEXEME_NAMED;
	}
	lexeme->flags |= LEXEME_NAMES;
}

/* Searches a table from its row of the first word on. */
static void
search_row(struct search *s, int number, const struct lexeme *lexeme)
{
	const char *entry = (const char *)tables[number] +
	    lexeme->rows[number];
	const char *value = table_value(entry, lexeme->len);

	if (value != NULL)
		add_match(s, value, s->at + 1, number == NATIONS, false);
	if (s->at + 1 < s->limit && table_goes_on(entry))
		search_on(s, number, s->at + 1, lexeme->len, lexeme->hash);
}

static inline size_t
find(const struct words *words, size_t at, size_t limit,
    struct gazetteer_match *matches, bool caseless)
{
	struct search s = { words, at, limit, matches, 0, caseless };
	const struct word *word = &words->list[at];
	struct lexeme *lexeme = &words->lexicon.list[word->number];
	bool apart = at + 1 >= limit || word[1].shape != SHAPE_POSSESSIVE;
	int i;

	if ((lexeme->flags & LEXEME_NAMES) == 0)
		fill_names(lexeme, words_key(words, at, at + 1));
	if (apart && (lexeme->flags & LEXEME_NAMED) == 0)
		return 0;
	for (i = 0; i < LEXICON_TABLES; i++) {
		if (!apart)
			search_on(&s, i, at, 0, TABLE_START);
		else if (lexeme->rows[i] != 0)
			search_row(&s, i, lexeme);
		else if (lexeme->flags & LEXEME_PLURAL << i)
			try_plural(&s, tables[i], TABLE_START, 0, at,
			    i == NATIONS);
	}
	return s.count;
}

size_t
gazetteer_find(const struct words *words, size_t at, size_t limit,
    struct gazetteer_match matches[GAZETTEER_MATCHES])
{
	return at < limit ? find(words, at, limit, matches, false) : 0;
}

size_t
gazetteer_find_caseless(const struct words *words, size_t at, size_t limit,
    struct gazetteer_match matches[GAZETTEER_MATCHES])
{
	return at < limit ? find(words, at, limit, matches, true) : 0;
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
