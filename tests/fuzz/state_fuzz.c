/*
 * A segment of a state, forged and sealed well: it is reported on, merged and
 * packed, or called damaged.
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
	static const char *const commands[] = {
		"tally merge -s other state", "tally top -s state -b country",
		"tally timeline,pairs,events -s state -f json",
		"tally rising,suspects,dups -s state",
		"tally why Vienna -1 -s state",
		"tally drop -s state vienna.txt", "tally pack -s state",
		"tally top,pairs -s other"
	};
	struct slice rest = { (const char *)data, size }, none = { "", 0 };
	unsigned way = fuzz_choice(&rest, 2);
	size_t i;

	fuzz_clean();
	for (i = 0; i < 4; i++)
		fuzz_file(names[i], fuzz_part(&rest));
	fuzz_seal("state/000001", way == 1);
	for (i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
		fuzz_check(fuzz_run(commands[i], none, NULL) != 1 ||
		    i == 3 || i == 5,
		    "a state is taken, or it is not");
	return 0;
}
