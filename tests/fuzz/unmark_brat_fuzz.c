/* The two files of brat, as others may write them. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest = { (const char *)data, size }, text, records;

	text = fuzz_part(&rest);
	fuzz_clean();
	fuzz_file("a.txt", text);
	fuzz_file("a.ann", rest);
	records = oracle_unmarked("unmark -f brat .", text);
	oracle_numbered(records);
	oracle_stream(records, text, false);
	return 0;
}
