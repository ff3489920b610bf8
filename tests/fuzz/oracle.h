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

/* Two streams with the same e, or t, or both, but for ids, dates and tags. */
void oracle_same_spans(struct slice a, struct slice b, const char *kinds);

/* No time ends before it begins. */
void oracle_times(struct slice stream);

/*
 * Reads a file with unmark: its records are a stream, which sentsplit takes as
 * it is; if nothing was wrong it is whole, and goes to JSON and back. Returns
 * the stream.
 */
struct slice oracle_unmarked(const char *command, struct slice file);

/* Whether it is a day of the calendar, YYYY-MM-DD. */
bool oracle_is_day(struct slice);

/*
 * A stream whose sentences were numbered by who wrote it: 1, 2, 3 and so on,
 * each followed by what is in it, in paragraphs; Z says how many there were.
 */
void oracle_numbered(struct slice stream);

/*
 * Adds a stream to the state `state`, in a folder that is clean. Adding it
 * again changes nothing; the state's records, and the stream if no id is there
 * twice, report as the state does; merged halves of them are the state, byte
 * for byte; a document that is dropped is gone, from the disk with a pack, and
 * comes back. A number says where halves part and what is dropped.
 */
void oracle_state(struct slice stream, const char *report, unsigned at);

/*
 * A state `state` that may be forged is reported on, merged into another one
 * and packed, or called damaged; what is told of it stays the same.
 */
void oracle_forged(void);

/*
 * Gives a list to an option that takes one, with a text, in a folder that is
 * clean: -a and -D of sentsplit, -g of enttag, -a, -x, -y and -W of tally, -0.
 * It is taken or not; twice over it says the same; and it does nothing that it
 * is not for: dates change column 3, aliases lose no mention, what is dropped
 * and what is kept are all names, those watched are those kept.
 */
enum { ORACLE_LISTS = 8 };

void oracle_list(unsigned way, struct slice list, struct slice text);

/* What may be shown: of control bytes only line ends, TABs and colours. */
void oracle_quiet(struct slice);

/* Whether some bytes are valid UTF-8. */
bool oracle_is_utf8(struct slice);

/* The same, without U+0080 to U+009F, for which files to look at have a
 * space. */
bool oracle_is_plain(struct slice);

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
