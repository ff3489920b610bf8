/* What is known of the terminal that is written to. */
#ifndef MARKUP_WRITE_TERMINAL_H
#define MARKUP_WRITE_TERMINAL_H

/* The columns of a terminal; 0 when it does not tell, or is none. */
unsigned terminal_columns(int fd);

/*
 * The columns that the environment asks for with COLUMNS, a number from 1 to
 * 65535; 0 when it does not.
 */
unsigned terminal_columns_asked(void);

#endif
