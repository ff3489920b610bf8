#include "entity/words/words.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/table.h"
#include "core/vector.h"
#include "text/utf8.h"

extern const uint64_t table_cues[];
extern const uint64_t table_institutions[];
extern const uint64_t table_names[];
extern const uint64_t table_nations[];
extern const uint64_t table_places[];
extern const uint64_t table_words[];

enum {
	CUE_WORDS = 5, ABBREVIATION = 6,
	AHEAD = 6		/* words that are looked up soon */
};

/* Where words_add stands: the sentence, its tokens, the next one. */
struct maker {
	struct words *words;
	struct slice text;
	const struct token *tokens;
	size_t count;
	size_t at;
};

static struct slice
token_text(const struct maker *m, size_t i)
{
	return slice_between(m->text.at + m->tokens[i].start,
	    m->text.at + m->tokens[i].end);
}

/* Whether token i follows without a space and is this mark. */
static bool
is_mark(const struct maker *m, size_t i, char mark)
{
	return i < m->count && !m->tokens[i].spaced &&
	    m->text.at[m->tokens[i].start] == mark;
}

static bool
is_apostrophe(const struct maker *m, size_t i)
{
	return is_mark(m, i, '\'') || (i < m->count &&
	    !m->tokens[i].spaced && slice_is(token_text(m, i), "\342\200\231"));
}

/* Whether token i follows without a space and is a word or a number. */
static bool
is_joined(const struct maker *m, size_t i)
{
	return i < m->count && !m->tokens[i].spaced &&
	    m->tokens[i].kind != TOKEN_MARK;
}

static bool
is_letter(const struct maker *m, size_t i)
{
	return m->tokens[i].kind == TOKEN_WORD &&
	    m->tokens[i].end - m->tokens[i].start == 1;
}

/* After an apostrophe: s, which ends a word instead of going on with it. */
static bool
is_possessive(const struct maker *m, size_t i)
{
	struct slice s;

	if (!is_joined(m, i))
		return true;
	s = token_text(m, i);
	return s.len == 1 && (s.at[0] == 's' || s.at[0] == 'S');
}

static bool
is_domain(struct slice s)
{
	return slice_is(s, "com") || slice_is(s, "org") || slice_is(s, "net");
}

/* A key ends the buffer: writes bytes behind it, lower-cased. */
static void
put_any_key(struct words *words, struct slice bytes)
{
	char *to = words->keys + words->keys_used;
	size_t i;

	for (i = 0; i < bytes.len && (unsigned char)bytes.at[i] < 0x80; i++)
		to[i] = bytes.at[i] >= 'A' && bytes.at[i] <= 'Z' ?
		    (char)(bytes.at[i] | 0x20) : bytes.at[i];
	if (i == bytes.len)
		words->keys_used += i;
	else if (bytes.len == 3 && memcmp(bytes.at, "\342\200\231", 3) == 0)
		words->keys[words->keys_used++] = '\'';
	else
		words->keys_used += utf8_lower_bytes(bytes.at, bytes.len, to);
}

/*
 * The same, sixteen at a time where it can be; the text that they are of goes
 * on up to `end`.
 */
static inline void
put_key(struct words *words, struct slice bytes, const char *end)
{
	struct bytes b;

	if (bytes.len <= VECTOR_BYTES &&
	    (size_t)(end - bytes.at) >= VECTOR_BYTES) {
		b = bytes_load(bytes.at);
		if ((bytes_wide(b) & ((1u << bytes.len) - 1)) == 0) {
			bytes_store(words->keys + words->keys_used,
			    bytes_lower(b));
			words->keys_used += bytes.len;
			return;
		}
	}
	put_any_key(words, bytes);
}

/* Whether a word of this key is in a table, or stands there with a stop. */
static bool
in_table(const uint64_t *table, const struct words *words, uint32_t key)
{
	return table_find(table, slice_between(words->keys + key,
	    words->keys + words->keys_used)) != NULL;
}

/* Whether the word being made stands right behind another capital. */
static bool
follows_name(const struct maker *m)
{
	const struct words *words = m->words;

	return m->at > 0 && words->count > 1 && m->tokens[m->at].spaced &&
	    m->tokens[m->at - 1].letters == CASE_CAPITAL &&
	    words->list[words->count - 2].shape == SHAPE_CAPITAL;
}

/*
 * What follows a hyphen goes into the word when it is a number (Covid-19)
 * or a small word that is no ordinary one (Suk-yeol, but not U.S.-led), or
 * one of two letters in a second name (Moon Jae-in).
 */
static bool
takes_hyphen(const struct maker *m, size_t i, bool capital)
{
	const struct token *next = &m->tokens[i + 1];
	const char *share;
	struct slice s;

	if (!capital || !is_mark(m, i, '-') || !is_joined(m, i + 1))
		return false;
	if (next->kind == TOKEN_NUMBER)
		return !is_mark(m, i + 2, '-');
	s = token_text(m, i + 1);
	if (next->letters != CASE_LOWER)
		return false;
	if (s.len < 3 && (is_mark(m, i + 2, '-') || follows_name(m)))
		return true;
	if (is_mark(m, i + 2, '-'))
		return false;
	share = table_find(table_words, s);
	return (share == NULL || share[1] == '0') &&
	    table_find(table_cues, s) == NULL && s.len < 7;
}

/* The end of what goes on with the word after token i, or i itself. */
static size_t
go_on(const struct maker *m, size_t i, bool capital)
{
	size_t next = i + 1;

	if (is_joined(m, next))
		return next;
	if (is_apostrophe(m, next) && !is_possessive(m, next + 1))
		return next + 1;
	if (is_mark(m, next, '&') && is_joined(m, next + 1))
		return next + 1;
	if (is_mark(m, next, '+') && is_joined(m, next + 1) &&
	    m->tokens[i].kind == TOKEN_NUMBER)
		return next + 1;
	if (is_mark(m, next, '.') && is_joined(m, next + 1)) {
		if (is_letter(m, i) && is_letter(m, next + 1) &&
		    !is_apostrophe(m, next + 2))
			return next + 1;
		if (is_domain(token_text(m, next + 1)))
			return next + 1;
	}
	if (takes_hyphen(m, next, capital))
		return next + 1;
	return i;
}

/* The shape of a word from the token it begins with and what it took. */
static enum word_shape
shape_of(const struct maker *m, size_t from, size_t to, bool stop)
{
	const struct token *first = &m->tokens[from];
	bool upper = false, lower = false, dots = false;
	size_t i;

	for (i = from; i < to; i++) {
		const struct token *t = &m->tokens[i];

		upper |= t->letters == CASE_UPPER || t->letters == CASE_CAPITAL
		    || t->letters == CASE_MIXED;
		lower |= t->letters == CASE_LOWER || t->letters == CASE_MIXED ||
		    (t->letters == CASE_CAPITAL && !is_letter(m, i));
		dots |= i > from && is_mark(m, i, '.');
	}
	if (!upper)
		return first->kind == TOKEN_NUMBER && to - from == 1 ?
		    SHAPE_NUMBER : SHAPE_LOWER;
	if (!lower && dots && is_letter(m, from))
		return SHAPE_ACRONYM;
	if (stop && to - from == 1 && is_letter(m, from))
		return SHAPE_INITIAL;
	if (!lower)
		return SHAPE_UPPER;
	return first->letters == CASE_CAPITAL && to - from == 1 ?
	    SHAPE_CAPITAL : SHAPE_MIXED;
}

/*
 * Whether a token is two words with a capital each, as firms like to be called:
 * OneWeb, but not McKay, MacKay or VanDyke, and no part of an address.
 */
static bool
is_joined_name(const struct maker *m, size_t i)
{
	static const char *const prefixes[] = { "Mac", "Van", "Von", "Fitz",
	    "Ben", "Del" };
	const struct token *token = &m->tokens[i];
	struct slice text = token_text(m, i);
	size_t first = 1, rest, n;

	if (is_mark(m, i + 1, '/') || is_mark(m, i + 1, '@') ||
	    is_mark(m, i + 1, '_') || (is_mark(m, i + 1, '.') &&
	    is_joined(m, i + 2)) || (!token->spaced && i > 0 &&
	    strchr("/@_#.%=", m->text.at[token->start - 1]) != NULL) ||
	    text.at[0] < 'A' || text.at[0] > 'Z')
		return false;
	while (first < text.len && text.at[first] >= 'a')
		first++;
	for (rest = first + 1; rest < text.len && text.at[rest] >= 'a'; rest++)
		;
	for (n = 0; n < sizeof(prefixes) / sizeof(*prefixes); n++)
		if (first == strlen(prefixes[n]) &&
		    memcmp(text.at, prefixes[n], first) == 0)
			return false;
	return first > 2 && rest > first + 2;
}

/* Whether a table has this word with the stop that follows it. */
static bool
is_abbreviation(struct maker *m, size_t from, size_t to, uint32_t key)
{
	struct words *words = m->words;
	bool found;

	if (to - from > 1 || !is_mark(m, to, '.') ||
	    m->tokens[from].end - m->tokens[from].start > ABBREVIATION)
		return false;
	words->keys[words->keys_used++] = '.';
	found = in_table(table_cues, words, key) ||
	    in_table(table_places, words, key);
	words->keys_used--;
	return found;
}

/* Whether a word of single small letters and stops is a country: u.k. */
static bool
is_small_nation(struct maker *m, size_t to, uint32_t key)
{
	struct words *words = m->words;
	bool found;

	if (m->tokens[to - 1].letters != CASE_LOWER)
		return false;
	words->keys[words->keys_used++] = '.';
	found = in_table(table_nations, words, key) ||
	    in_table(table_institutions, words, key);
	words->keys_used--;
	return found;
}

/* Whether a word is Jr. or Sr., which keep their stop everywhere. */
static bool
is_suffix(struct maker *m, size_t from, size_t to, uint32_t key)
{
	struct words *words = m->words;
	const char *value;

	if (to - from > 1 || (m->tokens[from].letters != CASE_CAPITAL &&
	    m->tokens[from].letters != CASE_UPPER) ||
	    m->tokens[from].end - m->tokens[from].start != 2)
		return false;
	words->keys[words->keys_used++] = '.';
	value = table_find(table_cues, slice_between(words->keys + key,
	    words->keys + words->keys_used));
	words->keys_used--;
	return value != NULL && *value == 'S';
}

/*
 * Whether the stop after a word belongs to it: after initials (the last one
 * of a sentence only if there are several), after abbreviations that a table
 * has with their stop (at the end of a sentence only Jr. and Sr.).
 */
static bool
takes_stop(struct maker *m, size_t from, size_t to, uint32_t key)
{
	bool last = to + 1 >= m->count;

	if (!is_mark(m, to, '.') || m->tokens[from].letters == CASE_NONE)
		return false;
	if (is_letter(m, to - 1) && m->tokens[to - 1].letters == CASE_CAPITAL)
		return to - from > 1 || !last;
	if (to - from > 1 && is_letter(m, to - 1))
		return is_small_nation(m, to, key);
	return last ? is_suffix(m, from, to, key) :
	    is_abbreviation(m, from, to, key);
}

/* The next word; there is room for it. */
static struct word *
new_word(struct words *words)
{
	static const struct word new = { .common = COMMON_UNKNOWN };
	struct word *word = &words->list[words->count++];

	*word = new;
	return word;
}

/* Writes the key of tokens [from, to), a hyphen inside it as a space. */
static void
make_key(struct maker *m, size_t from, size_t to, struct word *word,
    bool apart)
{
	struct words *words = m->words;
	size_t i;

	if (apart)
		words->keys[words->keys_used++] = ' ';
	word->key = (uint32_t)words->keys_used;
	for (i = from; i < to; i++) {
		if (to - from > 1 && is_mark(m, i, '-'))
			words->keys[words->keys_used++] = ' ';
		else
			put_key(words, token_text(m, i),
			    m->text.at + m->text.len);
	}
}

/* A mark, a hyphen or a possessive. */
static void
make_mark(struct maker *m, struct word *word, bool apart)
{
	const struct token *token = &m->tokens[m->at];
	const struct token *before = token - 1;
	size_t to = m->at + 1;

	word->shape = SHAPE_MARK;
	if (m->at > 0 && before->kind == TOKEN_WORD &&
	    is_apostrophe(m, m->at)) {
		if (is_joined(m, to))
			to++;
		if (to - m->at > 1 ||
		    (m->text.at[before->end - 1] | 32) == 's')
			word->shape = SHAPE_POSSESSIVE;
		apart = false;
	} else if (m->at > 0 && is_mark(m, m->at, '-') &&
	    before->kind != TOKEN_MARK && is_joined(m, to)) {
		word->shape = SHAPE_HYPHEN;
	}
	if (word->shape == SHAPE_HYPHEN)
		word->key = (uint32_t)m->words->keys_used;
	else
		make_key(m, m->at, to, word, apart);
	word->end = m->tokens[to - 1].end;
	m->at = to;
}

/* Whether token i is a word by itself, whatever follows it. */
static bool
is_plain(const struct maker *m, size_t i)
{
	const struct token *next = &m->tokens[i + 1];

	if (m->tokens[i].kind == TOKEN_MARK)
		return false;
	if (i + 1 == m->count || next->spaced)
		return true;
	if (next->kind != TOKEN_MARK)
		return false;
	switch (m->text.at[next->start]) {
	case '\'':
	case '\342':		/* one apostrophe begins like that */
	case '&':
	case '+':
	case '-':
	case '.':
		return false;
	default:
		return true;
	}
}

/* The word that is one token, and takes nothing of what follows. */
static void
make_plain_word(struct maker *m, bool apart)
{
	static const uint8_t shapes[] = { [CASE_NONE] = SHAPE_LOWER,
	    [CASE_LOWER] = SHAPE_LOWER, [CASE_CAPITAL] = SHAPE_CAPITAL,
	    [CASE_UPPER] = SHAPE_UPPER, [CASE_MIXED] = SHAPE_MIXED };
	struct words *words = m->words;
	struct word *word = new_word(words);
	const struct token *token = &m->tokens[m->at];

	word->start = token->start;
	word->end = token->end;
	word->spaced = token->spaced;
	word->shape = token->kind == TOKEN_NUMBER ? SHAPE_NUMBER :
	    shapes[token->letters];
	if (word->shape == SHAPE_CAPITAL && token->end - token->start == 1)
		word->shape = SHAPE_UPPER;
	if (word->shape == SHAPE_MIXED)
		word->joined = is_joined_name(m, m->at);
	words->keys[words->keys_used] = ' ';
	words->keys_used += apart;
	word->key = (uint32_t)words->keys_used;
	put_key(words, token_text(m, m->at), m->text.at + m->text.len);
	word->key_end = (uint32_t)words->keys_used;
	m->at++;
}

static void
make_word(struct maker *m, bool apart)
{
	struct word *word = new_word(m->words);
	const struct token *token = &m->tokens[m->at];
	bool capital, stop;
	size_t i, next;

	word->start = token->start;
	word->spaced = token->spaced;
	if (token->kind == TOKEN_MARK) {
		make_mark(m, word, apart);
	} else {
		capital = token->letters >= CASE_CAPITAL;
		for (i = m->at; (next = go_on(m, i, capital)) != i; i = next)
			;
		i++;
		make_key(m, m->at, i, word, apart);
		stop = takes_stop(m, m->at, i, word->key);
		word->shape = (uint8_t)shape_of(m, m->at, i, stop);
		word->joined = word->shape == SHAPE_MIXED &&
		    i == m->at + 1 && is_joined_name(m, m->at);
		/* at a sentence's end it is in the key at least: Ark. */
		if (stop || is_abbreviation(m, m->at, i, word->key))
			m->words->keys[m->words->keys_used++] = '.';
		word->end = m->tokens[i - 1].end + stop;
		m->at = i + stop;
	}
	word->key_end = (uint32_t)m->words->keys_used;
}

static uint32_t
parse_cues(const char *letters)
{
	static const char order[] = "HTrSVPpOfCLlEoeDganbkdtc wmsy";
	uint32_t cues = 0;

	for (; *letters != '\0'; letters++)
		cues |= UINT32_C(1) << (strchr(order, *letters) - order);
	return cues;
}

/* Notes what a phrase says that begins at word i and ends with word j. */
static void
put_cues(struct words *words, size_t i, size_t j, uint32_t cues)
{
	words->list[j].cues |= cues;
	if (cues & (CUE_TITLE | CUE_HONORIFIC))
		for (; i < j; i++)
			words->list[i].cues |= CUE_TITLE_PART;
}

/* Looks for cues of several words that begin with word i. */
static void
find_phrases(struct words *words, size_t i, uint64_t hash)
{
	const char *base = words->keys + words->list[i].key, *value;
	size_t j, from = word_length(&words->list[i]), end;

	for (j = i + 1; j < words->count && j < i + CUE_WORDS; j++) {
		if (words->list[j].shape == SHAPE_HYPHEN)
			continue;
		end = words->list[j].key_end - words->list[i].key;
		hash = table_hash(hash, base + from, end - from);
		if (!table_look(table_cues, hash, slice_between(base,
		    base + end), &value))
			return;
		from = end;
		if (value != NULL)
			put_cues(words, i, j, parse_cues(value));
	}
}

const char *
words_find(const uint64_t *table, const struct words *words, size_t from,
    size_t to)
{
	const struct word *word = &words->list[from];
	struct slice key = words_key(words, from, to);
	size_t first = word_length(word);
	uint64_t hash = words->lexicon.list[word->number].hash;
	const char *value = NULL;

	hash = table_hash(hash, key.at + first, key.len - first);
	if (table_may_hold(table, hash))
		table_look(table, hash, key, &value);
	return value;
}

bool
words_are_plain(const struct words *words, size_t from, size_t to)
{
	const struct lexeme *list = words->lexicon.list;

	while (from < to &&
	    list[words->list[from].number].flags & LEXEME_PLAIN)
		from++;
	return from == to;
}

bool
words_is_mark(const struct words *words, size_t i, const char *marks)
{
	const struct word *word = &words->list[i];

	return word->shape == SHAPE_MARK && word->key_end - word->key == 1 &&
	    strchr(marks, words->keys[word->key]) != NULL;
}

bool
words_in_capitals(const struct words *words, size_t from, size_t to)
{
	for (; from < to; from++)
		if (words->list[from].shape == SHAPE_LOWER ||
		    words->list[from].shape == SHAPE_CAPITAL ||
		    words->list[from].shape == SHAPE_MIXED)
			return false;
	return true;
}

bool
words_in_small(const struct words *words, size_t from, size_t to)
{
	for (; from < to; from++)
		if (word_is_capital(&words->list[from]))
			return false;
	return true;
}

/* Fills what is known of a word that is new to the lexicon. */
static void
fill_lexeme(struct lexeme *lexeme, struct slice key)
{
	const char *entry, *value;
	size_t i;

	lexeme->id = words_hash(key.at, key.len);
	for (i = 0; i < key.len && key.at[i] != '.' && key.at[i] != ',' &&
	    (unsigned char)key.at[i] < 0x80; i++)
		;
	if (i == key.len)
		lexeme->flags |= LEXEME_PLAIN;
	entry = table_entry(table_cues, lexeme->hash, key);
	if (entry == NULL)
		return;
	lexeme->flags |= LEXEME_CUE;
	if (table_goes_on(entry))
		lexeme->flags |= LEXEME_CUE_LONGER;
	value = table_value(entry, key.len);
	if (value != NULL)
		lexeme->cues = parse_cues(value);
}

/* The same of one with a capital. */
static void
fill_cases(struct lexeme *lexeme, struct slice key)
{
	const char *value;

	table_expect(table_words, lexeme->hash);
	table_expect(table_names, lexeme->hash);
	lexeme->common = COMMON_UNKNOWN;
	if (table_look(table_words, lexeme->hash, key, &value) &&
	    value != NULL)
		lexeme->common = (uint8_t)(value[0] - '0');
	if (table_look(table_names, lexeme->hash, key, &value) &&
	    value != NULL) {
		lexeme->first = (uint8_t)(value[0] - '0');
		lexeme->last = (uint8_t)(value[1] - '0');
	}
	lexeme->flags |= LEXEME_CASES;
}

/* Looks word i up, and the cues that begin with it. */
static void
look_up(struct words *words, size_t i)
{
	struct word *word = &words->list[i];
	struct slice key = words_key(words, i, i + 1);
	struct lexeme *lexeme;
	size_t next;
	bool added;

	word->number = lexicon_number(&words->lexicon, key, word->number,
	    &added);
	lexeme = &words->lexicon.list[word->number];
	if (added)
		fill_lexeme(lexeme, key);
	word->id = lexeme->id;
	if (word->shape == SHAPE_HYPHEN || word->shape == SHAPE_NUMBER)
		return;
	word->cues |= lexeme->cues;
	/* a possessive follows without a space */
	next = i + 1 < words->count ? i + 1 : i;
	if (((lexeme->flags & LEXEME_CUE_LONGER) != 0) |
	    (((lexeme->flags & LEXEME_CUE) != 0) &
	    (words->list[next].shape == SHAPE_POSSESSIVE)))
		find_phrases(words, i, lexeme->hash);
	if (!word_is_capital(word))
		return;
	if ((lexeme->flags & LEXEME_CASES) == 0)
		fill_cases(lexeme, key);
	word->common = lexeme->common;
	word->first = lexeme->first;
	word->last = lexeme->last;
}

/* Whether a sentence, a quotation or an item begins after this word. */
static bool
opens(const struct maker *m, const struct word *word)
{
	struct slice s = slice_between(m->text.at + word->start,
	    m->text.at + word->end);

	return word->shape == SHAPE_MARK && (slice_is(s, "\"") ||
	    slice_is(s, "\342\200\234") || slice_is(s, "\342\200\230") ||
	    slice_is(s, "`") || slice_is(s, ":") || slice_is(s, "*") ||
	    slice_is(s, "."));
}

size_t
words_add(struct words *words, struct slice sentence)
{
	struct maker m = { words, sentence, NULL, 0, 0 };
	size_t first = words->count, ahead, i;

	token_split(&words->tokens, sentence);
	m.tokens = words->tokens.list;
	m.count = words->tokens.count;
	/* no more words than tokens, with a space and a stop more in a key */
	words->list = memory_grow(words->list, &words->room,
	    words->count + m.count, sizeof(*words->list));
	words->keys = memory_grow(words->keys, &words->keys_room,
	    words->keys_used + sentence.len + 2 * m.count + 4 + LEXICON_KEY,
	    1);
	while (m.at < m.count) {
		if (is_plain(&m, m.at))
			make_plain_word(&m, words->count > first);
		else
			make_word(&m, words->count > first);
	}
	for (i = first; i < words->count; i++)
		words->list[i].number = lexicon_hash(&words->lexicon,
		    words_key(words, i, i + 1));
	for (i = first; i < words->count; i++) {
		struct word *word = &words->list[i];

		ahead = i + AHEAD < words->count ? i + AHEAD :
		    words->count - 1;
		lexicon_expect(&words->lexicon, words->list[ahead].number);
		word->begins = i == first || opens(&m, word - 1) ||
		    (i == first + 1 && word[-1].shape < SHAPE_LOWER);
		look_up(words, i);
	}
	return first;
}

void
words_clear(struct words *words)
{
	words->count = 0;
	words->keys_used = 0;
	lexicon_renew(&words->lexicon);
}

void
words_free(struct words *words)
{
	free(words->list);
	free(words->keys);
	token_free(&words->tokens);
	lexicon_free(&words->lexicon);
	memset(words, 0, sizeof(*words));
}
