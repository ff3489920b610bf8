/* Records as JSON in each form. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const commands[] = {
		"markup -r -f json", "markup -r -f labelstudio",
		"markup -r -f geojson", "markup -r -f spans",
		"markup -r -u -f json"
	};
	struct slice records = { (const char *)data, size }, out;
	unsigned way = fuzz_choice(&records, 5);

	fuzz_check(fuzz_run(commands[way], records, &out) < 2,
	    "any records can be written");
	oracle_json(out);
	return 0;
}
