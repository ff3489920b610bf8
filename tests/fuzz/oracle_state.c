/*
 * What must hold of states, as tally(1) has it.
 */
#include "oracle.h"

#include <stdio.h>
#include <string.h>

#include "harness.h"

static const struct slice none = { "", 0 };

/* Lines that begin with a letter and a TAB. */
static size_t
count_lines(struct slice stream, char letter)
{
	size_t count = 0, i;

	for (i = 0; i + 1 < stream.len; i++)
		count += stream.at[i] == letter && stream.at[i + 1] == '\t' &&
		    (i == 0 || stream.at[i - 1] == '\n');
	return count;
}

/* Where document `number`, from 0, begins in the records of a segment. */
static size_t
document_begins(struct slice records, size_t number)
{
	size_t i;

	for (i = 0; i < records.len; i++)
		if ((i == 0 || records.at[i - 1] == '\n') &&
		    slice_begins_at(records.at + i, records.at + records.len,
		    "D\t") && number-- == 0)
			break;
	return i;
}

static struct slice
copy(struct slice bytes)
{
	char *room = fuzz_room(bytes.len);

	if (bytes.len > 0)
		memcpy(room, bytes.at, bytes.len);
	return slice_between(room, room + bytes.len);
}

/*
 * Runs "tally" and two parts of a command line, on nothing; returns what it
 * wrote, and the status.
 */
static struct slice
tally(const char *command, const char *on, int *status)
{
	struct slice out;
	char line[640];

	(void)snprintf(line, sizeof(line), "tally %s %s", command, on);
	*status = fuzz_run(line, none, &out);
	return out;
}

static void
expect(const char *command, const char *on, int expected)
{
	int status;

	(void)tally(command, on, &status);
	fuzz_check(status == expected, "a state is changed as is asked for");
}

/*
 * A report on two things is the same, but for the faults that are named: a
 * state does not repeat those that were when it was added to.
 */
static void
check_reports(const char *report, const char *one, const char *other,
    const char *what)
{
	int first, second;
	struct slice out = tally(report, one, &first);
	struct slice again = tally(report, other, &second);

	fuzz_same(out, again, what);
	fuzz_check(first < 2 && second < 2, "a state is reported on");
}

/* A file of two segments has the same bytes, or neither is there. */
static void
check_file(const char *one, const char *other, const char *name)
{
	char path[128];
	struct slice a, b;

	(void)snprintf(path, sizeof(path), "%s/%s", one, name);
	a = fuzz_read(path);
	(void)snprintf(path, sizeof(path), "%s/%s", other, name);
	b = fuzz_read(path);
	fuzz_check((a.at == NULL) == (b.at == NULL), "both have a segment");
	if (a.at != NULL)
		fuzz_same(a, b, "states of the same documents have the same "
		    "bytes");
}

static void
check_segments(const char *one, const char *other)
{
	check_file(one, other, "index");
	check_file(one, other, "table");
	check_file(one, other, "records");
	check_file(one, other, "about");
}

/* The documents in the only segment of a state. */
static size_t
count_documents(const char *state)
{
	char path[128];

	(void)snprintf(path, sizeof(path), "%s/000001/records", state);
	return count_lines(fuzz_read(path), 'D');
}

/* Takes a row off an index: an id and a date. */
static bool
next_dated(struct slice *index, struct slice *id, struct slice *day)
{
	const char *at = index->at, *end, *tab, *stop;

	if (index->len == 0)
		return false;
	end = at + index->len;
	stop = memchr(at, '\n', index->len);
	tab = memchr(at, '\t', index->len);
	*id = slice_between(at, tab);
	at = tab + 1;
	tab = memchr(at, '\t', (size_t)(end - at));
	*day = slice_between(at, tab);
	*index = slice_between(stop + 1, end);
	return true;
}

/* Of documents with one id in two states that of the later day is in both. */
static void
check_latest(const char *part, const char *whole)
{
	char path[128];
	struct slice index, other, rows, id, day, same, later;

	(void)snprintf(path, sizeof(path), "%s/000001/index", part);
	index = fuzz_read(path);
	(void)snprintf(path, sizeof(path), "%s/000001/index", whole);
	other = fuzz_read(path);
	while (next_dated(&index, &id, &day))
		for (rows = other; next_dated(&rows, &same, &later);)
			fuzz_check(!slice_equal(id, same) ||
			    !oracle_is_day(day) || !oracle_is_day(later) ||
			    slice_compare(day, later) <= 0,
			    "of documents with one id the latest counts");
}

/*
 * States of two parts of a stream merge to the same bytes in either order: to
 * those of the state of it, if both have no id in common.
 */
static void
check_halves(struct slice stream, size_t at)
{
	const char *middle = stream.at + document_begins(stream, at);
	struct slice half = slice_between(stream.at, middle);

	fuzz_check(fuzz_run("tally add -r -s a", half, NULL) < 2,
	    "a part of a stream can be added");
	half = slice_between(middle, stream.at + stream.len);
	fuzz_check(fuzz_run("tally add -r -s b", half, NULL) < 2,
	    "a part of a stream can be added");
	expect("merge -s ab", "a b", 0);
	expect("merge -s ba", "b a", 0);
	check_segments("ab/000001", "ba/000001");
	check_latest("a", "ab");
	check_latest("b", "ab");
	if (count_documents("a") + count_documents("b") ==
	    count_documents("state"))
		check_segments("ab/000001", "state/000001");
}

/* An operand that drops the document of some records, if one can be given. */
static bool
name_document(struct slice document, char *line, size_t size)
{
	const char *id = document.at + 2;
	const char *tab = memchr(id, '\t', document.len - 2);
	size_t len = (size_t)(tab - id);

	(void)snprintf(line, size, "-s state -- %.*s", (int)len, id);
	return len < size / 2 && memchr(id, ' ', len) == NULL;
}

/*
 * A document goes, with every byte when the state is packed, and comes back; to
 * add the records has a status.
 */
static void
check_drop(const char *report, struct slice records, size_t number, int status)
{
	size_t from = document_begins(records, number);
	size_t to = document_begins(records, number + 1);
	struct slice rest = { NULL, 0 };
	char line[512], *room;

	if (!name_document(slice_between(records.at + from, records.at + to),
	    line, sizeof(line)))
		return;
	room = fuzz_room(records.len);
	memcpy(room, records.at, from);
	memcpy(room + from, records.at + to, records.len - to);
	rest = slice_between(room, room + records.len - (to - from));
	fuzz_file("rest", rest);
	expect("drop", line, 0);
	check_reports(report, "-s state", "-r rest", "what is dropped is gone");
	expect("pack", "-s state", 0);
	check_reports(report, "-s state", "-r rest", "a pack changes nothing");
	fuzz_same(rest, fuzz_read("state/000001-000002/records"),
	    "what is dropped leaves the disk");
	expect("merge -s without", "first state first", 0);
	check_reports(report, "-s without", "-r rest", "it stays dropped");
	expect("drop", line, 1);
	expect("add", "-r -s state records", status);
	check_reports(report, "-s state", "-r records",
	    "what is added again is there again");
	expect("merge -s with", "without state first", 0);
	check_reports(report, "-s with", "-r records", "it stays there");
}

/* The same once more: the same faults are named, and nothing changes. */
static void
check_again(struct slice stream, int status)
{
	struct slice messages = copy(fuzz_messages());

	fuzz_check(fuzz_run("tally add -r -s state", stream, NULL) == status,
	    "the same is taken or refused as before");
	fuzz_same(messages, fuzz_messages(), "the same faults are named");
	fuzz_check(fuzz_read("state/000001/about").at == NULL ||
	    fuzz_read("state/000002/about").at == NULL,
	    "the same again changes nothing");
}

void
oracle_state(struct slice stream, const char *report, unsigned at)
{
	int status = fuzz_run("tally add -r -s state", stream, NULL), once;
	struct slice records, split, out, told;
	size_t count;

	fuzz_check(status < 2, "any records can be added");
	check_again(stream, status);
	records = fuzz_read("state/000001/records");
	if (records.at == NULL)
		return;
	fuzz_file("records", records);
	check_reports(report, "-s state", "-r records",
	    "a state reports as its records do");
	count = count_lines(records, 'D');
	(void)fuzz_run("sentsplit -r", stream, &split);
	if (status == 0 && count_lines(split, 'D') == count) {
		fuzz_file("stream", stream);
		out = tally(report, "-s state", &once);
		told = tally(report, "-r stream", &once);
		fuzz_same(out, told, "a state reports as its documents do");
	}
	check_halves(split, at % (count_lines(split, 'D') + 1));
	(void)tally("add -r -s first", "records", &once);
	fuzz_check(once < 2, "the records of a state make one");
	check_segments("first/000001", "state/000001");
	check_drop(report, records, at % count, once);
}

/*
 * States that may be forged.
 */

enum { REPORTS = 6, OF_TABLES = 3 };

/* What is told of a state: the first reports read tables, the last may find
 * too little. */
struct told {
	struct slice out[REPORTS];
	int status[REPORTS];
};

static void
tell(const char *on, struct told *told)
{
	static const char *const reports[REPORTS] = {
		"top,timeline,pairs", "top -b country -f json",
		"timeline -m -w 2015", "events", "why Vienna -1",
		"rising,suspects,dups"
	};
	size_t i;

	for (i = 0; i < REPORTS; i++) {
		told->out[i] = copy(tally(reports[i], on, &told->status[i]));
		fuzz_check(told->status[i] != 1 || i + 1 == REPORTS,
		    "a state is taken, or it is not");
	}
}

static void
check_told(const struct told *a, const struct told *b, const char *what)
{
	size_t i;

	for (i = 0; i < REPORTS; i++) {
		fuzz_same(a->out[i], b->out[i], what);
		fuzz_check(a->status[i] == b->status[i], what);
	}
}

void
oracle_forged(void)
{
	struct told before, after;
	int status, i;

	tell("-s state", &before);
	(void)tally("merge -s other", "state", &status);
	fuzz_check(status != 1, "a state is merged, or it is not");
	if (status == 0) {
		tell("-s other", &after);
		check_told(&before, &after, "what is merged is the same");
		for (i = 0; i < OF_TABLES; i++)
			fuzz_check(after.status[i] == 0, "it is whole");
	}
	(void)tally("drop", "-s state vienna.txt", &status);
	tell("-s state", &before);
	(void)tally("pack", "-s state", &status);
	fuzz_check(status != 1, "a state is packed, or it is not");
	if (status == 0) {
		tell("-s state", &after);
		check_told(&before, &after, "a pack changes nothing");
	}
}
