/*
 * The column formats of the CoNLL tasks: a line a token, a blank line behind
 * each sentence, the tag of names in the last column as IOB2 (B- begins a
 * name, I- goes on, O is outside).
 *
 *	conll	four columns, single spaces between, as in CoNLL-2003 (Tjong
 *		Kim Sang and De Meulder 2003); those of parts of speech and of
 *		chunks are "_". Each document begins with -DOCSTART- -X- O O
 *		and a blank line
 *	conll2	two columns, a TAB between, and no line for a document
 *
 * Tags are flat: what overlaps a longer annotation is left out, and counted.
 * Bytes that are no valid UTF-8 become U+FFFD.
 */
#include "markup/conll.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/bits.h"
#include "core/vector.h"
#include "markup/document/bounds.h"
#include "markup/document/flat.h"
#include "markup/value/tokens.h"
#include "markup/write/buffer.h"
#include "text/utf8.h"

enum {
	BLOCK = 64,		/* bytes that are looked at together */
	TYPES = 8,		/* whose tails are kept */
	PLAIN_ROOM = 2 * BLOCK * VECTOR_BYTES	/* and what comes of them */
};

/*
 * A part of a sentence that lies in a mention, or in none. Tails are what
 * stands behind a token: columns, a tag, a newline, and a vector to spare.
 */
struct stretch {
	const char *at, *end;
	const char *last_stop;	/* as in tokens.h */
	const struct buffer *tail;	/* of the next token, */
	const struct buffer *rest;	/* and of those behind it */
};

/* The tails of a type: of the first token of a mention, and of the next. */
struct tails {
	struct buffer type;
	struct buffer first, next;
};

/*
 * A bit for each of BLOCK bytes: spaces, and what is neither a space nor an
 * ASCII letter or digit.
 */
struct marks {
	uint64_t spaces, others;
};

struct conll {
	struct output *out;
	struct target *target;
	const char *start;	/* what a document begins with */
	const char *between;	/* what is between a token and its tag */
	struct buffer outside;	/* the tail in no mention */
	struct tails types[TYPES];	/* those that were met last, */
	unsigned met;		/* and how many were */
	struct buffer text;	/* of a sentence, and a block to spare */
	const char *block;	/* the one in it that was looked at last, */
	struct marks marks;	/* and what it has */
	struct buffer clean;	/* a token without what is not valid */
	struct token_list tokens;
};

/* Valid UTF-8 without white space. */
static void
buffer_clean(struct buffer *b, struct slice bytes)
{
	const char *at = bytes.at, *end = at + bytes.len;
	int len;

	for (; at < end; at += len)
		if (utf8_decode(at, end, &len) == UTF8_INVALID)
			buffer_string(b, "\xEF\xBF\xBD");
		else if (utf8_blank(at, end) > 0)
			buffer_bytes(b, "_", 1);
		else
			buffer_bytes(b, at, (size_t)len);
}

static void
make_tail(const struct conll *c, struct buffer *tail, const char *tag,
    struct slice type)
{
	tail->len = 0;
	buffer_string(tail, c->between);
	buffer_string(tail, tag);
	buffer_clean(tail, type);
	buffer_bytes(tail, "\n", 1);
	memset(buffer_room(tail, VECTOR_BYTES), 0, VECTOR_BYTES);
}

/* The tails of a type; valid until TYPES others were asked for. */
static const struct tails *
find_tails(struct conll *c, struct slice type)
{
	struct tails *t;
	unsigned i;

	for (i = 0; i < TYPES && i < c->met; i++)
		if (slice_equal(buffer_all(&c->types[i].type), type))
			return &c->types[i];
	t = &c->types[c->met++ % TYPES];
	t->type.len = 0;
	buffer_slice(&t->type, type);
	make_tail(c, &t->first, "B-", type);
	make_tail(c, &t->next, "I-", type);
	return t;
}

static struct conll *
begin(struct target *target, const char *start, const char *between)
{
	struct conll *c = memory_get(1, sizeof(*c));

	c->out = target->out;
	c->target = target;
	c->start = start;
	c->between = between;
	make_tail(c, &c->outside, "O", slice_of(""));
	return c;
}

static void *
conll_begin(struct target *target)
{
	return begin(target, "-DOCSTART- -X- O O\n\n", " _ _ ");
}

static void *
conll2_begin(struct target *target)
{
	return begin(target, "", "\t");
}

static void
conll_document(void *self, const struct document *document)
{
	struct conll *c = self;

	(void)document;
	output_string(c->out, c->start);
}

/* What has tags without -T. */
static bool
is_name(const struct annotation *a)
{
	return a->kind == 'e';
}

/*
 * Writing them.
 */

static void
write_token(struct conll *c, struct stretch *s, struct slice token)
{
	size_t n = 0;

	while (n < token.len && token.at[n] > 0x20 && token.at[n] < 0x7F)
		n++;
	if (n < token.len) {
		c->clean.len = 0;
		buffer_clean(&c->clean, token);
		token = buffer_all(&c->clean);
	}
	output_bytes(c->out, token);
	output_bytes(c->out, buffer_all(s->tail));
	s->tail = s->rest;
}

static struct marks
marks_of(const char *at)
{
	struct marks m = { 0, 0 };
	struct bytes b;
	unsigned plain, space;
	int i;

	for (i = 0; i < BLOCK; i += VECTOR_BYTES) {
		b = bytes_load(at + i);
		/* a capital and its small letter differ in this bit */
		plain = bytes_between(bytes_with(b, 'a' ^ 'A'), 'a', 'z') |
		    bytes_between(b, '0', '9');
		space = bytes_equal(b, ' ');
		m.spaces |= (uint64_t)space << i;
		m.others |= (uint64_t)(plain ^ space ^ 0xFFFF) << i;
	}
	return m;
}

/*
 * The marks of what stands at a place of the text, which is not before the one
 * that was asked about last; *reach is how many bytes they are of, half a block
 * or more. The others are 0.
 */
static struct marks
marks_at(struct conll *c, const char *at, size_t *reach)
{
	size_t passed = (size_t)(at - c->block);
	struct marks m;

	if (passed > BLOCK / 2) {
		c->block = at;
		c->marks = marks_of(at);
		passed = 0;
	}
	m.spaces = c->marks.spaces >> passed;
	m.others = c->marks.others >> passed;
	*reach = BLOCK - passed;
	return m;
}

/* A tail of up to a vector. */
struct tail {
	struct bytes bytes;
	size_t len;
};

static struct tail
short_tail(const struct buffer *b)
{
	const struct tail tail = { bytes_load(b->at), b->len };

	return tail;
}

/* Puts down a token of up to a vector; returns where the next one goes. */
static inline char *
put_plain(char *to, const char *token, size_t len, struct tail tail)
{
	bytes_store(to, bytes_load(token));
	bytes_store(to + len, tail.bytes);
	return to + len + tail.len;
}

/* Whether a comma and a space, or the last stop, is what a word ends with. */
static bool
is_simple(const struct stretch *s, const char *at)
{
	return at == s->last_stop || (at[0] == ',' && at[1] == ' ');
}

/*
 * The fast way, for most of a text: words of letters and digits, behind which
 * a space stands, or a comma and a space, or the sentence ends with a stop.
 * Looks at half a block or more; moves the stretch on to where something else
 * stands. Returns false when that is where it stood.
 */
static bool
write_plain(struct conll *c, struct stretch *s)
{
	const char *const at = s->at;
	const size_t left = (size_t)(s->end - at);
	const struct tail rest = short_tail(s->rest);
	struct tail tail = short_tail(s->tail);
	char *const room = output_room(c->out, PLAIN_ROOM), *to = room;
	size_t from = 0, i, reach;
	struct marks m = marks_at(c, at, &reach);
	uint64_t ends, end = left < reach ? (uint64_t)1 << left : 0;

	m.others &= end - 1;
	ends = ((m.spaces | m.others) & (end - 1)) | end;
	for (; ends != 0; ends &= ends - 1, tail = rest) {
		i = (size_t)bits_lowest(ends);
		if (i - from - 1 >= VECTOR_BYTES)
			break;
		if ((m.others >> i & 1) == 0) {
			to = put_plain(to, at + from, i - from, tail);
			from = i + 1;
			continue;
		}
		if (!is_simple(s, at + i))
			break;
		to = put_plain(to, at + from, i - from, tail);
		to = put_plain(to, at + i, 1, rest);
		from = i + 1;
		if (from == reach || (m.spaces >> from & 1) == 0)
			break;
		ends &= ends - 1;
		from++;
	}
	if (from > 0)
		s->tail = s->rest;
	s->at = from < left ? at + from : s->end;
	output_took(c->out, (size_t)(to - room));
	return from > 0;
}

static void
write_stretch(struct conll *c, struct stretch s)
{
	bool short_tails = s.tail->len <= VECTOR_BYTES;
	size_t i;
	int len;

	while (s.at < s.end) {
		if ((len = utf8_blank(s.at, s.end)) > 0) {
			s.at += len;
			continue;
		}
		if (short_tails && write_plain(c, &s))
			continue;
		s.at = tokens_split(&c->tokens, s.at, s.end, s.last_stop);
		for (i = 0; i < c->tokens.count; i++)
			write_token(c, &s, c->tokens.list[i]);
	}
}

/* The stretch from one place of a sentence to another, in no mention. */
static void
write_outside(struct conll *c, const char *from, const char *to,
    const char *last_stop)
{
	const struct stretch s = { from, to, last_stop, &c->outside,
	    &c->outside };

	if (from < to)
		write_stretch(c, s);
}

static void
write_mention(struct conll *c, const char *from, const char *to,
    const struct annotation *a)
{
	struct slice type = !is_absent(a->type) ? a->type :
	    slice_of(a->kind == 'e' ? "MISC" : "DATE");
	const struct tails *tails = find_tails(c, type);
	const struct stretch s = { from, to, NULL, &tails->first,
	    &tails->next };

	write_stretch(c, s);
}

/* A copy of the text of a sentence, with a block of zeros behind it. */
static struct slice
copy_text(struct conll *c, struct slice text)
{
	c->text.len = 0;
	buffer_slice(&c->text, text);
	memset(buffer_room(&c->text, 2 * BLOCK), 0, 2 * BLOCK);
	return buffer_all(&c->text);
}

static void
conll_sentence(void *self, struct sentence *s)
{
	struct conll *c = self;
	struct slice text;
	const char *at, *end, *from, *last_stop;
	size_t i;

	c->target->left_out += flat_keep(s, c->target->times ? NULL : is_name);
	if (s->orphan || bounds_blank(s->text))
		return;
	text = copy_text(c, s->text);
	c->block = text.at;
	c->marks = marks_of(text.at);
	last_stop = tokens_last_stop(text);
	at = text.at;
	end = at + text.len;
	for (i = 0; i < s->count; i++) {
		from = text.at + (s->list[i].start - s->start);
		write_outside(c, at, from, last_stop);
		at = text.at + (s->list[i].end - s->start);
		write_mention(c, from, at, &s->list[i]);
	}
	write_outside(c, at, end, last_stop);
	output_byte(c->out, '\n');
}

static void
conll_close(void *self, bool whole, uint64_t bytes)
{
	(void)self;
	(void)whole;
	(void)bytes;
}

static void
conll_end(void *self)
{
	struct conll *c = self;
	int i;

	buffer_free(&c->outside);
	for (i = 0; i < TYPES; i++) {
		buffer_free(&c->types[i].type);
		buffer_free(&c->types[i].first);
		buffer_free(&c->types[i].next);
	}
	buffer_free(&c->text);
	buffer_free(&c->clean);
	tokens_free(&c->tokens);
	free(c);
}

static const char *const suffixes[] = { ".conll", NULL };

const struct format format_conll = {
	"conll", suffixes, conll_begin, conll_document, conll_sentence,
	conll_close, conll_end
};

const struct format format_conll2 = {
	"conll2", suffixes, conll2_begin, conll_document, conll_sentence,
	conll_close, conll_end
};
