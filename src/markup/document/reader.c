#include "markup/document/reader.h"

#include <stdlib.h>

#include "markup/document/inline.h"

void
reader_begin(struct reader *reader, const struct format *format,
    struct target *target, struct folder *folder)
{
	memset(reader, 0, sizeof(*reader));
	reader->format = format;
	reader->target = target;
	reader->folder = folder;
	if (folder == NULL)
		reader->self = format->begin(target);
}

/* With a folder: the files of a document, and a run of the format, begin. */
static void
begin_files(struct reader *reader)
{
	struct output *outs[FOLDER_FILES] = { NULL, NULL };

	if (!folder_begin(reader->folder, reader->document.id,
	    reader->format->suffixes, outs))
		return;
	reader->target->out = outs[0];
	reader->target->beside = outs[1];
	reader->self = reader->format->begin(reader->target);
}

/* That run ends, unless the document is left out. */
static void
end_files(struct reader *reader)
{
	if (reader->self == NULL)
		return;
	reader->format->end(reader->self);
	reader->self = NULL;
	folder_keep(reader->folder);
}

static struct slice
keep(struct arena *arena, struct slice bytes)
{
	bytes.at = arena_copy(arena, bytes);
	return bytes;
}

struct columns {
	struct slice type, value, text, tags;
};

/* Those of a record, kept: at once where they stand in one line. */
static struct columns
keep_columns(struct arena *arena, const struct record *r)
{
	struct columns c = { r->type, r->value, r->text, r->tags };
	const char *from = r->type.at, *copy;

	if (r->line.len > 0) {
		copy = arena_copy(arena, slice_between(from,
		    r->tags.at + r->tags.len));
		c.type.at = copy;
		c.value.at = copy + (r->value.at - from);
		c.text.at = copy + (r->text.at - from);
		c.tags.at = copy + (r->tags.at - from);
	} else {
		c.type = keep(arena, r->type);
		c.value = keep(arena, r->value);
		c.text = keep(arena, r->text);
		c.tags = keep(arena, r->tags);
	}
	return c;
}

/* Gives the sentence that is held to the format. */
static void
give_sentence(struct reader *reader)
{
	struct sentence *s = &reader->sentence;

	if (!reader->held)
		return;
	if (s->count > 1)
		inline_sort(s->list, s->count);
	if (reader->self != NULL)
		reader->format->sentence(reader->self, s);
	reader->held = false;
}

static void
close_document(struct reader *reader, bool whole, uint64_t bytes)
{
	if (!reader->open)
		return;
	give_sentence(reader);
	if (reader->self != NULL)
		reader->format->close(reader->self, whole, bytes);
	if (reader->folder != NULL)
		end_files(reader);
	reader->open = false;
}

static void
open_document(struct reader *reader, const struct record *r)
{
	struct document *d = &reader->document;
	struct arena *arena = &reader->document_bytes;
	const struct slice none = { "-", 1 };

	close_document(reader, false, 0);
	arena_reset(arena);
	reader->open = true;
	reader->framed = r->kind == 'D';
	d->id = keep(arena, r->doc);
	d->date = keep(arena, r->date);
	d->title = keep(arena, reader->framed ? r->value : none);
	d->tags = keep(arena, r->tags);
	if (!reader->framed)
		d->tags.len = 0;
	if (reader->folder != NULL)
		begin_files(reader);
	if (reader->self != NULL)
		reader->format->document(reader->self, d);
}

/* Makes sure that the document of a record is the open one. */
static void
find_document(struct reader *reader, const struct record *r)
{
	if (!reader->open || !((reader->framed && r->framed) ||
	    slice_equal(reader->document.id, r->doc)))
		open_document(reader, r);
}

static void
hold_sentence(struct reader *reader, const struct record *r, bool orphan)
{
	struct sentence *s = &reader->sentence;
	struct arena *arena = &reader->sentence_bytes;
	struct columns columns;

	give_sentence(reader);
	arena_reset(arena);
	columns = keep_columns(arena, r);
	reader->held = true;
	s->orphan = orphan;
	s->number = r->sent;
	s->start = r->start;
	s->end = r->end;
	s->type = columns.type;
	s->paragraph = columns.value;
	s->tags = columns.tags;
	s->text = columns.text;
	s->count = 0;
}

/* Whether an annotation lies within the sentence that is held. */
static bool
lies_within(const struct reader *reader, const struct record *r)
{
	const struct sentence *s = &reader->sentence;

	return reader->held && !s->orphan && r->start >= s->start &&
	    r->end >= r->start && r->end - s->start <= s->text.len;
}

static void
hold_annotation(struct reader *reader, const struct record *r)
{
	struct sentence *s = &reader->sentence;
	struct columns columns;
	struct annotation *a;

	if (!lies_within(reader, r))
		hold_sentence(reader, r, true);
	columns = keep_columns(&reader->sentence_bytes, r);
	s->list = memory_grow(s->list, &s->room, s->count + 1,
	    sizeof(*s->list));
	a = &s->list[s->count++];
	a->kind = r->kind;
	a->sent = r->sent;
	a->start = r->start;
	a->end = r->end;
	a->type = columns.type;
	a->value = columns.value;
	a->text = columns.text;
	a->tags = columns.tags;
	a->outer = NULL;
}

bool
reader_take(struct reader *reader, const struct record *r)
{
	switch (r->kind) {
	case 'D':
		open_document(reader, r);
		return true;
	case 'S':
		find_document(reader, r);
		hold_sentence(reader, r, false);
		return true;
	case 'e':
	case 't':
		find_document(reader, r);
		hold_annotation(reader, r);
		return reader->sentence.orphan;
	case 'Z':
		find_document(reader, r);
		close_document(reader, true, r->end);
		return true;
	case RECORD_CUT:
		close_document(reader, false, 0);
		return true;
	}
	return false;
}

void
reader_end(struct reader *reader)
{
	close_document(reader, false, 0);
	if (reader->folder == NULL)
		reader->format->end(reader->self);
	free(reader->sentence.list);
	arena_free(&reader->document_bytes);
	arena_free(&reader->sentence_bytes);
}
