/* Two forms of CoNLL, as others may write them. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice file = { (const char *)data, size };

	if (fuzz_choice(&file, 2) == 0)
		oracle_unmarked("unmark -f conll -d 2015-07-06", file);
	else
		oracle_unmarked("unmark -f conll2", file);
	return 0;
}
