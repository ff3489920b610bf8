/*
 * The standoff format of brat (Stenetorp et al. 2012): NAME.txt, and beside
 * it NAME.ann with a line an annotation.
 *
 *	T1 TAB Person 10 20 TAB Mary Smith	a mention, by its characters
 *	T2 TAB Person 10 14;20 25 TAB Mary Ann	the same in pieces
 *	E1 TAB Birth:T3 Who:T1			an event: T3 is a word for it
 *	#1 TAB AnnotatorNotes T1 TAB Mary	a note: its value and tags
 *
 * Other lines (R, A, M, N, *) tell nothing of names and times.
 */
#include "unmark/brat.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/hash.h"
#include "text/utf8.h"
#include "unmark/document/places.h"

/* What is known of an id that begins with T. */
struct mention {
	bool there;		/* its line was */
	bool trigger;		/* it is the word for an event */
	uint64_t line;
	struct slice type;
	struct slice pieces;	/* "10 14;20 25" */
	struct slice text;
	struct slice note;
};

struct brat {
	struct reading *reading;
	struct hash ids;
	struct mention *mentions;	/* by the number of their ids */
	size_t room;
	struct places places;
	char *path;		/* of the text */
	size_t path_room;
	char *value;		/* of a note, without escapes */
	size_t value_room;
};

/*
 * Lines.
 */

/* What stands before the next mark, which is taken off, too. */
static struct slice
next_part(struct slice *rest, char mark)
{
	const char *to = rest->len > 0 ?
	    memchr(rest->at, mark, rest->len) : NULL;
	struct slice part = *rest;

	if (to == NULL) {
		rest->at += rest->len;
		rest->len = 0;
		return part;
	}
	part.len = (size_t)(to - rest->at);
	*rest = slice_between(to + 1, rest->at + rest->len);
	return part;
}

static struct mention *
mention_of(struct brat *b, struct slice id)
{
	bool added;
	uint32_t number = hash_add(&b->ids, id, &added);

	b->mentions = memory_grow(b->mentions, &b->room, b->ids.count,
	    sizeof(*b->mentions));
	if (added)
		memset(&b->mentions[number], 0, sizeof(*b->mentions));
	return &b->mentions[number];
}

static void
take_mention(struct brat *b, struct slice id, struct slice rest)
{
	struct source *file = b->reading->file;
	struct slice places = next_part(&rest, '\t');
	struct mention *m = mention_of(b, id);

	if (m->there) {
		source_fault(file, "expected each id once: %.*s", shown(id),
		    id.at);
		return;
	}
	m->there = true;
	m->line = file->in.line;
	m->type = next_part(&places, ' ');
	m->pieces = places;
	m->text = rest;
}

/* An event: its trigger is no name. */
static void
take_event(struct brat *b, struct slice rest)
{
	(void)next_part(&rest, ':');
	rest = next_part(&rest, ' ');
	if (rest.len > 0)
		mention_of(b, rest)->trigger = true;
}

static void
take_note(struct brat *b, struct slice rest)
{
	struct slice head = next_part(&rest, '\t');

	if (slice_is(next_part(&head, ' '), "AnnotatorNotes") && head.len > 0)
		mention_of(b, head)->note = rest;
}

static void
take_annotation(struct brat *b, struct slice line)
{
	struct slice rest = line, id;

	if (line.len > 0 && line.at[line.len - 1] == '\r')
		line.len = --rest.len;
	if (line.len == 0)
		return;
	id = next_part(&rest, '\t');
	if (id.len + rest.len == line.len) {	/* there was no TAB */
		id.len = 0;
		id.at = "";
	}
	if (id.len > 0 && *id.at == 'T')
		take_mention(b, id, rest);
	else if (id.len > 0 && *id.at == 'E')
		take_event(b, rest);
	else if (id.len > 0 && *id.at == '#')
		take_note(b, rest);
	else if (id.len == 0 || strchr("RAMN*", *id.at) == NULL)
		source_fault(b->reading->file, "expected a T, E, R, A, M, N, # "
		    "or * and a TAB behind its number: %.*s", shown(line),
		    line.at);
}

/*
 * Places.
 */

/* A number of at most 18 digits, all of a part. */
static bool
read_number(struct slice part, uint64_t *number)
{
	size_t i;

	*number = 0;
	for (i = 0; i < part.len && ascii_is_digit(part.at[i]); i++)
		*number = *number * 10 + (uint64_t)(part.at[i] - '0');
	return i > 0 && i <= 18 && i == part.len;
}

/* The next piece of a mention in bytes; false where it is none. */
static bool
next_piece(const struct brat *b, struct slice *pieces, size_t *start,
    size_t *end)
{
	struct slice piece = next_part(pieces, ';');
	uint64_t from, to;

	if (!read_number(next_part(&piece, ' '), &from) ||
	    !read_number(piece, &to) || from >= to || to > b->places.chars)
		return false;
	*start = places_byte(&b->places, from);
	*end = places_byte(&b->places, to);
	return true;
}

/* Whether a mention has places in the text: from the first to the last. */
static bool
find_hull(const struct brat *b, const struct mention *m, size_t *start,
    size_t *end)
{
	struct slice pieces = m->pieces;
	size_t from, to;
	bool any = false;

	*start = *end = 0;
	do {
		if (!next_piece(b, &pieces, &from, &to))
			return false;
		if (!any || from < *start)
			*start = from;
		if (!any || to > *end)
			*end = to;
		any = true;
	} while (pieces.len > 0);
	return true;
}

/* Moves on over white space; the byte that is there, -1 at the end. */
static int
next_byte(const char **at, const char *end)
{
	*at = utf8_skip_blank(*at, end);
	return *at < end ? (unsigned char)*(*at)++ : -1;
}

/* Whether its line has the text that is there, but for white space. */
static bool
is_as_said(const struct brat *b, const struct mention *m)
{
	const char *said = m->text.at, *said_end = said + m->text.len;
	struct slice pieces = m->pieces;
	const char *at, *to;
	size_t start, end;
	int byte;

	while (pieces.len > 0 && next_piece(b, &pieces, &start, &end)) {
		at = b->places.text.at + start;
		to = b->places.text.at + end;
		while ((byte = next_byte(&at, to)) != -1)
			if (next_byte(&said, said_end) != byte)
				return false;
	}
	return next_byte(&said, said_end) == -1;
}

/*
 * Notes: the value, and tags with "; " before each, as markup writes them. In
 * them \s stands for a space, \uXXXX for a character, \xXX for a byte; a
 * backslash before another character says that it is no mark.
 */

/* The number that so many hexadecimal digits are; false if they are not. */
static bool
read_hexadecimal(const char *at, const char *end, int digits, uint32_t *number)
{
	*number = 0;
	for (; digits > 0 && at < end; digits--, at++) {
		char c = *at;

		if (ascii_is_digit(c))
			*number = *number * 16 + (uint32_t)(c - '0');
		else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f')
			*number = *number * 16 +
			    (uint32_t)((c | 0x20) - 'a' + 10);
		else
			return false;
	}
	return digits == 0;
}

/* Puts down what an escape stands for; returns where it ends. */
static const char *
decode_escape(const char *at, const char *end, char **to)
{
	uint32_t c;

	at++;
	if (*at == 's') {
		*(*to)++ = ' ';
		return at + 1;
	}
	if (*at == 'u' && read_hexadecimal(at + 1, end, 4, &c) &&
	    (c < 0xD800 || c > 0xDFFF)) {
		*to += utf8_encode(c, *to);
		return at + 5;
	}
	if (*at == 'x' && read_hexadecimal(at + 1, end, 2, &c)) {
		*(*to)++ = (char)c;
		return at + 3;
	}
	*(*to)++ = *at;
	return at + 1;
}

/* The next part of a note, without its escapes; valid until the next call. */
static struct slice
next_of_note(struct brat *b, struct slice *note)
{
	const char *at = note->at, *end = at + note->len;
	char *to;

	b->value = memory_grow(b->value, &b->value_room, note->len + 1, 1);
	for (to = b->value; at < end && !slice_begins_at(at, end, "; "); )
		if (*at == '\\' && at + 1 < end)
			at = decode_escape(at, end, &to);
		else
			*to++ = *at++;
	*note = slice_between(at < end ? at + 2 : end, end);
	return slice_between(b->value, to);
}

/* What a note says of a mention; a part that is no tag becomes note=PART. */
static void
read_note(struct brat *b, struct slice note, struct slice *value)
{
	struct builder *builder = b->reading->builder;
	struct slice part;
	const char *sign;

	*value = next_of_note(b, &note);
	*value = value->len > 0 ? builder_keep(builder, *value) :
	    slice_of("-");
	while (note.len > 0) {
		part = next_of_note(b, &note);
		sign = memchr(part.at, '=', part.len);
		if (part.len > 0)
			builder_tag(builder, sign == NULL || sign == part.at ?
			    "note" : "", part);
	}
}

/* A mention goes into the document. */
static void
add_mention(struct brat *b, const struct mention *m)
{
	struct builder *builder = b->reading->builder;
	struct slice value = { NULL, 0 };
	struct span *span;
	size_t start, end;

	if (!find_hull(b, m, &start, &end)) {
		source_fault_at(builder->source, m->line, "expected places "
		    "among the %llu characters of the text: %.*s",
		    (unsigned long long)b->places.chars, shown(m->pieces),
		    m->pieces.at);
		return;
	}
	if (m->text.len > 0 && !is_as_said(b, m)) {
		source_fault_at(builder->source, m->line, "expected at its "
		    "place, in characters: %.*s", shown(m->text), m->text.at);
		return;
	}
	if (m->note.len > 0)
		read_note(b, m->note, &value);
	else if (memchr(m->pieces.at, ';', m->pieces.len) != NULL)
		value = builder_keep(builder, m->text);
	span = builder_span(builder, m->type, start, end, m->line);
	if (span != NULL && (span->kind == 'e' || m->note.len > 0))
		span->value = value;
}

/*
 * Documents.
 */

/* Opens the text beside annotations; false, reported, if there is none. */
static bool
open_text(struct brat *b, struct slice name)
{
	static const char suffix[] = ".txt";

	b->path = memory_grow(b->path, &b->path_room, name.len +
	    sizeof(suffix), 1);
	memcpy(b->path, name.at, name.len);
	memcpy(b->path + name.len, suffix, sizeof(suffix));
	return source_open(b->reading->beside, b->path,
	    b->reading->file->in.progress, SOURCE_FOUND);
}

/* The id: the name without its folder and .ann. */
static struct slice
id_of(struct slice name)
{
	const char *at = name.at + name.len;

	while (at > name.at && at[-1] != '/')
		at--;
	return slice_between(at, name.at + name.len);
}

static void
read_lines(struct brat *b, struct slice all)
{
	while (all.len > 0) {
		b->reading->file->in.line++;
		take_annotation(b, next_part(&all, '\n'));
	}
}

/* Reads both files; false when one of them could not be read to its end. */
static bool
read_both(struct brat *b, struct slice *text)
{
	struct slice lines;
	bool whole = source_all(b->reading->beside, text);

	source_close(b->reading->beside);
	if (!source_all(b->reading->file, &lines))
		whole = false;
	read_lines(b, lines);
	return whole;
}

static void
read_pair(struct brat *b, struct slice name)
{
	struct builder *builder = b->reading->builder;
	struct slice text;
	size_t i;
	bool whole;

	builder_begin(builder, b->reading->file, id_of(name));
	whole = read_both(b, &text);
	builder_text(builder, text);
	places_note(&b->places, text);
	for (i = 0; i < b->ids.count; i++)
		if (b->mentions[i].there && b->mentions[i].trigger)
			builder->left_out++;
		else if (b->mentions[i].there)
			add_mention(b, &b->mentions[i]);
	builder_end(builder, whole);
}

static void
brat_read(struct reading *reading)
{
	static const char suffix[] = ".ann";
	const size_t n = sizeof(suffix) - 1;
	struct slice name = reading->id;
	struct brat b;

	if (name.len <= n || memcmp(name.at + name.len - n, suffix, n) != 0) {
		error_input("%s: expected a name that ends in .ann",
		    reading->file->in.name);
		return;
	}
	name.len -= n;
	memset(&b, 0, sizeof(b));
	b.reading = reading;
	if (open_text(&b, name))
		read_pair(&b, name);
	hash_free(&b.ids);
	free(b.mentions);
	free(b.path);
	free(b.value);
	places_free(&b.places);
}

static const char *const suffixes[] = { ".ann", NULL };

const struct format format_brat = {
	"brat", suffixes, ".txt", brat_read
};
