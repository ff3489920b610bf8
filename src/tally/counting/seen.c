#include "tally/counting/seen.h"

#include <stdlib.h>

#include "tally/counting/folding.h"
#include "tally/rows/row.h"

void
seen_ask(struct seen *s, struct slice key)
{
	bool added;
	uint32_t number = hash_add(&s->asked, key, &added);

	if (!added)
		return;
	s->list = memory_grow(s->list, &s->room, (size_t)number + 1,
	    sizeof(*s->list));
	memset(&s->list[number], 0, sizeof(s->list[number]));
	folding_name(&s->list[number].folded, row_column_at(key, 1));
}

void
seen_name_type(struct seen *s, struct slice type)
{
	s->names = true;
	(void)hash_add(&s->types, type, NULL);
}

void
seen_time(struct seen *s, struct slice type)
{
	s->times = true;
	(void)hash_add(&s->types, type, NULL);
}

static bool
begins(struct slice text, struct slice start)
{
	return text.len >= start.len &&
	    memcmp(text.at, start.at, start.len) == 0;
}

/* Whether words stand among others, which are between single spaces. */
static bool
has_words(struct slice text, struct slice words)
{
	while (text.len > words.len) {
		const char *space;

		if (begins(text, words) && text.at[words.len] == ' ')
			return true;
		space = memchr(text.at, ' ', text.len);
		if (space == NULL)
			return false;
		text = slice_between(space + 1, text.at + text.len);
	}
	return slice_equal(text, words);
}

/* Below 0 when a name is to be told before one that is kept. */
static int
compare_near(const struct near_name *kept, struct slice type,
    struct slice name, bool within)
{
	struct slice key = buffer_slice(&kept->name);
	int order;

	if (key.len == 0)
		return -1;
	if (within != kept->within)
		return within ? 1 : -1;
	order = slice_compare(name, row_column_at(key, 1));
	return order != 0 ? order : slice_compare(type, row_column_at(key, 0));
}

static void
keep_near(struct asked_name *a, struct slice type, struct slice name,
    bool within)
{
	struct near_name last;
	size_t i, j;
	int order = 1;

	for (i = 0; i < SEEN_NEAR; i++) {
		order = compare_near(&a->near[i], type, name, within);
		if (order <= 0)
			break;
	}
	if (order >= 0)
		return;
	last = a->near[SEEN_NEAR - 1];
	for (j = SEEN_NEAR - 1; j > i; j--)
		a->near[j] = a->near[j - 1];
	a->near[i] = last;
	a->near[i].within = within;
	buffer_clear(&a->near[i].name);
	buffer_bytes(&a->near[i].name, type);
	buffer_byte(&a->near[i].name, '\t');
	buffer_bytes(&a->near[i].name, name);
}

void
seen_name(struct seen *s, struct slice type, struct slice name)
{
	struct slice folded, key;
	uint32_t i;

	if (s->asked.count == 0)
		return;
	buffer_clear(&s->folded);
	folding_name(&s->folded, name);
	folded = buffer_slice(&s->folded);
	for (i = 0; i < s->asked.count; i++) {
		struct asked_name *a = &s->list[i];
		struct slice of_type;

		if (a->found)
			continue;
		key = hash_key(&s->asked, i);
		of_type = row_column_at(key, 0);
		if ((of_type.len == 0 || slice_equal(of_type, type)) &&
		    slice_equal(row_column_at(key, 1), name))
			a->found = true;
		else if (slice_equal(folded, buffer_slice(&a->folded)))
			keep_near(a, type, name, false);
		else if (has_words(folded, buffer_slice(&a->folded)))
			keep_near(a, type, name, true);
	}
}

void
seen_inside(struct seen *s, struct slice key)
{
	uint32_t of_type = hash_find(&s->asked, key), of_any;

	key = slice_between(key.at + row_column_at(key, 0).len,
	    key.at + key.len);
	of_any = hash_find(&s->asked, key);
	if (of_type != HASH_NONE)
		s->list[of_type].inside = true;
	if (of_any != HASH_NONE)
		s->list[of_any].inside = true;
}

void
seen_free(struct seen *s)
{
	uint32_t i;
	int j;

	for (i = 0; i < s->asked.count; i++) {
		buffer_free(&s->list[i].folded);
		for (j = 0; j < SEEN_NEAR; j++)
			buffer_free(&s->list[i].near[j].name);
	}
	free(s->list);
	hash_free(&s->types);
	hash_free(&s->asked);
	buffer_free(&s->folded);
}
