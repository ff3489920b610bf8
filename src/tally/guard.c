#include "tally/guard.h"

#include <time.h>

#include "core/sandbox.h"
#include "tally/rows/spool.h"
#include "tally/state/folder.h"
#include "tally/state/merge.h"

/* The folders of states: the one that -s names, and those that are merged. */
static void
allow_states(struct sandbox *sandbox, const struct command *command,
    char **operands)
{
	const char *state = command->state;

	if (command->task == TASK_MERGE) {
		merge_check(operands);
		for (; *operands != NULL; operands++)
			sandbox_read(sandbox, *operands);
	}
	if (command->task == TASK_REPORT) {
		sandbox_read(sandbox, state);
		return;
	}
	if (command->task == TASK_ADD || command->task == TASK_MERGE)
		folder_make(state);
	sandbox_write(sandbox, state);
}

void
guard_enter(const struct command *command, char **operands)
{
	struct sandbox sandbox;
	size_t i;

	sandbox_begin(&sandbox);
	if (command->task == TASK_REPORT || command->task == TASK_ADD)
		stream_guard(&command->stream, operands, &sandbox);
	for (i = 0; i < command->lists.count; i++)
		sandbox_read(&sandbox, command->lists.list[i].path);
	if (command->state != NULL)
		allow_states(&sandbox, command, operands);
	if (command->state != NULL || command->request.memory > 0)
		sandbox_write(&sandbox, spool_folder());
	tzset();		/* may read a file */
	sandbox_enter(&sandbox, command->stream.verbose);
}
