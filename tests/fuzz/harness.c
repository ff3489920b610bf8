#define _XOPEN_SOURCE 700	/* nftw */
#include "harness.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__clang__)
#define PLAIN __attribute__((no_sanitize("address", "undefined")))
#else
#define PLAIN
#endif

enum {
	KEPT = 16, ROOMS = 64, FILES = 8, DESCRIPTORS = 32, WORDS = 32,
	CALLS = 4
};

/* What a run leaves, and the text that it writes. */
struct text {
	char *at;
	size_t len, room;
};

static struct text outputs[KEPT], messages;
static struct text *output = &outputs[0];
static unsigned run_number, room_number;
static jmp_buf ending;
static char folder[4096];
static int home, away;		/* the working folder, and that of runs */

void
fuzz_check(bool holds, const char *what)
{
	if (holds)
		return;
	(void)fprintf(stderr, "fault: %s\n", what);
	abort();
}

static void
show(const char *name, struct slice text)
{
	(void)fprintf(stderr, "--- %s, %zu bytes\n", name, text.len);
	(void)fwrite(text.at, 1, text.len, stderr);
	(void)fputc('\n', stderr);
}

void
fuzz_same(struct slice a, struct slice b, const char *what)
{
	if (slice_equal(a, b))
		return;
	show("one", a);
	show("other", b);
	fuzz_check(false, what);
}

/*
 * Memory: a list of what is not given back, which is what a run leaves that
 * ends in the middle.
 */

struct block {
	struct block *next, *before;
	size_t size, unused;
};

static struct block blocks = { &blocks, &blocks, 0, 0 };
static size_t in_use;

void *fuzz_malloc(size_t);
void *fuzz_calloc(size_t, size_t);
void *fuzz_realloc(void *, size_t);
int fuzz_memalign(void **, size_t, size_t);
void fuzz_free(void *);
ssize_t fuzz_getdelim(char **, size_t *, int, FILE *);
ssize_t fuzz_getline(char **, size_t *, FILE *);
void fuzz_exit(int) __attribute__((noreturn));
ssize_t fuzz_write(int, const void *, size_t);
int fuzz_close(int);
int fuzz_fsync(int);
int fuzz_isatty(int);
int fuzz_open(const char *, int, ...);
FILE *fuzz_fopen(const char *, const char *);
int fuzz_open64(const char *, int, ...);
FILE *fuzz_fopen64(const char *, const char *);
int fuzz_fclose(FILE *);
int fuzz_atexit(void (*)(void));

static void *
take(size_t size, void *(*get)(size_t))
{
	struct block *b;

	fuzz_check(size <= FUZZ_MOST && in_use + size <= FUZZ_MOST,
	    "memory is bounded");
	b = get(sizeof(*b) + size);
	fuzz_check(b != NULL, "there is memory");
	b->size = size;
	in_use += size;
	b->next = blocks.next;
	b->before = &blocks;
	b->next->before = b->before->next = b;
	return b + 1;
}

void *
fuzz_malloc(size_t size)
{
	return take(size, malloc);
}

static void *
get_zeros(size_t size)
{
	return calloc(1, size);
}

void *
fuzz_calloc(size_t count, size_t size)
{
	fuzz_check(size == 0 || count <= FUZZ_MOST / size,
	    "memory is bounded");
	return take(count * size, get_zeros);
}

void
fuzz_free(void *at)
{
	struct block *b = at;

	if (at == NULL)
		return;
	b--;
	in_use -= b->size;
	b->next->before = b->before;
	b->before->next = b->next;
	free(b);
}

void *
fuzz_realloc(void *at, size_t size)
{
	void *more = fuzz_malloc(size);
	size_t n;

	if (at == NULL)
		return more;
	n = ((struct block *)at - 1)->size;
	memcpy(more, at, n < size ? n : size);
	fuzz_free(at);
	return more;
}

/* Blocks are as aligned as anything that is asked for here: see symbols. */
int
fuzz_memalign(void **at, size_t align, size_t size)
{
	uintptr_t place;
	struct block *b = fuzz_malloc(size + align + sizeof(*b));

	place = ((uintptr_t)b + align - 1) / align * align;
	*at = (void *)place;
	return 0;
}

static void
free_all(void)
{
	while (blocks.next != &blocks)
		fuzz_free(blocks.next + 1);
}

ssize_t
fuzz_getdelim(char **line, size_t *room, int end, FILE *file)
{
	size_t n = 0;
	int c;

	while ((c = getc(file)) != EOF) {
		if (n + 2 > *room)
			*line = fuzz_realloc(*line, *room = 2 * n + 128);
		(*line)[n++] = (char)c;
		if (c == end)
			break;
	}
	if (n == 0)
		return -1;
	(*line)[n] = '\0';
	return (ssize_t)n;
}

ssize_t
fuzz_getline(char **line, size_t *room, FILE *file)
{
	return fuzz_getdelim(line, room, '\n', file);
}

/*
 * Descriptors. 1 and 2 are texts; files are those beneath the folder.
 */

static void begin(void);

static FILE *files[FILES];

static void
add(struct text *text, const void *bytes, size_t len)
{
	fuzz_check(text->len + len <= FUZZ_MOST, "output is bounded");
	if (text->at == NULL || text->len + len > text->room) {
		text->room = 2 * (text->len + len) + 1;
		text->at = realloc(text->at, text->room);
		fuzz_check(text->at != NULL, "there is memory");
	}
	if (len > 0)
		memcpy(text->at + text->len, bytes, len);
	text->len += len;
}

ssize_t
fuzz_write(int fd, const void *bytes, size_t len)
{
	if (fd != STDOUT_FILENO && fd != STDERR_FILENO)
		return write(fd, bytes, len);
	add(fd == STDOUT_FILENO ? output : &messages, bytes, len);
	return (ssize_t)len;
}

int
fuzz_close(int fd)
{
	return fd <= STDERR_FILENO ? 0 : close(fd);
}

/* No fuzzer waits for the disk. */
int
fuzz_fsync(int fd)
{
	(void)fd;
	return 0;
}

int
fuzz_isatty(int fd)
{
	(void)fd;
	errno = ENOTTY;
	return 0;
}

/* Whether a name, which may come from an input, leads out of the folder. */
static bool
leads_out(const char *name)
{
	return *name == '/' || strstr(name, "..") != NULL;
}

static int
open_inside(const char *name, int how, va_list arguments)
{
	int mode = (how & O_CREAT) != 0 ? va_arg(arguments, int) : 0;

	if (!leads_out(name))
		return open(name, how, mode);
	errno = ENOENT;
	return -1;
}

int
fuzz_open(const char *name, int how, ...)
{
	va_list arguments;
	int fd;

	va_start(arguments, how);
	fd = open_inside(name, how, arguments);
	va_end(arguments);
	return fd;
}

/* The same by its other name, where files may be large. */
int
fuzz_open64(const char *name, int how, ...)
{
	va_list arguments;
	int fd;

	va_start(arguments, how);
	fd = open_inside(name, how, arguments);
	va_end(arguments);
	return fd;
}

FILE *
fuzz_fopen(const char *name, const char *how)
{
	FILE *file = leads_out(name) ? NULL : fopen(name, how);
	size_t i;

	for (i = 0; file != NULL && i < FILES; i++)
		if (files[i] == NULL) {
			files[i] = file;
			return file;
		}
	fuzz_check(file == NULL, "files are closed");
	errno = ENOENT;
	return NULL;
}

FILE *
fuzz_fopen64(const char *name, const char *how)
{
	return fuzz_fopen(name, how);
}

int
fuzz_fclose(FILE *file)
{
	size_t i;

	for (i = 0; i < FILES; i++)
		if (files[i] == file)
			files[i] = NULL;
	return fclose(file);
}

static void
close_all(int first)
{
	int fd;
	size_t i;

	for (i = 0; i < FILES; i++)
		if (files[i] != NULL)
			(void)fuzz_fclose(files[i]);
	for (fd = first; fd < first + DESCRIPTORS; fd++)
		(void)close(fd);
}

/*
 * The folder that runs are in.
 */

static int
remove_one(const char *name, const struct stat *status, int kind,
    struct FTW *where)
{
	(void)status;
	(void)kind;
	return where->level == 0 ? 0 : remove(name);
}

void
fuzz_clean(void)
{
	begin();
	(void)nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static void
remove_folder(void)
{
	fuzz_clean();
	(void)rmdir(folder);
}

void
fuzz_file(const char *name, struct slice bytes)
{
	const char *slash;
	char path[128];
	int fd;

	begin();
	for (slash = strchr(name, '/'); slash != NULL;
	    slash = strchr(slash + 1, '/')) {
		(void)snprintf(path, sizeof(path), "%.*s",
		    (int)(slash - name), name);
		(void)mkdirat(away, path, 0700);
	}
	fd = openat(away, name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	fuzz_check(fd != -1 && write(fd, bytes.at, bytes.len) ==
	    (ssize_t)bytes.len && close(fd) == 0, "a file can be written");
}

struct slice
fuzz_read(const char *name)
{
	struct slice bytes = { NULL, 0 };
	struct stat status;
	char *room;
	int fd;

	begin();
	fd = openat(away, name, O_RDONLY);
	if (fd == -1)
		return bytes;
	fuzz_check(fstat(fd, &status) == 0, "a file has a size");
	room = fuzz_room((size_t)status.st_size);
	fuzz_check(read(fd, room, (size_t)status.st_size) == status.st_size &&
	    close(fd) == 0, "a file can be read");
	return slice_between(room, room + status.st_size);
}

/*
 * What is static in the programs: as it was when they were linked.
 */

#define PROGRAM(name) \
	int name##_main(int, char **); \
	extern char __start_##name##_statics[], __stop_##name##_statics[]

PROGRAM(sentsplit);
PROGRAM(enttag);
PROGRAM(datefind);
PROGRAM(tally);
PROGRAM(markup);
PROGRAM(unmark);

#define ENTRY(name) \
	{ #name, name##_main, __start_##name##_statics, \
	    __stop_##name##_statics, NULL }

static struct program {
	const char *name;
	int (*run)(int, char **);
	char *start, *stop;	/* of its statics */
	char *statics;		/* as they were */
} programs[] = {
	ENTRY(sentsplit), ENTRY(enttag), ENTRY(datefind), ENTRY(tally),
	ENTRY(markup), ENTRY(unmark)
};

enum { PROGRAMS = sizeof(programs) / sizeof(programs[0]) };

PLAIN static void
copy(volatile char *to, const volatile char *from, size_t n)
{
	size_t i;

	for (i = 0; i < n / 8; i++)
		((volatile uint64_t *)to)[i] =
		    ((const volatile uint64_t *)from)[i];
	for (i *= 8; i < n; i++)
		to[i] = from[i];
}

static struct program *
program_named(const char *name)
{
	size_t i;

	for (i = 0; i < PROGRAMS; i++)
		if (strcmp(programs[i].name, name) == 0)
			return &programs[i];
	fuzz_check(false, "the program is one");
	return NULL;
}

/* Keeps the statics of a program that never ran, else puts them back. */
static void
renew(struct program *p)
{
	size_t n = (size_t)(p->stop - p->start);

	if (p->statics != NULL) {
		copy(p->start, p->statics, n);
		return;
	}
	p->statics = malloc(n + 1);
	fuzz_check(p->statics != NULL, "there is memory");
	copy(p->statics, p->start, n);
}

static void
begin(void)
{
	const char *above = getenv("TMPDIR");

	if (*folder != '\0')
		return;
	(void)snprintf(folder, sizeof(folder), "%s/fuzz.XXXXXX",
	    above != NULL ? above : "/tmp");
	fuzz_check(mkdtemp(folder) != NULL, "a folder can be made");
	fuzz_check(atexit(remove_folder) == 0, "atexit works");
	home = open(".", O_RDONLY | O_CLOEXEC);
	away = open(folder, O_RDONLY | O_CLOEXEC);
	fuzz_check(home != -1 && away != -1, "folders can be opened");
	(void)setenv("DATELINE_SANDBOX", "off", 1);
	(void)setenv("TMPDIR", folder, 1);
}

/*
 * Running.
 */

static void (*calls[CALLS])(void);
static size_t call_count;

int
fuzz_atexit(void (*call)(void))
{
	fuzz_check(call_count < CALLS, "few functions are called at exit");
	calls[call_count++] = call;
	return 0;
}

void
fuzz_exit(int status)
{
	longjmp(ending, status + 1);
}

/* Standard input, from a file that has no name; the descriptor behind it. */
static int
give(struct slice input)
{
	FILE *file = tmpfile();
	int fd;

	fuzz_check(file != NULL && fwrite(input.at, 1, input.len, file) ==
	    input.len && fflush(file) == 0, "an input can be written");
	fd = fileno(file);
	fuzz_check(lseek(fd, 0, SEEK_SET) == 0 &&
	    dup2(fd, STDIN_FILENO) == STDIN_FILENO, "an input can be given");
	(void)fclose(file);
	return fd;
}

/* Each message is a line that begins with the program's name. */
static void
check_messages(const char *name, int status)
{
	const char *at = messages.at, *end = at + messages.len, *stop;
	size_t n = strlen(name);

	for (; at < end; at = stop + 1) {
		stop = memchr(at, '\n', (size_t)(end - at));
		fuzz_check(stop != NULL && (size_t)(stop - at) > n + 2 &&
		    memcmp(at, name, n) == 0 && memcmp(at + n, ": ", 2) == 0,
		    "a message is a line");
		for (; at < stop; at++)
			fuzz_check((unsigned char)*at >= ' ' && *at != 127,
			    "a message has no control byte");
	}
	fuzz_check(status >= 0 && status <= 3, "a status is from 0 to 3");
	fuzz_check((status != 1 && status != 2) || messages.len > 0,
	    "what is wrong is said");
}

static int
start(int argc, char **argv)
{
	struct program *p = program_named(argv[0]);
	int status;

	renew(p);
	optind = 0;
	status = setjmp(ending);
	return status != 0 ? status - 1 : p->run(argc, argv);
}

/* Takes a copy of a command apart. */
static int
split(char *words, char **argv)
{
	int argc = 0;
	char *at;

	for (at = strtok(words, " "); at != NULL; at = strtok(NULL, " "))
		argv[argc++] = at;
	argv[argc] = NULL;
	return argc;
}

/* Takes a byte out, at the end or in the middle, to see that it is missed. */
static void
spoil(struct text *text, const char *where)
{
	size_t at;

	if (where == NULL || text->len == 0)
		return;
	at = strcmp(where, "end") == 0 ? text->len - 1 : text->len / 2;
	memmove(text->at + at, text->at + at + 1, text->len - at - 1);
	text->len--;
}

int
fuzz_run(const char *command, struct slice input, struct slice *out)
{
	char words[1024], *argv[WORDS];
	int argc, status, first;

	begin();
	(void)snprintf(words, sizeof(words), "%s", command);
	argc = split(words, argv);
	output = &outputs[run_number++ % KEPT];
	output->len = messages.len = 0;
	add(output, "", 0);
	add(&messages, "", 0);
	first = give(input);
	fuzz_check(fchdir(away) == 0, "the folder can be entered");
	status = start(argc, argv);
	while (call_count > 0)
		calls[--call_count]();
	fuzz_check(fchdir(home) == 0, "the folder can be left");
	close_all(first);
	free_all();
	check_messages(argv[0], status);
	spoil(output, getenv("FUZZ_SPOIL"));
	if (getenv("FUZZ_SHOW") != NULL) {
		(void)fprintf(stderr, "%s: %d\n", command, status);
		show("output", slice_between(output->at,
		    output->at + output->len));
		show("messages", fuzz_messages());
	}
	if (out != NULL)
		*out = slice_between(output->at, output->at + output->len);
	return status;
}

struct slice
fuzz_messages(void)
{
	return slice_between(messages.at, messages.at + messages.len);
}

int reseal_main(int, char **);

void
fuzz_seal(const char *segment, bool with_lines)
{
	char words[128], *argv[WORDS], about[1024];
	int argc, fd;
	ssize_t n;

	(void)snprintf(words, sizeof(words), "%s/about", segment);
	fd = openat(away, words, O_RDONLY);
	n = fd == -1 ? 0 : read(fd, about, sizeof(about));
	(void)close(fd);
	if (n <= 0 || n > 512 || memchr(about, '\n', (size_t)n) == NULL)
		return;
	(void)snprintf(words, sizeof(words), "reseal %s%s",
	    with_lines ? "-a " : "", segment);
	argc = split(words, argv);
	fuzz_check(fchdir(away) == 0 && reseal_main(argc, argv) == 0 &&
	    fchdir(home) == 0, "a segment can be sealed");
}

/*
 * Inputs.
 */

char *
fuzz_room(size_t size)
{
	static char *rooms[ROOMS];
	char **room = &rooms[room_number++ % ROOMS];

	free(*room);
	*room = malloc(size + 1);
	fuzz_check(*room != NULL, "there is memory");
	return *room;
}

unsigned
fuzz_choice(struct slice *input, unsigned n)
{
	unsigned byte;

	if (input->len == 0)
		return 0;
	byte = (unsigned char)*input->at++;
	input->len--;
	return byte % n;
}

struct slice
fuzz_part(struct slice *input)
{
	const char *from = input->at, *end = from + input->len, *at = from;

	while (end - at >= 4 && memcmp(at, "\n%%\n", 4) != 0)
		at++;
	if (end - at < 4) {
		*input = slice_between(end, end);
		return slice_between(from, end);
	}
	*input = slice_between(at + 4, end);
	return slice_between(from, at + 1);
}

struct slice
fuzz_join(struct slice a, const char *between, struct slice b)
{
	size_t n = strlen(between);
	char *room = fuzz_room(a.len + n + b.len);

	if (a.len > 0)
		memcpy(room, a.at, a.len);
	memcpy(room + a.len, between, n);
	if (b.len > 0)
		memcpy(room + a.len + n, b.at, b.len);
	return slice_between(room, room + a.len + n + b.len);
}

struct slice
fuzz_record(struct slice text)
{
	static const char head[] = "D\tstdin\t2015-07-06\t0\t0\t0\t-\t-\t";
	static const char bytes[] = "\t\n\r\\", letters[] = "tnr\\";
	size_t n = sizeof(head) - 1, i;
	char *line = fuzz_room(n + 2 * text.len + 3);
	const char *found;

	memcpy(line, head, n);
	if (slice_is(text, "-"))
		line[n++] = '\\';
	for (i = 0; i < text.len; i++) {
		found = memchr(bytes, text.at[i], sizeof(bytes));
		if (found != NULL) {
			line[n++] = '\\';
			line[n++] = text.at[i] == '\0' ? '0' :
			    letters[found - bytes];
		} else {
			line[n++] = text.at[i];
		}
	}
	line[n++] = '\n';
	return slice_between(line, line + n);
}
