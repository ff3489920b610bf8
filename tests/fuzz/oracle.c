#include "oracle.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"

enum { COLUMNS = 9, EXTRA = 1024, SENTENCE_MOST = 65536 };

/* A line of a stream, in columns; numbers are those of columns 4 to 6. */
struct row {
	struct slice line;	/* without its newline */
	bool ended;		/* it had one */
	struct slice column[COLUMNS];
	size_t number[3];
	bool is_record;
};

/* A decimal number of a column, if it is one. */
static bool
take_number(struct slice column, size_t *number)
{
	size_t i;

	*number = 0;
	for (i = 0; i < column.len; i++) {
		if (column.at[i] < '0' || column.at[i] > '9' || i > 18)
			return false;
		*number = *number * 10 + (size_t)(column.at[i] - '0');
	}
	return column.len > 0;
}

static void
take_columns(struct row *row)
{
	const char *at = row->line.at, *end = at + row->line.len, *tab;
	int i;

	row->is_record = false;
	for (i = 0; i < COLUMNS; i++, at = tab + 1) {
		if (at > end)
			return;
		tab = memchr(at, '\t', (size_t)(end - at));
		if (tab == NULL)
			tab = end;
		row->column[i] = slice_between(at, tab);
	}
	row->is_record = row->column[0].len == 1;
	for (i = 0; i < 3; i++)
		if (!take_number(row->column[3 + i], &row->number[i]))
			row->is_record = false;
}

/* Takes a line off a stream; false at its end. */
static bool
take_line(struct slice *stream, struct row *row)
{
	const char *at = stream->at, *end = at + stream->len, *stop;

	if (stream->len == 0)
		return false;
	stop = memchr(at, '\n', stream->len);
	row->ended = stop != NULL;
	row->line = slice_between(at, row->ended ? stop : end);
	*stream = slice_between(row->ended ? stop + 1 : end, end);
	return true;
}

/*
 * White space.
 */

/* The bytes of white space at the beginning of a text. */
static size_t
blank(const char *at, const char *end)
{
	static const char *const wide[] = {
		"\302\205", "\302\240", "\341\232\200", "\342\200\250",
		"\342\200\251", "\342\200\257", "\342\201\237", "\343\200\200",
		"\357\273\277"
	};
	size_t i;

	if (at == end)
		return 0;
	if ((unsigned char)*at <= ' ' || *at == 127)
		return 1;
	for (i = 0; i < sizeof(wide) / sizeof(wide[0]); i++)
		if (slice_begins_at(at, end, wide[i]))
			return strlen(wide[i]);
	return slice_begins_at(at, end, "\342\200") && end - at > 2 &&
	    (unsigned char)at[2] >= 0x80 && (unsigned char)at[2] <= 0x8B ?
	    3 : 0;
}

static bool
is_blank(struct slice text)
{
	const char *at = text.at, *end = at + text.len;
	size_t n;

	while (at < end && (n = blank(at, end)) > 0)
		at += n;
	return at == end;
}

static bool
ends_blank(struct slice text)
{
	const char *end = text.at + text.len;
	size_t n;

	for (n = 1; n <= 3 && n <= text.len; n++)
		if (blank(end - n, end) == n)
			return true;
	return false;
}

/* Whether a column is what a span of the source is in a stream. */
static bool
is_flat(struct slice column, const char *source)
{
	size_t i;
	char c;

	for (i = 0; i < column.len; i++) {
		c = source[i];
		if ((unsigned char)c < ' ' || c == 127)
			c = ' ';
		if (column.at[i] != c)
			return false;
	}
	return true;
}

/*
 * A stream.
 */

struct document {
	struct slice source;
	bool open;
	struct slice id, date;
	size_t sentences, start, end, paragraph, records;
	struct slice text;	/* of the sentence */
};

static void
check_columns(const struct document *d, const struct row *row)
{
	size_t i;

	fuzz_check(row->is_record && row->ended, "a line is a record");
	for (i = 0; i < row->line.len; i++)
		fuzz_check((row->line.at[i] == '\t' ||
		    (unsigned char)row->line.at[i] >= ' ') &&
		    row->line.at[i] != 127, "a record has no control byte");
	for (i = 0; i < COLUMNS; i++)
		fuzz_check(row->column[i].len > 0, "no column is empty");
	fuzz_check(d->open && slice_equal(row->column[1], d->id) &&
	    slice_equal(row->column[2], d->date),
	    "a record repeats the id and date of its document");
}

static void
check_span(struct document *d, const struct row *row)
{
	struct slice text = row->column[8];

	fuzz_check(row->number[1] < row->number[2] && text.len ==
	    row->number[2] - row->number[1], "a text is as long as its span");
	fuzz_check(d->source.at == NULL || (row->number[2] <= d->source.len &&
	    is_flat(text, d->source.at + row->number[1])),
	    "offsets slice the source");
	fuzz_check(blank(text.at, text.at + text.len) == 0 &&
	    !ends_blank(text), "no span begins or ends with white space");
	fuzz_check(row->column[7].len <= 256, "a value has an end");
	fuzz_check(row->line.len <= row->column[1].len + text.len + EXTRA,
	    "a record is about as long as its id and text");
	d->records++;
}

static void
check_between(const struct document *d, size_t end)
{
	fuzz_check(d->source.at == NULL || (end >= d->end &&
	    is_blank(slice_between(d->source.at + d->end,
	    d->source.at + end))), "between sentences is white space only");
}

static void
check_sentence(struct document *d, const struct row *row)
{
	size_t paragraph = 0;

	fuzz_check(row->number[0] == d->sentences + 1 || (d->source.at ==
	    NULL && row->number[0] > d->sentences), "sentences are numbered");
	fuzz_check(row->number[1] >= d->end, "sentences do not overlap");
	fuzz_check(row->column[8].len <= SENTENCE_MOST,
	    "no sentence is longer than 65,536 bytes");
	check_between(d, row->number[1]);
	/* Others may number them as they like. */
	fuzz_check(d->source.at == NULL || (take_number(row->column[7],
	    &paragraph) && paragraph >= d->paragraph && paragraph <=
	    d->paragraph + 1 && paragraph > 0), "paragraphs are numbered");
	d->sentences = row->number[0];
	d->start = row->number[1];
	d->end = row->number[2];
	d->paragraph = paragraph;
	d->text = row->column[8];
}

static void
check_annotation(const struct document *d, const struct row *row)
{
	if (d->source.at == NULL && (d->sentences == 0 ||
	    row->number[0] != d->sentences))
		return;		/* it came without its sentence */
	fuzz_check(row->number[0] == d->sentences &&
	    row->number[1] >= d->start && row->number[2] <= d->end,
	    "an annotation is in the sentence before it");
	fuzz_check(memcmp(row->column[8].at, d->text.at + row->number[1] -
	    d->start, row->column[8].len) == 0,
	    "an annotation has the bytes of its sentence");
}

static void
begin_document(struct document *d, const struct row *row)
{
	struct slice source = d->source;

	memset(d, 0, sizeof(*d));
	d->source = source;
	d->open = true;
	d->id = row->column[1];
	d->date = row->column[2];
}

static void
end_document(struct document *d, const struct row *row)
{
	fuzz_check(row->number[0] == d->sentences || d->source.at == NULL,
	    "Z counts sentences");
	fuzz_check(row->number[1] == row->number[2] && row->number[2] >=
	    d->end, "Z is at the end");
	fuzz_check(d->source.at == NULL || row->number[2] == d->source.len,
	    "Z says how long the source is");
	fuzz_check(d->source.at == NULL ||
	    is_blank(slice_between(d->source.at + d->end,
	    d->source.at + d->source.len)), "all text is in sentences");
	fuzz_check(d->records <= 3 * row->number[2] + 1,
	    "records are not more than bytes");
	d->open = false;
}

void
oracle_stream(struct slice stream, struct slice source, bool whole)
{
	struct document d = { source, false, { 0 }, { 0 }, 0, 0, 0, 0, 0,
	    { 0 } };
	struct row row;

	while (take_line(&stream, &row)) {
		take_columns(&row);
		fuzz_check(row.is_record, "a line is a record");
		if (*row.line.at == 'D') {
			fuzz_check(!d.open || !whole, "a document has its Z");
			begin_document(&d, &row);
		}
		check_columns(&d, &row);
		if (strchr("Set", *row.line.at) != NULL)
			check_span(&d, &row);
		if (*row.line.at == 'S')
			check_sentence(&d, &row);
		else if (*row.line.at == 'e' || *row.line.at == 't')
			check_annotation(&d, &row);
		else if (*row.line.at == 'Z')
			end_document(&d, &row);
	}
	fuzz_check(!d.open || !whole, "the last document has its Z");
}

void
oracle_added(struct slice stream, struct slice with, char kind)
{
	size_t most = stream.len, added = 0;
	struct row expected, row;
	bool more = take_line(&stream, &expected);

	while (take_line(&with, &row)) {
		if (more && row.ended == expected.ended &&
		    slice_equal(row.line, expected.line)) {
			more = take_line(&stream, &expected);
			continue;
		}
		take_columns(&row);
		fuzz_check(row.is_record && row.ended &&
		    *row.line.at == kind, "a filter edits nothing");
		fuzz_check(row.column[8].len == row.number[2] - row.number[1],
		    "a text is as long as its span");
		fuzz_check(row.column[7].len <= 256 && row.line.len <=
		    row.column[1].len + row.column[8].len + EXTRA,
		    "a record is about as long as its id and text");
		added++;
	}
	fuzz_check(!more, "a filter loses nothing");
	fuzz_check(added <= most, "records are not more than bytes");
}

/*
 * Lines, sorted.
 */

static int
compare_lines(const void *a, const void *b)
{
	return slice_compare(*(const struct slice *)a,
	    *(const struct slice *)b);
}

static size_t
sort_lines(struct slice stream, struct slice **lines)
{
	struct row row;
	size_t n = 0;

	*lines = calloc(stream.len + 1, sizeof(**lines));
	fuzz_check(*lines != NULL, "there is memory");
	while (take_line(&stream, &row))
		(*lines)[n++] = row.line;
	qsort(*lines, n, sizeof(**lines), compare_lines);
	return n;
}

void
oracle_same_lines(struct slice a, struct slice b)
{
	struct slice *of_a, *of_b;
	size_t i, n = sort_lines(a, &of_a), m = sort_lines(b, &of_b);

	for (i = 0; i < n && i < m; i++)
		fuzz_same(of_a[i], of_b[i], "the same lines");
	fuzz_check(n == m, "the same lines");
	free(of_a);
	free(of_b);
}

/* Records of some kinds, but for id, date, sentence and tags. */
static struct slice
spans_of(struct slice stream, const char *kinds)
{
	static const int kept[] = { 0, 4, 5, 6, 7, 8 };
	char *room = fuzz_room(stream.len), *to = room;
	struct row row;
	size_t i;

	while (take_line(&stream, &row)) {
		if (row.line.len == 0 || *row.line.at == '\0' ||
		    strchr(kinds, *row.line.at) == NULL)
			continue;
		take_columns(&row);
		for (i = 0; i < sizeof(kept) / sizeof(kept[0]); i++) {
			struct slice column = row.column[kept[i]];

			memcpy(to, column.at, column.len);
			to += column.len;
			*to++ = i < 5 ? '\t' : '\n';
		}
	}
	return slice_between(room, to);
}

void
oracle_same_spans(struct slice a, struct slice b, const char *kinds)
{
	oracle_same_lines(spans_of(a, kinds), spans_of(b, kinds));
}

/* The value of a tag, or one without bytes. */
static struct slice
tag_of(struct slice line, const char *key)
{
	const char *at = line.at, *end = at + line.len, *stop;

	for (; at < end; at = stop + 1) {
		stop = memchr(at, '\t', (size_t)(end - at));
		if (stop == NULL)
			stop = end;
		if (slice_begins_at(at, stop, key))
			return slice_between(at + strlen(key), stop);
	}
	return slice_between(end, end);
}

void
oracle_times(struct slice stream)
{
	struct slice from, to;
	struct row row;
	size_t n;

	while (take_line(&stream, &row)) {
		if (row.line.len == 0 || *row.line.at != 't')
			continue;
		from = tag_of(row.line, "from=");
		to = tag_of(row.line, "to=");
		n = from.len < to.len ? from.len : to.len;
		from.len = to.len = n < 10 ? n : 10;	/* days */
		if (n > 0 && *from.at != '-' && *to.at != '-')
			fuzz_check(slice_compare(from, to) <= 0,
			    "no time ends before it begins");
	}
}

void
oracle_numbered(struct slice stream)
{
	size_t sentences = 0, paragraph = 0, number = 0;
	struct row row;

	while (take_line(&stream, &row)) {
		take_columns(&row);
		if (*row.line.at == 'D')
			sentences = paragraph = 0;
		if (*row.line.at == 'Z')
			fuzz_check(row.number[0] == sentences,
			    "Z counts sentences");
		if (*row.line.at == 'e' || *row.line.at == 't')
			fuzz_check(row.number[0] == sentences && sentences > 0,
			    "an annotation follows its sentence");
		if (*row.line.at != 'S')
			continue;
		fuzz_check(row.number[0] == ++sentences,
		    "sentences are numbered 1, 2, 3");
		fuzz_check(take_number(row.column[7], &number) &&
		    number >= paragraph && number <= paragraph + 1 &&
		    number > 0, "paragraphs are numbered");
		paragraph = number;
	}
}

/* The number that some bytes are, or -1. */
static int
number_of(const char *at, size_t len)
{
	int n = 0;

	for (; len > 0; len--, at++) {
		if (*at < '0' || *at > '9')
			return -1;
		n = n * 10 + *at - '0';
	}
	return n;
}

bool
oracle_is_day(struct slice s)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
	    31 };
	int year, month, day;

	if (s.len != 10 || s.at[4] != '-' || s.at[7] != '-')
		return false;
	year = number_of(s.at, 4);
	month = number_of(s.at + 5, 2);
	day = number_of(s.at + 8, 2);
	return year > 0 && month > 0 && month <= 12 && day > 0 &&
	    day <= days[month - 1] + (month == 2 && year % 4 == 0 &&
	    (year % 100 != 0 || year % 400 == 0));
}

/* Lines up to their ninth column. */
static struct slice
without_tags(struct slice lines)
{
	char *room = fuzz_room(lines.len), *to = room;
	size_t i;
	int tabs = 0;

	for (i = 0; i < lines.len; i++) {
		if (lines.at[i] == '\n')
			tabs = 0;
		else if (lines.at[i] == '\t')
			tabs++;
		if (tabs < 9)
			*to++ = lines.at[i];
	}
	return slice_between(room, to);
}

struct slice
oracle_unmarked(const char *command, struct slice file)
{
	struct slice none = { NULL, 0 }, records, again, json;
	int status = fuzz_run(command, file, &records);

	fuzz_check(status < 2, "any file can be read");
	oracle_stream(records, none, status == 0);
	fuzz_check(fuzz_run("sentsplit -r", records, &again) == 0 ||
	    status == 1, "what was read is a whole stream");
	fuzz_same(records, again, "what was read is a stream");
	if (status > 0 || !oracle_is_utf8(records))
		return records;
	fuzz_check(fuzz_run("markup -r -f json", records, &json) == 0 &&
	    fuzz_run("unmark -f json", json, &again) == 0,
	    "what is whole goes to JSON and back");
	/* tags that JSON has keys for come first there */
	oracle_same_lines(without_tags(records), without_tags(again));
	fuzz_check(records.len == again.len, "no tag is lost");
	return records;
}

void
oracle_quiet(struct slice text)
{
	const char *at = text.at, *end = at + text.len;

	for (; at < end; at++) {
		if (slice_begins_at(at, end, "\033["))
			for (at += 2; at < end && strchr("0123456789;", *at) !=
			    NULL && *at != '\0'; at++)
				;
		fuzz_check(at < end && ((unsigned char)*at >= ' ' ||
		    *at == '\n' || *at == '\t') && *at != 127,
		    "nothing steers a terminal");
	}
}
