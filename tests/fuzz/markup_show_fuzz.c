/* Records to look at, and as files in a folder. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const commands[] = {
		"markup -r", "markup -r -c", "markup -r -c -u",
		"markup -r -f brat -o out", "markup -r -f html -o out",
		"markup -r -f timeml -o out", "markup -r -f conll -T -o out"
	};
	struct slice records = { (const char *)data, size }, out;
	unsigned way = fuzz_choice(&records, 7);

	fuzz_clean();
	fuzz_check(fuzz_run(commands[way], records, &out) < 2,
	    "any records can be written");
	if (way < 3)
		oracle_quiet(out);
	else
		fuzz_check(out.len == 0, "with -o nothing is printed");
	return 0;
}
