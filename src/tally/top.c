#include "tally/top.h"

#include <stdlib.h>

static const char header_line[] = "documents\tmentions\tshare\ttype\tcountry\t"
    "first\tlast\tname\tvariants\n";

struct row {
	uint64_t documents;
	uint64_t mentions;
	struct slice name;
	struct slice type;
	uint32_t number;	/* of the name */
};

/* A form or a country of one name, with its mentions. */
struct form {
	struct slice text;
	uint64_t mentions;
};

struct forms {
	struct form *list;
	size_t count;
	size_t room;
};

/* What the rows of one report share: memory for what a row is made of. */
struct scratch {
	struct forms forms;
	struct forms countries;
	struct arena bytes;
};

static int
compare_numbers(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

/* Most documents first, then mentions, then name and type bytewise. */
static int
compare_rows(const void *first, const void *second)
{
	const struct row *a = first, *b = second;
	int order = compare_numbers(b->documents, a->documents);

	if (order == 0)
		order = compare_numbers(b->mentions, a->mentions);
	if (order == 0)
		order = slice_compare(a->name, b->name);
	return order != 0 ? order : slice_compare(a->type, b->type);
}

static int
compare_texts(const void *first, const void *second)
{
	const struct form *a = first, *b = second;

	return slice_compare(a->text, b->text);
}

static int
compare_forms(const void *first, const void *second)
{
	const struct form *a = first, *b = second;
	int order = compare_numbers(b->mentions, a->mentions);

	return order != 0 ? order : slice_compare(a->text, b->text);
}

static void
add_form(struct forms *f, struct slice text, uint64_t mentions)
{
	f->list = memory_grow(f->list, &f->room, f->count + 1,
	    sizeof(*f->list));
	f->list[f->count].text = text;
	f->list[f->count].mentions = mentions;
	f->count++;
}

/* Adds up what is equal and puts the most frequent first. */
static void
rank_forms(struct forms *f)
{
	size_t i, n = 0;

	if (f->count < 2)
		return;
	qsort(f->list, f->count, sizeof(*f->list), compare_texts);
	for (i = 1; i < f->count; i++) {
		if (slice_equal(f->list[i].text, f->list[n].text))
			f->list[n].mentions += f->list[i].mentions;
		else
			f->list[++n] = f->list[i];
	}
	f->count = n + 1;
	qsort(f->list, f->count, sizeof(*f->list), compare_forms);
}

/* A form with single spaces only, as it stands or copied. */
static struct slice
squeeze(struct arena *arena, struct slice form)
{
	char *copy, *at;
	size_t i;

	for (i = 1; i < form.len; i++)
		if (form.at[i] == ' ' && form.at[i - 1] == ' ')
			break;
	if (i >= form.len)
		return form;
	copy = at = arena_copy(arena, form);
	for (i = 0; i < form.len; i++)
		if (form.at[i] != ' ' || i == 0 || form.at[i - 1] != ' ')
			*at++ = form.at[i];
	return slice_between(copy, at);
}

static void
collect_forms(const struct names *names, uint32_t name, struct scratch *s)
{
	uint32_t v;

	s->forms.count = s->countries.count = 0;
	arena_reset(&s->bytes);
	for (v = names->list[name].variants; v != HASH_NONE;
	    v = names->variants[v].next) {
		uint64_t mentions = names->variants[v].mentions;
		struct slice country = names_country(names, v);

		if (mentions == 0)
			continue;
		add_form(&s->forms, squeeze(&s->bytes, names_form(names, v)),
		    mentions);
		if (country.len > 0)
			add_form(&s->countries, country, mentions);
	}
	rank_forms(&s->forms);
	rank_forms(&s->countries);
}

/* A share in ten-thousandths, rounded half up: 0.1234. */
static void
write_share(struct output *out, uint64_t part, uint64_t whole)
{
	uint64_t share = (part * 20000 + whole) / (2 * whole);
	uint64_t digit;

	output_number(out, share / 10000);
	output_byte(out, '.');
	for (digit = 1000; digit > 0; digit /= 10)
		output_byte(out, (char)('0' + share / digit % 10));
}

static void
write_digits(struct output *out, uint32_t number, uint32_t top)
{
	for (; top > 0; top /= 10)
		output_byte(out, (char)('0' + number / top % 10));
}

static void
write_date(struct output *out, uint32_t date)
{
	if (date == 0) {
		output_byte(out, '-');
		return;
	}
	write_digits(out, date / 10000, 1000);
	if (date / 100 % 100 > 0) {
		output_byte(out, '-');
		write_digits(out, date / 100 % 100, 10);
	}
	if (date % 100 > 0) {
		output_byte(out, '-');
		write_digits(out, date % 100, 10);
	}
}

static void
write_column(struct output *out, struct slice text)
{
	if (text.len == 0)
		output_byte(out, '-');
	else
		output_flat(out, text);
}

/* A form in which "|" is written \0174 and a backslash \\. */
static void
write_form(struct output *out, struct slice form)
{
	size_t i, done = 0;

	for (i = 0; i < form.len; i++) {
		if (form.at[i] != '|' && form.at[i] != '\\')
			continue;
		output_flat(out, slice_between(form.at + done, form.at + i));
		output_string(out, form.at[i] == '|' ? "\\0174" : "\\\\");
		done = i + 1;
	}
	if (form.len == 0)
		output_byte(out, '-');
	output_flat(out, slice_between(form.at + done, form.at + form.len));
}

static void
write_variants(struct output *out, const struct forms *f)
{
	size_t i;

	for (i = 0; i < f->count; i++) {
		if (i > 0)
			output_byte(out, '|');
		write_form(out, f->list[i].text);
	}
}

static void
write_row(struct output *out, const struct names *names,
    const struct row *row, uint64_t documents, struct scratch *s)
{
	const struct slice none = { "", 0 };

	collect_forms(names, row->number, s);
	output_number(out, row->documents);
	output_byte(out, '\t');
	output_number(out, row->mentions);
	output_byte(out, '\t');
	write_share(out, row->documents, documents);
	output_byte(out, '\t');
	write_column(out, row->type);
	output_byte(out, '\t');
	write_column(out, s->countries.count > 0 ?
	    s->countries.list[0].text : none);
	output_byte(out, '\t');
	write_date(out, names->list[row->number].first);
	output_byte(out, '\t');
	write_date(out, names->list[row->number].last);
	output_byte(out, '\t');
	write_column(out, row->name);
	output_byte(out, '\t');
	write_variants(out, &s->forms);
	output_byte(out, '\n');
}

/* The names that were mentioned in documents that count, ranked. */
static struct row *
rank_names(const struct names *names, size_t *count)
{
	const struct count *counts = names->counts.list;
	struct row *rows = memory_get(names->keys.count, sizeof(*rows));
	uint32_t i;

	*count = 0;
	for (i = 0; i < names->keys.count; i++) {
		struct row *row = &rows[*count];

		if (counts[i].mentions == 0)
			continue;
		row->documents = counts[i].documents;
		row->mentions = counts[i].mentions;
		row->name = names_name(names, i);
		row->type = names_type(names, i);
		row->number = i;
		(*count)++;
	}
	qsort(rows, *count, sizeof(*rows), compare_rows);
	return rows;
}

void
top_write(struct output *out, const struct names *names, uint64_t documents,
    size_t most, bool header)
{
	struct scratch s;
	struct row *rows;
	size_t i, count;

	memset(&s, 0, sizeof(s));
	rows = rank_names(names, &count);
	if (most > 0 && most < count)
		count = most;
	if (header)
		output_string(out, header_line);
	for (i = 0; i < count; i++)
		write_row(out, names, &rows[i], documents, &s);
	free(rows);
	free(s.forms.list);
	free(s.countries.list);
	arena_free(&s.bytes);
}
