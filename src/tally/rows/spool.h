/*
 * Temporary files: rows that are written one after the other to a file in
 * TMPDIR, which has no name any more, and read again. A file has sequences
 * that follow each other; each is known by where it stands. What fails, such
 * as a full disk, ends the program: exit 2.
 */
#ifndef TALLY_ROWS_SPOOL_H
#define TALLY_ROWS_SPOOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/slice.h"

/* The folder of temporary files: TMPDIR, or /tmp. */
const char *spool_folder(void);

/* An empty temporary file. */
int spool_open(void);

/* Makes it empty again, so that the disk has its room back. */
void spool_empty(int fd);

/* Closes a file, which then is gone. */
void spool_close(int fd);

/* Moves bytes of the file from one place on: all of them. */
void spool_write(int fd, uint64_t place, const char *bytes, size_t len);
void spool_read(int fd, uint64_t place, char *bytes, size_t len);

/* Writing a sequence of rows through a buffer. */
struct spool_writer {
	int fd;
	uint64_t place;		/* where the buffer will stand */
	char *buffer;
	size_t room, used;
};

/* Begins at a place of a file, with a buffer of so many bytes. */
void spool_write_from(struct spool_writer *, int fd, uint64_t place,
    size_t room);

/* Adds a row of any length, which is copied, or written at once. */
void spool_put(struct spool_writer *, struct slice row);

/* Writes what is buffered, gives the memory back; the place behind it all. */
uint64_t spool_written(struct spool_writer *);

/* Reading one. */
struct spool_reader {
	int fd;
	uint64_t place, end;	/* what was not read yet */
	char *buffer;
	size_t room, at, len;
};

/* Begins at a place, to read up to another, through so many bytes. */
void spool_read_from(struct spool_reader *, int fd, uint64_t place,
    uint64_t end, size_t room);

/* The next row, valid until the next call; false behind the last. */
bool spool_next(struct spool_reader *, struct slice *row);

/* Gives the memory back; the file stays open. */
void spool_end(struct spool_reader *);

/*
 * Numbers in few bytes: seven bits in each, the lowest first, and the highest
 * bit where more come. At most VARINT_MOST bytes are put down at a place;
 * both return the place behind it.
 */
enum { VARINT_MOST = 10 };

char *varint_put(char *, uint64_t);
const char *varint_take(const char *, uint64_t *);

#endif
