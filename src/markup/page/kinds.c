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
	if (a->type.len == 0)
		return UNKNOWN_TYPE;
	switch (*a->type.at) {
	case 'P':
		kind = PERSON;
		break;
	case 'O':
		kind = ORGANISATION;
		break;
	case 'L':
		kind = PLACE;
		break;
	default:
		kind = OTHER_NAME;
	}
	return slice_is(a->type, kind_looks[kind].type) ? kind : UNKNOWN_TYPE;
}
