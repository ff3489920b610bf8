/*
 * The standoff format of brat (Stenetorp et al. 2012): the text of a document
 * in one file, in the other a line T for each annotation, with its type, its
 * place in characters and its text, and a line # with its value and tags:
 *
 *	T1	PER 34 39	Kerry
 *	#1	AnnotatorNotes T1	John Kerry; conf=0.93
 *
 * What readers take for the end of a line, NEL, LS and PS, is a space in both,
 * as control characters are; a byte that is no valid UTF-8 is U+FFFD. So each
 * character of the source is one here.
 */
#include "markup/brat.h"

#include <stdio.h>
#include <stdlib.h>

#include "core/arena.h"
#include "markup/document/bounds.h"
#include "markup/document/tags.h"
#include "markup/document/text.h"
#include "text/utf8.h"

const char brat_configuration[] =
    "[entities]\n"
    "PER\nORG\nLOC\nMISC\nDATE\nTIME\nDURATION\nSET\n\n"
    "[relations]\n"
    "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n"
    "[events]\n\n"
    "[attributes]\n";

struct brat {
	struct target *target;
	struct text text;
	uint64_t count;		/* of the annotations written */
};

/* A character that a reader may take for white space of lines. */
static bool
is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 ||
	    c == 0x2029;
}

/* Text; where `lines` says so newlines are kept. */
static void
write_spaced(struct output *out, struct slice text, bool lines)
{
	const char *at = text.at, *end = at + text.len, *from;
	uint32_t c;
	int len;

	while (at < end) {
		for (from = at; at < end && *at >= 0x20 && *at < 0x7F; at++)
			continue;
		output_bytes(out, slice_between(from, at));
		if (at == end)
			return;
		c = utf8_decode(at, end, &len);
		if (c == UTF8_INVALID)
			output_string(out, "\xEF\xBF\xBD");
		else if (is_control(c) && !(lines && c == '\n'))
			output_byte(out, ' ');
		else
			output_bytes(out, slice_between(at, at + len));
		at += len;
	}
}

static void
sink(void *of, struct slice text)
{
	struct brat *brat = of;

	write_spaced(brat->target->out, text, true);
}

static void *
brat_begin(struct target *target)
{
	struct brat *brat = memory_get(1, sizeof(*brat));

	brat->target = target;
	return brat;
}

static void
brat_document(void *self, const struct document *document)
{
	struct brat *brat = self;
	const struct text_sink to = { brat, sink };

	(void)document;
	text_begin(&brat->text, to);
	brat->count = 0;
}

/* A type as all readers take it: ASCII letters, digits, _ and -. */
static void
write_type(struct output *out, const struct annotation *a)
{
	size_t i;
	char c;

	if (is_absent(a->type))
		output_string(out, a->kind == 'e' ? "MISC" : "DATE");
	for (i = 0; !is_absent(a->type) && i < a->type.len; i++) {
		c = a->type.at[i];
		output_byte(out, ascii_is_letter(c) || ascii_is_digit(c) ||
		    c == '-' ? c : '_');
	}
}

/*
 * A value or a tag within a note, so that it can be read back: \\ and \; stand
 * for \ and ; , \s for a space at either end, \uXXXX for a character that may
 * end a line, \xXX for a byte that is no valid UTF-8.
 */
static void
write_field(struct output *out, struct slice field)
{
	const char *at = field.at, *end = at + field.len;
	char escape[16];
	uint32_t c;
	int len;

	for (; at < end; at += len) {
		c = utf8_decode(at, end, &len);
		escape[0] = '\0';
		if (c == UTF8_INVALID)
			(void)snprintf(escape, sizeof(escape), "\\x%02x",
			    (unsigned)(unsigned char)*at);
		else if (is_control(c))
			(void)snprintf(escape, sizeof(escape), "\\u%04x",
			    (unsigned)c);
		else if (c == '\\' || c == ';')
			(void)snprintf(escape, sizeof(escape), "\\%c", *at);
		else if (c == ' ' && (at == field.at || at + 1 == end))
			(void)snprintf(escape, sizeof(escape), "\\s");
		if (escape[0] != '\0')
			output_string(out, escape);
		else
			output_bytes(out, slice_between(at, at + len));
	}
}

/* Nothing where there is no value and no tag; an absent value is empty. */
static void
write_note(struct output *out, uint64_t number, const struct annotation *a)
{
	struct slice rest = a->tags;

	if (is_absent(a->value) && rest.len == 0)
		return;
	output_byte(out, '#');
	output_number(out, number);
	output_string(out, "\tAnnotatorNotes T");
	output_number(out, number);
	output_byte(out, '\t');
	if (!is_absent(a->value))
		write_field(out, a->value);
	while (rest.len > 0) {
		output_string(out, "; ");
		write_field(out, tags_next(&rest));
	}
	output_byte(out, '\n');
}

static void
write_annotation(struct brat *brat, const struct sentence *s,
    const struct annotation *a)
{
	struct output *out = brat->target->beside;
	uint64_t number = ++brat->count;

	output_byte(out, 'T');
	output_number(out, number);
	output_byte(out, '\t');
	write_type(out, a);
	output_byte(out, ' ');
	output_number(out, text_find(&brat->text, a->start).chars);
	output_byte(out, ' ');
	output_number(out, text_find(&brat->text, a->end).chars);
	output_byte(out, '\t');
	write_spaced(out, bounds_text(s, a), false);
	output_byte(out, '\n');
	write_note(out, number, a);
}

static void
brat_sentence(void *self, struct sentence *s)
{
	struct brat *brat = self;
	size_t i;

	if (!text_sentence(&brat->text, s)) {
		brat->target->left_out += s->count;
		return;
	}
	for (i = 0; i < s->count; i++)
		if (bounds_hold(s, &s->list[i]))
			write_annotation(brat, s, &s->list[i]);
		else
			brat->target->left_out++;
}

static void
brat_close(void *self, bool whole, uint64_t bytes)
{
	struct brat *brat = self;

	(void)whole;
	(void)bytes;
	if (text_length(&brat->text).chars > 0)
		output_byte(brat->target->out, '\n');
}

static void
brat_end(void *self)
{
	struct brat *brat = self;

	text_free(&brat->text);
	free(brat);
}

static const char *const suffixes[] = { ".txt", ".ann", NULL };

const struct format format_brat = {
	"brat", suffixes, brat_begin, brat_document, brat_sentence,
	brat_close, brat_end
};
