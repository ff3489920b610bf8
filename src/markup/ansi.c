/*
 * For the terminal: a sentence begins a line, a blank line stands between
 * paragraphs. With colour a mention has the colour of its type, else it stands
 * in brackets with its type; what it is resolved to follows where it differs.
 */
#include "markup/ansi.h"

#include <stdlib.h>

#include "core/arena.h"
#include "markup/document/inline.h"
#include "markup/write/screen.h"

struct style {
	const char *type;
	struct look look;
};

/* The eight colours that every terminal has, so that its theme decides. */
static const struct style styles[] = {
	{ "PER", { true, false, 33 } },
	{ "ORG", { true, false, 34 } },
	{ "LOC", { true, false, 32 } },
	{ "MISC", { true, false, 35 } },
	{ "DATE", { false, false, 36 } },
	{ "TIME", { false, false, 36 } },
	{ "DURATION", { false, false, 36 } },
	{ "SET", { false, false, 36 } },
	{ NULL, { true, false, 31 } }
};

static const struct look bold = { true, false, 0 };
static const struct look dim = { false, true, 0 };

struct ansi {
	struct screen screen;
	bool colour;
	bool begun;		/* something was written */
	bool fresh;		/* the document has no sentence yet */
	bool heading;		/* the sentence at hand is one */
	char *paragraph;	/* of the sentence written last */
	size_t paragraph_len, paragraph_room;
	const struct document *document;
};

static struct look
look_of(struct slice type)
{
	const struct style *style = styles;

	while (style->type != NULL && !slice_is(type, style->type))
		style++;
	return style->look;
}

static void
ansi_text(void *of, struct slice text)
{
	screen_text(&((struct ansi *)of)->screen, text);
}

/* Text of a look, within text that has none. */
static void
write_styled(struct ansi *ansi, struct look look, struct slice text)
{
	screen_look(&ansi->screen, look);
	screen_text(&ansi->screen, text);
	screen_plain(&ansi->screen);
}

static void
ansi_begin_mark(void *of, const struct annotation *a)
{
	struct ansi *ansi = of;

	if (ansi->colour)
		screen_look(&ansi->screen, look_of(a->type));
	else
		screen_string(&ansi->screen, "[");
}

/* What a mention stands for, where that is not what it says. */
static bool
is_resolved(const struct annotation *a)
{
	return !is_absent(a->value) && !slice_equal(a->value, a->text);
}

static void
end_coloured(struct ansi *ansi, const struct annotation *a)
{
	screen_plain(&ansi->screen);
	if (is_resolved(a)) {
		screen_look(&ansi->screen, dim);
		screen_string(&ansi->screen, "[");
		screen_text(&ansi->screen, a->value);
		screen_string(&ansi->screen, "]");
		screen_plain(&ansi->screen);
	}
	if (a->outer != NULL)
		screen_look(&ansi->screen, look_of(a->outer->type));
	else if (ansi->heading)
		screen_look(&ansi->screen, bold);
}

static void
ansi_end_mark(void *of, const struct annotation *a)
{
	struct ansi *ansi = of;

	if (ansi->colour) {
		end_coloured(ansi, a);
		return;
	}
	screen_string(&ansi->screen, " ");
	screen_text(&ansi->screen, a->type);
	if (is_resolved(a)) {
		screen_string(&ansi->screen, "=");
		screen_text(&ansi->screen, a->value);
	}
	screen_string(&ansi->screen, "]");
}

static void *
ansi_begin(struct target *target)
{
	struct ansi *ansi = memory_get(1, sizeof(*ansi));

	ansi->colour = target->colour;
	screen_begin(&ansi->screen, target->out, target->colour,
	    target->columns);
	return ansi;
}

static void
write_header(struct ansi *ansi, bool titled)
{
	const struct document *d = ansi->document;

	write_styled(ansi, dim, slice_of("== "));
	write_styled(ansi, bold, d->id);
	if (!is_absent(d->date)) {
		screen_string(&ansi->screen, " ");
		write_styled(ansi, dim, d->date);
	}
	if (titled) {
		screen_string(&ansi->screen, ": ");
		write_styled(ansi, bold, d->title);
	}
	screen_newline(&ansi->screen);
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
		screen_newline(&ansi->screen);
	ansi->begun = true;
	write_header(ansi, !is_absent(title) &&
	    (first == NULL || !slice_equal(first->text, title)));
	ansi->paragraph_len = 0;
	if (first != NULL)
		screen_newline(&ansi->screen);
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
	static const struct inline_writer writer = {
		ansi_text, ansi_begin_mark, ansi_end_mark
	};
	struct ansi *ansi = self;

	begin_document(ansi, s);
	if (!s->orphan && ansi_paragraph(ansi, s->paragraph))
		screen_newline(&ansi->screen);
	ansi->heading = !s->orphan && slice_is(s->type, "h");
	if (ansi->heading)
		screen_look(&ansi->screen, bold);
	inline_write(s, &writer, ansi);
	if (ansi->heading)
		screen_plain(&ansi->screen);
	screen_newline(&ansi->screen);
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

	screen_free(&ansi->screen);
	free(ansi->paragraph);
	free(ansi);
}

static const char *const suffixes[] = { ".txt", NULL };

const struct format format_ansi = {
	"ansi", suffixes, ansi_begin, ansi_document, ansi_sentence,
	ansi_close, ansi_end
};
