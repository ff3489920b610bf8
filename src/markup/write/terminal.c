#include "markup/write/terminal.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>

unsigned
terminal_columns(int fd)
{
#ifdef TIOCGWINSZ	/* POSIX has no such thing before 2024 */
	struct winsize size;

	if (ioctl(fd, TIOCGWINSZ, &size) == 0)
		return size.ws_col;
#else
	(void)fd;
#endif
	return 0;
}

unsigned
terminal_columns_asked(void)
{
	enum { MOST = 65535 };
	const char *at = getenv("COLUMNS");
	unsigned columns = 0;

	if (at == NULL)
		return 0;
	for (; *at >= '0' && *at <= '9'; at++) {
		columns = columns * 10 + (unsigned)(*at - '0');
		if (columns > MOST)
			return 0;
	}
	return *at == '\0' ? columns : 0;
}
