/*
 * One HTML page that needs nothing else: no scripts, no other files. It is
 * written as the stream comes, so the counts are known last; the style sheet
 * shows them first.
 */
#include "markup/html.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/calendar.h"
#include "markup/document/inline.h"
#include "markup/document/tags.h"
#include "markup/write/escape.h"

/* What the legend tells apart. The class is also the name of the colour. */
struct style {
	char kind;
	const char *type;	/* NULL: any other of this kind */
	const char *class;
	const char *plural;	/* for the legend */
};

enum { STYLES = 6 };

static const struct style styles[STYLES] = {
	{ 'e', "PER", "per", "people" },
	{ 'e', "ORG", "org", "organisations" },
	{ 'e', "LOC", "loc", "places" },
	{ 'e', "MISC", "misc", "other names" },
	{ 'e', NULL, "x", "names of other types" },
	{ 't', NULL, "time", "times" }
};

struct counts {
	uint64_t documents;
	uint64_t sentences;
	uint64_t annotations[STYLES];
};

struct html {
	struct output *out;
	const struct document *document;
	bool begun;		/* the page */
	bool fresh;		/* the document has no sentence yet */
	bool inside;		/* a paragraph is open */
	char *paragraph;	/* which: its column 8 */
	size_t paragraph_len, paragraph_room;
	struct counts here;	/* of the document */
	struct counts all;
};

static const char style_sheet[] =
    ":root{color-scheme:light dark;--paper:#fdfcf9;--ink:#1f2023;"
    "--soft:#6a6a70;--line:#e3dfd6;--per:#ffe2b8;--per-line:#d98a1f;"
    "--org:#d6e6ff;--org-line:#3f7fd6;--loc:#d3f0d6;--loc-line:#3c9a4a;"
    "--misc:#f0dcf7;--misc-line:#a45cc0;--x:#ececec;--x-line:#8a8a8a;"
    "--time-line:#c2412d}\n"
    "@media(prefers-color-scheme:dark){:root{--paper:#16171a;--ink:#dedcd6;"
    "--soft:#96969e;--line:#34353a;--per:#4d3510;--per-line:#e0a044;"
    "--org:#1c3457;--org-line:#6fa5f0;--loc:#1b4023;--loc-line:#63bd72;"
    "--misc:#432650;--misc-line:#c48ade;--x:#3a3a3d;--x-line:#a0a0a0;"
    "--time-line:#ef7d68}}\n"
    "*{box-sizing:border-box}\n"
    "body{display:flex;flex-direction:column;margin:0 auto;padding:0 1.25rem "
    "5rem;max-width:44rem;background:var(--paper);color:var(--ink);"
    "font:1.125rem/1.65 Charter,'Bitstream Charter','Iowan Old Style',"
    "'Source Serif 4',Georgia,'DejaVu Serif',serif;"
    "overflow-wrap:anywhere}\n"
    "#legend{order:-1;position:sticky;top:0;z-index:1;margin:0 -1.25rem;"
    "padding:.6rem 1.25rem;background:var(--paper);"
    "border-bottom:1px solid var(--line)}\n"
    "#legend,.counts,.about{font:.8125rem/1.8 system-ui,'Segoe UI',"
    "Helvetica,Arial,'DejaVu Sans',sans-serif;color:var(--soft)}\n"
    "#legend>*,.counts>*{margin-right:1em;white-space:nowrap}\n"
    "article{display:flex;flex-direction:column;padding:2.5rem 0 1.5rem}\n"
    "article+article{border-top:1px solid var(--line)}\n"
    "article>header{order:-2}\n"
    ".counts{order:-1;margin:0 0 1rem}\n"
    "h2{font-size:1.75rem;line-height:1.25;margin:0 0 .35rem;"
    "text-wrap:balance}\n"
    "h3{font-size:1.125rem;line-height:1.4;margin:1.2rem 0 .2rem}\n"
    "h3+h3{margin-top:.1rem}\n"
    ".about,p{margin:0}\n"
    "article>p{margin:.45rem 0;hyphens:auto}\n"
    "a{color:inherit}\n"
    "mark{color:inherit;padding:.05em .18em;border-radius:.2em;"
    "box-decoration-break:clone;-webkit-box-decoration-break:clone}\n"
    ".per{background:var(--per);box-shadow:inset 0 -2px var(--per-line)}\n"
    ".org{background:var(--org);box-shadow:inset 0 -2px var(--org-line)}\n"
    ".loc{background:var(--loc);box-shadow:inset 0 -2px var(--loc-line)}\n"
    ".misc{background:var(--misc);box-shadow:inset 0 -2px "
    "var(--misc-line)}\n"
    ".x{background:var(--x);box-shadow:inset 0 -2px var(--x-line)}\n"
    ".time{text-decoration:underline dotted var(--time-line) 2px;"
    "text-underline-offset:.22em}\n"
    "[title]{cursor:help}\n"
    "@media print{#legend{position:static}}\n";

static inline void
html_put(struct html *html, const char *string)
{
	output_string(html->out, string);
}

static void
html_text(void *of, struct slice text)
{
	struct html *html = of;

	escape_markup(html->out, text);
}

static size_t
style_of(const struct annotation *a)
{
	size_t i;

	for (i = 0; i < STYLES - 1; i++)
		if (styles[i].kind == a->kind && (styles[i].type == NULL ||
		    (a->type.len > 0 && *styles[i].type == *a->type.at &&
		    slice_is(a->type, styles[i].type))))
			break;
	return i;
}

/* "(bytes 16-22)", what ends a title and its tag. */
static void
write_place(struct html *html, const struct annotation *a)
{
	static const char begin[] = " (bytes ", end[] = ")\">";
	char *room, *at;

	room = at = output_room(html->out, sizeof(begin) + 2 * 20 + 1 +
	    sizeof(end));
	memcpy(at, begin, sizeof(begin) - 1);
	at += sizeof(begin) - 1;
	at += output_digits(a->start, at);
	*at++ = '-';
	at += output_digits(a->end, at);
	memcpy(at, end, sizeof(end) - 1);
	at += sizeof(end) - 1;
	output_took(html->out, (size_t)(at - room));
}

/*
 * With what one reads when pointing at one: "LOC Vienna, AT (bytes 16-22)".
 */
static void
html_begin_mark(void *of, const struct annotation *a)
{
	struct html *html = of;
	size_t style = style_of(a);
	struct slice country;

	html->here.annotations[style]++;
	html_put(html, a->kind == 'e' ? "<mark class=\"" : "<span class=\"");
	html_put(html, styles[style].class);
	html_put(html, "\" title=\"");
	html_text(html, a->type);
	if (!is_absent(a->value)) {
		output_byte(html->out, ' ');
		html_text(html, a->value);
	}
	if (tags_find(a->tags, "country", &country)) {
		html_put(html, ", ");
		html_text(html, country);
	}
	write_place(html, a);
}

static void
html_end_mark(void *of, const struct annotation *a)
{
	html_put(of, a->kind == 'e' ? "</mark>" : "</span>");
}

static void *
html_begin(struct target *target)
{
	struct html *html = memory_get(1, sizeof(*html));

	html->out = target->out;
	return html;
}

static void
begin_page(struct html *html, const struct document *first)
{
	if (html->begun)
		return;
	html->begun = true;
	html_put(html, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
	    "<meta charset=\"utf-8\">\n"
	    "<meta name=\"viewport\" content=\"width=device-width, "
	    "initial-scale=1\">\n<title>");
	if (first == NULL)
		html_put(html, "No documents");
	else
		html_text(html, is_absent(first->title) ? first->id :
		    first->title);
	html_put(html, "</title>\n<style>\n");
	html_put(html, style_sheet);
	html_put(html, "</style>\n</head>\n<body>\n");
}

/* A date as one reads it: 6 July 2015, 14:30. */
static void
write_date(struct html *html, struct slice date)
{
	static const char *const months[] = {
		"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November",
		"December"
	};
	struct calendar_stamp stamp;

	if (!calendar_parse(date, &stamp)) {
		html_text(html, date);
		return;
	}
	html_put(html, "<time datetime=\"");
	html_text(html, date);
	html_put(html, "\">");
	if (stamp.day > 0) {
		output_number(html->out, (uint64_t)stamp.day);
		html_put(html, " ");
	}
	if (stamp.month > 0) {
		html_put(html, months[stamp.month - 1]);
		html_put(html, " ");
	}
	output_number(html->out, (uint64_t)stamp.year);
	if (stamp.hour >= 0) {
		html_put(html, ", ");
		html_text(html, slice_between(date.at + 11,
		    date.at + date.len));
	}
	html_put(html, "</time>");
}

/* Only what leads to a web page may be a link. */
static bool
is_web_address(struct slice url)
{
	return (url.len > 7 && memcmp(url.at, "http://", 7) == 0) ||
	    (url.len > 8 && memcmp(url.at, "https://", 8) == 0);
}

static void
write_about(struct html *html, const struct document *d, bool with_id)
{
	const char *between = "";
	struct slice value;

	html_put(html, "<p class=\"about\">");
	if (!is_absent(d->date)) {
		write_date(html, d->date);
		between = " \xC2\xB7 ";
	}
	if (tags_find(d->tags, "source", &value)) {
		html_put(html, between);
		html_text(html, value);
		between = " \xC2\xB7 ";
	}
	if (with_id) {
		html_put(html, between);
		html_text(html, d->id);
		between = " \xC2\xB7 ";
	}
	if (tags_find(d->tags, "url", &value) && is_web_address(value)) {
		html_put(html, between);
		html_put(html, "<a href=\"");
		html_text(html, value);
		html_put(html, "\">");
		html_text(html, value);
		html_put(html, "</a>");
	}
	html_put(html, "</p>\n");
}

static void
write_sentence(struct html *html, struct sentence *s)
{
	const struct inline_writer writer = {
		html, html_text, html_begin_mark, html_end_mark
	};

	inline_write(s, &writer);
}

/*
 * The header waits for the first sentence: the title may stand in the text
 * too, and a text without a title may begin with a headline. True when the
 * sentence went into the header.
 */
static bool
begin_article(struct html *html, struct sentence *first)
{
	const struct document *d = html->document;
	bool titled = !is_absent(d->title), headline;

	if (!html->fresh)
		return false;
	html->fresh = false;
	headline = first != NULL && !first->orphan && (titled ?
	    slice_equal(first->text, d->title) : slice_is(first->type, "h"));
	html_put(html, "<article>\n<header>\n<h2>");
	if (headline)
		write_sentence(html, first);
	else
		html_text(html, titled ? d->title : d->id);
	html_put(html, "</h2>\n");
	write_about(html, d, titled || headline);
	html_put(html, "</header>\n");
	return headline;
}

static void
html_document(void *self, const struct document *document)
{
	struct html *html = self;

	begin_page(html, document);
	html->document = document;
	html->fresh = true;
	html->inside = false;
	html->paragraph_len = 0;
	memset(&html->here, 0, sizeof(html->here));
	html->here.documents = 1;
}

static void
end_paragraph(struct html *html)
{
	if (html->inside)
		html_put(html, "</p>\n");
	html->inside = false;
}

/* Whether the paragraph that is open goes on. */
static bool
goes_on(const struct html *html, struct slice paragraph)
{
	struct slice last = { html->paragraph, html->paragraph_len };

	return html->inside && slice_equal(last, paragraph);
}

/* A heading, unless it is a fragment at the end of a paragraph. */
static bool
is_heading(const struct html *html, const struct sentence *s)
{
	return slice_is(s->type, "h") &&
	    (is_absent(s->paragraph) || !goes_on(html, s->paragraph));
}

/* Opens the paragraph that a sentence belongs to, unless it is open. */
static void
html_paragraph(struct html *html, struct slice paragraph)
{
	if (goes_on(html, paragraph)) {
		html_put(html, "\n");
		return;
	}
	end_paragraph(html);
	html_put(html, "<p>");
	html->inside = true;
	html->paragraph = memory_grow(html->paragraph, &html->paragraph_room,
	    paragraph.len, 1);
	memcpy(html->paragraph, paragraph.at, paragraph.len);
	html->paragraph_len = paragraph.len;
}

static void
html_sentence(void *self, struct sentence *s)
{
	struct html *html = self;

	html->here.sentences += !s->orphan;
	if (begin_article(html, s))
		return;
	if (s->orphan) {
		end_paragraph(html);
		html_put(html, "<p>");
		write_sentence(html, s);
		html_put(html, "</p>\n");
	} else if (is_heading(html, s)) {
		end_paragraph(html);
		html_put(html, "<h3>");
		write_sentence(html, s);
		html_put(html, "</h3>\n");
	} else {
		html_paragraph(html, s->paragraph);
		write_sentence(html, s);
	}
}

static void
write_count(struct html *html, uint64_t number, const char *one,
    const char *more)
{
	html_put(html, "<span>");
	output_number(html->out, number);
	html_put(html, " ");
	html_put(html, number == 1 ? one : more);
	html_put(html, "</span>\n");
}

static void
add_counts(struct counts *sum, const struct counts *counts)
{
	size_t i;

	sum->documents += counts->documents;
	sum->sentences += counts->sentences;
	for (i = 0; i < STYLES; i++)
		sum->annotations[i] += counts->annotations[i];
}

static void
html_close(void *self, bool whole, uint64_t bytes)
{
	struct html *html = self;
	uint64_t names = 0;
	size_t i;

	(void)begin_article(html, NULL);
	end_paragraph(html);
	for (i = 0; i < STYLES - 1; i++)
		names += html->here.annotations[i];
	html_put(html, "<p class=\"counts\">");
	write_count(html, html->here.sentences, "sentence", "sentences");
	write_count(html, names, "name", "names");
	write_count(html, html->here.annotations[STYLES - 1], "time", "times");
	if (whole)
		write_count(html, bytes, "byte", "bytes");
	else
		html_put(html, "<span>without its end</span>\n");
	html_put(html, "</p>\n</article>\n");
	add_counts(&html->all, &html->here);
}

static void
write_legend(struct html *html)
{
	size_t i;

	html_put(html, "<footer id=\"legend\">");
	write_count(html, html->all.documents, "document", "documents");
	for (i = 0; i < STYLES; i++) {
		const struct style *style = &styles[i];

		if (style->kind == 'e' && style->type == NULL &&
		    html->all.annotations[i] == 0)
			continue;
		html_put(html, style->kind == 'e' ? "<span><mark class=\"" :
		    "<span><span class=\"");
		html_put(html, style->class);
		html_put(html, "\">");
		html_put(html, style->plural);
		html_put(html, style->kind == 'e' ? "</mark> " : "</span> ");
		output_number(html->out, html->all.annotations[i]);
		html_put(html, "</span>\n");
	}
	html_put(html, "</footer>\n");
}

static void
html_end(void *self)
{
	struct html *html = self;

	begin_page(html, NULL);
	write_legend(html);
	html_put(html, "</body>\n</html>\n");
	free(html->paragraph);
	free(html);
}

static const char *const suffixes[] = { ".html", NULL };

const struct format format_html = {
	"html", suffixes, html_begin, html_document, html_sentence, html_close, html_end
};
