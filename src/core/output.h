/* Buffered, checked output. Any failure to write ends the program: exit 2. */
#ifndef CORE_OUTPUT_H
#define CORE_OUTPUT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/slice.h"

enum { OUTPUT_SIZE = 64 * 1024 };

struct output {
	int fd;
	const char *name;	/* for messages */
	size_t used;
	bool shown;		/* on a terminal, which nothing may steer */
	size_t begun;
	char first[3];		/* so many bytes of a character, meanwhile */
	char buffer[OUTPUT_SIZE];
};

/* Output to an open descriptor; name stands in messages and must live on. */
void output_begin(struct output *, int fd, const char *name);

/*
 * To be called behind output_begin where what is written comes from outside:
 * on a terminal, and nowhere else, it goes through control_guard.
 */
void output_guard(struct output *);

/* Bytes of a text column: each control byte (00-1F, 7F) becomes a space. */
void output_flat(struct output *, struct slice bytes);

/* Bytes as they are, that the buffer has no room for: see output_bytes. */
void output_long(struct output *, struct slice bytes);

/* Puts a number down in decimal; returns the number of digits. */
size_t output_digits(uint64_t number, char digits[20]);

/* What output_room does where there is too little room. */
char *output_more(struct output *, size_t need);

/*
 * Room for so many bytes at once, to be filled in place and then declared by
 * output_took; NULL when that is more than the whole buffer.
 */
static inline char *
output_room(struct output *out, size_t need)
{
	return need <= OUTPUT_SIZE - out->used ? out->buffer + out->used :
	    output_more(out, need);
}

/* Bytes as they are. Long runs are written from where they stand. */
static inline void
output_bytes(struct output *out, struct slice bytes)
{
	if (bytes.len > OUTPUT_SIZE - out->used) {
		output_long(out, bytes);
		return;
	}
	if (bytes.len > 0)
		memcpy(out->buffer + out->used, bytes.at, bytes.len);
	out->used += bytes.len;
}

/* A NUL-terminated string as it is. */
static inline void
output_string(struct output *out, const char *string)
{
	output_bytes(out, slice_of(string));
}

/* So many bytes of the room are filled. */
static inline void
output_took(struct output *out, size_t taken)
{
	out->used += taken;
}

/* Writes a number in decimal. */
static inline void
output_number(struct output *out, uint64_t number)
{
	output_took(out, output_digits(number, output_room(out, 20)));
}

/* Writes what is buffered. */
void output_flush(struct output *);

/* One byte. */
static inline void
output_byte(struct output *out, char byte)
{
	if (out->used == OUTPUT_SIZE)
		output_flush(out);
	out->buffer[out->used++] = byte;
}

/*
 * The one way out of a program: flushes and closes the output (standard
 * output as a rule), closes standard input, and returns the exit status. A
 * close that fails is an output failure: exit 2.
 */
int output_finish(struct output *);

#endif
