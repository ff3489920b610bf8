/*
 * What other people call the types of names and times: src/data/labels.tsv.
 */
#ifndef UNMARK_DOCUMENT_LABELS_H
#define UNMARK_DOCUMENT_LABELS_H

#include <stdbool.h>

#include "core/slice.h"

struct label {
	char kind;		/* e or t; 0: it is neither name nor time, as
				   numbers and quantities */
	struct slice type;	/* as dateline(5) has it; it lives on */
	bool same;		/* that is what the label says, letter by
				   letter */
};

enum { LABEL_MOST = 256 };	/* bytes of a label that a tag keeps */

/*
 * What a label means, whatever the case of its letters, and with any of "-",
 * "_" and a space between words. Returns whether it is a known one; one that
 * is not is a name of type MISC.
 */
bool label_read(struct slice name, struct label *);

#endif
