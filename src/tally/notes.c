#include "tally/notes.h"

#include <stdlib.h>
#include <unistd.h>

#include "core/error.h"
#include "tally/rows/row.h"

enum { TYPES_MOST = 8 };	/* of those there are, to be told */

bool
notes_wanted(const struct command *command)
{
	return command->stream.verbose || isatty(STDERR_FILENO);
}

void
notes_ask(const struct command *command, struct seen *seen)
{
	const struct request *q = &command->request;
	struct buffer key = { 0 };
	uint32_t i;

	for (i = 0; i < q->series.keys.count; i++)
		seen_ask(seen, hash_key(&q->series.keys, i));
	if (q->about.len > 0) {
		buffer_byte(&key, '\t');
		buffer_bytes(&key, q->about);
		seen_ask(seen, buffer_slice(&key));
	}
	buffer_free(&key);
}

/* What any of the reports is empty without. */
static unsigned
needs_of(const struct command *command)
{
	unsigned needs = 0;
	size_t i;

	for (i = 0; i < command->count; i++)
		needs |= command->asked[i]->rests_on == NULL ?
		    ON_DOCUMENTS | ON_WINDOW :
		    command->asked[i]->rests_on(&command->request);
	return needs;
}

/* The first thing that is missing, or NULL. */
static const char *
missing(const struct command *command, const struct seen *seen,
    uint64_t in_window)
{
	unsigned needs = needs_of(command);
	bool windowed = command->request.windowed && (needs & ON_WINDOW);

	if ((needs & ON_DOCUMENTS) && seen->documents == 0)
		return "no documents";
	if (windowed && seen->dated == 0)
		return "no document is dated, so that none is in the window "
		    "of -w: see -d of sentsplit(1)";
	if (windowed && in_window == 0)
		return "no document is dated in the window of -w";
	if ((needs & ON_DATES) && seen->dated == 0)
		return "no document is dated, so that there is no timeline: "
		    "see -d of sentsplit(1)";
	/* a report that says itself what it lacks has said that by now */
	if ((needs & NEED_NAMES) && !seen->names &&
	    ((needs & ON_DOCUMENTS) || seen->dated > 0))
		return "no e records, so no names: see enttag(1)";
	if ((needs & NEED_TIMES) && !seen->times)
		return "no t records on the calendar, so no times: see "
		    "datefind(1)";
	return NULL;
}

static int
compare_slices(const void *first, const void *second)
{
	return slice_compare(*(const struct slice *)first,
	    *(const struct slice *)second);
}

/* Adds the types that there are, in order. */
static void
put_types(struct buffer *l, const struct hash *types)
{
	struct slice *list = memory_get(types->count, sizeof(*list));
	uint32_t i;

	for (i = 0; i < types->count; i++)
		list[i] = hash_key(types, i);
	if (types->count > 0)
		qsort(list, types->count, sizeof(*list), compare_slices);
	for (i = 0; i < types->count && i < TYPES_MOST; i++) {
		buffer_string(l, i == 0 ? "; there are " : ", ");
		buffer_bytes(l, list[i]);
	}
	free(list);
}

/* The types of -k that nothing has. */
static void
print_types(const struct command *command, const struct seen *seen)
{
	const struct hash *types = &command->request.curation.types;
	struct buffer line = { 0 };
	uint32_t i;

	for (i = 0; i < types->count; i++) {
		if (hash_find(&seen->types, hash_key(types, i)) != HASH_NONE)
			continue;
		buffer_string(&line, line.len == 0 ? "-k: nothing that is "
		    "looked at has the type " : " or ");
		buffer_bytes(&line, hash_key(types, i));
	}
	if (line.len > 0) {
		put_types(&line, &seen->types);
		error_note("%.*s", (int)line.len, line.at);
	}
	buffer_free(&line);
}

/* NAME, or NAME (TYPE). */
static void
put_name(struct buffer *l, struct slice key)
{
	struct slice type = row_column_at(key, 0);

	buffer_bytes(l, row_column_at(key, 1));
	if (type.len == 0)
		return;
	buffer_string(l, " (");
	buffer_bytes(l, type);
	buffer_byte(l, ')');
}

/* A name that was asked for and is not there, and those that come near. */
static void
print_name(struct slice key, const struct asked_name *a)
{
	struct buffer line = { 0 };
	size_t i;

	buffer_string(&line, a->found ? "no document in the window of -w "
	    "names \"" : "no name is \"");
	put_name(&line, key);
	buffer_byte(&line, '"');
	for (i = 0; !a->found && i < SEEN_NEAR && a->near[i].name.len > 0; i++) {
		buffer_string(&line, i == 0 ? "; near it: " : ", ");
		put_name(&line, buffer_slice(&a->near[i].name));
	}
	error_note("%.*s", (int)line.len, line.at);
	buffer_free(&line);
}

void
notes_print(const struct command *command, const struct seen *seen,
    uint64_t in_window)
{
	const char *what = missing(command, seen, in_window);
	unsigned both = NEED_NAMES | ON_WINDOW;
	bool windowed = command->request.windowed &&
	    (needs_of(command) & both) == both;
	uint32_t i;

	if (what != NULL) {
		error_note("%s", what);
		return;
	}
	print_types(command, seen);
	for (i = 0; i < seen->asked.count; i++)
		if (!seen->list[i].found ||
		    (windowed && !seen->list[i].inside))
			print_name(hash_key(&seen->asked, i), &seen->list[i]);
}
