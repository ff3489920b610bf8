/*
 * A text: split into sentences in each way, at once and as it comes, and as a
 * record that carries it.
 */
#include <stdio.h>

#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const ways[] = { "", " -l", " -w" };
	struct slice text = { (const char *)data, size }, records, eager;
	unsigned way = fuzz_choice(&text, 3);
	char command[64];
	int status;

	(void)snprintf(command, sizeof(command),
	    "sentsplit -t -d 2015-07-06%s", ways[way]);
	status = fuzz_run(command, text, &records);
	fuzz_check(status == 0, "any bytes are a text");
	oracle_stream(records, text, true);
	(void)snprintf(command, sizeof(command),
	    "sentsplit -t -u -d 20150706%s", ways[way]);
	fuzz_check(fuzz_run(command, text, &eager) == 0, "so they are with -u");
	if (way > 0) {
		fuzz_same(records, eager, "-u changes nothing but when");
	} else {
		oracle_stream(eager, text, true);
		(void)fuzz_run("sentsplit -r", fuzz_record(text), &eager);
		fuzz_same(records, eager, "a record is split as its text");
	}
	return 0;
}
