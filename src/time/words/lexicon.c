#include "time/words/lexicon.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/table.h"

extern const uint64_t table_time_words[];
extern const uint64_t table_time_zones[];
extern const uint64_t table_time_holidays[];

enum {
	SLOT_BITS = 13,
	SLOTS = 1 << SLOT_BITS,	/* at least twice the words there are */
	WORDS = 2048,
	LONGEST = 24,		/* bytes; longer words are not looked up */
	LETTERS = 32 * 32 * 32
};

struct lexicon {
	uint16_t slots[SLOTS];	/* open addressing: a word's number, from 1 */
	struct lexeme words[WORDS + 1];
	int count;		/* of words */
	struct class_set triggers;
	int classes;			/* given out so far */
	/* Which first three letters, see letters(), triggers can have. */
	uint64_t triggering[LETTERS / 64];
	uint8_t sorts[256];		/* enum sort, of a byte */
};

enum sort { SIGN, LETTER, FIGURE };

static const struct slice class_names[] = {
#define TIME_CLASS_NAME(name) { #name, sizeof(#name) - 1 },
	TIME_CLASSES(TIME_CLASS_NAME, TIME_CLASS_NAME)
#undef TIME_CLASS_NAME
};

/*
 * A hash of the first, the middle and the last two letters and the length,
 * whatever their case: enough for English words, and quick.
 */
static size_t
hash_word(struct slice word)
{
	const char *at = word.at;
	size_t n = word.len;
	uint32_t key = ((uint32_t)at[0] & 31) |
	    ((uint32_t)at[n / 2] & 31) << 5 |
	    ((uint32_t)at[n - 1] & 31) << 10 |
	    ((uint32_t)at[n < 2 ? 0 : n - 2] & 31) << 15 | (uint32_t)n << 20;

	return key * UINT32_C(0x9E3779B1) >> (32 - SLOT_BITS);
}

/* Whether a word in any case is this one in lower case. */
static bool
is_word(struct slice word, struct slice lower)
{
	size_t i;

	if (word.len != lower.len)
		return false;
	for (i = 0; i < word.len; i++)
		if ((word.at[i] | 0x20) != lower.at[i])
			return false;
	return true;
}

/* The slot of a word in any case, or the empty one that it would have. */
static size_t
find_slot(const struct lexicon *lexicon, struct slice word)
{
	size_t i = hash_word(word);

	while (lexicon->slots[i] != 0 &&
	    !is_word(word, lexicon->words[lexicon->slots[i]].word))
		i = (i + 1) & (SLOTS - 1);
	return i;
}

/* The sense list of a row: "UNIT=1 ORDINAL=2". */
static void
add_senses(struct lexicon *lexicon, struct lexeme *lexeme, const char *list)
{
	while (*list != '\0') {
		size_t len = strcspn(list, "= ");
		struct slice name = { list, len };
		int class = lexicon_class(lexicon, name);
		long number = 0;
		char *end;

		list += len;
		if (*list == '=') {
			number = strtol(list + 1, &end, 10);
			list = end;
		}
		if (lexeme->count == SENSES)
			error_fatal("lexicon: too many classes: %s",
			    lexeme->word.at);
		lexeme->senses[lexeme->count].class = (uint16_t)class;
		lexeme->senses[lexeme->count++].number = (int32_t)number;
		class_add(&lexeme->classes, class);
		list += strspn(list, " ");
	}
}

static bool
is_letter(char c)
{
	return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The first three letters of a word as a number, 5 bits each, 0 for none. */
static unsigned
letters(const char *at, const char *end)
{
	unsigned key = 0;
	int i;

	for (i = 0; i < 3; i++, key <<= 5)
		if (at < end && is_letter(*at))
			key |= (unsigned)*at++ & 31;
		else
			at = end;
	return key >> 5;
}

static struct lexeme *
add_word(struct lexicon *lexicon, struct slice word)
{
	size_t slot = find_slot(lexicon, word);

	if (lexicon->slots[slot] == 0) {
		if (lexicon->count == WORDS)
			error_fatal("lexicon: too many words");
		lexicon->slots[slot] = (uint16_t)++lexicon->count;
		lexicon->words[lexicon->count].word = word;
	}
	return &lexicon->words[lexicon->slots[slot]];
}

static void
make_trigger(struct lexicon *lexicon, struct lexeme *lexeme)
{
	unsigned key = letters(lexeme->word.at,
	    lexeme->word.at + lexeme->word.len);

	lexeme->trigger = true;
	lexicon->triggering[key >> 6] |= UINT64_C(1) << (key & 63);
}

/* Whether a word is one run of letters, as the first look finds them. */
static bool
is_run(struct slice word)
{
	size_t i;

	for (i = 0; i < word.len; i++)
		if (!is_letter(word.at[i]))
			return false;
	return word.len > 1;
}

/*
 * A holiday is looked for at the first word of its name; a word in it that
 * tells of time (day, eve, week), or else its last one, is the reason to do
 * so.
 */
static void
add_holiday(struct lexicon *lexicon, const char *key)
{
	const char *at = key, *end = key + strlen(key);
	struct slice first = { key, strcspn(key, " '.-/") }, word;
	struct lexeme *lexeme = add_word(lexicon, first);
	const struct lexeme *known;

	class_add(&lexeme->classes, CLASS_HOLIDAY);
	for (;; at++) {
		word = slice_between(at, at + strcspn(at, " -'"));
		at += word.len;
		known = lexicon_find(lexicon, word);
		if (known != NULL && known->trigger &&
		    !class_in(known->classes, CLASS_CAPITAL))
			return;
		if (at == end)
			break;
	}
	make_trigger(lexicon, is_run(word) ? add_word(lexicon, word) : lexeme);
}

/* Adds the rows of a table. */
static void
add_table(struct lexicon *lexicon, const uint64_t *table, int class)
{
	struct lexeme *lexeme;
	struct slice key;
	const char *value;
	uint64_t at = 0;

	while (table_next(table, &at, &key, &value)) {
		if (class == CLASS_HOLIDAY) {
			add_holiday(lexicon, key.at);
			continue;
		}
		if (class == CLASS_ZONE) {
			key.len = strcspn(key.at, " .-/");
			class_add(&add_word(lexicon, key)->classes, class);
			continue;
		}
		lexeme = add_word(lexicon, key);
		add_senses(lexicon, lexeme, value);
		if (class_meet(lexeme->classes, lexicon->triggers))
			make_trigger(lexicon, lexeme);
	}
}

struct lexicon *
lexicon_open(void)
{
	struct lexicon *lexicon = memory_get(1, sizeof(*lexicon));
	int c;

#define TIME_CLASS_TRIGGER(name) \
	class_add(&lexicon->triggers, CLASS_##name);
#define TIME_CLASS_QUIET(name)
	TIME_CLASSES(TIME_CLASS_TRIGGER, TIME_CLASS_QUIET)
#undef TIME_CLASS_TRIGGER
#undef TIME_CLASS_QUIET
	for (c = 0; c < 256; c++)
		lexicon->sorts[c] = is_letter((char)c) ? LETTER :
		    is_digit((char)c) ? FIGURE : SIGN;
	lexicon->classes = CLASS_LITERAL;
	add_table(lexicon, table_time_words, CLASS_LITERAL);
	add_table(lexicon, table_time_zones, CLASS_ZONE);
	add_table(lexicon, table_time_holidays, CLASS_HOLIDAY);
	return lexicon;
}

void
lexicon_free(struct lexicon *lexicon)
{
	free(lexicon);
}

int
lexicon_class(struct lexicon *lexicon, struct slice name)
{
	struct lexeme *lexeme;
	int i;

	if (name.len > 0 && name.at[0] >= 'A' && name.at[0] <= 'Z') {
		for (i = 0; i < CLASS_LITERAL; i++)
			if (slice_equal(name, class_names[i]))
				return i;
		error_fatal("lexicon: no such class: %.*s",
		    (int)name.len, name.at);
	}
	lexeme = add_word(lexicon, name);
	for (i = 0; i < lexeme->count; i++)
		if (lexeme->senses[i].class >= CLASS_LITERAL)
			return lexeme->senses[i].class;
	if (lexicon->classes == CLASS_LIMIT || lexeme->count == SENSES)
		error_fatal("lexicon: too many words: %.*s",
		    (int)name.len, name.at);
	lexeme->senses[lexeme->count].number = 0;
	lexeme->senses[lexeme->count++].class = (uint16_t)lexicon->classes;
	class_add(&lexeme->classes, lexicon->classes);
	return lexicon->classes++;
}

const struct lexeme *
lexicon_find(const struct lexicon *lexicon, struct slice word)
{
	size_t slot;

	if (word.len == 0 || word.len > LONGEST)
		return NULL;
	slot = find_slot(lexicon, word);
	return lexicon->slots[slot] == 0 ? NULL :
	    &lexicon->words[lexicon->slots[slot]];
}

bool
lexicon_is_trigger(const struct lexicon *lexicon, struct class_set classes)
{
	return class_meet(classes, lexicon->triggers);
}

/* Whether what ends at `before` is one of a list, with commas between. */
static bool
ends_with(const char *before, const char *begin, const char *list)
{
	size_t len;

	for (; *list != '\0'; list += len + (list[len] == ',')) {
		len = strcspn(list, ",");
		if ((size_t)(before - begin) >= len &&
		    is_word(slice_between(before - len, before),
		    (struct slice){ list, len }))
			return true;
	}
	return false;
}

/*
 * A word that tells a time in a few phrases only: "at the moment", "on the
 * fifteenth", "in twenty fourteen", "two thousand and eight".
 */
static bool
is_rare_trigger(const struct lexeme *lexeme, const char *before,
    const char *begin)
{
	static const char *const points[] = {	/* by the number of POINT */
		"at the,for the", "at this", "at that", "a later"
	};

	if (class_in(lexeme->classes, CLASS_POINT))
		return ends_with(before, begin,
		    points[lexeme->senses[0].number & 3]);
	if (class_in(lexeme->classes, CLASS_ORDINAL))
		return ends_with(before, begin, "the");
	if (class_in(lexeme->classes, CLASS_TENS))
		return ends_with(before, begin, "the,in,by,since,until,from,"
		    "during,through,of,early,late,mid");
	if (class_in(lexeme->classes, CLASS_SCALE))
		return ends_with(before, begin, "two");
	return true;
}

/*
 * Whether a word that begins like a trigger is one, where it stands: "while"
 * only after "a", "am" only after a number, "may" only with a capital.
 */
static bool
is_trigger(const struct lexicon *lexicon, struct slice word,
    const char *begin, bool narrative)
{
	const char *before = word.at;
	const struct lexeme *lexeme = lexicon_find(lexicon, word);

	if (lexeme == NULL || !lexeme->trigger)
		return false;
	if (class_in(lexeme->classes, CLASS_CAPITAL) && word.at[0] >= 'a')
		return false;
	if (class_in(lexeme->classes, CLASS_NARRATIVEREF))
		return narrative;
	while (before > begin && before[-1] == ' ')
		before--;
	if (class_in(lexeme->classes, CLASS_POINT) ||
	    class_in(lexeme->classes, CLASS_SPOKEN))
		return is_rare_trigger(lexeme, before, begin);
	if (class_in(lexeme->classes, CLASS_WHILE))
		return before > begin && (before[-1] | 0x20) == 'a';
	if (class_in(lexeme->classes, CLASS_HALF))	/* first half */
		return before > begin + 4 && memchr("-tdrTDR", before[-1], 7)
		    != NULL;
	return word.len > 2 || word.at[1] != 'm' ||
	    (word.at[0] | 0x20) != 'a' ||
	    (before > begin && is_digit(before[-1]));
}

/* Whether the word at `at` is a trigger; *next is where it ends. */
static bool
word_trigger(const struct lexicon *lexicon, const char *begin, const char *at,
    const char *end, const char **next, bool narrative)
{
	const uint8_t *sorts = lexicon->sorts;
	const char *first = at;
	unsigned key = ((unsigned)*at++ & 31) << 10;

	if (at < end && sorts[(unsigned char)*at] == LETTER) {
		key |= ((unsigned)*at++ & 31) << 5;
		if (at < end && sorts[(unsigned char)*at] == LETTER)
			key |= (unsigned)*at++ & 31;
	}
	while (at < end && sorts[(unsigned char)*at] == LETTER)
		at++;
	*next = at;
	if (lexicon->triggering[key >> 6] >> (key & 63) & 1)
		return is_trigger(lexicon, slice_between(first, at), begin,
		    narrative);
	if (at - first == 2 && at < end && is_digit(*at))	/* FY16 */
		return (first[0] | 0x20) == 'f' && (first[1] | 0x20) == 'y';
	if (at - first > 1 || at == end)
		return false;
	if (is_digit(*at))			/* Q3, H1 */
		return (*first | 0x20) == 'q' || *first == 'H';
	return at + 1 < end && *at == '.' &&	/* a.m., B.C. */
	    memchr("mcdMCD", at[1], 6) != NULL;
}

/* Whether what follows 13.30 may follow a clock: local, this, on, GMT, hrs. */
static bool
may_be_dotted(const char *at, const char *end)
{
	bool spaced = at < end && *at == ' ';

	at += spaced;
	return at < end && (*at == 'h' || *at == '-' || (spaced &&
	    ((*at >= 'A' && *at <= 'Z') || memchr("loty", *at, 4) != NULL)));
}

/*
 * Whether the digits at `at` may be a year, a clock time, a date, a decade
 * or the day of a month; units and names of months speak for themselves.
 */
static bool
digit_trigger(const char *at, const char *end, const char **next,
    bool apostrophe, bool from)
{
	const char *begin = at, *second;

	while (at < end && is_digit(*at))
		at++;
	*next = at;
	if (at - begin == 4 && *begin <= '2')	/* a year, 0630 */
		return true;
	if (apostrophe && at - begin == 2)
		return true;
	if (at == end || at - begin > 4)
		return false;
	if (from && *at == ' ')			/* from 9 to 5 */
		return end - at > 4 && memcmp(at, " to ", 4) == 0 &&
		    is_digit(at[4]);
	if (is_letter(*at))
		return memchr("sStTnNrRQH", *at, 10) != NULL;
	if (at + 1 == end || !is_digit(at[1]))
		return false;
	if (*at == ':' || *at == '/')		/* 3:30, 9/11 */
		return true;
	for (second = at + 1; second < end && is_digit(*second); )
		second++;
	if (*at == '.' && second - at == 3 && at - begin < 3 &&
	    at[1] <= '5' && may_be_dotted(second, end))
		return true;
	return (*at == '-' || *at == '.') && second < end &&
	    *second == *at;
}

bool
lexicon_trigger(const struct lexicon *lexicon, struct slice sentence,
    bool narrative)
{
	const char *at = sentence.at, *end = at + sentence.len;

	while (at < end) {
		switch (lexicon->sorts[(unsigned char)*at]) {
		case LETTER:
			if (word_trigger(lexicon, sentence.at, at, end, &at,
			    narrative))
				return true;
			break;
		case FIGURE:
			if (digit_trigger(at, end, &at, at > sentence.at &&
			    memchr("'\x98\x99", at[-1], 3) != NULL,
			    at - sentence.at > 5 &&
			    memcmp(at - 5, "from ", 5) == 0))
				return true;
			break;
		default:
			at++;
		}
	}
	return false;
}
