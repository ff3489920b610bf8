/*
 * The names that the gazetteer finds in standard input, one sentence: a line
 * each, with the words, the reading and the weight. With -k: those of the
 * lines there, keys of tables, that the words of no text have. Run by
 * gazetteer.bats.
 */
#include <stdio.h>
#include <string.h>

#include "entity/words/gazetteer.h"
#include "text/utf8.h"

/* Whether a key is lower case, with single spaces between a few words. */
static bool
is_key(const char *key)
{
	char lower[256];
	size_t len = strlen(key), i, words = 1;

	if (len == 0 || len > sizeof(lower) ||
	    utf8_lower_bytes(key, len, lower) != len ||
	    memcmp(key, lower, len) != 0)
		return false;
	for (i = 0; i < len; i++) {
		if ((unsigned char)key[i] < ' ')
			return false;
		if (key[i] != ' ')
			continue;
		if (i == 0 || key[i + 1] == ' ' || key[i + 1] == '\0')
			return false;
		words++;
	}
	return words <= GAZETTEER_WORDS && strstr(key, "\302\240") == NULL &&
	    strstr(key, "\342\200\213") == NULL;
}

static int
check_keys(void)
{
	char line[4096];

	while (fgets(line, sizeof(line), stdin) != NULL) {
		line[strcspn(line, "\n")] = '\0';
		if (!is_key(line))
			puts(line);
	}
	return 0;
}

int
main(int argc, char **argv)
{
	struct gazetteer_match matches[GAZETTEER_MATCHES];
	struct words words = { 0 };
	char text[4096];
	struct slice sentence = { text, 0 };
	size_t i, n, count;

	if (argc > 1 && strcmp(argv[1], "-k") == 0)
		return check_keys();
	sentence.len = fread(text, 1, sizeof(text), stdin);
	words_add(&words, sentence);
	for (i = 0; i < words.count; i++) {
		count = words.list[i].shape < SHAPE_NUMBER ? 0 :
		    gazetteer_find(&words, i, words.count, matches);
		for (n = 0; n < count; n++) {
			struct slice key = words_key(&words, i,
			    i + matches[n].words);

			printf("%.*s %c%d\n", (int)key.len, key.at,
			    matches[n].reading, matches[n].weight);
		}
	}
	words_free(&words);
	return 0;
}
