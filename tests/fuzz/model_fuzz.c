/*
 * A damaged model, sealed well: names are found with it in a text, or it is
 * refused. The choices of the damage come first, then the text.
 */
#include "core/hash.h"
#include "damage.h"
#include "harness.h"
#include "text/stream.h"

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct damaged d;
	struct held records = { 0 };
	struct model model;
	struct slice input = { (const char *)data, size }, choices;
	struct record r = { 0 };

	if (d.bytes == NULL)
		damage_begin(&d);
	choices = fuzz_part(&input);
	r.kind = 'S';
	r.doc = r.date = r.value = slice_of("-");
	r.type = slice_of("s");
	r.text = input;
	r.sent = 1;
	r.end = input.len;
	d.choices = choices;
	d.state = 1;
	if (damage_make(&d, &model) == NULL && input.len > 0) {
		held_add(&records, &r);
		fuzz_check(damage_find(&d, &model, &records),
		    "names are in their sentence, and in order");
		held_free(&records);
	}
	return 0;
}
