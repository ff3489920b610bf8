#include "time/words/lexicon.h"

#include "core/bits.h"
#include "core/vector.h"
#include "text/utf8.h"
#include "time/words/lexicon_layout.h"

const struct lexeme *
lexicon_find(struct slice word)
{
	const struct lexeme *lexeme;
	size_t i;

	if (word.len == 0 || word.len > LEXICON_LONGEST ||
	    !lexicon_key_in(lexicon_known, lexicon_key(word)))
		return NULL;
	for (i = lexicon_hash(word); lexicon_slots[i] != 0;
	    i = (i + 1) & (LEXICON_SLOTS - 1)) {
		lexeme = &lexicon_words[lexicon_slots[i]];
		if (lexicon_is_word(word, (struct slice){
		    (const char *)lexicon_bytes + lexeme->bytes, lexeme->len }))
			return lexeme;
	}
	return NULL;
}

bool
lexicon_ends_in(struct slice text, struct slice words)
{
	const char *at = text.at + text.len, *word;
	size_t n;

	for (;;) {
		for (n = 0; n < words.len && words.at[words.len - n - 1] != ' ';)
			n++;
		if ((size_t)(at - text.at) < n)
			return false;
		word = at - n;
		if (!lexicon_is_word(slice_between(word, at), slice_between(
		    words.at + words.len - n, words.at + words.len)))
			return false;
		if (n == words.len)
			return true;
		words.len -= n + 1;
		at = utf8_skip_blank_before(text.at, word);
		if (at == word)
			return false;
	}
}

/* Whether what ends at `before` is one of a list, with commas between. */
static bool
ends_with(const char *before, const char *begin, const char *list)
{
	size_t len;

	for (; *list != '\0'; list += len + (list[len] == ',')) {
		len = strcspn(list, ",");
		if (lexicon_ends_in(slice_between(begin, before),
		    slice_between(list, list + len)))
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
is_trigger(struct slice word, const char *begin, bool narrative)
{
	const char *before = word.at;
	const struct lexeme *lexeme = lexicon_find(word);

	if (lexeme == NULL || !lexeme->trigger)
		return false;
	if (class_in(lexeme->classes, CLASS_CAPITAL) && word.at[0] >= 'a')
		return false;
	if (class_in(lexeme->classes, CLASS_NARRATIVEREF))
		return narrative;
	before = utf8_skip_blank_before(begin, before);
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
	    (before > begin && ascii_is_digit(before[-1]));
}

/* Whether the word at `at` is a trigger. */
static bool
word_trigger(const char *begin, const char *at, const char *end,
    bool narrative)
{
	struct slice word = { at, 1 };

	while (++at < end && lexicon_is_letter(*at))
		word.len++;
	if (lexicon_key_in(lexicon_triggering, lexicon_key(word)))
		return is_trigger(word, begin, narrative);
	if (word.len == 2 && at < end && ascii_is_digit(*at))	/* FY16 */
		return (word.at[0] | 0x20) == 'f' &&
		    (word.at[1] | 0x20) == 'y';
	if (word.len > 1 || at == end)
		return false;
	if (ascii_is_digit(*at))			/* Q3, H1 */
		return (*word.at | 0x20) == 'q' || *word.at == 'H';
	return at + 1 < end && *at == '.' &&	/* a.m., B.C., C.E. */
	    memchr("mcdeMCDE", at[1], 8) != NULL;
}

/* Whether what follows 13.30 may follow a clock: local, this, on, GMT, hrs. */
static bool
may_be_dotted(const char *at, const char *end)
{
	bool spaced = utf8_blank(at, end) > 0;

	at = utf8_skip_blank(at, end);
	return at < end && (*at == 'h' || *at == '-' || (spaced &&
	    ((*at >= 'A' && *at <= 'Z') || memchr("loty", *at, 4) != NULL)));
}

/* `to 5` */
static bool
is_to_number(const char *at, const char *end)
{
	const char *behind;

	if (end - at < 4 || at[0] != 't' || at[1] != 'o')
		return false;
	behind = utf8_skip_blank(at + 2, end);
	return behind > at + 2 && behind < end && ascii_is_digit(*behind);
}

/*
 * Whether the digits at `at` may be a year, a clock time, a date, a decade
 * or the day of a month; units and names of months speak for themselves.
 */
static bool
digit_trigger(const char *sentence, const char *at, const char *end)
{
	const char *begin = at, *second;
	bool apostrophe = at > sentence &&
	    memchr("'\x98\x99", at[-1], 3) != NULL;
	bool from = utf8_blank_before(sentence, at) > 0 &&
	    ends_with(utf8_skip_blank_before(sentence, at), sentence, "from");

	while (at < end && ascii_is_digit(*at))
		at++;
	if (at - begin == 4 && *begin <= '2')	/* a year, 0630 */
		return true;
	if (apostrophe && at - begin == 2)
		return true;
	if (at == end || at - begin > 4)
		return false;
	if (from && utf8_blank(at, end) > 0)	/* from 9 to 5 */
		return is_to_number(utf8_skip_blank(at, end), end);
	if (lexicon_is_letter(*at))
		return memchr("sStTnNrRQH", *at, 10) != NULL;
	if (at + 1 == end || !ascii_is_digit(at[1]))
		return false;
	if (*at == ':' || *at == '/')		/* 3:30, 9/11 */
		return true;
	for (second = at + 1; second < end && ascii_is_digit(*second); )
		second++;
	if (*at == '.' && second - at == 3 && at - begin < 3 &&
	    at[1] <= '5' && may_be_dotted(second, end))
		return true;
	return (*at == '-' || *at == '.') && second < end &&
	    *second == *at;
}

/* Which of the bytes of a block are letters, and which are figures. */
struct sorts {
	uint64_t letters, figures;
};

enum { BLOCK = 64 };

static struct sorts
sort_block(const char *block)
{
	struct sorts sorts = { 0, 0 };
	int i;

	for (i = 0; i < BLOCK; i += VECTOR_BYTES) {
		struct bytes bytes = bytes_load(block + i);

		sorts.letters |= (uint64_t)bytes_between(bytes_lower(bytes),
		    'a', 'z') << i;
		sorts.figures |= (uint64_t)bytes_between(bytes, '0', '9') << i;
	}
	return sorts;
}

/*
 * A quick look at the word that begins at byte i of a block, false for most:
 * whether it begins as a trigger does, or is short and a figure or a period is
 * behind it. It is also true near the end of the block.
 */
static bool
may_trigger(const char *block, const struct sorts *sorts, int i)
{
	static const uint16_t masks[] = {	/* of keys, by letters */
		0, 0x7C00, 0, 0x7FE0, 0, 0x7C00, 0, 0x7FFF
	};
	unsigned run = sorts->letters >> i & 7;

	if (i >= BLOCK - 3 || lexicon_key_in(lexicon_triggering, masks[run] &
	    lexicon_key((struct slice){ block + i, 3 })))
		return true;
	return run != 7 && ((run == 3 ? sorts->figures >> i >> 2 & 1 :
	    sorts->figures >> i >> 1 & 1) != 0 || block[i + 1] == '.');
}

bool
lexicon_trigger(struct slice sentence, bool narrative)
{
	const char *end = sentence.at + sentence.len, *at, *block;
	struct sorts sorts, before = { 0, 0 };
	uint64_t starts;
	char last[BLOCK];

	for (at = sentence.at; at < end; at += BLOCK, before = sorts) {
		block = at;
		if (end - at < BLOCK) {
			memset(last, 0, sizeof(last));
			block = memcpy(last, at, (size_t)(end - at));
		}
		sorts = sort_block(block);
		starts = sorts.letters &
		    ~(sorts.letters << 1 | before.letters >> 63);
		for (; starts != 0; starts &= starts - 1)
			if (may_trigger(block, &sorts, bits_lowest(starts)) &&
			    word_trigger(sentence.at, at + bits_lowest(starts),
			    end, narrative))
				return true;
		starts = sorts.figures &
		    ~(sorts.figures << 1 | before.figures >> 63);
		for (; starts != 0; starts &= starts - 1)
			if (digit_trigger(sentence.at,
			    at + bits_lowest(starts), end))
				return true;
	}
	return false;
}
