#include "markup/value/facts.h"

#include "markup/document/tags.h"
#include "markup/write/json_text.h"

/* Whether a number of JSON is one of degrees, from -most to most. */
static bool
is_degrees(struct slice s, unsigned most)
{
	size_t at = s.len > 0 && s.at[0] == '-';
	unsigned whole = 0;
	bool beyond = false;

	if (!json_is_number(s))
		return false;
	for (; at < s.len && s.at[at] != '.'; at++)
		if (whole <= most)
			whole = whole * 10 + (unsigned)(s.at[at] - '0');
	for (at++; at < s.len; at++)
		beyond |= s.at[at] != '0';
	return whole < most || (whole == most && !beyond);
}

/* "48.2085,16.3721" */
static void
take_place(struct slice geo, struct facts *facts)
{
	const char *comma = geo.len > 0 ? memchr(geo.at, ',', geo.len) : NULL;
	struct slice lat, lon;

	if (comma == NULL)
		return;
	lat = slice_between(geo.at, comma);
	lon = slice_between(comma + 1, geo.at + geo.len);
	if (is_degrees(lat, 90) && is_degrees(lon, 180)) {
		facts->lat = lat;
		facts->lon = lon;
	}
}

void
facts_of(const struct annotation *a, struct facts *facts)
{
	struct slice rest = a->tags, tag, geo = { NULL, 0 };
	struct {
		const char *key;
		struct slice *value;
	} known[] = {
		{ "country=", &facts->country }, { "geo=", &geo },
		{ "from=", &facts->from }, { "to=", &facts->to }
	};
	size_t i, len, count = sizeof(known) / sizeof(known[0]);

	facts->country = facts->from = facts->to = geo;
	facts->lat = facts->lon = geo;
	while (rest.len > 0) {
		tag = tags_next(&rest);
		for (i = 0; i < count; i++) {
			len = strlen(known[i].key);
			if (known[i].value->at == NULL && tag.len >= len &&
			    memcmp(tag.at, known[i].key, len) == 0)
				*known[i].value = slice_between(tag.at + len,
				    tag.at + tag.len);
		}
	}
	take_place(geo, facts);
	facts->from = instant_plain(facts->from, facts->rooms[0]);
	facts->to = instant_plain(facts->to, facts->rooms[1]);
}

struct slice
facts_value(const struct annotation *a, char room[INSTANT_ROOM])
{
	return a->kind == 't' ? instant_plain(a->value, room) : a->value;
}

struct slice
facts_context(const struct sentence *s, const struct annotation *a)
{
	const char *begin = s->text.at, *end = begin + s->text.len;
	const char *from = begin + (a->start - s->start);
	const char *to = begin + (a->end - s->start), *at;
	size_t room = 0;

	if (s->orphan || s->text.len <= FACTS_CONTEXT)
		return s->text;
	if (to - from < FACTS_CONTEXT)
		room = (size_t)(FACTS_CONTEXT - (to - from)) / 2;
	at = (size_t)(from - begin) > room ? from - room : begin;
	while (at > begin && at < from && at[-1] != ' ')
		at++;
	from = at;
	at = (size_t)(end - to) > room ? to + room : end;
	while (at < end && at > to && *at != ' ')
		at--;
	return slice_between(from, at);
}
