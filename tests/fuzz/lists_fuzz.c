/* A list of the user's, read by each program and option that takes one. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice list = { (const char *)data, size }, text;
	unsigned way = fuzz_choice(&list, ORACLE_LISTS);

	text = fuzz_part(&list);
	fuzz_clean();
	oracle_list(way, list, text);
	return 0;
}
