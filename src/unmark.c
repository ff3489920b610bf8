/* unmark: makes records of what others annotated. See unmark(1). */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/arena.h"
#include "core/error.h"
#include "core/hash.h"
#include "core/options.h"
#include "core/output.h"
#include "core/progress.h"
#include "core/sandbox.h"
#include "unmark/brat.h"
#include "unmark/conll.h"
#include "unmark/document/builder.h"
#include "unmark/document/format.h"
#include "unmark/json.h"
#include "unmark/timeml.h"

static const char usage[] =
    "usage: unmark [-hqv] [-d date] -f conll|conll2|brat|timeml|json\n"
    "              [file or folder ...]\n";

static const char help[] =
    "  -d date           the date of documents that have none\n"
    "  -f format         conll, conll2, brat, timeml or json: what is read\n"
    OPTIONS_HELP
    "  -q                no warnings about the input; the exit status "
    "still tells\n"
    "  -v                print counts on standard error at the end\n"
    OPTIONS_VERSION;

static const struct format *const formats[] = {
	&format_conll, &format_conll2, &format_brat, &format_timeml,
	&format_json, NULL
};

struct unmark {
	const struct format *format;
	bool verbose;
	struct progress progress;
	struct builder builder;
	struct reading reading;
};

static const struct format *
format_named(const char *name)
{
	size_t i;

	for (i = 0; formats[i] != NULL; i++)
		if (strcmp(formats[i]->name, name) == 0)
			return formats[i];
	error_usage(usage, "-f %s: not a format", name);
}

/* Operands must be files where the format has two of them. */
static void
check_operands(const struct unmark *u, char *const *operands)
{
	bool standard = *operands == NULL;

	for (; *operands != NULL; operands++)
		standard = standard || strcmp(*operands, "-") == 0;
	if (standard && u->format->beside != NULL)
		error_usage(usage, "-f %s: needs files or folders",
		    u->format->name);
}

static void
take_options(struct unmark *u, int argc, char **argv)
{
	int c;

	while ((c = getopt(argc, argv, "+:-:d:f:hqv")) != -1)
		switch (c) {
		case '-':
			options_long(optarg, usage, help);
			break;
		case 'd':
			u->builder.date_given = options_date('d', optarg,
			    usage);
			break;
		case 'f':
			u->format = format_named(optarg);
			break;
		case 'h':
			options_help(usage, help);
			break;
		case 'q':
			error_be_quiet();
			break;
		case 'v':
			u->verbose = true;
			break;
		default:
			options_bad(c, usage);
		}
	options_operands(argv, optind, usage);
	if (u->format == NULL)
		error_usage(usage, "-f is missing: the format to read");
	check_operands(u, argv + optind);
}

/* Reads a file, SOURCE_FOUND in a folder or, with 0, an operand. */
static void
read_file(struct unmark *u, const char *path, int how)
{
	struct source *file = u->reading.file;

	if (!source_open(file, path, &u->progress, how | SOURCE_MARK))
		return;
	u->reading.id = slice_of(strcmp(path, "-") == 0 ? "stdin" : path);
	u->format->read(&u->reading);
	source_close(file);
}

/*
 * Folders.
 */

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool
ends_in(const char *name, const char *suffix)
{
	size_t n = strlen(name), m = strlen(suffix);

	return n > m && strcmp(name + n - m, suffix) == 0;
}

/* Whether a file of a folder is one of the format. */
static bool
is_of_format(const struct format *format, const char *name)
{
	size_t i;

	for (i = 0; format->suffixes[i] != NULL; i++)
		if (ends_in(name, format->suffixes[i]))
			return true;
	return false;
}

static char *
join_path(const char *folder, const char *name)
{
	size_t n = strlen(folder), size = n + strlen(name) + 2;
	char *path = memory_get(size, 1);

	while (n > 1 && folder[n - 1] == '/')
		n--;
	(void)snprintf(path, size, "%.*s/%s", (int)n, folder, name);
	return path;
}

/* Whether a path is a folder, or a link to one. */
static bool
is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* One more path of a list, unless it is that of a folder. */
static void
add_path(char ***paths, size_t *count, size_t *room, char *path)
{
	if (is_folder(path)) {
		free(path);
		return;
	}
	*paths = memory_grow(*paths, room, *count + 1, sizeof(char *));
	(*paths)[(*count)++] = path;
}

/* The files of a folder that are of the format; false: it was reported. */
static bool
list_folder(const struct format *format, const char *folder, char ***paths,
    size_t *count)
{
	DIR *open_folder = opendir(folder);
	struct dirent *entry;
	size_t room = 0;

	*paths = NULL;
	*count = 0;
	if (open_folder == NULL && errno == ENOMEM)
		error_fatal("out of memory");
	if (open_folder == NULL) {
		error_input("%s: %s", folder, strerror(errno));
		return false;
	}
	for (errno = 0; (entry = readdir(open_folder)) != NULL; errno = 0)
		if (is_of_format(format, entry->d_name))
			add_path(paths, count, &room,
			    join_path(folder, entry->d_name));
	if (errno != 0)
		error_input("%s: %s", folder, strerror(errno));
	(void)closedir(open_folder);
	return true;
}

static void
read_folder(struct unmark *u, const char *folder)
{
	char **paths;
	size_t i, count;

	if (!list_folder(u->format, folder, &paths, &count))
		return;
	if (count == 0)
		error_input("%s: expected files whose names end in %s", folder,
		    u->format->suffixes[0]);
	else
		qsort(paths, count, sizeof(*paths), compare_names);
	for (i = 0; i < count; i++) {
		read_file(u, paths[i], SOURCE_FOUND);
		free(paths[i]);
	}
	free(paths);
}

static void
read_operand(struct unmark *u, const char *operand)
{
	if (strcmp(operand, "-") != 0 && is_folder(operand))
		read_folder(u, operand);
	else
		read_file(u, operand, 0);
}

static void
read_all(struct unmark *u, char **operands)
{
	if (*operands == NULL)
		read_operand(u, "-");
	for (; *operands != NULL; operands++)
		read_operand(u, *operands);
}

/*
 * The sandbox.
 */

/* Files of a folder may be links, which lead anywhere. */
static void
allow_links(const struct format *format, struct sandbox *sandbox,
    struct arena *paths, const char *folder)
{
	DIR *open_folder = opendir(folder);
	struct dirent *entry;
	struct stat status;
	char *path;

	while (open_folder != NULL && (entry = readdir(open_folder)) != NULL) {
		if (!is_of_format(format, entry->d_name) &&
		    (format->beside == NULL ||
		    !ends_in(entry->d_name, format->beside)))
			continue;
		path = join_path(folder, entry->d_name);
		if (lstat(path, &status) == 0 && S_ISLNK(status.st_mode))
			sandbox_read(sandbox, arena_copy(paths,
			    slice_between(path, path + strlen(path) + 1)));
		free(path);
	}
	if (open_folder != NULL)
		(void)closedir(open_folder);
}

/* So may the other one of two files. */
static void
allow_beside(const struct format *format, struct sandbox *sandbox,
    struct arena *paths, const char *file)
{
	size_t n = strlen(format->beside), len = strlen(file);
	char *path;

	if (len <= n)
		return;
	path = arena_copy(paths, slice_between(file, file + len + 1));
	memcpy(path + len - n, format->beside, n);
	sandbox_read(sandbox, path);
}

static void
enter_sandbox(const struct unmark *u, char **operands)
{
	struct sandbox sandbox;
	struct arena paths;

	memset(&paths, 0, sizeof(paths));
	sandbox_begin(&sandbox);
	for (; *operands != NULL; operands++) {
		if (strcmp(*operands, "-") == 0)
			continue;
		sandbox_read(&sandbox, *operands);
		if (is_folder(*operands))
			allow_links(u->format, &sandbox, &paths, *operands);
		else if (u->format->beside != NULL)
			allow_beside(u->format, &sandbox, &paths, *operands);
	}
	sandbox_enter(&sandbox, u->verbose);
	arena_free(&paths);
}

static void
print_counts(const struct unmark *u)
{
	progress_print(&u->progress);
	if (u->builder.left_out > 0)
		error_note("%llu annotations left out, which are neither names "
		    "nor times", (unsigned long long)u->builder.left_out);
}

int
main(int argc, char **argv)
{
	static struct output out;
	static struct unmark u;

	error_begin("unmark");
	hash_begin();
	take_options(&u, argc, argv);
	enter_sandbox(&u, argv + optind);
	output_begin(&out, STDOUT_FILENO, "standard output");
	output_guard(&out);
	progress_begin(&u.progress);
	u.builder.out = &out;
	u.builder.progress = &u.progress;
	builder_start(&u.builder);
	u.reading.builder = &u.builder;
	u.reading.file = memory_get(1, sizeof(struct source));
	u.reading.beside = memory_get(1, sizeof(struct source));
	read_all(&u, argv + optind);
	if (u.verbose)
		print_counts(&u);
	source_free(u.reading.file);
	source_free(u.reading.beside);
	builder_free(&u.builder);
	return output_finish(&out);
}
