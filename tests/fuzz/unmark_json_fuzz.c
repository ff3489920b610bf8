/* JSON, as others may write it. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice file = { (const char *)data, size };

	(void)oracle_unmarked("unmark -f json", file);
	return 0;
}
