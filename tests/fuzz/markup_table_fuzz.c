/* Records as rows. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct form {
		const char *command;
		char between;
		bool blank;
	} forms[] = {
		{ "markup -r -f csv", ',', false },
		{ "markup -r -Q -f csv", ',', false },
		{ "markup -r -f timelinejs", ',', false },
		{ "markup -r -f conll", ' ', true },
		{ "markup -r -f conll2", '\t', true },
		{ "markup -r -T -f conll2", '\t', true }
	};
	struct slice records = { (const char *)data, size }, out;
	const struct form *form = &forms[fuzz_choice(&records, 6)];

	fuzz_check(fuzz_run(form->command, records, &out) < 2,
	    "any records can be written");
	oracle_table(out, form->between, form->blank);
	return 0;
}
