/*
 * The escapes of columns, rule 9 of dateline(5), as jq and PostgreSQL write
 * them: \t \n \r \0 \\ \b \f \v. A backslash before any other byte stands
 * for itself.
 */
#ifndef TEXT_ESCAPE_H
#define TEXT_ESCAPE_H

#include "core/slice.h"

/* The byte that a backslash and this one stand for, or -1. */
int escape_byte(char c);

/*
 * Unescapes a column, or several with TABs between, in place; what becomes a
 * control byte is written as a space. Returns the new length. A column that
 * is exactly \N becomes empty.
 */
size_t escape_undo(char *bytes, size_t len);

#endif
