#include "text/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/calendar.h"
#include "core/control.h"
#include "core/error.h"
#include "core/input.h"
#include "core/output.h"
#include "core/stamp.h"
#include "text/boundary.h"
#include "text/escape.h"
#include "text/form.h"
#include "text/sentence.h"

enum state {
	BETWEEN,		/* no operand open */
	LINES,			/* in a stream of records */
	BEGIN_TEXT,		/* a document's D is to be given */
	SENTENCES,		/* its sentences */
	FINISHED
};

/* Column 9 of a D record, while it is read and unescaped. */
struct column {
	const char *at, *end;	/* what is left of the piece at hand */
	bool more;		/* the line goes on after it */
	bool closed;		/* a TAB or the newline was met */
	bool whole;		/* the line was there at once, tags and all */
	bool newline;		/* the line ends with one */
};

/* The document whose records are being given. */
struct document {
	bool open;		/* its D was given, its Z not yet */
	bool text;		/* it is being split here */
	struct slice id, date, title, tags;
	struct slice head;	/* columns 2 and 3 of its D as read, with the
				   TABs around them; may be empty */
	uint64_t sentences;
};

struct stream {
	const struct stream_options *options;
	char **operands;
	FILE *list;		/* -0 */
	char *listed;		/* the operand read from there last */
	size_t listed_room;
	char standard[2];	/* "-", for an empty list of operands */
	char *alone[2];

	enum state state;
	struct progress progress;
	struct input in;
	bool unterminated;	/* the last line copied has no newline */
	bool named_ends;	/* it was said that lines end in CR LF, */
	bool named_short;	/* or that a line has no column 9 */
	char *mended;		/* such a line, with one */
	size_t mended_room;
	char paragraph[20];	/* column 8 of the S given last */
	char blank[6 + 20];	/* its tag */

	struct document document;
	struct arena names;	/* the document's id, date, title, tags */
	struct column column;
	struct splitter *splitter;
};

bool
stream_option(struct stream_options *options, int option)
{
	switch (option) {
	case 'q':
		error_be_quiet();
		return true;
	case 'r':
		options->form = STREAM_RECORDS;
		return true;
	case 't':
		options->form = STREAM_TEXT;
		return true;
	case 'u':
		options->eager = true;
		return true;
	case 'v':
		options->verbose = true;
		return true;
	default:
		return false;
	}
}

void
stream_guard(const struct stream_options *options, char **operands,
    struct sandbox *sandbox)
{
	if (options->list != NULL)
		sandbox_read_anywhere(sandbox);
	for (; *operands != NULL; operands++)
		if (strcmp(*operands, "-") != 0)
			sandbox_read(sandbox, *operands);
}

struct stream *
stream_open(const struct stream_options *options, char **operands)
{
	struct stream *s = memory_get(1, sizeof(*s));

	s->options = options;
	s->operands = operands;
	s->state = BETWEEN;
	boundary_check_tables();
	s->splitter = splitter_new();
	splitter_abbreviations(s->splitter, options->own);
	progress_begin(&s->progress);
	if (options->list != NULL) {
		s->list = strcmp(options->list, "-") == 0 ? stdin :
		    fopen(options->list, "rb");
		if (s->list == NULL && errno == ENOMEM)
			error_fatal("%s: %s", options->list, strerror(errno));
		if (s->list == NULL)
			error_input("%s: %s", options->list, strerror(errno));
	} else if (operands[0] == NULL) {
		strcpy(s->standard, "-");
		s->alone[0] = s->standard;
		s->operands = s->alone;
	}
	return s;
}

void
stream_close(struct stream *s)
{
	if (s->options->verbose)
		progress_print(&s->progress);
	arena_free(&s->names);
	free(s->listed);
	free(s->mended);
	free(s->splitter);
	free(s);
}

/*
 * Operands.
 */

/* The next operand, or NULL: first those of the list, then the others. */
static const char *
next_operand(struct stream *s)
{
	if (s->list != NULL) {
		errno = 0;
		if (getdelim(&s->listed, &s->listed_room, '\0', s->list) > 0)
			return s->listed;
		if (ferror(s->list))
			error_input("%s: %s", s->options->list,
			    strerror(errno));
		else if (!feof(s->list))
			error_fatal("%s: %s", s->options->list,
			    strerror(errno));
		if (s->list != stdin)
			(void)fclose(s->list);
		s->list = NULL;
	}
	return *s->operands == NULL ? NULL : *s->operands++;
}

/* The form by what is at hand: up to the first newline, or FORM_LINE bytes. */
static enum form
form_at_hand(const struct stream *s, bool line)
{
	const struct input *in = &s->in;
	const char *at = in->buffer + in->at, *newline;
	size_t n = in->end - in->at;
	bool ended = in->ended && n <= FORM_LINE;

	if (n > FORM_LINE)
		n = FORM_LINE;
	newline = line && n > 0 ? memchr(at, '\n', n) : NULL;
	return form_of(slice_between(at, newline != NULL ? newline + 1 :
	    at + n), ended);
}

/* Whether more may be read than a line: not with -u, where it may not come. */
static bool
may_wait(const struct stream *s)
{
	struct stat status;

	return !s->options->eager ||
	    (fstat(s->in.fd, &status) == 0 && S_ISREG(status.st_mode));
}

/*
 * What an operand holds. The first line tells records; what is none is judged
 * by its first FORM_LINE bytes, or with -u, where it is no file, by that line
 * alone: never by what one read happened to return. A byte order mark before
 * records is passed by.
 */
static enum form
tell_form(struct stream *s)
{
	struct input *in = &s->in;
	enum form form;
	size_t n;

	do
		n = in->end - in->at;
	while ((n == 0 || (memchr(in->buffer + in->at, '\n', n) == NULL &&
	    n < FORM_LINE)) && input_fill(in));
	form = form_at_hand(s, true);
	if (form != FORM_RECORDS && may_wait(s)) {
		while (in->end - in->at < FORM_LINE && input_fill(in))
			;
		form = form_at_hand(s, false);
	}
	if (form == FORM_NOTHING)
		return s->options->splits ? FORM_TEXT : FORM_RECORDS;
	if (form == FORM_RECORDS)
		in->at += form_mark(slice_between(in->buffer + in->at,
		    in->buffer + in->end));
	return form;
}

/* The same, unless the user says what it is. */
static enum form
form_of_operand(struct stream *s)
{
	struct input *in = &s->in;

	if (s->options->form == STREAM_GUESS)
		return tell_form(s);
	if (s->options->form == STREAM_TEXT)
		return FORM_TEXT;
	while (in->end - in->at < 3 && input_fill(in))
		;
	in->at += form_mark(slice_between(in->buffer + in->at,
	    in->buffer + in->end));
	return FORM_RECORDS;
}

/*
 * The day a file was last changed, in UTC, as -M dates documents; empty of what
 * is no file, and of standard input, whose text may have any age.
 */
static struct slice
day_of_file(struct stream *s, int fd)
{
	struct stat status;
	struct calendar_date date;
	int64_t changed;
	char text[40];

	if (fd == STDIN_FILENO || fstat(fd, &status) == -1 ||
	    !S_ISREG(status.st_mode))
		return slice_of("");
	changed = status.st_mtime;
	if (changed < -INT64_C(60) * 86400 * 365 ||
	    changed > INT64_C(8000) * 86400 * 365)
		return slice_of("");
	date = calendar_date_of((int32_t)(changed / 86400 -
	    (changed % 86400 < 0)));
	(void)snprintf(text, sizeof(text), "%04d-%02d-%02d", date.year,
	    date.month, date.day);
	return slice_of(arena_copy(&s->names, slice_of(text)));
}

/* The date for a document that has none of its own; may be empty. */
static struct slice
default_date(const struct stream *s, struct slice id)
{
	struct slice date = dates_of(s->options->dates, id);

	if (date.len > 0)
		return date;
	return slice_of(s->options->date == NULL ? "" : s->options->date);
}

/* A copy in the document's arena, fit for a column. */
static struct slice
keep(struct stream *s, struct slice bytes)
{
	char *copy = arena_copy(&s->names, bytes);

	control_flatten(copy, bytes.len);
	return slice_between(copy, copy + bytes.len);
}

static void
begin_text_file(struct stream *s, const char *id, int fd)
{
	struct document *d = &s->document;

	arena_reset(&s->names);
	memset(d, 0, sizeof(*d));
	d->id = keep(s, slice_of(id));
	d->date = dates_of(s->options->dates, slice_of(id));
	if (d->date.len == 0 && s->options->file_date)
		d->date = day_of_file(s, fd);
	if (d->date.len == 0)
		d->date = default_date(s, slice_of(id));
	s->state = BEGIN_TEXT;
}

/*
 * Whether a file is the one that the output is added to: to read what is
 * written goes on until the disk is full.
 */
static bool
is_output(int fd)
{
	struct stat in, out;

	return fstat(fd, &in) == 0 && fstat(STDOUT_FILENO, &out) == 0 &&
	    S_ISREG(in.st_mode) && in.st_dev == out.st_dev &&
	    in.st_ino == out.st_ino && in.st_size > 0;
}

/* Opens an operand; what cannot be opened or read is named and passed by. */
static void
begin_operand(struct stream *s, const char *operand)
{
	bool standard = strcmp(operand, "-") == 0;
	const char *id = operand;
	enum form form;
	int fd = STDIN_FILENO;

	if (standard) {
		id = s->options->id == NULL ? "stdin" : s->options->id;
		operand = "standard input";
	} else if (strlen(operand) > RECORD_ID) {
		error_input("%.*s...: %s", RECORD_VALUE, operand,
		    strerror(ENAMETOOLONG));
		return;
	} else if ((fd = open(operand, O_RDONLY)) == -1) {
		error_input("%s: %s", operand, strerror(errno));
		return;
	}
	if (is_output(fd)) {
		error_input("%s: it is the output too; skipped", operand);
		if (!standard)
			(void)close(fd);
		return;
	}
	input_begin(&s->in, fd, operand, &s->progress);
	s->named_ends = s->named_short = false;
	form = form_of_operand(s);
	if (form == FORM_RECORDS) {
		s->state = LINES;
		return;
	}
	if (form_name(form) != NULL) {
		error_input("%s: %s, which is neither text nor records; "
		    "skipped", operand, form_name(form));
		if (!standard)
			(void)close(fd);
		return;
	}
	if (s->in.end == s->in.at)
		(void)input_fill(&s->in);	/* a directory fails here */
	if (!s->in.failed)
		begin_text_file(s, id, fd);
	else if (!standard)
		(void)close(fd);
}

/*
 * The end of an operand. A document that is open then was cut off: true, and
 * the record says so.
 */
static bool
end_operand(struct stream *s, struct record *r)
{
	if (s->document.open) {
		error_input("%s: the document %.*s is cut off", s->in.name,
		    (int)s->document.id.len, s->document.id.at);
		s->document.open = false;
		memset(r, 0, sizeof(*r));
		r->kind = RECORD_CUT;
		r->doc = s->document.id;
		return true;
	}
	if (s->in.fd != STDIN_FILENO)
		(void)close(s->in.fd);
	s->state = BETWEEN;
	return false;
}

/*
 * How many bytes CR stand before the newline of a line, 1 or 0; said once.
 */
static int
drop_return(struct stream *s, struct slice line)
{
	if (line.len < 2 || line.at[line.len - 2] != '\r')
		return 0;
	if (!s->named_ends)
		error_input("%s:%llu: lines end in CR LF", s->in.name,
		    (unsigned long long)s->in.line);
	s->named_ends = true;
	return 1;
}

/*
 * Texts.
 */

/* The next piece of a D record's line. */
static bool
next_piece(struct stream *s)
{
	struct column *c = &s->column;
	struct slice piece;
	bool whole;

	if (!c->more || !input_line(&s->in, &piece, &whole))
		return false;
	c->at = piece.at;
	c->end = piece.at + piece.len;
	c->newline = piece.at[piece.len - 1] == '\n';
	c->more = s->in.inside;
	if (c->newline)
		c->end -= drop_return(s, piece) + 1;
	return true;
}

/* Copies bytes up to a backslash or the TAB that ends the column. */
static size_t
copy_plain(struct column *c, char *bytes, size_t room)
{
	size_t n = (size_t)(c->end - c->at);
	const char *stop;

	if (n > room)
		n = room;
	stop = memchr(c->at, '\\', n);
	if (stop != NULL)
		n = (size_t)(stop - c->at);
	stop = c->whole ? NULL : memchr(c->at, '\t', n);
	if (stop != NULL)
		n = (size_t)(stop - c->at);
	memcpy(bytes, c->at, n);
	c->at += n;
	return n;
}

/* A sentence_source: the text of a D record, unescaped. */
static size_t
read_column(void *from, char *bytes, size_t room)
{
	struct stream *s = from;
	struct column *c = &s->column;
	size_t n = 0;
	int byte;

	while (n < room && !c->closed) {
		if (c->at == c->end) {
			if (!next_piece(s))
				break;
			continue;
		}
		n += copy_plain(c, bytes + n, room - n);
		if (n == room || c->at == c->end)
			continue;
		if (*c->at == '\t') {
			c->closed = true;
			break;
		}
		c->at++;			/* a backslash */
		byte = -1;
		if (c->at < c->end || next_piece(s))
			byte = c->at < c->end ? escape_byte(*c->at) : -1;
		c->at += byte >= 0;
		bytes[n++] = byte >= 0 ? (char)byte : '\\';
	}
	return n;
}

/* A sentence_source: a file. */
static size_t
read_file(void *from, char *bytes, size_t room)
{
	struct stream *s = from;

	return input_read(&s->in, bytes, room);
}

/* A column without its escapes and control bytes, in the arena. */
static struct slice
unescape(struct stream *s, struct slice column)
{
	char *copy = arena_copy(&s->names, column);
	size_t len = escape_undo(copy, column.len);

	control_flatten(copy, len);
	return slice_between(copy, copy + len);
}

/* Whether a column 3 is as it should be: a date, or absent. */
static bool
is_date(struct slice date)
{
	char canonical[STAMP_SIZE];

	return date.len == 0 || slice_is(date, "-") ||
	    stamp_canonical(date, canonical);
}

static void
name_date(const struct stream *s, struct slice date)
{
	error_input("%s:%llu: %.*s: not a date", s->in.name,
	    (unsigned long long)s->in.line,
	    (int)(date.len < 40 ? date.len : 40), date.at);
}

/* A document's own date; one that is none is named and becomes absent. */
static struct slice
own_date(struct stream *s, const struct record *r, struct slice id)
{
	char canonical[STAMP_SIZE];

	if (r->date.len > 0 && !slice_is(r->date, "-") &&
	    !slice_is(r->date, "\\N")) {
		if (stamp_canonical(r->date, canonical))
			return keep(s, slice_of(canonical));
		name_date(s, r->date);
	}
	return default_date(s, id);
}

/* Tags as they are written: without control bytes, and no empty one. */
static size_t
clean_tags(char *tags, size_t len)
{
	const char *at = tags, *end = tags + len, *tab;
	char *to = tags;
	size_t n;

	for (; at < end; at = tab + 1) {
		tab = memchr(at, '\t', (size_t)(end - at));
		if (tab == NULL)
			tab = end;
		n = (size_t)(tab - at);
		if (n == 0)
			continue;
		if (to > tags)
			*to++ = '\t';
		memmove(to, at, n);
		control_flatten(to, n);
		to += n;
	}
	return (size_t)(to - tags);
}

/* The tags of a D with text, fit for a line of their own; or none. */
static struct slice
keep_tags(struct stream *s, struct slice tags)
{
	char *copy;

	if (tags.len <= RECORD_TAGS) {
		copy = arena_copy(&s->names, tags);
		return slice_between(copy, copy + clean_tags(copy,
		    escape_undo(copy, tags.len)));
	}
	error_input("%s:%llu: tags longer than 65536 bytes are left out",
	    s->in.name, (unsigned long long)s->in.line);
	return slice_between(tags.at, tags.at);
}

/* Column 9 up to stop: \N alone is an empty text, \- alone the text "-". */
static void
begin_column(struct column *c, const char *stop)
{
	if (stop - c->at != 2 || *c->at != '\\')
		return;
	if (c->at[1] == 'N')
		c->at += 2;
	else if (c->at[1] == '-')
		c->at++;
}

/* A D record that carries its text: r was made by record_parse_head. */
static void
begin_text_record(struct stream *s, const struct record *r, bool newline)
{
	struct document *d = &s->document;
	struct column *c = &s->column;
	const char *tab = memchr(r->text.at, '\t', r->text.len);

	arena_reset(&s->names);
	memset(d, 0, sizeof(*d));
	d->text = true;
	d->id = keep(s, unescape(s, r->doc));
	d->date = own_date(s, r, d->id);
	d->title = unescape(s, r->value);
	c->at = r->text.at;
	c->end = r->text.at + r->text.len;
	c->closed = false;
	c->more = s->in.inside;
	c->whole = !c->more;
	c->newline = newline;
	if (tab != NULL && c->whole) {
		d->tags = keep_tags(s, slice_between(tab + 1, c->end));
		c->end = tab;
	}
	begin_column(c, tab != NULL ? tab : r->text.at + r->text.len);
	s->state = BEGIN_TEXT;
}

/* The D that opens a document which is split here. */
static void
open_text(struct stream *s, struct record *r)
{
	struct document *d = &s->document;

	memset(r, 0, sizeof(*r));
	r->kind = 'D';
	r->doc = d->id;
	r->date = d->date;
	r->value = d->title;
	r->tags = d->tags;
	d->open = true;
	s->progress.documents++;
	splitter_begin(s->splitter, s->options->lines, s->options->eager,
	    d->text ? read_column : read_file, s);
	s->state = SENTENCES;
}

/*
 * Passes over what is left of a D record's line: the tags of one that did
 * not fit into the buffer, which then stand at its Z.
 */
static void
finish_column(struct stream *s)
{
	struct column *c = &s->column;
	char *tags = NULL;
	size_t room = 0, len = 0;

	if (c->whole)
		return;
	while (c->at < c->end || next_piece(s)) {
		size_t n = (size_t)(c->end - c->at);

		if (len <= RECORD_TAGS + 1) {
			tags = memory_grow(tags, &room, len + n + 1, 1);
			memcpy(tags + len, c->at, n);
		}
		len += n;
		c->at = c->end;
	}
	if (len > 1)
		s->document.tags = keep_tags(s, slice_between(tags + 1,
		    tags + len));
	free(tags);
}

/* The Z that closes a document which was split here, if all of it came. */
static bool
close_text(struct stream *s, struct record *r)
{
	struct document *d = &s->document;
	bool from_record = d->text;

	if (from_record)
		finish_column(s);
	s->state = from_record ? LINES : BETWEEN;
	memset(r, 0, sizeof(*r));
	r->doc = d->id;
	d->open = false;
	if (from_record && !s->column.newline && !s->in.failed)
		error_input("%s:%llu: the record is cut off", s->in.name,
		    (unsigned long long)s->in.line);
	if (!from_record && s->in.fd != STDIN_FILENO)
		(void)close(s->in.fd);
	if (s->in.failed || (from_record && !s->column.newline)) {
		r->kind = RECORD_CUT;
		return true;
	}
	r->kind = 'Z';
	r->date = d->date;
	r->sent = d->sentences;
	r->start = r->end = splitter_size(s->splitter);
	if (from_record && !s->column.whole)
		r->tags = d->tags;
	return true;
}

/*
 * The tag of an S before which white space has fewer characters than bytes;
 * empty for others.
 */
static struct slice
blank_tag(struct stream *s, const struct sentence *sentence)
{
	static const char key[] = "blank=";
	const size_t n = sizeof(key) - 1;

	if (sentence->wide == 0)
		return slice_between(s->blank, s->blank);
	memcpy(s->blank, key, n);
	return slice_between(s->blank, s->blank + n +
	    output_digits(sentence->blank, s->blank + n));
}

static bool
next_sentence(struct stream *s, struct record *r)
{
	static const struct slice none;
	struct document *d = &s->document;
	struct sentence sentence;

	if (!splitter_next(s->splitter, &sentence))
		return close_text(s, r);
	r->kind = 'S';
	r->line = none;
	r->doc = d->id;
	r->date = d->date;
	r->sent = ++d->sentences;
	r->start = sentence.start;
	r->end = sentence.end;
	r->type = slice_of(sentence.fragment ? "h" : "s");
	r->text = sentence.text;
	r->tags = blank_tag(s, &sentence);
	r->value = slice_between(s->paragraph, s->paragraph +
	    output_digits(sentence.paragraph, s->paragraph));
	return true;
}

/*
 * Records.
 */

static void
fault(struct stream *s, struct record *r, const char *why)
{
	error_input("%s:%llu: %s", s->in.name,
	    (unsigned long long)s->in.line, why);
	r->kind = RECORD_BYTES;
}

/* Keeps account of which document is open. */
static void
follow_document(struct stream *s, struct record *r)
{
	struct document *d = &s->document;

	if (r->kind == 'D') {
		arena_reset(&s->names);
		memset(d, 0, sizeof(*d));
		d->open = true;
		d->head = slice_between(r->doc.at - 1, r->date.at +
		    r->date.len + 1);
		d->head.at = arena_copy(&s->names, d->head);
		d->id = slice_between(d->head.at + 1, d->head.at + 1 +
		    r->doc.len);
		s->progress.documents++;
		if (!is_date(r->date))
			name_date(s, r->date);
	} else if (r->kind == 'Z' && d->open) {
		if (slice_equal(d->id, r->doc))
			d->open = false;
		else
			fault(s, r, "Z of a document that is not open");
	}
}

/*
 * Whether a record's id is one: what is made of a document repeats it, so one
 * that is too long makes any line of a document no record.
 */
static bool
has_id(const struct record *r)
{
	return r->doc.len <= RECORD_ID || strchr("DSetZ", r->kind) == NULL;
}

/*
 * A line too long for the buffer, of which r has the first piece. A D is
 * given as one, without its tags, which were not read yet.
 */
static void
first_piece(struct stream *s, struct record *r)
{
	if (!record_parse_head(r->line, r) || !has_id(r))
		fault(s, r, "not a record");
	else if (r->kind == 'D')
		follow_document(s, r);
	else if (strchr("SetZ", r->kind) != NULL)
		fault(s, r, "record longer than a megabyte");
	if (r->kind != 'D')
		r->kind = RECORD_BYTES;
	else
		r->text.len = 1;
}

/* Whether a record is of a sentence or of an annotation. */
static inline bool
has_span(char kind)
{
	return kind == 'S' || kind == 'e' || kind == 't';
}

/* Whether one of these, with an id that is one, may be given. */
static inline bool
is_sound(const struct record *r)
{
	return r->end >= r->start && r->text.len == r->end - r->start &&
	    (r->kind != 'S' || (r->text.len <= SENTENCE_MAX &&
	    r->date.len < STAMP_SIZE));
}

static void
check_record(struct stream *s, struct record *r)
{
	if (!has_span(r->kind) || is_sound(r))
		return;
	if (r->kind == 'S' && r->text.len > SENTENCE_MAX)
		fault(s, r, "sentence longer than 65536 bytes");
	else if (r->end < r->start || r->text.len != r->end - r->start)
		fault(s, r, "the text is not as long as its span");
	else
		fault(s, r, "column 3 is longer than a date");
}

/* Whether column 9 of a D, after record_parse_head, is more than "-". */
static bool
carries_text(const struct record *r)
{
	return !slice_is(r->text, "-") &&
	    !(r->text.len > 1 && memcmp(r->text.at, "-\t", 2) == 0);
}

/*
 * Parses a line without its newline. One that has lost its column 9, where it
 * was empty or "-", gets it back: line is the mended one then.
 */
static bool
parse_head(struct stream *s, struct slice *line, struct slice bare,
    struct record *r)
{
	size_t n = bare.len;

	if (record_parse_head(bare, r))
		return true;
	if (bare.len == line->len || !record_parse_short(bare, r))
		return false;
	if (!s->named_short)
		error_input("%s:%llu: there is no column 9", s->in.name,
		    (unsigned long long)s->in.line);
	s->named_short = true;
	s->mended = memory_grow(s->mended, &s->mended_room, n + 3, 1);
	memcpy(s->mended, bare.at, n);
	s->mended[n++] = '\t';
	if (r->kind != 'D')
		s->mended[n++] = '-';
	s->mended[n] = '\n';
	*line = slice_between(s->mended, s->mended + n + 1);
	return record_parse_head(slice_between(s->mended, s->mended + n), r);
}

/* The line without the CR before its newline. */
static struct slice
without_return(struct stream *s, struct slice line)
{
	if (line.at[line.len - 1] == '\n' && drop_return(s, line) > 0) {
		line.len--;
		s->in.buffer[(size_t)(line.at - s->in.buffer) +
		    line.len - 1] = '\n';
	}
	return line;
}

/* A whole line. Returns false when it is a D with text, to be split. */
static bool
take_line(struct stream *s, struct slice line, struct record *r)
{
	bool newline = line.at[line.len - 1] == '\n';
	struct slice bare = { line.at, line.len - newline };

	if (!parse_head(s, &line, bare, r) || !has_id(r)) {
		memset(r, 0, sizeof(*r));
		r->line = line;
		fault(s, r, "not a record");
		return true;
	}
	if (r->kind == 'D' && carries_text(r)) {
		begin_text_record(s, r, newline);
		return false;
	}
	record_parse_rest(r);
	r->line = line;
	if (!newline) {
		fault(s, r, "the record is cut off");
		return true;
	}
	follow_document(s, r);
	check_record(s, r);
	return true;
}

/* Whether a line, or its first piece, is a D; one of no record is none. */
static bool
begins_document(struct slice line)
{
	struct record r;

	if (line.len < 2 || line.at[0] != 'D' || line.at[1] != '\t')
		return false;
	if (!record_parse_head(line, &r)) {
		line.len -= line.at[line.len - 1] == '\n';
		if (!record_parse_short(line, &r))
			return false;
	}
	return has_id(&r);
}

/* A D while a document is open: that one was cut off, which comes first. */
static bool
cut_by_next(struct stream *s, struct slice line, struct record *r)
{
	if (!s->document.open || !begins_document(line))
		return false;
	s->in.at -= line.len;		/* to be read again */
	s->in.line--;
	s->in.inside = false;
	return end_operand(s, r);
}

/* Parses a line, and says whether it is one of the document that is open. */
static inline bool
parse_plain(const struct document *d, struct slice line, struct record *r)
{
	const size_t known = 1 + d->head.len;

	r->framed = d->open && line.len >= known &&
	    memcmp(line.at + 1, d->head.at, d->head.len) == 0;
	if (r->framed && line.len >= 16) {
		r->kind = *line.at;
		r->doc = slice_between(line.at + 2, line.at + 2 + d->id.len);
		r->date = slice_between(line.at + 3 + d->id.len,
		    line.at + known - 1);
		if (record_parse_behind(line, known, r))
			return true;
	}
	return record_parse(line, r);
}

/*
 * The next line, as most are: at hand, and a record that has a span and no
 * fault. False when it is none such; then nothing is done.
 */
static bool
next_plain(struct stream *s, struct record *r)
{
	struct input *in = &s->in;
	const char *at = in->buffer + in->at, *newline;
	size_t left = in->end - in->at;

	if (in->inside || left < 2 || !has_span(*at))
		return false;
	newline = memchr(at, '\n', left);
	if (newline == NULL || newline[-1] == '\r' ||
	    !parse_plain(&s->document, slice_between(at, newline), r) ||
	    !is_sound(r) || r->doc.len > RECORD_ID)
		return false;
	r->line = slice_between(at, newline + 1);
	in->at += r->line.len;
	in->line++;
	s->unterminated = false;
	return true;
}

/* The next record of a stream of records; false when there is none here. */
static bool
next_line(struct stream *s, struct record *r)
{
	bool whole, goes_on = s->in.inside;
	struct slice line;

	if (!input_line(&s->in, &line, &whole))
		return end_operand(s, r);
	if (!goes_on && cut_by_next(s, line, r))
		return true;
	line = without_return(s, line);
	if (whole)
		return take_line(s, line, r);
	memset(r, 0, sizeof(*r));
	r->line = line;
	if (!goes_on && line.at[0] == 'D' && record_parse_head(line, r) &&
	    has_id(r) && carries_text(r)) {
		begin_text_record(s, r, false);
		return false;
	}
	r->line = line;
	if (goes_on)
		r->kind = RECORD_BYTES;
	else
		first_piece(s, r);
	r->line = line;
	return true;
}

/* A newline between a last line without one and what the next operand has. */
static bool
mend_line(struct stream *s, struct record *r)
{
	if (!s->unterminated)
		return false;
	s->unterminated = false;
	memset(r, 0, sizeof(*r));
	r->line = slice_of("\n");
	return true;
}

/* The next record, whatever it is. */
static bool
next_record(struct stream *s, struct record *r)
{
	const char *operand;

	r->framed = false;
	for (;;) {
		switch (s->state) {
		case BETWEEN:
			operand = next_operand(s);
			if (operand == NULL) {
				s->state = FINISHED;
				break;
			}
			begin_operand(s, operand);
			if (s->state != BETWEEN && mend_line(s, r))
				return true;
			break;
		case LINES:
			if (next_line(s, r)) {
				if (r->line.len > 0)
					s->unterminated =
					    r->line.at[r->line.len - 1] !=
					    '\n';
				return true;
			}
			break;
		case BEGIN_TEXT:
			open_text(s, r);
			return true;
		case SENTENCES:
			return next_sentence(s, r);
		case FINISHED:
			return false;
		}
	}
}

bool
stream_next(struct stream *s, struct record *r)
{
	if (s->state != LINES)
		return next_record(s, r);
	return next_plain(s, r) || next_record(s, r);
}
