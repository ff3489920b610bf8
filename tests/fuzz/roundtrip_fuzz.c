/* A text through the whole pipeline, to JSON, brat and TimeML, and back. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = { (const char *)data, size }, stream, out, back;

	(void)fuzz_run("sentsplit -t -d 2015-07-06", text, &stream);
	(void)fuzz_run("enttag -r -c 0.2", stream, &stream);
	fuzz_check(fuzz_run("datefind -r", stream, &stream) == 0,
	    "a stream of a text is whole");
	fuzz_check(fuzz_run("markup -f json", stream, &out) == 0,
	    "so it is for markup");
	oracle_json(out);
	fuzz_check(fuzz_run("unmark -f json", out, &back) == 0,
	    "JSON is read again");
	if (oracle_is_utf8(text))
		oracle_same_lines(stream, back);
	if (!oracle_is_plain(text))
		return 0;
	fuzz_clean();
	(void)fuzz_run("markup -f brat -o out", stream, NULL);
	fuzz_check(fuzz_run("unmark -f brat out", text, &back) == 0,
	    "so are files of brat");
	oracle_same_spans(stream, back, "et");
	(void)fuzz_run("markup -f timeml", stream, &out);
	fuzz_check(fuzz_run("unmark -f timeml", out, &back) == 0,
	    "and so is TimeML");
	oracle_same_spans(stream, back, "t");
	return 0;
}
