/* A text through the whole pipeline, to JSON, and back. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = { (const char *)data, size }, stream, json, back;

	(void)fuzz_run("sentsplit -t -d 2015-07-06", text, &stream);
	(void)fuzz_run("enttag -r -c 0.2", stream, &stream);
	fuzz_check(fuzz_run("datefind -r", stream, &stream) == 0,
	    "a stream of a text is whole");
	fuzz_check(fuzz_run("markup -f json", stream, &json) == 0,
	    "so it is for markup");
	oracle_json(json);
	fuzz_check(fuzz_run("unmark -f json", json, &back) == 0,
	    "JSON is read again");
	if (oracle_is_utf8(text))
		oracle_same_lines(stream, back);
	return 0;
}
