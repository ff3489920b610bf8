/* TimeML, as others may write it. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice file = { (const char *)data, size };

	oracle_numbered(oracle_unmarked("unmark -f timeml", file));
	return 0;
}
