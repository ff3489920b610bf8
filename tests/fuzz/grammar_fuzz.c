/* Times in a text of some day. */
#include <stdio.h>

#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const dates[] = {
		"2015-07-06", "2016-02-29T23:59:60Z", "0001-01-01",
		"9999-12-31", "2015", "2015-12", "2000-01-01T00:00-12:00",
		"1582-10-15"
	};
	struct slice text = { (const char *)data, size }, plain, eager;
	const char *date = dates[fuzz_choice(&text, 8)];
	char command[80];

	(void)snprintf(command, sizeof(command), "datefind -t -d %s", date);
	fuzz_check(fuzz_run(command, text, &plain) == 0,
	    "any bytes are a text");
	oracle_stream(plain, text, true);
	oracle_times(plain);
	(void)snprintf(command, sizeof(command), "datefind -t -u -d %s", date);
	fuzz_check(fuzz_run(command, text, &eager) == 0,
	    "so they are with -u");
	oracle_stream(eager, text, true);
	oracle_times(eager);
	return 0;
}
