/* A segment of a state, forged and sealed well. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {
		"state/000001/about", "state/000001/index",
		"state/000001/table", "state/000001/records"
	};
	struct slice rest = { (const char *)data, size };
	unsigned way = fuzz_choice(&rest, 2);
	size_t i;

	fuzz_clean();
	for (i = 0; i < 4; i++)
		fuzz_file(names[i], fuzz_part(&rest));
	fuzz_seal("state/000001", way == 1);
	oracle_forged();
	return 0;
}
