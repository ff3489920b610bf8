#include "entity/words/gazetteer.h"

#include "core/table.h"

extern const uint64_t table_institutions[];
extern const uint64_t table_orgs_misc[];
extern const uint64_t table_nations[];
extern const uint64_t table_places[];

enum {
	PLURAL_WEIGHT = 8,
	PLURAL_LENGTH = 5,
	VERSION_WEIGHT = 7,	/* at least, of a name with its version */
	VERSION_DIGITS = 4,
	VERSION_LENGTH = 12	/* of letters and digits */
};

/* How a row was found: as it is; without the s, or the version, behind it. */
enum form { FORM_WHOLE, FORM_PLURAL, FORM_VERSION };

enum { NATIONS = 0 };	/* the first of the tables */

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

/* What stands in a version beside numbers: 15 Pro Max, II, XIV. */
static bool
is_version_name(struct slice key)
{
	static const char *const names[] = { "air", "fe", "flip", "fold",
	    "lite", "max", "mini", "plus", "pro", "se", "super", "ti", "turbo",
	    "ultra", "xl", NULL };
	size_t i;

	if (slice_among(key, names))
		return true;
	for (i = 0; i < key.len && strchr("ivxl", key.at[i]) != NULL; i++)
		;
	return i == key.len;
}

/*
 * Whether word i is of a version: a number, letters with digits (S24, 4o, the
 * 707s), a name.
 */
static bool
is_version(const struct search *s, size_t i)
{
	const struct word *word = &s->words->list[i];
	struct slice key = words_key(s->words, i, i + 1);
	size_t digits = 0, d;

	for (d = 0; d < key.len; d++)
		digits += key.at[d] >= '0' && key.at[d] <= '9';
	if (word->shape == SHAPE_NUMBER)
		return digits <= VERSION_DIGITS &&
		    word[-1].shape != SHAPE_NUMBER;
	if (word->shape == SHAPE_LOWER && digits > 0)
		return digits < VERSION_DIGITS && digits + 1 == key.len &&
		    strchr("abceosx", key.at[digits]) != NULL;
	if (digits > 0)
		return word_is_capital(word) && key.len <= VERSION_LENGTH;
	return (s->caseless || word_is_capital(word)) && is_version_name(key);
}

/* The end of the version at word i, 9.1 or 737-800; i if none is there. */
static size_t
version_end(const struct search *s, size_t i)
{
	const struct word *list = s->words->list;

	for (; i < s->limit && i < s->at + GAZETTEER_WORDS; i++) {
		if (i + 1 < s->limit && ((words_is_mark(s->words, i, ".") &&
		    !list[i].spaced && !list[i + 1].spaced &&
		    list[i - 1].shape == SHAPE_NUMBER &&
		    list[i + 1].shape == SHAPE_NUMBER) ||
		    (list[i].shape == SHAPE_HYPHEN && is_version(s, i + 1))))
			i++;
		else if (!is_version(s, i))
			break;
	}
	return i;
}

/* Adds what the reading at `value` says, and returns the end of that. */
static const char *
add_reading(struct search *s, const char *value, size_t to, bool nation,
    enum form form)
{
	struct gazetteer_match *match = &s->matches[s->count];
	const char *flags = value + 2, *end = flags;
	bool version = false, wanted = false, capitals = false;
	size_t name = to;

	for (; *end >= 'a' && *end <= 'z'; end++) {
		version |= *end == 'v';
		wanted |= *end == 'n';
		capitals |= end == flags && *end == 'a';
	}
	if (version)
		to = version_end(s, to);
	version &= to > name || form == FORM_VERSION;
	if (s->count == GAZETTEER_MATCHES ||
	    (capitals && !s->caseless &&
	    !words_in_capitals(s->words, s->at, name)) ||
	    (form == FORM_PLURAL && (value[1] - '0' < PLURAL_WEIGHT ||
	    value[0] == 'M')) || (form == FORM_VERSION && !version) ||
	    (wanted && (!version || (!s->caseless &&
	    !word_is_capital(&s->words->list[s->at])))))
		return end;
	s->count++;
	match->value = value;
	match->words = (uint8_t)(to - s->at);
	match->reading = value[0];
	match->weight = (uint8_t)(value[1] - '0');
	if (version && match->weight < VERSION_WEIGHT)
		match->weight = VERSION_WEIGHT;
	match->nation = nation;
	match->plural = form == FORM_PLURAL;
	return end;
}

static void
add_matches(struct search *s, const char *value, size_t to, bool nation,
    enum form form)
{
	do
		value = add_reading(s, value, to, nation, form);
	while (*value >= 'A' && *value <= 'Z');
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
		add_matches(s, value, last + 1, nation, FORM_PLURAL);
}

/* The length of a word before the version in it, Chandrayaan-4; 0 for none. */
static size_t
version_start(struct slice key)
{
	const char *space = memchr(key.at, ' ', key.len);

	return space == NULL || space[1] < '0' || space[1] > '9' ? 0 :
	    (size_t)(space - key.at);
}

/* A version that is in the word `last` of a name. */
static void
try_version(struct search *s, const uint64_t *table, uint64_t hash,
    size_t from, size_t last, bool nation)
{
	const char *base = s->words->keys + s->words->list[s->at].key, *value;
	struct slice key = words_key(s->words, last, last + 1);
	size_t start = version_start(key);

	if (start == 0)
		return;
	table_step(table, &hash, base, from, (size_t)(key.at - base) + start,
	    &value);
	if (value != NULL)
		add_matches(s, value, last + 1, nation, FORM_VERSION);
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
			try_version(s, table, before, from, i, nation);
			return;
		}
		if (value != NULL)
			add_matches(s, value, i + 1, nation, FORM_WHOLE);
		from = end;
	}
}

/* Notes what the tables have of a word, or of it without its s or version. */
static void
fill_names(struct lexeme *lexeme, struct slice key)
{
	struct slice name = { key.at, key.len - 1 };
	bool plural = key.len >= PLURAL_LENGTH && name.at[name.len] == 's';
	struct slice line = { key.at, version_start(key) };
	uint64_t hash = 0, line_hash = table_hash(TABLE_START, line.at,
	    line.len);
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
		else if (line.len > 0 &&
		    table_entry(tables[i], line_hash, line) != NULL)
			lexeme->flags |= (uint16_t)(LEXEME_VERSION << i);
		if (lexeme->rows[i] != 0 || lexeme->flags &
		    (LEXEME_PLURAL | LEXEME_VERSION) << i)
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
		add_matches(s, value, s->at + 1, number == NATIONS,
		    FORM_WHOLE);
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
		else if (lexeme->flags & LEXEME_VERSION << i)
			try_version(&s, tables[i], TABLE_START, 0, at,
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
