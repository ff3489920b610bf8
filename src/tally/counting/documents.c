#include "tally/counting/documents.h"

#include <stdlib.h>

#include "core/error.h"
#include "tally/counting/overflow.h"
#include "tally/counting/periods.h"
#include "tally/counting/window.h"
#include "tally/rows/row.h"
#include "tally/rows/sorter.h"

/* A document, or a piece of one, while its records come. */
struct draft {
	bool open;
	bool in_lines;		/* records are kept as lines, to be read when
				   it is whole */
	uint32_t date;
	struct buffer id, source;
	struct mention *mentions;
	size_t mention_count, mention_room;
	struct names_batch batch;	/* mentions to be labelled */
	uint32_t sents[NAMES_BATCH];
	struct timex *times;
	size_t time_count, time_room;
	struct buffer lines;
	struct overflow overflow;	/* all mentions, where they are many */
};

enum {
	PART_LEAST = 256,	/* mentions */
	PIECE_MOST = 32 * 1024	/* bytes of lines, with bounded memory */
};

struct documents {
	struct documents_plan plan;
	size_t part;		/* mentions, in parts; 0: whole documents */
	struct draft framed;	/* between its D and its Z */
	struct draft loose;	/* a run of records without them */
	struct draft whole;	/* one that was put away */
	struct sorter *pieces;	/* of loose documents */
	struct sorter *waiting;	/* whole ones that preview was shown */
	struct sorter *copies;	/* those that share a story */
	struct buffer key, piece;
	struct record *records;
	size_t record_room;
	uint32_t seen, given, story;
};

/* Whether lines are wanted once a document is whole. */
static bool
are_lines_wanted(const struct documents *d)
{
	return (d->plan.needs & NEED_RECORDS) || d->plan.preview != NULL ||
	    d->plan.story != NULL;
}

struct documents *
documents_new(const struct documents_plan *plan)
{
	struct documents *d = memory_get(1, sizeof(*d));

	d->plan = *plan;
	if (plan->memory > 0 && !are_lines_wanted(d) &&
	    (plan->needs & (NEED_TIMES | NEED_WHOLE)) == 0) {
		d->part = plan->memory / 1024;
		if (d->part < PART_LEAST)
			d->part = PART_LEAST;
	}
	return d;
}

/*
 * Drafts.
 */

static void
clear_draft(struct draft *draft)
{
	draft->open = false;
	draft->date = 0;
	draft->mention_count = draft->time_count = 0;
	draft->batch.count = 0;
	buffer_clear(&draft->id);
	buffer_clear(&draft->source);
	buffer_clear(&draft->lines);
	overflow_clear(&draft->overflow);
}

static void
free_draft(struct draft *draft)
{
	buffer_free(&draft->id);
	buffer_free(&draft->source);
	buffer_free(&draft->lines);
	buffer_free(&draft->batch.keys);
	overflow_free(&draft->overflow);
	free(draft->mentions);
	free(draft->times);
}

static uint32_t
sentence_number(uint64_t sent)
{
	return sent < UINT32_MAX ? (uint32_t)sent : UINT32_MAX;
}

static void
add_mention(struct draft *draft, uint32_t variant, uint32_t sent)
{
	struct mention *m;

	if (variant == HASH_NONE)
		return;
	if (draft->mention_count == draft->mention_room)
		draft->mentions = memory_grow(draft->mentions,
		    &draft->mention_room, draft->mention_count + 1,
		    sizeof(*draft->mentions));
	m = &draft->mentions[draft->mention_count++];
	m->variant = variant;
	m->sent = sent;
}

static void
add_time(struct draft *draft, const struct timex *timex)
{
	draft->times = memory_grow(draft->times, &draft->time_room,
	    draft->time_count + 1, sizeof(*draft->times));
	draft->times[draft->time_count++] = *timex;
}

/* Labels the mentions that wait for it. */
static void
settle(struct documents *d, struct draft *draft)
{
	uint32_t variants[NAMES_BATCH];
	size_t i, count = draft->batch.count;

	if (count == 0)
		return;
	names_settle(d->plan.names, &draft->batch, variants);
	for (i = 0; i < count; i++)
		add_mention(draft, variants[i], draft->sents[i]);
}

/* Whether a mention is labelled when its part is given: all of them are. */
static bool
is_overflow(struct documents *d, struct draft *draft, struct slice key,
    uint32_t sent)
{
	if (d->part == 0 || !overflow_note(&draft->overflow, key, sent,
	    d->part, d->plan.memory))
		return false;
	draft->mention_count = 0;
	draft->batch.count = 0;
	return true;
}

/* A mention: labelled later with others, where there may be many names. */
static void
note_mention(struct documents *d, struct draft *draft, const struct record *r)
{
	struct names *names = d->plan.names;
	uint32_t sent = sentence_number(r->sent);

	if (d->part > 0 && is_overflow(d, draft, names_variant_key(names, r),
	    sent))
		return;
	if (names->depth == NAMES_TYPE) {
		add_mention(draft, names_label(names, r), sent);
		return;
	}
	draft->sents[draft->batch.count] = sent;
	names_note(names, &draft->batch, r);
	if (draft->batch.count == NAMES_BATCH)
		settle(d, draft);
}

/* Whether a time is of a type that is asked for. */
static bool
has_wanted_type(const struct documents *d, struct slice type)
{
	if (d->plan.names->seen != NULL)
		seen_time(d->plan.names->seen, type);
	return d->plan.names->curation == NULL ||
	    curation_has_type(d->plan.names->curation, type);
}

/* Adds an e or t record to what is counted. */
static void
add_record(struct documents *d, struct draft *draft, const struct record *r)
{
	struct timex timex;

	if (r->kind == 'e' && (d->plan.needs & NEED_NAMES)) {
		note_mention(d, draft, r);
	} else if (r->kind == 't' && (d->plan.needs & NEED_TIMES) &&
	    periods_span(r, &timex.first, &timex.last)) {
		timex.sent = sentence_number(r->sent);
		timex.wanted = has_wanted_type(d, r->type);
		add_time(draft, &timex);
	}
}

void
documents_line(struct buffer *l, const struct record *r)
{
	struct slice tags = r->tags;
	char kind = r->kind;

	if (r->line.len > 0) {
		buffer_bytes(l, r->line);
		return;
	}
	row_column(l, slice_between(&kind, &kind + 1));
	row_column(l, r->doc);
	row_column(l, r->date);
	row_number(l, r->sent);
	row_number(l, r->start);
	row_number(l, r->end);
	row_column(l, r->type);
	row_column(l, r->value);
	row_column(l, r->text);
	if (tags.len > 0) {
		buffer_bytes(l, tags);
		buffer_byte(l, '\t');
	}
	l->at[l->len - 1] = '\n';
}

static void
take_record(struct documents *d, struct draft *draft, const struct record *r)
{
	if (draft->in_lines)
		documents_line(&draft->lines, r);
	else if (r->kind != 'S')
		add_record(d, draft, r);
}

static int
compare_records(const void *first, const void *second)
{
	const struct record *a = first, *b = second;
	int order;

	if (a->sent != b->sent)
		return a->sent < b->sent ? -1 : 1;
	if (a->start != b->start)
		return a->start < b->start ? -1 : 1;
	if (a->end != b->end)
		return a->end > b->end ? -1 : 1;
	if (a->kind != b->kind)
		return a->kind < b->kind ? -1 : 1;
	order = slice_compare(a->type, b->type);
	if (order == 0)
		order = slice_compare(a->value, b->value);
	if (order == 0)
		order = slice_compare(a->text, b->text);
	return order != 0 ? order : slice_compare(a->tags, b->tags);
}

/* Puts records into the canonical order, in which they come as a rule. */
void
documents_sort(struct record *records, size_t count)
{
	size_t i;

	for (i = 1; i < count; i++)
		if (compare_records(&records[i - 1], &records[i]) > 0)
			break;
	if (i < count)
		qsort(records, count, sizeof(*records), compare_records);
}

/* Makes records of the lines, and counts them where that is wanted. */
static size_t
parse_lines(struct documents *d, struct draft *draft, bool count_them)
{
	const char *at = draft->lines.at, *end, *newline;
	size_t count = 0;

	if (draft->lines.len == 0)
		return 0;
	for (end = at + draft->lines.len; at < end; at = newline + 1) {
		newline = memchr(at, '\n', (size_t)(end - at));
		d->records = memory_grow(d->records, &d->record_room,
		    count + 1, sizeof(*d->records));
		if (!record_parse(slice_between(at, newline),
		    &d->records[count]))
			continue;	/* a made record always is one */
		if (count_them)
			add_record(d, draft, &d->records[count]);
		count++;
	}
	documents_sort(d->records, count);
	settle(d, draft);
	return count;
}

/*
 * Pieces: a draft in one row, behind its story, its number, both 0 where
 * there is none yet, and its id.
 */

struct piece {			/* what a row begins with */
	uint32_t date;
	uint32_t in_lines;
	size_t source, mentions, times;
};

static struct slice
bytes_of(const void *at, size_t len)
{
	struct slice s = { at, len };

	return s;
}

static void
pack(struct buffer *l, const struct draft *draft)
{
	struct piece p;

	memset(&p, 0, sizeof(p));
	p.date = draft->date;
	p.in_lines = draft->in_lines;
	p.source = draft->source.len;
	p.mentions = draft->in_lines ? 0 : draft->mention_count;
	p.times = draft->in_lines ? 0 : draft->time_count;
	buffer_bytes(l, bytes_of(&p, sizeof(p)));
	buffer_bytes(l, buffer_slice(&draft->source));
	if (draft->in_lines) {
		buffer_bytes(l, buffer_slice(&draft->lines));
		return;
	}
	buffer_bytes(l, bytes_of(draft->mentions,
	    p.mentions * sizeof(*draft->mentions)));
	buffer_bytes(l, bytes_of(draft->times,
	    p.times * sizeof(*draft->times)));
}

/* Adds a piece to a draft. */
static void
unpack(struct draft *draft, struct slice row)
{
	const char *at = row.at, *end = row.at + row.len;
	struct mention mention;
	struct timex timex;
	struct piece p;

	memcpy(&p, at, sizeof(p));
	at += sizeof(p);
	draft->in_lines = p.in_lines != 0;
	if (draft->date == 0)
		draft->date = p.date;
	if (draft->source.len == 0)
		buffer_bytes(&draft->source, slice_between(at, at + p.source));
	at += p.source;
	if (draft->in_lines) {
		buffer_bytes(&draft->lines, slice_between(at, end));
		return;
	}
	for (; p.mentions > 0; p.mentions--, at += sizeof(mention)) {
		memcpy(&mention, at, sizeof(mention));
		add_mention(draft, mention.variant, mention.sent);
	}
	for (; p.times > 0; p.times--, at += sizeof(timex)) {
		memcpy(&timex, at, sizeof(timex));
		add_time(draft, &timex);
	}
}

static void
put_away(struct documents *d, struct sorter **to, uint32_t story,
    uint32_t number, const struct draft *draft)
{
	buffer_clear(&d->key);
	row_word(&d->key, story);
	row_word(&d->key, number);
	row_column(&d->key, buffer_slice(&draft->id));
	d->key.at[d->key.len - 1] = '\0';	/* its own are spaces now */
	buffer_clear(&d->piece);
	pack(&d->piece, draft);
	if (*to == NULL)
		*to = sorter_new(d->plan.memory);
	sorter_put_both(*to, buffer_slice(&d->key), buffer_slice(&d->piece));
}

/* What was put away; false after the last. */
struct put {
	uint32_t story, number;
	struct slice id, piece;		/* valid until the next one */
};

static bool
take_back(struct sorter *from, struct put *put)
{
	const char *zero;
	struct slice row;

	if (from == NULL || !sorter_next(from, &row))
		return false;
	put->story = (uint32_t)row_word_at(row.at);
	put->number = (uint32_t)row_word_at(row.at + 8);
	put->id = slice_between(row.at + 16, row.at + row.len);
	zero = memchr(put->id.at, '\0', put->id.len);
	put->id.len = (size_t)(zero - put->id.at);
	put->piece = slice_between(zero + 1, row.at + row.len);
	return true;
}

/* Adds what was put away to a draft, which begins with it if not open. */
static void
put_back(struct draft *draft, const struct put *put)
{
	if (!draft->open)
		buffer_bytes(&draft->id, put->id);
	draft->open = true;
	unpack(draft, put->piece);
}

/*
 * Giving documents.
 */

static void
show(struct documents *d, struct draft *draft, struct document *shown,
    bool counted)
{
	size_t count = draft->in_lines ? parse_lines(d, draft, counted) : 0;

	memset(shown, 0, sizeof(*shown));
	shown->date = draft->date;
	shown->id = buffer_slice(&draft->id);
	shown->source = buffer_slice(&draft->source);
	shown->mentions = draft->mentions;
	shown->mention_count = draft->mention_count;
	shown->times = draft->times;
	shown->time_count = draft->time_count;
	shown->records = d->records;
	shown->record_count = count;
}

/* Gives a document in parts, each of whole sentences. */
static void
give_parts(struct documents *d, struct draft *draft, struct document *shown)
{
	uint32_t sent, last;
	struct slice key;
	size_t count;

	shown->goes_on = overflow_next(&draft->overflow, &key, &sent);
	while (shown->goes_on) {
		draft->mention_count = count = 0;
		do {
			last = sent;
			draft->sents[draft->batch.count] = sent;
			names_note_key(d->plan.names, &draft->batch, key);
			if (draft->batch.count == NAMES_BATCH)
				settle(d, draft);
			shown->goes_on = overflow_next(&draft->overflow, &key,
			    &sent);
		} while (shown->goes_on && (++count < d->part ||
		    sent == last));
		settle(d, draft);
		shown->mentions = draft->mentions;
		shown->mention_count = draft->mention_count;
		d->plan.take(d->plan.of, shown);
		shown->part++;
	}
}

static void
give(struct documents *d, struct draft *draft, bool new_story, bool more)
{
	struct document shown;

	if (d->given == UINT32_MAX)
		error_fatal("too many documents");
	show(d, draft, &shown, true);
	shown.number = ++d->given;
	if (new_story)
		d->story++;
	shown.story = d->story;
	shown.more = more;
	if (draft->overflow.rows != NULL)
		give_parts(d, draft, &shown);
	else
		d->plan.take(d->plan.of, &shown);
}

/* Gives a document now, or with the others of its story. */
static void
give_in_turn(struct documents *d, struct draft *draft, uint32_t number)
{
	uint32_t story = 0;

	if (d->plan.story != NULL)
		story = d->plan.story(d->plan.of, number,
		    buffer_slice(&draft->id));
	if (story == 0)
		give(d, draft, true, false);
	else
		put_away(d, &d->copies, story, number, draft);
}

/* A document is whole: it is given, or shown first and waits. */
static void
end_whole(struct documents *d, struct draft *draft)
{
	struct document shown;

	d->seen++;
	if (d->plan.preview == NULL) {
		give_in_turn(d, draft, d->seen);
	} else {
		put_away(d, &d->waiting, 0, d->seen, draft);
		show(d, draft, &shown, false);
		shown.number = d->seen;
		d->plan.preview(d->plan.of, &shown);
	}
	clear_draft(draft);
}

/* A draft is whole, or as much of a loose document as came in one run. */
static void
end_draft(struct documents *d, struct draft *draft)
{
	if (!draft->open)
		return;
	settle(d, draft);
	if (draft == &d->framed) {
		end_whole(d, draft);
	} else {
		put_away(d, &d->pieces, 0, 0, draft);
		clear_draft(draft);
	}
}

/* Counts the lines of a piece, which are not wanted any more. */
static void
count_lines(struct documents *d, struct draft *draft)
{
	draft->in_lines = false;
	(void)parse_lines(d, draft, true);
	buffer_clear(&draft->lines);
}

/* The loose documents, each from its pieces. */
static void
end_pieces(struct documents *d)
{
	struct draft *whole = &d->whole;
	struct put put;

	while (take_back(d->pieces, &put)) {
		if (whole->open &&
		    !slice_equal(put.id, buffer_slice(&whole->id)))
			end_whole(d, whole);
		put_back(whole, &put);
		if (whole->in_lines && !are_lines_wanted(d))
			count_lines(d, whole);
	}
	if (whole->open)
		end_whole(d, whole);
}

/* The documents that were shown. */
static void
give_waiting(struct documents *d)
{
	struct put put;

	while (take_back(d->waiting, &put)) {
		put_back(&d->whole, &put);
		give_in_turn(d, &d->whole, put.number);
		clear_draft(&d->whole);
	}
}

/* The documents that share a story with others, story by story. */
static void
give_copies(struct documents *d)
{
	struct draft *whole = &d->whole;
	uint32_t story = 0;
	bool first = true, same;
	struct put put;

	while (take_back(d->copies, &put)) {
		same = put.story == story;
		if (whole->open)
			give(d, whole, first, same);
		first = !same;
		story = put.story;
		clear_draft(whole);
		put_back(whole, &put);
	}
	if (whole->open)
		give(d, whole, first, false);
}

size_t
documents_size(const struct documents *d)
{
	const struct sorter *all[] = { d->pieces, d->waiting, d->copies };
	size_t i, size = overflow_size(&d->framed.overflow) +
	    overflow_size(&d->whole.overflow);

	for (i = 0; i < sizeof(all) / sizeof(*all); i++)
		if (all[i] != NULL)
			size += sorter_size(all[i]);
	return size;
}

static void
end_sorter(struct sorter **sorter)
{
	if (*sorter != NULL)
		sorter_free(*sorter);
	*sorter = NULL;
}

uint64_t
documents_finish(struct documents *d)
{
	uint64_t given;

	end_draft(d, &d->loose);
	end_pieces(d);
	end_sorter(&d->pieces);
	give_waiting(d);
	end_sorter(&d->waiting);
	give_copies(d);
	end_sorter(&d->copies);
	given = d->given;
	free_draft(&d->framed);
	free_draft(&d->loose);
	free_draft(&d->whole);
	buffer_free(&d->key);
	buffer_free(&d->piece);
	free(d->records);
	free(d);
	return given;
}

/*
 * Records.
 */

/* Kept as lines is what must outlive the numbers of the names. */
static bool
is_kept_in_lines(const struct documents *d, bool framed)
{
	if ((d->plan.needs & NEED_RECORDS) || d->plan.preview != NULL)
		return true;
	return d->plan.memory > 0 && (!framed || d->plan.story != NULL);
}

static void
open_draft(struct documents *d, struct draft *draft, const struct record *r)
{
	struct slice source;

	clear_draft(draft);
	draft->open = true;
	draft->in_lines = is_kept_in_lines(d, draft == &d->framed);
	draft->date = window_date(r->date);
	buffer_bytes(&draft->id, r->doc);
	if (r->kind == 'D' && record_tag(r, "source", &source))
		buffer_bytes(&draft->source, source);
}

static bool
is_of(const struct draft *draft, const struct record *r)
{
	return draft->open && slice_equal(r->doc, buffer_slice(&draft->id));
}

static void
find_loose(struct documents *d, const struct record *r)
{
	if (is_of(&d->loose, r)) {
		if (d->plan.memory > 0 && d->loose.lines.len > PIECE_MOST) {
			put_away(d, &d->pieces, 0, 0, &d->loose);
			buffer_clear(&d->loose.lines);
		}
		return;
	}
	end_draft(d, &d->loose);
	open_draft(d, &d->loose, r);
}

void
documents_take(struct documents *d, const struct record *r)
{
	switch (r->kind) {
	case 'D':
		open_draft(d, &d->framed, r);
		break;
	case RECORD_CUT:
		clear_draft(&d->framed);
		break;
	case 'Z':
		if (is_of(&d->framed, r))
			end_draft(d, &d->framed);
		else
			find_loose(d, r);
		break;
	case 'S':
	case 'e':
	case 't':
		if (is_of(&d->framed, r)) {
			take_record(d, &d->framed, r);
			break;
		}
		find_loose(d, r);
		take_record(d, &d->loose, r);
		break;
	}
}

void
documents_open(struct documents *d, struct slice id, struct slice source,
    uint32_t date)
{
	clear_draft(&d->framed);
	d->framed.open = true;
	d->framed.in_lines = false;
	d->framed.date = date;
	buffer_bytes(&d->framed.id, id);
	buffer_bytes(&d->framed.source, source);
}

void
documents_name(struct documents *d, struct slice key, uint32_t sent)
{
	struct draft *draft = &d->framed;

	if (is_overflow(d, draft, key, sent))
		return;
	draft->sents[draft->batch.count] = sent;
	names_note_key(d->plan.names, &draft->batch, key);
	if (draft->batch.count == NAMES_BATCH)
		settle(d, draft);
}

void
documents_time(struct documents *d, struct slice type, uint32_t first,
    uint32_t last, uint32_t sent)
{
	struct timex timex;

	timex.first = first;
	timex.last = last;
	timex.sent = sent;
	timex.wanted = has_wanted_type(d, type);
	add_time(&d->framed, &timex);
}

void
documents_close(struct documents *d)
{
	end_draft(d, &d->framed);
}
