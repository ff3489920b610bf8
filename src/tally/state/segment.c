#include "tally/state/segment.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/output.h"
#include "core/version.h"
#include "tally/counting/fingerprint.h"
#include "tally/counting/names.h"
#include "tally/rows/buffer.h"
#include "tally/rows/row.h"
#include "tally/state/checksum.h"
#include "tally/state/files.h"
#include "tally/state/parts.h"

/* The format of a segment where nothing was dropped is the earlier one. */
enum { FORMAT = 2, FORMAT_TURNS = 3 };

enum { ABOUT_SEED = 1, READ_SIZE = 32 * 1024, HASH_DIGITS = 32 };

/*
 * Writing.
 */

struct part_writer {
	char *path;
	struct output *out;	/* NULL: the part is left out */
	struct checksum sum;
};

struct segment_writer {
	char *folder;
	int fd;			/* of the folder: no link leads there */
	struct part_writer parts[PARTS];
	struct buffer row;
	uint64_t documents;
	bool turns;		/* some were dropped, or added again */
};

/* The folder being written, to be removed when the program gives up. */
static char *unfinished;

static void
remove_unfinished(void)
{
	if (unfinished != NULL)
		(void)parts_remove(unfinished);
}

/* A file of the segment, which is not there yet; `path` is its name and that
 * of the folder. */
static struct output *
create_file(const struct segment_writer *w, const char *name,
    const char *path)
{
	struct output *out = memory_get(1, sizeof(*out));
	int fd = openat(w->fd, name, O_WRONLY | O_CREAT | O_EXCL, 0666);

	if (fd == -1)
		files_fail(path);
	output_begin(out, fd, path);
	return out;
}

/* Writes what is buffered and waits until the disk has it. */
static void
finish_file(struct output *out)
{
	output_flush(out);
	if (fsync(out->fd) == -1 || close(out->fd) == -1)
		files_fail(out->name);
	free(out);
}

struct segment_writer *
segment_create(const char *folder, bool with_records)
{
	static bool registered;
	struct segment_writer *w = memory_get(1, sizeof(*w));
	int i;

	w->folder = files_path(folder, "");
	w->folder[strlen(folder)] = '\0';
	if (!registered && atexit(remove_unfinished) != 0)
		error_fatal("out of memory");
	registered = true;
	if (mkdir(folder, 0777) == -1)
		files_fail(folder);
	unfinished = w->folder;
	w->fd = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
	if (w->fd == -1)
		files_fail(folder);
	for (i = 0; i < PARTS; i++) {
		if (i == RECORDS && !with_records)
			continue;
		w->parts[i].path = files_path(folder, parts_names[i]);
		w->parts[i].out = create_file(w, parts_names[i],
		    w->parts[i].path);
	}
	return w;
}

/* Writes what is buffered: it is added to the sum in one piece. */
static void
flush_part(struct part_writer *p)
{
	checksum_add(&p->sum, slice_between(p->out->buffer,
	    p->out->buffer + p->out->used));
	output_flush(p->out);
}

static void
write_part(struct part_writer *p, struct slice bytes)
{
	if (p->out == NULL || bytes.len == 0)
		return;
	if (bytes.len > OUTPUT_SIZE - p->out->used)
		flush_part(p);
	if (bytes.len > OUTPUT_SIZE)
		checksum_add(&p->sum, bytes);
	output_bytes(p->out, bytes);
}

static void
put_column(struct buffer *row, struct slice column)
{
	buffer_bytes(row, column);
	buffer_byte(row, '\t');
}

/* The line of the index, without records where they are left out. */
static void
put_line(struct segment_writer *w, const struct entry *e)
{
	struct buffer *row = &w->row;

	buffer_clear(row);
	if (e->line.len > 0 && w->parts[RECORDS].out != NULL) {
		put_column(row, e->line);
	} else {
		put_column(row, e->id);
		put_column(row, e->date);
		put_column(row, e->source);
		put_column(row, e->hash);
		row_number(row, e->table.len);
		row_number(row, w->parts[RECORDS].out == NULL ? 0 :
		    e->records.len);
		if (e->turn > 0)
			row_number(row, e->turn);
	}
	row->at[row->len - 1] = '\n';
}

void
segment_write(struct segment_writer *w, const struct entry *e)
{
	put_line(w, e);
	w->turns = w->turns || e->turn > 0;
	write_part(&w->parts[INDEX], buffer_slice(&w->row));
	write_part(&w->parts[TABLE], e->table);
	write_part(&w->parts[RECORDS], e->records);
	w->documents++;
}

static void
put_sum(struct buffer *l, const char *name, uint64_t length, uint64_t sum)
{
	char digits[20];

	buffer_string(l, name);
	buffer_byte(l, ' ');
	buffer_digits(l, length);
	(void)snprintf(digits, sizeof(digits), " %016llx\n",
	    (unsigned long long)sum);
	buffer_string(l, digits);
}

/* The side file: last a sum of its own lines. */
static void
write_about(struct segment_writer *w)
{
	char *path = files_path(w->folder, "about");
	struct output *out = create_file(w, "about", path);
	struct buffer l = { 0 };
	int i;

	buffer_string(&l, "format ");
	buffer_digits(&l, w->turns ? FORMAT_TURNS : FORMAT);
	buffer_string(&l, "\nprogram tally (dateline) " DATELINE_VERSION
	    "\ndocuments ");
	buffer_digits(&l, w->documents);
	buffer_byte(&l, '\n');
	for (i = 0; i < PARTS; i++)
		if (w->parts[i].path != NULL)
			put_sum(&l, parts_names[i], w->parts[i].sum.length,
			    checksum_value(&w->parts[i].sum));
	put_sum(&l, "about", l.len, fingerprint_of(buffer_slice(&l),
	    ABOUT_SEED));
	output_bytes(out, buffer_slice(&l));
	finish_file(out);
	buffer_free(&l);
	free(path);
}

void
segment_finish(struct segment_writer *w)
{
	int i;

	for (i = 0; i < PARTS; i++)
		if (w->parts[i].out != NULL) {
			flush_part(&w->parts[i]);
			finish_file(w->parts[i].out);
		}
	write_about(w);
	files_sync_folder(w->folder);
	if (close(w->fd) == -1)
		files_fail(w->folder);
	for (i = 0; i < PARTS; i++)
		free(w->parts[i].path);
	buffer_free(&w->row);
	unfinished = NULL;
	free(w->folder);
	free(w);
}

/*
 * Reading.
 */

struct part_reader {
	int fd;			/* -1: not opened */
	char *path;
	uint64_t length, expected_sum;	/* as the side file has them */
	struct checksum sum;
	char *buffer;
	size_t room;
	size_t at, end;
};

struct segment {
	char *folder;
	bool has_records;
	bool has_turns;			/* of entries: its format has them */
	uint64_t documents, seen;
	struct buffer last;		/* the id before the one at hand */
	uint64_t total[PARTS];		/* bytes of the entries so far */
	struct part_reader parts[PARTS];
	struct buffer row, table, records;
	uint64_t table_left, records_left;	/* of the document at hand */
};

void
segment_damaged(const char *path)
{
	error_fatal("%s: the segment is damaged", path);
}

/* Reads once more; 0 at the end. */
static size_t
fill(struct part_reader *p)
{
	ssize_t n;

	do
		n = read(p->fd, p->buffer, p->room);
	while (n == -1 && errno == EINTR);
	if (n == -1)
		files_fail(p->path);
	p->at = 0;
	p->end = (size_t)n;
	checksum_add(&p->sum, slice_between(p->buffer, p->buffer + p->end));
	return p->end;
}

/*
 * The next bytes, where they stand, or else put together in a buffer; valid
 * until the next call.
 */
static struct slice
read_part(struct part_reader *p, uint64_t len, struct buffer *l)
{
	const char *from = p->buffer + p->at;
	size_t n;

	if (len <= p->end - p->at) {
		p->at += (size_t)len;
		return slice_between(from, from + len);
	}
	for (buffer_clear(l); len > 0; len -= n) {
		if (p->at == p->end && fill(p) == 0)
			segment_damaged(p->path);
		n = p->end - p->at;
		if (n > len)
			n = (size_t)len;
		from = p->buffer + p->at;
		buffer_bytes(l, slice_between(from, from + n));
		p->at += n;
	}
	return buffer_slice(l);
}

/* Passes over the next bytes. */
static void
pass_part(struct part_reader *p, uint64_t len)
{
	size_t n;

	for (; p->fd != -1 && len > 0; len -= n) {
		if (p->at == p->end && fill(p) == 0)
			segment_damaged(p->path);
		n = p->end - p->at;
		if (n > len)
			n = (size_t)len;
		p->at += n;
	}
}

/* The next line, without its newline, in the same way; false at the end. */
static bool
read_row(struct part_reader *p, struct buffer *l, struct slice *row)
{
	const char *from, *newline;

	buffer_clear(l);
	for (;;) {
		if (p->at == p->end && fill(p) == 0) {
			if (l->len > 0)
				segment_damaged(p->path);
			return false;
		}
		from = p->buffer + p->at;
		newline = memchr(from, '\n', p->end - p->at);
		if (newline != NULL)
			break;
		buffer_bytes(l, slice_between(from, p->buffer + p->end));
		p->at = p->end;
	}
	p->at += (size_t)(newline - from) + 1;
	*row = slice_between(from, newline);
	if (l->len == 0)
		return true;
	buffer_bytes(l, *row);
	*row = buffer_slice(l);
	return true;
}

/* False when the file is not there. */
static bool
open_part(struct segment *s, enum part part)
{
	struct part_reader *p = &s->parts[part];
	struct stat status;

	p->fd = files_open(p->path);
	if (p->fd == -1 && errno == ENOENT)
		return false;
	if (p->fd == -1 && errno == 0)
		segment_damaged(p->path);
	if (p->fd == -1 || fstat(p->fd, &status) == -1)
		files_fail(p->path);
	if (status.st_size < 0 || (uint64_t)status.st_size != p->length)
		segment_damaged(p->path);
	p->room = p->length < READ_SIZE ? (size_t)p->length + 1 : READ_SIZE;
	p->buffer = memory_get(p->room, 1);
	return true;
}

/* A line "NAME LENGTH SUM" of the side file. */
static bool
take_sum(struct segment *s, const char *line)
{
	unsigned long long length, sum;
	char name[16];
	int i, n = 0;

	if (sscanf(line, "%15s %18llu %16llx%n", name, &length, &sum,
	    &n) != 3 || line[n] != '\n')
		return false;
	for (i = 0; i < PARTS; i++) {
		if (strcmp(name, parts_names[i]) != 0)
			continue;
		s->parts[i].length = length;
		s->parts[i].expected_sum = sum;
		if (i == RECORDS)
			s->has_records = true;
		return true;
	}
	return false;
}

/* Whether a side file ends with the sum of its other lines. */
static bool
has_sum(const char *about, const char *last)
{
	struct slice body = slice_between(about, last + 1);
	struct buffer sum = { 0 };
	bool same;

	put_sum(&sum, "about", body.len, fingerprint_of(body, ABOUT_SEED));
	same = slice_equal(buffer_slice(&sum), slice_of(last + 1));
	buffer_free(&sum);
	return same;
}

/* Whether a side file, NUL-terminated, is one, whole and unchanged. */
static bool
take_about(struct segment *s, const char *about)
{
	const char *line, *last = strstr(about, "\nabout ");
	unsigned long long documents;
	unsigned format;

	if (last == NULL || !has_sum(about, last) ||
	    sscanf(about, "format %9u\n", &format) != 1)
		return false;
	if (format != FORMAT && format != FORMAT_TURNS)
		error_fatal("%s: format %u, this program knows %d and %d",
		    s->folder, format, (int)FORMAT, (int)FORMAT_TURNS);
	line = strstr(about, "\ndocuments ");
	if (line == NULL || sscanf(line, "\ndocuments %18llu", &documents) != 1)
		return false;
	s->documents = documents;
	s->has_turns = format == FORMAT_TURNS;
	for (line = strchr(line + 1, '\n'); line != NULL && line < last;
	    line = strchr(line + 1, '\n'))
		if (!take_sum(s, line + 1))
			return false;
	return true;
}

/* False when the side file is not there. */
static bool
read_about(struct segment *s)
{
	char *path = files_path(s->folder, "about"), text[1024];
	int fd = files_open(path);
	size_t len = 0;
	ssize_t n;

	if (fd == -1 && errno == 0)
		segment_damaged(s->folder);
	if (fd == -1 && errno != ENOENT)
		files_fail(path);
	while (fd != -1 &&
	    (n = read(fd, text + len, sizeof(text) - 1 - len)) != 0) {
		if (n == -1 && errno != EINTR)
			files_fail(path);
		len += n > 0 ? (size_t)n : 0;
	}
	free(path);
	if (fd == -1)
		return false;
	text[len] = '\0';
	(void)close(fd);
	if (strlen(text) != len || !take_about(s, text))
		segment_damaged(s->folder);
	return true;
}

void
segment_abandon(struct segment *s)
{
	int i;

	for (i = 0; i < PARTS; i++) {
		if (s->parts[i].fd != -1)
			(void)close(s->parts[i].fd);
		free(s->parts[i].path);
		free(s->parts[i].buffer);
	}
	buffer_free(&s->row);
	buffer_free(&s->table);
	buffer_free(&s->records);
	buffer_free(&s->last);
	free(s->folder);
	free(s);
}

struct segment *
segment_open(const char *folder, unsigned files)
{
	struct segment *s = memory_get(1, sizeof(*s));
	int i;

	s->folder = files_path(folder, "");
	s->folder[strlen(folder)] = '\0';
	for (i = 0; i < PARTS; i++) {
		s->parts[i].fd = -1;
		s->parts[i].path = files_path(folder, parts_names[i]);
	}
	if (read_about(s) && open_part(s, INDEX) &&
	    (!(files & SEGMENT_TABLE) || open_part(s, TABLE)) &&
	    (!(files & SEGMENT_RECORDS) || !s->has_records ||
	    open_part(s, RECORDS)))
		return s;
	segment_abandon(s);
	return NULL;
}

uint64_t
segment_size(const struct segment *s)
{
	return s->parts[INDEX].length + s->parts[TABLE].length +
	    s->parts[RECORDS].length;
}

bool
segment_has_records(const struct segment *s)
{
	return s->has_records;
}

/* The next column of a row, which goes on behind it. */
static struct slice
next_column(struct slice *row)
{
	const char *end = row->at + row->len;
	const char *tab = row->len == 0 ? NULL : memchr(row->at, '\t',
	    row->len);
	struct slice column = slice_between(row->at, tab == NULL ? end : tab);

	*row = slice_between(tab == NULL ? end : tab + 1, end);
	return column;
}

/* A number, which is written in one way only; false for anything else. */
static bool
read_number(struct slice column, uint64_t *number)
{
	size_t i;

	*number = 0;
	if (column.len == 0 || column.len > 18 ||
	    (column.len > 1 && column.at[0] == '0'))
		return false;
	for (i = 0; i < column.len; i++) {
		if (column.at[i] < '0' || column.at[i] > '9')
			return false;
		*number = *number * 10 + (uint64_t)(column.at[i] - '0');
	}
	return true;
}

/* Whether an id is one: bytes, and no control bytes, which rows end with. */
static bool
is_id(struct slice id)
{
	size_t i;

	for (i = 0; i < id.len; i++)
		if ((unsigned char)id.at[i] < ' ' || id.at[i] == '\x7F')
			return false;
	return id.len > 0;
}

/* Whether there is as much of the entry as its kind has. */
static bool
has_right_size(const struct segment *s, const struct entry *e)
{
	if (entry_is_dropped(e))
		return slice_is(e->date, "-") && slice_is(e->source, "-") &&
		    slice_is(e->hash, "-") && s->table_left == 0 &&
		    s->records_left == 0;
	return e->hash.len == HASH_DIGITS && s->table_left > 0 &&
	    (s->records_left > 0) == s->has_records;
}

/* Takes a row of the index apart; false when it is none that was written. */
static bool
take_entry(struct segment *s, struct slice row, struct entry *e)
{
	e->line = row;
	e->id = next_column(&row);
	e->date = next_column(&row);
	e->source = next_column(&row);
	e->hash = next_column(&row);
	if (!is_id(e->id) || e->date.len == 0 || e->source.len == 0 ||
	    !read_number(next_column(&row), &s->table_left) ||
	    !read_number(next_column(&row), &s->records_left))
		return false;
	if (e->line.at + e->line.len != row.at || row.at[-1] == '\t')
		if (!s->has_turns || !read_number(row, &e->turn) ||
		    e->turn == 0)
			return false;
	s->total[TABLE] += s->table_left;
	s->total[RECORDS] += s->records_left;
	return has_right_size(s, e) &&
	    s->total[TABLE] <= s->parts[TABLE].length &&
	    s->total[RECORDS] <= s->parts[RECORDS].length;
}

bool
segment_next(struct segment *s, struct entry *e)
{
	struct slice row;

	/* What was not read of the document at hand. */
	pass_part(&s->parts[TABLE], s->table_left);
	pass_part(&s->parts[RECORDS], s->records_left);
	s->table_left = s->records_left = 0;
	memset(e, 0, sizeof(*e));
	if (!read_row(&s->parts[INDEX], &s->row, &row))
		return false;
	if (!take_entry(s, row, e) || (s->seen > 0 &&
	    slice_compare(buffer_slice(&s->last), e->id) >= 0))
		segment_damaged(s->parts[INDEX].path);
	buffer_clear(&s->last);
	buffer_bytes(&s->last, e->id);
	s->seen++;
	return true;
}

void
segment_read(struct segment *s, struct entry *e)
{
	if (s->parts[TABLE].fd != -1)
		e->table = read_part(&s->parts[TABLE], s->table_left,
		    &s->table);
	if (s->parts[RECORDS].fd != -1)
		e->records = read_part(&s->parts[RECORDS], s->records_left,
		    &s->records);
	s->table_left = s->records_left = 0;
}

/* Reads to the end, and compares with what the side file says. */
static void
check_part(struct part_reader *p)
{
	if (p->fd == -1)
		return;
	while (fill(p) > 0)
		continue;
	if (p->sum.length != p->length ||
	    checksum_value(&p->sum) != p->expected_sum)
		segment_damaged(p->path);
}

void
segment_close(struct segment *s)
{
	struct entry e;
	int i;

	while (segment_next(s, &e))
		continue;
	for (i = 0; i < PARTS; i++)
		check_part(&s->parts[i]);
	if (s->seen != s->documents ||
	    s->total[TABLE] != s->parts[TABLE].length ||
	    s->total[RECORDS] != s->parts[RECORDS].length)
		segment_damaged(s->folder);
	segment_abandon(s);
}
