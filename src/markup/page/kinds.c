#include "markup/page/kinds.h"

const struct kind_look kind_looks[KINDS] = {
	{ 'p', "people" },
	{ 'o', "organisations" },
	{ 'l', "places" },
	{ 'n', "other names" },
	{ 'x', "names of other types" },
	{ 't', "times" }
};

enum kind
kind_of(const struct annotation *a)
{
	if (a->kind == 't')
		return TIME;
	return slice_is(a->type, "PER") ? PERSON :
	    slice_is(a->type, "ORG") ? ORGANISATION :
	    slice_is(a->type, "LOC") ? PLACE :
	    slice_is(a->type, "MISC") ? OTHER_NAME : UNKNOWN_TYPE;
}
