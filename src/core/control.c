#include "core/control.h"

#include <stdint.h>
#include <string.h>

void
control_flatten(char *bytes, size_t len)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	const uint64_t tops = UINT64_C(0x8080808080808080);
	uint64_t word, control;
	size_t i = 0;

	/*
	 * Eight bytes at a time: below 0x20, or equal to 0x7F, in any of them
	 * (the well-known word tricks; a false alarm only costs a look).
	 */
	for (; i + 8 <= len; i += 8) {
		memcpy(&word, bytes + i, 8);
		control = (word - ones * 0x20) & ~word & tops;
		control |= ((word ^ ones * 0x7F) - ones) &
		    ~(word ^ ones * 0x7F) & tops;
		if (control != 0) {
			size_t j;

			for (j = i; j < i + 8; j++)
				if ((unsigned char)bytes[j] < 0x20 ||
				    bytes[j] == 0x7F)
					bytes[j] = ' ';
		}
	}
	for (; i < len; i++)
		if ((unsigned char)bytes[i] < 0x20 || bytes[i] == 0x7F)
			bytes[i] = ' ';
}
