/* Records as XML and HTML: a document of TimeML each, and the page of all. */
#include "harness.h"
#include "oracle.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice records = { (const char *)data, size }, out;

	fuzz_check(fuzz_run("markup -r -f timeml", records, &out) < 2,
	    "any records can be written");
	oracle_xml(out, false);
	fuzz_check(fuzz_run("markup -r -f html", records, &out) < 2,
	    "any records can be written");
	oracle_xml(out, true);
	return 0;
}
