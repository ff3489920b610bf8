#include "tally/rows/spool.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"

static void fail(int error) ERROR_NORETURN;

static void
fail(int error)
{
	error_fatal("temporary file: %s", strerror(error));
}

const char *
spool_folder(void)
{
	const char *folder = getenv("TMPDIR");

	return folder == NULL || *folder == '\0' ? "/tmp" : folder;
}

int
spool_open(void)
{
	const char *folder = spool_folder();
	char path[PATH_MAX];
	int fd, n;

	n = snprintf(path, sizeof(path), "%s/tally.XXXXXX", folder);
	if (n < 0 || (size_t)n >= sizeof(path))
		error_fatal("%s: name too long", folder);
	fd = mkstemp(path);
	if (fd == -1)
		error_fatal("%s: %s", path, strerror(errno));
	if (unlink(path) == -1)
		error_fatal("%s: %s", path, strerror(errno));
	return fd;
}

void
spool_empty(int fd)
{
	if (ftruncate(fd, 0) == -1)
		fail(errno);
}

void
spool_close(int fd)
{
	if (close(fd) == -1)
		fail(errno);
}

static void
seek(int fd, uint64_t place)
{
	if (place > INT64_MAX || lseek(fd, (off_t)place, SEEK_SET) == -1)
		fail(place > INT64_MAX ? EFBIG : errno);
}

void
spool_write(int fd, uint64_t place, const char *bytes, size_t len)
{
	ssize_t n;

	seek(fd, place);
	for (; len > 0; bytes += n, len -= (size_t)n) {
		n = write(fd, bytes, len);
		if (n == 0 || (n == -1 && errno != EINTR))
			fail(n == 0 ? EIO : errno);
		if (n == -1)
			n = 0;
	}
}

void
spool_read(int fd, uint64_t place, char *bytes, size_t len)
{
	ssize_t n;

	seek(fd, place);
	for (; len > 0; bytes += n, len -= (size_t)n) {
		n = read(fd, bytes, len);
		if (n == 0 || (n == -1 && errno != EINTR))
			fail(n == 0 ? EIO : errno);
		if (n == -1)
			n = 0;
	}
}

char *
varint_put(char *at, uint64_t number)
{
	for (; number >= 0x80; number >>= 7)
		*at++ = (char)(number | 0x80);
	*at++ = (char)number;
	return at;
}

const char *
varint_take(const char *at, uint64_t *number)
{
	int shift = 0;

	for (*number = 0; (unsigned char)*at >= 0x80; shift += 7)
		*number |= (uint64_t)(*at++ & 0x7F) << shift;
	*number |= (uint64_t)*at++ << shift;
	return at;
}

/*
 * Rows: each is its length as a varint and its bytes.
 */

void
spool_write_from(struct spool_writer *w, int fd, uint64_t place, size_t room)
{
	w->fd = fd;
	w->place = place;
	w->room = room < VARINT_MOST ? VARINT_MOST : room;
	w->buffer = memory_get(w->room, 1);
	w->used = 0;
}

static void
flush(struct spool_writer *w)
{
	spool_write(w->fd, w->place, w->buffer, w->used);
	w->place += w->used;
	w->used = 0;
}

void
spool_put(struct spool_writer *w, struct slice row)
{
	if (w->room - w->used < VARINT_MOST)
		flush(w);
	w->used = (size_t)(varint_put(w->buffer + w->used, row.len) -
	    w->buffer);
	if (row.len > w->room - w->used)
		flush(w);
	if (row.len > w->room) {
		spool_write(w->fd, w->place, row.at, row.len);
		w->place += row.len;
	} else if (row.len > 0) {
		memcpy(w->buffer + w->used, row.at, row.len);
		w->used += row.len;
	}
}

uint64_t
spool_written(struct spool_writer *w)
{
	flush(w);
	free(w->buffer);
	w->buffer = NULL;
	return w->place;
}

void
spool_read_from(struct spool_reader *r, int fd, uint64_t place, uint64_t end,
    size_t room)
{
	memset(r, 0, sizeof(*r));
	r->fd = fd;
	r->place = place;
	r->end = end;
	r->buffer = memory_grow(NULL, &r->room, room, 1);
}

/* Has so many bytes in the buffer, or all that are left if these are fewer;
 * how many there are. */
static size_t
have(struct spool_reader *r, size_t need)
{
	size_t n;

	if (r->len - r->at >= need || r->place == r->end)
		return r->len - r->at;
	memmove(r->buffer, r->buffer + r->at, r->len - r->at);
	r->len -= r->at;
	r->at = 0;
	r->buffer = memory_grow(r->buffer, &r->room, need, 1);
	n = r->room - r->len;
	if (n > r->end - r->place)
		n = (size_t)(r->end - r->place);
	spool_read(r->fd, r->place, r->buffer + r->len, n);
	r->place += n;
	r->len += n;
	return r->len;
}

bool
spool_next(struct spool_reader *r, struct slice *row)
{
	uint64_t len;

	if (have(r, VARINT_MOST) == 0)
		return false;
	r->at = (size_t)(varint_take(r->buffer + r->at, &len) - r->buffer);
	if (have(r, (size_t)len) < len)
		fail(EIO);
	*row = slice_between(r->buffer + r->at, r->buffer + r->at + len);
	r->at += (size_t)len;
	return true;
}

void
spool_end(struct spool_reader *r)
{
	free(r->buffer);
	r->buffer = NULL;
}
