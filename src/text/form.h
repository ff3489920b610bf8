/*
 * What an operand holds, by its first bytes: records, a text, or something
 * that is neither and would only give nonsense.
 */
#ifndef TEXT_FORM_H
#define TEXT_FORM_H

#include <stdbool.h>

#include "core/slice.h"

enum form {
	FORM_NOTHING,		/* it is empty */
	FORM_TEXT,
	FORM_RECORDS,
	FORM_GZIP,		/* from here on: not to be read */
	FORM_PDF,
	FORM_UTF16,
	FORM_HTML,
	FORM_BINARY		/* it has a NUL byte */
};

enum { FORM_LINE = 64 * 1024 };	/* of a first line, to tell its form */

/* The length of a UTF-8 byte order mark at the beginning, 3, or 0. */
size_t form_mark(struct slice block);

/*
 * The form of what begins with a block; ended says that nothing follows, so
 * that a first line without a newline may be a record that was cut off.
 */
enum form form_of(struct slice block, bool ended);

/* What a form that is not to be read is called, or NULL. */
const char *form_name(enum form);

#endif
