/* Two forms of CoNLL, as others may write them. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const commands[] = {
		"unmark -f conll -d 2015-07-06", "unmark -f conll2"
	};
	struct slice file = { (const char *)data, size };
	unsigned way = fuzz_choice(&file, 2);

	oracle_numbered(oracle_unmarked(commands[way], file));
	return 0;
}
