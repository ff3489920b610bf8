/* The tags of a record: key=value, a TAB between. */
#ifndef MARKUP_DOCUMENT_TAGS_H
#define MARKUP_DOCUMENT_TAGS_H

#include <stdbool.h>

#include "core/record.h"

/*
 * The first tag of a list, which is made shorter by it; may be empty. The
 * list must not be.
 */
struct slice tags_next(struct slice *tags);

/* The value of the first tag with this key; false when there is none. */
static inline bool
tags_find(struct slice tags, const char *key, struct slice *value)
{
	return record_tag_in(tags, key, value);
}

#endif
