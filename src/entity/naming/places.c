#include "entity/naming/places.h"

#include <string.h>

#include "core/table.h"
#include "entity/names/key.h"
#include "entity/words/gazetteer.h"

extern const uint64_t table_nations[];
extern const uint64_t table_place_names[];
extern const uint64_t table_places[];

enum { PLACE_WORDS = 3, PLACE_ROOM = 96 };

static bool
is_seen(const struct names *names, struct slice key)
{
	const struct name *name = names_known(names, key);

	return name != NULL && (name->seen[TYPE_LOC] ||
	    name->seen[TYPE_MISC]);
}

static bool
is_known(struct slice key)
{
	const char *row = table_find(table_nations, key);

	return (row != NULL && row[0] == 'L') ||
	    table_find(table_places, key) != NULL;
}

/* "first rest" in the buffer; len 0 if that is too long. */
static struct slice
compose(struct slice first, struct slice rest, char buffer[PLACE_ROOM])
{
	struct slice whole = { buffer, first.len + 1 + rest.len };

	if (whole.len > PLACE_ROOM) {
		whole.len = 0;
		return whole;
	}
	memcpy(buffer, first.at, first.len);
	buffer[first.len] = ' ';
	memcpy(buffer + first.len + 1, rest.at, rest.len);
	return whole;
}

static struct slice
text_of(const struct sentence_words *s, size_t from, size_t to)
{
	return slice_between(s->text.at + s->words->list[from].start,
	    s->text.at + s->words->list[to - 1].end);
}

/*
 * North and South Korea: what the last of the names has behind its direction
 * belongs to the first one too, if that is a place, or the last one is.
 */
static struct slice
paired(struct names *names, const struct sentence_words *s,
    const struct mention *m, struct slice *key)
{
	const struct words *words = s->words;
	struct slice none = { NULL, 0 }, whole;
	char buffer[PLACE_ROOM];
	size_t second = m->last + 1, to;

	if (second + 1 >= s->to || !(words->list[m->last].cues & CUE_AND) ||
	    !(words->list[second].cues & CUE_DIRECTION) ||
	    !word_is_capital(&words->list[second]))
		return none;
	for (to = second + 2; to < s->to && to < second + 1 + PLACE_WORDS; to++)
		if (!word_is_capital(&words->list[to]))
			break;
	for (; to > second + 1; to--) {
		whole = compose(words_key(words, m->first, m->last),
		    words_key(words, second + 1, to), buffer);
		if (whole.len == 0 || !word_is_capital(&words->list[to - 1]) ||
		    !(is_known(whole) ||
		    is_seen(names, words_key(words, second, to))))
			continue;
		key->at = arena_copy(&names->bytes, whole);
		key->len = whole.len;
		whole = compose(text_of(s, m->first, m->last),
		    text_of(s, second + 1, to), buffer);
		none.at = arena_copy(&names->bytes, whole);
		none.len = whole.len;
		break;
	}
	return none;
}

/*
 * The North, in a document about Korea: one that has the other part's name or
 * its own, and no other country so parted.
 */
static struct slice
of_korea(const struct names *names, struct slice *key)
{
	static const char *const others[] = { "south africa", "south sudan",
	    "south vietnam", "north vietnam", "south yemen", "north yemen",
	    "northern ireland" };
	struct slice none = { NULL, 0 };
	size_t i;

	if (!is_seen(names, slice_of("north korea")) &&
	    !is_seen(names, slice_of("north korean")) &&
	    !(is_seen(names, slice_of("north")) &&
	    is_seen(names, slice_of("south korea"))))
		return none;
	for (i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (is_seen(names, slice_of(others[i])))
			return none;
	if (slice_is(*key, "north")) {
		*key = slice_of("north korea");
		return slice_of("North Korea");
	}
	if (!slice_is(*key, "south"))
		return none;
	*key = slice_of("south korea");
	return slice_of("South Korea");
}

struct slice
places_whole(struct names *names, const struct sentence_words *s,
    const struct mention *m, struct slice *key)
{
	const struct word *word = &s->words->list[m->first];
	struct slice whole = { NULL, 0 };

	if (m->type != TYPE_LOC || m->last - m->first != 1 ||
	    !(word->cues & CUE_DIRECTION) || !word_is_capital(word))
		return whole;
	*key = words_key(s->words, m->first, m->last);
	whole = paired(names, s, m, key);
	return whole.len > 0 || names->bare ? whole : of_korea(names, key);
}

struct slice
places_usual(struct slice key)
{
	const char *row = table_find(table_nations, key);
	struct slice none = { NULL, 0 };

	return row == NULL ? none : gazetteer_field(row, 3);
}

/* Whether an abbreviation stands as the table of place names says. */
static bool
is_short_form(char how, const struct sentence_words *s, const struct mention *m)
{
	const struct word *word = &s->words->list[m->first];
	struct slice key = words_key(s->words, m->first, m->last);

	if (how == '^')
		return word->shape >= SHAPE_UPPER && !m->all_caps;
	return how == '=' || key.at[key.len - 1] == '.' ||
	    (m->first > s->from && words_is_mark(s->words, m->first - 1, ","));
}

struct slice
places_today(const struct names *names, const struct sentence_words *s,
    const struct mention *m)
{
	const char *today = names->bare ? NULL : key_find_words(
	    table_place_names, s->words, m->first, m->last);
	struct slice none = { NULL, 0 };
	const struct name *name;

	if (today == NULL)
		return none;
	if (*today == '=' || *today == '^' || *today == ',')
		return is_short_form(*today, s, m) ? slice_of(today + 1) : none;
	name = names_known(names, slice_of(today));
	return name == NULL || !name->seen[TYPE_LOC] ? none : name->form;
}
