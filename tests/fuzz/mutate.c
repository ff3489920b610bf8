/*
 * mutate SEED FILE: writes the file with some of its bytes changed, cut out,
 * doubled or replaced by others that mean something to the programs. The
 * same seed gives the same bytes on any machine.
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LARGEST = 1 << 20 };

static unsigned char text[2 * LARGEST];
static size_t len;

/* Bytes that begin, end or escape something; each ends with a NUL. */
static const char *const pieces[] = {
	"\t", "\n", "\\", "\\t", "\\n", ".", ". ", "\"", "(", ")", "\r\n",
	"\303", "\342\200", "\342\200\250", "\302\240", "\360\237\230\200",
	"\357\273\277", "\377", "D\t", "\nS\t", "\nZ\t", "\ne\t", "\nt\t",
	"-", "\t-\t", "\t0\t0\t0\t", "18446744073709551616", "4294967296",
	"99999999999999999999999999", "2015-07-06", "0000-00-00",
	"2015-02-30", "XXXX-WXX", "July ", "Monday", " ago", "last ",
	"Mr. ", "U.S. ", "A.", "'s ", "February 30", "9999-12-31T24:60:61",
	"0001-01-01", "in 999999 years", "PER", "LOC", "country=", "from=",
	"conf=", "geo=", "<script>", "&", "\033[31m", "every other day"
};

/* Splitmix64 (S. Vigna, public domain). */
static uint64_t
next_random(uint64_t *state)
{
	uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return z ^ (z >> 31);
}

static size_t
below(uint64_t *state, size_t n)
{
	return n == 0 ? 0 : (size_t)(next_random(state) % n);
}

/* Puts n bytes at `at` in the place of `gone` that stand there. */
static void
replace(size_t at, size_t gone, const void *bytes, size_t n)
{
	if (len - gone + n > sizeof(text))
		return;
	memmove(text + at + n, text + at + gone, len - at - gone);
	memcpy(text + at, bytes, n);
	len += n - gone;
}

static void
mutate(uint64_t *state)
{
	static unsigned char run[256];
	size_t at = below(state, len), n = below(state, sizeof(run));
	const char *piece;
	unsigned char byte = (unsigned char)next_random(state);

	if (n > len - at)
		n = len - at;
	memcpy(run, text + at, n);
	switch (below(state, 6)) {
	case 0:
		replace(at, len > 0, &byte, 1);
		break;
	case 1:
		replace(at, n, "", 0);
		break;
	case 2:
		replace(at, 0, run, n);
		break;
	case 3:
		replace(below(state, len), 0, run, n);
		break;
	default:
		piece = pieces[below(state, sizeof(pieces) /
		    sizeof(pieces[0]))];
		replace(at, 0, piece, strlen(piece));
	}
}

int
main(int argc, char **argv)
{
	uint64_t state;
	size_t changes;
	FILE *file;

	if (argc != 3 || (file = fopen(argv[2], "rb")) == NULL) {
		fprintf(stderr, "usage: mutate seed file\n");
		return 2;
	}
	state = strtoull(argv[1], NULL, 10);
	len = fread(text, 1, LARGEST, file);
	(void)fclose(file);
	changes = 1 + below(&state, 30);
	while (changes-- > 0)
		mutate(&state);
	if (fwrite(text, 1, len, stdout) != len || fclose(stdout) != 0)
		return 2;
	return 0;
}
