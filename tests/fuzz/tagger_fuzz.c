/* Names in a text, in each way of looking for them. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const commands[] = {
		"enttag -t", "enttag -t -1", "enttag -t -G", "enttag -t -c 0.5",
		"enttag -t -c 0.1", "enttag -t -u", "enttag -t -1 -u -c 0"
	};
	struct slice text = { (const char *)data, size }, records;
	unsigned way = fuzz_choice(&text, 7);

	fuzz_check(fuzz_run(commands[way], text, &records) == 0,
	    "any bytes are a text");
	oracle_stream(records, text, true);
	return 0;
}
