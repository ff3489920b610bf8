/*
 * JSON Lines as markup -f json writes them: a document a line. What can be
 * told from other keys (places in characters, EDTF) is passed by, and so are
 * keys that are not known. The order of keys is free.
 */
#include "unmark/json.h"

#include "text/sentence.h"
#include "unmark/document/labels.h"
#include "unmark/syntax/json_reader.h"

/* What is done with the value of a key. */
enum action {
	SKIP,
	NUMBER,			/* one of the numbers, by `slot` */
	COLUMN,			/* one of the columns, by `slot` */
	TEXT,
	TAG,			/* a tag of the same name */
	POINT,			/* the same, an object with lat and lon */
	TAGS,			/* other tags, an array */
	SENTENCES, ENTITIES, TIMES	/* arrays of items */
};

enum { SENT, START, END, NUMBERS };
enum { TYPE, VALUE, DATE, COLUMNS };
enum { KNOWN_MOST = 20 };	/* keys of one kind of object */

struct field {
	const char *key;
	enum action action;
	int slot;
};

#define PLACES \
	{ "start", NUMBER, START }, { "end", NUMBER, END }, \
	{ "start_char", SKIP, 0 }, { "end_char", SKIP, 0 }, \
	{ "start_utf16", SKIP, 0 }, { "end_utf16", SKIP, 0 }, \
	{ "type", COLUMN, TYPE }

static const struct field sentence_fields[] = {
	{ "n", NUMBER, SENT }, PLACES, { "paragraph", COLUMN, VALUE },
	{ "text", TEXT, 0 }, { "blank", TAG, 0 }, { "tags", TAGS, 0 },
	{ NULL, SKIP, 0 }
};

static const struct field entity_fields[] = {
	{ "sentence", NUMBER, SENT }, PLACES, { "value", COLUMN, VALUE },
	{ "text", TEXT, 0 }, { "country", TAG, 0 }, { "geo", POINT, 0 },
	{ "conf", TAG, 0 }, { "tags", TAGS, 0 }, { NULL, SKIP, 0 }
};

static const struct field time_fields[] = {
	{ "sentence", NUMBER, SENT }, PLACES, { "value", COLUMN, VALUE },
	{ "edtf", SKIP, 0 }, { "text", TEXT, 0 }, { "from", TAG, 0 },
	{ "to", TAG, 0 }, { "mod", TAG, 0 }, { "quant", TAG, 0 },
	{ "freq", TAG, 0 }, { "tags", TAGS, 0 }, { NULL, SKIP, 0 }
};

/* Of a document: its id is a column TYPE, its title VALUE, bytes END. */
static const struct field document_fields[] = {
	{ "id", COLUMN, TYPE }, { "date", COLUMN, DATE },
	{ "title", COLUMN, VALUE }, { "source", TAG, 0 }, { "url", TAG, 0 },
	{ "lang", TAG, 0 }, { "tags", TAGS, 0 },
	{ "sentences", SENTENCES, 0 }, { "entities", ENTITIES, 0 },
	{ "times", TIMES, 0 }, { "bytes", NUMBER, END }, { NULL, SKIP, 0 }
};

/* An object as it is read: a sentence, a name, a time or a document. */
struct item {
	const struct field *fields;
	int last;		/* the field read last: the next one is most
				   likely the one behind it */
	uint32_t seen;		/* fields that were there */
	uint64_t numbers[NUMBERS];
	bool known[NUMBERS];	/* which of them were there, and no null */
	bool given[COLUMNS];	/* and of these */
	struct slice columns[COLUMNS];
	struct slice tags[KNOWN_MOST];	/* the known ones, by field */
	struct json_text text;
	bool has_text;
	struct slice others;	/* tags, TAB between */
};

struct json {
	struct builder *builder;
	const struct source *file;
	struct json_reader reader;
};

/* The bytes of a string, for as long as the document is read. */
static struct slice
decode(struct json *j, const struct json_text *text, bool whole)
{
	char *room = NULL;

	if (text->escaped)
		room = arena_get(&j->builder->bytes, text->raw.len);
	return json_decode(text, whole, room);
}

/* A string, or a number as it stands; *given is false for null. */
static struct slice
read_scalar(struct json *j, bool *given)
{
	struct json_reader *r = &j->reader;
	struct slice bytes = { NULL, 0 };
	struct json_text text;

	*given = true;
	switch (json_next(r)) {
	case JSON_NULL:
		*given = false;
		(void)json_null(r);
		break;
	case JSON_NUMBER:
		(void)json_number(r, &bytes);
		break;
	default:
		if (json_string(r, &text))
			bytes = decode(j, &text, false);
	}
	return bytes;
}

/* "lat,lon" of an object with these numbers, or a string as it is. */
static struct slice
read_place(struct json *j, bool *given)
{
	struct json_reader *r = &j->reader;
	struct slice lat = { NULL, 0 }, lon = { NULL, 0 };
	struct json_text key;
	char *room;

	if (json_next(r) != JSON_OBJECT)
		return read_scalar(j, given);
	if (!json_enter(r, '{'))
		return lat;
	while (json_key(r, &key))
		if (json_key_is(&key, "lat"))
			(void)json_number(r, &lat);
		else if (json_key_is(&key, "lon"))
			(void)json_number(r, &lon);
		else
			(void)json_skip(r);
	*given = lat.len > 0 && lon.len > 0;
	if (!*given)
		return lat;
	room = arena_get(&j->builder->bytes, lat.len + lon.len + 1);
	memcpy(room, lat.at, lat.len);
	room[lat.len] = ',';
	memcpy(room + lat.len + 1, lon.at, lon.len);
	return slice_between(room, room + lat.len + 1 + lon.len);
}

static struct slice
read_tags(struct json *j)
{
	struct json_reader *r = &j->reader;
	struct json_text text;

	if (json_next(r) == JSON_NULL)
		(void)json_null(r);
	else if (json_enter(r, '['))
		while (json_element(r) && json_string(r, &text))
			builder_tag(j->builder, "", decode(j, &text, false));
	return builder_tags(j->builder);
}

/* The field of a key: that behind the last one, as a rule; -1: none. */
static int
find_field(const struct item *item, const struct json_text *key)
{
	int i, next = item->last + 1;

	if (item->fields[next].key != NULL &&
	    json_key_is(key, item->fields[next].key))
		return next;
	for (i = 0; item->fields[i].key != NULL; i++)
		if (json_key_is(key, item->fields[i].key))
			return i;
	return -1;
}

static void
read_whole(struct json *j, struct item *item, int slot)
{
	if (json_next(&j->reader) == JSON_NULL)
		(void)json_null(&j->reader);
	else
		item->known[slot] = json_whole(&j->reader,
		    &item->numbers[slot]);
}

/* A field that any object may have; false for one with items in it. */
static bool
read_field(struct json *j, struct item *item, int i)
{
	const struct field *field = &item->fields[i];
	bool given = false;

	switch (field->action) {
	case SKIP:
		(void)json_skip(&j->reader);
		return true;
	case NUMBER:
		read_whole(j, item, field->slot);
		return true;
	case COLUMN:
		item->columns[field->slot] = read_scalar(j,
		    &item->given[field->slot]);
		return true;
	case TEXT:
		item->has_text = json_string(&j->reader, &item->text);
		return true;
	case TAG:
		item->tags[i] = read_scalar(j, &given);
		break;
	case POINT:
		item->tags[i] = read_place(j, &given);
		break;
	case TAGS:
		item->others = read_tags(j);
		return true;
	default:
		return false;
	}
	if (!given)
		item->seen &= ~(UINT32_C(1) << i);
	return true;
}

/* The next key; the number of its field, or -1 where the value is passed by. */
static bool
next_field(struct json *j, struct item *item, int *field)
{
	struct json_reader *r = &j->reader;
	struct json_text key;
	int i;

	while (json_key(r, &key)) {
		i = find_field(item, &key);
		if (i == -1) {
			(void)json_skip(r);
			continue;
		}
		if ((item->seen & UINT32_C(1) << i) != 0) {
			r->at = key.raw.at;
			r->fault = "each key once";
			return false;
		}
		item->seen |= UINT32_C(1) << i;
		item->last = i;
		*field = i;
		return true;
	}
	return false;
}

static void
begin_item(struct item *item, const struct field *fields)
{
	memset(item, 0, sizeof(*item));
	item->fields = fields;
	item->last = -1;
}

/* All tags of an object: the known ones in their order, then the others. */
static void
gather_tags(struct json *j, const struct item *item)
{
	int i;

	for (i = 0; item->fields[i].key != NULL; i++)
		if ((item->fields[i].action == TAG ||
		    item->fields[i].action == POINT) &&
		    (item->seen & UINT32_C(1) << i) != 0)
			builder_tag(j->builder, item->fields[i].key,
			    item->tags[i]);
	if (item->others.len > 0)
		builder_tags_append(j->builder, item->others);
}

/*
 * The text of an item, which must have `len` bytes. Where it has not, \ufffd
 * may have stood for U+FFFD itself.
 */
static bool
find_text(struct json *j, const struct item *item, uint64_t len,
    struct slice *text)
{
	*text = decode(j, &item->text, false);
	if (text->len != len && item->text.unknown > 0)
		*text = decode(j, &item->text, true);
	return text->len == len;
}

/* Whether neither end is white space, rule 3 of dateline(5). */
static bool
has_clean_ends(struct slice text)
{
	size_t start = 0, end = text.len;

	runs_trim(text.at, &start, &end);
	return start == 0 && end == text.len;
}

/* Says what is wrong with an item, and returns false. */
static bool
wrong(struct json *j, const struct item *item, const char *what)
{
	source_fault(j->file, "expected %s: %s %llu, bytes %llu to %llu", what,
	    item->fields == sentence_fields ? "sentence" : "in sentence",
	    (unsigned long long)item->numbers[SENT],
	    (unsigned long long)item->numbers[START],
	    (unsigned long long)item->numbers[END]);
	return false;
}

/* Whether an item has its place, and a text of that length. */
static bool
is_sound(struct json *j, const struct item *item, struct slice *text)
{
	uint64_t start = item->numbers[START], end = item->numbers[END];

	if (!item->known[SENT] || !item->known[START] || !item->known[END])
		return wrong(j, item, "a number, a start and an end");
	if (item->numbers[SENT] == 0)
		return wrong(j, item, "a number from 1");
	if (start >= end)
		return wrong(j, item, "a start before the end");
	if (item->fields == sentence_fields && end - start > SENTENCE_MAX)
		return wrong(j, item, "at most 65536 bytes");
	if (!item->has_text)
		return item->fields != sentence_fields ||
		    wrong(j, item, "a text");
	if (!find_text(j, item, end - start, text))
		return wrong(j, item, "a text as long as its span");
	if (item->fields == sentence_fields && !has_clean_ends(*text))
		return wrong(j, item, "no white space at its ends");
	return true;
}

/* The type of an annotation; false where it is left out. */
static bool
take_type(struct json *j, const struct item *item, struct record *r)
{
	struct slice name = item->columns[TYPE];
	struct label label;

	(void)label_read(name, &label);
	if (label.kind == '\0') {
		j->builder->left_out++;
		return false;
	}
	if (item->fields == time_fields && label.kind != 't')
		return wrong(j, item, "a type of times");
	if (!label.same && name.len > 0 && name.len <= LABEL_MOST)
		builder_tag(j->builder, "label", name);
	r->kind = label.kind;
	r->type = label.type;
	return true;
}

/* A sentence, a name or a time as a record. */
static void
add_item(struct json *j, const struct item *item)
{
	static const struct record none;
	struct record r = none, *added;

	r.kind = 'S';
	r.type = item->columns[TYPE];
	if (r.type.len == 0 || slice_is(r.type, "-"))
		r.type = slice_of("s");
	gather_tags(j, item);
	if (!is_sound(j, item, &r.text)) {
		r.text = none.text;	/* see check_sentence */
		if (item->fields != sentence_fields || !item->known[SENT]) {
			(void)builder_tags(j->builder);
			return;
		}
	}
	if (item->fields != sentence_fields && !take_type(j, item, &r)) {
		(void)builder_tags(j->builder);
		return;
	}
	r.sent = item->numbers[SENT];
	r.start = item->numbers[START];
	r.end = item->numbers[END];
	r.value = item->columns[VALUE];
	r.tags = builder_tags(j->builder);
	added = records_add(&j->builder->records, r.kind);
	*added = r;
}

static void
read_items(struct json *j, const struct field *fields)
{
	struct json_reader *r = &j->reader;
	struct item item;
	int field;

	if (!json_enter(r, '['))
		return;
	while (json_element(r) && json_enter(r, '{')) {
		begin_item(&item, fields);
		while (next_field(j, &item, &field))
			(void)read_field(j, &item, field);
		if (r->fault != NULL)
			return;
		add_item(j, &item);
	}
}

/*
 * What was read is looked at as a whole: sentences follow each other, and
 * annotations lie in theirs. What does not becomes RECORD_BYTES, and is not
 * written.
 */

static void
drop(struct json *j, struct record *r, const char *what)
{
	if (what != NULL)
		source_fault(j->file, "expected %s: in sentence %llu, bytes "
		    "%llu to %llu", what, (unsigned long long)r->sent,
		    (unsigned long long)r->start, (unsigned long long)r->end);
	r->kind = RECORD_BYTES;
}

/* Whether an annotation is what its sentence has there. */
static bool
lies_in(const struct record *s, struct record *a)
{
	const char *at;

	if (a->start < s->start || a->end > s->end)
		return false;
	at = s->text.at + (a->start - s->start);
	if (a->text.at == NULL)
		a->text = slice_between(at, at + (a->end - a->start));
	return memcmp(at, a->text.at, a->text.len) == 0;
}

/* An annotation without the white space at its ends; false if that is all. */
static bool
trim(struct record *a)
{
	size_t start = 0, end = a->text.len;

	runs_trim(a->text.at, &start, &end);
	a->end -= a->text.len - end;
	a->start += start;
	a->text = slice_between(a->text.at + start, a->text.at + end);
	return a->text.len > 0;
}

/*
 * Annotations [first, last) of a sentence, or of one that is not there: then
 * they lie behind `from`, where the one before ends, and their end is *end.
 */
static void
check_annotations(struct json *j, struct record **first, struct record **last,
    const struct record *s, uint64_t from, uint64_t *end)
{
	struct record **at;

	for (at = first; at < last; at++) {
		struct record *a = *at;

		if (a->kind != 'e' && a->kind != 't')
			continue;
		if (s == NULL && a->start < from)
			drop(j, a, "sentences one after the other");
		else if ((s == NULL ? a->text.at == NULL : !lies_in(s, a)) ||
		    !trim(a))
			drop(j, a, "a text that is there");
		else if (a->end > *end)
			*end = a->end;
	}
}

/* Annotations whose sentence was faulty, which was named, are left out. */
static void
drop_annotations(struct json *j, struct record **first, struct record **last)
{
	struct record **at;

	for (at = first; at < last; at++)
		if ((*at)->kind == 'e' || (*at)->kind == 't')
			drop(j, *at, NULL);
}

/* Records [first, last) of one sentence; *end is that of the one before. */
static void
check_sentence(struct json *j, struct record **first, struct record **last,
    uint64_t *end)
{
	struct record **at, *s = NULL;
	uint64_t from = *end;
	bool faulty = false;

	for (at = first; at < last; at++) {
		if ((*at)->kind != 'S')
			continue;
		if ((*at)->text.at == NULL) {
			drop(j, *at, NULL);	/* it was named */
			faulty = true;
		} else if (s != NULL || (*at)->start < from) {
			drop(j, *at, "sentences one after the other");
			faulty = faulty || s == NULL;
		} else {
			s = *at;
			*end = s->end;
		}
	}
	if (s == NULL && faulty)
		drop_annotations(j, first, last);
	else
		check_annotations(j, first, last, s, from, end);
}

/* Returns the number of the last sentence; *end is where it ends. */
static uint64_t
check_records(struct json *j, uint64_t *end)
{
	struct records *records = &j->builder->records;
	struct record **at, **first, **last;

	records_sort(records);
	last = records->order + records->count;
	*end = 0;
	for (at = records->order; at < last; ) {
		first = at;
		while (at < last && (*at)->sent == (*first)->sent)
			at++;
		check_sentence(j, first, at, end);
	}
	return last[-1]->sent;
}

/*
 * Documents.
 */

static void
write_document(struct json *j, const struct item *item)
{
	struct builder *b = j->builder;
	uint64_t end, count;
	bool whole = item->known[END];

	count = check_records(j, &end);
	if (!whole || item->numbers[END] < end)
		source_fault(j->file, "expected \"bytes\", the length of the "
		    "document, which is cut off");
	else
		end = item->numbers[END];
	builder_close(b, whole && item->numbers[END] >= end, count, end);
}

static void
describe_document(struct json *j, const struct item *item)
{
	struct builder *b = j->builder;
	const struct slice *columns = item->columns;

	if ((item->seen & 1) != 0)	/* id */
		builder_id(b, columns[TYPE]);
	if (item->given[DATE])
		builder_date(b, columns[DATE]);
	builder_title(b, columns[VALUE]);
	gather_tags(j, item);
	b->tags = builder_tags(b);
}

static void
read_object(struct json *j)
{
	struct json_reader *r = &j->reader;
	struct item item;
	int field;

	begin_item(&item, document_fields);
	if (!json_enter(r, '{'))
		return;
	while (next_field(j, &item, &field))
		if (!read_field(j, &item, field))
			read_items(j, document_fields[field].action ==
			    SENTENCES ? sentence_fields :
			    document_fields[field].action == ENTITIES ?
			    entity_fields : time_fields);
	json_finish(r);
	if (r->fault != NULL)
		return;
	describe_document(j, &item);
	write_document(j, &item);
}

static void
json_read(struct reading *reading)
{
	struct json j;
	struct slice line;
	uint64_t documents = 0;

	memset(&j, 0, sizeof(j));
	j.builder = reading->builder;
	j.file = reading->file;
	while (source_line(reading->file, &line)) {
		json_begin(&j.reader, line);
		if (json_is_blank(&j.reader))
			continue;
		builder_begin(j.builder, j.file, reading->id);
		builder_number(j.builder, reading->id, ++documents);
		read_object(&j);
		if (j.reader.fault != NULL)
			source_fault(j.file, "expected %s, at byte %llu of the "
			    "line", j.reader.fault, (unsigned long long)
			    (j.reader.at - j.reader.begin) + 1);
	}
}

static const char *const suffixes[] = { ".json", ".jsonl", NULL };

const struct format format_json = {
	"json", suffixes, NULL, json_read
};
