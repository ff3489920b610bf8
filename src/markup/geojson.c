/*
 * GeoJSON, RFC 7946: each entity that has a place is a Feature on a line of
 * its own, which readers know as GeoJSON Lines or GeoJSONSeq (RFC 8142 without
 * its record separators). Every Feature has the same properties, each of one
 * kind or null, so that they become columns of one kind.
 */
#include "markup/geojson.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/calendar.h"
#include "markup/value/facts.h"
#include "markup/write/json_text.h"

struct geojson {
	struct target *target;
	struct buffer document;	/* the properties that all of it have */
	struct buffer sentence;	/* the property of those of a sentence */
	struct buffer line;
};

static void *
geojson_begin(struct target *target)
{
	struct geojson *geojson = memory_get(1, sizeof(*geojson));

	geojson->target = target;
	return geojson;
}

/*
 * A date as a day and a time of that day: one column that had both, or months
 * or years too, would be neither to those who read it.
 */
static void
put_date(struct buffer *b, struct slice date)
{
	enum { DAY = 10 };
	struct slice day = { "-", 1 }, time = { "-", 1 };
	struct calendar_stamp stamp;

	if (calendar_parse(date, &stamp) && stamp.day != 0) {
		day = slice_between(date.at, date.at + DAY);
		if (date.len > DAY)
			time = slice_between(date.at + DAY + 1,
			    date.at + date.len);
	}
	buffer_string(b, ",\"date\":");
	json_column(b, day);
	buffer_string(b, ",\"time\":");
	json_column(b, time);
}

static void
geojson_document(void *self, const struct document *document)
{
	struct buffer *b = &((struct geojson *)self)->document;

	b->len = 0;
	buffer_string(b, ",\"properties\":{\"document\":");
	json_column(b, document->id);
	put_date(b, document->date);
}

static void
put_feature(struct geojson *geojson, const struct annotation *a,
    const struct facts *facts)
{
	struct buffer *b = &geojson->line;

	buffer_string(b, "{\"type\":\"Feature\",\"geometry\":"
	    "{\"type\":\"Point\",\"coordinates\":[");
	buffer_slice(b, facts->lon);
	buffer_string(b, ",");
	buffer_slice(b, facts->lat);
	buffer_string(b, "]}");
	buffer_slice(b, buffer_all(&geojson->document));
	buffer_string(b, ",\"type\":");
	json_column(b, a->type);
	buffer_string(b, ",\"value\":");
	json_column(b, a->value);
	buffer_string(b, ",\"text\":");
	json_string(b, a->text);
	buffer_string(b, ",\"country\":");
	json_column(b, facts->country);
	buffer_string(b, ",\"start\":");
	buffer_number(b, a->start);
	buffer_string(b, ",\"end\":");
	buffer_number(b, a->end);
	buffer_slice(b, buffer_all(&geojson->sentence));
}

/* The end of a Feature, once for all of a sentence that is shown whole. */
static void
finish_feature(struct geojson *geojson, const struct sentence *s,
    const struct annotation *a)
{
	struct buffer *b = &geojson->sentence;

	if (b->len > 0 && s->text.len <= FACTS_CONTEXT)
		return;
	b->len = 0;
	buffer_string(b, ",\"sentence\":");
	if (s->orphan)
		buffer_string(b, "null");
	else
		json_string(b, facts_context(s, a));
	buffer_string(b, "}}\n");
}

static void
geojson_sentence(void *self, struct sentence *s)
{
	struct geojson *geojson = self;
	struct facts facts;
	size_t i;

	geojson->sentence.len = 0;
	for (i = 0; i < s->count; i++) {
		facts_of(&s->list[i], &facts);
		if (s->list[i].kind != 'e' || facts.lat.len == 0) {
			geojson->target->left_out++;
			continue;
		}
		finish_feature(geojson, s, &s->list[i]);
		geojson->line.len = 0;
		put_feature(geojson, &s->list[i], &facts);
		output_bytes(geojson->target->out,
		    buffer_all(&geojson->line));
	}
}

/* A document has no line of its own. */
static void
geojson_close(void *self, bool whole, uint64_t bytes)
{
	(void)self;
	(void)whole;
	(void)bytes;
}

static void
geojson_end(void *self)
{
	struct geojson *geojson = self;

	buffer_free(&geojson->document);
	buffer_free(&geojson->sentence);
	buffer_free(&geojson->line);
	free(geojson);
}

static const char *const suffixes[] = { ".geojsonl", NULL };

const struct format format_geojson = {
	"geojson", suffixes, geojson_begin, geojson_document,
	geojson_sentence, geojson_close, geojson_end
};
