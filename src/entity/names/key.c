#include "entity/names/key.h"

#include "core/table.h"
#include "text/utf8.h"

extern const uint64_t table_accents[];

/* What a byte of a key asks for; of those not here, to be copied. */
enum { LEFT_OUT = 1, LEFT_OUT_JOINED = 2, LETTER = 4 };

#define LETTERS_16 \
	LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, \
	LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER, LETTER

static const uint8_t classes[256] = {
	['.'] = LEFT_OUT, [','] = LEFT_OUT,
	[' '] = LEFT_OUT_JOINED, ['-'] = LEFT_OUT_JOINED,
	['\''] = LEFT_OUT_JOINED,
	[128] = LETTERS_16, LETTERS_16, LETTERS_16, LETTERS_16,
	LETTERS_16, LETTERS_16, LETTERS_16, LETTERS_16
};

/* Appends a letter outside ASCII, or what the table has for it. */
static size_t
put_letter(const char *at, size_t len, char *to)
{
	struct slice letter = { at, len };
	const char *plain = table_find(table_accents, letter);

	if (plain == NULL) {
		memcpy(to, at, len);
		return len;
	}
	len = strlen(plain);	/* no longer than the letter */
	memcpy(to, plain, len);
	return len;
}

static uint8_t
class_of(char c)
{
	return classes[(unsigned char)c];
}

struct slice
key_plain(struct slice key, bool joined, char buffer[KEY_ROOM])
{
	const char *at = key.at, *end = key.at + key.len;
	uint8_t class, left_out = LEFT_OUT | (joined ? LEFT_OUT_JOINED : 0);
	size_t used;
	int len;

	while (at < end && !(class_of(*at) & (left_out | LETTER)))
		at++;
	if (at == end || key.len > KEY_ROOM)
		return key;
	used = (size_t)(at - key.at);
	memcpy(buffer, key.at, used);
	for (; at < end; at += len) {
		class = class_of(*at);
		len = 1;
		if (class & LETTER) {
			utf8_decode(at, end, &len);
			used += put_letter(at, (size_t)len, buffer + used);
		} else if (!(class & left_out) && (*at != ' ' ||
		    (used > 0 && buffer[used - 1] != ' '))) {
			buffer[used++] = *at;
		}
	}
	if (used > 0 && buffer[used - 1] == ' ')
		used--;
	return used == 0 ? key : slice_between(buffer, buffer + used);
}

const char *
key_find(const uint64_t *table, struct slice key)
{
	char plain[KEY_ROOM];

	return table_find(table, key_plain(key, false, plain));
}

const char *
key_find_words(const uint64_t *table, const struct words *words, size_t from,
    size_t to)
{
	/* most keys are plain, and the first word's hash is known */
	return words_are_plain(words, from, to) ?
	    words_find(table, words, from, to) :
	    key_find(table, words_key(words, from, to));
}
