/*
 * What must hold of what the programs write: each of these ends the process
 * with a message where it does not. They know dateline(5), and nothing of how
 * the programs do it.
 */
#ifndef FUZZ_ORACLE_H
#define FUZZ_ORACLE_H

#include <stdbool.h>

#include "core/slice.h"

/*
 * A stream that was made of a text, or of documents, as tests/properties.awk
 * has it: columns, offsets, tiling, bounds. The source is the text, or has no
 * bytes, at NULL, if it is not known. A stream that is not whole may end
 * without a Z.
 */
void oracle_stream(struct slice stream, struct slice source, bool whole);

/*
 * What an annotator made of a stream: all lines of it, byte for byte and in
 * order, and between them only records of a kind, each within 1 KB of its id
 * and its text, and no more of them than bytes.
 */
void oracle_added(struct slice stream, struct slice with, char kind);

/* Two streams of the same lines, in whatever order. */
void oracle_same_lines(struct slice a, struct slice b);

/* No time ends before it begins. */
void oracle_times(struct slice stream);

/*
 * Reads a file with unmark: its records are a stream, which is whole if nothing
 * was wrong, and which sentsplit takes as it is.
 */
void oracle_unmarked(const char *command, struct slice file);

/* What may be shown: of control bytes only line ends, TABs and colours. */
void oracle_quiet(struct slice);

/* Whether some bytes are valid UTF-8. */
bool oracle_is_utf8(struct slice);

/* JSON values, with white space between (RFC 8259); valid UTF-8. */
void oracle_json(struct slice);

/*
 * An XML document, well-formed as far as one without a DTD can fail to be; or
 * HTML, whose elements without content are known.
 */
void oracle_xml(struct slice, bool html);

/*
 * Rows of the same number of cells (RFC 4180), between which a byte stands;
 * with `blank`, rows without any cell too. Cells are quoted only in csv.
 */
void oracle_table(struct slice, char between, bool blank);

#endif
