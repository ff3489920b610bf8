/*
 * What must hold of the lists that a user gives.
 */
#include "oracle.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"

static const char *const commands[ORACLE_LISTS] = {
	"sentsplit -t -i a -a", "sentsplit -t -i a -D", "enttag -r -g",
	"tally -n 0 -r -a", "tally -n 0 -r -x", "tally -n 0 -r -y",
	"tally new -p 1 -B 2015-07-05 -w 2015-07-06 -r -W", "sentsplit -0"
};

enum { ABBREVIATIONS, DATES, NAMES, ALIASES, DROPPED, KEPT, WATCHED, FILES };

/* Runs a command of the above with a list. */
static int
run(unsigned way, const char *list, struct slice input, struct slice *out)
{
	char line[128];

	(void)snprintf(line, sizeof(line), "%s %s", commands[way], list);
	return fuzz_run(line, input, out);
}

/* A list that says all twice says the same. */
static void
check_twice(unsigned way, struct slice list, struct slice input,
    struct slice out, int status)
{
	struct slice again;

	if (way == FILES || slice_begins_at(list.at, list.at + list.len,
	    "\357\273\277"))
		return;
	fuzz_file("twice", fuzz_join(list, "\n", list));
	fuzz_check(run(way, "twice", input, &again) == status,
	    "a list that says all twice is one");
	fuzz_same(out, again, "what is said twice is said");
}

/* Column n, from 0, of a row, up to its end. */
static struct slice
column_of(struct slice row, size_t n)
{
	const char *at = row.at, *end = at + row.len, *tab;

	for (;; n--, at = tab + 1) {
		tab = memchr(at, '\t', (size_t)(end - at));
		if (n == 0 || tab == NULL)
			return slice_between(at, tab != NULL ? tab : end);
	}
}

/* Takes what stands before the next mark off a text, and the mark. */
static struct slice
take_part(struct slice *text, char mark)
{
	const char *at = text->at, *end = at + text->len;
	const char *stop = memchr(at, mark, text->len);

	*text = slice_between(stop != NULL ? stop + 1 : end, end);
	return slice_between(at, stop != NULL ? stop : end);
}

static struct slice
take_line(struct slice *text)
{
	return take_part(text, '\n');
}

/* A list without its byte order mark. */
static struct slice
without_mark(struct slice list)
{
	if (slice_begins_at(list.at, list.at + list.len, "\357\273\277"))
		list = slice_between(list.at + 3, list.at + list.len);
	return list;
}

/* Takes a line off a list, without its end, which may be CR LF. */
static struct slice
take_entry(struct slice *list)
{
	struct slice line = take_line(list);

	line.len -= line.len > 0 && line.at[line.len - 1] == '\r';
	return line;
}

/* Whether a list of names has one of a type, or of any. */
static bool
has_name(struct slice list, struct slice type, struct slice name)
{
	struct slice line, any;

	list = without_mark(list);
	while (list.len > 0) {
		line = take_entry(&list);
		if (line.len == 0 || *line.at == '#')
			continue;
		any = column_of(line, 0);
		if (any.len == line.len ? slice_equal(line, name) :
		    slice_equal(column_of(line, 1), name) && (any.len == 0 ||
		    slice_is(any, "-") || slice_equal(any, type)))
			return true;
	}
	return false;
}

/* Each row of a report is of a name on a list, or each is not. */
static void
check_names(struct slice rows, struct slice list, bool listed)
{
	struct slice row;

	while (rows.len > 0) {
		row = take_line(&rows);
		fuzz_check(has_name(list, column_of(row, 3),
		    column_of(row, 7)) == listed, "a name is on the list");
	}
}

/* Mentions, in column 2, of all rows. */
static unsigned long
count_mentions(struct slice rows)
{
	unsigned long sum = 0;

	while (rows.len > 0)
		sum += strtoul(column_of(take_line(&rows), 1).at, NULL, 10);
	return sum;
}

/* A stream but for its dates, column 3. */
static struct slice
without_dates(struct slice stream)
{
	char *room = fuzz_room(stream.len);
	size_t i, n = 0, column = 0;

	for (i = 0; i < stream.len; i++) {
		if (column != 2 || stream.at[i] == '\t')
			room[n++] = stream.at[i];
		if (stream.at[i] == '\t')
			column++;
		else if (stream.at[i] == '\n')
			column = 0;
	}
	return slice_between(room, room + n);
}

/* The last line of a list that has a date for the document tells it. */
static void
check_date(struct slice list, struct slice out)
{
	struct slice line, date = { NULL, 0 };

	list = without_mark(list);
	while (list.len > 0) {
		line = take_entry(&list);
		if (slice_begins_at(line.at, line.at + line.len, "a\t"))
			date = slice_between(line.at + 2, line.at + line.len);
	}
	if (oracle_is_day(date) && out.len > 0)
		fuzz_check(slice_equal(column_of(out, 2), date),
		    "a document has the date of the list");
}

/* The word and the type of a list of one line that has a word for a name. */
static bool
take_word(struct slice list, struct slice *word, struct slice *type)
{
	static const char *const types[] = {
		"PER", "ORG", "LOC", "MISC", NULL
	};
	struct slice line = take_line(&list);
	size_t i;

	*word = column_of(line, 0);
	if (list.len > 0 || word->len < 3 || word->len + 1 >= line.len)
		return false;
	*type = slice_between(word->at + word->len + 1, line.at + line.len);
	for (i = 0; i < word->len; i++)
		if (word->at[i] < (i == 0 ? 'A' : 'a') ||
		    word->at[i] > (i == 0 ? 'Z' : 'z'))
			return false;
	return slice_among(*type, types);
}

/* Whether one of the mentions before the next sentence is this one. */
static bool
has_mention(struct slice rows, struct slice type, size_t start, size_t end)
{
	struct slice row;

	while (rows.len > 0) {
		row = take_line(&rows);
		if (*row.at != 'e')
			return false;
		if (strtoul(column_of(row, 4).at, NULL, 10) == start &&
		    strtoul(column_of(row, 5).at, NULL, 10) == end)
			return slice_equal(column_of(row, 6), type);
	}
	return false;
}

/* A word of the list is found wherever it stands between spaces. */
static void
check_found(struct slice list, struct slice out)
{
	struct slice row, word, type, text, part;
	size_t start;

	if (!take_word(list, &word, &type))
		return;
	while (out.len > 0) {
		row = take_line(&out);
		text = column_of(row, 8);
		start = strtoul(column_of(row, 4).at, NULL, 10);
		for (; *row.at == 'S' && text.len > 0; start += part.len + 1) {
			part = take_part(&text, ' ');
			fuzz_check(!slice_equal(part, word) || has_mention(out,
			    type, start, start + part.len),
			    "a name of the list is found");
		}
	}
}

/* What a list does to what would be there without it. */
static void
check_effect(unsigned way, struct slice list, struct slice text,
    struct slice input, struct slice out)
{
	struct slice plain, kept;

	switch (way) {
	case DATES:
		(void)fuzz_run("sentsplit -t -i a", text, &plain);
		fuzz_same(without_dates(plain), without_dates(out),
		    "a list of dates changes dates");
		check_date(list, out);
		break;
	case NAMES:
		oracle_added(input, out, 'e');
		check_found(list, out);
		break;
	case ALIASES:
		(void)fuzz_run("tally -n 0 -r", input, &plain);
		fuzz_check(count_mentions(plain) == count_mentions(out),
		    "an alias loses no mention");
		break;
	case DROPPED:
	case KEPT:
		(void)run(DROPPED + KEPT - way, "list", input, &kept);
		(void)fuzz_run("tally -n 0 -r", input, &plain);
		oracle_same_lines(plain, fuzz_join(out, "", kept));
		check_names(out, list, way == KEPT);
		break;
	case WATCHED:
		(void)fuzz_run("tally new -p 1 -B 2015-07-05 -w 2015-07-06 "
		    "-r -y list", input, &kept);
		oracle_same_lines(out, kept);
		break;
	}
}

/*
 * What is given with a list: a text, its sentences, or the names in it, with a
 * document of the day before that has none.
 */
static struct slice
input_of(unsigned way, struct slice text)
{
	static const char nothing[] = "Nothing happened.\n";
	struct slice before = slice_of(nothing), stream;

	if (way == ABBREVIATIONS || way == DATES)
		return text;
	(void)fuzz_run("sentsplit -t -i a -d 2015-07-06", text, &stream);
	if (way == NAMES)
		return stream;
	(void)fuzz_run("enttag -r", stream, &stream);
	(void)fuzz_run("sentsplit -t -i b -d 2015-07-05", before, &before);
	return fuzz_join(stream, "", before);
}

void
oracle_list(unsigned way, struct slice list, struct slice text)
{
	struct slice input = input_of(way, text), unknown = { NULL, 0 }, out;
	int status;

	fuzz_file("list", list);
	fuzz_file("a", text);
	status = run(way, "list", input, &out);
	fuzz_check(status != 1 || way == DATES || way >= WATCHED,
	    "a list is taken, or it is not");
	if (status == 2)
		fuzz_check(out.len == 0, "what fails writes nothing");
	check_twice(way, list, input, out, status);
	if (status == 2)
		return;
	check_effect(way, list, text, input, out);
	if (way <= NAMES)
		oracle_stream(out, text, true);
	else if (way == FILES)
		oracle_stream(out, unknown, status == 0);
}
