/* Reports on records, in each format, and of states that are made of them. */
#include <stdio.h>

#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const reports[] = {
		"top", "top -b country", "timeline -n 3 -w 2015-W28", "pairs",
		"pairs -b doc", "rising", "new", "events", "dups", "suspects",
		"why Vienna", "top -1", "timeline -m -w 2015", "top -b source"
	};
	struct slice records = { (const char *)data, size }, out;
	unsigned choice = fuzz_choice(&records, 252);
	const char *report = reports[choice % 14];
	char line[64];

	(void)snprintf(line, sizeof(line), "tally %s -r", report);
	(void)fuzz_run(line, records, NULL);
	(void)snprintf(line, sizeof(line), "tally %s -r -f json", report);
	if (fuzz_run(line, records, &out) < 2)
		oracle_json(out);
	fuzz_clean();
	oracle_state(records, report, choice / 14);
	return 0;
}
