#include "core/sandbox.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/calls.h"
#include "core/error.h"
#include "core/system.h"

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define SANITIZER
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(memory_sanitizer) || \
    __has_feature(thread_sanitizer)
#define SANITIZER
#endif
#endif

static const uint64_t reading = SYSTEM_READ_FILE | SYSTEM_READ_FOLDER;
static const uint64_t changing = SYSTEM_WRITE_FILE | SYSTEM_TRUNCATE |
    SYSTEM_MAKE_FILE | SYSTEM_MAKE_FOLDER | SYSTEM_REMOVE_FILE |
    SYSTEM_REMOVE_FOLDER;

/* Why there is to be none, or NULL. */
static const char *
reason(void)
{
	const char *asked = getenv("DATELINE_SANDBOX");
	const char *preloaded = getenv("LD_PRELOAD");

#ifdef SANITIZER
	return "a sanitizer is built in";
#endif
	if (asked != NULL && strcmp(asked, "off") == 0)
		return "DATELINE_SANDBOX is off";
	if (preloaded != NULL && strstr(preloaded, "vgpreload_") != NULL)
		return "valgrind is at work";
	return NULL;
}

/* All that a version of Landlock knows to forbid. */
static struct system_landlock
all_of(int version)
{
	struct system_landlock all = { 0, 0, 0 };
	int kinds = version < 2 ? 13 : version < 3 ? 14 : version < 5 ? 15 : 16;

	all.files = (UINT64_C(1) << kinds) - 1;
	if (version >= 4)
		all.network = 3;
	if (version >= 6)
		all.scope = 3;
	return all;
}

void
sandbox_begin(struct sandbox *s)
{
	struct system_landlock all;
	int version;

	memset(s, 0, sizeof(*s));
	s->rules = -1;
	s->off = reason();
	version = s->off != NULL ? 0 : system_landlock_version();
	if (version == 0)
		return;
	all = all_of(version);
	s->handled = all.files;
	s->rules = system_landlock_rules(&all);
}

static void
forget_rules(struct sandbox *s)
{
	if (s->rules != -1)
		(void)close(s->rules);
	s->rules = -1;
}

/*
 * A path that cannot be opened now cannot be later. Where there is another
 * reason, the sandbox must not be what the program fails by.
 */
static void
allow(struct sandbox *s, const char *path, uint64_t what)
{
	if (s->off != NULL)
		return;
	(void)system_unveil(path, (what & changing) != 0 ? "rwc" : "r");
	if (s->rules == -1 ||
	    system_landlock_allow(s->rules, path, what & s->handled))
		return;
	if (errno != ENOENT && errno != ENOTDIR && errno != EACCES &&
	    errno != ELOOP && errno != ENAMETOOLONG)
		forget_rules(s);
}

/* The folder that a file is in: what stands before its last slash. */
static struct slice
folder_of(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (slash == NULL)
		return slice_of(strcmp(path, "..") == 0 ? ".." : ".");
	if (slash == path)
		return slice_of("/");
	return strcmp(slash, "/..") == 0 ? slice_of(path) :
	    slice_between(path, slash);
}

void
sandbox_read(struct sandbox *s, const char *path)
{
	struct slice folder = folder_of(path);
	char name[PATH_MAX];
	struct stat status;

	if (s->off != NULL || s->anywhere)
		return;
	if (folder.len < sizeof(name) && !slice_equal(folder, s->folder)) {
		memcpy(name, folder.at, folder.len);
		name[folder.len] = '\0';
		allow(s, name, reading);
		s->folder = folder;
	}
	if (lstat(path, &status) == 0 && S_ISLNK(status.st_mode))
		allow(s, path, reading);	/* wherever that leads */
}

void
sandbox_read_anywhere(struct sandbox *s)
{
	s->anywhere = true;
	allow(s, "/", reading);
}

void
sandbox_write(struct sandbox *s, const char *folder)
{
	s->writes = true;
	allow(s, folder, reading | changing);
}

/* Calls: whether they are judged from now on. */
static bool
enter_calls(const struct sandbox *s)
{
	struct system_instruction program[CALLS_MOST];
	size_t count = calls_program(program, s->writes, s->threads);

	return count > 0 && system_seccomp(program, count);
}

static void
print_guard(const struct sandbox *s, const char *guard)
{
	if (guard == NULL)
		fprintf(stderr, "%s: sandbox: none, %s\n", error_program(),
		    s->off != NULL ? s->off : "the system has none");
	else
		fprintf(stderr, "%s: sandbox: %s%s\n", error_program(), guard,
		    s->anywhere ? ", reading anywhere" : "");
}

void
sandbox_enter(struct sandbox *s, bool told)
{
	const char *guard = NULL;
	bool paths, calls;

	paths = s->rules != -1 && system_landlock_enter(s->rules);
	forget_rules(s);
	calls = s->off == NULL && enter_calls(s);
	if (paths || calls)
		guard = !calls ? "landlock" : !paths ? "seccomp" :
		    "landlock and seccomp";
	else if (s->off == NULL && system_pledge(s->writes ?
	    "stdio rpath wpath cpath flock" : "stdio rpath"))
		guard = "unveil and pledge";
	if (told)
		print_guard(s, guard);
}
