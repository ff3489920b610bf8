/*
 * JSON Lines, RFC 8259: one document a line, each line valid JSON whatever
 * bytes came in. Sentences are written as they come; entities and times are
 * kept until the document ends, as JSON.
 */
#include "markup/json.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/bits.h"
#include "core/output.h"
#include "core/vector.h"
#include "text/utf8.h"

struct text {			/* bytes of JSON */
	char *at;
	size_t len;
	size_t room;
};

struct json {
	struct output *out;
	struct text line;	/* what is to be written next */
	struct text entities;
	struct text times;
	bool first;		/* no sentence was written yet */
};

/* Makes room for so many bytes more; returns where they go. */
static inline char *
text_room(struct text *t, size_t need)
{
	if (t->room - t->len < need)
		t->at = memory_grow(t->at, &t->room, t->len + need, 1);
	return t->at + t->len;
}

static inline void
put_bytes(struct text *t, const char *bytes, size_t len)
{
	if (len > 0)
		memcpy(text_room(t, len), bytes, len);
	t->len += len;
}

/* Syntax, as it stands. */
static inline void
put_plain(struct text *t, const char *string)
{
	put_bytes(t, string, strlen(string));
}

static void
put_number(struct text *t, uint64_t number)
{
	t->len += output_digits(number, text_room(t, 20));
}

/* Whether a byte stands for itself in a JSON string. */
static bool
json_is_plain(char c)
{
	return (unsigned char)c >= 0x20 && (unsigned char)c < 0x80 &&
	    c != '"' && c != '\\';
}

/* One character that is not plain; returns its length. */
static int
put_special(struct text *t, const char *at, const char *end)
{
	static const char hex[] = "0123456789abcdef";
	char control[] = "\\u0000", escape[] = "\\\\";
	int len;

	if (*at == '"' || *at == '\\') {
		escape[1] = *at;
		put_bytes(t, escape, 2);
		return 1;
	}
	if ((unsigned char)*at < 0x20) {
		control[4] = hex[*at >> 4];
		control[5] = hex[*at & 15];
		put_bytes(t, control, 6);
		return 1;
	}
	if (utf8_decode(at, end, &len) == UTF8_INVALID)
		put_plain(t, "\\ufffd");
	else
		put_bytes(t, at, (size_t)len);
	return len;
}

/* Which of sixteen bytes do not stand for themselves. */
static unsigned
json_specials(struct bytes b)
{
	return bytes_bits(bytes_either(bytes_below(b, 0x20),
	    bytes_either(bytes_are(b, '"'), bytes_are(b, '\\'))));
}

static void
put_string(struct text *t, struct slice string)
{
	const char *at = string.at, *end = string.at + string.len;
	struct bytes b;
	unsigned special;

	(void)text_room(t, string.len + 2);
	t->at[t->len++] = '"';
	while (end - at >= VECTOR_BYTES) {
		b = bytes_load(at);
		special = json_specials(b);
		bytes_store(text_room(t, VECTOR_BYTES), b);
		if (special == 0) {
			t->len += VECTOR_BYTES;
			at += VECTOR_BYTES;
			continue;
		}
		t->len += (size_t)bits_lowest(special);
		at += bits_lowest(special);
		at += put_special(t, at, end);
	}
	while (at < end) {
		if (json_is_plain(*at))
			put_bytes(t, at++, 1);
		else
			at += put_special(t, at, end);
	}
	put_bytes(t, "\"", 1);
}

/* A column: a string, or null when it is absent. */
static void
put_column(struct text *t, struct slice column)
{
	if (is_absent(column))
		put_plain(t, "null");
	else
		put_string(t, column);
}

static size_t
count_digits(struct slice s, size_t at)
{
	size_t n = 0;

	while (at + n < s.len && s.at[at + n] >= '0' && s.at[at + n] <= '9')
		n++;
	return n;
}

/* Whether bytes are a JSON number, without an exponent. */
static bool
is_number(struct slice s)
{
	size_t at = s.len > 0 && s.at[0] == '-', n;

	n = count_digits(s, at);
	if (n == 0 || (n > 1 && s.at[at] == '0'))
		return false;
	at += n;
	if (at == s.len)
		return true;
	if (s.at[at] != '.')
		return false;
	n = count_digits(s, at + 1);
	return n > 0 && at + 1 + n == s.len;
}

static void
put_maybe_number(struct text *t, struct slice s)
{
	if (is_number(s))
		put_bytes(t, s.at, s.len);
	else
		put_string(t, s);
}

/* "48.2085,16.3721" as an object; anything else as a string. */
static void
put_place(struct text *t, struct slice s)
{
	const char *comma = s.len > 0 ? memchr(s.at, ',', s.len) : NULL;
	struct slice lat, lon;

	if (comma != NULL) {
		lat = slice_between(s.at, comma);
		lon = slice_between(comma + 1, s.at + s.len);
		if (is_number(lat) && is_number(lon)) {
			put_plain(t, "{\"lat\":");
			put_bytes(t, lat.at, lat.len);
			put_plain(t, ",\"lon\":");
			put_bytes(t, lon.at, lon.len);
			put_bytes(t, "}", 1);
			return;
		}
	}
	put_string(t, s);
}

/* How the value of a tag is written that has a key of its own. */
struct known_tag {
	const char *key;
	void (*put)(struct text *, struct slice);
};

static const struct known_tag document_tags[] = {
	{ "source", put_string }, { "url", put_string },
	{ "lang", put_string }, { NULL, NULL }
};

static const struct known_tag entity_tags[] = {
	{ "country", put_string }, { "geo", put_place },
	{ "conf", put_maybe_number }, { NULL, NULL }
};

static const struct known_tag time_tags[] = {
	{ "from", put_string }, { "to", put_string }, { "mod", put_string },
	{ "quant", put_string }, { "freq", put_string }, { NULL, NULL }
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
		if (slice_is(slice_between(tag.at, equals), known[i].key))
			return i;
	return -1;
}

/* The first tag of a list, which is made shorter by it. */
static struct slice
next_tag(struct slice *tags)
{
	const char *tab = memchr(tags->at, '\t', tags->len);
	const char *end = tags->at + tags->len;
	struct slice tag = slice_between(tags->at, tab != NULL ? tab : end);

	*tags = slice_between(tab != NULL ? tab + 1 : end, end);
	return tag;
}

/*
 * Known tags as keys of their own, where a tag is given twice the first; all
 * others as they are, in an array "tags".
 */
static void
put_tags(struct text *t, struct slice tags, const struct known_tag *known)
{
	struct slice rest, tag, value;
	unsigned seen = 0;
	bool others = false;
	int i;

	for (rest = tags; rest.len > 0; ) {
		i = find_known(next_tag(&rest), known, &value);
		if (i == -1 || (seen & 1u << i) != 0)
			continue;
		seen |= 1u << i;
		put_plain(t, ",\"");
		put_plain(t, known[i].key);
		put_plain(t, "\":");
		known[i].put(t, value);
	}
	for (rest = tags; rest.len > 0; ) {
		tag = next_tag(&rest);
		if (tag.len == 0 || find_known(tag, known, &value) != -1)
			continue;
		put_plain(t, others ? "," : ",\"tags\":[");
		put_string(t, tag);
		others = true;
	}
	if (others)
		put_plain(t, "]");
}

static void
put_place_in_text(struct text *t, uint64_t start, uint64_t end,
    struct slice type)
{
	put_plain(t, ",\"start\":");
	put_number(t, start);
	put_plain(t, ",\"end\":");
	put_number(t, end);
	put_plain(t, ",\"type\":");
	put_column(t, type);
}

static void
write_line(struct json *json)
{
	output_bytes(json->out, slice_between(json->line.at,
	    json->line.at + json->line.len));
	json->line.len = 0;
}

static void *
json_begin(struct output *out, bool colour)
{
	struct json *json = memory_get(1, sizeof(*json));

	(void)colour;
	json->out = out;
	return json;
}

static void
json_document(void *self, const struct document *document)
{
	struct json *json = self;
	struct text *t = &json->line;

	put_plain(t, "{\"id\":");
	put_column(t, document->id);
	put_plain(t, ",\"date\":");
	put_column(t, document->date);
	put_plain(t, ",\"title\":");
	put_column(t, document->title);
	put_tags(t, document->tags, document_tags);
	put_plain(t, ",\"sentences\":[");
	write_line(json);
	json->entities.len = json->times.len = 0;
	json->first = true;
}

static void
put_annotation(struct json *json, const struct annotation *a)
{
	struct text *t = a->kind == 'e' ? &json->entities : &json->times;

	put_plain(t, t->len > 0 ? ",{\"sentence\":" : "{\"sentence\":");
	put_number(t, a->sent);
	put_place_in_text(t, a->start, a->end, a->type);
	put_plain(t, ",\"value\":");
	put_column(t, a->value);
	put_plain(t, ",\"text\":");
	put_string(t, a->text);
	put_tags(t, a->tags, a->kind == 'e' ? entity_tags : time_tags);
	put_plain(t, "}");
}

static void
json_sentence(void *self, struct sentence *s)
{
	struct json *json = self;
	struct text *t = &json->line;
	size_t i;

	for (i = 0; i < s->count; i++)
		put_annotation(json, &s->list[i]);
	if (s->orphan)
		return;
	put_plain(t, json->first ? "{\"n\":" : ",{\"n\":");
	put_number(t, s->number);
	put_place_in_text(t, s->start, s->end, s->type);
	put_plain(t, ",\"paragraph\":");
	if (is_number(s->paragraph))
		put_bytes(t, s->paragraph.at, s->paragraph.len);
	else
		put_column(t, s->paragraph);
	put_plain(t, ",\"text\":");
	put_string(t, s->text);
	put_plain(t, "}");
	write_line(json);
	json->first = false;
}

static void
json_close(void *self, bool whole, uint64_t bytes)
{
	struct json *json = self;
	struct text *t = &json->line;

	put_plain(t, "],\"entities\":[");
	put_bytes(t, json->entities.at, json->entities.len);
	put_plain(t, "],\"times\":[");
	put_bytes(t, json->times.at, json->times.len);
	put_plain(t, "],\"bytes\":");
	if (whole)
		put_number(t, bytes);
	else
		put_plain(t, "null");
	put_plain(t, "}\n");
	write_line(json);
}

static void
json_end(void *self)
{
	struct json *json = self;

	free(json->line.at);
	free(json->entities.at);
	free(json->times.at);
	free(json);
}

const struct format format_json = {
	"json", json_begin, json_document, json_sentence, json_close, json_end
};
