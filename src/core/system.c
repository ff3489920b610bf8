#include "core/system.h"

#include <stdbool.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/random.h>
#endif

#include "core/bits.h"

#if defined(__linux__)

/* Does not wait, as it would when the machine has only just started. */
static bool
ask_system(uint64_t *number)
{
	return getrandom(number, sizeof(*number), GRND_NONBLOCK) ==
	    (ssize_t)sizeof(*number);
}

#elif defined(__APPLE__) || defined(__FreeBSD__) || defined(__NetBSD__) || \
    defined(__OpenBSD__) || defined(__DragonFly__)

/* They have it, but hide it from POSIX programs. */
void arc4random_buf(void *, size_t);

static bool
ask_system(uint64_t *number)
{
	arc4random_buf(number, sizeof(*number));
	return true;
}

#else

static bool
ask_system(uint64_t *number)
{
	(void)number;
	return false;
}

#endif

uint64_t
system_random(void)
{
	uint64_t number = 0, part;
	struct timespec now = { 0, 0 };
	void *heap;

	if (ask_system(&number))
		return number;
	heap = malloc(1);
	(void)clock_gettime(CLOCK_REALTIME, &now);
	part = (uint64_t)now.tv_nsec << 32 ^ (uint64_t)now.tv_sec;
	number = bits_fold(part, UINT64_C(0x9e3779b97f4a7c15));
	part = (uint64_t)(uintptr_t)&now << 20 ^ (uint64_t)(uintptr_t)heap;
	number = bits_fold(number ^ part, UINT64_C(0xd6e8feb86659fd93));
	number = bits_fold(number ^ (uint64_t)getpid(),
	    UINT64_C(0x9e3779b97f4a7c15));
	free(heap);
	return number;
}
