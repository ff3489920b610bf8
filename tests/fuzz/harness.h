/*
 * Programs as functions, for fuzzing: each runs from its main on, in this
 * process, with its input and output in memory, as often as one likes and
 * every time as if it were the first. The Makefile makes one object of all
 * that a program is made of, in which the functions of tests/fuzz/symbols
 * have other names: they are those of harness.c.
 */
#ifndef FUZZ_HARNESS_H
#define FUZZ_HARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

/*
 * Runs a command line with single spaces between its words, the first of which
 * is a program, on an input that is its standard input. *out is what it wrote
 * and stays until sixteen more commands were run. Returns the exit status. It
 * is a fault that ends the process when a program leaves this way of doing:
 * when its messages are no lines that begin with its name, when it has none
 * and yet a status of 1 or 2, when it needs more memory or writes more than
 * FUZZ_MOST. Files are those of an empty folder of its own.
 */
int fuzz_run(const char *command, struct slice input, struct slice *out);

enum { FUZZ_MOST = 256 << 20 };

/* What the last command said, all lines. */
struct slice fuzz_messages(void);

/* Makes a file in that folder; folders of its name are made too. */
void fuzz_file(const char *name, struct slice bytes);

/* The bytes of a file in that folder, in a room; at NULL if there is none. */
struct slice fuzz_read(const char *name);

/* Removes everything in that folder. */
void fuzz_clean(void);

/* Ends the process, with a message, if something does not hold. */
void fuzz_check(bool holds, const char *what);

/* The same, and shows two texts that should be equal. */
void fuzz_same(struct slice a, struct slice b, const char *what);

/* Takes the first byte off an input: a number below n; 0 where none is. */
unsigned fuzz_choice(struct slice *input, unsigned n);

/*
 * Takes what stands before a line "%%" off an input, or all of it: for inputs
 * of several files.
 */
struct slice fuzz_part(struct slice *input);

/* One text behind another, in a room. */
struct slice fuzz_join(struct slice a, const char *between, struct slice b);

/* A record that carries a text, of 6 July 2015: see dateline(5), rule 9. */
struct slice fuzz_record(struct slice text);

/*
 * Seals a segment of a state in that folder as reseal does; with its lines as
 * they are, or without. An `about` that is too long for one stays as it is.
 */
void fuzz_seal(const char *segment, bool with_lines);

/* Room for so many bytes that stays until 64 more were asked for. */
char *fuzz_room(size_t);

/* An entry point: see libFuzzer. */
int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

#endif
