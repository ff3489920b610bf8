/*
 * The column formats of the CoNLL tasks, and of most taggers: a line for a
 * token, the word first and the tag last, a blank line behind each sentence.
 * Tags are read in any of the schemes in use (Tjong Kim Sang and Veenstra
 * 1999, Ratinov and Roth 2009): IOB1, IOB2, BIOES, BILOU, BMES, or labels
 * alone.
 */
#include "unmark/conll.h"

#include <stdlib.h>

#include "core/vector.h"
#include "text/utf8.h"
#include "unmark/document/labels.h"
#include "unmark/spacing.h"

struct token {
	size_t start, len;	/* of its word, among the words */
	size_t label, label_len;	/* of its tag, there too; 0: O */
	char prefix;		/* B I O E S */
	uint64_t line;
};

struct conll {
	struct reading *reading;
	bool tabs;		/* nothing but TABs parts columns */
	bool open;		/* a document is, */
	bool named;		/* which a comment gave its id */
	uint64_t documents;	/* ended so far */
	uint64_t paragraph;
	size_t columns;		/* of the first line that has a tag */
	struct slice id;	/* of the next document, as a comment says */
	struct arena id_bytes;
	struct token *tokens;	/* of the sentence at hand */
	size_t count, tokens_room;
	char *words;		/* and their words and labels */
	size_t len, words_room;
};

/*
 * Columns.
 */

static bool
parts(const struct conll *c, char byte)
{
	return byte == '\t' || (byte == ' ' && !c->tabs);
}

struct columns {
	struct slice word, tag;	/* the first and the last; the tag is empty
				   where there is one alone, both where there
				   is none */
};

/* A line without white space at its ends. */
static struct slice
trimmed(struct slice line)
{
	const char *at = line.at, *end = line.at + line.len;

	while (end > at && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	while (at < end && (*at == ' ' || *at == '\t'))
		at++;
	return slice_between(at, end);
}

static struct columns
find_columns(const struct conll *c, struct slice line)
{
	const char *at = line.at, *end = line.at + line.len, *to = at;
	struct columns columns = { { at, 0 }, { end, 0 } };

	while (to < end && !parts(c, *to))
		to++;
	columns.word = slice_between(at, to);
	if (to == end)
		return columns;
	for (at = end; !parts(c, at[-1]); )
		at--;
	columns.tag = slice_between(at, end);
	return columns;
}

/* How many columns there are. */
static size_t
count_columns(const struct conll *c, struct slice line)
{
	size_t i, count = 1;

	for (i = 1; i < line.len; i++)
		count += parts(c, line.at[i]) && !parts(c, line.at[i - 1]);
	return count;
}

/* What the letter before the hyphen of a tag means; 0: nothing. */
static char
prefix_of(char letter)
{
	switch (letter) {
	case 'B':
	case 'I':
	case 'E':
	case 'S':
		return letter;
	case 'M':
		return 'I';
	case 'L':
		return 'E';
	case 'U':
		return 'S';
	}
	return '\0';
}

/*
 * Takes a tag apart: returns its prefix, 0 for what is no tag. A label alone,
 * which must be a known one, goes on, as in I-.
 */
static char
read_tag(struct slice tag, struct slice *label)
{
	struct label known;

	*label = slice_between(tag.at, tag.at);
	if (tag.len == 1 && *tag.at == 'O')
		return 'O';
	if (tag.len > 2 && tag.at[1] == '-' && prefix_of(*tag.at) != '\0') {
		*label = slice_between(tag.at + 2, tag.at + tag.len);
		return prefix_of(*tag.at);
	}
	if (tag.len < 2 || !label_read(tag, &known))
		return '\0';
	*label = tag;
	return 'I';
}

/*
 * Sentences.
 */

static size_t
keep(struct conll *c, struct slice bytes)
{
	size_t at = c->len;

	if (bytes.len == 0)
		return at;
	c->words = memory_grow(c->words, &c->words_room, at + bytes.len +
	    VECTOR_BYTES, 1);
	memcpy(c->words + at, bytes.at, bytes.len);
	c->len += bytes.len;
	return at;
}

static void
add_token(struct conll *c, struct slice word, char prefix, struct slice label)
{
	struct token *t;

	c->tokens = memory_grow(c->tokens, &c->tokens_room, c->count + 1,
	    sizeof(*c->tokens));
	t = &c->tokens[c->count++];
	if (*word.at == '-' || *word.at == '\\')
		word = spacing_plain(word);
	t->start = keep(c, word);
	t->len = word.len;
	t->label = keep(c, label);
	t->label_len = label.len;
	t->prefix = prefix;
	t->line = c->reading->file->in.line;
}

static struct slice
label_of(const struct conll *c, const struct token *t)
{
	return slice_between(c->words + t->label,
	    c->words + t->label + t->label_len);
}

/* Whether a token goes on in the mention that the one before it is in. */
static bool
goes_on(const struct conll *c, const struct token *before,
    const struct token *t)
{
	return (t->prefix == 'I' || t->prefix == 'E') &&
	    (before->prefix == 'B' || before->prefix == 'I') &&
	    slice_equal(label_of(c, before), label_of(c, t));
}

static void
open_document(struct conll *c)
{
	if (c->open)
		return;
	c->named = c->id.len > 0;
	builder_begin(c->reading->builder, c->reading->file,
	    c->named ? c->id : c->reading->id);
	c->id.len = 0;
	c->open = true;
	c->paragraph = 1;
}

/* A word goes into the text, behind a space if there was one. */
static void
put_word(struct builder *b, struct slice word, bool space)
{
	char *to = builder_room(b, 1 + word.len + VECTOR_BYTES);

	*to = ' ';
	to += space;
	if (word.len <= VECTOR_BYTES)	/* those bytes are there, see keep */
		bytes_store(to, bytes_load(word.at));
	else
		memcpy(to, word.at, word.len);
	b->len += space + word.len;
}

/* The sentence at hand, if there is one, goes into the text. */
static void
end_sentence(struct conll *c)
{
	struct builder *b = c->reading->builder;
	struct spacing spacing = { false, false, false, false, '\0' };
	size_t i, from, mention = 0;

	if (c->count == 0)
		return;
	open_document(c);
	if (b->len > 0)
		builder_text(b, slice_of("\n"));
	from = b->len;
	for (i = 0; i < c->count; i++) {
		const struct token *t = &c->tokens[i];
		struct slice word = { c->words + t->start, t->len };

		put_word(b, word, spacing_before(&spacing, word,
		    i + 1 == c->count));
		if (t->prefix == 'O')
			continue;
		if (i == 0 || !goes_on(c, t - 1, t))
			mention = b->len - word.len;
		if (i + 1 == c->count || !goes_on(c, t, t + 1))
			(void)builder_span(b, label_of(c, t), mention, b->len,
			    t->line);
	}
	builder_sentence(b, from, b->len, c->paragraph);
	c->count = c->len = 0;
}

/*
 * Documents.
 */

/* The end of a document, which may be the last of its file. */
static void
finish_document(struct conll *c, bool last)
{
	struct builder *b = c->reading->builder;

	end_sentence(c);
	if (!c->open)
		return;
	c->open = false;
	c->documents++;
	if (!c->named && (!last || c->documents > 1))
		builder_number(b, c->reading->id, c->documents);
	builder_end(b, !c->reading->file->in.failed);
}

/*
 * Takes a comment of CoNLL-U: "# key = value", "# newdoc", "# newpar". False
 * for what is none.
 */
static bool
take_comment(struct conll *c, struct slice line)
{
	const char *at = line.at, *end = at + line.len, *key, *to;

	if (line.len < 3 || at[0] != '#' || at[1] != ' ')
		return false;
	for (key = at += 2; at < end && (ascii_is_letter(*at) || *at == '_');)
		at++;
	if (slice_begins_at(key, end, "newdoc") && at - key == 6)
		finish_document(c, false);
	else if (slice_begins_at(key, end, "newpar") && at - key == 6)
		c->paragraph += c->open && c->count == 0;
	else if (at == key || !slice_begins_at(at, end, " = "))
		return slice_between(key, at).len == 2 &&
		    slice_begins_at(key, end, "id ");
	to = key + 6;
	if (slice_begins_at(key, end, "newdoc id = ")) {
		arena_reset(&c->id_bytes);
		c->id = slice_between(to + 6, end);
		c->id.at = arena_copy(&c->id_bytes, c->id);
	}
	return true;
}

/* Whether a line that begins with # is a token all the same. */
static bool
is_token(struct conll *c, struct slice line, char prefix)
{
	return prefix != '\0' && c->columns == count_columns(c, line);
}

static void
take_row(struct conll *c, struct slice line)
{
	struct columns columns;
	struct slice label;
	char prefix;

	line = trimmed(line);
	if (line.len == 0) {
		end_sentence(c);
		return;
	}
	columns = find_columns(c, line);
	if (*line.at == '-' && slice_is(columns.word, "-DOCSTART-")) {
		finish_document(c, false);
		return;
	}
	prefix = read_tag(columns.tag, &label);
	if (*line.at == '#' && !is_token(c, line, prefix) &&
	    take_comment(c, line))
		return;
	if (prefix == '\0') {
		source_fault(c->reading->file, "expected a word and a tag such "
		    "as O, B-PER or I-PER: %.*s", shown(line), line.at);
		return;
	}
	if (c->columns == 0)
		c->columns = count_columns(c, line);
	add_token(c, columns.word, prefix, label);
}

static void
read_conll(struct reading *reading, bool tabs)
{
	struct conll c;
	struct slice line;

	memset(&c, 0, sizeof(c));
	c.reading = reading;
	c.tabs = tabs;
	while (source_line(reading->file, &line))
		take_row(&c, line);
	finish_document(&c, true);
	arena_free(&c.id_bytes);
	free(c.tokens);
	free(c.words);
}

static void
conll_read(struct reading *reading)
{
	read_conll(reading, false);
}

static void
conll2_read(struct reading *reading)
{
	read_conll(reading, true);
}

static const char *const suffixes[] = {
	".conll", ".iob", ".iob2", ".bio", NULL
};

const struct format format_conll = {
	"conll", suffixes, NULL, conll_read
};

const struct format format_conll2 = {
	"conll2", suffixes, NULL, conll2_read
};
