/*
 * One HTML page that needs nothing else: no scripts, no other files. It is
 * written as the stream comes, so what is to be said of all documents is known
 * last; the style sheet shows it first. A mention is a link to its entry in
 * the index of its document, and the entry has links to all its mentions.
 */
#include "markup/html.h"

#include <stdlib.h>

#include "core/arena.h"
#include "core/table.h"
#include "markup/document/inline.h"
#include "markup/document/tags.h"
#include "markup/page/id.h"
#include "markup/page/summary.h"
#include "markup/page/title.h"
#include "markup/value/instant.h"
#include "markup/write/escape.h"

enum { PAGE_TITLE = 66 };	/* bytes; validators want less than 70 */

extern const uint64_t table_page[];

/* A mention that is open. */
struct open {
	enum kind kind;
	uint64_t entry;	/* its id */
	bool holds;		/* others may be in it: then it is no link
				   itself, but the text between these is */
	bool datetime;
};

struct html {
	struct output *out;
	const struct document *document;
	const struct sentence *sentence;
	struct open *open;	/* the innermost last */
	size_t depth, depth_room;
	bool begun;		/* the page */
	bool fresh;		/* the document has no sentence yet */
	bool inside;		/* a paragraph is open */
	bool mapped;		/* the outline is needed */
	char *paragraph;	/* which: its column 8 */
	size_t paragraph_len, paragraph_room;
	struct buffer title;	/* of the document, as it is shown */
	struct index index;
	struct summary *summary;
	struct timeline timeline;
	struct timed *spans;
	size_t span_room;
	struct dot *dots;
	size_t dot_room;
	uint64_t documents;
	uint64_t sentences;	/* of the document */
	uint64_t mentions[KINDS];	/* of all documents */
};

static inline void
html_put(struct html *html, const char *string)
{
	output_string(html->out, string);
}

/*
 * Text, as a link where it is of a mention that has others within it. What
 * has nothing to be seen is no link.
 */
static void
html_text(void *of, struct slice text)
{
	struct html *html = of;
	const struct open *open;

	if (html->depth == 0 || !html->open[html->depth - 1].holds ||
	    !title_is_seen(text)) {
		escape_page(html->out, text);
		return;
	}
	open = &html->open[html->depth - 1];
	id_link(html->out, kind_looks[open->kind].letter, open->entry, text);
}

/* Whether the next annotation of the sentence begins within one. */
static bool
may_hold(const struct html *html, const struct annotation *a)
{
	const struct sentence *s = html->sentence;

	return a + 1 < s->list + s->count && a[1].start < a->end;
}

/* <time datetime="2014-07-14">, or <span data-value="P3W">. */
static void
begin_time(struct html *html, const struct annotation *a,
    const struct open *open)
{
	char room[INSTANT_ROOM];
	struct slice value = instant_plain(a->value, room);

	if (open->datetime)
		html_put(html, "<time datetime=\"");
	else
		html_put(html, "<span data-value=\"");
	escape_attribute(html->out, value);
	html_put(html, "\">");
}

/*
 * <a id="m12" href="#p3" title="J.K. Osei">, the title where it is not what
 * the text says; <span id="m12" class="p"> for one that may hold others.
 */
static void
html_begin_mark(void *of, const struct annotation *a)
{
	static const char link[] = "<a id=\"m", holder[] = "<span id=\"m";
	struct html *html = of;
	enum kind kind = kind_of(a);
	char letter = kind_looks[kind].letter, *room, *at;
	const struct entry *entry;
	struct open *open;

	html->open = memory_grow(html->open, &html->depth_room,
	    html->depth + 1, sizeof(*html->open));
	open = &html->open[html->depth++];
	open->kind = kind;
	entry = index_add(&html->index, a, kind);
	if (entry->count == 1 && kind != TIME)
		summary_expect(html->summary, entry);
	open->entry = entry->id;
	open->datetime = entry->datetime;
	open->holds = may_hold(html, a) || !title_is_seen(a->text);
	room = at = output_room(html->out, sizeof(holder) + 64);
	if (open->holds) {
		memcpy(at, holder, sizeof(holder) - 1);
		at += sizeof(holder) - 1;
		at = id_put(at, html->index.mention);
		memcpy(at, "\" class=\"", 9);
		at += 9;
		*at++ = letter;
	} else {
		memcpy(at, link, sizeof(link) - 1);
		at += sizeof(link) - 1;
		at = id_put(at, html->index.mention);
		memcpy(at, "\" href=\"#", 9);
		at += 9;
		*at++ = letter;
		at = id_put(at, entry->id);
	}
	*at++ = '"';
	output_took(html->out, (size_t)(at - room));
	if (kind != TIME && !is_absent(a->value) &&
	    !slice_equal(a->value, a->text)) {
		html_put(html, " title=\"");
		escape_attribute(html->out, a->value);
		output_byte(html->out, '"');
	}
	output_byte(html->out, '>');
	if (kind == TIME)
		begin_time(html, a, open);
}

static void
html_end_mark(void *of, const struct annotation *a)
{
	struct html *html = of;
	const struct open *open = &html->open[--html->depth];

	(void)a;
	if (open->kind == TIME && open->datetime)
		html_put(html, "</time>");
	else if (open->kind == TIME)
		html_put(html, "</span>");
	if (open->holds)
		html_put(html, "</span>");
	else
		html_put(html, "</a>");
	html->mentions[open->kind]++;
}

static void *
html_begin(struct target *target)
{
	struct html *html = memory_get(1, sizeof(*html));

	html->out = target->out;
	html->summary = summary_new();
	return html;
}

static void
write_cut(struct html *html, struct slice text, size_t limit)
{
	struct slice cut = { text.at, title_cut(text, limit) };

	escape_page(html->out, cut);
	if (cut.len < text.len)
		html_put(html, "\xE2\x80\xA6");
}

static struct slice
style_sheet(void)
{
	const struct slice sheet = {
		table_bytes(table_page), (size_t)table_page[TABLE_AT_HEAP]
	};

	return sheet;
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
	else if (!is_absent(first->title) && title_is_seen(first->title))
		write_cut(html, first->title, PAGE_TITLE);
	else if (title_is_seen(first->id))
		write_cut(html, first->id, PAGE_TITLE);
	else
		html_put(html, "Document 1");
	html_put(html, "</title>\n<style>\n");
	output_bytes(html->out, style_sheet());
	html_put(html, "</style>\n</head>\n<body>\n<header id=\"head\">"
	    "<h1>Names and times</h1></header>\n<main>\n");
}

/* A document's date as one reads it: 6 July 2015, 14:30. */
static void
write_date(struct html *html, struct slice date)
{
	const struct slice none = { "", 0 };
	bool datetime = when_is_datetime(date);

	if (datetime) {
		html_put(html, "<time datetime=\"");
		escape_attribute(html->out, date);
		html_put(html, "\">");
	}
	when_write(html->out, date, none, none);
	if (datetime)
		html_put(html, "</time>");
}

/* Where the host of a web address begins, or 0. */
static size_t
host_of(struct slice url)
{
	const char *end = url.at + url.len;

	return slice_begins_at(url.at, end, "http://") ? 7 :
	    slice_begins_at(url.at, end, "https://") ? 8 : 0;
}

/*
 * Whether a web address may be a link: it has a host, and none of the
 * characters that RFC 3986 leaves out.
 */
static bool
may_be_link(struct slice url)
{
	size_t host = host_of(url), i;

	if (host == url.len || strchr("/?#:@[", url.at[host]) != NULL)
		return false;
	for (i = host; i < url.len; i++)
		if (url.at[i] <= ' ' || url.at[i] > '~' ||
		    strchr("\"<>\\^`{|}[]", url.at[i]) != NULL)
			return false;
	return true;
}

/* Only a web address is shown, and a link if it may be one. */
static void
write_address(struct html *html, struct slice url)
{
	bool link = may_be_link(url);

	html_put(html, link ? "<a href=\"" : "<bdi>");
	if (link) {
		escape_attribute(html->out, url);
		html_put(html, "\">");
	}
	escape_page(html->out, url);
	html_put(html, link ? "</a>" : "</bdi>");
}

static void
write_about(struct html *html, const struct document *d, bool with_id)
{
	const char *between = "";
	struct slice value;

	html_put(html, "<p>");
	if (!is_absent(d->date)) {
		write_date(html, d->date);
		between = " \xC2\xB7 ";
	}
	if (tags_find(d->tags, "source", &value)) {
		html_put(html, between);
		html_put(html, "<bdi>");
		escape_page(html->out, value);
		html_put(html, "</bdi>");
		between = " \xC2\xB7 ";
	}
	if (with_id) {
		html_put(html, between);
		html_put(html, "<bdi>");
		escape_page(html->out, d->id);
		html_put(html, "</bdi>");
		between = " \xC2\xB7 ";
	}
	if (tags_find(d->tags, "url", &value) && host_of(value) > 0) {
		html_put(html, between);
		write_address(html, value);
	}
	html_put(html, "</p>\n");
}

static void
write_sentence(struct html *html, struct sentence *s)
{
	static const struct inline_writer writer = {
		html_text, html_begin_mark, html_end_mark
	};

	html->sentence = s;
	inline_write(s, &writer, html);
}

/* What the contents and the heading show of a document. */
static void
take_title(struct html *html, struct slice title)
{
	html->title.len = 0;
	buffer_bytes(&html->title, title.at, title_cut(title,
	    SUMMARY_TITLE + 4));
}

static void
write_heading(struct html *html, struct slice title)
{
	if (title_is_seen(title)) {
		take_title(html, title);
		escape_page(html->out, title);
		return;
	}
	html_put(html, "Document ");
	output_number(html->out, html->documents);
	html->title.len = 0;
	buffer_string(&html->title, "Document ");
	buffer_number(&html->title, html->documents);
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
	bool titled = !is_absent(d->title) && title_is_seen(d->title);
	bool headline;

	html->fresh = false;
	headline = first != NULL && !first->orphan && (titled ?
	    slice_equal(first->text, d->title) :
	    slice_is(first->type, "h") && title_is_seen(first->text));
	html_put(html, "<article id=\"d");
	output_number(html->out, html->documents);
	html_put(html, "\">\n<header>\n<h2>");
	if (headline) {
		take_title(html, first->text);
		write_sentence(html, first);
	} else {
		write_heading(html, titled ? d->title : d->id);
	}
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
	html->documents++;
	html->sentences = 0;
	html->fresh = true;
	html->inside = false;
	html->paragraph_len = 0;
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
	return slice_is(s->type, "h") && title_is_seen(s->text) &&
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

	html->sentences += !s->orphan;
	if (html->fresh && begin_article(html, s))
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
write_count(struct html *html, uint64_t number, const char *what)
{
	output_number(html->out, number);
	html_put(html, what);
	if (number != 1)
		output_byte(html->out, 's');
}

static void
write_counts(struct html *html, bool whole, uint64_t bytes)
{
	const struct index *x = &html->index;

	html_put(html, "<p class=\"counts\">");
	write_count(html, html->sentences, " sentence");
	html_put(html, " \xC2\xB7 ");
	if (x->mentions > 0) {
		html_put(html, "<a href=\"#i");
		output_number(html->out, html->documents);
		html_put(html, "\">");
	}
	write_count(html, x->mentions - x->times, " name");
	html_put(html, ", ");
	write_count(html, x->times, " time");
	html_put(html, x->mentions > 0 ? "</a> \xC2\xB7 " : " \xC2\xB7 ");
	if (whole)
		write_count(html, bytes, " byte");
	else
		html_put(html, "without its end");
	html_put(html, "</p>\n");
}

/* The timeline and the map of the document. */
static void
write_pictures(struct html *html)
{
	const struct index *x = &html->index;
	size_t i, count = index_count(x), spans = 0, dots = 0;
	const struct entry *e;

	html->spans = memory_grow(html->spans, &html->span_room, count,
	    sizeof(*html->spans));
	html->dots = memory_grow(html->dots, &html->dot_room, count,
	    sizeof(*html->dots));
	for (i = 0; i < count; i++) {
		e = x->order[i];
		if (e->placed) {
			html->dots[dots] = e->dot;
			html->dots[dots++].count = e->count;
		}
		if (!e->dated)
			continue;
		if (spans == 0 || memcmp(&html->spans[spans - 1].span,
		    &e->span, sizeof(e->span)) != 0) {
			html->spans[spans].span = e->span;
			html->spans[spans++].count = 0;
		}
		html->spans[spans - 1].count += e->count;
	}
	timeline_write(&html->timeline, html->out, html->spans, spans);
	map_write(html->out, html->dots, dots);
	html->mapped = html->mapped || dots > 0;
}

static void
write_index(struct html *html)
{
	if (html->index.mentions == 0)
		return;
	index_sort(&html->index);
	html_put(html, "<footer id=\"i");
	output_number(html->out, html->documents);
	html_put(html, "\">\n");
	index_write(&html->index, html->out);
	write_pictures(html);
	html_put(html, "</footer>\n");
}

static void
html_close(void *self, bool whole, uint64_t bytes)
{
	struct html *html = self;
	struct slice title;

	if (html->fresh)
		(void)begin_article(html, NULL);
	end_paragraph(html);
	write_counts(html, whole, bytes);
	write_index(html);
	html_put(html, "</article>\n");
	title = buffer_all(&html->title);
	summary_add(html->summary, html->documents, title,
	    html->document->date, &html->index);
	index_clear(&html->index);
}

static void
write_legend(struct html *html)
{
	enum kind kind;

	html_put(html, "<footer id=\"key\"><span>");
	write_count(html, html->documents, " document");
	html_put(html, "</span>\n");
	for (kind = PERSON; kind <= TIME; kind++) {
		if (kind == UNKNOWN_TYPE && html->mentions[kind] == 0)
			continue;
		html_put(html, "<span><mark class=\"");
		output_byte(html->out, kind_looks[kind].letter);
		html_put(html, "\">");
		html_put(html, kind_looks[kind].plural);
		html_put(html, "</mark> ");
		output_number(html->out, html->mentions[kind]);
		html_put(html, "</span>\n");
	}
	html_put(html, "<a id=\"close\" href=\"#close\">Close</a>\n"
	    "</footer>\n");
}

static void
html_free(struct html *html)
{
	summary_free(html->summary);
	index_free(&html->index);
	timeline_free(&html->timeline);
	buffer_free(&html->title);
	free(html->open);
	free(html->spans);
	free(html->dots);
	free(html->paragraph);
	free(html);
}

static void
html_end(void *self)
{
	struct html *html = self;

	begin_page(html, NULL);
	html_put(html, "</main>\n");
	if (html->documents > 1)
		html->mapped = summary_write(html->summary, html->out) ||
		    html->mapped;
	write_legend(html);
	if (html->mapped)
		map_write_outline(html->out);
	html_put(html, "</body>\n</html>\n");
	html_free(html);
}

static const char *const suffixes[] = { ".html", NULL };

const struct format format_html = {
	"html", suffixes, html_begin, html_document, html_sentence, html_close,
	html_end
};
