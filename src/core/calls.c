#if defined(__linux__)
#define _GNU_SOURCE		/* syscall numbers */
#endif

#include "core/calls.h"

#if defined(__linux__) && defined(__LP64__) && (defined(__x86_64__) || \
    (defined(__aarch64__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__))

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifdef __x86_64__
#define MACHINE 0xC000003E	/* AUDIT_ARCH_X86_64 */
#else
#define MACHINE 0xC00000B7	/* AUDIT_ARCH_AARCH64 */
#endif

/* Instructions of classic BPF, */
enum {
	LOAD = 0x20,		/* 32 bits of what is judged */
	MASK = 0x54,
	EQUAL = 0x15,
	RETURN = 0x06
};

/* places in what is judged, struct seccomp_data (low halves of arguments), */
enum { AT_NUMBER = 0, AT_MACHINE = 4, AT_ARGUMENTS = 16 };

/* and what is returned. */
#define KILL	0x80000000U
#define FAIL(error) (0x00050000U | (error))
#define ALLOW	0x7FFF0000U

/* What pthread_create asks of clone, among what it must not ask. */
enum {
	CLONE_A_THREAD = 0x00010000,
	CLONE_OTHER = 0x7E026000 | CLONE_A_THREAD	/* namespaces, trace */
};

/* Flags of open that change something. */
enum { OPEN_CHANGES = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND };

/* Requests of ioctl that isatty and stdio make. */
enum { GET_TERMINAL = 0x5401, GET_WINDOW = 0x5413 };
#define GET_TERMINAL_2 0x802C542AU

/* When a rule holds. */
enum when { ALWAYS, READING, WRITING, THREADING };

/*
 * The first rule for a call that fits decides: one argument, under a mask,
 * must have a value; a mask of 0 takes all.
 */
struct rule {
	unsigned number;
	enum when when;
	unsigned argument;
	uint32_t mask, value;
	uint32_t action;
};

#define CALL(name)	{ SYS_##name, ALWAYS, 0, 0, 0, ALLOW }
#define KILLED(name)	{ SYS_##name, ALWAYS, 0, 0, 0, KILL }
#define CHANGE(name)	{ SYS_##name, WRITING, 0, 0, 0, ALLOW }
#define ONLY(name, argument, value) \
	{ SYS_##name, ALWAYS, argument, 0xFFFFFFFF, value, ALLOW }
#define OPENING(name, argument) \
	{ SYS_##name, READING, argument, OPEN_CHANGES, O_RDONLY, ALLOW }, \
	{ SYS_##name, READING, 0, 0, 0, FAIL(EACCES) }, \
	CHANGE(name)
#define NO_CODE(name) \
	{ SYS_##name, ALWAYS, 2, PROT_EXEC, 0, ALLOW }, \
	{ SYS_##name, ALWAYS, 0, 0, 0, FAIL(EPERM) }

/* The process itself, as an argument: put in when the program is laid out. */
#define SELF 0xFFFFFFFFU

static const struct rule rules[] = {
	CALL(read), CALL(write), CALL(futex),
	CALL(readv), CALL(writev), CALL(pread64), CALL(pwrite64),
	CALL(lseek), CALL(close),

	OPENING(openat, 2),
#ifdef SYS_open
	OPENING(open, 1),
#endif
	CALL(fstat), CALL(getdents64),
#ifdef SYS_newfstatat
	CALL(newfstatat),
#endif
#ifdef SYS_fstatat
	CALL(fstatat),
#endif
#ifdef SYS_stat
	CALL(stat), CALL(lstat),
#endif
#ifdef SYS_statx
	CALL(statx),
#endif
	ONLY(fcntl, 1, F_GETFD), ONLY(fcntl, 1, F_SETFD),
	ONLY(fcntl, 1, F_GETFL),
	ONLY(ioctl, 1, GET_TERMINAL), ONLY(ioctl, 1, GET_WINDOW),
	ONLY(ioctl, 1, GET_TERMINAL_2),
	{ SYS_ioctl, ALWAYS, 0, 0, 0, FAIL(ENOTTY) },

	/* Memory. */
	CALL(brk), CALL(munmap), CALL(mremap), CALL(madvise),
	NO_CODE(mmap), NO_CODE(mprotect), CALL(sysinfo),

	/* Threads. */
	{ SYS_clone, THREADING, 0, CLONE_OTHER, CLONE_A_THREAD, ALLOW },
	KILLED(clone),
	CALL(set_robust_list), CALL(gettid), CALL(sched_yield),
	CALL(sched_getaffinity), CALL(exit), CALL(exit_group),
#ifdef SYS_rseq
	CALL(rseq),
#endif

	/* Signals, to itself; the clock; chance; limits of its own. */
	CALL(rt_sigaction), CALL(rt_sigprocmask), CALL(rt_sigreturn),
	CALL(sigaltstack), CALL(restart_syscall), CALL(getpid),
	ONLY(tgkill, 0, SELF), ONLY(tkill, 0, SELF),
	CALL(clock_gettime), CALL(clock_getres), CALL(gettimeofday),
	CALL(nanosleep), CALL(clock_nanosleep),
#ifdef SYS_time
	CALL(time),
#endif
#ifdef SYS_getrandom
	CALL(getrandom),
#endif
	ONLY(prlimit64, 0, 0), ONLY(prlimit64, 0, SELF),

	/* Files that may be changed. */
	CHANGE(mkdirat), CHANGE(linkat), CHANGE(unlinkat), CHANGE(fsync),
	CHANGE(fdatasync), CHANGE(ftruncate), CHANGE(flock),
#ifdef SYS_renameat
	CHANGE(renameat),
#endif
#ifdef SYS_renameat2
	CHANGE(renameat2),
#endif
#ifdef SYS_mkdir
	CHANGE(mkdir), CHANGE(rmdir), CHANGE(unlink), CHANGE(rename),
#endif

	KILLED(execve), KILLED(socket), KILLED(ptrace),
#ifdef SYS_execveat
	KILLED(execveat),
#endif
#ifdef SYS_fork
	KILLED(fork), KILLED(vfork),
#endif
};

enum { HEAD = 6, MOST = 6 };	/* instructions around them, and of each */
typedef char rules_have_room[sizeof(rules) / sizeof(rules[0]) * MOST + HEAD <=
    CALLS_MOST ? 1 : -1];

struct layout {
	struct system_instruction *list;
	size_t count;
};

static void
instruct(struct layout *l, uint16_t code, uint32_t value)
{
	struct system_instruction instruction = { code, 0, 0, value };

	l->list[l->count++] = instruction;
}

/* Skips so many instructions where what is loaded is another value. */
static void
instruct_equal(struct layout *l, uint32_t value, uint8_t skip)
{
	instruct(l, EQUAL, value);
	l->list[l->count - 1].no = skip;
}

/* With the number loaded, as it is again behind the rule. */
static void
lay_rule(struct layout *l, const struct rule *rule)
{
	uint32_t value = rule->value == SELF ? (uint32_t)getpid() :
	    rule->value;

	instruct_equal(l, rule->number, rule->mask == 0 ? 1 : 5);
	if (rule->mask != 0) {
		instruct(l, LOAD, AT_ARGUMENTS + 8 * rule->argument);
		instruct(l, MASK, rule->mask);
		instruct_equal(l, value, 1);
	}
	instruct(l, RETURN, rule->action);
	if (rule->mask != 0)
		instruct(l, LOAD, AT_NUMBER);
}

/*
 * The kernel tries a program that looks at nothing but numbers with each of
 * them when it is loaded, which takes five times as long as the loading (0.2
 * ms): here an argument is looked at first, for nothing. Each call is judged
 * then when it is made, in some 50 ns.
 */
size_t
calls_program(struct system_instruction program[CALLS_MOST], bool writes,
    bool threads)
{
	const bool holds[] = { true, !writes, writes, threads };
	struct layout l = { program, 0 };
	size_t i;

	instruct(&l, LOAD, AT_ARGUMENTS);
	instruct(&l, LOAD, AT_MACHINE);
	instruct(&l, EQUAL, MACHINE);
	l.list[l.count - 1].yes = 1;
	instruct(&l, RETURN, KILL);
	instruct(&l, LOAD, AT_NUMBER);
	for (i = 0; i < sizeof(rules) / sizeof(rules[0]); i++)
		if (holds[rules[i].when])
			lay_rule(&l, &rules[i]);
	instruct(&l, RETURN, FAIL(ENOSYS));
	return l.count;
}

#else

size_t
calls_program(struct system_instruction program[CALLS_MOST], bool writes,
    bool threads)
{
	(void)program;
	(void)writes;
	(void)threads;
	return 0;
}

#endif
