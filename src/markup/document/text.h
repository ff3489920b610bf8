/*
 * The text of a document, made again of its sentences, for formats that
 * carry a whole text and point into it.
 *
 * The white space of the source is not in the records, only how long it is;
 * in its place stands as much: the same number of bytes, and where blank= told
 * of wide spaces the same number of characters. Where another paragraph
 * begins it starts with two newlines, with one where there is no room for two;
 * elsewhere it is spaces. So a place in this text is that in the source, in
 * bytes (of valid UTF-8), characters and UTF-16. Only that of a gap of more
 * than TEXT_GAP bytes, as where sentences are missing, is not: it is written
 * as long as that. A sentence that begins before the end of the one before
 * it stands behind it, on a line of its own. What is behind the last sentence
 * is not written, nor is an orphan.
 *
 * What a writer of such a format does, in the order of format.h:
 *
 *	document	text_begin
 *	sentence	text_sentence writes the gap and the sentence through
 *			the sink; then text_find for its annotations
 *	close		text_length, if it wants that
 *	end		text_free
 */
#ifndef MARKUP_DOCUMENT_TEXT_H
#define MARKUP_DOCUMENT_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"
#include "markup/document/format.h"
#include "markup/document/offsets.h"
#include "markup/write/buffer.h"

enum { TEXT_GAP = 1024 };	/* bytes of the longest gap */

/*
 * Where the text goes. It gets the bytes of the source as they are, control
 * bytes as spaces. To keep the offsets right it writes one character for each,
 * of one unit of UTF-16 for one of less than four bytes and for each byte that
 * is no valid UTF-8 (U+FFFD), and of two for others.
 */
struct text_sink {
	void *of;		/* whose function this is */
	void (*text)(void *of, struct slice);
};

struct text {
	struct text_sink sink;
	struct offsets places;	/* in the text written */
	uint64_t end;		/* of the sentence before, in the source */
	bool begun;		/* there was one */
	struct buffer paragraph;	/* and this was its paragraph */
};

/* Starts, with a zeroed struct or again for the next document. */
void text_begin(struct text *, struct text_sink);

/*
 * Writes the next sentence, and the gap before it. The sentence must stay as
 * it is while places are asked for. An orphan writes nothing, and nothing can
 * be found in it: returns false.
 */
bool text_sentence(struct text *, const struct sentence *);

/*
 * Where a byte of the document is in the text written, from its start: the
 * number of characters that begin before it. It must be within the sentence
 * at hand or at its end, as the annotations of a sentence are.
 */
struct offset text_find(const struct text *, uint64_t byte);

/* How long the text is that was written so far. */
struct offset text_length(const struct text *);

/* Gives the memory back. */
void text_free(struct text *);

#endif
