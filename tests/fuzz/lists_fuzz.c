/* A list of the user's, read by each program and option that takes one. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const commands[] = {
		"sentsplit -t -a list", "sentsplit -t -D list",
		"enttag -t -g list", "tally -t -a list", "tally -t -x list",
		"tally -t -y list", "tally rising -t -W list",
		"sentsplit -0 list"
	};
	struct slice list = { (const char *)data, size }, text, out;
	unsigned way = fuzz_choice(&list, 8);
	int status;

	text = fuzz_part(&list);
	fuzz_file("list", list);
	fuzz_file("a", text);
	status = fuzz_run(commands[way], text, &out);
	fuzz_check(status != 1 || way == 1 || way > 5,
	    "a list is taken, or it is not");
	if (way < 3 && status < 2)
		oracle_stream(out, text, true);
	if (status == 2)
		fuzz_check(out.len == 0, "what fails writes nothing");
	return 0;
}
