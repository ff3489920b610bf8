/*
 * What a pipeline makes of a text, cut somewhere: no program that reads that
 * ends as if nothing were missing.
 */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const commands[] = {
		"sentsplit -r", "enttag -r", "datefind -r -u", "tally -r",
		"markup -r -f json", "markup -r -f spans", "markup -r -f csv"
	};
	struct slice text = { (const char *)data, size }, stream;
	size_t at = fuzz_choice(&text, 256) << 8, i;

	at |= fuzz_choice(&text, 256);
	(void)fuzz_run("sentsplit -t -d 2015-07-06", text, &stream);
	(void)fuzz_run("enttag -r", stream, &stream);
	fuzz_check(fuzz_run("datefind -r", stream, &stream) == 0,
	    "a stream of a text is whole");
	stream.len = 1 + at % (stream.len - 1);
	for (i = 0; i < sizeof(commands) / sizeof(commands[0]); i++)
		fuzz_check(fuzz_run(commands[i], stream, NULL) == 1,
		    "cut input never ends in 0");
	return 0;
}
