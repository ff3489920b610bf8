/*
 * JSON Lines, RFC 8259: one document a line, each line valid JSON whatever
 * bytes came in. Sentences are written as they come; entities and times are
 * kept until the document ends, as JSON.
 */
#include "markup/json.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/output.h"
#include "markup/document/offsets.h"
#include "markup/document/tags.h"
#include "markup/value/edtf.h"
#include "markup/write/buffer.h"
#include "markup/write/json_text.h"

enum {
	DIGITS = 20,		/* of the longest number */
	SPAN_ROOM = 256		/* bytes of six of them with their keys */
};

struct json {
	struct output *out;
	struct buffer line;	/* what is to be written next */
	struct buffer entities;
	struct buffer times;
	struct offsets offsets;
	bool first;		/* no sentence was written yet */
};

/* "48.2085,16.3721" as an object; anything else as a string. */
static void
put_place(struct buffer *b, struct slice s)
{
	const char *comma = s.len > 0 ? memchr(s.at, ',', s.len) : NULL;
	struct slice lat, lon;

	if (comma != NULL) {
		lat = slice_between(s.at, comma);
		lon = slice_between(comma + 1, s.at + s.len);
		if (json_is_number(lat) && json_is_number(lon)) {
			buffer_string(b, "{\"lat\":");
			buffer_slice(b, lat);
			buffer_string(b, ",\"lon\":");
			buffer_slice(b, lon);
			buffer_bytes(b, "}", 1);
			return;
		}
	}
	json_string(b, s);
}

/* How the value of a tag is written that has a key of its own. */
struct known_tag {
	const char *key;
	void (*put)(struct buffer *, struct slice);
};

static const struct known_tag document_tags[] = {
	{ "source", json_string }, { "url", json_string },
	{ "lang", json_string }, { NULL, NULL }
};

static const struct known_tag sentence_tags[] = {
	{ "blank", json_scalar }, { NULL, NULL }
};

static const struct known_tag entity_tags[] = {
	{ "country", json_string }, { "geo", put_place },
	{ "conf", json_scalar }, { NULL, NULL }
};

static const struct known_tag time_tags[] = {
	{ "from", json_string }, { "to", json_string }, { "mod", json_string },
	{ "quant", json_string }, { "freq", json_string }, { NULL, NULL }
};

/* Which of the known tags a tag is, or -1; *value is what follows the "=". */
static int
find_known(struct slice tag, const struct known_tag *known,
    struct slice *value)
{
	const char *equals = tag.len > 0 ? memchr(tag.at, '=', tag.len) : NULL;
	int i;

	if (equals == NULL)
		return -1;
	*value = slice_between(equals + 1, tag.at + tag.len);
	for (i = 0; known[i].key != NULL; i++)
		if (known[i].key[0] == tag.at[0] &&
		    slice_is(slice_between(tag.at, equals), known[i].key))
			return i;
	return -1;
}

/*
 * Whether a tag has a key of its own: it is known, and none of its key came
 * before; *i is which.
 */
static bool
takes_key(struct slice tag, const struct known_tag *known, unsigned *seen,
    int *i, struct slice *value)
{
	*i = find_known(tag, known, value);
	if (*i == -1 || (*seen & 1u << *i) != 0)
		return false;
	*seen |= 1u << *i;
	return true;
}

/* Those tags that have no key of their own, as they are, in an array "tags". */
static void
put_others(struct buffer *b, struct slice tags, const struct known_tag *known)
{
	bool others = false;
	struct slice tag, value;
	unsigned seen = 0;
	int i;

	while (tags.len > 0) {
		tag = tags_next(&tags);
		if (tag.len == 0 || takes_key(tag, known, &seen, &i, &value))
			continue;
		buffer_string(b, others ? "," : ",\"tags\":[");
		json_string(b, tag);
		others = true;
	}
	if (others)
		buffer_string(b, "]");
}

/* Known tags as keys of their own, the first of each; then the others. */
static void
put_tags(struct buffer *b, struct slice tags, const struct known_tag *known)
{
	struct slice rest = tags, tag, value;
	unsigned seen = 0;
	bool others = false;
	int i;

	while (rest.len > 0) {
		tag = tags_next(&rest);
		if (!takes_key(tag, known, &seen, &i, &value)) {
			others = others || tag.len > 0;
			continue;
		}
		buffer_string(b, ",\"");
		buffer_string(b, known[i].key);
		buffer_string(b, "\":");
		known[i].put(b, value);
	}
	if (others)
		put_others(b, tags, known);
}

/*
 * Two numbers, each behind its key, to where there is room; returns where
 * they end.
 */
static inline char *
write_pair(char *at, const char *first_key, const char *first,
    size_t first_digits, const char *last_key, const char *last,
    size_t last_digits)
{
	size_t n = strlen(first_key);

	memcpy(at, first_key, n);
	memcpy(at + n, first, DIGITS);
	at += n + first_digits;
	n = strlen(last_key);
	memcpy(at, last_key, n);
	memcpy(at + n, last, DIGITS);
	return at + n + last_digits;
}

static const char unknown_span[] = ",\"start_char\":null,\"end_char\":null"
    ",\"start_utf16\":null,\"end_utf16\":null";

/*
 * A span in bytes, and of the sentence at hand also in characters and units
 * of UTF-16: null where these are not known, as they never are of an orphan.
 */
static void
put_span(struct buffer *b, uint64_t start, uint64_t end,
    const struct offsets *offsets)
{
	char *at = buffer_room(b, SPAN_ROOM), first[DIGITS], last[DIGITS];
	struct offset from, to;
	size_t n, m;

	n = output_digits(start, first);
	m = output_digits(end, last);
	at = write_pair(at, ",\"start\":", first, n, ",\"end\":", last, m);
	if (offsets == NULL || !offsets_find(offsets, start, &from) ||
	    !offsets_find(offsets, end, &to)) {
		b->len = (size_t)(at - b->at);
		buffer_string(b, unknown_span);
		return;
	}
	if (from.chars != start || to.chars != end) {
		n = output_digits(from.chars, first);
		m = output_digits(to.chars, last);
	}
	at = write_pair(at, ",\"start_char\":", first, n, ",\"end_char\":",
	    last, m);
	if (from.utf16 != from.chars || to.utf16 != to.chars) {
		n = output_digits(from.utf16, first);
		m = output_digits(to.utf16, last);
	}
	at = write_pair(at, ",\"start_utf16\":", first, n,
	    ",\"end_utf16\":", last, m);
	b->len = (size_t)(at - b->at);
}

static void
put_type(struct buffer *b, struct slice type)
{
	buffer_string(b, ",\"type\":");
	json_column(b, type);
}

static void
write_line(struct json *json)
{
	output_bytes(json->out, buffer_all(&json->line));
	json->line.len = 0;
}

static void *
json_begin(struct target *target)
{
	struct json *json = memory_get(1, sizeof(*json));

	json->out = target->out;
	return json;
}

static void
json_document(void *self, const struct document *document)
{
	struct json *json = self;
	struct buffer *b = &json->line;

	buffer_string(b, "{\"id\":");
	json_column(b, document->id);
	buffer_string(b, ",\"date\":");
	json_column(b, document->date);
	buffer_string(b, ",\"title\":");
	json_column(b, document->title);
	put_tags(b, document->tags, document_tags);
	buffer_string(b, ",\"sentences\":[");
	write_line(json);
	json->entities.len = json->times.len = 0;
	json->first = true;
	offsets_begin(&json->offsets);
}

/* The value of a time as EDTF, if that has it. */
static void
put_edtf(struct buffer *b, const struct annotation *a)
{
	char room[EDTF_ROOM];
	struct edtf_time t;
	struct slice edtf;

	memset(&t, 0, sizeof(t));
	t.type = a->type;
	t.value = a->value;
	if (a->tags.len > 0) {
		(void)tags_find(a->tags, "from", &t.from);
		(void)tags_find(a->tags, "to", &t.to);
		(void)tags_find(a->tags, "mod", &t.mod);
	}
	edtf = edtf_of(&t, room);
	if (edtf.len == 0)
		return;
	buffer_string(b, ",\"edtf\":\"");
	buffer_slice(b, edtf);
	buffer_string(b, "\"");
}

static void
put_annotation(struct json *json, const struct annotation *a, bool orphan)
{
	struct buffer *b = a->kind == 'e' ? &json->entities : &json->times;

	buffer_string(b, b->len > 0 ? "," : "");
	json_numbered(b, "{\"sentence\":", a->sent);
	put_span(b, a->start, a->end, orphan ? NULL : &json->offsets);
	put_type(b, a->type);
	buffer_string(b, ",\"value\":");
	json_column(b, a->value);
	if (a->kind == 't')
		put_edtf(b, a);
	buffer_string(b, ",\"text\":");
	json_string(b, a->text);
	put_tags(b, a->tags, a->kind == 'e' ? entity_tags : time_tags);
	buffer_string(b, "}");
}

static void
json_sentence(void *self, struct sentence *s)
{
	struct json *json = self;
	struct buffer *b = &json->line;
	size_t i;

	if (!s->orphan)
		offsets_sentence(&json->offsets, s);
	for (i = 0; i < s->count; i++)
		put_annotation(json, &s->list[i], s->orphan);
	if (s->orphan)
		return;
	json_numbered(b, json->first ? "{\"n\":" : ",{\"n\":", s->number);
	put_span(b, s->start, s->end, &json->offsets);
	put_type(b, s->type);
	buffer_string(b, ",\"paragraph\":");
	if (json_is_number(s->paragraph))
		buffer_slice(b, s->paragraph);
	else
		json_column(b, s->paragraph);
	buffer_string(b, ",\"text\":");
	json_string(b, s->text);
	put_tags(b, s->tags, sentence_tags);
	buffer_string(b, "}");
	write_line(json);
	json->first = false;
}

static void
json_close(void *self, bool whole, uint64_t bytes)
{
	struct json *json = self;
	struct buffer *b = &json->line;

	output_string(json->out, "],\"entities\":[");
	output_bytes(json->out, buffer_all(&json->entities));
	output_string(json->out, "],\"times\":[");
	output_bytes(json->out, buffer_all(&json->times));
	buffer_string(b, "],\"bytes\":");
	if (whole)
		buffer_number(b, bytes);
	else
		buffer_string(b, "null");
	buffer_string(b, "}\n");
	write_line(json);
}

static void
json_end(void *self)
{
	struct json *json = self;

	buffer_free(&json->line);
	buffer_free(&json->entities);
	buffer_free(&json->times);
	free(json);
}

static const char *const suffixes[] = { ".json", NULL };

const struct format format_json = {
	"json", suffixes, json_begin, json_document, json_sentence,
	json_close, json_end
};
