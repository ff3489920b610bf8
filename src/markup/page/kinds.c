#include "markup/page/kinds.h"

const struct kind_look kind_looks[KINDS] = {
	{ "PER", 'p', "people" },
	{ "ORG", 'o', "organisations" },
	{ "LOC", 'l', "places" },
	{ "MISC", 'n', "other names" },
	{ NULL, 'x', "names of other types" },
	{ NULL, 't', "times" }
};

enum kind
kind_of(const struct annotation *a)
{
	enum kind kind;

	if (a->kind == 't')
		return TIME;
	for (kind = PERSON; kind < UNKNOWN_TYPE; kind++)
		if (a->type.len > 0 && *a->type.at == *kind_looks[kind].type &&
		    slice_is(a->type, kind_looks[kind].type))
			break;
	return kind;
}
