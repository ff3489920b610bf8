/* What a run of tally gives up before it reads what others wrote. */
#ifndef TALLY_GUARD_H
#define TALLY_GUARD_H

#include "tally/command.h"

/*
 * Enters the sandbox: reads the operands, the lists and the state; where a
 * state is changed, which is made here if there is none, writes there, and
 * where it may spill, in the folder for that. The operands are those that are
 * files.
 */
void guard_enter(const struct command *, char **operands);

#endif
