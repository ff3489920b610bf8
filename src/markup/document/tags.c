#include "markup/document/tags.h"

struct slice
tags_next(struct slice *tags)
{
	const char *tab = memchr(tags->at, '\t', tags->len);
	const char *end = tags->at + tags->len;
	struct slice tag = slice_between(tags->at, tab != NULL ? tab : end);

	*tags = slice_between(tab != NULL ? tab + 1 : end, end);
	return tag;
}
