/*
 * A stream of records, whatever it is: what sentsplit makes of it is copied
 * through, every byte of it, by all filters.
 */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice input = { (const char *)data, size }, once, twice, names;
	struct slice times, both;
	int first = fuzz_run("sentsplit -r", input, &once), second;

	if (slice_begins_at(once.at, once.at + once.len, "\357\273\277"))
		return 0;	/* another mark, which is passed by as well */
	second = fuzz_run("sentsplit -r", once, &twice);
	fuzz_same(once, twice, "what is split stays as it is");
	fuzz_check(second <= first, "what is split has no new faults");
	first = fuzz_run("enttag -r", once, &names);
	oracle_added(once, names, 'e');
	fuzz_check(first == second, "filters agree about the input");
	first = fuzz_run("datefind -r", once, &times);
	oracle_added(once, times, 't');
	fuzz_check(first == second, "filters agree about the input");
	(void)fuzz_run("datefind -r", names, &both);
	(void)fuzz_run("enttag -r", times, &twice);
	oracle_same_lines(both, twice);
	return 0;
}
