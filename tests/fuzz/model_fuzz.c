/*
 * A damaged model, sealed well: names are found with it in a text, always the
 * same, or it is refused, by the program as by what it stands on. The choices
 * of the damage come first, then the text.
 */
#include "core/hash.h"
#include "damage.h"
#include "harness.h"
#include "oracle.h"
#include "text/stream.h"

/* The same model as a file, for the whole program. */
static void
run_program(const struct damaged *d, struct slice text, bool taken)
{
	struct slice out, again;
	const char *bytes = (const char *)d->bytes;

	fuzz_file("model", slice_between(bytes, bytes + d->len));
	fuzz_check(fuzz_run("enttag -t -c 0 -m model", text, &out) ==
	    (taken ? 0 : 2), "a model is taken or refused");
	if (!taken) {
		fuzz_check(out.len == 0, "what fails writes nothing");
		return;
	}
	oracle_stream(out, text, true);
	(void)fuzz_run("enttag -t -c 0 -m model", text, &again);
	fuzz_same(out, again, "a model finds the same names");
}

/* The names in it with what the program stands on. */
static void
run_parts(struct damaged *d, const struct model *model, struct slice text)
{
	struct held records = { 0 };
	struct record r = { 0 };

	if (text.len == 0)
		return;
	r.kind = 'S';
	r.doc = r.date = r.value = slice_of("-");
	r.type = slice_of("s");
	r.text = text;
	r.sent = 1;
	r.end = text.len;
	held_add(&records, &r);
	fuzz_check(damage_find(d, model, &records),
	    "names are in their sentence, and in order");
	held_free(&records);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct damaged d;
	struct model model;
	struct slice text = { (const char *)data, size };
	bool taken;

	if (d.bytes == NULL)
		damage_begin(&d);
	d.choices = fuzz_part(&text);
	d.state = 1;
	taken = damage_make(&d, &model) == NULL;
	run_program(&d, text, taken);
	if (taken)
		run_parts(&d, &model, text);
	return 0;
}
