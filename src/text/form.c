#include "text/form.h"

#include "core/record.h"

size_t
form_mark(struct slice block)
{
	return slice_begins_at(block.at, block.at + block.len,
	    "\xEF\xBB\xBF") ? 3 : 0;
}

/*
 * Whether a first line is a record. One that is cut off by the end of the
 * input need only begin like one; one that lost its ninth column is taken.
 */
static bool
is_record(struct slice line, bool cut)
{
	struct record r;

	if (line.len < 2 || line.at[1] != '\t')
		return false;
	return record_parse_head(line, &r) ||
	    (strchr("DSetZ", line.at[0]) != NULL &&
	    (cut || record_parse_short(line, &r)));
}

/* Whether there is a word in small letters, whatever its case in the text. */
static bool
begins_alike(const char *at, const char *end, const char *word)
{
	for (; *word != '\0'; word++, at++)
		if (at >= end || (*at != *word &&
		    !(*word >= 'a' && *word <= 'z' && *at == *word - 32)))
			return false;
	return true;
}

static bool
is_html(const char *at, const char *end)
{
	while (at < end && (*at == ' ' || (*at >= '\t' && *at <= '\r')))
		at++;
	return begins_alike(at, end, "<!doctype html") ||
	    (begins_alike(at, end, "<html") && (end - at == 5 ||
	    (end - at > 5 && strchr("> \t\r\n", at[5]) != NULL)));
}

enum form
form_of(struct slice block, bool ended)
{
	const char *at = block.at + form_mark(block);
	const char *end = block.at + block.len, *newline, *stop;
	size_t n = (size_t)(end - at);

	if (block.len == 0)
		return FORM_NOTHING;
	newline = n > 0 ? memchr(at, '\n', n) : NULL;
	stop = newline != NULL ? newline : end;
	if (stop - at > FORM_LINE)
		stop = at + FORM_LINE;
	if (is_record(slice_between(at, stop), newline == NULL && ended))
		return FORM_RECORDS;
	if (slice_begins_at(at, end, "\x1F\x8B"))
		return FORM_GZIP;
	if (slice_begins_at(at, end, "%PDF-"))
		return FORM_PDF;
	if (slice_begins_at(at, end, "\xFF\xFE") ||
	    slice_begins_at(at, end, "\xFE\xFF"))
		return FORM_UTF16;
	if (is_html(at, end))
		return FORM_HTML;
	if (n > FORM_LINE)
		n = FORM_LINE;
	return n > 0 && memchr(at, '\0', n) != NULL ? FORM_BINARY : FORM_TEXT;
}

const char *
form_name(enum form form)
{
	switch (form) {
	case FORM_GZIP:
		return "gzip";
	case FORM_PDF:
		return "PDF";
	case FORM_UTF16:
		return "UTF-16";
	case FORM_HTML:
		return "HTML";
	case FORM_BINARY:
		return "binary (it has a NUL byte)";
	default:
		return NULL;
	}
}
