#include "tally/run.h"

#include <stdio.h>

#include "core/error.h"
#include "core/hash.h"
#include "tally/counting/duplicates.h"
#include "tally/notes.h"
#include "tally/state/drop.h"
#include "tally/state/ingest.h"
#include "tally/state/merge.h"
#include "tally/state/pack.h"

struct run {
	const struct command *command;
	struct names names;
	struct duplicates *duplicates;	/* -1, else NULL */
	bool found;		/* the copies among them */
	struct hash ids;	/* of a state, numbered as among duplicates */
	void *state[COMMAND_REPORTS];	/* of the reports */
	struct totals totals;
	size_t memory;		/* when to spill; 0: never */
	bool spilled;
	bool open;		/* spilled between parts of a document */
	struct documents *documents;
	uint32_t story;		/* of the document before */
	struct seen seen;	/* for notes, where they are wanted */
};

/*
 * What names and reports may hold before they are spilled: all but what is
 * held beside them, which is a part for what is written meanwhile, for each
 * report that sorts what it takes, and for many segments of a state.
 */
static size_t
memory_to_count_in(const struct command *command)
{
	size_t memory = command->request.memory, left = memory - memory / 16;
	size_t i;

	for (i = 0; i < command->count; i++)
		if (command->asked[i]->size == NULL && left > memory / 2)
			left -= memory / 4;
	return command->state == NULL ? left : left - memory / 8;
}

/*
 * Makes room. Numbers of names are then void: no document that has been given,
 * or labelled, may still be at work with them, but one that is open, see
 * report.h.
 */
static void
spill(struct run *run, const struct document *open)
{
	const struct command *command = run->command;
	size_t i;

	for (i = 0; i < command->count; i++)
		if (command->asked[i]->spill != NULL)
			command->asked[i]->spill(run->state[i], open);
	names_clear(&run->names);
	run->spilled = true;
}

static bool
is_full(const struct run *run)
{
	const struct command *command = run->command;
	size_t i, size = names_size(&run->names) +
	    documents_size(run->documents);

	for (i = 0; i < command->count; i++)
		if (command->asked[i]->size != NULL)
			size += command->asked[i]->size(run->state[i]);
	return size >= run->memory;
}

/* Notes which of the names that were asked for are in the window. */
static void
see_inside(struct run *run, const struct document *d)
{
	size_t i;

	if (run->names.seen == NULL || run->seen.asked.count == 0)
		return;
	for (i = 0; i < d->mention_count; i++)
		seen_inside(&run->seen, names_key(&run->names,
		    names_of(&run->names, d->mentions[i].variant)));
}

static void
take_document(void *of, const struct document *d)
{
	struct run *run = of;
	const struct command *command = run->command;
	bool inside = !command->request.windowed ||
	    window_holds(&command->request.window, d->date);
	size_t i;

	if (d->part == 0) {
		run->seen.documents++;
		run->seen.dated += d->date != 0;
	}
	if (inside) {
		run->totals.documents += d->part == 0;
		run->totals.stories += d->story != run->story;
		run->totals.mentions += d->mention_count;
		see_inside(run, d);
	}
	for (i = 0; i < command->count; i++)
		if (inside || command->asked[i]->own_window)
			command->asked[i]->take(run->state[i], d);
	run->story = d->story;
	if (run->memory == 0 || d->more || d->ahead)
		return;
	if (is_full(run) || (run->open && !d->goes_on)) {
		spill(run, run->open || d->goes_on ? d : NULL);
		run->open = d->goes_on;
	}
}

static void
read_stream(struct run *run, struct documents *documents, char **operands)
{
	const struct command *command = run->command;
	struct stream *stream = stream_open(&command->stream, operands);
	struct record r;

	while (stream_next(stream, &r)) {
		documents_shorten(&r);
		documents_take(documents, &r);
	}
	stream_close(stream);
}

static void
print_totals(const struct run *run)
{
	const struct totals *t = &run->totals;

	if (run->command->request.stories)
		error_tell("%llu documents, %llu stories, %llu mentions",
		    (unsigned long long)t->documents,
		    (unsigned long long)t->stories,
		    (unsigned long long)t->mentions);
	else
		error_tell("%llu documents, %llu mentions",
		    (unsigned long long)t->documents,
		    (unsigned long long)t->mentions);
}

/* Writes the reports, an empty line between two; returns the status. */
static int
write_reports(struct run *run, struct output *out)
{
	const struct command *command = run->command;
	int status = EXIT_DONE, found;
	size_t i;

	for (i = 0; i < command->count; i++)
		if (command->asked[i]->check != NULL)
			command->asked[i]->check(run->state[i]);
	for (i = 0; i < command->count; i++) {
		if (i > 0)
			output_byte(out, '\n');
		found = command->asked[i]->write(run->state[i], out,
		    &run->totals);
		status = found > status ? found : status;
	}
	if (command->given['H'] || command->given['v'])
		print_totals(run);
	return status;
}

/*
 * Near-duplicates: every document is looked at before any of them counts.
 */

static void
preview_document(void *of, const struct document *d)
{
	struct run *run = of;

	(void)duplicates_add(run->duplicates, d);
}

static void
preview_entry(void *of, const struct document *d)
{
	struct run *run = of;
	bool added;

	(void)hash_add(&run->ids, d->id, &added);
	if (added)
		(void)duplicates_add(run->duplicates, d);
}

/* A document of a state that was not there before is a story of its own. */
static uint32_t
story_of(void *of, uint32_t number, struct slice id)
{
	struct run *run = of;

	if (!run->found)
		duplicates_find(run->duplicates);
	run->found = true;
	number = run->command->state == NULL ? number - 1 :
	    hash_find(&run->ids, id);
	return number == HASH_NONE ? 0 :
	    duplicates_story(run->duplicates, number);
}

/*
 * Reads the state a first time, for the sentences: when it is read again,
 * another run may have changed it, but an id there is one document.
 */
static void
preview_state(struct run *run)
{
	struct documents_plan plan;
	struct documents *documents;

	memset(&plan, 0, sizeof(plan));
	plan.names = &run->names;
	plan.needs = NEED_RECORDS;
	plan.of = run;
	plan.take = preview_entry;
	documents = documents_new(&plan);
	state_read(run->command->state, true, run->command->request.memory,
	    documents);
	(void)documents_finish(documents);
}

static void
read_state(struct run *run, const struct documents_plan *plan,
    struct documents *documents)
{
	const struct command *command = run->command;

	/* Copies that wait for their story are put away as records. */
	state_read(command->state, (plan->needs & NEED_RECORDS) != 0 ||
	    (plan->story != NULL && plan->memory > 0),
	    command->request.memory, documents);
}

static void
make_plan(struct run *run, struct documents_plan *plan)
{
	const struct command *command = run->command;
	const struct request *q = &command->request;
	enum names_depth depth;
	size_t i;

	memset(plan, 0, sizeof(*plan));
	plan->names = &run->names;
	plan->memory = q->memory / 4;
	plan->of = run;
	plan->take = take_document;
	if (curation_has_names(&q->curation))
		run->names.depth = NAMES_NAME;
	for (i = 0; i < command->count; i++) {
		depth = command->asked[i]->depth(q);
		if (depth > run->names.depth)
			run->names.depth = depth;
		plan->needs |= command->asked[i]->needs(q);
		run->state[i] = command->asked[i]->begin(q, &run->names);
	}
	if (!q->stories)
		return;
	run->duplicates = duplicates_new();
	plan->story = story_of;
	if (command->state == NULL)
		plan->preview = preview_document;
	else
		preview_state(run);
}

int
run_reports(const struct command *command, char **operands, struct output *out)
{
	struct documents_plan plan;
	struct run run;
	int status;

	memset(&run, 0, sizeof(run));
	run.command = command;
	run.names.curation = &command->request.curation;
	if (notes_wanted(command)) {
		run.names.seen = &run.seen;
		notes_ask(command, &run.seen);
	}
	make_plan(&run, &plan);
	run.memory = memory_to_count_in(command);
	run.documents = documents_new(&plan);
	if (command->state != NULL)
		read_state(&run, &plan, run.documents);
	else
		read_stream(&run, run.documents, operands);
	(void)documents_finish(run.documents);
	if (run.spilled)
		spill(&run, NULL);
	status = write_reports(&run, out);
	if (run.names.seen != NULL)
		notes_print(command, &run.seen, run.totals.documents);
	seen_free(&run.seen);
	names_clear(&run.names);
	if (run.duplicates != NULL)
		duplicates_free(run.duplicates);
	hash_free(&run.ids);
	return status;
}

static void
print_change(const struct command *command, const struct state_change *change)
{
	char dropped[40] = "";

	if (change->dropped > 0)
		(void)snprintf(dropped, sizeof(dropped), ", %llu dropped",
		    (unsigned long long)change->dropped);
	error_tell("%s: %llu documents taken in, %llu of them replaced "
	    "others, %llu were there%s", command->state,
	    (unsigned long long)change->documents,
	    (unsigned long long)change->replaced,
	    (unsigned long long)change->known, dropped);
}

static void
change_stream(const struct command *command, char **operands)
{
	struct stream_options stream = command->stream;
	struct ingest_options options;
	struct state_change change;

	stream.verbose = false;		/* one line is enough */
	options.folder = command->state;
	options.wait = command->wait;
	options.tables_only = command->given['T'];
	options.memory = command->request.memory;
	change = ingest_stream(&options, &stream, operands);
	if (command->stream.verbose)
		print_change(command, &change);
}

void
run_change(const struct command *command, char **operands)
{
	bool told = command->stream.verbose;
	struct state_change change;
	size_t count;

	if (command->given['q'])
		error_be_quiet();
	switch (command->task) {
	case TASK_MERGE:
		change = merge_states(command->state, command->wait,
		    command->given['T'], operands);
		if (told)
			print_change(command, &change);
		break;
	case TASK_DROP:
		change = drop_documents(command->state, command->wait,
		    operands);
		if (told)
			error_tell("%s: %llu documents dropped",
			    command->state,
			    (unsigned long long)change.dropped);
		break;
	case TASK_PACK:
		count = pack_state(command->state, command->wait);
		if (told)
			error_tell("%s: %zu segments joined",
			    command->state, count > 1 ? count : 0);
		break;
	default:
		change_stream(command, operands);
	}
}
