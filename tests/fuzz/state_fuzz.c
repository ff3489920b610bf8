/*
 * A segment of a state, forged and sealed well: it is reported on, merged and
 * packed, or called damaged; and what is told of it stays the same.
 */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {
		"state/000001/about", "state/000001/index",
		"state/000001/table", "state/000001/records"
	};
	struct slice rest = { (const char *)data, size }, none = { "", 0 };
	unsigned way = fuzz_choice(&rest, 2);
	struct oracle_told before, after;
	int status;
	size_t i;

	fuzz_clean();
	for (i = 0; i < 4; i++)
		fuzz_file(names[i], fuzz_part(&rest));
	fuzz_seal("state/000001", way == 1);
	oracle_tell("state", &before);
	status = fuzz_run("tally merge -s other state", none, NULL);
	fuzz_check(status != 1, "a state is merged, or it is not");
	if (status == 0) {
		oracle_tell("other", &after);
		oracle_same_told(&before, &after, "what is merged is the same");
	}
	(void)fuzz_run("tally drop -s state vienna.txt", none, NULL);
	oracle_tell("state", &before);
	if (fuzz_run("tally pack -s state", none, NULL) == 0) {
		oracle_tell("state", &after);
		oracle_same_told(&before, &after, "a pack changes nothing");
	}
	return 0;
}
