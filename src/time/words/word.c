#include "time/words/word.h"

#include <string.h>

#include "text/utf8.h"

int
words_number(const struct word *word, int class)
{
	int i;

	for (i = 0; i < word->count; i++)
		if (word->senses[i].class == class)
			return word->senses[i].number;
	return 0;
}

bool
words_is(const struct words *words, int i, const char *word)
{
	struct slice text = words_text(words, (size_t)i);
	const char *at = text.at, *end = at + text.len;

	for (; at < end; word++)
		if (*word == ' ' && utf8_blank(at, end) > 0)
			at = utf8_skip_blank(at, end);
		else if ((*at++ | 0x20) != *word)
			return false;
	return *word == '\0';
}

static char
lower(char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
}

bool
words_among(const struct words *words, int i, const char *list)
{
	struct slice text;
	size_t n;
	char first;

	if (i < 0 || (size_t)i >= words->count)
		return false;
	text = words_text(words, (size_t)i);
	first = lower(text.at[0]);
	for (;;) {
		if (*list == first) {
			for (n = 1; n < text.len && list[n] ==
			    lower(text.at[n]) && list[n] != ' '; n++)
				;
			if (n == text.len && (list[n] == ' ' ||
			    list[n] == '\0'))
				return true;
		}
		list = strchr(list, ' ');
		if (list == NULL)
			return false;
		list++;
	}
}

void
add_sense(struct word *word, int class, int32_t number)
{
	if (word->count == SENSES)
		return;
	word->senses[word->count].class = (uint16_t)class;
	word->senses[word->count++].number = number;
	class_add(&word->classes, class);
}

void
drop_class(struct word *word, int class)
{
	word->classes.bits[class >> 6] &=
	    ~(UINT64_C(1) << (class & 63));
}

void
drop_all(struct word *word)
{
	memset(&word->classes, 0, sizeof(word->classes));
	word->count = 0;
}
