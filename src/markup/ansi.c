/*
 * For the terminal: one sentence a line, a blank line between paragraphs.
 * With colour a mention has the colour of its type, else it stands in
 * brackets with its type; what it is resolved to follows where it differs.
 */
#include "markup/ansi.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/bits.h"
#include "core/vector.h"
#include "markup/document/inline.h"

struct style {
	const char *type;
	const char *sequence;	/* of the terminal, before the mention */
};

/* The eight colours that every terminal has, so that its theme decides. */
static const struct style styles[] = {
	{ "PER", "\033[1;33m" },
	{ "ORG", "\033[1;34m" },
	{ "LOC", "\033[1;32m" },
	{ "MISC", "\033[1;35m" },
	{ "DATE", "\033[36m" },
	{ "TIME", "\033[36m" },
	{ "DURATION", "\033[36m" },
	{ "SET", "\033[36m" },
	{ NULL, "\033[1;31m" }
};

static const char bold[] = "\033[1m";
static const char dim[] = "\033[2m";
static const char plain[] = "\033[0m";

struct ansi {
	struct output *out;
	bool colour;
	bool begun;		/* something was written */
	bool fresh;		/* the document has no sentence yet */
	bool heading;		/* the sentence at hand is one */
	char *paragraph;	/* of the sentence written last */
	size_t paragraph_len, paragraph_room;
	const struct document *document;
};

static const char *
sequence_of(struct slice type)
{
	const struct style *style = styles;

	while (style->type != NULL && !slice_is(type, style->type))
		style++;
	return style->sequence;
}

/* Whether a byte may be or begin a control character. */
static bool
may_control(char c)
{
	return (unsigned char)c < 0x20 || c == 0x7F || c == '\xC2';
}

/* Writes one such character, as a space if it is one; returns its length. */
static int
write_control(struct ansi *ansi, const char *at, const char *end)
{
	if (*at != '\xC2') {
		output_byte(ansi->out, ' ');
		return 1;
	}
	if (end - at > 1 && (unsigned char)at[1] >= 0x80 &&
	    (unsigned char)at[1] <= 0x9F) {
		output_byte(ansi->out, ' ');
		return 2;
	}
	output_byte(ansi->out, *at);
	return 1;
}

/*
 * Bytes that cannot move a terminal's cursor or the like: control bytes
 * become spaces, so do the control characters U+0080 to U+009F.
 */
static void
ansi_text(void *of, struct slice text)
{
	struct ansi *ansi = of;
	const char *at = text.at, *end = text.at + text.len;
	struct bytes b;
	unsigned special;

	while (end - at >= VECTOR_BYTES) {
		b = bytes_load(at);
		special = bytes_between(b, 0, 0x1F) | bytes_equal(b, 0x7F) |
		    bytes_equal(b, 0xC2);
		bytes_store(output_room(ansi->out, VECTOR_BYTES), b);
		if (special == 0) {
			output_took(ansi->out, VECTOR_BYTES);
			at += VECTOR_BYTES;
			continue;
		}
		output_took(ansi->out, (size_t)bits_lowest(special));
		at += bits_lowest(special);
		at += write_control(ansi, at, end);
	}
	while (at < end) {
		if (may_control(*at))
			at += write_control(ansi, at, end);
		else
			output_byte(ansi->out, *at++);
	}
}

static void
write_sequence(struct ansi *ansi, const char *sequence)
{
	if (ansi->colour)
		output_string(ansi->out, sequence);
}

static void
ansi_begin_mark(void *of, const struct annotation *a)
{
	struct ansi *ansi = of;

	if (ansi->colour)
		output_string(ansi->out, sequence_of(a->type));
	else
		output_byte(ansi->out, '[');
}

/* What a mention stands for, where that is not what it says. */
static bool
is_resolved(const struct annotation *a)
{
	return !is_absent(a->value) && !slice_equal(a->value, a->text);
}

static void
ansi_end_mark(void *of, const struct annotation *a)
{
	struct ansi *ansi = of;

	if (ansi->colour) {
		output_string(ansi->out, plain);
		if (is_resolved(a)) {
			output_string(ansi->out, dim);
			output_byte(ansi->out, '[');
			ansi_text(ansi, a->value);
			output_byte(ansi->out, ']');
			output_string(ansi->out, plain);
		}
		if (a->outer != NULL)
			output_string(ansi->out, sequence_of(a->outer->type));
		else if (ansi->heading)
			output_string(ansi->out, bold);
		return;
	}
	output_byte(ansi->out, ' ');
	ansi_text(ansi, a->type);
	if (is_resolved(a)) {
		output_byte(ansi->out, '=');
		ansi_text(ansi, a->value);
	}
	output_byte(ansi->out, ']');
}

static void *
ansi_begin(struct target *target)
{
	struct ansi *ansi = memory_get(1, sizeof(*ansi));

	ansi->out = target->out;
	ansi->colour = target->colour;
	return ansi;
}

static void
write_header(struct ansi *ansi, bool titled)
{
	const struct document *d = ansi->document;

	write_sequence(ansi, dim);
	output_string(ansi->out, "== ");
	write_sequence(ansi, plain);
	write_sequence(ansi, bold);
	ansi_text(ansi, d->id);
	write_sequence(ansi, plain);
	if (!is_absent(d->date)) {
		output_byte(ansi->out, ' ');
		write_sequence(ansi, dim);
		ansi_text(ansi, d->date);
		write_sequence(ansi, plain);
	}
	if (titled) {
		output_string(ansi->out, ": ");
		write_sequence(ansi, bold);
		ansi_text(ansi, d->title);
		write_sequence(ansi, plain);
	}
	output_byte(ansi->out, '\n');
}

static void
ansi_document(void *self, const struct document *document)
{
	struct ansi *ansi = self;

	ansi->document = document;
	ansi->fresh = true;
}

/* The header waits for the first sentence, which may be the title. */
static void
begin_document(struct ansi *ansi, const struct sentence *first)
{
	const struct slice title = ansi->document->title;

	if (!ansi->fresh)
		return;
	ansi->fresh = false;
	if (ansi->begun)
		output_byte(ansi->out, '\n');
	ansi->begun = true;
	write_header(ansi, !is_absent(title) &&
	    (first == NULL || !slice_equal(first->text, title)));
	ansi->paragraph_len = 0;
	if (first != NULL)
		output_byte(ansi->out, '\n');
}

/* Whether a paragraph other than that of the last sentence begins. */
static bool
ansi_paragraph(struct ansi *ansi, struct slice paragraph)
{
	struct slice last = { ansi->paragraph, ansi->paragraph_len };
	bool turned = last.len > 0 && !slice_equal(last, paragraph);

	ansi->paragraph = memory_grow(ansi->paragraph, &ansi->paragraph_room,
	    paragraph.len, 1);
	memcpy(ansi->paragraph, paragraph.at, paragraph.len);
	ansi->paragraph_len = paragraph.len;
	return turned;
}

static void
ansi_sentence(void *self, struct sentence *s)
{
	struct ansi *ansi = self;
	const struct inline_writer writer = {
		ansi, ansi_text, ansi_begin_mark, ansi_end_mark
	};

	begin_document(ansi, s);
	if (!s->orphan && ansi_paragraph(ansi, s->paragraph))
		output_byte(ansi->out, '\n');
	ansi->heading = !s->orphan && slice_is(s->type, "h");
	if (ansi->heading)
		write_sequence(ansi, bold);
	inline_write(s, &writer);
	if (ansi->heading)
		write_sequence(ansi, plain);
	output_byte(ansi->out, '\n');
}

static void
ansi_close(void *self, bool whole, uint64_t bytes)
{
	(void)whole;
	(void)bytes;
	begin_document(self, NULL);
}

static void
ansi_end(void *self)
{
	struct ansi *ansi = self;

	free(ansi->paragraph);
	free(ansi);
}

static const char *const suffixes[] = { ".txt", NULL };

const struct format format_ansi = {
	"ansi", suffixes, ansi_begin, ansi_document, ansi_sentence, ansi_close, ansi_end
};
