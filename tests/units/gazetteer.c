/*
 * The names that the gazetteer finds in standard input, one sentence: a line
 * each, with the words, the reading and the weight. Run by gazetteer.bats.
 */
#include <stdio.h>

#include "entity/words/gazetteer.h"

int
main(void)
{
	struct gazetteer_match matches[GAZETTEER_MATCHES];
	struct words words = { 0 };
	char text[4096];
	struct slice sentence = { text, 0 };
	size_t i, n, count;

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
