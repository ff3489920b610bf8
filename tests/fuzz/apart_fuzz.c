/* Two documents in one stream: each has the records that it has alone. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const commands[] = {
		"sentsplit -r", "sentsplit -r -u", "sentsplit -r -w",
		"enttag -r", "enttag -r -1", "enttag -r -u -c 0.1",
		"enttag -r -G", "datefind -r", "datefind -r -u"
	};
	struct slice second = { (const char *)data, size }, first, one, two;
	struct slice both;
	const char *command = commands[fuzz_choice(&second, 9)];

	first = fuzz_record(fuzz_part(&second));
	second = fuzz_record(second);
	fuzz_check(fuzz_run(command, first, &one) == 0 &&
	    fuzz_run(command, second, &two) == 0 &&
	    fuzz_run(command, fuzz_join(first, "", second), &both) == 0,
	    "any bytes are a text");
	fuzz_same(fuzz_join(one, "", two), both, "documents are apart");
	return 0;
}
