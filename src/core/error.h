/*
 * Messages and the exit status. One process has one name, one standard
 * error and one status, so these are kept here and nowhere else.
 *
 * 0 done, 1 some input was missing, unreadable, malformed or cut short (the
 * rest was processed), 2 usage, output, memory, state or model failure.
 */
#ifndef CORE_ERROR_H
#define CORE_ERROR_H

#include <stdbool.h>

#if defined(__GNUC__)
#define ERROR_FORMAT(a, b) __attribute__((format(printf, a, b)))
#define ERROR_NORETURN __attribute__((noreturn))
#else
#define ERROR_FORMAT(a, b)
#define ERROR_NORETURN
#endif

enum { EXIT_DONE = 0, EXIT_INPUT = 1, EXIT_FATAL = 2 };

/*
 * Called first in main: names the program in messages. Standard descriptors
 * that came closed are bound so that no file opened later takes their number
 * and every use of them fails as it should.
 */
void error_begin(const char *program);

/* After this, error_input and error_note say nothing; the status is
 * unchanged (-q). */
void error_be_quiet(void);

/* The name given to error_begin. */
const char *error_program(void);

/*
 * Something is wrong with the input: prints "program: message", and the exit
 * status will be at least 1. The caller goes on with the rest.
 */
void error_input(const char *format, ...) ERROR_FORMAT(1, 2);

/* The same about what is no fault: the status stays as it is. */
void error_note(const char *format, ...) ERROR_FORMAT(1, 2);

/* The same about what was asked for: said with -q too. */
void error_tell(const char *format, ...) ERROR_FORMAT(1, 2);

/* Prints "program: message" and exits with status 2. */
void error_fatal(const char *format, ...) ERROR_FORMAT(1, 2) ERROR_NORETURN;

/* Prints "program: message" and the usage line, and exits with status 2. */
void error_usage(const char *usage, const char *format, ...)
    ERROR_FORMAT(2, 3) ERROR_NORETURN;

/* The exit status so far: 0, or 1 after error_input. */
int error_status(void);

#endif
