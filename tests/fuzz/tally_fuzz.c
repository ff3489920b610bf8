/* Reports on records, in each format, and of a state that was made of them. */
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
	struct slice records = { (const char *)data, size }, out, again;
	const char *report = reports[fuzz_choice(&records, 14)];
	char line[64];

	(void)snprintf(line, sizeof(line), "tally %s -r", report);
	(void)fuzz_run(line, records, &out);
	(void)snprintf(line, sizeof(line), "tally %s -r -f json", report);
	if (fuzz_run(line, records, &again) < 2)
		oracle_json(again);
	fuzz_clean();
	if (fuzz_run("tally add -r -s state", records, NULL) == 2)
		return 0;
	(void)snprintf(line, sizeof(line), "tally %s -s state", report);
	(void)fuzz_run(line, again, &again);
	if (fuzz_run("tally add -r -s state", records, NULL) == 0)
		fuzz_same(out, again, "a state reports as its documents do");
	return 0;
}
