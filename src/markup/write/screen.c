#include "markup/write/screen.h"

#include "core/bits.h"
#include "core/vector.h"
#include "text/utf8.h"

enum {
	JOINER = 0x200D,
	FIRST_TONE = 0x1F3FB,	/* of skin, of the emoji before */
	LAST_TONE = 0x1F3FF
};

static const char plain[] = "\033[0m";

/* U+FE0F: the character before it is an emoji, which is wide. */
static const char emoji_style[] = "\xEF\xB8\x8F";

void
screen_begin(struct screen *s, struct output *out, bool colour,
    unsigned columns)
{
	memset(s, 0, sizeof(*s));
	s->out = out;
	s->colour = colour;
	s->columns = columns;
	if (columns > 0)
		widths_begin(&s->widths);
}

/* Marks, overrides and isolates of direction. */
static bool
turns_order(uint32_t c)
{
	return c == 0x061C || c == 0x200E || c == 0x200F ||
	    (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/*
 * The character at `at` as the terminal may have it; *c and *len are those of
 * what is there. May be empty.
 */
static struct slice
safe_character(const char *at, const char *end, uint32_t *c, int *len)
{
	*c = utf8_decode(at, end, len);
	if (*c == UTF8_INVALID) {
		*c = 0xFFFD;
		return slice_of("\xEF\xBF\xBD");
	}
	if (*c < 0x20 || (*c >= 0x7F && *c < 0xA0) || *c == 0x2028 ||
	    *c == 0x2029) {
		*c = ' ';
		return slice_of(" ");
	}
	return slice_between(at, turns_order(*c) ? at : at + *len);
}

static bool
is_plain(char c)
{
	return (unsigned char)c >= 0x20 && (unsigned char)c < 0x7F;
}

/*
 * The length of a character that is safe, of two bytes or three; 0 for all
 * others, and for some that are safe.
 */
static size_t
safe_length(const char *at, const char *end)
{
	const unsigned char *b = (const unsigned char *)at;

	if (end - at < 3 || b[1] < 0x80 || b[1] > 0xBF)
		return 0;
	if (b[0] >= 0xC3 && b[0] <= 0xD7)	/* U+00C0 to U+05FF */
		return 2;
	if (b[0] < 0xE0 || b[0] > 0xEC || (b[0] == 0xE0 && b[1] < 0xA0) ||
	    b[2] < 0x80 || b[2] > 0xBF)		/* not U+0800 to U+CFFF */
		return 0;
	if (b[0] == 0xE2 && b[1] <= 0x81 &&	/* not U+2000 to U+207F, */
	    (b[1] == 0x81 || b[2] < 0x90 || b[2] > 0xA7))
		return 0;			/* but dashes and quotes */
	return 3;
}

/* Where text is read, and where it is put down. */
struct copy {
	const char *at;
	char *to;
};

/* Characters that are not plain, those that begin before `stop`. */
static struct copy
put_wide(struct copy copy, const char *stop, const char *end)
{
	struct slice safe;
	size_t n;
	uint32_t c;
	int len;

	while (copy.at < stop && !is_plain(*copy.at)) {
		n = safe_length(copy.at, end);
		if (n > 0) {
			memcpy(copy.to, copy.at, 3);
			copy.to += n;
			copy.at += n;
			continue;
		}
		safe = safe_character(copy.at, end, &c, &len);
		memcpy(copy.to, safe.at, safe.len);
		copy.to += safe.len;
		copy.at += len;
	}
	return copy;
}

/* The same of all characters. */
static struct copy
put_safe(struct copy copy, const char *stop, const char *end)
{
	struct bytes b;
	unsigned special;
	int n;

	while (end - copy.at >= VECTOR_BYTES && copy.at < stop) {
		b = bytes_load(copy.at);
		special = bytes_bits(bytes_unprinted(b));
		bytes_store(copy.to, b);
		n = special == 0 ? VECTOR_BYTES : bits_lowest(special);
		copy.to += n;
		copy.at += n;
		if (special != 0)
			copy = put_wide(copy, stop, end);
	}
	while (copy.at < stop) {
		while (copy.at < end && is_plain(*copy.at))
			*copy.to++ = *copy.at++;
		if (copy.at < stop)
			copy = put_wide(copy, stop, end);
	}
	return copy;
}

/* Text on a line that is as long as it is. */
static void
write_unbroken(struct screen *s, const char *at, const char *end)
{
	enum { PIECE = 1024, MOST = 3 };	/* bytes for each of it */
	struct copy copy = { at, NULL };
	const char *stop;
	char *room;

	while (copy.at < end) {
		stop = end - copy.at > PIECE ? copy.at + PIECE : end;
		room = copy.to = output_room(s->out,
		    MOST * (PIECE + 2 * VECTOR_BYTES));
		copy = put_safe(copy, stop, end);
		output_took(s->out, (size_t)(copy.to - room));
	}
}

/* The sequence of a look; returns its length, below 16. */
static size_t
look_sequence(struct look look, char *to)
{
	size_t n = 0;

	to[n++] = '\033';
	to[n++] = '[';
	if (look.bold)
		to[n++] = '1';
	if (look.dim) {
		if (look.bold)
			to[n++] = ';';
		to[n++] = '2';
	}
	if (look.colour != 0) {
		if (look.bold || look.dim)
			to[n++] = ';';
		to[n++] = '3';
		to[n++] = (char)('0' + look.colour % 10);
	}
	to[n++] = 'm';
	return n;
}

static bool
is_usual(struct look look)
{
	return !look.bold && !look.dim && look.colour == 0;
}

/* A line is broken where its text looks as usual. */
static void
break_line(struct screen *s)
{
	bool looks = s->colour && !is_usual(s->before);
	char sequence[16];

	if (looks)
		output_string(s->out, plain);
	output_byte(s->out, '\n');
	if (looks)
		output_bytes(s->out, slice_between(sequence,
		    sequence + look_sequence(s->before, sequence)));
	s->at = 0;
}

/* Writes the word, on the next line if this one has no room for it. */
static void
place_word(struct screen *s)
{
	if (s->width > 0) {
		if (s->at + s->spaces + s->width > s->columns) {
			if (s->at > 0)
				break_line(s);
			s->spaces = 0;
		}
		s->at += s->spaces + s->width;
		for (; s->spaces > 0; s->spaces--)
			output_byte(s->out, ' ');
	}
	output_bytes(s->out, buffer_all(&s->word));
	s->word.len = s->width = 0;
	s->before = s->now;
	s->last_width = 0;
}

/* The columns that a character adds to the word. */
static unsigned
added_width(const struct screen *s, uint32_t c)
{
	if (s->last == JOINER && s->last_width == 2)
		return 0;	/* an emoji made of several */
	if (c >= FIRST_TONE && c <= LAST_TONE && s->last_width == 2)
		return 0;
	return width_of(&s->widths, c);
}

/* Closing marks of wide text, before which no line breaks. */
static bool
is_closing(uint32_t c)
{
	switch (c) {
	case 0x3001: case 0x3002: case 0x3005: case 0x3009: case 0x300B:
	case 0x300D: case 0x300F: case 0x3011: case 0x3015: case 0x30FC:
	case 0xFF01: case 0xFF09: case 0xFF0C: case 0xFF0E: case 0xFF1A:
	case 0xFF1B: case 0xFF1F: case 0xFF3D:
		return true;
	}
	return false;
}

/* Opening ones, behind which none does. */
static bool
is_opening(uint32_t c)
{
	switch (c) {
	case 0x3008: case 0x300A: case 0x300C: case 0x300E: case 0x3010:
	case 0x3014: case 0xFF08: case 0xFF3B:
		return true;
	}
	return false;
}

/* Letters of Korean, which has spaces between its words. */
static bool
is_hangul(uint32_t c)
{
	return (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0x1100 && c <= 0x115F) ||
	    (c >= 0x3131 && c <= 0x318E);
}

static void
add_character(struct screen *s, uint32_t c, struct slice bytes, bool emoji)
{
	unsigned width = added_width(s, c);

	if (emoji && width == 1)
		width = 2;
	if (width == 2 && s->last_width == 2 && !is_closing(c) &&
	    !is_opening(s->last) && !is_hangul(c))
		place_word(s);
	else if (s->width + width > s->columns)
		place_word(s);
	buffer_slice(&s->word, bytes);
	s->width += width;
	s->last = c;
	if (width > 0)
		s->last_width = width;
}

static void
write_broken(struct screen *s, const char *at, const char *end)
{
	struct slice bytes;
	uint32_t c;
	int len;

	for (; at < end; at += len) {
		bytes = safe_character(at, end, &c, &len);
		if (c == ' ') {
			place_word(s);
			s->spaces++;
		} else if (bytes.len > 0) {
			add_character(s, c, bytes, slice_begins_at(at + len,
			    end, emoji_style));
		}
	}
}

void
screen_text(struct screen *s, struct slice text)
{
	if (s->columns > 0)
		write_broken(s, text.at, text.at + text.len);
	else
		write_unbroken(s, text.at, text.at + text.len);
}

/* A sequence takes no column: it stands before the character behind it. */
static void
write_sequence(struct screen *s, struct slice sequence)
{
	if (s->columns > 0)
		buffer_slice(&s->word, sequence);
	else
		output_bytes(s->out, sequence);
}

void
screen_look(struct screen *s, struct look look)
{
	char sequence[16];

	if (!s->colour)
		return;
	s->now.bold |= look.bold;
	s->now.dim |= look.dim;
	if (look.colour != 0)
		s->now.colour = look.colour;
	write_sequence(s, slice_between(sequence,
	    sequence + look_sequence(look, sequence)));
}

void
screen_plain(struct screen *s)
{
	if (!s->colour)
		return;
	memset(&s->now, 0, sizeof(s->now));
	write_sequence(s, slice_of(plain));
}

void
screen_newline(struct screen *s)
{
	if (s->columns > 0) {
		place_word(s);
		if (s->at + s->spaces <= s->columns)
			for (; s->spaces > 0; s->spaces--)
				output_byte(s->out, ' ');
		s->spaces = s->at = 0;
	}
	output_byte(s->out, '\n');
}

void
screen_free(struct screen *s)
{
	widths_free(&s->widths);
	buffer_free(&s->word);
}
