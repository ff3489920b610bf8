/*
 * Reads XML 1.0 piece by piece, from bytes in memory: tags and text. Comments,
 * processing instructions and declarations are passed by; there are no
 * entities but the five of XML and references to characters. What is wrong is
 * an event of its own, behind which reading goes on.
 */
#ifndef UNMARK_SYNTAX_XML_READER_H
#define UNMARK_SYNTAX_XML_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/slice.h"

enum xml_event {
	XML_TEXT,		/* text: see xml_decode */
	XML_OPEN,		/* the tag that begins an element: its name */
	XML_CLOSE,		/* and the one that ends it */
	XML_FAULT,		/* what was expected, where `from` is */
	XML_END
};

struct xml_reader {
	const char *at, *end;
	const char *from;	/* where the event stands */
	struct slice name;
	struct slice attributes;	/* as they stand in the tag */
	struct slice text;
	bool plain;		/* the text holds no references: CDATA */
	bool empty;		/* the tag read last ends its element too */
	const char *fault;
};

/* Begins before bytes, which must live on. */
void xml_begin(struct xml_reader *, struct slice bytes);

/* What comes next. */
enum xml_event xml_next(struct xml_reader *);

/* The value of an attribute of the tag at hand, as it stands. */
bool xml_attribute(const struct xml_reader *, const char *name,
    struct slice *value);

/*
 * Puts down text, or the value of an attribute, without references, with
 * newlines for CR LF and CR, in `room`, which has as many bytes as it. Returns
 * how many were put down. An & that begins no reference that is known stays;
 * *faulty is where the first one is, else it is left alone.
 */
size_t xml_decode(struct slice text, bool plain, char *room,
    const char **faulty);

#endif
