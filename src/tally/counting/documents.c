#include "tally/counting/documents.h"

#include <stdlib.h>

#include "core/error.h"
#include "tally/counting/periods.h"
#include "tally/counting/window.h"
#include "tally/rows/overflow.h"
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
	struct pending *pending;
	size_t noted;		/* of its mentions: the last ones there */
	struct timex *times;
	size_t time_count, time_room;
	struct buffer lines;
	bool parted;		/* mentions are in the overflow, to be given
				   in parts */
};

enum {
	PART_LEAST = 256,	/* mentions */
	PIECE_MOST = 32 * 1024	/* bytes of lines, with bounded memory */
};

/* Mentions to be labelled, of one draft after the other. */
struct pending {
	struct names_batch batch;
	struct draft *drafts[NAMES_BATCH];
	uint32_t sents[NAMES_BATCH];
};

/*
 * Documents are short, so as a rule some of them wait to be labelled
 * together: see names_settle.
 */
enum { WAITING = 16, ENOUGH = NAMES_BATCH * 3 / 4 };

struct documents {
	struct documents_plan plan;
	size_t part;		/* mentions, in parts; 0: whole documents */
	struct draft frames[WAITING];	/* those that wait, then */
	struct draft *framed;	/* the one between its D and its Z */
	struct pending in_frames;
	struct draft loose;	/* a run of records without them */
	struct draft whole;	/* one that was put away */
	struct pending in_others;
	struct overflow overflow;	/* all mentions of the frame or whole
					   one at hand, where they are many */
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
	size_t i;

	d->plan = *plan;
	for (i = 0; i < WAITING; i++)
		d->frames[i].pending = &d->in_frames;
	d->framed = d->frames;
	d->loose.pending = d->whole.pending = &d->in_others;
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

/* Drops the mentions of the draft that was noted last. */
static void
clear_mentions(struct draft *draft)
{
	struct names_batch *batch = &draft->pending->batch;

	names_cut(batch, batch->count - draft->noted);
	draft->mention_count = draft->noted = 0;
}

static void
clear_draft(struct draft *draft)
{
	draft->open = draft->parted = false;
	draft->date = 0;
	draft->time_count = 0;
	clear_mentions(draft);
	buffer_clear(&draft->id);
	buffer_clear(&draft->source);
	buffer_clear(&draft->lines);
}

static void
begin_draft(struct documents *d, struct draft *draft)
{
	clear_draft(draft);
	draft->open = true;
	if (draft != &d->loose)
		overflow_clear(&d->overflow);
}

static void
free_draft(struct draft *draft)
{
	buffer_free(&draft->id);
	buffer_free(&draft->source);
	buffer_free(&draft->lines);
	free(draft->mentions);
	free(draft->times);
}

static uint32_t
sentence_number(uint64_t sent)
{
	return sent < UINT32_MAX ? (uint32_t)sent : UINT32_MAX;
}

static void
add_mention(struct draft *draft, struct named label, uint32_t sent)
{
	struct mention *m;

	if (label.name == HASH_NONE)
		return;
	if (draft->mention_count == draft->mention_room)
		draft->mentions = memory_grow(draft->mentions,
		    &draft->mention_room, draft->mention_count + 1,
		    sizeof(*draft->mentions));
	m = &draft->mentions[draft->mention_count++];
	m->name = label.name;
	m->variant = label.variant;
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
settle(struct documents *d, struct pending *pending)
{
	struct named labels[NAMES_BATCH];
	size_t i, count = pending->batch.count;

	if (count == 0)
		return;
	names_settle(d->plan.names, &pending->batch, labels);
	for (i = 0; i < count; i++) {
		add_mention(pending->drafts[i], labels[i], pending->sents[i]);
		pending->drafts[i]->noted = 0;
	}
}

/* Makes room for another mention of a draft, which is to be noted. */
static struct names_batch *
next_pending(struct documents *d, struct draft *draft, uint32_t sent)
{
	struct pending *pending = draft->pending;

	if (pending->batch.count == NAMES_BATCH)
		settle(d, pending);
	pending->drafts[pending->batch.count] = draft;
	pending->sents[pending->batch.count] = sent;
	draft->noted++;
	return &pending->batch;
}

/* Whether a mention is labelled when its part is given: all of them are. */
static bool
is_overflow(struct documents *d, struct draft *draft, struct slice key,
    uint32_t sent)
{
	if (d->part == 0 || !overflow_note(&d->overflow, key, sent, d->part,
	    d->plan.memory))
		return false;
	if (!draft->parted)
		clear_mentions(draft);
	draft->parted = true;
	return true;
}

/* A mention: labelled later with others, where there may be many names. */
static void
note_mention(struct documents *d, struct draft *draft, const struct record *r)
{
	struct names *names = d->plan.names;
	uint32_t sent = sentence_number(r->sent);
	struct named label;

	if (d->part > 0 && is_overflow(d, draft, names_variant_key(names, r),
	    sent))
		return;
	if (names->depth == NAMES_TYPE) {
		label.name = label.variant = names_label(names, r);
		add_mention(draft, label, sent);
		return;
	}
	names_note(names, next_pending(d, draft, sent), r);
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
	settle(d, draft->pending);
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
	struct named label;
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
		label.name = mention.name;
		label.variant = mention.variant;
		add_mention(draft, label, mention.sent);
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
put_back(struct documents *d, struct draft *draft, const struct put *put)
{
	if (!draft->open) {
		begin_draft(d, draft);
		buffer_bytes(&draft->id, put->id);
	}
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

	shown->goes_on = overflow_next(&d->overflow, &key, &sent);
	while (shown->goes_on) {
		draft->mention_count = count = 0;
		do {
			last = sent;
			names_note_key(d->plan.names,
			    next_pending(d, draft, sent), key);
			shown->goes_on = overflow_next(&d->overflow, &key,
			    &sent);
		} while (shown->goes_on && (++count < d->part ||
		    sent == last));
		settle(d, draft->pending);
		shown->mentions = draft->mentions;
		shown->mention_count = draft->mention_count;
		d->plan.take(d->plan.of, shown);
		shown->part++;
	}
}

static void
give(struct documents *d, struct draft *draft, bool new_story, bool more,
    bool ahead)
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
	shown.ahead = ahead;
	if (draft->parted)
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
		give(d, draft, true, false, false);
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

/* Gives the documents that waited to be labelled. */
static void
give_labelled(struct documents *d)
{
	struct draft *draft, *end = d->framed;

	settle(d, &d->in_frames);
	d->framed = d->frames;
	for (draft = d->frames; draft < end; draft++) {
		give(d, draft, true, false, draft + 1 < end);
		clear_draft(draft);
	}
}

/* Whether documents wait to be labelled, and for nothing else. */
static bool
may_wait(const struct documents *d, const struct draft *draft)
{
	return (d->plan.needs & NEED_NAMES) &&
	    d->plan.names->depth != NAMES_TYPE && d->plan.preview == NULL &&
	    d->plan.story == NULL && !draft->in_lines && !draft->parted;
}

/* The draft between D and Z is whole. */
static void
end_framed(struct documents *d)
{
	struct draft *draft = d->framed;

	if (!draft->open)
		return;
	if (!may_wait(d, draft)) {
		give_labelled(d);	/* those before it */
		end_whole(d, draft);
		return;
	}
	d->framed++;
	if (d->framed == d->frames + WAITING ||
	    d->in_frames.batch.count >= ENOUGH || draft->mention_count > 0 ||
	    draft->time_count > NAMES_BATCH)
		give_labelled(d);
}

/* As much of a loose document as came in one run. */
static void
end_loose(struct documents *d)
{
	struct draft *draft = &d->loose;

	if (!draft->open)
		return;
	settle(d, draft->pending);
	put_away(d, &d->pieces, 0, 0, draft);
	clear_draft(draft);
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
		put_back(d, whole, &put);
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
		put_back(d, &d->whole, &put);
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
			give(d, whole, first, same, false);
		first = !same;
		story = put.story;
		clear_draft(whole);
		put_back(d, whole, &put);
	}
	if (whole->open)
		give(d, whole, first, false, false);
}

size_t
documents_size(const struct documents *d)
{
	const struct sorter *all[] = { d->pieces, d->waiting, d->copies };
	size_t i, size = overflow_size(&d->overflow);

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
	size_t i;

	clear_draft(d->framed);
	give_labelled(d);
	end_loose(d);
	end_pieces(d);
	end_sorter(&d->pieces);
	give_waiting(d);
	end_sorter(&d->waiting);
	give_copies(d);
	end_sorter(&d->copies);
	given = d->given;
	for (i = 0; i < WAITING; i++)
		free_draft(&d->frames[i]);
	buffer_free(&d->in_frames.batch.bytes);
	buffer_free(&d->in_others.batch.bytes);
	overflow_free(&d->overflow);
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

	begin_draft(d, draft);
	draft->in_lines = is_kept_in_lines(d, draft != &d->loose);
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
	end_loose(d);
	open_draft(d, &d->loose, r);
}

void
documents_shorten(struct record *r)
{
	enum { SHOWN = 1024 };	/* bytes of an id */

	if (r->kind != 'D' || r->line.len == 0 ||
	    r->line.at[r->line.len - 1] == '\n')
		return;
	error_input("the tags of the document %.*s are longer than a megabyte, "
	    "they are left out",
	    (int)(r->doc.len < SHOWN ? r->doc.len : SHOWN), r->doc.at);
	r->line.len = 0;
}

void
documents_take(struct documents *d, const struct record *r)
{
	struct draft *framed = d->framed;

	switch (r->kind) {
	case 'D':
		open_draft(d, framed, r);
		break;
	case RECORD_CUT:
		clear_draft(framed);
		break;
	case 'Z':
		if (is_of(framed, r))
			end_framed(d);
		else
			find_loose(d, r);
		break;
	case 'S':
	case 'e':
	case 't':
		if (is_of(framed, r)) {
			take_record(d, framed, r);
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
	struct draft *framed = d->framed;

	begin_draft(d, framed);
	framed->in_lines = false;
	framed->date = date;
	buffer_bytes(&framed->id, id);
	buffer_bytes(&framed->source, source);
}

void
documents_name(struct documents *d, struct slice key, uint32_t sent)
{
	struct draft *draft = d->framed;

	if (!is_overflow(d, draft, key, sent))
		names_note_key(d->plan.names, next_pending(d, draft, sent),
		    key);
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
	add_time(d->framed, &timex);
}

void
documents_close(struct documents *d)
{
	end_framed(d);
}
