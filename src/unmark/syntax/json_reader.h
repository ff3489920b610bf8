/*
 * Reads JSON, RFC 8259, a value at a time, from bytes in memory. What is
 * wrong is noted once, and from there on nothing more is read.
 *
 *	json_begin(&r, bytes);
 *	if (json_enter(&r, '{'))
 *		while (json_key(&r, &key))
 *			if (json_key_is(key, "id"))
 *				json_string(&r, &id);
 *			else
 *				json_skip(&r);
 *	json_finish(&r);
 *	if (r.fault != NULL) ...
 */
#ifndef UNMARK_SYNTAX_JSON_READER_H
#define UNMARK_SYNTAX_JSON_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

enum { JSON_DEPTH = 512 };	/* levels of what is skipped, at most */

struct json_reader {
	const char *begin, *at, *end;
	bool first;		/* behind the { or [ of what was entered */
	const char *fault;	/* what was expected where the reader stands, or
				   NULL */
};

/* A string as it stands between its quotation marks. */
struct json_text {
	struct slice raw;
	bool escaped;		/* there are escapes, or DEL, in it */
	size_t unknown;		/* escapes \ufffd among them */
};

enum json_kind {
	JSON_FAULT,
	JSON_NULL,
	JSON_BOOL,
	JSON_NUMBER,
	JSON_STRING,
	JSON_OBJECT,		/* entered by json_enter */
	JSON_ARRAY
};

/* Begins before bytes, which must live on: one value, and white space. */
void json_begin(struct json_reader *, struct slice bytes);

/* Whether nothing but white space comes next. */
bool json_is_blank(struct json_reader *);

/* What kind of value comes next; it is not read by this. */
enum json_kind json_next(struct json_reader *);

/* Enters an object or an array; false, and a fault, where none comes next. */
bool json_enter(struct json_reader *, char bracket);

/*
 * The next key of the object entered, before its value; false behind the last
 * one, when the object is left. For the value something must be read.
 */
bool json_key(struct json_reader *, struct json_text *key);

/* The same for the elements of an array. */
bool json_element(struct json_reader *);

/* Whether a key is this one, which is ASCII. */
bool json_key_is(const struct json_text *key, const char *name);

/* Values, each read; false, and a fault, where it is of another kind. */
bool json_string(struct json_reader *, struct json_text *);
bool json_number(struct json_reader *, struct slice *digits);
bool json_null(struct json_reader *);

/* A whole number of at most 18 digits. */
bool json_whole(struct json_reader *, uint64_t *number);

/* Passes by a value of any kind. */
bool json_skip(struct json_reader *);

/* There must be nothing more but white space. */
void json_finish(struct json_reader *);

/*
 * Makes a string of its bytes, in `room`, which has as many as it has between
 * its quotation marks. Control characters become spaces. An escape of what is
 * no character becomes "?", one byte. So does \ufffd, by which markup writes a
 * byte that is no valid UTF-8, unless `whole` says that it stands for the
 * character itself. Returns the bytes, which stay where they are where nothing
 * is escaped.
 */
struct slice json_decode(const struct json_text *, bool whole, char *room);

#endif
