/* A mention of an entity: a run of words, and what it was found to be. */
#ifndef ENTITY_WORDS_MENTION_H
#define ENTITY_WORDS_MENTION_H

#include <stdbool.h>
#include <stdint.h>

enum entity_type { TYPE_PER, TYPE_ORG, TYPE_LOC, TYPE_MISC, TYPES };

struct mention {
	uint32_t first, last;	/* words [first, last) of struct words */
	uint8_t type;		/* enum entity_type */
	uint8_t confidence;	/* in percent, 0 when it was not asked for */
	bool second;		/* what the best tags leave out */
	bool caseless;		/* capitals mean nothing where it stands: an
				   upper-case headline, a title-case one */
	bool all_caps;		/* nearly all letters there are capitals */
	const struct user_entry *user;	/* the user gazetteer's, or NULL */
	uint32_t name;		/* number of its name in the document */
	uint32_t family, family_end;	/* a first name's surname: words of
				   another mention, or none */
};

#endif
