#include "core/output.h"

#include <errno.h>
#include <unistd.h>

#include "core/control.h"
#include "core/error.h"

void
output_begin(struct output *out, int fd, const char *name)
{
	out->fd = fd;
	out->name = name;
	out->used = 0;
	out->shown = false;
	out->begun = 0;
}

void
output_guard(struct output *out)
{
	out->shown = isatty(out->fd) == 1;
}

static void
write_all(struct output *out, const char *at, size_t len)
{
	ssize_t n;

	while (len > 0) {
		n = write(out->fd, at, len);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)	/* nothing written would be tried for ever */
			error_fatal("%s: %s", out->name,
			    strerror(n == 0 ? EIO : errno));
		at += n;
		len -= (size_t)n;
	}
}

/* The same for a terminal, piece by piece, without a cut in a character. */
static void
show(struct output *out, const char *at, size_t len)
{
	enum { PIECE = 4096 };
	char piece[sizeof(out->first) + PIECE];
	size_t n, used;

	for (; len > 0; at += n, len -= n) {
		n = len < PIECE ? len : PIECE;
		memcpy(piece, out->first, out->begun);
		memcpy(piece + out->begun, at, n);
		used = out->begun + n;
		out->begun = control_begun(piece, used);
		used -= out->begun;
		memcpy(out->first, piece + used, out->begun);
		write_all(out, piece, control_guard(piece, used));
	}
}

static void
write_out(struct output *out, const char *at, size_t len)
{
	if (out->shown)
		show(out, at, len);
	else
		write_all(out, at, len);
}

void
output_flush(struct output *out)
{
	size_t used = out->used;

	out->used = 0;
	write_out(out, out->buffer, used);
}

char *
output_more(struct output *out, size_t need)
{
	if (need > OUTPUT_SIZE)
		return NULL;
	output_flush(out);
	return out->buffer;
}

void
output_long(struct output *out, struct slice bytes)
{
	output_flush(out);
	if (bytes.len >= OUTPUT_SIZE)
		write_out(out, bytes.at, bytes.len);
	else
		output_bytes(out, bytes);
}

void
output_flat(struct output *out, struct slice bytes)
{
	size_t n;

	while (bytes.len > 0) {
		n = bytes.len < OUTPUT_SIZE ? bytes.len : OUTPUT_SIZE;
		if (n > OUTPUT_SIZE - out->used)
			output_flush(out);
		memcpy(out->buffer + out->used, bytes.at, n);
		control_flatten(out->buffer + out->used, n);
		out->used += n;
		bytes.at += n;
		bytes.len -= n;
	}
}

/* Two digits at a time: the tens and ones of each number below 100. */
static const char pairs[] =
    "0001020304050607080910111213141516171819"
    "2021222324252627282930313233343536373839"
    "4041424344454647484950515253545556575859"
    "6061626364656667686970717273747576777879"
    "8081828384858687888990919293949596979899";

static inline void
put_pair(char *at, uint32_t number)
{
	memcpy(at, pairs + number * 2, 2);
}

/* A number below 10,000. */
static inline size_t
put_small(uint32_t number, char *at)
{
	if (number >= 1000) {
		put_pair(at, number / 100);
		put_pair(at + 2, number % 100);
		return 4;
	}
	if (number >= 100) {
		*at = (char)('0' + number / 100);
		put_pair(at + 1, number % 100);
		return 3;
	}
	if (number >= 10) {
		put_pair(at, number);
		return 2;
	}
	*at = (char)('0' + number);
	return 1;
}

size_t
output_digits(uint64_t number, char digits[20])
{
	uint32_t least;
	size_t n;

	if (number < 10000)
		return put_small((uint32_t)number, digits);
	n = number < 100000000 ? put_small((uint32_t)number / 10000, digits) :
	    output_digits(number / 10000, digits);
	least = (uint32_t)(number % 10000);
	put_pair(digits + n, least / 100);
	put_pair(digits + n + 2, least % 100);
	return n + 4;
}

int
output_finish(struct output *out)
{
	output_flush(out);
	write_all(out, out->first, control_guard(out->first, out->begun));
	if (close(out->fd) == -1)
		error_fatal("%s: %s", out->name, strerror(errno));
	(void)close(STDIN_FILENO);
	return error_status();
}
